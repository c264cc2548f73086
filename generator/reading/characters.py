"""Finds characters that no text should have, and says which can be replaced without a person.

Some can't be seen, and no search finds words with them. Some are one character for several letters,
or several characters for one letter. Some are in no typeface of the site. ``checks.characters``
reports them, and ``suite.tidying`` replaces those that need no decision.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml

from generator.reading.document import LINE_END
from generator.reading.yaml_file import LOADER, neutralise_line_ends

HERE = Path(__file__).parent
PLAIN = re.compile(r"[\t\n\r -~]*")
"""A text of ASCII alone, in which nothing needs to be looked at."""


class CharacterFault(Enum):
    """What is wrong with a character."""

    CONTROL = "a control character"
    INVISIBLE = "without width, or of no use but in another script"
    LINE_END = "the end of a line for some programs and not for others"
    LOST = "what programs write where they could not read a character"
    FORM = "a letter written otherwise than keyboards write it"
    STRAIGHT = "a mark as typewriters have it, in a language that is set with curly ones"
    BORROWED = "wanting in the typeface, while one that stands behind it has it"
    UNSET = "wanting in every typeface"


SET_IN_TYPE = (CharacterFault.BORROWED, CharacterFault.UNSET)
"""The kinds that matter only where a character is shown, and so not in a comment."""


class Character(NamedTuple):
    """A character, or a letter with its accents, with which something is wrong.

    Attributes:
        line: Its line, from 1.
        column: Its column, from 1.
        written: The form in the file, which may be an escape: ``\\u200b``.
        text: The character itself.
        kind: What is wrong with it.
        start: Its position in the file's text.
        instead: For a straight mark, the mark that its language has instead.
    """

    line: int
    column: int
    written: str
    text: str
    kind: CharacterFault
    start: int
    instead: str = ""

    @property
    def mended(self) -> str | None:
        """The text that should replace it; None if only a person can decide."""
        if self.kind is CharacterFault.INVISIBLE:
            return ""
        if self.kind is CharacterFault.LINE_END:
            return " "
        if self.kind is CharacterFault.STRAIGHT:
            return self.instead
        if self.kind is CharacterFault.FORM:
            ligature = self.text[0] in LIGATURES
            return unicodedata.normalize("NFKC" if ligature else "NFC", self.text)
        return None

    @property
    def name(self) -> str:
        """Its code and Unicode name for a message: ``U+200B (zero width space)``.

        A character that can be seen, but is in no typeface, is shown before that: ``→ U+2192 (…)``.
        """
        codes = " ".join(f"U+{ord(one):04X}" for one in self.text)
        names = " and ".join(filter(None, (unicodedata.name(one, "") for one in self.text)))
        itself = f"{self.text} " if self.kind in SET_IN_TYPE else ""
        return f"{itself}{codes} ({names.lower()})" if names else f"{itself}{codes}"


LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ"
LINE_ENDS = "\x85\u2028\u2029"
FILLERS = "\u034f\u115f\u1160\u3164\uffa0"
"""Characters that can't be seen although Unicode does not class them as format characters."""

CLUSTER = re.compile(r"[^\t\n\r -~][\u0300-\u036f]*|[ -~][\u0300-\u036f]+")
"""A character outside ASCII, or an ASCII letter, with the accents that follow it."""

ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
SHORT = {"N": "\x85", "L": "\u2028", "P": "\u2029"}
"""YAML's escapes of one letter, as far as they mean an end of a line."""


