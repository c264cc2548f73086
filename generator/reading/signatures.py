"""Reads signatures: who reviewed a text and when, as in ``A. Reader, 2026-11-01``."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import cache

from babel.dates import get_month_names

SIGNED = re.compile(r"\S.*\b\d{4}\b")
"""A name and a year behind it."""

YEAR_FIRST = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
DAY_FIRST = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
IN_WORDS = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)? ([^\W\d_]+) (\d{4})\b")


def is_signed(words: str) -> bool:
    """Whether the words name a person and a year."""
    return bool(SIGNED.search(words))


def find_unreal_days(words: str, locales: tuple[str, ...]) -> Iterator[str]:
    """Yields each day in the words that no calendar has: ``2026-02-30``, ``31 June 2026``.

    Args:
        words: A signature.
        locales: Babel's names of the languages in which a month may be named.
    """
    for match in YEAR_FIRST.finditer(words):
        if not _is_day(int(match[1]), int(match[2]), int(match[3])):
            yield match[0]
    for match in DAY_FIRST.finditer(words):
        if not _is_day(int(match[3]), int(match[2]), int(match[1])):
            yield match[0]
    for match in IN_WORDS.finditer(words):
        if not _is_day(
            int(match[3]), _list_months(locales).get(match[2].lower(), 0), int(match[1])
        ):
            yield match[0]


@cache
def _list_months(locales: tuple[str, ...]) -> Mapping[str, int]:
    """Returns the number of each month by its name, in full and abbreviated, in small letters."""
    return {
        name.lower(): number
        for locale in locales
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=locale).items()
    }


def _is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    with suppress(ValueError):
        return bool(date(year, month, day))
    return False
