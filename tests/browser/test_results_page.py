"""The page of results: what is asked for stands in its address, and nobody else is told."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, expect

from .answering import Answer, engine, result
from .axe import expect_none, faults
from .pages import LANGUAGES, ROOT, STANDARD, Code
from .searching import place
from .visitor import Visitor

AT_FIRST = 20
MORE = 27
"""More than are shown at first."""


def statement(number: int) -> Answer:
    """A statement that was found."""
    return result(
        f"standards/abc-se03/#p{number}", code=f"ABC SE03 P{number}", title="Keep the job"
    )


FOUND: dict[str, Answer] = {
    "coach": {
        "all": [statement(number) for number in range(MORE)],
        "some": [result("glossary/#job-coach", kind="term", title="Job coach")],
    },
    "SEQF": {"guesses": [{"asked": "SEQF", "meant": "self"}], "all": [statement(1)]},
    "broken": {"fails": True},
}

WATCH = """window.shifted = 0;
new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shifted += value;
}).observe({ type: "layout-shift", buffered: true });"""
DRAWN = "() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))"
"""What shifted is told after it was drawn."""

both_languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def regular(browser: Browser, address: str) -> Iterator[Visitor]:
    """A visitor whose pages have an engine that knows a few answers."""
    visitor = Visitor(browser, address, engine(FOUND))
    yield visitor
    visitor.close()


def results(page: Page) -> Locator:
    """What was found."""
    return page.locator(".search-results .found")


def field(page: Page) -> Locator:
    """Where the words are written."""
    return page.get_by_role("article").get_by_role("searchbox")


def last_asked(page: Page) -> Answer:
    """What the engine was asked last."""
    page.wait_for_function("() => standardsSearch.asked.length")
    asked: Answer = page.evaluate("standardsSearch.asked.at(-1)")
    return asked


@both_languages
def test_what_is_asked_for_stands_behind_the_sign_of_its_address(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(f"{ROOT[language]}/search/")
    field(page).fill("coach & more?")
    field(page).press("Enter")
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}/search/#q=coach+%26+more%3F")
    assert last_asked(page)["words"] == "coach & more?"


def test_no_server_is_told_what_is_asked_for(visitor: Visitor) -> None:
    page = visitor.open("/404.html", own=True)
    told: list[Request] = []
    page.on("request", lambda request: told.append(request))
    page.goto(f"{visitor.address}/")
    page.get_by_role("article").get_by_role("searchbox").fill("coach")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visitor.address}/search/#q=coach")
    results(page).first.get_by_role("link").click()
    page.wait_for_url(lambda url: place(url).startswith(STANDARD))
    assert told
    assert not [one.url for one in told if urlsplit(one.url).query or one.method != "GET"]


def test_an_address_of_before_leads_to_the_same_results(visitor: Visitor) -> None:
    for old in ("/search/?q=coach", "/?q=coach", f"{STANDARD}?q=coach#p4"):
        page = visitor.open(old)
        expect(page).to_have_url(f"{visitor.address}/search/#q=coach")
        expect(field(page)).to_have_value("coach")


def test_the_form_of_the_first_page_leads_here(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.get_by_role("article").get_by_role("searchbox").fill("coach")
    page.get_by_role("article").get_by_role("button", name="Search", exact=True).click()
    expect(page).to_have_url(f"{visitor.address}/search/#q=coach")
    expect(results(page)).to_have_count(AT_FIRST)


def test_results_with_all_the_words_come_first_and_are_counted_apart(visitor: Visitor) -> None:
    page = visitor.open("/search/#q=coach&show=all")
    headings = page.get_by_role("article").get_by_role("heading", level=2)
    expect(headings).to_have_text(
        [f"Results with all the words: {MORE}", "Results with some of the words: 1"]
    )
    expect(page.get_by_role("heading", level=1)).to_have_text(["Search"])
    expect(page).to_have_title(re.compile("^coach – Search – "))


def test_a_button_shows_all_and_leads_to_the_first_that_was_not_shown(visitor: Visitor) -> None:
    page = visitor.open("/search/#q=coach")
    expect(results(page)).to_have_count(AT_FIRST)
    page.get_by_role("button", name=f"Show all {MORE + 1}").press("Enter")
    expect(results(page)).to_have_count(MORE + 1)
    expect(results(page).nth(AT_FIRST).get_by_role("link")).to_be_focused()
    expect(page).to_have_url(re.compile("#q=coach&show=all$"))
    assert last_asked(page)["limit"] is None


def test_filters_stand_in_the_address_and_are_asked_for(visitor: Visitor) -> None:
    page = visitor.open("/search/#q=coach")
    page.get_by_role("combobox", name="Edition", exact=True).select_option("2020")
    page.get_by_role("combobox", name="Section", exact=True).select_option("criteria")
    page.get_by_role("combobox", name="Standard", exact=True).select_option("ABC SE03")
    page.get_by_role("combobox", name="Function", exact=True).select_option("2020-f")
    expect(page).to_have_url(
        re.compile(r"#q=coach&edition=2020&section=criteria&standard=ABC\+SE03&function=2020-f$")
    )
    assert last_asked(page)["filters"] == {
        "edition": "2020",
        "section": "criteria",
        "standard": "ABC SE03",
        "function": "2020-f",
    }


def test_an_address_that_is_kept_has_words_and_filters_again(visitor: Visitor) -> None:
    page = visitor.open("/search/#q=coach&edition=2020&section=moon")
    expect(page.get_by_role("combobox", name="Edition", exact=True)).to_have_value("2020")
    expect(page.get_by_role("combobox", name="Section", exact=True)).to_have_value("")
    assert last_asked(page)["filters"] == {"edition": "2020"}


def test_where_filters_leave_nothing_they_can_be_taken_off(visitor: Visitor) -> None:
    page = visitor.open("/search/#q=nothing&edition=2020")
    expect(page.get_by_role("article")).to_contain_text("with these filters")
    page.get_by_role("button", name="Search without filters").click()
    expect(page).to_have_url(f"{visitor.address}/search/#q=nothing")


def test_a_refused_guess_stays_refused_in_the_address(visitor: Visitor) -> None:
    page = visitor.open("/search/#q=SEQF")
    page.get_by_role("button", name="instead").click()
    expect(page).to_have_url(f"{visitor.address}/search/#q=SEQF&literal=yes")
    assert last_asked(page)["literal"] is True
    field(page).fill("coach")
    field(page).press("Enter")
    expect(page).to_have_url(f"{visitor.address}/search/#q=coach")


def test_back_leads_to_the_words_of_before(visitor: Visitor) -> None:
    page = visitor.open("/search/#q=coach")
    field(page).fill("nothing")
    field(page).press("Enter")
    expect(results(page)).to_have_count(0)
    page.go_back()
    expect(field(page)).to_have_value("coach")
    expect(results(page)).to_have_count(AT_FIRST)


def test_who_comes_back_from_what_was_found_is_where_they_left(visitor: Visitor) -> None:
    page = visitor.open("/search/#q=coach")
    results(page).nth(15).get_by_role("link").click()
    page.wait_for_url(lambda url: place(url) == f"{STANDARD}#p15")
    page.go_back()
    expect(results(page).nth(15)).to_be_in_viewport()


def test_the_language_link_keeps_words_and_filters(visitor: Visitor) -> None:
    page = visitor.open("/search/#q=coach")
    page.get_by_role("combobox", name="Edition", exact=True).select_option("2020")
    page.get_by_role("link", name="Cymraeg").click()
    expect(page).to_have_url(f"{visitor.address}/cy/search/#q=coach&edition=2020")
    expect(results(page)).to_have_count(AT_FIRST)


def test_results_that_come_push_nothing_aside(visitor: Visitor) -> None:
    script = f"{WATCH}; standardsSearch.held = true"
    page = visitor.open("/search/#q=coach", width=360, own=True, script=script)
    for before_and_after in (0, AT_FIRST):
        expect(results(page)).to_have_count(before_and_after)
        page.evaluate(DRAWN)
        page.evaluate(DRAWN)
        page.evaluate("standardsSearch.release()")
    assert page.evaluate("shifted") < 0.02


def test_where_the_search_fails_the_index_is_shown(visitor: Visitor) -> None:
    page = visitor.open("/search/#q=broken")
    expect(page.get_by_role("heading", name="All statements")).to_be_visible()
    expect(page.locator(".search-results")).to_contain_text("List of all standards")
    visitor.faults.clear()  # it is told in the console too


@both_languages
def test_without_scripts_it_says_so_and_has_every_statement(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(f"{ROOT[language]}/search/", scripts=False)
    expect(page.locator(".needs-script")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_count(0)
    listed = page.locator(".search-index li a")
    assert listed.count() > 50
    listed.get_by_text("P4", exact=True).first.click()
    expect(page.locator(":target")).to_be_in_viewport()


def test_printed_it_has_words_filters_and_list_and_no_buttons(visitor: Visitor) -> None:
    page = visitor.open("/search/#q=coach&edition=2020")
    expect(results(page)).to_have_count(AT_FIRST)
    page.emulate_media(media="print")
    expect(field(page)).to_be_visible()
    expect(page.get_by_role("combobox", name="Edition", exact=True)).to_be_visible()
    expect(page.get_by_role("combobox", name="Section", exact=True)).not_to_be_visible()
    expect(page.get_by_role("article").get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize(("language", "width"), [("en", 1280), ("cy", 320)])
@pytest.mark.parametrize("asked", ["", "#q=coach", "#q=SEQF", "#q=nothing&edition=2020"])
def test_axe_finds_nothing_wrong_with_it(
    visitor: Visitor, language: Code, width: int, asked: str
) -> None:
    page = visitor.open(f"{ROOT[language]}/search/{asked}", width=width)
    if asked:
        expect(page.locator(".search-answer > *").first).to_be_attached()
    expect_none(faults(page))
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
