"""The characters of a file: which no text should have, which of them can be mended, and how.

Some can't be seen, and are found by no search; some are one character in the place of several
letters, or several in the place of one; some no typeface has. ``checks.characters`` reports them,
and ``tidying`` mends what can be mended without a person.
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
from generator.reading.yaml_file import LOADER, same_lines

HERE = Path(__file__).parent
PLAIN = re.compile(r"[\t\n\r -~]*")


class Kind(Enum):
    """What is the matter with a character."""

    CONTROL = "a control character"
    INVISIBLE = "without width, or of no use but in another script"
    LINE_END = "the end of a line for some programs and not for others"
    LOST = "what programs write where they could not read a character"
    FORM = "a letter written otherwise than keyboards write it"
    STRAIGHT = "a mark as typewriters have it, in a language that is set with curly ones"
    BORROWED = "wanting in the typeface, while one that stands behind it has it"
    UNSET = "wanting in every typeface"


SET_IN_TYPE = (Kind.BORROWED, Kind.UNSET)
"""The kinds that matter only where a character is set, and not in a comment."""


class Character(NamedTuple):
    """A character of a file, or a letter with its accents, that something is the matter with.

    Attributes:
        line: Its line, from 1.
        column: Its column, from 1.
        written: As it is written, which may be an escape: ``\\u200b``.
        text: What it is.
        kind: What is the matter with it.
        start: Where it begins in the file's text.
        instead: The mark of its language that a straight one stands for.
    """

    line: int
    column: int
    written: str
    text: str
    kind: Kind
    start: int
    instead: str = ""

    @property
    def mended(self) -> str | None:
        """What should stand in its place; None where only a person can say."""
        if self.kind is Kind.INVISIBLE:
            return ""
        if self.kind is Kind.LINE_END:
            return " "
        if self.kind is Kind.STRAIGHT:
            return self.instead
        if self.kind is Kind.FORM:
            ligature = self.text[0] in LIGATURES
            return unicodedata.normalize("NFKC" if ligature else "NFC", self.text)
        return None

    @property
    def name(self) -> str:
        """``U+200B (zero width space)``; before it a character by itself: ``→ U+2192 (…)``."""
        codes = " ".join(f"U+{ord(one):04X}" for one in self.text)
        names = " and ".join(filter(None, (unicodedata.name(one, "") for one in self.text)))
        itself = f"{self.text} " if self.kind in SET_IN_TYPE else ""
        return f"{itself}{codes} ({names.lower()})" if names else f"{itself}{codes}"


LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ"
LINE_ENDS = "\x85\u2028\u2029"
FILLERS = "\u034f\u115f\u1160\u3164\uffa0"
"""What can't be seen and is no format character by its category."""

CLUSTER = re.compile(r"[^\t\n\r -~][\u0300-\u036f]*|[ -~][\u0300-\u036f]+")
"""Whatever is not plain ASCII, with the accents that follow it."""

ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
SHORT = {"N": "\x85", "L": "\u2028", "P": "\u2029"}
"""Escapes of YAML by a letter that stand for more than a control character."""


