"""Everything is within reach of the keyboard, and the focus can be seen."""

import pytest
from playwright.sync_api import expect

from .keys import FEWEST, FOUND, LOOK, tab_to, walked
from .pages import LANGUAGES, MENU, ROOT, SEARCH, STANDARD, Code
from .searching import box, enter, results
from .visitor import Scheme, Visitor

FOCUSED = """(all) => [all.length, all.filter((it) => {
    it.focus();
    return it === document.activeElement;
}).map((it) => it.outerHTML.slice(0, 200))]"""
"""How many elements there are, and those of them that take the focus."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_tab_reaches_a_link_that_skips_to_the_content(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_attribute("href", "#page")
    expect(skip).to_have_css("opacity", "1")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}{STANDARD}#page")
    page.keyboard.press("Tab")
    expect(page.get_by_role("main").get_by_role("article").locator(":focus")).to_have_count(1)


def test_tab_reaches_what_readers_look_for_in_its_order_and_the_focus_shows(
    visitor: Visitor,
) -> None:
    page = visitor.open(STANDARD)
    for selector in (
        "a[hreflang]",
        "button[data-opens=search]",
        "nav a[href$='glossary/']",
        "#both-languages",
        "#p1 > a[href='#p1']",
        "#p1 a.term",
    ):
        tab_to(page, selector)
        assert page.evaluate(LOOK) == FOUND, selector


def test_enter_follows_the_language_link(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    tab_to(page, "a[hreflang]")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visitor.address}/cy{STANDARD}")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360)])
def test_the_focus_always_moves_on_and_can_be_seen(
    visitor: Visitor, scheme: Scheme, width: int
) -> None:
    page = visitor.open(STANDARD, scheme=scheme, width=width)
    for where, looks in walked(page, "Tab", LOOK):
        assert looks == FOUND, where


@pytest.mark.parametrize("width", [1280, 360])
def test_the_focus_moves_back_too_and_can_be_seen(visitor: Visitor, width: int) -> None:
    page = visitor.open(STANDARD, width=width)
    page.get_by_role("contentinfo").get_by_role("link").last.focus()
    for where, looks in walked(page, "Shift+Tab", LOOK):
        assert looks == FOUND, where


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_narrow_screen_the_keyboard_opens_the_menu_and_closes_it(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, width=360)
    button = page.get_by_role("banner").get_by_role("button", name=MENU[language], exact=True)
    menu = page.get_by_role("navigation", name=MENU[language], exact=True)
    tab_to(page, button)
    expect(button).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(menu.locator(":focus")).to_be_in_viewport()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(menu).to_have_count(0)


def test_on_a_narrow_screen_the_closed_menu_takes_no_focus(visitor: Visitor) -> None:
    page = visitor.open(STANDARD, width=360)
    tried, focused = page.locator(".md-nav--primary, .md-nav--primary *").evaluate_all(FOCUSED)
    assert tried > FEWEST
    assert focused == []


@pytest.mark.parametrize("width", [1280, 360])
def test_tab_leads_from_the_words_to_what_was_found_and_escape_back(
    visitor: Visitor, width: int
) -> None:
    page = visitor.open("/values/", width=width)
    button = page.get_by_role("banner").get_by_role("button", name=SEARCH["en"], exact=True)
    tab_to(page, button)
    page.keyboard.press("Enter")
    expect(box(page)).to_be_focused()
    enter(page, "job coach")
    tab_to(page, results(page).nth(1))
    assert page.evaluate(LOOK) == FOUND
    page.keyboard.press("ArrowUp")
    expect(results(page).first).to_be_focused()
    page.keyboard.press("Escape")
    expect(results(page).first).to_be_hidden()
    expect(button).to_be_focused()


def test_the_menu_closes_when_the_focus_moves_on(visitor: Visitor) -> None:
    page = visitor.open("/values/", width=360)
    tab_to(page, page.get_by_role("banner").get_by_role("button", name=MENU["en"], exact=True))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("article").get_by_role("link"))
    expect(page.get_by_role("navigation", name=MENU["en"], exact=True)).to_have_count(0)
    assert page.evaluate(LOOK) == FOUND


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_keyboard_switches_the_colours_and_keeps_the_focus(
    visitor: Visitor, scheme: Scheme
) -> None:
    page = visitor.open(STANDARD, scheme=scheme)
    button = page.get_by_role("button", name="Dark mode", exact=True)
    tab_to(page, button)
    pressed = scheme == "dark"
    for key in ("Enter", "Space", "Space", "Enter"):
        expect(button).to_have_attribute("aria-pressed", str(pressed).lower())
        expect(button).to_be_focused()
        assert page.evaluate(LOOK) == FOUND
        page.keyboard.press(key)
        pressed = not pressed
    expect(button).to_have_attribute("aria-pressed", str(pressed).lower())


def test_no_key_of_one_letter_does_anything(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    for key in ("s", "f", "/", "n", "p", ".", ","):
        page.keyboard.press(key)
        expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Tab")
    expect(page).to_have_url(visitor.address + STANDARD)
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()


def test_the_keyboard_goes_back_to_the_top_and_on_from_there(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    page.get_by_role("article").get_by_role("link").last.focus()
    page.keyboard.press("PageUp")
    button = page.get_by_role("button", name="Back to top")
    expect(button).to_be_visible()
    page.keyboard.press("Tab")
    expect(button).to_be_focused()
    assert page.evaluate(LOOK) == FOUND
    page.keyboard.press("Enter")
    expect(page.get_by_role("banner").locator(":focus")).to_be_in_viewport()
    assert page.evaluate("scrollY") == 0
    expect(button).to_be_hidden()
