"""Without scripts all can be read and reached; what needs scripts is not offered."""

import pytest
from playwright.sync_api import Page, expect

from .keys import STEPS, tab_to
from .pages import KINDS, LANGUAGES, MENU, ROOT, STANDARD, Code
from .visitor import Visitor

WORDS = """(article) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const words = [];
    while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (!data.trim() || parentElement.closest("form, button, [role=status]")) continue;
        if (parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
            words.push(data.trim().replace(/\\s+/g, " "));
        }
    }
    return words;
}"""
NEEDS_SCRIPTS = (
    "button, input, select, textarea, [role=button], [role=switch], [role=combobox], [onclick],"
    " a[href^='javascript:']"
)
STOP = """() => {
    const here = document.activeElement;
    const { x, y, width, height } = here.getBoundingClientRect();
    return {
        what: here.outerHTML.slice(0, 160),
        works: here.matches("a[href], summary") || Boolean(here.labels?.[0]?.textContent.trim()),
        shown: width > 0 && height > 0 && x >= 0 && x + width <= innerWidth && y >= 0,
    };
}"""


def words(page: Page) -> list[str]:
    """What the page itself says, text by text, as far as it shows."""
    found: list[str] = page.get_by_role("article").evaluate(WORDS)
    return found


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_all_that_it_says_with_scripts(
    visitor: Visitor, language: Code, path: str
) -> None:
    with_scripts = words(visitor.open(ROOT[language] + path))
    assert with_scripts
    assert words(visitor.open(ROOT[language] + path, scripts=False)) == with_scripts


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("path", KINDS)
def test_nothing_that_needs_scripts_is_offered(visitor: Visitor, path: str, width: int) -> None:
    for language in LANGUAGES:
        page = visitor.open(ROOT[language] + path, scripts=False, width=width)
        offered = page.locator(NEEDS_SCRIPTS).filter(visible=True)
        ticks = page.get_by_role("article").get_by_role("checkbox")
        expect(offered).to_have_count(ticks.count())


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stop_of_the_tab_key_shows_and_does_something(
    visitor: Visitor, language: Code, width: int
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, scripts=False, width=width, still=True)
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        assert stop["shown"], stop["what"]
        assert stop["works"], stop["what"]


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
