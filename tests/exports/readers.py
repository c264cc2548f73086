"""Reads the files of the formats of offices, as their own programs do."""

import csv
import io
from collections.abc import Iterator

import docx
import openpyxl
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet


def csv_rows(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file, by the names of its columns."""
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, strict=True))


def workbook(content: bytes) -> Workbook:
    """A workbook."""
    return openpyxl.load_workbook(io.BytesIO(content))


def rows_of(page: Worksheet) -> list[tuple[object, ...]]:
    """The rows of a sheet under its heading."""
    return list(page.iter_rows(min_row=2, values_only=True))


def by_heads(page: Worksheet) -> list[dict[str, object]]:
    """The same, by what stands over each cell: as its own language and English have it."""
    heads, *rows = page.iter_rows(values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


def document(content: bytes) -> Document:
    """A Word document."""
    return docx.Document(io.BytesIO(content))


def in_style(held: Document, *names: str) -> list[str]:
    """The paragraphs of a Word document that have one of these styles."""
    return [one.text for one in held.paragraphs if one.style and one.style.name in names]


def first_two_of_each_row(table: Table) -> Iterator[tuple[str, str]]:
    """The words in the first two cells of each row of a table, by a shorter way than a cell's."""
    for row in table._tbl.tr_lst:
        words = ["".join(text.text or "" for text in cell.iter(qn("w:t"))) for cell in row.tc_lst]
        if len(words) > 1:
            yield words[0], words[1]
