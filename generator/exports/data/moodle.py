"""An edition in one language as a competency framework of Moodle: the CSV that it imports.

Moodle takes 14 columns by their places. One row is the framework; of every other the parent is a
row of the file, or nothing where it stands on the first level. Its reader takes out of names what
looks like a tag, and a backslash before a quotation mark for the end of no cell, so that neither
may stand there.
"""

import csv
import io
import json

from generator.exports.book import Book
from generator.exports.data.competencies import (
    Competency,
    describe_framework,
    list_competencies,
    make_framework_id,
)

COLUMNS = (
    *("Parent ID number", "ID number", "Short name", "Description", "Description format"),
    *("Scale values", "Scale configuration", "Rule type", "Rule outcome", "Rule config"),
    *("Cross-referenced competency ID numbers", "Exported ID", "Is framework", "Taxonomy"),
)
LONGEST_NAME = 100

HTML = "1"
"""The format of a description."""

SCALE = [{"scaleid": "0"}, {"id": 2, "scaledefault": 1, "proficient": 1}]
"""A scale of two steps, of which the second is competent; Moodle fills in the scale's own id."""

STANDARD, STATEMENT = "competency", "indicator"
"""Moodle's terms for the items of a level, the first level and all others."""

PLAIN = str.maketrans({"<": "‹", ">": "›", "\\": "∖"})
"""Replacements in names for characters that Moodle would take for markup."""


def to_bytes(book: Book) -> bytes:
    """Makes the CSV file of an edition."""
    listed = tuple(list_competencies(book))
    written = io.StringIO(newline="")
    rows = csv.DictWriter(written, COLUMNS, restval="")
    rows.writeheader()
    rows.writerow(_make_framework_row(book, listed))
    rows.writerows(map(_make_row, listed))
    return written.getvalue().encode()


def _make_framework_row(book: Book, listed: tuple[Competency, ...]) -> dict[str, str]:
    """Returns the row of the framework itself."""
    interface = book.interface
    scale = (interface("Not yet competent"), interface("Competent"))
    return {
        "ID number": make_framework_id(book),
        "Short name": book.make_list_name(LONGEST_NAME).translate(PLAIN),
        "Description": _escape_backslashes(describe_framework(book)),
        "Description format": HTML,
        "Scale values": ",".join(words.text for words in scale),
        "Scale configuration": json.dumps(SCALE, separators=(",", ":")),
        "Is framework": "1",
        "Taxonomy": ",".join((STANDARD, *[STATEMENT] * (_count_levels(listed) - 1))),
    }


def _make_row(one: Competency) -> dict[str, str]:
    """Returns the row of a standard, a statement or a part of one."""
    return {
        "Parent ID number": one.parent,
        "ID number": one.id,
        "Short name": one.make_label(LONGEST_NAME).translate(PLAIN),
        "Description": _escape_backslashes(one.description),
        "Description format": HTML,
    }


def _escape_backslashes(html: str) -> str:
    """Escapes backslashes, which Moodle's reader would take together with a quotation mark."""
    return html.replace("\\", "&#92;")


def _count_levels(listed: tuple[Competency, ...]) -> int:
    """Counts the levels: standards, their statements, and the parts of these."""
    levels = {"": 0}
    for competency in listed:
        levels[competency.id] = levels[competency.parent] + 1
    return max(levels.values())
