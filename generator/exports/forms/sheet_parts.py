"""What the workbook's sheets share: headings, rows, lists to choose from, ranges for formulas."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.exports import colours
from generator.exports.book import Book
from generator.exports.forms.form_parts import is_marked
from generator.exports.tables.cells import BOLD, UNDER, set_height, set_paper, write_cell
from generator.languages.language import Wording
from generator.suite.entities.sections import Statement

HEAD = PatternFill("solid", fgColor=colours.CRITERIA_GROUND)
TO_FILL_IN = PatternFill("solid", fgColor=colours.OURS_GROUND)


class FormColumn(NamedTuple):
    """A column: its heading, and its width in characters."""

    heading: str
    width: float


class Formula(str):
    """A formula without its equals sign. Any other text stays text, even if it begins with one."""

    __slots__ = ()


class SheetRange(NamedTuple):
    """The rows of a sheet that formulas refer to."""

    sheet: str
    first: int
    last: int

    def refer_to_column(self, letter: str) -> str:
        """Returns a reference to one column of the rows, valid on any sheet."""
        return f"{quote_sheetname(self.sheet)}!${letter}${self.first}:${letter}${self.last}"


class StateCells(NamedTuple):
    """The cells that hold the names of the four states: lists and formulas refer to them."""

    shows: str
    with_help: str
    not_yet: str
    not_in_role: str

    @classmethod
    def of(cls, sheet: str, first: int) -> "StateCells":
        """Returns those in the first column of a sheet, one below the other."""
        name = quote_sheetname(sheet)
        return cls(*(f"{name}!$A${row}" for row in range(first, first + len(cls._fields))))

    def offer_states(self, page: Worksheet, cells: str) -> None:
        """Restricts cells to a list of the states."""
        last = self.not_in_role.rpartition("!")[2]
        states = DataValidation(
            "list", f"{self.shows}:{last}", allow_blank=True, showErrorMessage=True
        )
        page.add_data_validation(states)
        states.add(cells)


def format_words(book: Book, words: Wording) -> str:
    """Returns words as the text of a cell; a draft gets its mark."""
    mark = book.interface("draft").text
    return f"{words.text} ({mark})" if is_marked(book, words) else words.text


def list_statements(book: Book) -> tuple[Statement, ...]:
    """Returns all statements of an edition, in order."""
    return tuple(statement for standard in book.standards for statement in standard.statements)


def set_heads(page: Worksheet, row: int, columns: Sequence[FormColumn]) -> None:
    """Writes the headings of a table into a row, and sets the widths of the columns."""
    for number, column in enumerate(columns, 1):
        cell = write_cell(page.cell(row, number), column.heading, BOLD)
        cell.fill, cell.border = HEAD, UNDER
        page.column_dimensions[get_column_letter(number)].width = column.width
    set_height(page, page[row][: len(columns)])


def set_rows(page: Worksheet, first: int, rows: Iterable[Sequence[str]]) -> SheetRange:
    """Writes rows of texts and formulas, and sets their heights.

    Raises:
        ValueError: Where there are no rows.
    """
    number = first - 1
    for number, row in enumerate(rows, first):
        for place, content in enumerate(row, 1):
            cell = write_cell(page.cell(number, place), content)
            cell.border = UNDER
            if isinstance(content, Formula):
                cell.value, cell.data_type = f"={content}", "f"
        if texts := tuple(cell for cell in page[number] if cell.data_type != "f"):
            set_height(page, texts)
    if number < first:
        raise ValueError(f"the sheet {page.title} has no rows")
    return SheetRange(page.title, first, number)


def finish_sheet(page: Worksheet, book: Book, heads: str, keeps: str) -> None:
    """Keeps the headings in sight while scrolling, and repeats them on each printed page.

    Args:
        page: The sheet.
        book: The edition.
        heads: The rows to repeat: ``1:2``.
        keeps: The cell above and left of which everything stays in sight: ``C3``.
    """
    page.freeze_panes = keeps
    page.print_title_rows = heads
    set_paper(page, book)
