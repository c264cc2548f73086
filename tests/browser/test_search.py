"""The search finds statements by their code and pages by their words, in the page's language."""

import pytest

from .pages import STANDARD
from .searching import answer, asked, found, places
from .visitor import Visitor

# What is found.


@pytest.mark.parametrize(
    "words",
    [
        "/ SE03 P4",
        "/ ABC SE03 P4",
        "/ se03p4",
        "/ SE3 P4",
        "/ SE 3 P 4",
        "/ P4 SE03",
        "/ ABC-SE03 P4",
        "/ ABCSE03 P04",
        "/ abc3p4",
        "/ ABC SE03: P4",
        "/ ABC SE03 P4: constructor",
        "/ ABC_SE03_P4",
        "/ abc-se03/#p4",
        "/cy/ SE03 P4",
        "/cy/ abc se3p4",
        "/cy/ abc-se03/#p4",
    ],
)
def test_a_code_finds_its_statement_first_however_it_is_written(
    visitor: Visitor, words: str
) -> None:
    assert places(visitor, words)[0] == f"{words.split('/ ')[0]}{STANDARD}#p4"


@pytest.mark.parametrize("words", ["/ standard 3", "/cy/ safon 3"])
def test_the_number_of_a_standard_finds_it_in_every_edition(visitor: Visitor, words: str) -> None:
    root = words.partition(" ")[0]
    wanted = {f"{root}standards/{suite}-se03/" for suite in ("xyz", "abc", "old")}
    assert set(places(visitor, words)[:3]) == wanted


@pytest.mark.parametrize("words", ["/ ABC SE00", "/ ABCSE00", "/ se 00", "/cy/ ABC SE00"])
def test_the_number_of_an_introduction_finds_its_edition(visitor: Visitor, words: str) -> None:
    root = words.partition(" ")[0]
    assert places(visitor, words)[0] == f"{root}editions/2020/#standards"


@pytest.mark.parametrize("words", ["/ XYZ SE01", "/ xyz1", "/ xyz-se01", "/cy/ XYZ SE01"])
def test_a_reference_finds_its_standard_first(visitor: Visitor, words: str) -> None:
    root = words.partition(" ")[0]
    assert places(visitor, words)[0] == f"{root}standards/xyz-se01/"


def test_a_signposted_reference_is_found_too(visitor: Visitor) -> None:
    assert places(visitor, "/ GHI JK3.1") == ["/related/#ghi-jk3-1", "/map/#2020-d"]


def test_words_of_a_term_find_its_entry_and_the_statements_that_have_it(visitor: Visitor) -> None:
    first, *others = places(visitor, "/ action plan")
    assert first == "/glossary/#action-plan"
    assert {f"{STANDARD}#p1", f"{STANDARD}#k4", "/standards/xyz-se02/#p1"} <= set(others)


@pytest.mark.parametrize(
    ("words", "together", "apart"),
    [
        ("/ ask job seeker", "/standards/old-se01/#p1", "/standards/xyz-se01/"),
        ("/ agree plan", "/map/#2020-e", "/glossary/#action-plan"),
    ],
)
def test_words_that_stand_together_come_before_words_that_stand_apart(
    visitor: Visitor, words: str, together: str, apart: str
) -> None:
    listed = places(visitor, words)
    assert listed.index(together) < listed.index(apart)


def test_the_possessive_of_a_word_finds_what_the_word_finds(visitor: Visitor) -> None:
    assert places(visitor, "/ employer’s duty") == places(visitor, "/ employers duty") != []


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("/cy/ Geirfa", "/cy/glossary/"),
        ("/cy/ meini prawf", "/cy/using-the-standards/#criteria-and-knowledge"),
        ("/cy/ mentor swydd", "/cy/glossary/#job-coach"),
        ("/ job seeker", "/standards/xyz-se01/"),
    ],
)
def test_the_words_of_a_language_find_pages_of_that_language_only(
    visitor: Visitor, words: str, wanted: str
) -> None:
    listed = places(visitor, words)
    assert wanted in listed
    assert {one.startswith("/cy/") for one in listed} == {words.startswith("/cy/")}


def test_words_that_stand_nowhere_find_nothing(visitor: Visitor) -> None:
    said = answer(visitor.open("/", afresh=False), "xylophone")
    assert said["counts"] == {"all": 0, "some": 0}
    assert said["cards"] == said["unknown"] == said["all"] == said["some"] == []


def test_the_page_for_what_is_not_found_can_search_too(visitor: Visitor) -> None:
    path = "/standards/no-such-standard/"
    visitor.expect_missing(path)
    page = visitor.open(path)
    assert f"{STANDARD}#p4" in found(page, "SE03 P4")


# What is told of it.


def test_a_part_of_a_page_says_which_page_it_is_on(visitor: Visitor) -> None:
    listed = {one.place: one.shown for one in asked(visitor, "/ begins where it ends")}
    part = listed["/standards/xyz-se02/#overview"]
    assert (part["title"], part["kind"]) == ("Overview", "section")
    assert part["standard"] == {"code": "XYZ SE02", "title": "Keep the job and grow in it"}
