"""Finds straight marks in texts of a language that is set with curly ones: ``i'r`` → ``i’r``.

Only clear cases are found: an apostrophe between two letters, a quotation mark at the beginning or
end of a word. Code, HTML, addresses and words in another language are skipped.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.reading.characters import Character, CharacterFault, locate_character
from generator.reading.written_pages import FRONT_MATTER

BEFORE, BEHIND = r"\s(\[*_–—\0-", r"\w(\[*_\0“‘"
STRAIGHT = re.compile(
    r"(?P<apostrophe>(?<=[^\W\d_])'(?=[^\W\d_]))"
    rf'|(?P<opening>(?:^|(?<=[{BEFORE}]))"(?=[{BEHIND}]))'
    r'|(?P<closing>(?<=\S)"(?!\w))',
    re.MULTILINE,
)
EITHER = re.compile("['\"]")
"""Any straight mark. Looking for it first is fast, and skips most of a text."""

SET_APART = re.compile(
    r"^(?P<fence>```+|~~~+).*?^(?P=fence)|`[^`\n]*`|<!--.*?-->"
    r"|<(?P<tag>\w+)[^<>]*\slang=.*?</(?P=tag)>|<[^<>]*>|(?<=\])\([^()]*\)|\{[^{}\n]*\}",
    re.DOTALL | re.MULTILINE,
)
"""The parts of a page that are not running text in its language."""

ENTRY = re.compile(r"(?:^[^\n]+\n?)+", re.MULTILINE)
TRANSLATED = re.compile(r'^msgstr (?:".*"\n?)+', re.MULTILINE)
QUOTED = re.compile(r"(?<=“)[^”]+(?=”)")
"""A quotation within a translation, which may be in the words of the other language."""

OFFICIAL = re.compile(r"^#\. official:", re.MULTILINE)
"""The comment above a translation by the publisher, whose words are not changed."""


class TypographicMarks(NamedTuple):
    """The typographic marks of a language.

    Attributes:
        apostrophe: The mark between letters.
        opening: The mark that begins a quotation.
        closing: The mark that ends it.
    """

    apostrophe: str
    opening: str
    closing: str


def find_in_page(text: str, marks: TypographicMarks) -> Iterator[Character]:
    """Yields each straight mark of a written page, in order.

    Args:
        text: The whole text of the page's file.
        marks: The marks that its language has instead.

    Args:
        text: All that the page's file holds.
        marks: What its language is set with instead.
    """
    head = FRONT_MATTER.match(text)
    end = head.end() if head else 0
    # In the front matter a quotation mark may be YAML's.
    running = text[:end].replace('"', " ") + SET_APART.sub(_blank_out, text[end:])
    yield from _find_marks(text, running, marks)


def find_in_catalogue(text: str, marks: TypographicMarks) -> Iterator[Character]:
    """Yields each straight mark in the translations of a catalogue, in order.

    What a translation quotes from its English is skipped.

    Args:
        text: The whole text of the catalogue's file.
        marks: The marks that its language has instead.

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
    yield from _find_marks(text, "".join(running).replace('\\"', '"\0'), marks)


def _blank_out(found: re.Match[str]) -> str:
    """Replaces a match by as many NUL characters, so that positions stay the same."""
    return "\0" * len(found[0])


def _find_marks(text: str, running: str, marks: TypographicMarks) -> Iterator[Character]:
    """Yields the straight marks of the running text, which has the same length as the text."""
    for either in EITHER.finditer(running):
        start = either.start()
        match = STRAIGHT.match(running, start)
        if not match:
            continue
        written = f"\\{match[0]}" if text[start] == "\\" else match[0]
        instead: str = getattr(marks, match.lastgroup or "")
        yield locate_character(text, start, written, match[0], CharacterFault.STRAIGHT, instead)
