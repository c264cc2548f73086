"""The sheet of the standards."""

from generator.catalogue.dictionary import Meaning
from generator.exports.data.models import (
    CounterpartData,
    StandardData,
    SuiteData,
    Words,
)
from generator.exports.data.standard_data import KINDS
from generator.exports.tables.further_columns import (
    make_fact_columns,
)
from generator.exports.tables.sheet_columns import (
    NAME,
    SHORT,
    WIDE,
    Cell,
    ColumnWords,
    SheetColumn,
    find_field_meaning,
    join_in_cell,
    join_lines,
    make_address_columns,
    make_counterpart_column,
    make_main_text_columns,
    make_note_columns,
    make_other_text_columns,
    make_standard_columns,
    name_counterparts,
)
from generator.exports.tables.sheets.workbook_sheet import WorkbookSheet
from generator.languages.language import translatable as _


def make_standards_sheet(
    suite: SuiteData, speaker: ColumnWords, editions: int, *, more: bool
) -> WorkbookSheet:
    """Makes the sheet with a row for each standard.

    Args:
        suite: What is told of the suite.
        speaker: The words of the columns.
        editions: How many editions there are.
        more: Whether any standard has more than title, overview and statements.
    """
    interface = speaker.interface
    not_held = str(interface("Not held"))

    def count_statements(row: StandardData, kind: str) -> Cell:
        if not row.held or any(KINDS.get(one) == kind for one in row.not_held):
            return not_held
        return sum(statement.kind == kind and not statement.within for statement in row.statements)

    def list_values(row: StandardData) -> tuple[int, ...]:
        """Those that it or any statement of it puts into practice."""
        return tuple(
            sorted({*row.values, *(n for statement in row.statements for n in statement.values)})
        )

    def join_notes(row: StandardData) -> Words | None:
        return join_lines(tuple(note for _name, note in name_counterparts(row.counterparts)))

    return WorkbookSheet(
        interface("Standards"),
        interface(
            "A row for each standard: title, overview, how many statements it has, and its "
            "counterpart in the other edition."
        )
        if editions == 2
        else interface("Every standard, by edition."),
        "Standards",
        2,
        (
            *make_standard_columns(speaker, lambda row: row),
            *make_main_text_columns(
                speaker,
                interface("Title"),
                find_field_meaning(StandardData, "title"),
                lambda row: row.title,
                SHORT,
            ),
            *make_main_text_columns(
                speaker,
                interface("Overview"),
                find_field_meaning(StandardData, "overview"),
                lambda row: join_lines(row.overview),
                WIDE,
            ),
            SheetColumn(
                str(interface("Performance criteria")),
                NAME,
                lambda row: count_statements(row, "performance criterion"),
                Meaning(_("How many performance criteria the standard has")),
            ),
            SheetColumn(
                str(interface("Knowledge statements")),
                NAME,
                lambda row: count_statements(row, "knowledge statement"),
                Meaning(_("How many knowledge statements the standard has")),
            ),
        ),
        (
            SheetColumn(
                str(interface("Functions")),
                NAME,
                lambda row: join_in_cell(row.letters),
                find_field_meaning(StandardData, "functions"),
            ),
            SheetColumn(
                str(interface("Values")),
                NAME,
                lambda row: join_in_cell(list_values(row)),
                Meaning(
                    _(
                        "The values that the standard or any statement of it puts into practice, "
                        "by their numbers, as this project reads them"
                    )
                ),
                ours=True,
            ),
            make_counterpart_column(speaker, lambda row: row),
            *make_other_text_columns(
                speaker,
                interface("What changed"),
                find_field_meaning(CounterpartData, "note"),
                join_notes,
                ours=True,
            ),
            *make_note_columns(speaker, lambda row: row.notes),
            *make_address_columns(speaker, lambda row: row.address),
            *(make_fact_columns(speaker) if more else ()),
        ),
        suite.standards,
    )
