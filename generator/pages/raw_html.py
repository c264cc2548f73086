"""Keeps long HTML out of Markdown's way.

Python-Markdown looks at every character of HTML that it only hands on: with some hundred kilobytes
that takes longer than the rest of the page. So a template puts long HTML between two marks. The
builder converts the remainder, and puts the HTML into the result.
"""

from collections.abc import Iterable

BEGINS, ENDS = "<!-- html -->\n", "<!-- /html -->\n"
"""The marks of a template. No text contains them, as all output of a template is escaped."""

PLACE = "<!-- html stands here -->"
"""Stands for the HTML while the page is converted; Markdown keeps comments as they are."""


Parts = tuple[str, tuple[str, ...]]
"""A page's Markdown, and the pieces of HTML that go past it."""


def split_html(text: str) -> Parts:
    """Splits a rendered page into what passes through Markdown, and the HTML that does not."""
    first, *rest = text.split(BEGINS)
    parts = [part.partition(ENDS) for part in rest]
    return first + "".join(f"{PLACE}\n{after}" for _, _, after in parts), tuple(
        html for html, _, _ in parts
    )


def insert_html(parts: Parts, mark: str, html: str) -> Parts:
    """Returns the parts of a page with one more piece of HTML, in the place of a mark."""
    markdown, inserted = parts
    before, _, after = markdown.partition(mark)
    number = before.count(PLACE)
    return f"{before}{PLACE}\n\n{after}", (*inserted[:number], html, *inserted[number:])


def join_html(markdown: str, inserted: Iterable[str]) -> str:
    """Returns a split page in one piece, for whoever reads HTML in Markdown."""
    return put_html_back(markdown.replace(f"{PLACE}\n", PLACE), inserted)


def put_html_back(html: str, inserted: Iterable[str]) -> str:
    """Returns a converted page with the HTML put back.

    Args:
        html: The converted remainder of the page.
        inserted: The pieces of HTML, in order.
    """
    first, *rest = html.split(PLACE)
    return first + "".join(map("".join, zip(inserted, rest, strict=True)))
