"""What pages are made of → values of JSON, for a format whose template is in another language."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from pydantic import BaseModel

from generator.exports.book import Book
from generator.ids import Address, term_address
from generator.language import Wording
from generator.pages.standard import BothView
from generator.terms import Segment
from generator.translations import State


class Teller:
    """Tells a book's views as dictionaries and lists, and remembers what was among them.

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

    def told(self, value: object) -> Any:
        """A view, or whatever it is made of, as what JSON knows."""
        if isinstance(value, Wording):
            return self._wording(value)
        if isinstance(value, BothView):
            return self.told(value.text)
        if isinstance(value, Address):
            url = self._book.release.url(value, self._book.language)
            return {"place": value.location, "url": url}
        if isinstance(value, BaseModel):
            return value.model_dump()
        if is_dataclass(value):
            return {one.name: self.told(getattr(value, one.name)) for one in fields(value)}
        if isinstance(value, Mapping):
            return {name: self.told(one) for name, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.told(one) for one in value]
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
            "term": self.told(term_address(segment.term)) if segment.term else None,
        }
