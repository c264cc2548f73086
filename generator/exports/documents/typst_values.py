"""What the Typst template of a PDF is given: a document, as dictionaries and lists.

The Typst template holds the layout and no text. The document has the text.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from pydantic import BaseModel

from generator.exports.book import Book
from generator.exports.documents.chapters import CompleteSet, Document, SingleStandard
from generator.exports.documents.document import document
from generator.ids import Address, term_address
from generator.languages.language import Wording
from generator.languages.terms import Segment
from generator.model.states import State

COUNTED = re.compile(r"(%\(\w+\)s)")
"""A place in words that only the template can fill: which page it is, and how many there are."""


def typst_values(book: Book) -> dict[str, Any]:
    """Everything that the template of a PDF is given.

    Args:
        book: An edition, or a standard, in one language.
    """
    made = document(book)
    day, counted = book.release.day, made.page_of_pages
    shown: dict[str, Any] = _to_json(made, book)
    return shown | {
        "language": book.language,
        "title": _title(made),
        "description": "; ".join(f"{line.label.text}: {line.text}" for line in book.imprint),
        "day": [day.year, day.month, day.day],
        "places": {address.location: True for address in _places(book, made.body)},
        "page_of_pages": {"language": counted.language, "parts": COUNTED.split(counted.text)},
        "is_set": isinstance(made.body, CompleteSet),
    }


def _title(made: Document) -> str:
    """What a reader's window says; of a set with its edition, for readers show no subject."""
    if isinstance(made.body, SingleStandard):
        return made.title
    return f"{made.body.title_page.suite.text}: {made.reference.text}"


def _to_json(value: object, book: Book) -> Any:
    """A document, or whatever it is made of, as what JSON knows."""
    if isinstance(value, Wording):
        return _wording(value, book)
    if isinstance(value, Address):
        return {"place": value.location, "url": book.url(value, book.language)}
    if isinstance(value, BaseModel):
        return value.model_dump()
    if is_dataclass(value):
        return {one.name: _to_json(getattr(value, one.name), book) for one in fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: _to_json(one, book) for name, one in value._asdict().items()}
    if isinstance(value, tuple):
        return [_to_json(one, book) for one in value]
    return value


def _wording(wording: Wording, book: Book) -> dict[str, Any]:
    """Words in runs of one language; a draft is marked, but not in this project's own words."""
    draft = wording.language == book.language and wording.state is State.DRAFT
    runs = [
        {
            "text": one.text,
            "language": one.language or wording.language,
            "term": _to_json(term_address(one.term), book) if one.term else None,
            "leads": _to_json(one.leads, book),
        }
        for one in wording.segments or (Segment(wording.text),)
    ]
    return {"runs": runs, "draft": draft and not wording.interface}


def _places(book: Book, body: CompleteSet | SingleStandard) -> Iterator[Address]:
    """What has a place in the document, to which a link leads within it."""
    for standard in book.standards:
        yield standard.address
        yield from (statement.address for statement in standard.statements)
    if body.glossary:
        yield from (term.address for term in body.glossary.terms)
    if isinstance(body, SingleStandard):
        return
    yield body.introduction.place
    if body.values:
        yield from (value.address for value in body.values.values)
    yield from (function.address for function in book.catalogue.process_of(book.year))
