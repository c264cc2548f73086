"""Finds HTML blocks that a page in Markdown opens and never closes.

Python-Markdown's own reader of HTML decides what a block is: it takes all that follows an open
block for HTML, so that Markdown below it is shown as it is written.
"""

import re
from functools import lru_cache

from markdown import Markdown  # type: ignore[import-untyped]
from markdown.extensions.fenced_code import (  # type: ignore[import-untyped]
    FencedBlockPreprocessor,
)
from markdown.extensions.md_in_html import HTMLExtractorExtra  # type: ignore[import-untyped]
from markdown.htmlparser import HTMLExtractor  # type: ignore[import-untyped]

from generator.reading.written_pages import FRONT_MATTER


@lru_cache(2**10)  # while a suite is edited, most pages stay as they are
def find_unclosed(text: str) -> tuple[str, int] | None:
    """Returns the outermost element that a page never closes, and its line; None if there is none.

    Args:
        text: The whole text of the page's file.
    """
    text = FRONT_MATTER.sub(_blank_out, text, count=1)
    text = FencedBlockPreprocessor.FENCED_BLOCK_RE.sub(_blank_out, text)
    reader = _Blocks(Markdown(extensions=["md_in_html"]))
    reader.feed(text.expandtabs(4))
    reader.end()
    return reader.outermost


class _Blocks(HTMLExtractorExtra):  # type: ignore[misc]
    """Python-Markdown's reader of HTML, which also remembers where the outermost open block is."""

    def reset(self) -> None:
        """Prepares for another text; the superclass calls this first."""
        super().reset()
        self._begins: tuple[str, int] | None = None

    @property
    def outermost(self) -> tuple[str, int] | None:
        """The outermost open element and its line; None if all are closed."""
        return self._begins if self._open else None

    @property
    def _open(self) -> bool:
        """Whether a block is open."""
        return bool(self.stack or self.mdstack)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remembers the line of an element that begins an outermost block."""
        was_open, line = self._open, self.getpos()[0]
        super().handle_starttag(tag, attrs)
        if self._open and not was_open:
            self._begins = tag, line

    def end(self) -> None:
        """Reads the rest of the text, and unlike ``close`` leaves open what the page does."""
        HTMLExtractor.close(self)


def _blank_out(found: re.Match[str]) -> str:
    """Replaces a match by its line ends, so that lines further down keep their numbers."""
    return "\n" * found[0].count("\n")
