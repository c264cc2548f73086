"""The sample's site with other settings and texts than the tests share: what hangs on them."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.catalogue.site_in_language import Site
from generator.pages.home import format_build_day
from tests.site.told import ADDRESS, HOSTILE_STATEMENT

from .axe import expect_none, faults
from .pages import LANGUAGES, ROOT, STANDARD, Code
from .printing import sheets, squeezed
from .searching import enter, turn_to
from .serving import served
from .visitor import Visitor

both_languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def elsewhere(browser: Browser, published: Path) -> Iterator[Visitor]:
    """A visitor to the site as built for an address of its own, with a hostile statement."""
    with served(published) as url:
        visitor = Visitor(browser, url)
        yield visitor
        faults = visitor.leave()
        visitor.close()
    assert not faults, "\n".join(faults)


def address(language: Code) -> str:
    """Where the standard is published."""
    return f"{ADDRESS.removesuffix('/')}{ROOT[language]}{STANDARD}"


@both_languages
def test_the_address_at_the_foot_of_every_sheet_is_the_published_one(
    elsewhere: Visitor, language: Code
) -> None:
    page = elsewhere.open(ROOT[language] + STANDARD)
    for sheet in sheets(page):
        assert address(language) in sheet.foot[1]
        assert squeezed(elsewhere.address) not in "".join([sheet.above, *sheet.foot])


@both_languages
def test_axe_finds_and_doubts_nothing_where_two_releases_are_told_of(
    elsewhere: Visitor, language: Code
) -> None:
    page = elsewhere.open(f"{ROOT[language]}/changes/", scheme="dark", width=360)
    expect(page.locator("article ins")).to_be_visible()
    expect_none(faults(page, doubts=True))


@both_languages
def test_without_scripts_the_foot_stands_once_at_the_end(
    elsewhere: Visitor, language: Code, sites: Mapping[Code, Site]
) -> None:
    page = elsewhere.open(ROOT[language] + STANDARD, scripts=False)
    name = page.get_by_role("banner").locator(".md-header__title").inner_text()
    *others, last = [sheet.above for sheet in sheets(page)]
    for words in (name, address(language), format_build_day(sites[language])):
        assert last.count(squeezed(words)) == 1
        assert not any(squeezed(words) in other for other in others)


def test_what_looks_like_html_in_a_statement_is_shown_by_the_search_and_does_nothing(
    elsewhere: Visitor,
) -> None:
    page = elsewhere.open("/")
    turn_to(page)
    enter(page, "quokka")
    told = page.get_by_role("dialog").get_by_role("listitem").first
    expect(told).to_contain_text(HOSTILE_STATEMENT.removeprefix("quokka "))
    assert page.evaluate("window.hit") is None
