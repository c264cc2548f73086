"""The columns for what only standards in the long form have."""

from collections.abc import Iterator

from generator.catalogue.dictionary import Meaning
from generator.exports.data.schema import StandardData, StatementData, SuiteData
from generator.exports.tables.columns import (
    NAME,
    NARROW,
    Column,
    Speaker,
    lines,
    listed,
    of,
    other_text,
)
from generator.languages.language import translatable as _


def of_parts(speaker: Speaker) -> Iterator[Column]:
    """Yields the columns of a statement's printed code and of what it is a part of."""
    interface = speaker.interface
    code = str(interface("Code as printed"))
    printed = Meaning(_("What is printed before the statement; empty where nothing is"))
    yield Column(code, NAME, lambda row: row.statement.code_as_printed, printed)
    yield Column(
        str(interface("Part of")),
        NAME,
        lambda row: (row.statement.within or "").rpartition(" ")[2],
        of(StatementData, "within"),
    )


def of_standards(speaker: Speaker) -> Iterator[Column]:
    """Yields the columns of facts that a standard prints, the same in every language."""
    interface = speaker.interface
    states = {
        "draft": interface("Draft"),
        "current": interface("Current"),
        "legacy": interface("Legacy"),
    }
    yield Column(
        str(interface("Status")),
        NAME,
        lambda row: str(states[row.status]) if row.status else "",
        of(StandardData, "status"),
    )
    yield Column(
        str(interface("Version")),
        NARROW,
        lambda row: row.version or "",
        of(StandardData, "version"),
    )
    yield Column(
        str(interface("Level")), NARROW, lambda row: row.level or "", of(StandardData, "level")
    )
    yield Column(
        str(interface("Further references")),
        NAME,
        lambda row: listed(row.second_codes),
        of(StandardData, "second_codes"),
    )
    suites = of(StandardData, "suites")
    yield from other_text(speaker, interface("Suites"), suites, lambda row: lines(row.suites))


def moved_here(suite: SuiteData, speaker: Speaker) -> Iterator[Column]:
    """Yields the column of the statements that a statement replaced, if any did."""
    if any(one.moved_from for standard in suite.standards for one in standard.statements):
        name = str(speaker.interface("Moved here from"))
        yield Column(
            name,
            NAME,
            lambda row: listed(row.statement.moved_from),
            of(StatementData, "moved_from"),
        )
