"""The language link leads to the same page, and the same place on it, in the other language."""

import re

import pytest
from playwright.sync_api import Page, expect

from .pages import STANDARD
from .visitor import Visitor

READ_AT = """(id) => {
    const height = (selector) => document.querySelector(selector).getBoundingClientRect().height;
    const covered = height("header") + height(".place") + height(".place > .title");
    scrollBy(0, document.getElementById(id).getBoundingClientRect().top - covered - 10);
}"""
"""Scrolls until a statement is the first below what stays at the top."""

AT_THE_TOP = """(link) => {
    scrollTo(0, 0);
    return link.getAttribute("href").endsWith("/");
}"""


def expect_language(page: Page, code: str) -> None:
    expect(page.locator("html")).to_have_attribute("lang", code)
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_be_visible()
    expect(heading).not_to_be_empty()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("path", ["/", STANDARD, "/se02/"])
def test_a_page_leads_to_its_twin_and_back(visitor: Visitor, path: str, scripts: bool) -> None:
    """That the link on every page does so needs no browser: see ``tests/site``."""
    page = visitor.open(path, scripts=scripts)
    expect_language(page, "en")
    page.get_by_role("link", name="Cymraeg", exact=True).click()
    expect(page).to_have_url(f"{visitor.address}/cy{path}")
    expect_language(page, "cy")
    page.get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(visitor.address + path)
    expect_language(page, "en")


def test_without_scripts_it_leads_from_a_place_to_the_page_at_least(visitor: Visitor) -> None:
    page = visitor.open(f"{STANDARD}#p4", scripts=False)
    page.get_by_role("link", name="Cymraeg", exact=True).click()
    expect(page).to_have_url(f"{visitor.address}/cy{STANDARD}")


@pytest.mark.parametrize(
    ("path", "name", "code"),
    [(STANDARD, "Cymraeg", "cy"), (f"/cy{STANDARD}", "English", "en")],
)
def test_it_says_which_language_it_is_in_and_leads_to(
    visitor: Visitor, path: str, name: str, code: str
) -> None:
    link = visitor.open(path, afresh=False).get_by_role("link", name=name, exact=True)
    expect(link).to_have_attribute("lang", code)
    expect(link).to_have_attribute("hreflang", code)


def test_it_keeps_the_place_that_the_page_was_opened_at(visitor: Visitor) -> None:
    page = visitor.open(f"{STANDARD}#p4")
    page.get_by_role("link", name="Cymraeg", exact=True).click()
    expect(page).to_have_url(f"{visitor.address}/cy{STANDARD}#p4")
    expect(page.locator("#p4")).to_be_in_viewport()


def test_it_keeps_the_place_on_the_way_back_from_welsh(visitor: Visitor) -> None:
    page = visitor.open(f"/cy{STANDARD}#k3")
    page.get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(f"{visitor.address}{STANDARD}#k3")
    expect(page.locator("#k3")).to_be_in_viewport()


def test_it_keeps_the_place_that_was_gone_to_since(visitor: Visitor) -> None:
    page = visitor.open(f"{STANDARD}#p4")
    page.locator("#p3").get_by_role("link", name="P3", exact=True).click()
    expect(page).to_have_url(f"{visitor.address}{STANDARD}#p3")
    page.get_by_role("link", name="Cymraeg", exact=True).click()
    expect(page).to_have_url(f"{visitor.address}/cy{STANDARD}#p3")


def test_it_forgets_a_place_that_was_left(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    page.locator("#p3").get_by_role("link", name="P3", exact=True).click()
    page.go_back()
    expect(page).to_have_url(visitor.address + STANDARD)
    link = page.get_by_role("link", name="Cymraeg", exact=True)
    # again and again: a browser may scroll to where it was only after it went back
    page.wait_for_function(AT_THE_TOP, arg=link.element_handle())
    link.click()
    expect(page).to_have_url(f"{visitor.address}/cy{STANDARD}")


def test_it_keeps_the_place_where_one_reads_which_no_address_names(visitor: Visitor) -> None:
    page = visitor.open(STANDARD, width=360)
    page.evaluate(READ_AT, "k3")
    link = page.get_by_role("link", name="Cymraeg", exact=True)
    expect(link).to_have_attribute("href", re.compile("#k3$"))
    box = link.bounding_box()
    assert box
    page.mouse.click(box["x"] + 5, box["y"] + 5)  # Playwright’s own click scrolls the page first
    expect(page).to_have_url(f"{visitor.address}/cy{STANDARD}#k3")
    expect(page.locator("#k3")).to_be_in_viewport()
