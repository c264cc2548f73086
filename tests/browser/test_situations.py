"""Somebody with a phone and a situation: what to do is three taps away at most."""

import pytest
from playwright.sync_api import expect

from generator.catalogue.site_in_language import Site
from generator.suite.suite import Suite
from tests.browser.pages import LANGUAGES, ROOT, Code
from tests.browser.taps import Taps, begin
from tests.browser.visitor import Visitor


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_to_do_in_a_situation_is_three_taps_from_the_first_page(
    code: Code, visitor: Visitor, suite: Suite, english: Site, welsh: Site
) -> None:
    """The list, the situation, the statement: whose words stand before it is opened."""
    site = {"en": english, "cy": welsh}[code]
    situation = suite.entities.situations[0]
    first = site.catalogue.statements[situation.statements[0]]
    taps, page = Taps(), begin(visitor, f"{ROOT[code]}/")
    article = page.locator("article")
    taps.on(article.locator("a[href='situations/']").first)
    taps.on(article.get_by_role("link", name=site.say(situation.title).text).first)
    said = page.locator(".chosen").first.inner_text()
    assert first.reference in said
    assert site.say(first.text).text in said
    taps.on(article.get_by_role("link", name=first.reference).first)
    expect(page).to_have_url(f"{visitor.address}{ROOT[code]}/{first.address.location}")
    assert taps.number <= 3


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_standard_in_plain_words_opens_where_it_stands(
    code: Code, visitor: Visitor, suite: Suite, english: Site, welsh: Site
) -> None:
    site = {"en": english, "cy": welsh}[code]
    summary = suite.entities.summaries[0]
    words = site.say(summary.text).text
    location = site.catalogue.standards[summary.urn].address.location
    page = begin(visitor, f"{ROOT[code]}/{location}")
    assert not page.get_by_text(words).is_visible()
    page.locator(".plain-words > summary").tap()
    assert page.get_by_text(words).first.is_visible()
