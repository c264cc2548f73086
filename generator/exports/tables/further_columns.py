"""The columns for what only standards in the long form have."""

from collections.abc import Iterator

from generator.catalogue.dictionary import Meaning
from generator.exports.data.models import StandardData, StatementData
from generator.exports.tables.sheet_columns import (
    NAME,
    NARROW,
    ColumnWords,
    SheetColumn,
    find_field_meaning,
    join_in_cell,
    join_lines,
    make_other_text_columns,
)
from generator.languages.language import translatable as _


def make_part_columns(speaker: ColumnWords) -> Iterator[SheetColumn]:
    """Yields the columns of a statement's printed code and of what it is a part of."""
    interface = speaker.interface
    code = str(interface("Code as printed"))
    printed = Meaning(_("What is printed before the statement; empty where nothing is"))
    yield SheetColumn(code, NAME, lambda row: row.statement.code_as_printed, printed)
    yield SheetColumn(
        str(interface("Part of")),
        NAME,
        lambda row: (row.statement.within or "").rpartition(" ")[2],
        find_field_meaning(StatementData, "within"),
    )


def make_fact_columns(speaker: ColumnWords) -> Iterator[SheetColumn]:
    """Yields the columns of facts that a standard prints, the same in every language."""
    interface = speaker.interface
    states = {
        "draft": interface("Draft"),
        "current": interface("Current"),
        "legacy": interface("Legacy"),
    }
    yield SheetColumn(
        str(interface("Status")),
        NAME,
        lambda row: str(states[row.status]) if row.status else "",
        find_field_meaning(StandardData, "status"),
    )
    yield SheetColumn(
        str(interface("Version")),
        NARROW,
        lambda row: row.version or "",
        find_field_meaning(StandardData, "version"),
    )
    yield SheetColumn(
        str(interface("Level")),
        NARROW,
        lambda row: row.level or "",
        find_field_meaning(StandardData, "level"),
    )
    yield SheetColumn(
        str(interface("Further references")),
        NAME,
        lambda row: join_in_cell(row.second_codes),
        find_field_meaning(StandardData, "second_codes"),
    )
    suites = find_field_meaning(StandardData, "suites")
    yield from make_other_text_columns(
        speaker, interface("Suites"), suites, lambda row: join_lines(row.suites)
    )


def make_moved_here_column(speaker: ColumnWords) -> SheetColumn:
    """Returns the column of the statements that a statement replaced."""
    return SheetColumn(
        str(speaker.interface("Moved here from")),
        NAME,
        lambda row: join_in_cell(row.statement.moved_from),
        find_field_meaning(StatementData, "moved_from"),
    )
