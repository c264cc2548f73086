"""The workbook of an edition: to rate oneself, to see what is open, to lay a team side by side.

It works without this site and without macros: what is counted is counted by formulas that every
spreadsheet knows. Nothing is a score: there are counts of what is open, and no shares of anything.
"""

from collections.abc import Iterator
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from generator.exports.book import Book
from generator.exports.forms.form_parts import make_foot_lines, say_not_held, say_replaced
from generator.exports.forms.rating_sheets import fill_open_sheet, fill_rating_sheet
from generator.exports.forms.rating_states import name_states
from generator.exports.forms.sheet_parts import StateCells, format_words
from generator.exports.forms.team_sheets import fill_gaps_sheet, fill_team_sheet
from generator.exports.tables.cells import (
    BOLD,
    EDITING_IS_OFF,
    ENABLE_EDITING,
    LINE,
    PLAIN,
    TITLE,
    pack_workbook,
    set_height,
    set_paper,
    set_properties,
    write_cell,
)


class WorkbookSheets(NamedTuple):
    """The sheets in order."""

    how: Worksheet
    myself: Worksheet
    open: Worksheet
    team: Worksheet
    gaps: Worksheet


def to_bytes(book: Book) -> bytes:
    """Makes the workbook of an edition in one language."""
    workbook = Workbook()
    workbook.calculation.fullCalcOnLoad = True
    interface = book.interface
    workbook.active.title = interface("How to use it").text
    names = (interface("Myself"), interface("Still open"), interface("Team"), interface("Gaps"))
    sheets = WorkbookSheets(workbook.active, *(workbook.create_sheet(name.text) for name in names))
    chosen = _explain(sheets, book)
    rated = fill_rating_sheet(sheets.myself, book, chosen)
    fill_open_sheet(sheets.open, book, rated, chosen)
    fill_gaps_sheet(sheets.gaps, book, fill_team_sheet(sheets.team, book, chosen))
    name = interface("Workbook")
    set_properties(workbook, book, f"{name.text}: {book.site.name.text}")
    return pack_workbook(workbook)


def _explain(sheets: WorkbookSheets, book: Book) -> StateCells:
    """Fills the sheet of instructions, which also holds the states to choose from."""
    page, interface = sheets.how, book.interface
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 34, 96
    before, after = list(_list_uses(sheets, book)), list(_explain_states(book))
    lines = [*before, ("", "", PLAIN), (interface("Where I stand").text, "", TITLE), *after]
    lines += [("", "", PLAIN)]
    lines += [("", "".join(run.text for run in line), PLAIN) for line in make_foot_lines(book)]
    for row, (label, words, font) in enumerate(lines, 1):
        write_cell(page.cell(row, 1), label, font)
        write_cell(page.cell(row, 2), words)
        set_height(page, page[row])
        if font is TITLE:
            page.cell(row, 1).alignment = Alignment(horizontal="left", indent=1)
            page.row_dimensions[row].height = 2 * LINE
    page.sheet_view.showGridLines = False
    set_paper(page, book)
    return StateCells.of(page.title, len(before) + 3)


def _list_uses(sheets: WorkbookSheets, book: Book) -> Iterator[tuple[str, str, Font]]:
    """Yields what each sheet is for; that the edition was replaced, and what is not held."""
    interface = book.interface
    yield format_words(book, book.say(book.edition.title)), "", TITLE
    yield from (("", words.text, PLAIN) for words in say_replaced(book))
    yield interface(EDITING_IS_OFF).text, interface(ENABLE_EDITING).text, BOLD
    for page, use in (
        (
            sheets.myself,
            interface(
                "Choose from the list in its cell where you stand with each statement. Write down "
                "what shows it, and who agreed."
            ),
        ),
        (
            sheets.open,
            interface(
                "Counts what is still open, by standard and by function. There is nothing to fill "
                "in."
            ),
        ),
        (
            sheets.team,
            interface(
                "Write initials into the coloured cells, and choose for each person where they "
                "stand, together with them."
            ),
        ),
        (
            sheets.gaps,
            interface(
                "Has what the fewest can show first, and last what is part of nobody’s role. There "
                "is nothing to fill in."
            ),
        ),
    ):
        yield page.title, use.text, BOLD
    for standard in book.standards:
        if not standard.held:
            yield standard.urn, say_not_held(book).text, BOLD


def _explain_states(book: Book) -> Iterator[tuple[str, str, Font]]:
    """Yields each state and its meaning."""
    interface = book.interface
    meanings = (
        interface("It is part of my work, and something shows it that others can see."),
        interface("It is part of my work, and somebody helps me or looks over it."),
        interface("It is part of my role, and I have not done it so far."),
        interface("Somebody else does it."),
    )
    for state, meaning in zip(name_states(book), meanings, strict=True):
        yield state.text, meaning.text, BOLD
