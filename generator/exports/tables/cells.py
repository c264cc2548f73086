"""Writes and formats cells, sheets and workbooks."""

import io
import re
import zipfile
from datetime import datetime, time
from textwrap import wrap

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from generator.exports import colours
from generator.exports.book import Book
from generator.exports.reproducible_zip import repack_zip
from generator.languages.known_languages import find_definition
from generator.languages.language import translatable

PLAIN, BOLD = (
    Font(name=colours.FONT, size=10, color=colours.INK),
    Font(name=colours.FONT, size=10, bold=True, color=colours.INK),
)
TITLE = Font(name=colours.FONT, size=14, bold=True, color=colours.LINK)
LEADS = Font(name=colours.FONT, size=10, color=colours.LINK, underline="single")
AT_THE_TOP = Alignment(vertical="top", horizontal="left", wrap_text=True, indent=1)
UNDER = Border(bottom=Side("thin", color=colours.RULE))

LINE, GAP = 13, 4
"""How high a line is, and what is left free under the last, in points."""

A4 = "9"
RUNS = re.compile(r"[=+\-@\t\r\n]")
"""How a text begins that would be a formula, were it typed into a cell."""

EDITING_IS_OFF = translatable("If nothing can be changed")
ENABLE_EDITING = translatable(
    "Excel opens a file from the web with a yellow bar above it, “Protected View”. Press the "
    "button in it, “Enable Editing”, to filter, to sort and to fill in."
)
"""What to do where a workbook was downloaded."""

CHARACTER = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What Excel reads as a character by its number: ``_x0041_`` is an A."""


def write_cell(cell: Cell, content: str | int, font: Font = PLAIN) -> Cell:
    """Writes text or a number into a cell, and returns it."""
    cell.font, cell.alignment = font, AT_THE_TOP
    if isinstance(content, int):
        cell.value = content
    elif content:
        cell.value = CHARACTER.sub("_x005F_", content)
        cell.data_type = "s"
        cell.quotePrefix = bool(RUNS.match(content))
    return cell


def set_height(page: Worksheet, row: tuple[Cell, ...]) -> None:
    """Sets the height of a row for its wrapped text, as not every program does so itself."""
    widths = [int(page.column_dimensions[cell.column_letter].width) for cell in row]
    lines = max(
        sum(max(1, len(wrap(line, width))) for line in str(cell.value or "").split("\n"))
        for cell, width in zip(row, widths, strict=True)
    )
    page.row_dimensions[row[0].row].height = lines * LINE + GAP


def set_paper(page: Worksheet, book: Book) -> None:
    """Sets a sheet to print as wide as A4, with title and page number at the foot."""
    page.page_setup.paperSize, page.page_setup.orientation = A4, "landscape"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.8, footer=0.4)
    numbers = [
        book.sites[code].language.interface("Page %(page)s of %(pages)s", page="&P", pages="&N")
        for code in book.languages
    ]
    page.oddFooter.left.text = f"&A {book.release.version}".strip()
    page.oddFooter.right.text = " / ".join(words.text for words in numbers)


def make_table(page: Worksheet, name: str, cells: str) -> None:
    """Makes a filterable table of some cells; its first row has the headings.

    Args:
        page: The sheet.
        name: What formulas and programs call it; another than that of any table of the workbook.
        cells: The cells: ``A1:C7``.
    """
    page.add_table(Table(displayName=name, name=name, ref=cells))


def set_properties(workbook: Workbook, book: Book, title: str) -> None:
    """Sets the properties of a workbook; no author, since the editions have several."""
    about = workbook.properties
    about.title, about.language = title, find_definition(book.language).tag
    about.description = book.imprint[-1].text
    about.creator, about.version = None, book.release.version or None
    about.created = about.modified = datetime.combine(book.release.day, time())


def pack_workbook(workbook: Workbook) -> bytes:
    """Returns the bytes of a workbook, without the time that ``Workbook.save`` writes."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        ExcelWriter(workbook, archive).write_data()
    return repack_zip(written.getvalue())
