"""The first page answers on its first screen, and takes every reader on their way."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from .keys import tab_to
from .pages import LANGUAGES, ROOT, STANDARD, Code
from .visitor import HEIGHT, Visitor

NAME: dict[Code, str] = {
    "en": "Sample standards",
    "cy": "Safonau enghreifftiol",
}
IN_FORCE: dict[Code, str] = {
    "en": "In force: the 2025 edition.",
    "cy": "Mewn grym: argraffiad 2025.",
}
WAYS = (
    "standards/",
    "map/",
    "situations/",
    "using-the-standards/#recruiting",
    "downloads/",
)
"""Where the way of each reader begins: look up, process, what to do, recruit, data."""

OTHER: dict[Code, str] = {"en": "cy/", "cy": "../"}
"""The same of whoever reads the other language."""

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def form(page: Page) -> Locator:
    """The search of the first page."""
    return page.locator("article form.ask")


def field(page: Page) -> Locator:
    """Where its words are written."""
    return form(page).get_by_role("searchbox")


@both_languages
def test_the_first_screen_says_what_this_is_and_has_every_way_in(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(f"{ROOT[language]}/", width=1280)
    assert page.evaluate("[innerWidth, innerHeight]") == [1280, HEIGHT]
    expect(page.get_by_role("heading", level=1)).to_have_text(NAME[language])
    ways = [
        page.locator(f".ways li > a:first-child[href='{way}']") for way in (*WAYS, OTHER[language])
    ]
    for whole in (
        page.get_by_role("heading", level=1),
        page.locator("article .lead"),
        page.get_by_text(IN_FORCE[language]),
        field(page),
        form(page).get_by_role("button"),
        *(way.locator("..") for way in ways),
    ):
        expect(whole).to_be_in_viewport(ratio=1)
    assert page.locator(".ways li").count() == len(WAYS) + 1


@both_languages
def test_a_phone_shows_the_search_on_its_first_screen_right_behind_what_this_is(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(f"{ROOT[language]}/", width=360)
    page.set_viewport_size({"width": 360, "height": 740})
    for whole in (form(page).locator("label"), field(page), form(page).get_by_role("button")):
        expect(whole).to_be_in_viewport(ratio=1)
    expect(page.locator(".lead + form.ask + .edition-in-force")).to_have_count(1)


@both_languages
def test_the_search_is_named_and_in_reach_of_the_keyboard(visitor: Visitor, language: Code) -> None:
    page = visitor.open(f"{ROOT[language]}/")
    names: dict[Code, str] = {"en": "Search the standards", "cy": "Chwilio’r safonau"}
    expect(field(page)).to_have_accessible_name(names[language])
    tab_to(page, "#ask")
    expect(field(page)).to_be_focused()


@pytest.mark.parametrize("words", ["SE03 P4", "consent", "100% & more?"])
@pytest.mark.parametrize(("language", "width"), [("en", 1280), ("cy", 360)])
def test_enter_leads_to_the_page_of_results_for_the_words(
    visitor: Visitor, language: Code, words: str, width: int
) -> None:
    page = visitor.open(f"{ROOT[language]}/", width=width)
    field(page).fill(words)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/#q="))
    expect(page.get_by_role("article").get_by_role("searchbox")).to_have_value(words)
    expect(page.get_by_role("article").get_by_role("status")).to_have_text(re.compile(r"\d"))
    if words == "SE03 P4":
        link = page.locator(".search-results .found-link").first
        expect(link).to_have_attribute("href", re.compile(f"{ROOT[language]}{STANDARD}#p4$"))
        expect(link).to_be_in_viewport()


def test_nothing_is_searched_for_without_words(visitor: Visitor) -> None:
    page = visitor.open("/")
    field(page).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visitor.address}/")


@both_languages
def test_without_scripts_no_search_is_offered_and_every_way_is_there(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(f"{ROOT[language]}/", scripts=False)
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(form(page)).not_to_be_visible()
    for way in (*WAYS, OTHER[language]):
        expect(page.locator(f".ways a[href='{way}']")).to_be_visible()


@both_languages
def test_on_a_narrow_screen_nothing_is_lost(visitor: Visitor, language: Code) -> None:
    """That nothing is cut off or too wide holds of every page: see ``test_every_page``."""
    page = visitor.open(f"{ROOT[language]}/", width=320)
    expect(field(page)).to_be_visible()
    for way in (*WAYS, OTHER[language]):
        expect(page.locator(f".ways a[href='{way}']")).to_be_visible()
