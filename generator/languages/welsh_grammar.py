"""Mistakes in Welsh that a pattern finds for certain.

Whether a word is mutated is a matter of grammar, which patterns do not know. After a numeral it can
be told: *dau* and *dwy* are followed by the soft mutation, *tri* and *chwe* by the aspirate, and
figures are read as these words. But behind a noun a figure may be part of a name, as in *gwerth 2*,
and a verb may follow. So a figure counts only at the beginning of a phrase.
"""

import re

from generator.languages.language_definition import Slip

UNSOFTENED = r"(?:p(?!h)|t(?!h)|c(?!h)|m|ll|rh)\w{2,}"
"""A noun that certainly lacks the soft mutation. One in *b*, *d* or *g* may already have it."""

CHANGING = r"(?:p(?!h)|t(?!h)|c(?!h)|b|d(?!d)|g|m|ll|rh)\w{2,}"
"""A noun that has different forms behind different numbers."""

ROUGHENED = r"(?:p|t|c)(?!h)\w{2,}"
"""A noun that lacks the aspirate mutation."""
BEGINNING = r"(?:^|(?<=[.;:(“] ))"
"""The beginning of a phrase."""

GRAMMAR_MISTAKES = (
    Slip(
        re.compile(rf"{BEGINNING}2 {UNSOFTENED}"),
        "mutation-wanting",
        "a noun behind 2 has the soft mutation",
        "mutate the noun, or write the number behind it",
    ),
    Slip(
        re.compile(rf"(?:(?<!\S)#|%\((?:count|number)\)s) {CHANGING}"),
        "mutation-wanting",
        "the noun is mutated behind some numbers, as behind 2, and not behind others",
        "write the number behind the noun",
    ),
    Slip(
        re.compile(rf"\b(?:[Tt]ri|[Cc]hwe) {ROUGHENED}"),
        "mutation-wanting",
        "tri and chwe are followed by the aspirate mutation",
        "write ph, th or ch",
    ),
    Slip(
        re.compile(r"\b(?:c|ch|g|ngh)ytun\w+ gyda(?:g|’[ri])?\b", re.IGNORECASE),
        "preposition",
        "whoever agrees in Welsh agrees â somebody",
        "write â, or ag before a vowel",
    ),
)
