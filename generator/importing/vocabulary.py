"""Whether words are the heading of a section, a lead-in or a label, in any language known here."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.ids import Code, SectionKind
from generator.importing.characters import clean
from generator.importing.words import english, welsh

WORDS = (english.WORDS, welsh.WORDS)
"""The languages in which standards are read. For a new one, write a module like ``words.welsh``."""

LONGEST = 160
CUT = re.compile(r"(?::|\s[-–—]|(?<=\w)(?=\s))\s*")


def one_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """Returns the pattern of any of several."""
    return re.compile("|".join(f"(?:{one})" for one in patterns), re.IGNORECASE)


SECTIONS = [
    (kind, words.code, one_of(patterns))
    for words in WORDS
    for kind, patterns in words.sections.items()
]
COLLECTIONS = frozenset(words.drafts.collection for words in WORDS)
"""What standards are called together that name no suite."""

LABELS = one_of(one for words in WORDS for one in words.labels)
WRAPPED = tuple(one for words in WORDS for one in words.wrapped)
DETAILS = one_of(one for words in WORDS for one in words.details)
CONTENTS = one_of(one for words in WORDS for one in words.contents)
TO_DO = one_of(one for words in WORDS for one in words.to_do)
TO_KNOW = one_of(one for words in WORDS for one in words.to_know)
LONG_LEAD_INS = one_of(one for words in WORDS for one in words.long_lead_ins)
URNS = one_of(one for words in WORDS for one in words.urn)
TITLES = one_of(one for words in WORDS for one in words.title)
VALUES = one_of(words.values for words in WORDS)
GENERIC = one_of(one for words in WORDS for one in words.generic)
NEVER_LAST = frozenset(one for words in WORDS for one in words.never_last)
PAGE = "|".join(words.page for words in WORDS)
FUNCTION = "|".join(words.function for words in WORDS)


@dataclass(frozen=True)
class SectionHeading:
    """A paragraph that is the heading of a section.

    Attributes:
        kind: What section it begins.
        language: The language of the words.
        heading: As it is printed, without a colon at its end.
        rest: What follows the heading in the same paragraph: a lead-in.
    """

    kind: SectionKind
    language: Code
    heading: str
    rest: str = ""


def fold(text: str) -> str:
    """Returns words as patterns have them: small letters, plain signs, no number before them."""
    folded = plain(clean(text).lower()).replace("&", "and")
    folded = re.sub(
        r"\s*\((?:continued|cont\.?|cont'd|parhad)\)|\s+(?:continued|parhad)$", "", folded
    )
    folded = re.sub(
        r"^(?:(?:section|part|adran|rhan) )?[0-9]{1,2}(?:\.[0-9]+)*[.):]?\s+", "", folded
    )
    return re.sub(r"[\s:.\-–—]+$", "", re.sub(r"\s*/\s*", "/", folded))


def plain(text: str) -> str:
    """Returns words with straight apostrophes."""
    return text.replace("’", "'").replace("‘", "'")


def section_heading(text: str) -> SectionHeading | None:
    """Returns what section a paragraph is the heading of, if of any."""
    return _section_heading(clean(text))


@lru_cache(4096)
def _section_heading(text: str) -> SectionHeading | None:
    if not text or len(text) > LONGEST:
        return None
    if whole := _kind(fold(text)):
        return SectionHeading(*whole, re.sub(r"\s*:$", "", text))
    for cut in CUT.finditer(text):
        rest = text[cut.end() :]
        if is_lead_in(rest) or is_lead_in(rest.strip("()")):
            found = _kind(fold(text[: cut.start()]))
            if found:
                return SectionHeading(*found, text[: cut.start()].rstrip(), rest)
    return None


def _kind(folded: str) -> tuple[SectionKind, Code] | None:
    for kind, language, pattern in SECTIONS:
        if pattern.fullmatch(folded):
            return kind, language
    return None


@lru_cache(4096)
def is_lead_in(text: str) -> bool:
    """Whether a paragraph is the words before statements: ``You must be able to:``."""
    text = clean(text)
    words = plain(text).rstrip(" :.…-–")
    if TO_DO.fullmatch(words) or TO_KNOW.fullmatch(words):
        return True
    return text.endswith((":", "…", "...", ":-")) and bool(LONG_LEAD_INS.fullmatch(words))


def follows(lead_in: str) -> SectionKind | None:
    """Returns what follows a lead-in, if its words say so: criteria or knowledge."""
    words = plain(clean(lead_in)).rstrip(" :.…-–")
    if TO_DO.fullmatch(words):
        return "criteria"
    return "knowledge" if TO_KNOW.fullmatch(words) else None


@lru_cache(4096)
def label(text: str) -> bool:
    """Whether words are a label of what a document says of itself, such as ``Developed by``."""
    return len(text) < LONGEST and bool(LABELS.fullmatch(fold(text)))


def begins_label(text: str) -> bool:
    """Whether words may be the first line of a label that goes on in the next."""
    folded = fold(text)
    return bool(folded) and any(one.startswith(f"{folded} ") for one in WRAPPED)


def inline_field(text: str) -> tuple[str, str] | None:
    """``Version Number: 2`` → its label and its value; None of other words."""
    before, colon, after = clean(text).partition(":")
    if colon and after.strip() and len(before) <= 60 and label(before):
        return before.strip(), after.strip()
    return None


def is_details(text: str) -> bool:
    """Whether words are the heading of what a document says of itself."""
    return len(text) < LONGEST and bool(DETAILS.fullmatch(fold(text)))


def is_contents(text: str) -> bool:
    """Whether words are the heading of a list of contents."""
    return len(text) < LONGEST and bool(CONTENTS.fullmatch(fold(text)))
