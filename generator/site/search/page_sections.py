"""Cuts a page's HTML into the sections that the search finds, one for each heading.

What has ``data-search-exclude`` is left out with all that stands in it: statements are found by
themselves, and the words of the other language on that language's site. Under a heading that has
it, nothing is found up to the next one. The HTML is a builder's, so every element is closed; to
take it for a tree would cost more than all the rest of the index.
"""

import re
from html import unescape
from typing import NamedTuple

TAG = re.compile(r"""<!--.*?-->|<(/?)([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>""", re.DOTALL)
ID = re.compile(r"""\sid=["']?([^"'\s>]+)""")
HEADING = re.compile("h[1-6]")
EXCLUDED = "data-search-exclude"
WITHOUT_WORDS = frozenset(("script", "style", "svg", "template", "object", "nav", "button"))
VOID = frozenset(("br", "hr", "img", "input", "meta", "link", "wbr", "col", "source"))
IN_LINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark"),
        *("q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"),
    )
)
"""Elements within a line of text; all others end it."""


class PageSection(NamedTuple):
    """A heading with the text below it, up to the next heading.

    Attributes:
        anchor: The heading's id; empty for the page's own heading.
        title: Its words.
        text: What stands under it: a line for each block.
    """

    anchor: str
    title: str
    text: str


def cut_sections(html: str) -> list[PageSection]:
    """Returns the sections of a page in order, that of its own heading first.

    Args:
        html: The content of the page, without its frame.
    """
    found: list[tuple[str, list[str], list[str]]] = []
    text: list[str] = []
    heading = ""
    at = 0
    while tag := TAG.search(html, at):
        text.append(html[at : tag.start()])
        at = tag.end()
        closes, name, attributes = tag.groups()
        if name is None:  # a remark
            continue
        is_heading = HEADING.fullmatch(name)
        if (EXCLUDED in (attributes or "") and not is_heading) or name in WITHOUT_WORDS:
            at = at if name in VOID else _find_end(html, name, at)
        elif is_heading and not closes:
            title: list[str] = []
            own = ID.search(attributes)
            anchor = own[1] if own and name != "h1" else ""
            under: list[str] = []
            if EXCLUDED not in attributes:
                found.append((anchor, title, under))
            text, heading, below = title, name, under
        elif is_heading and name == heading:
            text, heading = below, ""
        elif name not in IN_LINE:
            text.append("\n")
    text.append(html[at:])
    return [
        PageSection(anchor, _join_words(title), _join_words(under))
        for anchor, title, under in found
    ]


def _find_end(html: str, name: str, at: int) -> int:
    """Returns where an element ends, counting elements of the same name within it."""
    depth = 1
    for tag in re.compile(rf"<(/?){name}\b").finditer(html, at):
        depth += -1 if tag[1] else 1
        if not depth:
            return html.index(">", tag.end()) + 1
    return len(html)


def _join_words(pieces: list[str]) -> str:
    """Joins pieces of HTML text into lines with single spaces."""
    lines = unescape("".join(pieces)).split("\n")
    return "\n".join(words for line in lines if (words := " ".join(line.split())))
