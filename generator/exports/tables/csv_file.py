"""The statements of an edition as a CSV table, for spreadsheets and programs.

UTF-8 with a byte order mark, by which Excel knows it; commas, and CR LF at the ends of lines, as
RFC 4180 says. Which columns there are and what they mean stands in ``csv_columns``.

A spreadsheet takes a cell that begins with = + - or @ for a formula. None of the published texts
does. One that did would get an apostrophe before it, as would one that has such apostrophes
already, so that ``unguard_cell`` gives every text back as it was.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping

from generator.exports.book import Book
from generator.exports.data.models import Addresses, StandardData, Words, name_state_field
from generator.exports.data.standard_data import KINDS, make_standard_data
from generator.exports.data.standard_lines import StandardLine, is_plain, list_lines
from generator.exports.tables.csv_columns import MORE, MOVED, CsvColumn, list_columns

Table = tuple[tuple[CsvColumn, ...], Iterator[Mapping[str, str]]]
"""The columns of a table, and its rows by the names of the columns."""

NOT_HELD = "not held"

RUNS = re.compile(r"'*\s*[=+\-@＝＋－＠]|'*[\t\r\n]")
"""How a cell begins that a spreadsheet may run, however many apostrophes stand before it; Japanese
versions take the wide signs too."""


def to_bytes(book: Book) -> bytes:
    """Makes the CSV file of an edition."""
    written = io.StringIO()
    columns, rows = make_table(book)
    names = [column.name for column in columns]
    table = csv.DictWriter(written, names, lineterminator="\r\n", extrasaction="ignore")
    table.writeheader()
    for row in rows:
        table.writerow({name: guard_cell(cell) for name, cell in row.items()})
    return written.getvalue().encode("utf-8-sig")


def make_table(book: Book) -> Table:
    """Returns the table of a book's edition; rows may have cells of columns that it lacks."""
    standards = [make_standard_data(book, standard) for standard in book.standards]
    more = () if all(map(is_plain, standards)) else MORE
    if any(statement.moved_from for standard in standards for statement in standard.statements):
        more = (*more, *MOVED)
    columns = (*list_columns(book.catalogue.suite.languages), *more)
    return columns, _make_rows(book, standards)


def guard_cell(text: str) -> str:
    """Returns a text as a cell that no spreadsheet runs as a formula."""
    return f"'{text}" if RUNS.match(text) else text


def unguard_cell(cell: str) -> str:
    """Returns the text of a guarded cell."""
    return cell[1:] if cell.startswith("'") and RUNS.match(cell) else cell


def _make_rows(book: Book, standards: list[StandardData]) -> Iterator[dict[str, str]]:
    release = {"version": book.release.version, "date": book.release.day.isoformat()} | {
        f"rights_{code}": book.sites[code]
        .language.interface(
            "The text of the standards belongs to its publishers. What this project adds is marked "
            "as its own."
        )
        .text
        for code in book.catalogue.suite.languages
    }
    for standard in standards:
        shared = _make_standard_cells(book, standard) | release
        yield from (shared | _make_line_cells(line) for line in list_lines(standard))
        if not standard.held:
            yield shared | {"kind": NOT_HELD} | _make_address_cells(standard.address)
        for kind in standard.not_held:
            said = f"{KINDS.get(kind, 'statement')}, {NOT_HELD}"
            yield shared | {"kind": said} | _make_address_cells(standard.address)


def _make_standard_cells(book: Book, standard: StandardData) -> dict[str, str]:
    return {
        "urn": standard.id,
        "edition": standard.edition,
        "edition_state": book.catalogue.editions[standard.edition].state,
        **_make_text_cells(standard.title, "title_"),
        "functions": ";".join(standard.letters),
        "counterparts_by_project": ";".join(
            counterpart.id for counterpart in standard.counterparts
        ),
        "status": standard.status or "",
        "version_printed": standard.version or "",
        "level": standard.level or "",
        "second_codes": ";".join(standard.second_codes),
    }


def _make_line_cells(line: StandardLine) -> dict[str, str]:
    statement = line.statement
    return {
        "code": statement.code if statement else "",
        "kind": line.kind,
        **(_make_text_cells(line.text) if line.text else {}),
        "values_by_project": ";".join(map(str, statement.values)) if statement else "",
        "moved_from": ";".join(statement.moved_from) if statement else "",
        "printed_code": line.printed,
        "part_of": ((statement.within or "") if statement else "").rpartition(" ")[2],
        "section": line.section.source if line.section else "",
        "heading": line.heading.source if line.heading else "",
    } | _make_address_cells(line.address)


def _make_text_cells(words: Words, before: str = "") -> dict[str, str]:
    """Returns the cells of a text in each language, with the states of its translations.

    Args:
        words: The text.
        before: What stands in the names of the columns before those of a statement's own.
    """
    text = before or "text_"
    found = {f"{text}{words.language}": words.source}
    for code, translation in words.translations.items():
        found |= {
            f"{text}{code}": translation.text or "",
            f"{before}{name_state_field(code)}_state": translation.state,
        }
    return found


def _make_address_cells(address: Addresses) -> dict[str, str]:
    return {f"address_{code}": url for code, url in address.root.items()}
