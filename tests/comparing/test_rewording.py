"""What was reworded between the editions is marked truly: both texts can be read from it again."""

from itertools import pairwise

import pytest

from generator.comparing.rewording import Stretch, reworded
from generator.ids import Code
from generator.sound import load_sound
from tests.support import PROJECT

SUITE = load_sound(PROJECT)


def paragraphs(urn: str) -> list[str]:
    """The ids of the overview of a standard."""
    return [one for one in SUITE.texts if one.startswith(f"{urn} overview ") and "note" not in one]


def value(edition: str, number: int) -> list[str]:
    """The ids of a value and of its points."""
    owner = f"{edition} value {number}"
    return [one for one in SUITE.texts if one == owner or one.startswith(f"{owner} point ")]


CROSSWALK = SUITE.mapping.crosswalk
PAIRS = {
    **{f"{one.from_} title": ([f"{one.from_} title"], [f"{one.to} title"]) for one in CROSSWALK},
    **{f"{one.from_} overview": (paragraphs(one.from_), paragraphs(one.to)) for one in CROSSWALK},
    **{
        f"value {one.number}": (value("2012", one.number), value("2017", one.number))
        for one in SUITE.values.root["2012"].values
    },
}
"""What is compared, by the ids of the texts before and after."""


def text(identities: list[str], language: Code) -> str:
    """The words of texts of the suite, one after the other."""
    found = []
    for identity in identities:
        english = SUITE.texts[identity].text
        entry = SUITE.translations.find(identity, english)
        found.append(entry.welsh if language == "cy" and entry else english)
    return " ".join(" ".join(found).split())


def left(stretches: tuple[Stretch, ...], without: str) -> str:
    """What is read where the stretches of one change are left out."""
    kept = "".join(one.text for one in stretches if one.change != without)
    return kept.strip()


def shown(stretches: tuple[Stretch, ...]) -> str:
    """The stretches as one line: [taken out], {put in}."""
    marks = {"same": "%s", "out": "[%s]", "in": "{%s}"}
    return "".join(marks[one.change] % one.text for one in stretches)


def assert_true(before: str, after: str) -> None:
    stretches = reworded(before, after)
    assert left(stretches, "in") == before
    assert left(stretches, "out") == after
    assert all(one.text.strip() for one in stretches)
    for one, other in pairwise(stretches):
        assert one.change != other.change, "a change stands in two pieces"
        assert (one.change, other.change) != ("in", "out"), "what was put in stands first"
        assert one.text.split() != other.text.split(), "the same words are taken out and put in"


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("identity", PAIRS)
def test_the_text_before_and_the_text_after_can_both_be_read(identity: str, language: Code) -> None:
    before, after = (text(one, language) for one in PAIRS[identity])
    assert before
    assert after
    assert_true(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("", "a job"),
        ("a job", ""),
        ("a job (paid) is", "a paid job is"),
        ("a job, paid", "a job paid,"),
        ("(paid", "a paid"),
        ("paid", "(a paid)"),
        ("well - being", "well-being"),
        ("a / b and c", "a/b and c"),
        ("ŵyr’n “dim”", "wyr'n \"dim\""),
        ("one two one two", "two one two one"),
        ("one X two X three", "uno X dos X tres"),
    ],
)  # fmt: skip
def test_both_texts_can_be_read_whatever_stands_in_them(before: str, after: str) -> None:
    assert_true(before, after)
    assert_true(after, before)


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("identity", PAIRS)
def test_a_text_that_stayed_is_one_stretch(identity: str, language: Code) -> None:
    words = text(PAIRS[identity][0], language)
    assert reworded(words, words) == (Stretch("same", words),)
    assert reworded(words, words.replace(" ", "\n  ")) == (Stretch("same", words),)


def test_a_comma_that_went_is_a_change_by_itself() -> None:
    before, after = (text(one, "en") for one in PAIRS["LSI SE02 title"])
    changes = [one for one in reworded(before, after) if one.change != "same"]
    assert changes == [Stretch("out", ",")]


def test_a_mark_of_punctuation_between_two_changes_stays() -> None:
    assert (
        shown(reworded("it is so. It was", "it will be. Yes"))
        == "it[ is so]{ will be}.[ It was]{ Yes}"
    )


def test_a_lone_word_between_two_changes_changes_with_them() -> None:
    before, after = (text(one, "en") for one in PAIRS["LSI SE04 title"])
    assert shown(reworded(before, after)) == (
        "Identify the needs of[ the job seeker]{ job seekers to enable a good job match}"
    )


def test_two_words_between_two_changes_stay() -> None:
    assert shown(reworded("a big real job now", "one real job today")) == (
        "[a big]{ one} real job[ now]{ today}"
    )


def test_a_word_that_lost_its_bracket_keeps_the_space_that_each_text_has() -> None:
    assert shown(reworded("a job (paid at the rate", "a job paid at the rate")) == (
        "a job[ (paid]{ paid} at the rate"
    )
