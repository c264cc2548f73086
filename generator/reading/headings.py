"""The headings of a page in Markdown: their words and the anchors that are written behind them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.reading.written_pages import FRONT_MATTER

UNDERLINED = re.compile(r"(?:=+|-+)[ ]*")
MARKED = re.compile(r"#{1,6}(?P<words>[^#].*?)#*[ ]*")
ANCHOR = re.compile(r"[ ]*\{:?[^{}]*?#(?P<id>[\w-]+)[^{}]*\}[ ]*$")
FENCE = re.compile(r"[ ]*(```+|~~~+)")
NOT_SHOWN = re.compile(r"<!--.*?-->", re.DOTALL)


class Heading(NamedTuple):
    """A heading of a page.

    Attributes:
        line: Where it stands in the page's file.
        words: What it says.
        anchor: The id that is written behind it: ``{#cite}``; empty where none is.
    """

    line: int
    words: str
    anchor: str


def headings(text: str) -> Iterator[Heading]:
    """Yields the headings of a page, both those after number signs and those that are underlined.

    Args:
        text: All that the page's file holds.
    """
    shown = NOT_SHOWN.sub(_empty, FRONT_MATTER.sub(_empty, text, count=1))
    fence = above = ""
    for number, ended in enumerate(shown.split("\n"), 1):
        line = ended.rstrip("\r")
        opened = FENCE.match(line)
        marked = MARKED.fullmatch(line)
        if opened and (not fence or opened[1].startswith(fence)):
            fence = "" if fence else opened[1]
        elif not fence and marked:
            yield _heading(number, marked["words"])
        elif not fence and above.strip() and UNDERLINED.fullmatch(line):
            yield _heading(number - 1, above)
        above = "" if fence or marked or UNDERLINED.fullmatch(line) else line


def _empty(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _heading(line: int, words: str) -> Heading:
    found = ANCHOR.search(words)
    return Heading(line, ANCHOR.sub("", words).strip(), found["id"] if found else "")
