"""The sheets for rating oneself, and for what is still open."""

from collections.abc import Iterator, Sequence

from openpyxl.worksheet.worksheet import Worksheet

from generator.exports.book import Book
from generator.exports.forms.rating_states import name_states
from generator.exports.forms.sheet_parts import (
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
from generator.exports.tables.cells import BOLD, make_table

FILLED_IN = "DEFG"
"""The columns of the first that somebody fills in."""

STANDARD, STATE = "B", "D"


def fill_rating_sheet(page: Worksheet, book: Book, chosen: StateCells) -> SheetRange:
    """Fills the sheet for rating oneself: a row for each statement."""
    interface = book.interface
    columns = (
        FormColumn(interface("Reference").text, 15),
        FormColumn(interface("Standard").text, 11),
        FormColumn(interface("Statement").text, 50),
        FormColumn(interface("Where I stand").text, 22),
        FormColumn(interface("Evidence").text, 26),
        FormColumn(interface("Date").text, 11),
        FormColumn(interface("Agreed by").text, 13),
    )
    set_heads(page, 1, columns)
    rows = set_rows(
        page,
        2,
        (
            (
                statement.reference,
                statement.urn,
                format_words(book, book.say(statement.text)),
                *("",) * len(FILLED_IN),
            )
            for statement in list_statements(book)
        ),
    )
    for [cell] in page[f"F{rows.first}:F{rows.last}"]:
        cell.number_format = "dd/mm/yyyy"
    chosen.offer_states(page, f"{STATE}{rows.first}:{STATE}{rows.last}")
    make_table(page, "Myself", f"A1:G{rows.last}")
    finish_sheet(page, book, "1:1", "D2")
    return rows


def fill_open_sheet(page: Worksheet, book: Book, rated: SheetRange, chosen: StateCells) -> None:
    """Fills the sheet that counts open statements, by standard and by function."""
    interface = book.interface
    counts = (
        FormColumn(interface("Statements").text, 12),
        *(FormColumn(state.text, 14) for state in name_states(book)),
        FormColumn(interface("Nothing chosen").text, 12),
        FormColumn(interface("Still open").text, 10),
    )
    standards = [
        (standard.urn, format_words(book, book.say(standard.title)), (standard.urn,))
        for standard in book.standards
        if standard.statements
    ]
    named = FormColumn(interface("Reference").text, 12), FormColumn(interface("Standard").text, 42)
    set_heads(page, 1, (*named, *counts))
    sheet_range = set_rows(page, 2, _make_count_rows(standards, rated, chosen, 2))
    whole = sheet_range.last + 1
    sums = (
        Formula(f"SUM({letter}{sheet_range.first}:{letter}{sheet_range.last})")
        for letter in "CDEFGHI"
    )
    set_rows(page, whole, [(interface("All").text, "", *sums)])
    for cell in page[whole]:
        cell.font = BOLD
    if functions := list(_list_functions(book)):
        row = whole + 2
        named = FormColumn(interface("Code").text, 12), FormColumn(interface("Function").text, 42)
        set_heads(page, row, (*named, *counts))
        set_rows(page, row + 1, _make_count_rows(functions, rated, chosen, row + 1))
    finish_sheet(page, book, "1:1", "C2")


def _list_functions(book: Book) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yields each function with the standards that serve it and have statements."""
    held = {standard.urn for standard in book.standards if standard.statements}
    for function in book.catalogue.list_functions(book.year):
        serves = dict.fromkeys(row.urn for row in function.maps_to if row.urn in held)
        if serves:
            yield function.code, format_words(book, book.say(function.process)), tuple(serves)


def _make_count_rows(
    named: Sequence[tuple[str, str, tuple[str, ...]]],
    rated: SheetRange,
    chosen: StateCells,
    first: int,
) -> Iterator[tuple[str, ...]]:
    """Yields a row of formulas for each standard or function: all, by state, unrated, open.

    Args:
        named: What each row is called, and the standards whose statements it counts.
        rated: Where the statements are rated.
        chosen: The states.
        first: The first of the rows.
    """
    standards, given = rated.refer_to_column(STANDARD), rated.refer_to_column(STATE)
    for row, (code, title, urns) in enumerate(named, first):
        statements = "+".join(f'COUNTIF({standards},"{urn}")' for urn in urns)
        in_state = (
            "+".join(f'COUNTIFS({standards},"{urn}",{given},{state})' for urn in urns)
            for state in chosen
        )
        # Columns: C all, D to G the four states, H unrated, I open. Open is what needs help, is
        # not yet done, or is unrated: E, F and H.
        nothing, still_open = f"C{row}-SUM(D{row}:G{row})", f"E{row}+F{row}+H{row}"
        yield code, title, *map(Formula, (statements, *in_state, nothing, still_open))
