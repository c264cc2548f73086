"""Without scripts all can be read and reached; what needs scripts is not offered."""

import pytest
from playwright.sync_api import expect

from .keys import tab_to, walked
from .pages import LANGUAGES, MENU, ROOT, STANDARD, Code
from .visitor import Visitor

USE = """() => {
    const here = document.activeElement;
    const { x, y, width, height } = here.getBoundingClientRect();
    return {
        works: here.matches("a[href], summary") || Boolean(here.labels?.[0]?.textContent.trim()),
        shown: width > 0 && height > 0 && x >= 0 && x + width <= innerWidth && y >= 0,
    };
}"""


@pytest.mark.parametrize(("language", "width"), [("en", 1280), ("cy", 360)])
def test_every_stop_of_the_tab_key_shows_and_does_something(
    visitor: Visitor, language: Code, width: int
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, scripts=False, width=width)
    for where, looks in walked(page, "Tab", USE):
        assert looks == {"shown": True, "works": True}, where


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keyboard_brings_the_menu_into_a_narrow_window(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, scripts=False, width=360)
    menu = page.get_by_role("navigation", name=MENU[language], exact=True)
    expect(menu).not_to_be_in_viewport()
    glossary = menu.locator("a[href$='glossary/']")
    tab_to(page, glossary)
    expect(glossary).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}/glossary/")
    expect(menu).not_to_be_in_viewport()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_touch_opens_the_menu_and_closes_it(visitor: Visitor, language: Code) -> None:
    page = visitor.open(ROOT[language] + STANDARD, scripts=False, width=360, touch=True)
    menu = page.get_by_role("navigation", name=MENU[language], exact=True)
    opener = page.get_by_role("banner").locator("label").filter(visible=True)
    opener.tap()
    expect(menu).to_be_in_viewport()
    page.touchscreen.tap(350, 700)
    expect(menu).not_to_be_in_viewport()
