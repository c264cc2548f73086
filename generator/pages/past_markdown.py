"""What of a page is HTML already, and goes past Markdown.

Python-Markdown looks at every character of HTML that it only hands on: at some hundred kilobytes
that takes longer than all else of a page. So a template puts long HTML between two marks, a builder
gets the rest, and puts it back into the page that it made.
"""

BEGINS, ENDS = "<!-- html -->\n", "<!-- /html -->\n"
"""The marks of a template. No text has them: whatever a template puts out is escaped."""

PLACE = "<!-- html stands here -->"
"""What stands in its place while Markdown is made HTML, which leaves a remark as it is."""


def parted(text: str) -> tuple[str, str]:
    """A page as its template wrote it → what goes through Markdown, and the HTML that does not."""
    before, begins, rest = text.partition(BEGINS)
    html, _, after = rest.partition(ENDS)
    return (f"{before}{PLACE}\n{after}", html) if begins else (text, "")


def whole(text: str) -> str:
    """A page as its template wrote it, in one piece, for any builder."""
    return text.replace(BEGINS, "", 1).replace(ENDS, "", 1)


def put_back(html: str, inserted: str) -> str:
    """A page that a builder made, with the HTML that went past Markdown in its place.

    Args:
        html: What was made of the rest of the page.
        inserted: The HTML; empty where the page has none.
    """
    return html.replace(PLACE, inserted, 1) if inserted else html
