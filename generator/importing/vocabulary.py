"""Recognises the headings, lead-ins and labels of standards, in every language known here."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.ids import Code, SectionKind
from generator.importing.characters import clean
from generator.importing.words import english, welsh

WORDS = (english.WORDS, welsh.WORDS)
"""The languages that standards are read in. For a new one, write a module like ``words.welsh``."""

LONGEST = 160
CUT = re.compile(r"(?::|\s[-–—]|(?<=\w)(?=\s))\s*")


def join_patterns(patterns: Iterable[str]) -> re.Pattern[str]:
    """Joins patterns into one that matches any of them."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


SECTIONS = [
    (kind, words.code, join_patterns(patterns))
    for words in WORDS
    for kind, patterns in words.sections.items()
]
COLLECTIONS = frozenset(words.drafts.collection for words in WORDS)
"""What standards that name no suite are called together."""

LABELS = join_patterns(label for words in WORDS for label in words.labels)
WRAPPED = tuple(one for words in WORDS for one in words.wrapped)
DETAILS = join_patterns(detail for words in WORDS for detail in words.details)
CONTENTS = join_patterns(one for words in WORDS for one in words.contents)
TO_DO = join_patterns(one for words in WORDS for one in words.to_do)
TO_KNOW = join_patterns(one for words in WORDS for one in words.to_know)
LONG_LEAD_INS = join_patterns(
    long_lead_in for words in WORDS for long_lead_in in words.long_lead_ins
)
URNS = join_patterns(one for words in WORDS for one in words.urn)
TITLES = join_patterns(one for words in WORDS for one in words.title)
VALUES = join_patterns(words.values for words in WORDS)
GENERIC = join_patterns(one for words in WORDS for one in words.generic)
NEVER_LAST = frozenset(one for words in WORDS for one in words.never_last)
PAGE = "|".join(words.page for words in WORDS)
FUNCTION = "|".join(words.function for words in WORDS)


@dataclass(frozen=True)
class SectionHeading:
    """A paragraph that is the heading of a section.

    Attributes:
        kind: The kind of section it begins.
        language: The language of its words.
        heading: The heading as printed, without a colon at its end.
        rest: The lead-in that follows it in the same paragraph; empty where none does.
    """

    kind: SectionKind
    language: Code
    heading: str
    rest: str = ""


def fold(text: str) -> str:
    """Returns words as patterns expect them: lower case, straight signs, no number before them."""
    folded = straighten_apostrophes(clean(text).lower()).replace("&", "and")
    folded = re.sub(
        r"\s*\((?:continued|cont\.?|cont'd|parhad)\)|\s+(?:continued|parhad)$", "", folded
    )
    folded = re.sub(
        r"^(?:(?:section|part|adran|rhan) )?[0-9]{1,2}(?:\.[0-9]+)*[.):]?\s+", "", folded
    )
    return re.sub(r"[\s:.\-–—]+$", "", re.sub(r"\s*/\s*", "/", folded))


def straighten_apostrophes(text: str) -> str:
    """Returns words with straight apostrophes."""
    return text.replace("’", "'").replace("‘", "'")


def find_section_heading(text: str) -> SectionHeading | None:
    """Returns the section that a paragraph is the heading of; None where it is no known heading."""
    return _find_section_heading(clean(text))


@lru_cache(4096)
def _find_section_heading(text: str) -> SectionHeading | None:
    """Looks up a cleaned text, whole or as a heading with a lead-in behind it."""
    if not text or len(text) > LONGEST:
        return None
    if whole := _find_kind(fold(text)):
        return SectionHeading(*whole, re.sub(r"\s*:$", "", text))
    for cut in CUT.finditer(text):
        rest = text[cut.end() :]
        if is_lead_in(rest) or is_lead_in(rest.strip("()")):
            found = _find_kind(fold(text[: cut.start()]))
            if found:
                return SectionHeading(*found, text[: cut.start()].rstrip(), rest)
    return None


def _find_kind(folded: str) -> tuple[SectionKind, Code] | None:
    """Returns the kind and language of a folded heading; None of an unknown one."""
    for kind, language, pattern in SECTIONS:
        if pattern.fullmatch(folded):
            return kind, language
    return None


@lru_cache(4096)
def is_lead_in(text: str) -> bool:
    """Tells whether a paragraph leads in to statements: ``You must be able to:``."""
    text = clean(text)
    words = straighten_apostrophes(text).rstrip(" :.…-–")
    if TO_DO.fullmatch(words) or TO_KNOW.fullmatch(words):
        return True
    return text.endswith((":", "…", "...", ":-")) and bool(LONG_LEAD_INS.fullmatch(words))


def find_following_kind(lead_in: str) -> SectionKind | None:
    """Returns what a lead-in announces, criteria or knowledge; None where it says neither."""
    words = straighten_apostrophes(clean(lead_in)).rstrip(" :.…-–")
    if TO_DO.fullmatch(words):
        return "criteria"
    return "knowledge" if TO_KNOW.fullmatch(words) else None


@lru_cache(4096)
def is_label(text: str) -> bool:
    """Tells whether words are a label of metadata, such as ``Developed by``."""
    return len(text) < LONGEST and bool(LABELS.fullmatch(fold(text)))


def is_label_start(text: str) -> bool:
    """Tells whether words may be the first line of a label that continues in the next."""
    folded = fold(text)
    return bool(folded) and any(one.startswith(f"{folded} ") for one in WRAPPED)


def split_inline_field(text: str) -> tuple[str, str] | None:
    """Splits ``Version Number: 2`` into label and value; None without a known label."""
    before, colon, after = clean(text).partition(":")
    if colon and after.strip() and len(before) <= 60 and is_label(before):
        return before.strip(), after.strip()
    return None


def is_details(text: str) -> bool:
    """Tells whether words are the heading of metadata."""
    return len(text) < LONGEST and bool(DETAILS.fullmatch(fold(text)))


def is_contents(text: str) -> bool:
    """Tells whether words are the heading of a list of contents."""
    return len(text) < LONGEST and bool(CONTENTS.fullmatch(fold(text)))
