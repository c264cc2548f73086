"""What a line end is: a space, nothing, or the hyphen of a word."""

import pytest

from generator.importing.line_ends import Lexicon

REST = """We co-produce plans, keep a non-slip mat, and do maintenance on the waterways.
A well-known job-related self-referral."""


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("wind the", "clock", "wind the clock"),
        ("wind the ", " clock", "wind the clock"),
        ("do main-", "tenance now", "do maintenance now"),
        ("do main\u00ad", "tenance now", "do maintenance now"),
        ("a non-", "slip mat", "a non-slip mat"),
        ("a non\u00ad", "slip mat", "a non-slip mat"),
        ("part of co\u00ad", "production", "part of co-production"),
        ("on the water-", "way", "on the waterway"),
        ("an inter\u00ad", "view", "an interview"),
        ("in the ordi-", "nary way", "in the ordinary way"),
        ("a long-", "term plan", "a long-term plan"),
        ("the Anglo-", "Welsh border", "the Anglo-Welsh border"),
        ("a state-of-the-", "art bell", "a state-of-the-art bell"),
        ("pages 4-", "6", "pages 4-6"),
        ("see https://example.org/", "bells", "see https://example.org/bells"),
        ("from A –", "to B", "from A – to B"),
        ("The Boat\u00ad", "er’s Handbook", "The Boater’s Handbook"),
    ],
)
def test_lines_are_joined_as_the_rest_of_the_document_has_the_word(
    before: str, after: str, joined: str
) -> None:
    lexicon = Lexicon()
    lexicon.learn(REST.split("\n"))
    assert lexicon.join(before, after) == joined


def test_every_word_that_was_joined_is_told() -> None:
    lexicon = Lexicon()
    lexicon.join("do main-", "tenance", "page 3")
    lexicon.join("wind the", "clock")
    assert lexicon.guesses == [("main-/tenance", "maintenance", "page 3")]
