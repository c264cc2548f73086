"""CSV: the statements of an edition as one table, for spreadsheets and programs alike.

UTF-8 with a byte order mark, by which Excel knows it; commas, and CR LF at the ends of lines, as
RFC 4180 says. The names of the columns are for programs and never change:

========================= ======================================================================
urn                       the standard: ABC SE04
edition                   its edition: 2020
edition_state             in force, superseded, or consultation
title_en, title_cy        its title, in each language of the suite
title_welsh_state         the state of its translation, as in welsh_state; for each language
code                      the statement: P8
kind                      performance criterion, or knowledge statement; or not held, in the one
                          row of a standard whose statements our source does not hold, and behind
                          the kind where it holds others
text_en, text_cy          its words; text_cy is empty where no translation may be shown
welsh_state               official, reviewed, draft, outdated or missing
functions                 the functions that its standard serves, by the mapping table: C;D
values_by_project         the values that it puts into practice, by this project's reading: 4;11
counterparts_by_project   its standard's counterparts in other editions, by this project's reading:
                          XYZ SE03
address_en, address_cy    where it stands on the site
version, date             of the release; without a release version is empty
rights_en, rights_cy      whose the text is
========================= ======================================================================

Where a standard has more than an overview, criteria, knowledge and labels with one value each, the
table has these columns too, and a row for each of its texts, in printed order: kind is then also
skill, behaviour, value, statement, section heading, heading, lead-in, paragraph, list entry, term,
definition, suite, version or printed.

========================= ======================================================================
printed_code              what is printed before it, whatever it is cited by; of a version which
                          it is, and its date
part_of                   of a part of a statement the whole: P1
section, heading          what stands over it, or its label
status, version_printed   of its standard, as printed: current; 2
level, second_codes       of its standard, as printed: 3; DF 12;OLDDF4
========================= ======================================================================

Where a statement moved, the table has a column ``moved_from`` for the withdrawn statements whose
place each took, XYZ SE02 P7;XYZ SE02 P8.

A spreadsheet takes a cell that begins with = + - or @ for a formula. None of the published texts
does. One that did would get an apostrophe before it, as would one that has such apostrophes
already, so that ``unguarded`` gives every text back as it was.
"""

import csv
import io
import re
from collections.abc import Iterator

from generator.exports.book import Book
from generator.exports.data.lines import Line, is_plain, lines_of
from generator.exports.data.schema import Addresses, StandardData, Words, state_name
from generator.exports.data.standards import KINDS, standard_data
from generator.suite.languages import Languages

NOT_HELD = "not held"

MORE = (
    *("printed_code", "part_of", "section", "heading"),
    *("status", "version_printed", "level", "second_codes"),
)
"""The columns of a table in which a standard has more than the others need."""

RUNS = re.compile(r"'*\s*[=+\-@＝＋－＠]|'*[\t\r\n]")
"""How a cell begins that a spreadsheet may run, however many apostrophes stand before it; Japanese
versions take the wide signs too."""


def to_bytes(book: Book) -> bytes:
    """The statements of a book, a row each."""
    written = io.StringIO()
    standards = [standard_data(book, one) for one in book.standards]
    more: tuple[str, ...] = () if all(map(is_plain, standards)) else MORE
    if any(one.moved_from for standard in standards for one in standard.statements):
        more = (*more, "moved_from")
    columns = (*columns_of(book.catalogue.suite.languages), *more)
    table = csv.DictWriter(written, columns, lineterminator="\r\n", extrasaction="ignore")
    table.writeheader()
    for row in _rows(book, standards):
        table.writerow({name: guarded(cell) for name, cell in row.items()})
    return written.getvalue().encode("utf-8-sig")


def columns_of(languages: Languages) -> tuple[str, ...]:
    """The names of the columns, in order, where a suite is in some languages."""
    states = [f"{state_name(code)}_state" for code in languages.translations]
    return (
        "urn",
        "edition",
        "edition_state",
        *(f"title_{code}" for code in languages),
        *(f"title_{state}" for state in states),
        "code",
        "kind",
        *(f"text_{code}" for code in languages),
        *states,
        "functions",
        "values_by_project",
        "counterparts_by_project",
        *(f"address_{code}" for code in languages),
        "version",
        "date",
        *(f"rights_{code}" for code in languages),
    )


def guarded(text: str) -> str:
    """A text as a cell that no spreadsheet runs."""
    return f"'{text}" if RUNS.match(text) else text


def unguarded(cell: str) -> str:
    """The text of a cell as it was before it was guarded."""
    return cell[1:] if cell.startswith("'") and RUNS.match(cell) else cell


def _rows(book: Book, standards: list[StandardData]) -> Iterator[dict[str, str]]:
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
        shared = _standard(book, standard) | release
        yield from (shared | _line(one) for one in lines_of(standard))
        if not standard.held:
            yield shared | {"kind": NOT_HELD} | _addresses(standard.address)
        for kind in standard.not_held:
            said = f"{KINDS.get(kind, 'statement')}, {NOT_HELD}"
            yield shared | {"kind": said} | _addresses(standard.address)


def _standard(book: Book, standard: StandardData) -> dict[str, str]:
    return {
        "urn": standard.id,
        "edition": standard.edition,
        "edition_state": book.catalogue.editions[standard.edition].state,
        **_said(standard.title, "title_"),
        "functions": ";".join(standard.letters),
        "counterparts_by_project": ";".join(one.id for one in standard.counterparts),
        "status": standard.status or "",
        "version_printed": standard.version or "",
        "level": standard.level or "",
        "second_codes": ";".join(standard.second_codes),
    }


def _line(line: Line) -> dict[str, str]:
    statement = line.statement
    return {
        "code": statement.code if statement else "",
        "kind": line.kind,
        **(_said(line.text) if line.text else {}),
        "values_by_project": ";".join(map(str, statement.values)) if statement else "",
        "moved_from": ";".join(statement.moved_from) if statement else "",
        "printed_code": line.printed,
        "part_of": ((statement.within or "") if statement else "").rpartition(" ")[2],
        "section": line.section.source if line.section else "",
        "heading": line.heading.source if line.heading else "",
    } | _addresses(line.address)


def _said(words: Words, before: str = "") -> dict[str, str]:
    """A text in each language, and the states of its translations.

    Args:
        words: The text.
        before: What stands in the names of the columns before those of a statement's own.
    """
    text = before or "text_"
    found = {f"{text}{words.language}": words.source}
    for code, one in words.translations.items():
        found |= {f"{text}{code}": one.text or "", f"{before}{state_name(code)}_state": one.state}
    return found


def _addresses(address: Addresses) -> dict[str, str]:
    return {f"address_{code}": url for code, url in address.root.items()}
