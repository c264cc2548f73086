"""Plain words are plain: each summary is short, and read without trouble in the sixth grade."""

import pytest

from tests.data.raw import SUMMARIES, document, entries
from tests.data.reading_grade import grade, sentences, syllables

PLAIN = 6
"""The highest grade that a summary may have; the published texts are of the twelfth and above."""


def summaries() -> dict[str, str]:
    """Each summary by the standard that it is of."""
    return {urn: str(words) for urn, words in entries(document(SUMMARIES))}


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("job", 1), ("made", 1), ("asked", 1), ("names", 1), ("care", 1), ("rule", 1)),
        *(("table", 2), ("wanted", 2), ("houses", 2), ("people", 2), ("respect", 2)),
        *(("employer", 3), ("interviews", 3), ("the", 1), ("CV", 2), ("don’t", 1)),
    ],
)
def test_the_syllables_of_a_word_are_counted_as_they_are_heard(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_grade_is_that_of_the_formula() -> None:
    """Ten words with eleven syllables in two sentences."""
    assert grade("The cat sat on the mat. It was so happy.") == pytest.approx(
        0.39 * 10 / 2 + 11.8 * 11 / 10 - 15.59
    )


@pytest.mark.parametrize("urn", summaries())
def test_a_summary_is_plain(urn: str) -> None:
    assert grade(summaries()[urn]) <= PLAIN


@pytest.mark.parametrize("urn", summaries())
def test_a_summary_is_four_to_seven_short_sentences(urn: str) -> None:
    found = sentences(summaries()[urn])
    assert 4 <= len(found) <= 7
    assert [one for one in found if len(one.split()) > 20] == []
