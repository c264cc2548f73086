"""Straight marks in a text whose language is set with curly ones: ``i'r`` → ``i’r``.

Only where no person has to decide: an apostrophe between two letters, a quotation mark at the one
or the other end of a word. What a page says in code, in HTML, in an address and in another language
is passed by.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.reading.characters import Character, Kind, character
from generator.reading.written_pages import FRONT_MATTER

BEFORE, BEHIND = r"\s(\[*_–—\0-", r"\w(\[*_\0“‘"
STRAIGHT = re.compile(
    r"(?P<apostrophe>(?<=[^\W\d_])'(?=[^\W\d_]))"
    rf'|(?P<opening>(?:^|(?<=[{BEFORE}]))"(?=[{BEHIND}]))'
    r'|(?P<closing>(?<=\S)"(?!\w))',
    re.MULTILINE,
)
EITHER = re.compile("['\"]")
"""What any of them is: to look for it first passes by all the rest of a text at once."""

SET_APART = re.compile(
    r"^(?P<fence>```+|~~~+).*?^(?P=fence)|`[^`\n]*`|<!--.*?-->"
    r"|<(?P<tag>\w+)[^<>]*\slang=.*?</(?P=tag)>|<[^<>]*>|(?<=\])\([^()]*\)|\{[^{}\n]*\}",
    re.DOTALL | re.MULTILINE,
)
"""What of a page is no running text in its language."""

ENTRY = re.compile(r"(?:^[^\n]+\n?)+", re.MULTILINE)
TRANSLATED = re.compile(r'^msgstr (?:".*"\n?)+', re.MULTILINE)
QUOTED = re.compile(r"(?<=“)[^”]+(?=”)")
"""What a translation quotes, which may be the other language's own words."""

OFFICIAL = re.compile(r"^#\. official:", re.MULTILINE)
"""Above the publisher's own words, which stay as they are."""


class Marks(NamedTuple):
    """The marks that a language is set with.

    Attributes:
        apostrophe: What stands between letters.
        opening: What begins a quotation.
        closing: What ends it.
    """

    apostrophe: str
    opening: str
    closing: str


def in_page(text: str, marks: Marks) -> Iterator[Character]:
    """Yields each straight mark of a page that people write, in order.

    Args:
        text: All that the page's file holds.
        marks: What its language is set with instead.
    """
    head = FRONT_MATTER.match(text)
    end = head.end() if head else 0
    # At its head a quotation mark may be YAML's own.
    running = text[:end].replace('"', " ") + SET_APART.sub(_blank, text[end:])
    yield from _found(text, running, marks)


def in_catalogue(text: str, marks: Marks) -> Iterator[Character]:
    """Yields each straight mark of the translations in a catalogue, in order.

    Args:
        text: All that the catalogue's file holds.
        marks: What its language is set with instead.
    """
    running = ["\0"] * len(text)
    for entry in ENTRY.finditer(text):
        translated = TRANSLATED.search(text, entry.start(), entry.end())
        if translated and not OFFICIAL.search(entry[0]):
            english = text[entry.start() : translated.start()]
            words = translated[0].replace("\\n", "  ")
            for quoted in QUOTED.findall(words):
                if quoted in english:
                    words = words.replace(quoted, "\0" * len(quoted))
            running[translated.start() : translated.end()] = re.sub(r'(?<!\\)"', "\0", words)
    yield from _found(text, "".join(running).replace('\\"', '"\0'), marks)


def _blank(found: re.Match[str]) -> str:
    return "\0" * len(found[0])


def _found(text: str, running: str, marks: Marks) -> Iterator[Character]:
    for either in EITHER.finditer(running):
        start = either.start()
        found = STRAIGHT.match(running, start)
        if not found:
            continue
        written = f"\\{found[0]}" if text[start] == "\\" else found[0]
        instead: str = getattr(marks, found.lastgroup or "")
        yield character(text, start, written, found[0], Kind.STRAIGHT, instead)
