"""Finds the headings of a page in Markdown, with the anchors that are written behind them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.reading.written_pages import FRONT_MATTER

UNDERLINED = re.compile(r"(?:=+|-+)[ ]*")
MARKED = re.compile(r"#{1,6}(?P<words>[^#].*?)#*[ ]*")
ANCHOR = re.compile(r"[ ]*\{:?[^{}]*?#(?P<id>[\w-]+)[^{}]*\}[ ]*$")
"""The attributes behind a heading: ``{#cite}``."""
FENCE = re.compile(r"[ ]*(```+|~~~+)")
NOT_SHOWN = re.compile(r"<!--.*?-->", re.DOTALL)


class PageHeading(NamedTuple):
    """A heading of a page in Markdown.

    Attributes:
        line: Its line in the page's file.
        words: Its text, without signs and anchor.
        anchor: The id that is written behind it, ``cite`` of ``{#cite}``; empty if there is none.
    """

    line: int
    words: str
    anchor: str


@lru_cache(2**10)  # several rules ask, and while a suite is edited most pages stay as they are
def find_headings(text: str) -> tuple[PageHeading, ...]:
    """Returns the headings of a page, both with number signs and underlined.

    Fenced code, comments and the front matter are skipped.

    Args:
        text: The whole text of the page's file.
    """
    return tuple(_find_headings(text))


def _find_headings(text: str) -> Iterator[PageHeading]:
    shown = NOT_SHOWN.sub(_blank_out, FRONT_MATTER.sub(_blank_out, text, count=1))
    fence = above = ""
    for number, ended in enumerate(shown.split("\n"), 1):
        line = ended.rstrip("\r")
        opened = FENCE.match(line)
        marked = MARKED.fullmatch(line)
        if opened and (not fence or opened[1].startswith(fence)):
            fence = "" if fence else opened[1]
        elif not fence and marked:
            yield _parse_heading(number, marked["words"])
        elif not fence and above.strip() and UNDERLINED.fullmatch(line):
            yield _parse_heading(number - 1, above)
        above = "" if fence or marked or UNDERLINED.fullmatch(line) else line


def _blank_out(found: re.Match[str]) -> str:
    """Replaces a match by its line ends, so that lines further down keep their numbers."""
    return "\n" * found[0].count("\n")


def _parse_heading(line: int, words: str) -> PageHeading:
    """Splits a heading into its words and its anchor."""
    match = ANCHOR.search(words)
    return PageHeading(line, ANCHOR.sub("", words).strip(), match["id"] if match else "")
