"""A list of words is in the order that its language's readers look them up in."""

from itertools import pairwise

import pytest

from generator.ids import Code
from generator.languages.alphabet import make_sort_key

WELSH = (
    "addasu",
    "âr",
    "cyfrif",
    "chwilio",
    "dysgu",
    "ddoe",
    "ffôn",
    "gwaith",
    "ngwaith",
    "hyder",
    "lwc",
    "llais",
    "pobl",
    "pharch",
    "rôl",
    "rhan",
    "swydd",
    "tasg",
    "thema",
    "ŵyl",
    "ymarfer",
)
ENGLISH = ("Advocate", "Better-off", "charity", "Circles", "Co-production", "Work trials", "Zero")


@pytest.mark.parametrize(("language", "listed"), [("cy", WELSH), ("en", ENGLISH)])
def test_words_are_listed_by_the_alphabet_of_their_language(
    language: Code, listed: tuple[str, ...]
) -> None:
    for sooner, later in pairwise(listed):
        assert make_sort_key(sooner, language) < make_sort_key(later, language), (sooner, later)


@pytest.mark.parametrize(
    ("sooner", "later"),
    [
        ("dall", "dangos"),
        ("dangos", "danheddog"),
        ("ei ddall", "ei ddangos"),
        ("ym mall", "ym Mangor"),
        ("arholiad", "arian"),
        ("parhad", "parod"),
        ("llong", "llongyfarch"),
        ("angen", "al"),
        ("cymorth gwaith", "cymorthdal"),
        ("gwel", "gwêl"),
        ("Gwaith", "gwaith"),
        ("2020", "addasu"),
    ],
)
def test_in_welsh_one_stands_before_the_other(sooner: str, later: str) -> None:
    assert make_sort_key(sooner, "cy") < make_sort_key(later, "cy")
