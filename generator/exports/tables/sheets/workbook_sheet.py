"""A sheet of the workbook, whatever it holds."""

from dataclasses import dataclass, replace
from typing import Any

from generator.exports.tables.sheet_columns import (
    SheetColumn,
    WordsByLanguage,
)
from generator.ids import Code


@dataclass(frozen=True)
class WorkbookSheet:
    """A sheet of the workbook.

    Attributes:
        name: Its name.
        about: What it holds, in a sentence.
        table: What formulas and programs call its table, whatever the language: ``Statements``.
        named_by: How many columns say which row it is, and stay in sight.
        columns: Its columns that are printed, in each language.
        further: Those that are not.
        rows: Its rows.
    """

    name: WordsByLanguage
    about: WordsByLanguage
    table: str
    named_by: int
    columns: tuple[SheetColumn, ...]
    further: tuple[SheetColumn, ...]
    rows: tuple[Any, ...]

    @property
    def all_columns(self) -> tuple[SheetColumn, ...]:
        """Its columns, those that are printed first."""
        return *self.columns, *self.further

    def leave_out_empty_columns(self) -> "WorkbookSheet":
        """Returns the sheet without columns in which no row has anything.

        Those that say which row it is stay, and a text has its column in every language.
        """
        named = self.columns[: self.named_by]
        columns = (*named, *filter(self._is_filled, self.columns[self.named_by :]))
        return replace(self, columns=columns, further=tuple(filter(self._is_filled, self.further)))

    def _is_filled(self, column: SheetColumn) -> bool:
        if column.words:
            return any(column.words(row) for row in self.rows)
        return any(column.cell(row) != "" for row in self.rows)

    def arrange_for(self, language: Code) -> "WorkbookSheet":
        """Returns the sheet with only one language printed; the others' columns come last.

        The columns of several languages would have letters of three points on a sheet of paper.
        """
        printed = tuple(column for column in self.columns if column.language in ("", language))
        others = tuple(column for column in self.columns if column not in printed)
        return replace(self, columns=printed, further=(*others, *self.further))
