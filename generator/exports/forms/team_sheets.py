"""The sheets for a team of up to 20 people, and for the statements that fewest of them can show."""

from collections.abc import Iterator
from textwrap import wrap

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.exports.book import Book
from generator.exports.forms.rating_states import name_states
from generator.exports.forms.sheet_parts import (
    TO_FILL_IN,
    FormColumn,
    Formula,
    SheetRange,
    StateCells,
    finish_sheet,
    format_words,
    list_statements,
    set_heads,
    set_rows,
)
from generator.exports.tables.cells import BOLD, GAP, LINE, write_cell

PEOPLE = 20
"""The greatest number of people in a team."""

PERSON = 15
"""The width of a person's column, in characters."""

BEFORE = 5
"""The number of columns before those of people: two that name a statement, three that count."""

FIRST, LAST = get_column_letter(BEFORE + 1), get_column_letter(BEFORE + PEOPLE)
WHO, ORDER = get_column_letter(BEFORE + PEOPLE + 1), get_column_letter(BEFORE + PEOPLE + 2)
NUMBERS, INITIALS = 1, 2
"""The rows with the people's numbers and initials."""

LAST_OF_ALL = 1000
"""Sorts statements that are in nobody's role behind all others: more than a team has people."""

TIES = 1_000_000
"""Keeps statements in order that equally many can show: more than a sheet has statements."""


def fill_team_sheet(page: Worksheet, book: Book, chosen: StateCells) -> SheetRange:
    """Fills the sheet of a team: a row for each statement, a column for each person."""
    interface = book.interface
    columns = (
        FormColumn(interface("Reference").text, 15),
        FormColumn(interface("Statement").text, 50),
        FormColumn(interface("Can show it").text, 9),
        FormColumn(interface("With help").text, 9),
        FormColumn(interface("Not yet").text, 9),
        *(FormColumn(str(number), PERSON) for number in range(1, PEOPLE + 1)),
        FormColumn(interface("Who can show it").text, 24),
        FormColumn(interface("Order").text, 10),
    )
    set_heads(page, NUMBERS, columns)
    write_cell(page.cell(INITIALS, 2), interface("Initials").text, BOLD)
    rows = set_rows(page, INITIALS + 1, _make_team_rows(book, chosen))
    for cell in page[f"{FIRST}{INITIALS}:{LAST}{INITIALS}"][0]:
        write_cell(cell, "", BOLD).fill = TO_FILL_IN
    lines = max(len(wrap(state.text, PERSON - 1)) for state in name_states(book))
    for row in range(rows.first, rows.last + 1):
        height = page.row_dimensions[row].height
        page.row_dimensions[row].height = max(height, lines * LINE + GAP)
    chosen.offer_states(page, f"{FIRST}{rows.first}:{LAST}{rows.last}")
    page.column_dimensions[ORDER].hidden = True
    finish_sheet(page, book, f"{NUMBERS}:{INITIALS}", f"C{rows.first}")
    page.print_title_cols = "A:A"
    page.print_area = f"A1:{LAST}{rows.last}"
    page.sheet_properties.pageSetUpPr.fitToPage = False  # it is as many sheets wide as it needs
    return rows


def _make_team_rows(book: Book, chosen: StateCells) -> Iterator[tuple[str, ...]]:
    """Yields a row for each statement: counts, an empty cell for each person, who can show it."""
    names = [get_column_letter(BEFORE + number) for number in range(1, PEOPLE + 1)]
    for row, statement in enumerate(list_statements(book), INITIALS + 1):
        given = f"${FIRST}{row}:${LAST}{row}"
        counts = (
            Formula(f"COUNTIF({given},{state})")
            for state in (chosen.shows, chosen.with_help, chosen.not_yet)
        )
        who = "&".join(
            f'IF({name}{row}={chosen.shows},IF({name}${INITIALS}="",{name}${NUMBERS},'
            f'{name}${INITIALS})&" ","")'
            for name in names
        )
        # The order counts who can show a statement, and the row number breaks ties: no two rows
        # have the same, so the sheet of gaps finds each by SMALL and MATCH.
        nobodys = f"AND(C{row}+D{row}+E{row}=0,COUNTIF({given},{chosen.not_in_role})>0)"
        order = f"IF({nobodys},{LAST_OF_ALL},C{row})+ROW()/{TIES}"
        people = ("",) * PEOPLE
        yield (
            statement.reference,
            format_words(book, book.say(statement.text)),
            *counts,
            *people,
            Formula(f"TRIM({who})"),
            Formula(order),
        )


def fill_gaps_sheet(page: Worksheet, book: Book, team: SheetRange) -> None:
    """Fills the sheet with the same statements, those first that fewest can show."""
    interface = book.interface
    set_heads(
        page,
        1,
        (
            FormColumn(interface("Reference").text, 15),
            FormColumn(interface("Statement").text, 60),
            FormColumn(interface("Can show it").text, 10),
            FormColumn(interface("With help").text, 10),
            FormColumn(interface("Not yet").text, 10),
            FormColumn(interface("Who can show it").text, 38),
            FormColumn(interface("Order").text, 10),
        ),
    )
    rows = set_rows(page, 2, _make_ordered_rows(team))
    longest = max(
        len(format_words(book, book.say(statement.text))) for statement in list_statements(book)
    )
    for row in range(rows.first, rows.last + 1):
        page.row_dimensions[row].height = LINE * (1 + longest // 55) + GAP
    page.column_dimensions["G"].hidden = True
    page.print_area = f"A1:F{rows.last}"
    finish_sheet(page, book, "1:1", "C2")


def _make_ordered_rows(team: SheetRange) -> Iterator[tuple[str, ...]]:
    """Yields a row of formulas for each statement, in the order that the team's ratings give."""
    order = team.refer_to_column(ORDER)
    for row in range(2, 2 + team.last - team.first + 1):
        place = f"MATCH(SMALL({order},{row - 1}),{order},0)"
        found = (f"INDEX({team.refer_to_column(letter)},$G{row})" for letter in (*"ABCDE", WHO))
        yield tuple(map(Formula, (*found, place)))
