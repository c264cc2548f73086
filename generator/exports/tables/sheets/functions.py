"""The sheet of the functional process."""

from generator.exports.data.models import (
    FunctionData,
    SuiteData,
)
from generator.exports.tables.sheet_columns import (
    NAME,
    SHORT,
    WIDE,
    ColumnWords,
    SheetColumn,
    find_field_meaning,
    join_in_cell,
    make_address_columns,
    make_edition_column,
    make_main_text_columns,
    make_note_columns,
    make_other_text_columns,
)
from generator.exports.tables.sheets.workbook_sheet import WorkbookSheet


def make_functions_sheet(suite: SuiteData, speaker: ColumnWords) -> WorkbookSheet:
    """Makes the sheet with a row for each stage of the functional process."""
    interface = speaker.interface
    return WorkbookSheet(
        interface("Functions"),
        interface("A row for each stage of the functional process."),
        "Functions",
        2,
        (
            make_edition_column(speaker, lambda row: row.edition),
            SheetColumn(
                str(interface("Function")),
                NAME,
                lambda row: row.code,
                find_field_meaning(FunctionData, "code"),
            ),
            *make_main_text_columns(
                speaker,
                interface("Wording of the process"),
                find_field_meaning(FunctionData, "process"),
                lambda row: row.process,
                WIDE,
            ),
            *make_other_text_columns(
                speaker,
                interface("Wording of the mapping table, where it differs"),
                find_field_meaning(FunctionData, "table"),
                lambda row: row.table,
                SHORT,
            ),
            SheetColumn(
                str(interface("Whose stage it is")),
                NAME,
                lambda row: str(speaker.lanes[row.lane]) if row.lane else "",
                find_field_meaning(FunctionData, "lane"),
                ours=True,
            ),
            SheetColumn(
                str(interface("Standards")),
                SHORT,
                lambda row: join_in_cell(row.standards),
                find_field_meaning(FunctionData, "standards"),
            ),
        ),
        (
            *make_note_columns(speaker, lambda row: row.notes),
            *make_address_columns(speaker, lambda row: row.address),
        ),
        suite.functions,
    )
