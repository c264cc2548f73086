"""CSV: the statements of an edition as one table, for spreadsheets and programs alike.

UTF-8 with a byte order mark, by which Excel knows it; commas, and CR LF at the ends of lines, as
RFC 4180 says. The names of the columns are for programs and never change:

========================= ======================================================================
urn                       the standard: LSI SE04
edition                   its edition: 2012
edition_state             in force, or superseded
title_en, title_cy        its title
title_welsh_state         the state of its Welsh, as in welsh_state
code                      the statement: P8
kind                      performance criterion, or knowledge statement; or not held, in the one
                          row of a standard whose statements our source does not hold
text_en, text_cy          its words; text_cy is empty where no Welsh may be shown
welsh_state               official, reviewed, draft, outdated or missing
functions                 the functions that its standard serves, by the mapping table: C;D
values_by_project         the values that it puts into practice, by this project's reading: 4;11
counterparts_by_project   its standard's counterparts in other editions, by this project's reading:
                          SKA SE03
address_en, address_cy    where it stands on the site
version, date             of the release; without a release version is empty
rights_en, rights_cy      whose the text is
========================= ======================================================================

A spreadsheet takes a cell that begins with = + - or @ for a formula. None of the published texts
does. One that did would get an apostrophe before it, as would one that has such apostrophes
already, so that ``unguarded`` gives every text back as it was.
"""

import csv
import io
import re
from collections.abc import Iterator

from generator.exports.book import Book
from generator.exports.data.schema import Addresses, StandardData, StatementData
from generator.exports.data.suite import standard_data
from generator.languages.definitions import LANGUAGES

COLUMNS = (
    "urn",
    "edition",
    "edition_state",
    "title_en",
    "title_cy",
    "title_welsh_state",
    "code",
    "kind",
    "text_en",
    "text_cy",
    "welsh_state",
    "functions",
    "values_by_project",
    "counterparts_by_project",
    "address_en",
    "address_cy",
    "version",
    "date",
    "rights_en",
    "rights_cy",
)

NOT_HELD = "not held"

RUNS = re.compile(r"'*\s*[=+\-@＝＋－＠]|'*[\t\r\n]")
"""How a cell begins that a spreadsheet may run, however many apostrophes stand before it; Japanese
versions take the wide signs too."""


def to_bytes(book: Book) -> bytes:
    """The statements of a book, a row each."""
    written = io.StringIO()
    table = csv.DictWriter(written, COLUMNS, lineterminator="\r\n")
    table.writeheader()
    for row in _rows(book):
        table.writerow({name: guarded(cell) for name, cell in row.items()})
    return written.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """A text as a cell that no spreadsheet runs."""
    return f"'{text}" if RUNS.match(text) else text


def unguarded(cell: str) -> str:
    """The text of a cell as it was before it was guarded."""
    return cell[1:] if cell.startswith("'") and RUNS.match(cell) else cell


def _rows(book: Book) -> Iterator[dict[str, str]]:
    release = {"version": book.release.version, "date": book.release.day.isoformat()} | {
        f"rights_{code}": book.sites[code]
        .language.interface(
            "The text of the standards belongs to its publishers. What this project adds is marked "
            "as its own."
        )
        .text
        for code in LANGUAGES
    }
    for standard in (standard_data(book, one) for one in book.standards):
        shared = _standard(book, standard) | release
        yield from (shared | _statement(one) for one in standard.statements)
        if not standard.statements:
            yield shared | {"kind": NOT_HELD} | _addresses(standard.address)


def _standard(book: Book, standard: StandardData) -> dict[str, str]:
    return {
        "urn": standard.id,
        "edition": standard.edition,
        "edition_state": book.catalogue.editions[standard.edition].state,
        "title_en": standard.title.en,
        "title_cy": standard.title.cy or "",
        "title_welsh_state": standard.title.welsh,
        "functions": ";".join(standard.letters),
        "counterparts_by_project": ";".join(one.id for one in standard.counterparts),
    }


def _statement(statement: StatementData) -> dict[str, str]:
    return {
        "code": statement.code,
        "kind": statement.kind,
        "text_en": statement.text.en,
        "text_cy": statement.text.cy or "",
        "welsh_state": statement.text.welsh,
        "values_by_project": ";".join(map(str, statement.values)),
    } | _addresses(statement.address)


def _addresses(address: Addresses) -> dict[str, str]:
    return {f"address_{code}": url for code, url in address}
