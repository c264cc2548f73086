"""A standard, and each statement of it, leads to the tools that take it in."""

import pytest
from playwright.sync_api import expect

from tests.browser.keys import tab_to
from tests.browser.pages import LANGUAGES, ROOT, Code
from tests.browser.visitor import Visitor

from . import roles

STANDARD, STATEMENT = "ABC SE01", "ABC SE01 P2"
PATH = "/standards/abc-se01/"
COPY = "#p2 .copy"


def way(name: str) -> str:
    """The way to a tool, at the head of a standard."""
    return f".jumps .at-work a[href*='/{name}/']"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_standard_is_added_to_the_role_of_the_tab_and_can_be_taken_back(
    language: Code, visitor: Visitor
) -> None:
    page = visitor.open(ROOT[language] + PATH, own=True)
    page.locator(way("role")).click()
    roles.ready(page)
    expect(page.locator(f"[data-urn='{STANDARD}'] input[value=day_one]:checked")).to_have_count(5)
    expect(page.locator("[data-urn='ABC SE02'] .work-count")).to_be_empty()
    assert "add=" not in page.url


def test_a_statement_that_was_copied_goes_on_to_the_tools_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open(PATH, own=True)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(COPY).focus()
    page.keyboard.press("Enter")
    offered = page.locator(".was-copied a")
    expect(offered).to_have_text(["Add to my role", "to my record"])
    page.keyboard.press("Tab")
    expect(offered.first).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(offered.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(COPY)).to_be_focused()
    expect(offered).to_have_count(0)
    page.keyboard.press("Enter")
    expect(offered).to_have_count(2)
    tab_to(page, offered.last)
    page.keyboard.press("Enter")
    ticked = page.locator(f".record-suggested [value='{STATEMENT}']")
    expect(ticked).to_be_checked()


def test_a_role_of_another_edition_is_left_as_it_is(visitor: Visitor) -> None:
    page = roles.ready(visitor.open("/role/#1=2015.QN", own=True))
    page.goto(f"{visitor.address}/role/#add=ABC%20SE01")
    expect(roles.said(page)).to_contain_text("is not added: this role is of the 2015 edition.")
    expect(roles.chosen(page)).to_have_text("From day one: 1")


def test_where_no_script_runs_or_no_statement_is_held_no_way_is_offered(visitor: Visitor) -> None:
    page = visitor.open(PATH, scripts=False)
    expect(page.locator(way("role"))).to_be_hidden()
    page = visitor.open("/standards/xyz-se01/")
    expect(page.locator(".at-work")).to_have_count(0)