@cache
def _read_typeface(name: str) -> frozenset[str]:
    """Returns the characters in a typeface, from the list that ``make assets`` writes.

    A list has single codes and runs: ``U+20-7E, U+2013``.
    """
    listed = (HERE / "typefaces" / f"{name}.txt").read_text(encoding="utf-8")
    held: set[str] = set()
    for run in listed.replace("U+", "").split(","):
        first, _, last = run.strip().partition("-")
        held |= set(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return frozenset(held)


@lru_cache(4096)
def _find_fault(text: str) -> CharacterFault | None:
    """Returns what is wrong with a character and its accents, if anything."""
    first, category = text[0], unicodedata.category(text[0])
    if first in LINE_ENDS:
        return CharacterFault.LINE_END
    if category == "Cc" or first in "\ufffe\uffff":
        return CharacterFault.CONTROL
    if category == "Cf" or first in FILLERS or "\ufe00" <= first <= "\ufe0f":
        return CharacterFault.INVISIBLE
    if first in "\ufffc\ufffd":
        return CharacterFault.LOST
    if first in LIGATURES or not unicodedata.is_normalized("NFC", text):
        return CharacterFault.FORM
    if set(text) <= _read_typeface("first"):
        return None
    return (
        CharacterFault.BORROWED
        if set(text) <= _read_typeface("first") | _read_typeface("second")
        else CharacterFault.UNSET
    )


def find_in_text(text: str, begin: int = 0, end: int | None = None) -> Iterator[Character]:
    """Yields the characters with which something is wrong, in the order of the text.

    Args:
        text: The text.
        begin: Where to begin.
        end: Where to stop; None for the end of the text.
    """
    if PLAIN.fullmatch(text, begin, len(text) if end is None else end):
        return
    for match in CLUSTER.finditer(text, begin, len(text) if end is None else end):
        # An accent belongs to the letter before it; behind an invisible character it stands alone.
        for part in _separate_accents(match[0]):
            if kind := _find_fault(part[1]):
                yield locate_character(text, match.start() + part[0], part[1], part[1], kind)


def _separate_accents(cluster: str) -> list[tuple[int, str]]:
    """Returns each character of a cluster with its position; a letter with its accents is one."""
    if len(cluster) == 1 or unicodedata.category(cluster[0])[0] in "LMNPS":
        return [(0, cluster)]
    return list(enumerate(cluster))


def locate_character(
    text: str, start: int, written: str, itself: str, kind: CharacterFault, instead: str = ""
) -> Character:
    """Makes a Character, with line and column computed from its position."""
    begins = _find_line_starts(text)
    line = bisect_right(begins, start)
    return Character(line, start - begins[line - 1] + 1, written, itself, kind, start, instead)


@lru_cache(2)  # a file may have thousands of such characters
def _find_line_starts(text: str) -> list[int]:
    """Returns the position at which each line begins."""
    return [0, *(found.end() for found in LINE_END.finditer(text))]


def find_in_yaml(text: str) -> Iterator[Character]:
    """Yields the characters of a YAML file with which something is wrong, in order.

    Escapes count as the characters they stand for. In comments only those are reported that are
    wrong whatever the typeface. Control characters are left out: reading the file reports them.
    """
    odd = list(find_in_text(text))
    if not odd and "\\" not in text:
        return
    spans = _find_scalars(text)
    begins = [start for start, _, _ in spans]
    for character in odd:
        before = bisect_right(begins, character.start) - 1
        printed = before >= 0 and character.start < spans[before][1]
        wanted = printed or character.kind not in SET_IN_TYPE
        if wanted and character.kind is not CharacterFault.CONTROL:
            yield character
    for start, end, style in spans:
        if style == '"' and "\\" in text[start:end]:
            yield from _find_in_escapes(text, start, end)


def _find_in_escapes(text: str, begin: int, end: int) -> Iterator[Character]:
    """Yields the escapes of a quoted text that stand for such characters."""
    for match in ESCAPE.finditer(text, begin, end):
        code = match[1] or match[2] or match[3]
        itself = chr(int(code, 16)) if code else SHORT.get(match[4], "")
        kind = _find_fault(itself) if itself else None
        if kind and kind is not CharacterFault.CONTROL:
            yield locate_character(text, match.start(), match[0], itself, kind)


def _find_scalars(text: str) -> list[tuple[int, int, str | None]]:
    """Returns start, end and style of each scalar of a YAML text.

    If the text is not YAML, those before the mistake are returned.
    """
    found = []
    try:
        for token in yaml.scan(neutralise_line_ends(text), Loader=LOADER):
            if isinstance(token, yaml.ScalarToken):
                found.append((token.start_mark.index, token.end_mark.index, token.style))
    except yaml.YAMLError:
        pass  # reading the file reports it
    return found


PO_TEXT = re.compile(r'^[ \t]*(?:(msgctxt|msgid|msgstr)[ \t]+)?(".*")', re.MULTILINE)
PO_LINE = re.compile(r"^.*$", re.MULTILINE)
PO_SIGNED = re.compile(r"#\.? (?:official|reviewed):", re.IGNORECASE)
"""The comments of a catalogue that pages show."""


def find_in_catalogue(text: str) -> Iterator[Character]:
    """Yields the characters of a gettext catalogue with which something is wrong, in order.

    The typeface matters only for translations and comments that pages show: the English in a
    catalogue is a copy of a text that is checked in its own file.
    """
    if PLAIN.fullmatch(text):
        return
    keyword = ""
    for line in PO_LINE.finditer(text):
        comment = line[0].lstrip().startswith("#")
        if match := PO_TEXT.match(line[0]):
            keyword = match[1] or keyword
        if comment and not PO_SIGNED.match(line[0].lstrip()):
            continue
        for found_there in find_in_text(text, line.start(), line.end()):
            set_here = comment or keyword == "msgstr"
            if set_here or found_there.kind not in SET_IN_TYPE:
                yield found_there
