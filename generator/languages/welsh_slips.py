"""What no careful writer of Welsh writes, as far as a pattern tells it for sure.

Where a word is mutated is a matter of grammar, which no pattern knows. After a numeral it can be
told: *dau* and *dwy* are followed by the soft mutation, *tri* and *chwe* by the aspirate one, and
the figures are read as these words. Behind a noun a figure may be part of a name, as in *gwerth 2*,
and a verb may follow: so only a figure at the beginning of a phrase is looked at.
"""

import re

from generator.languages.definition import Slip

UNSOFTENED = r"(?:p(?!h)|t(?!h)|c(?!h)|m|ll|rh)\w{2,}"
"""A noun that the soft mutation has not changed for sure: *b*, *d* and *g* may be its work."""

CHANGING = r"(?:p(?!h)|t(?!h)|c(?!h)|b|d(?!d)|g|m|ll|rh)\w{2,}"
"""A noun that is another behind some number than behind others."""

ROUGHENED = r"(?:p|t|c)(?!h)\w{2,}"
BEGINNING = r"(?:^|(?<=[.;:(“] ))"

SLIPS = (
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
