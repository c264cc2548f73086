"""The site as Zensical builds it: all of it is this site's, the search too."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.catalogue.site_in_language import Site

from .pages import LANGUAGES, ROOT, STANDARD, Code
from .searching import enter, place, results, turn_to
from .serving import served
from .visitor import Visitor

both_languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def regular(browser: Browser, by_zensical: Path) -> Iterator[Visitor]:
    """A visitor to the site."""
    with served(by_zensical) as address:
        visitor = Visitor(browser, address)
        yield visitor
        visitor.close()


@both_languages
@pytest.mark.parametrize("width", [1280, 360])
def test_a_reader_finds_a_statement_by_its_reference(
    language: Code, width: int, visitor: Visitor, sites: Mapping[Code, Site]
) -> None:
    reference, statement = next(iter(sites[language].catalogue.statements.items()))
    page = visitor.open(f"{ROOT[language]}/", width=width)
    turn_to(page)
    enter(page, reference)
    results(page).first.click()
    page.wait_for_url(lambda url: place(url) == f"{ROOT[language]}/{statement.address.location}")


@both_languages
def test_the_link_between_languages_and_the_colours_work(language: Code, visitor: Visitor) -> None:
    page = visitor.open(ROOT[language] + STANDARD)
    page.locator("[data-switches=dark]").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    other = next(code for code in LANGUAGES if code != language)
    page.locator("a.language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", other)
    assert page.url.endswith(ROOT[other] + STANDARD)
