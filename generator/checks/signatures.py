"""Signatures of reviewers give days that exist."""

from collections.abc import Iterable, Iterator

from generator.ids import Code
from generator.languages.known_languages import find_definition
from generator.problems import Place, Problem
from generator.reading.signatures import find_unreal_days


def find_impossible_days(
    place: Place, signature: str, languages: Iterable[Code]
) -> Iterator[Problem]:
    """Yields each day of a signature that no calendar has.

    Args:
        place: The place of the signature.
        signature: A reviewer's name and the date, as written.
        languages: The languages in which a month may be named.
    """
    locales = tuple(find_definition(code).locale for code in languages)
    for day in find_unreal_days(signature, locales):
        yield Problem(
            place,
            "review-date",
            f"there is no day {day}",
            "write the day of the review, year, month and day, like 2026-11-01",
        )
