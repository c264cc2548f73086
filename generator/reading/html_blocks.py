"""The HTML of a page in Markdown: which of its blocks are opened and never closed.

Markdown's own reader says what is a block of HTML: it takes all that follows an open one for HTML
too, and shows its marks as they are written.
"""

import re

from markdown import Markdown  # type: ignore[import-untyped]
from markdown.extensions.fenced_code import (  # type: ignore[import-untyped]
    FencedBlockPreprocessor,
)
from markdown.extensions.md_in_html import HTMLExtractorExtra  # type: ignore[import-untyped]
from markdown.htmlparser import HTMLExtractor  # type: ignore[import-untyped]

from generator.reading.written_pages import FRONT_MATTER


def unclosed(text: str) -> tuple[str, int] | None:
    """The outermost element that a page opens and never closes, and its line; None without one.

    Args:
        text: All that the page's file holds.
    """
    text = FRONT_MATTER.sub(_empty, text, count=1)
    text = FencedBlockPreprocessor.FENCED_BLOCK_RE.sub(_empty, text)
    reader = _Blocks(Markdown(extensions=["md_in_html"]))
    reader.feed(text.expandtabs(4))
    reader.end()
    return reader.outermost


class _Blocks(HTMLExtractorExtra):  # type: ignore[misc]
    """Markdown's reader of HTML, which remembers where the outermost open block begins."""

    def reset(self) -> None:
        """Forgets all that was read."""
        super().reset()
        self._begins: tuple[str, int] | None = None

    @property
    def outermost(self) -> tuple[str, int] | None:
        """The element, and the line that it begins on; None where all are closed."""
        return self._begins if self._open else None

    @property
    def _open(self) -> bool:
        return bool(self.stack or self.mdstack)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Looks at the beginning of an element."""
        was_open, line = self._open, self.getpos()[0]
        super().handle_starttag(tag, attrs)
        if self._open and not was_open:
            self._begins = tag, line

    def end(self) -> None:
        """Reads the rest, and closes nothing that the page does not close."""
        HTMLExtractor.close(self)


def _empty(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")
