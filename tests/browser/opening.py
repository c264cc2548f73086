"""What a visitor opens on a page, whatever the page is made of. Each returns what is open then."""

from playwright.sync_api import Locator, Page, expect

from .pages import MENU, SEARCH, Code
from .searching import enter, results


def explain_a_term(page: Page, _: Code) -> Locator:
    """Shows what the first glossary term on the page means."""
    page.get_by_role("article").locator("a.term").first.hover()
    explanation = page.get_by_role("tooltip")
    expect(explanation).to_be_visible()
    return explanation


def search(page: Page, language: Code) -> Locator:
    """Finds more than fits the window."""
    page.get_by_role("banner").get_by_role("button", name=SEARCH[language], exact=True).click()
    enter(page, {"en": "job", "cy": "gwaith"}[language])
    expect(results(page).first).to_be_in_viewport()
    return page.get_by_role("dialog")


def close_the_search(page: Page) -> None:
    """Closes the search, and waits until the history has followed: it would stop a reload."""
    page.keyboard.press("Escape")
    page.wait_for_function("() => history.state?.search === undefined")


def open_the_menu(page: Page, language: Code) -> Locator:
    """Opens the menu, which has a button in a narrow window."""
    page.get_by_role("banner").get_by_role("button", name=MENU[language], exact=True).click()
    menu = page.get_by_role("navigation", name=MENU[language], exact=True)
    expect(menu).to_be_in_viewport()
    return menu


def show_both_languages(page: Page, _: Code) -> Locator:
    """Shows a standard in both languages."""
    page.get_by_role("article").get_by_role("checkbox").check()
    beside = page.locator("#p4 > .beside")
    beside.scroll_into_view_if_needed()
    expect(beside).to_be_visible()
    return beside
