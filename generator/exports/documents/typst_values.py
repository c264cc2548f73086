"""The values of the Typst templates: a document as dictionaries and lists."""

import json
import re
from dataclasses import fields, is_dataclass
from typing import Any

from pydantic import BaseModel

from generator.catalogue.site_in_language import find_named
from generator.exports.book import Book
from generator.exports.documents.book_document import make_document
from generator.exports.documents.chapters import BookDocument, CompleteSet, SingleStandard
from generator.exports.documents.places import list_places
from generator.ids import Address, make_term_address
from generator.languages.language import Wording
from generator.languages.terms import Segment
from generator.model.states import State

PARTED = re.compile(r"[^A-Za-z0-9]")
"""What a line may end at."""

COUNTED = re.compile(r"(%\(\w+\)s)")
"""A place in words that only the template can fill: which page it is, and how many there are."""


def make_typst_values(book: Book, *, is_large: bool) -> dict[str, Any]:
    """Returns all values of the template of a PDF.

    Args:
        book: An edition, or a standard, in one language.
        is_large: Whether it is for large print.
    """
    made = make_document(book)
    day, counted = book.release.day, made.page_of_pages
    shown: dict[str, Any] = _to_json(made, book)
    shown |= {
        "language": book.language,
        "title": _make_window_title(made),
        "description": "; ".join(f"{line.label.text}: {line.text}" for line in book.imprint),
        "day": [day.year, day.month, day.day],
        "places": {address.location: name for address, name in list_places(book, made.body)},
        "page_of_pages": {"language": counted.language, "parts": COUNTED.split(counted.text)},
        "is_set": isinstance(made.body, CompleteSet),
        "is_large": is_large,
        "keeps_ends": True,
    }
    return shown | {
        "unbreakable": _make_unbreakable_pattern(book, json.dumps(shown, ensure_ascii=False))
    }


def _make_unbreakable_pattern(book: Book, text: str) -> str:
    """Returns a pattern for references that a line could break within; empty if there are none.

    It includes a statement's code behind the reference, even if its standard no longer has it.
    """
    catalogue = book.catalogue
    urns = {edition.urn: edition.address for edition in catalogue.editions.values() if edition.urn}
    places = urns | dict(catalogue.places)
    named = {words for _, words, leads in find_named(text, places) if leads != words}
    parted = sorted((one for one in named if PARTED.search(one)), key=lambda one: (-len(one), one))
    return rf"\b(?:{'|'.join(map(_escape, parted))})(?: [A-Z]\d+(?:-\d+)*)?\b" if parted else ""


def _escape(text: str) -> str:
    """Escapes a text for Rust's patterns; they don't know ``\\ ``, which ``re.escape`` writes."""
    return re.sub(r"[^A-Za-z0-9 ]", r"\\\g<0>", text)


def _make_window_title(made: BookDocument) -> str:
    """Returns the title of a reader's window; of a set with its edition."""
    if isinstance(made.body, SingleStandard):
        return made.title
    return f"{made.body.title_page.suite.text}: {made.reference.text}"


def _to_json(value: object, book: Book) -> Any:
    """Converts a document, or any part of it, to what JSON knows."""
    if isinstance(value, Wording):
        return _convert_wording(value, book)
    if isinstance(value, Address):
        return {"place": value.location, "url": book.make_url(value, book.language)}
    if isinstance(value, BaseModel):
        return value.model_dump()
    if is_dataclass(value):
        return {field.name: _to_json(getattr(value, field.name), book) for field in fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: _to_json(one, book) for name, one in value._asdict().items()}
    if isinstance(value, tuple):
        return [_to_json(one, book) for one in value]
    return value


def _convert_wording(wording: Wording, book: Book) -> dict[str, Any]:
    """Converts words to runs of one language, marked if they are a draft of the standards."""
    draft = wording.language == book.language and wording.state is State.DRAFT
    runs = [
        {
            "text": segment.text,
            "language": segment.language or wording.language,
            "term": _to_json(make_term_address(segment.term), book) if segment.term else None,
            "leads": _to_json(segment.leads, book),
        }
        for segment in wording.segments or (Segment(wording.text),)
    ]
    return {"runs": runs, "draft": draft and not wording.interface}
