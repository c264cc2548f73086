"""What a PDF shows, in order: views of the pages, and the words that its template needs besides.

The Typst template holds the layout and no text. This module supplies the text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from pydantic import BaseModel

from generator import ids
from generator.exports.book import Book
from generator.exports.documents.edition import complete_set
from generator.exports.documents.standard import standard, terms
from generator.ids import Address, term_address
from generator.languages.language import Wording
from generator.languages.terms import Segment
from generator.model.states import State
from generator.pages.standard import BothView, counterparts_heading

COUNTED = re.compile(r"(%\(\w+\)s)")
"""A place in words that only the template can fill: which page it is, and how many there are."""


class TypstValues:
    """Turns a book's views into dictionaries and lists, and remembers what was among them.

    Args:
        book: The book that they are of.

    Attributes:
        drafted: Whether Welsh of the suite's that nobody has reviewed is among them.
        borrowed: Whether English is among them for want of Welsh.
        own_drafted: Whether such Welsh is among this project's own words.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self.drafted = False
        self.borrowed = False
        self.own_drafted = False

    def to_json(self, value: object) -> Any:
        """A view, or whatever it is made of, as what JSON knows."""
        if isinstance(value, Wording):
            return self._wording(value)
        if isinstance(value, BothView):
            return self.to_json(value.text)
        if isinstance(value, Address):
            url = self._book.release.url(value, self._book.language)
            return {"place": value.location, "url": url}
        if isinstance(value, BaseModel):
            return value.model_dump()
        if is_dataclass(value):
            return {one.name: self.to_json(getattr(value, one.name)) for one in fields(value)}
        if isinstance(value, Mapping):
            return {name: self.to_json(one) for name, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.to_json(one) for one in value]
        return value

    def _wording(self, wording: Wording) -> dict[str, Any]:
        """Words in runs of one language; a draft is marked, but not in this project's own words."""
        draft = False
        if wording.language != self._book.language:
            wanting = wording.state is not State.PUBLISHED and self._book.language == "cy"
            self.borrowed = self.borrowed or wanting
        elif wording.state is State.DRAFT:
            draft = not wording.interface
            self.drafted = self.drafted or draft
            self.own_drafted = self.own_drafted or not draft
        runs = [self._run(one, wording) for one in wording.segments or (Segment(wording.text),)]
        return {"runs": runs, "draft": draft}

    def _run(self, segment: Segment, wording: Wording) -> dict[str, Any]:
        return {
            "text": segment.text,
            "language": "en" if segment.english else wording.language,
            "term": self.to_json(term_address(segment.term)) if segment.term else None,
        }


def typeset(book: Book) -> dict[str, Any]:
    """Everything that the template of a PDF is given.

    Args:
        book: An edition, or a standard, in one language.
    """
    values = TypstValues(book)
    shown: dict[str, Any] = values.to_json(
        {
            "words": _words(book),
            "imprint": book.imprint,
            "set": None if book.urn else complete_set(book),
            "standard": standard(book, book.urn) if book.urn else None,
        }
    )
    return shown | {
        "language": book.language,
        "title": _title(book),
        "description": "; ".join(f"{line.label.text}: {line.text}" for line in book.imprint),
        "day": [book.release.day.year, book.release.day.month, book.release.day.day],
        "state": book.edition.state.replace(" ", "-"),
        "places": {address.location: True for address in _places(book)},
        "page_of_pages": _counted(book),
        "notices": [values.to_json(notice) for notice in _notices(book, values)],
    }


def _title(book: Book) -> str:
    if book.urn:
        return f"{book.urn} {book.site.plain(f'{book.urn} title')}"
    return (
        f"{book.site.name.text}: {book.interface('Edition of %(edition)s', edition=book.year).text}"
    )


def _words(book: Book) -> dict[str, Wording]:
    """The words of the template itself."""
    interface, year = book.interface, book.year
    words = {
        "about": interface("About this document"),
        "archived": interface("archived form"),
        "changed": interface("Changed:"),
        "contents": interface("Contents"),
        "counterpart": counterparts_heading(book.site),
        "draft": interface("draft"),
        "edition": interface("Edition of %(edition)s", edition=year),
        "edition_metadata": interface("What the edition prints about itself"),
        "functions": interface("Functions it serves"),
        "glossary": interface("Glossary"),
        "in_english": interface("In English:"),
        "in_table": interface("In the mapping table:"),
        "in_the_table": interface("in the mapping table:"),
        "not_held": interface(
            "Not held: our source has the title and the overview of this standard, but not its "
            "statements."
        ),
        "note": interface("This project’s note:"),
        "official_welsh": interface("Official Welsh title:"),
        "ours": interface("This project"),
        "overview": interface("Overview"),
        "owner": interface("owner:"),
        "practices": interface("Values it puts into practice"),
        "practised": interface("Put into practice by"),
        "standard_metadata": interface("What the standard prints about itself"),
        "suite": book.site.name,
        "to_cite": interface("To cite this standard:"),
        "unmapped": interface("The mapping of this edition is not in our source."),
    }
    if book.release.version:
        words["version"] = interface("Version %(version)s", version=book.release.version)
    return words


def _counted(book: Book) -> dict[str, Any]:
    words = book.interface("Page %(page)s of %(pages)s")
    return {"language": words.language, "parts": COUNTED.split(words.text)}


def _notices(book: Book, values: TypstValues) -> list[Wording]:
    """What a Welsh document says of its Welsh, where it is not all that it might be."""
    notices = []
    if values.drafted:
        notices.append(
            book.interface(
                "Welsh marked “draft” is this project’s, and nobody who reads Welsh has reviewed "
                "it yet; the English is the published text."
            )
        )
    if values.own_drafted:
        notices.append(
            book.interface(
                "The Welsh of this document’s own words is a draft by this project, not yet "
                "reviewed."
            )
        )
    if values.borrowed:
        notices.append(
            book.interface(
                "Some of the text of this document has no Welsh that may be shown. It stands here "
                "in English, and is marked as English for screen readers."
            )
        )
    return notices


def _places(book: Book) -> Iterator[Address]:
    """What has a place in the book, to which a link leads within it."""
    for one in book.standards:
        yield ids.standard_address(one.urn)
        yield from (ids.standard_address(one.urn, code) for code in one.statements)
    if book.urn:
        yield from (view.address for view in terms(book))
        return
    catalogue, year = book.catalogue, book.year
    listed = catalogue.suite.values.root.get(year)
    yield ids.edition_address(year)
    yield from (ids.term_address(term) for term in catalogue.terms)
    yield from (ids.value_address(year, one.number) for one in (listed.values if listed else ()))
    for function in catalogue.suite.mapping.functions.get(year, ()):
        yield ids.function_address(year, function.code)
