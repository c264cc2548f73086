"""What stands on the sheets of a page of the site that was printed."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from playwright.sync_api import Page
from pypdf import PdfReader

FOOT = 62
"""Where the margin at the foot begins, in points from the bottom."""

SAME_LINE = 4
"""How far apart words of a line may stand in height: small letters stand a little higher."""


@dataclass(frozen=True)
class Line:
    """Words on a sheet at the same height, which is counted from its bottom in points."""

    height: float
    text: str


@dataclass(frozen=True)
class Sheet:
    """A printed page.

    Attributes:
        size: Its width and height in points.
        lines: Its lines from the top.
    """

    size: tuple[float, float]
    lines: tuple[Line, ...]

    @property
    def above(self) -> str:
        """Its words above the foot, without white space, which PDF does not keep."""
        return squeezed("".join(line.text for line in self.lines if line.height >= FOOT))

    @property
    def foot(self) -> list[str]:
        """The lines at its foot, without white space."""
        return [squeezed(line.text) for line in self.lines if line.height < FOOT]


def squeezed(text: str) -> str:
    """A text without white space, ligatures taken apart."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def sheets(page: Page) -> tuple[Sheet, ...]:
    """Prints a page of the site as it stands."""
    found = []
    for sheet in PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages:
        pieces: list[tuple[float, float, str]] = []

        def note(text: str, cm: Any, tm: Any, *_: Any, met: Any = pieces) -> None:
            if text.strip():
                left = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
                met.append((tm[4] * cm[1] + tm[5] * cm[3] + cm[5], left, text.strip()))

        sheet.extract_text(visitor_text=note)
        size = float(sheet.mediabox.width), float(sheet.mediabox.height)
        found.append(Sheet(size, tuple(set_in_lines(pieces))))
    return tuple(found)


def set_in_lines(pieces: list[tuple[float, float, str]]) -> Iterator[Line]:
    """Pieces of text, with their heights and left edges, as lines from the top."""
    line: list[tuple[float, float, str]] = []
    for piece in [*sorted(pieces, reverse=True), (float("-inf"), 0, "")]:
        if line and line[0][0] - piece[0] > SAME_LINE:
            words = [text for _, _, text in sorted(line, key=lambda one: one[1])]
            yield Line(line[0][0], " ".join(words))
            line = []
        line.append(piece)
