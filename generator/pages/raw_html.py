"""Keeps long HTML out of Markdown's way.

Python-Markdown looks at every character of HTML that it only hands on: with some hundred kilobytes
that takes longer than the rest of the page. So a template puts long HTML between two marks. The
builder converts the remainder, and puts the HTML into the result.
"""

BEGINS, ENDS = "<!-- html -->\n", "<!-- /html -->\n"
"""The marks of a template. No text contains them, as all output of a template is escaped."""

PLACE = "<!-- html stands here -->"
"""Stands for the HTML while the page is converted; Markdown keeps comments as they are."""


def split_html(text: str) -> tuple[str, str]:
    """Splits a rendered page into what passes through Markdown, and the HTML that does not."""
    before, begins, rest = text.partition(BEGINS)
    html, _, after = rest.partition(ENDS)
    return (f"{before}{PLACE}\n{after}", html) if begins else (text, "")


def strip_marks(text: str) -> str:
    """Returns a rendered page in one piece, without the marks."""
    return text.replace(BEGINS, "", 1).replace(ENDS, "", 1)


def put_html_back(html: str, inserted: str) -> str:
    """Returns a converted page with the HTML put back.

    Args:
        html: The converted remainder of the page.
        inserted: The HTML; empty where the page has none.
    """
    return html.replace(PLACE, inserted, 1) if inserted else html
