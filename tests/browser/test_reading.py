"""A page can be read, and a statement found at its address, with scripts and without."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from generator.suite.suite import Suite
from tests.support import PROJECT

from .pages import KINDS, LANGUAGES, ROOT, STANDARD, Code
from .visitor import Scheme, Visitor

LITTLE = 40
"""Pixels between the header and what an address leads to."""

FILE = PROJECT / "standards" / "2012" / "lsi-se04.yaml"


def statements(file: Path) -> dict[str, str]:
    """The codes and texts of a standard, straight from its file."""
    standard: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {**standard["performance_criteria"], **standard["knowledge"]}


@pytest.mark.parametrize("path", KINDS)
def test_without_scripts_a_page_shows_its_heading_and_leads_to_its_twin(
    visitor: Visitor, path: str
) -> None:
    page = visitor.open(path, scripts=False)
    expect_heading(page)
    page.get_by_role("link", name="Cymraeg", exact=True).click()
    expect(page).to_have_url(f"{visitor.address}/cy{path}")
    expect_heading(page)
    page.get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(visitor.address + path)


def expect_heading(page: Page) -> None:
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_count(1)
    expect(heading).to_be_visible()
    expect(heading).not_to_be_empty()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_a_standard_shows_all_its_statements(
    visitor: Visitor, suite: Suite, language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, scripts=False)
    for code, text in statements(FILE).items():
        statement = page.locator(f"li#{code.lower()}")
        expect(statement).to_be_visible()
        expect(statement.get_by_role("link", name=code, exact=True)).to_be_visible()
        translated = suite.translations.find(f"LSI SE04 {code}", text)
        assert translated
        words = {"en": text, "cy": translated.welsh}[language]
        expect(statement.get_by_text(words)).to_be_visible()
    expect(page.locator("li[id^=p], li[id^=k]")).to_have_count(len(statements(FILE)))


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_shows_its_statement_below_the_header(
    visitor: Visitor, language: Code, width: int, scripts: bool
) -> None:
    page = visitor.open(f"{ROOT[language]}{STANDARD}#p8", width=width, scripts=scripts)
    statement = page.locator("#p8:target")
    expect(statement).to_be_in_viewport(ratio=1)
    box = statement.bounding_box()
    assert box
    assert 0 <= box["y"] - header_bottom(page) < LITTLE


def header_bottom(page: Page) -> float:
    """Where what the header covers ends."""
    box = page.get_by_role("banner").bounding_box()
    assert box
    return box["y"] + box["height"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_statement_at_the_address_stands_out(visitor: Visitor, scheme: Scheme) -> None:
    page = visitor.open(f"{STANDARD}#p8", scheme=scheme)
    grounds = [
        page.locator(name).evaluate("it => getComputedStyle(it).backgroundColor")
        for name in ("#p7", "#p8", "#p9")
    ]
    assert grounds[0] == grounds[2] != grounds[1]


@pytest.mark.parametrize("path", ["/no/such/page/", "/cy/standards/lsi-se99/", "/no-such-page"])
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
    path = "/standards/lsi-se04/no/such/page/"
    visitor.expect_missing(path)
    page = visitor.open(path)
    expect(page.get_by_role("banner")).to_have_css("position", "sticky")
    styled = page.evaluate("[...document.styleSheets].filter(sheet => sheet.href).length")
    assert styled >= 2
    page.get_by_role("main").get_by_role("article").get_by_role("link", name=name).click()
    expect(page).to_have_url(visitor.address + leads_to)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
