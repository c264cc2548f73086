"""Puts the sections of the first page into the places that ``theme/home.html`` marks."""

import re

from generator.ids import Code

FIRST = "<!-- sections -->"
SECTIONS = re.compile(f"{FIRST}(.*)<!-- /sections -->", re.DOTALL)
OPENING = "<!-- opening -->"
EDITION = "<!-- edition -->"
WAYS = "<!-- ways -->"
OTHERS = re.compile(r"\s*<!-- others -->(.*)<!-- /others -->", re.DOTALL)
"""Around the drawing of the process, which goes behind the section of that name."""

IN_FORCE = '<p class="edition-in-force"'
"""How the paragraph begins that follows the search, which a phone shows on its first screen."""

PROCESS = 'id="process"'
BEFORE = "\n  "


def put_home_page_together(html: str, source: Code) -> str:
    """Returns the first page with its sections in their places; any other page unchanged.

    Args:
        html: A whole page, as a builder made it of the theme.
        source: The language of the suite's files.
    """
    match = SECTIONS.search(html) if FIRST in html else None  # which is sooner known
    if not match:
        return html
    opening, in_force, *rest = _split_sections(match[1], source)
    others: list[str] = []
    before, _, after = html.replace(match[0], "", 1).partition(OPENING)
    form, _, after = after.partition(EDITION)
    between, _, after = after.partition(WAYS)
    drawn = OTHERS.search(after)
    assert drawn
    for section in rest[1:]:
        others += [section, drawn[1]] if PROCESS in section else [section]
    end = after[: drawn.start()] + "".join(BEFORE + one for one in others) + after[drawn.end() :]
    return f"{before}{opening}{form}{in_force}{between}{''.join(rest[:1])}{end}"


def _split_sections(html: str, source: Code) -> list[str]:
    """Splits the first page: what precedes the edition in force, what follows, then each section.

    If the source language stands in for the page, all below its first lines is in one ``div``
    with that language. Each part gets a ``div`` of its own then: they go to different places.
    """
    opening, *sections = re.split("(?=<h2)", html)
    before, found, after = opening.partition(IN_FORCE)
    parts = [before, found + after, *sections]
    # The div opened around all parts ends in the last part that has any words.
    last = max(number for number, part in enumerate(parts) if part)
    mark = f'<div lang="{source}">'
    is_marked = False
    for number, part in enumerate(parts[: last + 1]):
        begun = mark + part if is_marked and part else part
        is_marked = mark in begun or is_marked
        parts[number] = f"{begun}</div>\n" if is_marked and part and number < last else begun
    return parts
