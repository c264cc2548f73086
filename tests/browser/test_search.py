"""The search finds statements by their code and pages by their words, in the page's language."""

import re
from collections.abc import Mapping

import pytest
from playwright.sync_api import expect

from generator.catalogue.in_language import Site

from .pages import LANGUAGES, ROOT, SEARCH, STANDARD, Code
from .searching import box, enter, found, place, places, results
from .visitor import Visitor

both_languages = pytest.mark.parametrize("language", LANGUAGES)


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
    assert places(visitor, "/ GHI JK3.1") == ["/map/#2020-d", "/related/#signposted"]


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


def test_words_that_stand_nowhere_find_nothing_and_say_so(visitor: Visitor) -> None:
    page = visitor.open("/", afresh=False)
    assert found(page, "xylophone") == []
    expect(page.get_by_role("search")).to_contain_text("No matching documents")


# How it is shown, and where it leads.


def test_a_part_of_a_page_says_which_page_it_is_on(visitor: Visitor) -> None:
    page = visitor.open("/", afresh=False)
    found(page, "begins where it ends")
    part = page.get_by_role("search").locator("a[href*='xyz-se02/'][href$='#overview']")
    expect(part.get_by_role("heading")).to_contain_text("Overview · XYZ SE02 Keep the job and grow")


@both_languages
def test_a_click_on_a_result_lands_on_the_statement(visitor: Visitor, language: Code) -> None:
    page = visitor.open(f"{ROOT[language]}/values/")
    found(page, "SE03 P4")
    standard = f"{ROOT[language]}{STANDARD}"
    page.get_by_role("search").locator(f"a[href*='{standard}'][href$='#p4']").click()
    page.wait_for_url(lambda url: place(url) == f"{standard}#p4")
    expect(page.locator("#p4:target")).to_be_in_viewport()


def test_enter_follows_the_best_result(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    box(page).focus()
    enter(page, "se03 p4")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: place(url) == f"{STANDARD}#p4")
    expect(page.locator("#p4:target")).to_be_in_viewport()


def test_the_arrow_key_walks_to_the_first_result(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    box(page).focus()
    enter(page, "SE03 P4")
    page.keyboard.press("ArrowDown")
    expect(results(page).first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: place(url) == f"{STANDARD}#p4")


def test_escape_closes_the_search(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    box(page).focus()
    enter(page, "consent")
    page.keyboard.press("Escape")
    expect(results(page).first).not_to_be_visible()
    expect(box(page)).not_to_be_focused()


@both_languages
def test_what_was_found_goes_when_the_box_is_cleared(
    visitor: Visitor, language: Code, sites: Mapping[Code, Site]
) -> None:
    page = visitor.open(f"{ROOT[language]}/", width=360)
    search = page.get_by_role("search")
    page.get_by_role("banner").get_by_role("button", name=SEARCH[language], exact=True).click()
    assert len(found(page, "SE03 P4")) > 1
    said = sites[language].language.interface("# matching documents").text.removeprefix("#")
    expect(search.get_by_role("status")).to_have_text(re.compile(rf"^\d+{re.escape(said)}$"))
    search.locator("button[type=reset]").click()
    expect(results(page)).to_have_count(0)


@both_languages
def test_a_search_whose_index_cannot_be_had_says_so_and_leads_on(
    visitor: Visitor, language: Code, sites: Mapping[Code, Site]
) -> None:
    page = visitor.open(f"{ROOT[language]}{STANDARD}", own=True)
    page.route("**/search_index.json", lambda route: route.fulfill(status=404))
    visitor.expect_missing(f"{ROOT[language]}/search/search_index.json")
    box(page).focus()
    told = page.get_by_role("search").get_by_role("status")
    words = sites[language].language.interface("The search can’t be had just now.").text
    expect(told).to_contain_text(words)
    told.get_by_role("link").click()
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}/standards/")
    visitor.faults.clear()  # Material's script does not expect it, and says so


def test_the_page_for_what_is_not_found_can_search_too(visitor: Visitor) -> None:
    path = "/standards/no-such-standard/"
    visitor.expect_missing(path)
    page = visitor.open(path)
    assert f"{STANDARD}#p4" in found(page, "SE03 P4")
