"""A page can be read, and a statement found at its address, with scripts and without."""

from typing import Any

import pytest
import yaml
from playwright.sync_api import Locator, expect

from tests.projects import SAMPLE

from .pages import STANDARD
from .visitor import Visitor

LITTLE = 40
"""Pixels between what stays at the top and what an address leads to."""

FILE = SAMPLE / "standards" / "2020" / "abc-se03.yaml"


def test_without_scripts_a_standard_shows_all_its_statements(visitor: Visitor) -> None:
    """In the words of its file; in Welsh, see ``test_both_languages``."""
    standard: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    statements = {**standard["performance_criteria"], **standard["knowledge"]}
    page = visitor.open(STANDARD, scripts=False)
    for code, text in statements.items():
        statement = page.locator(f"li#{code.lower()}")
        expect(statement).to_be_visible()
        expect(statement.get_by_role("link", name=code, exact=True)).to_be_visible()
        expect(statement.get_by_text(text, exact=True)).to_be_visible()
    for code in standard["withdrawn"]:
        expect(page.locator(f"li#{code.lower()}")).to_contain_text(f"{code} Withdrawn")
    shown = page.locator("li[id^=p], li[id^=k]")
    expect(shown).to_have_count(len(statements) + len(standard["withdrawn"]))


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [1280, 360])
def test_an_address_shows_its_statement_below_the_header_and_the_line_that_stays(
    visitor: Visitor, width: int, scripts: bool
) -> None:
    page = visitor.open(f"{STANDARD}#p2", width=width, scripts=scripts)
    statement = page.locator("#p2:target")
    expect(statement).to_be_in_viewport(ratio=1)
    box = statement.bounding_box()
    assert box
    assert 0 <= box["y"] - bottom(page.locator(".place > .title")) < LITTLE


def bottom(shown: Locator) -> float:
    """Where something ends."""
    box = shown.bounding_box()
    assert box
    return box["y"] + box["height"]


@pytest.mark.parametrize("path", ["/no/such/page/", "/cy/standards/abc-se99/", "/no-such-page"])
def test_an_address_that_leads_nowhere_says_so_in_both_languages(
    visitor: Visitor, path: str
) -> None:
    visitor.expect_missing(path)
    page = visitor.open(path)
    answer = page.request.get(visitor.address + path)
    assert answer.status == 404
    expect(page.get_by_role("heading", name="Page not found")).to_be_visible()
    welsh = page.locator("[lang=cy]").get_by_role("heading", name="Heb ddod o hyd i’r dudalen")
    expect(welsh).to_be_visible()


@pytest.mark.parametrize(
    ("name", "leads_to"),
    [("Standards", "/standards/"), ("Safonau", "/cy/standards/")],
)
def test_the_page_for_what_is_not_found_is_styled_and_leads_on(
    visitor: Visitor, name: str, leads_to: str
) -> None:
    path = f"{STANDARD}no/such/page/"
    visitor.expect_missing(path)
    page = visitor.open(path)
    expect(page.get_by_role("banner")).to_have_css("position", "sticky")
    styled = page.evaluate("[...document.styleSheets].filter(sheet => sheet.href).length")
    assert styled >= 2
    page.get_by_role("main").get_by_role("article").get_by_role("link", name=name).click()
    expect(page).to_have_url(visitor.address + leads_to)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
