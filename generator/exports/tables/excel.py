"""The whole suite as one Excel workbook, with all editions and languages.

A filter on the edition shows one of them; what they have in common, and each standard's
counterparts, stand side by side. The workbook speaks all languages wherever it speaks. What cells
hold is in ``sheets``; here is how it is written.
"""

import re
from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from generator.exports import colours
from generator.exports.book import Book
from generator.exports.tables.cells import (
    BOLD,
    EDITING_IS_OFF,
    ENABLE_EDITING,
    LEADS,
    LINE,
    PLAIN,
    TITLE,
    UNDER,
    make_table,
    pack_workbook,
    set_height,
    set_paper,
    set_properties,
    write_cell,
)
from generator.exports.tables.sheet_columns import ColumnWords, WordsByLanguage
from generator.exports.tables.sheets import make_sheets
from generator.exports.tables.sheets.workbook_sheet import WorkbookSheet
from generator.ids import Code
from generator.model.states import State
from generator.pages.coverage import explain_states, name_states

LONGEST_NAME = 31
NOT_IN_A_NAME = re.compile(r"[][:*?/\\]")


def to_bytes(book: Book) -> bytes:
    """A book as a workbook."""
    speaker = ColumnWords(book)
    workbook = Workbook()
    about = workbook.active
    about.title = _name_sheet(speaker.interface("This file"))
    filled = make_sheets(book)
    for sheet in filled:
        _fill_sheet(workbook.create_sheet(_name_sheet(sheet.name)), sheet, book)
    _fill_about(about, book, filled)
    set_properties(workbook, book, book.site.name.text)
    return pack_workbook(workbook)


def _fill_about(page: Worksheet, book: Book, filled: tuple[WorkbookSheet, ...]) -> None:
    """Fills the sheet about the file, in each language after another."""
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 34, 96
    lines = [
        line
        for code in book.languages
        for line in _list_about_lines(_change_leading_language(book, code), filled)
    ]
    for number, (label, words, font, leads) in enumerate(lines, 1):
        cell = write_cell(page.cell(number, 1), label, font)
        said = write_cell(page.cell(number, 2), words)
        if words and words == book.release.address:
            said.hyperlink, said.font = words, LEADS
        if leads:
            place = f"{quote_sheetname(leads)}!A1"
            cell.hyperlink, cell.font = Hyperlink(ref=cell.coordinate, location=place), LEADS
        set_height(page, (page.cell(number, 2),))
        if font is TITLE:
            cell.alignment = Alignment(horizontal="left", indent=1)
            page.row_dimensions[number].height = 2 * LINE
    page.sheet_view.showGridLines = False
    set_paper(page, book)


def _list_about_lines(
    book: Book, filled: tuple[WorkbookSheet, ...]
) -> Iterator[tuple[str, str, Font, str]]:
    """Yields the lines of one language: label, text, font, and link."""
    interface, code = book.site.language.interface, book.language
    title = book.site.name.text
    yield title, "", TITLE, ""
    yield interface(EDITING_IS_OFF).text, interface(ENABLE_EDITING).text, BOLD, ""
    for line in book.imprint:
        yield line.label.text, line.text, BOLD, ""
    yield "", "", PLAIN, ""
    yield interface("What the sheets hold").text, "", TITLE, ""
    for sheet in filled:
        yield sheet.name.each[code], sheet.about.each[code], LEADS, _name_sheet(sheet.name)
    if any(column.ours for sheet in filled for column in sheet.all_columns):
        ours = interface("Marks the columns that hold what this project adds.").text
        yield interface("This project").text, ours, BOLD, ""
    if states := list(_explain_states(book, code)):
        yield "", "", PLAIN, ""
        yield interface("What the states mean").text, "", TITLE, ""
        yield from ((name, meaning, BOLD, "") for name, meaning in states)
    yield "", "", PLAIN, ""


def _explain_states(book: Book, code: Code) -> Iterator[tuple[str, str]]:
    """Yields the states that translations of the suite are in, with their meanings."""
    language, suite = book.sites[code].language, book.catalogue.suite
    for translation in book.translations:
        met = {suite.find_state(text, translation) for text in suite.texts.values()}
        meanings = explain_states(language, translation)
        for state in State:
            if state in met:
                yield name_states(language)[state].text, meanings[state].text


def _fill_sheet(page: Worksheet, sheet: WorkbookSheet, book: Book) -> None:
    """Fills a sheet with a table that can be filtered and printed."""
    ours = str(ColumnWords(book).interface("This project"))
    for number, column in enumerate(sheet.all_columns, 1):
        heading = f"{column.heading} ({ours})" if column.ours else column.heading
        cell = write_cell(page.cell(1, number), heading, BOLD)
        cell.fill = PatternFill(
            "solid", fgColor=colours.OURS_GROUND if column.ours else colours.CRITERIA_GROUND
        )
        cell.border = UNDER
        page.column_dimensions[get_column_letter(number)].width = column.width
        for place, row in enumerate(sheet.rows, 2):
            found = column.cell(row)
            cell = write_cell(page.cell(place, number), found)
            cell.border = UNDER
            if column.leads and book.release.address:
                cell.hyperlink, cell.font = str(found), LEADS
    for row in page.iter_rows():
        set_height(page, row)
    if sheet.rows:
        make_table(page, sheet.table, page.dimensions)
    page.print_area = f"A1:{get_column_letter(len(sheet.columns))}{page.max_row}"
    page.freeze_panes = page.cell(2, sheet.named_by + 1)
    page.print_title_rows = "1:1"
    set_paper(page, book)


def _name_sheet(words: WordsByLanguage) -> str:
    """Returns the name of a sheet, in one language if the names of all are too long."""
    [first, *others] = dict.fromkeys(NOT_IN_A_NAME.sub("", said) for said in words.each.values())
    both = " · ".join([first, *others])
    return both if len(both) <= LONGEST_NAME else first[:LONGEST_NAME]


def _change_leading_language(book: Book, code: Code) -> Book:
    """Returns the same book with another leading language."""
    others = tuple(language for language in book.languages if language != code)
    edition = book.year if len(book.years) == 1 else None
    languages = (code, *others)
    return Book(
        book.catalogue, book.release, languages, edition, book.urn, show_drafts=book.show_drafts
    )
