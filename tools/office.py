"""Has LibreOffice count what made-up answers leave open in the workbook of the forms.

And has it set each complete set in Word, to hold the numbers in its contents to where it puts them.
"""

import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from itertools import cycle
from pathlib import Path

import docx
import openpyxl
from docx.oxml.ns import qn
from pypdf import PdfReader

from generator.catalogue.catalogue import Catalogue
from generator.exports import list_exports
from generator.exports.book import Release
from generator.exports.forms.rating_states import name_states
from generator.guard import ROOT
from generator.sound import load_sound
from generator.writing import write

PROGRAM = "soffice"
MYSELF, STILL_OPEN = 1, 2
STATE, COUNTS = 4, slice(2, 9)
"""The column of the states from 1; the cells of the counts in a row."""


def recalculate(folder: Path) -> Iterator[tuple[str, bool]]:
    """Yields what LibreOffice makes of each workbook, or that it is not there.

    Args:
        folder: Where the workbooks go, which it converts.

    Yields:
        A line, and whether a count in it is wrong.
    """
    program = shutil.which(PROGRAM)
    if not program:
        yield "LibreOffice: not installed, so no workbook was recalculated.", False
        return
    catalogue = Catalogue(load_sound(ROOT))
    for export in list_exports(catalogue, Release("", date.today())):
        if export.path.endswith(".workbook.xlsx"):
            file, right = folder / export.path, folder / "recalculated"
            write(file, export.to_bytes())
            wanted = fill_in(file, [one.text for one in name_states(export.book)])
            subprocess.run(
                [program, "--headless", "--convert-to", "xlsx", "--outdir", right, file],
                check=True,
                capture_output=True,
            )
            found = read_counts(right / export.path)
            yield f"LibreOffice: {export.path}: {found} counted, {wanted} wanted", found != wanted


def compare_page_numbers(folder: Path) -> Iterator[tuple[str, bool]]:
    """Yields on which pages LibreOffice puts the chapters of each complete set in Word.

    Args:
        folder: Where the documents go, which it converts to PDF.

    Yields:
        A line, and whether the contents have other pages.
    """
    program = shutil.which(PROGRAM)
    if not program:
        return
    catalogue = Catalogue(load_sound(ROOT))
    for export in list_exports(catalogue, Release("", date.today())):
        if export.format.name == "Word" and not export.book.urn:
            file = folder / export.path
            write(file, export.to_bytes())
            subprocess.run(
                [program, "--headless", "--convert-to", "pdf", "--outdir", folder, file],
                check=True,
                capture_output=True,
            )
            reader = PdfReader(file.with_suffix(".pdf"))
            chapters = [one for one in reader.outline if not isinstance(one, list)]
            found = [(reader.get_destination_page_number(one) or 0) + 1 for one in chapters]
            wanted = read_page_numbers(file)
            yield f"LibreOffice: {export.path}: on pages {found}, {wanted} wanted", found != wanted


def read_page_numbers(file: Path) -> list[int]:
    """The numbers of pages in the contents of a Word document."""
    [contents] = docx.Document(str(file)).element.body.iter(qn("w:sdt"))
    entries = contents.iter(qn("w:hyperlink"))
    return [int([words.text for words in entry.iter(qn("w:t"))][-1]) for entry in entries]


def fill_in(file: Path, chosen: list[str]) -> list[int]:
    """Fills a workbook in, one state after another and none, and returns what must be counted."""
    workbook = openpyxl.load_workbook(file)
    page = workbook.worksheets[MYSELF]
    given = [0] * (len(chosen) + 1)
    for row, number in zip(range(2, page.max_row + 1), cycle(range(len(given))), strict=False):
        given[number] += 1
        if number < len(chosen):
            page.cell(row, STATE).value = chosen[number]
    workbook.save(file)
    return [sum(given), *given, given[1] + given[2] + given[4]]


def read_counts(file: Path) -> list[int]:
    """The counts of all statements, as a program has put them into a workbook."""
    page = openpyxl.load_workbook(file, data_only=True).worksheets[STILL_OPEN]
    rows = list(page.iter_rows(values_only=True))
    heads = [number for number, row in enumerate(rows) if not row[0]] or [len(rows)]
    return [int(value) for value in rows[heads[0] - 1][COUNTS]]
