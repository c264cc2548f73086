"""The first page, put together of its sections in the places that ``theme/home.html`` names."""

import re

from generator.ids import Code

SECTIONS = re.compile("<!-- sections -->(.*)<!-- /sections -->", re.DOTALL)
OPENING = "<!-- opening -->"
WAYS = "<!-- ways -->"
OTHERS = re.compile(r"\s*<!-- others -->(.*)<!-- /others -->", re.DOTALL)
"""Around the drawing of the process, which goes behind the section of that name."""

PROCESS = 'id="process"'
BEFORE = "\n  "


def put_together(html: str, source: Code) -> str:
    """The first page with its sections in their places; any other page as it is.

    Args:
        html: A whole page, as a builder made it of the theme.
        source: The language of the suite's files.
    """
    found = SECTIONS.search(html)
    if not found:
        return html
    opening, *rest = _sections(found[1], source)
    others: list[str] = []
    before, _, after = html.replace(found[0], "", 1).partition(OPENING)
    between, _, after = after.partition(WAYS)
    drawn = OTHERS.search(after)
    assert drawn
    for section in rest[1:]:
        others += [section, drawn[1]] if PROCESS in section else [section]
    end = after[: drawn.start()] + "".join(BEFORE + one for one in others) + after[drawn.end() :]
    return f"{before}{opening}{between}{''.join(rest[:1])}{end}"


def _sections(html: str, source: Code) -> list[str]:
    """What stands before the first section of a page, and each section, each whole in itself.

    Where the source stands in for the page, all below its first lines is marked as that in one
    piece: so is each part of it then.
    """
    opening, *rest = re.split("(?=<h2)", html)
    mark = f'<div lang="{source}">'
    if mark not in opening or not rest:
        return [opening, *rest]
    *whole, last = rest
    return [f"{opening}</div>\n", *(f"{mark}{one}</div>\n" for one in whole), f"{mark}{last}"]
