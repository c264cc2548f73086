"""The sheet of the values."""

from generator.catalogue.dictionary import Meaning
from generator.exports.data.models import (
    SuiteData,
    ValueData,
)
from generator.exports.tables.sheet_columns import (
    NARROW,
    WIDE,
    ColumnWords,
    SheetColumn,
    find_field_meaning,
    join_in_cell,
    join_lines,
    make_address_columns,
    make_edition_column,
    make_main_text_columns,
    make_note_columns,
)
from generator.exports.tables.sheets.workbook_sheet import WorkbookSheet
from generator.languages.language import translatable as _


def make_values_sheet(suite: SuiteData, speaker: ColumnWords) -> WorkbookSheet:
    """Makes the sheet with a row for each value."""
    interface = speaker.interface
    return WorkbookSheet(
        interface("Values"),
        interface("A row for each value, and what puts it into practice."),
        "Values",
        2,
        (
            make_edition_column(speaker, lambda row: row.edition),
            SheetColumn(
                str(interface("Number")),
                NARROW,
                lambda row: row.number,
                find_field_meaning(ValueData, "number"),
            ),
            *make_main_text_columns(
                speaker,
                interface("Value"),
                Meaning(_("The words of the value, and the points that are listed below it")),
                lambda row: join_lines((row.text, *row.points)),
            ),
            SheetColumn(
                str(interface("Put into practice by")),
                WIDE,
                lambda row: join_in_cell(row.practised_by),
                find_field_meaning(ValueData, "practised_by"),
                ours=True,
            ),
        ),
        (
            *make_note_columns(speaker, lambda row: row.notes),
            *make_address_columns(speaker, lambda row: row.address),
        ),
        tuple(sorted(suite.values, key=lambda one: one.edition)),
    )
