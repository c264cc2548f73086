"""An edition in one language as a framework of Mahara's SmartEvidence: a ``.matrix`` file.

The file is JSON, of version 2 of its form: standards, and apart from them their elements, each
with the number of its standard. Mahara finds the parent of an element by an id that it compares
loosely, ``1.1`` with ``1.10`` as numbers: so the ids are references, which are none.
"""

import json
from typing import Any

from generator.exports.book import Book
from generator.exports.data.competencies import (
    Competency,
    describe_framework,
    list_competencies,
)

LONGEST_SHORT_NAME, LONGEST_NAME = 100, 255


def to_bytes(book: Book) -> bytes:
    """Makes the ``.matrix`` file of an edition."""
    content = {"framework": _make_framework(book)}
    return f"{json.dumps(content, ensure_ascii=False, indent=1)}\n".encode()


def _make_framework(book: Book) -> dict[str, Any]:
    """Returns the framework: its standards, and their statements as elements."""
    standards: list[dict[str, Any]] = []
    elements: list[dict[str, Any]] = []
    standard = ""
    for competency in list_competencies(book):
        if not competency.parent:
            standard = competency.id
            standards.append(_name_competency(competency) | {"standardid": len(standards) + 1})
        else:
            parent = {"parentelementid": competency.parent} if competency.parent != standard else {}
            number = len(standards)
            elements.append(
                _name_competency(competency)
                | {"standardid": number, "elementid": competency.id}
                | parent
            )
    return {
        "institution": "all",
        "name": book.make_list_name(LONGEST_NAME),
        "description": describe_framework(book),
        "selfassess": False,
        "evidencestatuses": [{state: words} for state, words in _name_states(book).items()],
        "standards": standards,
        "standardelements": elements,
    }


def _name_competency(one: Competency) -> dict[str, Any]:
    """Returns the names and the description of a standard or an element."""
    return {
        "shortname": one.make_label(LONGEST_SHORT_NAME),
        "name": one.make_label(LONGEST_NAME),
        "description": one.description,
    }


def _name_states(book: Book) -> dict[str, str]:
    """Returns what readers are shown for each of Mahara's states of evidence."""
    interface = book.interface
    return {
        "begun": interface("Ready for assessment").text,
        "incomplete": interface("Does not meet the standard").text,
        "partialcomplete": interface("Partly meets the standard").text,
        "completed": interface("Meets the standard").text,
    }
