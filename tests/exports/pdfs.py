"""Reads a PDF as its reader does, with the feet of its pages apart.

What is found is compared with one space for line breaks and spaces, and none after a hyphen or a
stroke, where a line may end. No word is ever broken, so that nothing else need be mended.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pypdf import PdfReader
from pypdfium2 import PdfDocument

from generator.exports.book import Book
from generator.model.states import State
from generator.suite.text import Text
from tests.exports.books import RELEASE


def single(text: str) -> str:
    """Words as they are compared."""
    return re.sub(r"(?<=[-–/])\s+", "", " ".join(text.split()))


def read_pages(data: bytes) -> tuple[str, ...]:
    """The words of each page of a PDF, in lines, as Chromium's own reader finds them."""
    with PdfDocument(data) as document:
        return tuple(page.get_textpage().get_text_bounded() for page in document)


@dataclass(frozen=True)
class Pdf:
    """A PDF, and the book that it was made of."""

    book: Book
    data: bytes

    @cached_property
    def reader(self) -> PdfReader:
        """The PDF, for reading."""
        return PdfReader(io.BytesIO(self.data))

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The words of each page, the foot last."""
        return tuple(map(single, self._pages))

    @property
    def lines(self) -> str:
        """The words of all pages, in lines as they stand there."""
        return "\n".join(self._pages)

    @cached_property
    def _pages(self) -> tuple[str, ...]:
        return read_pages(self.data)

    @cached_property
    def feet(self) -> tuple[re.Match[str] | None, ...]:
        """The foot of each page: what it is of, which page it is, and how many there are."""
        interface, year = self.book.interface, self.book.year
        urns = [*self.book.catalogue.standards, self.book.edition.urn]
        of = [interface("%(urn)s, %(edition)s edition", urn=urn, edition=year) for urn in urns]
        named = "|".join(one.text for one in (*of, interface("%(edition)s edition", edition=year)))
        version = interface("Version %(version)s", version=RELEASE.version).text
        numbered = interface("Page %(page)s of %(pages)s", page=r"(\d+)", pages=r"(\d+)").text
        foot = re.compile(rf" ?\b({named}) {version} {numbered}$")
        return tuple(foot.search(page) for page in self.pages)

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """The words of each page without its foot."""
        pages = zip(self.pages, self.feet, strict=True)
        return tuple(page[: foot.start()] if foot else page for page, foot in pages)

    @cached_property
    def text(self) -> str:
        """The words of all pages without their feet."""
        return single(" ".join(self.bodies))

    @cached_property
    def titles(self) -> tuple[tuple[int, str, int], ...]:
        """The bookmarks: how deep each stands, what it says, and to which page it leads, from 0."""
        return tuple(self._titles(self.reader.outline, 1))

    def words_of(self, text: Text) -> str:
        """A text of the suite as this book should print it."""
        wording = self.book.say(text)
        draft = wording.state is State.DRAFT and wording.language == self.book.language
        return single(wording.text + (" (drafft)" if draft else ""))

    def _titles(self, outline: Any, depth: int) -> Iterator[tuple[int, str, int]]:
        for item in outline:
            if isinstance(item, list):
                yield from self._titles(item, depth + 1)
            else:
                page = self.reader.get_destination_page_number(item)
                assert page is not None
                yield depth, single(str(item.title)), page
