"""The search of the header: how it opens, asks, tells what is found, and closes."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .answering import Answer, engine, result
from .axe import expect_none, faults
from .opening import close_the_search
from .pages import LANGUAGES, ROOT, SEARCH, STANDARD, Code
from .searching import place
from .visitor import Scheme, Visitor

P1 = result(
    "standards/abc-se03/#p1",
    code="ABC SE03 P1",
    excerpt=[{"text": "agree how often a ", "mark": False}, {"text": "coach", "mark": True}],
    edition={"year": "2020", "state": "superseded", "said": "2020, superseded"},
    standard={"code": "ABC SE03", "title": "Keep the job"},
    marks=["coach"],
)
P4 = {**P1, "location": "standards/abc-se03/#p4", "code": "ABC SE03 P4"}
TERM = result("glossary/#job-coach", kind="term", title="Job coach", missing=["often"])
STANDARD_LINK = {"code": "ABC SE03", "title": "Keep the job", "location": "standards/abc-se03/"}
FOUND: dict[str, Answer] = {
    "coach": {"all": [P1, P4], "some": [TERM], "counts": {"all": 2, "some": 40}},
    "se03 p4": {"cards": [P4], "some": [P1]},
    "often": {"some": [TERM, P1]},
    "se03 p11": {
        "unknown": [
            {
                "asked": "ABC SE03 P11",
                "standard": STANDARD_LINK,
                "has": [
                    {"section": "criteria", "first": "P1", "last": "P6"},
                    {"section": "skills", "first": "S1", "last": "S1"},
                ],
                "standards": [],
            }
        ]
    },
    "se09": {
        "unknown": [{"asked": "SE09", "standard": None, "has": [], "standards": [STANDARD_LINK]}]
    },
    "SEQF": {"guesses": [{"asked": "SEQF", "meant": "self"}], "all": [P1]},
    "autism": {
        "nearest": ["autonomy"],
        "meant": [TERM],
        "otherLanguage": {"language": "cy", "root": "/cy/", "count": 1, "results": []},
    },
    "broken": {"fails": True},
}

both_languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def regular(browser: Browser, address: str) -> Iterator[Visitor]:
    """A visitor whose pages have an engine that knows a few answers."""
    visitor = Visitor(browser, address, engine(FOUND))
    yield visitor
    visitor.close()


def button(page: Page, language: Code = "en") -> Locator:
    """What opens the search."""
    return page.get_by_role("banner").get_by_role("button", name=SEARCH[language], exact=True)


def dialog(page: Page) -> Locator:
    """The search, open."""
    return page.get_by_role("dialog")


def field(page: Page) -> Locator:
    """Where the words are written."""
    return dialog(page).get_by_role("searchbox")


def search(page: Page, words: str) -> None:
    """Opens the search and writes the words."""
    button(page).click()
    field(page).fill(words)


# How it opens and closes.


@both_languages
@pytest.mark.parametrize("width", [1280, 360, 320])
def test_a_button_opens_it_at_every_width(visitor: Visitor, language: Code, width: int) -> None:
    page = visitor.open(f"{ROOT[language]}/", width=width)
    expect(button(page, language)).to_be_in_viewport(ratio=1)
    button(page, language).click()
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_accessible_name(SEARCH[language])


@pytest.mark.parametrize("keys", ["Control+k", "Meta+k", "Control+K"])
def test_keys_open_it_from_anywhere(visitor: Visitor, keys: str) -> None:
    page = visitor.open("/values/")
    page.keyboard.press(keys)
    expect(field(page)).to_be_focused()


@pytest.mark.parametrize("key", ["k", "/", "s", "f"])
def test_no_letter_by_itself_opens_it(visitor: Visitor, key: str) -> None:
    page = visitor.open("/values/")
    page.keyboard.press(key)
    expect(dialog(page)).to_have_count(0)


def test_escape_closes_it_and_gives_the_focus_back(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    link = page.get_by_role("article").get_by_role("link").first
    link.focus()
    page.keyboard.press("Control+k")
    page.keyboard.insert_text("coach")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    expect(link).to_be_focused()


def test_its_own_button_closes_it(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    search(page, "coach")
    dialog(page).get_by_role("button", name="Close the search").click()
    expect(dialog(page)).to_have_count(0)
    expect(button(page)).to_be_focused()


def test_a_press_beside_it_closes_it(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    search(page, "coach")
    page.mouse.click(5, 500)
    expect(dialog(page)).to_have_count(0)


def test_back_closes_it_and_leaves_the_page_where_it_is(visitor: Visitor) -> None:
    page = visitor.open("/values/", width=360, own=True)
    before = page.evaluate("history.length")
    search(page, "coach")
    page.go_back()
    expect(dialog(page)).to_have_count(0)
    assert place(page.url) == "/values/"
    assert page.evaluate("history.length") == before + 1


def test_closed_otherwise_it_leaves_nothing_to_go_back_through(visitor: Visitor) -> None:
    visitor.open("/404.html")
    page = visitor.open("/values/")
    for _ in range(2):
        search(page, "coach")
        close_the_search(page)
        expect(dialog(page)).to_have_count(0)
    page.go_back()
    assert place(page.url) == "/404.html"


def test_opened_again_at_once_it_stays_open(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    button(page).click()
    page.evaluate("""() => {
        document.querySelector("dialog").close();
        document.querySelector("[data-opens=search]").click();
    }""")
    page.wait_for_function("() => history.state?.search === ''")
    expect(field(page)).to_be_focused()
    page.go_back()
    expect(dialog(page)).to_have_count(0)


def test_nothing_is_fetched_before_a_reader_turns_to_it(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    shows_answers = page.locator("script[src$='/answers.js'], link[href$='/answers.css']")
    assert page.evaluate("standardsSearch.prepared") == 0
    assert shows_answers.count() == 0
    button(page).focus()
    assert page.evaluate("standardsSearch.prepared") == 1
    assert shows_answers.count() == 2


# What it tells.


def test_what_was_found_is_told_with_standard_state_and_marks(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    search(page, "coach")
    first = dialog(page).get_by_role("listitem").first
    expect(first.get_by_role("link")).to_have_accessible_name("ABC SE03 P1")
    expect(first).to_contain_text("ABC SE03 Keep the job · 2020, superseded")
    expect(first.locator("mark")).to_have_text("coach")
    last = dialog(page).get_by_role("listitem").last
    expect(last).to_contain_text("Glossary")
    expect(last).to_contain_text("Without: often")
    expect(dialog(page).get_by_role("status")).to_have_text(
        "Results with all the words: 2, with some of them: 40"
    )
    expect(dialog(page).get_by_role("heading")).to_have_count(0)


def test_all_results_lead_to_their_page_with_the_words(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    search(page, "coach")
    dialog(page).get_by_role("link", name="All results: 42").click()
    expect(page).to_have_url(f"{visitor.address}/search/#q=coach")


def test_what_is_known_for_sure_comes_first(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    search(page, "se03 p4")
    expect(dialog(page).get_by_role("link").first).to_have_accessible_name("ABC SE03 P4")


def test_of_a_code_that_does_not_exist_it_tells_what_does(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    search(page, "se03 p11")
    expect(dialog(page)).to_contain_text("There is no ABC SE03 P11.")
    expect(dialog(page)).to_contain_text("ABC SE03 Keep the job has P1 to P6, S1.")
    field(page).fill("se09")
    expect(dialog(page)).to_contain_text("There is no SE09.")
    expect(dialog(page).get_by_role("link", name="ABC SE03 Keep the job")).to_be_visible()


def test_a_guess_is_told_and_can_be_refused(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    search(page, "SEQF")
    expect(dialog(page)).to_contain_text("Showing results for self.")
    dialog(page).get_by_role("button", name="Search for SEQF instead").click()
    assert [one["literal"] for one in page.evaluate("standardsSearch.asked")] == [False, True]
    expect(field(page)).to_be_focused()


def test_where_nothing_is_found_it_leads_on(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    search(page, "autism")
    expect(dialog(page)).to_contain_text("Nothing was found for autism.")
    links = dialog(page).get_by_role("link")
    expect(links).to_have_text(["Job coach", "Cymraeg", "List of all standards"])
    expect(links.nth(1)).to_have_attribute("href", "/cy/search/#q=autism")
    expect(links.nth(2)).to_have_attribute("href", "../")
    dialog(page).get_by_role("button", name="autonomy").click()
    expect(field(page)).to_have_value("autonomy")
    assert page.evaluate("standardsSearch.asked.at(-1).words") == "autonomy"


def test_where_the_search_fails_it_says_so_and_leads_on(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    search(page, "broken")
    expect(dialog(page).get_by_role("link")).to_have_text(["List of all standards"])


def test_where_what_shows_answers_cannot_be_had_it_says_so_until_it_can(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    script = "/assets/scripts/answers.js"
    visitor.expect_missing(script)
    page.route(f"**{script}", lambda route: route.abort())
    search(page, "coach")
    expect(dialog(page).get_by_role("link")).to_have_text(["List of all standards"])
    page.unroute(f"**{script}")
    field(page).fill("se03 p4")
    expect(dialog(page).get_by_role("link").first).to_have_accessible_name("ABC SE03 P4")


def test_what_was_found_goes_with_the_words(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    search(page, "coach")
    expect(dialog(page).get_by_role("listitem")).to_have_count(3)
    field(page).fill("")
    expect(dialog(page).get_by_role("link")).to_have_count(0)
    expect(dialog(page).get_by_role("status")).to_be_empty()


def test_an_answer_that_comes_too_late_is_not_shown(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    page.evaluate("standardsSearch.held = true")
    search(page, "coach")
    field(page).fill("autism")
    page.evaluate("standardsSearch.release()")
    expect(dialog(page)).to_contain_text("Nothing was found for autism.")
    expect(dialog(page)).not_to_contain_text("ABC SE03 P1")


# Where it leads.


@pytest.mark.parametrize(
    ("words", "leads_to"),
    [
        ("se03 p4", f"{STANDARD}#p4"),
        ("coach", f"{STANDARD}#p1"),
        ("often", "/search/#q=often"),
        ("SEQF", "/search/#q=SEQF"),
    ],
)
def test_enter_opens_what_is_sure_and_else_the_page_of_results(
    visitor: Visitor, words: str, leads_to: str
) -> None:
    page = visitor.open("/values/")
    search(page, words)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: place(url) == leads_to)


def test_enter_at_once_waits_for_its_answer(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    search(page, "coach")
    page.evaluate("standardsSearch.held = true")
    field(page).select_text()
    page.keyboard.insert_text("se03 p4")
    page.keyboard.press("Enter")
    assert place(page.url) == "/values/"
    page.evaluate("standardsSearch.release()")
    page.wait_for_url(lambda url: place(url) == f"{STANDARD}#p4")


def test_enter_does_not_lead_away_who_writes_on(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    page.evaluate("standardsSearch.held = true")
    search(page, "coach")
    page.keyboard.press("Enter")
    field(page).fill("autism")
    page.evaluate("standardsSearch.release()")
    expect(dialog(page)).to_contain_text("Nothing was found for autism.")
    assert place(page.url) == "/values/"


def test_arrows_walk_through_what_was_found(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    search(page, "coach")
    links = dialog(page).get_by_role("link")
    for number in (0, 1):
        page.keyboard.press("ArrowDown")
        expect(links.nth(number)).to_be_focused()
    for _ in range(2):
        page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: place(url) == f"{STANDARD}#p1")


def test_tab_reaches_what_was_found_and_stays_in_the_search(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    search(page, "coach")
    met = []
    for _ in range(8):
        page.keyboard.press("Tab")
        met.append(page.evaluate("document.activeElement.textContent.trim()"))
    assert "ABC SE03 P4" in met
    assert page.evaluate("document.activeElement.closest('dialog, body').localName") in (
        "dialog",
        "body",
    )


def test_a_place_on_the_same_page_is_shown_and_the_search_closes(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    search(page, "coach")
    dialog(page).get_by_role("link", name="ABC SE03 P4").click()
    expect(dialog(page)).to_have_count(0)
    expect(page.locator("#p4:target")).to_be_in_viewport()
    page.go_back()
    assert place(page.url) == STANDARD
    expect(dialog(page)).to_have_count(0)


def test_who_comes_back_from_what_was_found_has_words_and_list_again(visitor: Visitor) -> None:
    page = visitor.open("/values/")
    search(page, "coach")
    dialog(page).get_by_role("link", name="ABC SE03 P4").click()
    page.wait_for_url(lambda url: place(url) == f"{STANDARD}#p4")
    page.go_back()
    expect(field(page)).to_have_value("coach")
    expect(dialog(page).get_by_role("listitem")).to_have_count(3)
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    assert place(page.url) == "/values/"


def test_without_scripts_a_link_leads_to_the_page_of_the_search(visitor: Visitor) -> None:
    page = visitor.open("/values/", scripts=False)
    expect(button(page)).to_have_count(0)
    page.get_by_role("banner").get_by_role("link", name="Search", exact=True).click()
    expect(page).to_have_url(re.compile("/search/$"))


def test_it_works_where_nothing_may_be_stored(visitor: Visitor) -> None:
    denial = """for (const name of ["localStorage", "sessionStorage"])
        Object.defineProperty(window, name, { get() { throw new Error("refused"); } });"""
    page = visitor.open("/values/", own=True, script=denial)
    search(page, "coach")
    dialog(page).get_by_role("link", name="ABC SE03 P4").click()
    page.wait_for_url(lambda url: place(url) == f"{STANDARD}#p4")
    visitor.faults[:] = [one for one in visitor.faults if "refused" not in one]


# Whom it keeps out.


@pytest.mark.parametrize("words", ["coach", "se03 p4", "se03 p11", "SEQF", "autism"])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_axe_finds_nothing_wrong_with_it(
    visitor: Visitor, words: str, width: int, scheme: Scheme
) -> None:
    page = visitor.open("/values/", scheme=scheme, width=width)
    search(page, words)
    expect(dialog(page).get_by_role("link").first).to_be_visible()
    expect_none(faults(page, dialog(page)))
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
