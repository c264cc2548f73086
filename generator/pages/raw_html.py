"""Keeps long HTML out of Markdown's way.

Python-Markdown looks at every character of HTML that it only hands on: with some hundred kilobytes
that takes longer than the rest of the page. So a template puts long HTML between two marks. The
builder converts the remainder, and puts the HTML into the result.

Some lists are longer still: the tools' have every statement, megabytes with hundreds of standards.
Each part of such a list is kept apart, and put in only when the page is finished: Markdown, frame
and search need not take it along.
"""

from collections.abc import Iterable
from typing import NamedTuple

BEGINS, ENDS = "<!-- html -->\n", "<!-- /html -->\n"
"""The marks of a template. No text contains them, as all output of a template is escaped."""

PLACE = "<!-- html stands here -->"
"""Stands for the HTML while the page is converted; Markdown keeps comments as they are."""


APART = "<!-- apart -->"
"""Stands for a part of a list, within HTML, until the page is finished."""


class Parts(NamedTuple):
    """What a page consists of.

    Attributes:
        markdown: What passes through Markdown.
        inserted: The pieces of HTML that go past it, in order.
        apart: The parts of lists within these pieces that are kept apart, in order. Neither an
            address nor the search leads to anything in them, and they have no drawing.
    """

    markdown: str
    inserted: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


def split_html(text: str, apart: Iterable[str] = ()) -> Parts:
    """Splits a rendered page into what passes through Markdown, and the HTML that does not.

    Args:
        text: The page.
        apart: What is kept apart from it, in order.
    """
    first, *rest = text.split(BEGINS)
    parts = [part.partition(ENDS) for part in rest]
    return Parts(
        first + "".join(f"{PLACE}\n{after}" for _, _, after in parts),
        tuple(html for html, _, _ in parts),
        tuple(apart),
    )


def insert_html(parts: Parts, mark: str, html: str) -> Parts:
    """Returns the parts of a page with one more piece of HTML, in the place of a mark."""
    before, _, after = parts.markdown.partition(mark)
    number = before.count(PLACE)
    inserted = (*parts.inserted[:number], html, *parts.inserted[number:])
    return Parts(f"{before}{PLACE}\n\n{after}", inserted, parts.apart)


def join_html(parts: Parts) -> str:
    """Returns a split page in one piece, for whoever reads HTML in Markdown."""
    markdown = put_html_back(parts.markdown.replace(f"{PLACE}\n", PLACE), parts.inserted)
    return finish_lists(markdown, parts.apart)


def put_html_back(html: str, inserted: Iterable[str]) -> str:
    """Returns a converted page with the HTML put back.

    Args:
        html: The converted remainder of the page.
        inserted: The pieces of HTML, in order.
    """
    return _fill(html, PLACE, inserted)


def finish_lists(html: str, apart: Iterable[str]) -> str:
    """Returns a page with the parts of its lists put in.

    Args:
        html: The page, which has its frame.
        apart: What was kept apart from it, in order.
    """
    return _fill(html, APART, apart)


def _fill(html: str, mark: str, pieces: Iterable[str]) -> str:
    """Returns HTML with a piece in the place of each mark."""
    first, *rest = html.split(mark)
    return first + "".join(map("".join, zip(pieces, rest, strict=True)))
