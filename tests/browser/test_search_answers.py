"""What the search tells beside its results: guesses, what a result lacks, nothing, in order."""

from typing import Any

import pytest
from playwright.sync_api import Page

from .pages import ROOT, STANDARD, Code
from .searching import answer, found
from .visitor import Visitor


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """The first page in English."""
    return visitor.open("/", afresh=False)


def words(result: dict[str, Any]) -> str:
    """What a result shows of its text."""
    return "".join(piece["text"] for piece in result["excerpt"])


# How results are ordered and counted.


def test_what_has_all_the_words_comes_before_what_has_some_and_is_counted_apart(page: Page) -> None:
    said = answer(page, "teach task order", limit=None)
    assert said["counts"] == {"all": len(said["all"]), "some": len(said["some"])}
    assert said["all"]
    assert said["some"]
    assert all(one["missing"] == [] for one in said["all"])
    assert all(one["missing"] for one in said["some"])


def test_only_as_many_results_are_told_as_are_wanted_and_all_are_counted(page: Page) -> None:
    said, whole = answer(page, "job", limit=2), answer(page, "job", limit=None)
    assert len(said["all"]) == 2
    assert said["counts"] == whole["counts"]
    assert said["all"] == whole["all"][:2]


def test_the_same_words_give_the_same_order(page: Page) -> None:
    assert found(page, "employer job person") == found(page, "employer job person")


@pytest.mark.parametrize(
    "asked", ['"in the order in which"', "“in the order in which”", "‘in the order in which’"]
)
def test_quotation_marks_of_any_kind_mean_the_words_in_that_order(page: Page, asked: str) -> None:
    assert found(page, asked) == [f"{STANDARD}#p2"]
    assert found(page, asked.replace("in the order", "order in the")) == []


def test_results_can_be_filtered(page: Page) -> None:
    whole = answer(page, "job", limit=None)
    for filters, fits in (
        ({"edition": "2015"}, lambda one: one["edition"]["year"] == "2015"),
        ({"section": "knowledge"}, lambda one: one["section"] == "knowledge"),
        ({"standard": "ABC SE03"}, lambda one: one["location"].startswith("standards/abc-se03/")),
    ):
        listed = answer(page, "job", limit=None, filters=filters)["all"]
        assert listed
        assert all(map(fits, listed)), filters
        assert [one["location"] for one in listed] == [
            one["location"] for one in whole["all"] if one in listed
        ]


def test_results_of_a_function_are_of_it_and_of_the_standards_that_serve_it(page: Page) -> None:
    listed = answer(page, "job", limit=None, filters={"function": "2020-f"})["all"]
    assert listed
    pages = {one["location"].split("#")[0] for one in listed}
    assert pages <= {"map/", "standards/abc-se03/", "standards/abc-se04/"}


# What is shown of each.


def test_an_excerpt_is_two_lines_around_the_words_that_were_asked_for(page: Page) -> None:
    listed = answer(page, "mapping table", limit=None)["all"]
    assert listed
    for one in listed:
        assert len(words(one)) < 180
        assert any(piece["mark"] for piece in one["excerpt"]) or one["title"]


def test_what_was_found_by_another_form_is_marked_as_it_is_written(page: Page) -> None:
    [best, *_] = answer(page, "workmates")["all"]
    assert {word.lower() for word in best["marks"]} & {"co", "worker", "workers"}


# Guesses.


def test_a_guess_is_told_and_can_be_refused(page: Page) -> None:
    said = answer(page, "emplyoer")
    assert said["guesses"] == [{"asked": "emplyoer", "meant": "employer"}]
    assert said["all"]
    refused = answer(page, "emplyoer", literal=True)
    assert refused["guesses"] == refused["all"] == refused["some"] == []


@pytest.mark.parametrize("asked", ["jbo", "JOBB", "KXP", "SEQF"])
def test_short_words_and_abbreviations_are_not_guessed(page: Page, asked: str) -> None:
    said = answer(page, asked)
    assert said["guesses"] == said["all"] == said["some"] == []


# Nothing.


def test_where_nothing_is_found_the_nearest_words_are_told(page: Page) -> None:
    said = answer(page, "employability")
    assert said["counts"] == {"all": 0, "some": 0}
    assert any(word.startswith("employ") for word in said["nearest"])


@pytest.mark.parametrize(("root", "asked"), [("/", "cydsyniad"), ("/cy/", "start to finish")])
def test_what_another_language_has_of_it_is_told(visitor: Visitor, root: str, asked: str) -> None:
    said = answer(visitor.open(root, afresh=False), asked)
    other: Code = "cy" if root == "/" else "en"
    assert said["all"] == []
    assert said["otherLanguage"]["language"] == other
    assert said["otherLanguage"]["root"] == f"{visitor.address}{ROOT[other]}/"
    assert said["otherLanguage"]["count"] >= len(said["otherLanguage"]["results"]) > 0


# Questions.


@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        ("when do I stop helping", f"{STANDARD}#p5"),
        ("how can I step back", f"{STANDARD}#p5"),
        ("which questions should I ask at an interview", "/using-the-standards/#recruiting"),
    ],
)
def test_a_question_is_answered_by_what_answers_one_like_it(
    page: Page, asked: str, answers: str
) -> None:
    assert found(page, asked)[0] == answers


def test_a_word_in_common_with_a_question_is_no_answer(page: Page) -> None:
    assert f"{STANDARD}#p5" not in found(page, "when should I pay the wages")


# Asking.


def test_the_last_of_what_is_asked_while_an_answer_is_under_way_is_answered(page: Page) -> None:
    asked = ["j", "jo", "job", "consent"]
    answered = page.evaluate(
        "(asked) => Promise.all(asked.map((words) => standardsSearch.ask(words)"
        ".then((answer) => answer.words)))",
        asked,
    )
    assert answered == ["consent"] * len(asked)


def test_nothing_is_fetched_before_the_search_is_prepared(visitor: Visitor) -> None:
    page = visitor.open("/values/", own=True)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.evaluate("standardsSearch.prepare()")
    assert [url.rpartition("/")[2] for url in fetched] == ["engine.js", "index.js"]


def test_a_search_that_cannot_be_had_says_so_and_may_be_had_later(visitor: Visitor) -> None:
    page = visitor.open("/values/", own=True)
    page.route("**/search/index.js", lambda route: route.fulfill(status=404))
    visitor.expect_missing("/search/index.js")
    asked = "standardsSearch.ask('job').then(() => 'answered', () => 'failed')"
    assert page.evaluate(asked) == "failed"
    page.unroute("**/search/index.js")
    assert page.evaluate(asked) == "answered"
