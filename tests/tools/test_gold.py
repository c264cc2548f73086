"""What is made of the search's answers to the gold set: which are right, and how many."""

from pathlib import Path

import pytest

from tools.bench import make_gold_rows
from tools.gold import (
    Answer,
    Query,
    Score,
    count_right,
    count_right_by_kind,
    list_missing_places,
    read_queries,
)

PLACE, OTHER = "/standards/abc-se03/#p1", "/glossary/#hedge"
THIRD, FOURTH = (OTHER, OTHER, PLACE), (OTHER, OTHER, OTHER, PLACE)

BOTH_SETS = """\
en:
  - {ask: hedges, want: [/map/], why: a word}
cy:
  - {ask: gwrychoedd, want: [/map/], why: a word}
second:
  en:
    - {ask: who lays a hedge, want: [/map/, /values/], why: a trade, kind: question}
    - {ask: SE99, want: [/standards/], why: no such standard, kind: code, or_nothing: true}
  cy:
    - {ask: tractor, want: [], why: no text has it, kind: empty}
"""


def answer(
    *places: str, want: tuple[str, ...] = (PLACE,), kind: str = "", or_nothing: bool = False
) -> Answer:
    """The places that the search found, for a query that wants others, or just those."""
    return Answer(Query("hedge", want, "a word", kind, or_nothing), places)


def test_an_answer_is_first_only_where_the_first_result_is_wanted() -> None:
    assert answer(PLACE, OTHER).is_first
    assert not answer(OTHER, PLACE).is_first


def test_an_answer_is_found_where_one_of_the_first_three_results_is_wanted() -> None:
    assert answer(*THIRD).is_found
    assert not answer(*FOURTH).is_found


def test_any_of_the_places_that_are_wanted_is_right() -> None:
    assert answer(OTHER, want=(PLACE, OTHER)).is_first


def test_nothing_found_is_wrong_where_something_is_wanted() -> None:
    assert not answer().is_first
    assert not answer().is_found


def test_where_nothing_is_wanted_only_nothing_is_right() -> None:
    assert answer(want=()).is_first
    assert answer(want=()).is_found
    assert not answer(PLACE, want=()).is_found


def test_where_nothing_is_as_good_another_place_is_wrong() -> None:
    assert answer(or_nothing=True).is_first
    assert answer(PLACE, or_nothing=True).is_first
    assert not answer(OTHER, or_nothing=True).is_found


def test_a_score_counts_what_is_first_and_what_is_found() -> None:
    assert count_right((answer(PLACE), answer(*THIRD), answer(OTHER))) == Score(3, first=1, found=2)


def test_scores_are_counted_for_each_kind_of_query() -> None:
    answers = (answer(PLACE, kind="word"), answer(kind="code"), answer(*THIRD, kind="word"))
    assert count_right_by_kind(answers) == {
        "word": Score(2, first=1, found=2),
        "code": Score(1, first=0, found=0),
    }


def test_an_answer_that_misses_says_what_is_wanted_and_what_was_found() -> None:
    assert str(answer(OTHER)) == f"“hedge” (a word) wants {PLACE}, and finds {OTHER}"
    assert str(answer(OTHER, want=())) == f"“hedge” (a word) wants nothing, and finds {OTHER}"


def test_each_set_is_read_by_language(tmp_path: Path) -> None:
    file = tmp_path / "searches.yaml"
    file.write_text(BOTH_SETS, encoding="utf-8")
    assert [one.ask for one in read_queries("cy", "first", file)] == ["gwrychoedd"]
    assert list(read_queries("en", "second", file)) == [
        Query("who lays a hedge", ("/map/", "/values/"), "a trade", "question"),
        Query("SE99", ("/standards/",), "no such standard", "code", or_nothing=True),
    ]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site with two pages in English, and one of these in Welsh."""
    pages = {"map": '<h1 id="page">', "cy/map": '<h1 id="page">', "values": '<h2 id="hedge">'}
    for name, text in pages.items():
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_place_that_the_site_lacks_is_named_in_the_language_that_lacks_it(site: Path) -> None:
    wanted = ("/map/", "/map/#page", "/map/#hedge", "/values/#hedge")
    assert list_missing_places(site, "en", wanted) == ["/map/#hedge"]
    assert list_missing_places(site, "cy", wanted) == ["/map/#hedge", "/values/#hedge"]


def test_situations_are_awaited_only_until_the_site_has_some(site: Path) -> None:
    wanted = ("/situations/first-day/",)
    assert list_missing_places(site, "en", wanted) == []
    (site / "situations" / "last-day").mkdir(parents=True)
    assert list_missing_places(site, "en", wanted) == ["/situations/first-day/"]


def test_the_benchmark_has_a_row_for_each_figure_of_the_second_set(
    capsys: pytest.CaptureFixture[str],
) -> None:
    right, wrong = answer(*THIRD, kind="question"), answer(OTHER, kind="word")
    assert make_gold_rows({("first", "en"): (right, right), ("second", "cy"): (right, wrong)}) == [
        (
            "English queries of the first gold set that find what is wanted among the first three",
            "2 of 2, 100%",
        ),
        (
            "Welsh queries of the second gold set that find what is wanted among the first three",
            "1 of 2, 50%",
        ),
        ("Welsh queries of the second gold set that find what is wanted first", "0 of 2, 0%"),
        (
            "Welsh queries of the second gold set that find what is wanted among the first three, "
            "questions",
            "1 of 1, 100%",
        ),
    ]
    assert capsys.readouterr().err.strip() == str(wrong)
