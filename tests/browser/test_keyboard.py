"""Everything is within reach of the keyboard, and the focus can be seen."""

import pytest
from playwright.sync_api import expect

from .keys import LOOK, STEPS, tab_to
from .pages import LANGUAGES, MENU, ROOT, SEARCH, STANDARD, Code
from .visitor import Visitor

IS_NEW = """() => {
    const met = window.met ??= [];
    const here = document.activeElement;
    const isNew = here !== document.body && !met.includes(here);
    met.push(here);
    return isNew;
}"""


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


@pytest.mark.parametrize(
    "selector",
    [
        "a[hreflang]",
        "[role=search] input",
        "nav a[href$='glossary/']",
        "nav a[href='#overview']",
        "#p1 > a[href='#p1']",
    ],
)
def test_tab_reaches_it_and_the_focus_shows(visitor: Visitor, selector: str) -> None:
    page = visitor.open(STANDARD)
    tab_to(page, selector)
    assert page.evaluate(LOOK) == {"outlined": True, "inSight": True}


def test_enter_follows_the_language_link(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    tab_to(page, "a[hreflang]")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visitor.address}/cy{STANDARD}")


def test_enter_on_a_code_gives_the_address_of_the_statement(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    tab_to(page, "#p2 > a[href='#p2']")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visitor.address}{STANDARD}#p2")


def test_the_focus_always_moves_on(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    for step in range(STEPS):
        page.keyboard.press("Tab")
        assert page.evaluate(IS_NEW), f"the focus stands still or turns back at Tab {step + 1}"


def test_the_focus_moves_back_too(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    page.locator("#k14 > a[href='#k14']").focus()
    for step in range(STEPS):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(IS_NEW), f"the focus stands still or turns back at Tab {step + 1}"


def test_every_stop_on_the_way_can_be_seen(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    for step in range(STEPS):
        page.keyboard.press("Tab")
        where = page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        look = page.evaluate(LOOK)
        assert look == {"outlined": True, "inSight": True}, f"Tab {step + 1}: {where}"


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_narrow_screen_the_keyboard_opens_the_search(visitor: Visitor, language: Code) -> None:
    page = visitor.open(ROOT[language] + STANDARD, width=360)
    tab_to(
        page, page.get_by_role("banner").get_by_role("button", name=SEARCH[language], exact=True)
    )
    page.keyboard.press("Enter")
    expect(page.get_by_role("search").locator("input:focus")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.get_by_role("search").locator("input")).not_to_be_in_viewport()


def test_on_a_narrow_screen_the_closed_menu_takes_no_focus(visitor: Visitor) -> None:
    page = visitor.open(STANDARD, width=360)
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        assert page.evaluate("!document.activeElement.closest('.md-nav--primary')")
