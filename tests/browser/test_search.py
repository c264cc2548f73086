"""The search finds statements by their code and pages by their words, in the page's language."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.catalogue.in_language import Site
from tests.projects import copy_to, replace
from tests.support import run

from .pages import LANGUAGES, ROOT, SEARCH, STANDARD, Code
from .searching import box, enter, found, place, results
from .serving import served
from .visitor import Visitor


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "words",
    [
        "SE04 P8",
        "LSI SE04 P8",
        "se04p8",
        "SE4 P8",
        "SE 4 P 8",
        "P8 SE04",
        "LSI-SE04 P8",
        "LSISE04 P08",
        "lsi4p8",
        "LSI SE04: P8",
        "LSI SE04 P8: constructor",
        "LSI_SE04_P8",
        "lsi-se04/#p8",
    ],
)
def test_a_code_finds_its_statement_first(visitor: Visitor, language: Code, words: str) -> None:
    page = visitor.open(f"{ROOT[language]}/")
    assert found(page, words)[0] == f"{ROOT[language]}{STANDARD}#p8"


@pytest.mark.parametrize(("root", "words"), [("/", "standard 5"), ("/cy/", "safon 5")])
def test_the_number_of_a_standard_finds_it_in_both_editions(
    visitor: Visitor, root: str, words: str
) -> None:
    places = found(visitor.open(root, afresh=False), words)
    assert {f"{root}standards/lsi-se05/", f"{root}standards/ska-se05/"} <= set(places[:3])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", ["LSI SE00", "LSISE00", "se 00"])
def test_the_number_of_an_introduction_finds_its_edition(
    visitor: Visitor, language: Code, words: str
) -> None:
    root = ROOT[language]
    assert (
        found(visitor.open(f"{root}/", afresh=False), words)[0]
        == f"{root}/editions/2012/#standards"
    )


def test_a_part_of_a_page_says_which_page_it_is_on(visitor: Visitor) -> None:
    page = visitor.open("/")
    found(page, "raise their aspirations")
    part = page.get_by_role("search").locator("a[href*='lsi-se03/'][href$='#overview']")
    expect(part.get_by_role("heading")).to_contain_text("Overview · LSI SE03 Assist prospective")


def test_words_that_stand_together_come_before_words_that_stand_apart(visitor: Visitor) -> None:
    """Many texts have good, job and match somewhere; these two speak of a good job match."""
    places = found(visitor.open("/", afresh=False), "good job match")
    whole = places.index("/job-coach/")
    assert places.index("/standards/lsi-se04/#k8") < whole
    assert places.index("/standards/lsi-se03/#k4") < whole


def test_words_of_a_statement_find_it_and_the_glossary_entry(visitor: Visitor) -> None:
    places = found(visitor.open("/", afresh=False), "vocational profiling")
    assert "/standards/lsi-se04/#p1" in places
    assert "/glossary/#vocational-profiling" in places


def test_words_of_a_term_find_its_entry_and_its_statement(visitor: Visitor) -> None:
    places = found(visitor.open("/", afresh=False), "zero rejection")
    assert "/glossary/#zero-rejection" in places
    assert "/standards/lsi-se01/#p6" in places


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reference_finds_its_standard_first(visitor: Visitor, language: Code) -> None:
    page = visitor.open(f"{ROOT[language]}/")
    assert found(page, "SKA SE03")[0] == f"{ROOT[language]}/standards/ska-se03/"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Geirfa", "/cy/glossary/"),
        ("meini prawf", "/cy/using-the-standards/#criteria-and-knowledge"),
        ("anogwr gwaith", "/cy/job-coach/"),
    ],
)
def test_welsh_words_find_welsh_pages_only(visitor: Visitor, words: str, expected: str) -> None:
    places = found(visitor.open("/cy/about/", afresh=False), words)
    assert expected in places
    assert all(found_place.startswith("/cy/") for found_place in places)


def test_english_words_find_english_pages_only(visitor: Visitor) -> None:
    places = found(visitor.open("/about/", afresh=False), "job seeker")
    assert places
    assert not any(found_place.startswith("/cy/") for found_place in places)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_click_on_a_result_lands_on_the_statement(visitor: Visitor, language: Code) -> None:
    page = visitor.open(f"{ROOT[language]}/values/")
    found(page, "SE04 P8")
    place_of_p8 = f"{ROOT[language]}{STANDARD}"
    page.get_by_role("search").locator(f"a[href*='{place_of_p8}'][href$='#p8']").click()
    page.wait_for_url(lambda url: place(url) == f"{place_of_p8}#p8")
    expect(page.locator("#p8:target")).to_be_in_viewport()


def test_enter_follows_the_best_result(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    box(page).focus()
    enter(page, "se04 p8")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: place(url) == f"{STANDARD}#p8")
    expect(page.locator("#p8:target")).to_be_in_viewport()


def test_the_arrow_key_walks_to_the_first_result(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    box(page).focus()
    enter(page, "SE04 P8")
    page.keyboard.press("ArrowDown")
    expect(results(page).first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: place(url) == f"{STANDARD}#p8")


def test_escape_closes_the_search(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    box(page).focus()
    enter(page, "zero")
    page.keyboard.press("Escape")
    expect(results(page).first).not_to_be_visible()
    expect(box(page)).not_to_be_focused()


def test_words_that_stand_nowhere_find_nothing_and_say_so(visitor: Visitor) -> None:
    page = visitor.open("/")
    assert found(page, "xylophone") == []
    expect(page.get_by_role("search")).to_contain_text("No matching documents")


def test_the_possessive_of_a_word_finds_what_the_word_finds(visitor: Visitor) -> None:
    page = visitor.open("/")
    assert found(page, "employer’s needs")[:5] == found(page, "employers needs")[:5]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_found_goes_when_the_box_is_cleared(
    visitor: Visitor, language: Code, english: Site, welsh: Site
) -> None:
    page = visitor.open(f"{ROOT[language]}/", width=360)
    search = page.get_by_role("search")
    interface = {"en": english, "cy": welsh}[language].language.interface
    page.get_by_role("banner").get_by_role("button", name=SEARCH[language], exact=True).click()
    many = len(found(page, "SE04 P8"))
    assert many > 1
    said = interface("# matching documents").text.removeprefix("#")
    expect(search.get_by_role("status")).to_have_text(re.compile(rf"^\d+{re.escape(said)}$"))
    search.locator("button[type=reset]").click()
    expect(results(page)).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_search_whose_index_cannot_be_had_says_so_and_leads_on(
    visitor: Visitor, language: Code, english: Site, welsh: Site
) -> None:
    page = visitor.open(f"{ROOT[language]}{STANDARD}", own=True)
    page.route("**/search_index.json", lambda route: route.fulfill(status=404))
    visitor.expect_missing(f"{ROOT[language]}/search/search_index.json")
    box(page).focus()
    interface = {"en": english, "cy": welsh}[language].language.interface
    told = page.get_by_role("search").get_by_role("status")
    expect(told).to_contain_text(interface("The search can’t be had just now.").text)
    told.get_by_role("link").click()
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}/standards/")
    visitor.faults.clear()  # Material's script does not expect it, and says so


def test_the_page_for_what_is_not_found_can_search_too(visitor: Visitor) -> None:
    path = "/standards/no-such-standard/"
    visitor.expect_missing(path)
    page = visitor.open(path)
    assert f"{STANDARD}#p8" in found(page, "SE04 P8")


def test_what_looks_like_html_in_a_statement_is_shown_and_does_nothing(
    browser: Browser, tmp_path: Path
) -> None:
    project = copy_to(tmp_path / "project")
    hostile = 'quokka <img src=x onerror="window.hit=1"> <b>bold</b>'
    given = f"performance_criteria:\n  P1: '{hostile}'"
    replace(project / "standards/2017/ska-se08.yaml", "performance_criteria: not held", given)
    built = run("mkdocs", "build", "-q", cwd=project)
    assert built.returncode == 0, built.stdout + built.stderr
    with served(project / "site") as address:
        page = browser.new_page()
        page.goto(f"{address}/")
        box(page).click()
        enter(page, "quokka")
        result = results(page).first
        expect(result).to_contain_text('<img src=x onerror="window.hit=1"> <b>bold</b>')
        assert page.evaluate("window.hit") is None
        page.close()