@cache
def _held(name: str) -> frozenset[str]:
    """The characters of a list that ``make assets`` wrote: ``U+20-7E, U+2013``."""
    listed = (HERE / "typefaces" / f"{name}.txt").read_text(encoding="utf-8")
    held: set[str] = set()
    for run in listed.replace("U+", "").split(","):
        first, _, last = run.strip().partition("-")
        held |= set(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return frozenset(held)


@lru_cache(4096)
def _kind_of(text: str) -> Kind | None:
    """What is the matter with a character and its accents, if anything."""
    first, category = text[0], unicodedata.category(text[0])
    if first in LINE_ENDS:
        return Kind.LINE_END
    if category == "Cc" or first in "\ufffe\uffff":
        return Kind.CONTROL
    if category == "Cf" or first in FILLERS or "\ufe00" <= first <= "\ufe0f":
        return Kind.INVISIBLE
    if first in "\ufffc\ufffd":
        return Kind.LOST
    if first in LIGATURES or not unicodedata.is_normalized("NFC", text):
        return Kind.FORM
    if set(text) <= _held("first"):
        return None
    return Kind.BORROWED if set(text) <= _held("first") | _held("second") else Kind.UNSET


def in_text(text: str, begin: int = 0, end: int | None = None) -> Iterator[Character]:
    """Yields what is the matter with characters of a text, or of a part of it, in order."""
    if PLAIN.fullmatch(text, begin, len(text) if end is None else end):
        return
    for found in CLUSTER.finditer(text, begin, len(text) if end is None else end):
        # An accent goes with the letter before it. Behind what can't be seen it stands for itself.
        for part in _apart(found[0]):
            if kind := _kind_of(part[1]):
                yield character(text, found.start() + part[0], part[1], part[1], kind)


def _apart(cluster: str) -> list[tuple[int, str]]:
    """A character with its accents, as one; what no accent goes with, apart from them."""
    if len(cluster) == 1 or unicodedata.category(cluster[0])[0] in "LMNPS":
        return [(0, cluster)]
    return list(enumerate(cluster))


def character(
    text: str, start: int, written: str, itself: str, kind: Kind, instead: str = ""
) -> Character:
    """Returns a character of a text with its line and column; see ``Character``."""
    begins = _line_starts(text)
    line = bisect_right(begins, start)
    return Character(line, start - begins[line - 1] + 1, written, itself, kind, start, instead)


@lru_cache(2)  # a file may have thousands of such characters
def _line_starts(text: str) -> list[int]:
    """Where each line of a text begins."""
    return [0, *(found.end() for found in LINE_END.finditer(text))]


def in_yaml(text: str) -> Iterator[Character]:
    """Yields what is the matter with characters of a YAML file, in order.

    In a comment nothing is set in any typeface; what an escape stands for counts as if typed.
    Control characters are left out: no YAML may have them, and reading it says so.
    """
    odd = list(in_text(text))
    if not odd and "\\" not in text:
        return
    spans = _scalars(text)
    begins = [start for start, _, _ in spans]
    for found in odd:
        before = bisect_right(begins, found.start) - 1
        printed = before >= 0 and found.start < spans[before][1]
        wanted = printed or found.kind not in SET_IN_TYPE
        if wanted and found.kind is not Kind.CONTROL:
            yield found
    for start, end, style in spans:
        if style == '"' and "\\" in text[start:end]:
            yield from _escaped(text, start, end)


def _escaped(text: str, begin: int, end: int) -> Iterator[Character]:
    for found in ESCAPE.finditer(text, begin, end):
        code = found[1] or found[2] or found[3]
        itself = chr(int(code, 16)) if code else SHORT.get(found[4], "")
        kind = _kind_of(itself) if itself else None
        if kind and kind is not Kind.CONTROL:
            yield character(text, found.start(), found[0], itself, kind)


def _scalars(text: str) -> list[tuple[int, int, str | None]]:
    """Where each scalar of a YAML text begins and ends, and how it is quoted.

    Of a text that is no YAML those before the mistake.
    """
    found = []
    try:
        for token in yaml.scan(same_lines(text), Loader=LOADER):
            if isinstance(token, yaml.ScalarToken):
                found.append((token.start_mark.index, token.end_mark.index, token.style))
    except yaml.YAMLError:
        pass  # reading the file says why
    return found


PO_TEXT = re.compile(r'^[ \t]*(?:(msgctxt|msgid|msgstr)[ \t]+)?(".*")', re.MULTILINE)
PO_LINE = re.compile(r"^.*$", re.MULTILINE)
PO_SIGNED = re.compile(r"#\.? (?:official|reviewed):", re.IGNORECASE)
"""Comments of a catalogue that a page shows."""


def in_catalogue(text: str) -> Iterator[Character]:
    """Yields what is the matter with characters of a gettext catalogue, in order.

    The English is set where it stands itself, so that of the catalogue's needs no typeface.
    """
    if PLAIN.fullmatch(text):
        return
    keyword = ""
    for line in PO_LINE.finditer(text):
        comment = line[0].lstrip().startswith("#")
        if found := PO_TEXT.match(line[0]):
            keyword = found[1] or keyword
        if comment and not PO_SIGNED.match(line[0].lstrip()):
            continue
        for found_there in in_text(text, line.start(), line.end()):
            set_here = comment or keyword == "msgstr"
            if set_here or found_there.kind not in SET_IN_TYPE:
                yield found_there
