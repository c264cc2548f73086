"""A browser that keeps nothing for a site takes no part of it away."""

import pytest
from playwright.sync_api import Page, expect

from .pages import DARK, LANGUAGES, ROOT, STANDARD, Code
from .visitor import Visitor

REFUSE = """for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, {
        configurable: true,
        get() { throw new DOMException("refused", "SecurityError"); },
    });
}"""


def refusing(visitor: Visitor, path: str) -> Page:
    """A page in a browser that refuses to keep anything."""
    return visitor.open(path, own=True, script=REFUSE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_colours_search_languages_and_terms_work(visitor: Visitor, language: Code) -> None:
    page = refusing(visitor, ROOT[language] + STANDARD)
    page.get_by_role("button", name=DARK[language]).click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("#both-languages").check()
    expect(page.locator("#p1 > .beside")).to_be_visible()
    page.locator("#p1 a.term").first.focus()
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.keyboard.press("Control+k")
    expect(page.locator("#search-words")).to_be_focused()


def test_what_was_chosen_is_gone_with_the_page(visitor: Visitor) -> None:
    page = refusing(visitor, STANDARD)
    page.locator("#both-languages").check()
    page.reload()
    expect(page.locator("#both-languages")).not_to_be_checked()
