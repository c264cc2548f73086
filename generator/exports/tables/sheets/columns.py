"""The sheet that says what the columns of the others hold."""

from typing import NamedTuple

from generator.catalogue.dictionary import Meaning
from generator.exports.tables.sheet_columns import (
    NAME,
    WIDE,
    ColumnWords,
    SheetColumn,
    make_meaning_columns,
)
from generator.exports.tables.sheets.workbook_sheet import WorkbookSheet
from generator.languages.language import translatable as _


class _ColumnRow(NamedTuple):
    """A column, and the sheet that it is in."""

    sheet: WorkbookSheet
    column: SheetColumn


def make_columns_sheet(filled: tuple[WorkbookSheet, ...], speaker: ColumnWords) -> WorkbookSheet:
    """What each column of the other sheets holds."""
    interface = speaker.interface
    return WorkbookSheet(
        interface("Columns"),
        interface("A row for each column of the other sheets: what it holds."),
        "Columns",
        2,
        (
            SheetColumn(
                str(interface("Sheet")),
                NAME,
                lambda row: str(row.sheet.name),
                Meaning(_("The sheet that the column is in")),
            ),
            SheetColumn(
                str(interface("Column")),
                WIDE,
                lambda row: row.column.heading,
                Meaning(_("What stands over the column")),
            ),
            *make_meaning_columns(speaker, lambda row: row.column.meaning),
        ),
        (),
        tuple(_ColumnRow(sheet, column) for sheet in filled for column in sheet.all_columns),
    )
