"""What was reworded between the editions is marked truly: both texts can be read from it again."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import pytest

from generator.comparing.rewording import Stretch, compare_words
from generator.ids import Code
from generator.suite.suite import Suite
from tests.texts import text_of


def compared(suite: Suite) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    """What the sample's editions are compared in: the ids of the texts before and after."""
    for row in suite.mapping.crosswalk:
        yield f"{row.before[0]} title", [f"{row.before[0]} title"], [f"{row.after[0]} title"]
        before, after = (
            [one for one in suite.texts if one.startswith(f"{urn} overview ")]
            for urn in (row.before[0], row.after[0])
        )
        yield f"{row.before[0]} overview", before, after
    for edition in (entry.edition for entry in suite.editions if entry.edition.superseded_by):
        for one in suite.values.root[edition.edition].values:
            later = value(suite, edition.superseded_by, one.number)
            if later:
                name = f"{edition.edition} value {one.number}"
                yield name, value(suite, edition.edition, one.number), later


def value(suite: Suite, year: str | None, number: int) -> Sequence[str]:
    """The ids of a value and of its points."""
    owner = rf"{year} value {number}( point \d+)?"
    return [identity for identity in suite.texts if re.fullmatch(owner, identity)]


@pytest.fixture(scope="module", params=["en", "cy"])
def pairs(request: pytest.FixtureRequest, suite: Suite) -> Mapping[str, tuple[str, str]]:
    """Each text before and after, in one language."""
    found = {
        name: (text(suite, before, request.param), text(suite, after, request.param))
        for name, before, after in compared(suite)
    }
    assert len(found) > len(suite.mapping.crosswalk)
    return found


def text(suite: Suite, identities: Sequence[str], language: Code) -> str:
    """The words of texts of the suite, one after the other."""
    found = []
    for identity in identities:
        english = text_of(suite, identity).words
        entry = suite.translations["cy"].find(identity, english)
        found.append(entry.words if language == "cy" and entry else english)
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
    stretches = compare_words(before, after)
    assert left(stretches, "in") == before
    assert left(stretches, "out") == after
    assert all(one.text.strip() for one in stretches)
    for one, other in pairwise(stretches):
        assert one.change != other.change, "a change stands in two pieces"
        assert (one.change, other.change) != ("in", "out"), "what was put in stands first"
        assert one.text.split() != other.text.split(), "the same words are taken out and put in"


def test_the_text_before_and_the_text_after_can_both_be_read(
    pairs: Mapping[str, tuple[str, str]], subtests: pytest.Subtests
) -> None:
    for name, (before, after) in pairs.items():
        with subtests.test(name):
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


def test_a_text_that_stayed_is_one_stretch(
    pairs: Mapping[str, tuple[str, str]], subtests: pytest.Subtests
) -> None:
    for name, (words, _) in pairs.items():
        with subtests.test(name):
            assert compare_words(words, words) == (Stretch("same", words),)
            assert compare_words(words, words.replace(" ", "\n  ")) == (Stretch("same", words),)


def test_a_comma_that_went_is_a_change_by_itself() -> None:
    assert shown(compare_words("greet, and meet, people", "greet and meet, people")) == (
        "greet[,] and meet, people"
    )


def test_a_mark_of_punctuation_between_two_changes_stays() -> None:
    assert (
        shown(compare_words("it is so. It was", "it will be. Yes"))
        == "it[ is so]{ will be}.[ It was]{ Yes}"
    )


def test_a_lone_word_between_two_changes_changes_with_them() -> None:
    before, after = "Meet the needs of the job seeker", "Meet the needs of job seekers who ask"
    assert shown(compare_words(before, after)) == (
        "Meet the needs of[ the job seeker]{ job seekers who ask}"
    )


def test_two_words_between_two_changes_stay() -> None:
    assert shown(compare_words("a big real job now", "one real job today")) == (
        "[a big]{ one} real job[ now]{ today}"
    )


def test_a_word_that_lost_its_bracket_keeps_the_space_that_each_text_has() -> None:
    assert shown(compare_words("a job (paid at the rate", "a job paid at the rate")) == (
        "a job[ (paid]{ paid} at the rate"
    )
