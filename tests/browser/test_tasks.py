"""What readers come for, from where they come to where they are answered, in taps on a phone.

Ids, editions and words come from the sample.
"""

from collections.abc import Mapping

import pytest
from playwright.sync_api import expect

from generator.catalogue.site_in_language import Site
from generator.pages.owner import name_owner
from generator.pages.standard_head import make_standing_view
from generator.suite.entities.standards import Standard

from .pages import LANGUAGES, ROOT, Code
from .taps import Taps, begin
from .visitor import Visitor

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def superseded(site: Site) -> Standard:
    """A standard with criteria that another in force took the place of."""
    editions = site.catalogue.editions
    return next(
        one
        for one in site.catalogue.standards.values()
        if one.list_statements("criteria")
        and make_standing_view(site, one, editions[one.edition]).instead
    )


def not_held(site: Site) -> Standard:
    """A standard whose statements are not held."""
    return next(one for one in site.catalogue.standards.values() if one.not_held)


@both_languages
def test_who_arrives_at_a_statement_from_outside_knows_its_standard_and_status_without_a_tap(
    visitor: Visitor, sites: Mapping[Code, Site], language: Code
) -> None:
    site = sites[language]
    standard = superseded(site)
    statement = standard.list_statements("criteria")[-1]
    view = make_standing_view(site, standard, site.catalogue.editions[standard.edition])
    page = begin(visitor, f"{ROOT[language]}/{statement.address.location}")
    expect(page.locator(f"#{statement.address.anchor}:target")).to_be_in_viewport()
    line = page.locator(".place")
    assert view.instead
    for words in (statement.reference, view.status.text, view.instead.text):
        expect(line).to_contain_text(words)
    for part in (".line", ".title"):
        expect(line.locator(part)).to_be_in_viewport(ratio=1)


@both_languages
def test_who_wants_the_criteria_of_a_standard_that_is_not_held_is_led_to_its_owner_in_three_taps(
    visitor: Visitor, sites: Mapping[Code, Site], language: Code
) -> None:
    site = sites[language]
    standard = not_held(site)
    owner = site.catalogue.suite.facts.owner
    assert owner
    taps, page = Taps(), begin(visitor, f"{ROOT[language]}/")
    taps.on(page.locator(".ways a[href='standards/']"))
    taps.on(page.locator(f"article a.urn[href$='{standard.address.location.split('/')[1]}/']"))
    criteria = next(one for one in standard.sections if one.kind == "criteria")
    taps.on(page.locator(f".jumps a[href='#{criteria.address.anchor}']"))
    link = page.locator(".performance-criteria").get_by_role("link", name=name_owner(site).text)
    expect(link).to_be_in_viewport(ratio=1)
    expect(link).to_have_attribute("href", owner.page or "")
    assert taps.number <= 3


@both_languages
def test_who_found_a_slip_or_a_barrier_reads_on_any_page_whom_to_tell(
    visitor: Visitor, sites: Mapping[Code, Site], language: Code
) -> None:
    site = sites[language]
    owner = site.catalogue.suite.facts.owner
    assert owner
    for path in ("/", f"/{superseded(site).address.location}", "/glossary/"):
        page = begin(visitor, ROOT[language] + path)
        foot = page.get_by_role("contentinfo").get_by_role("link", name=name_owner(site).text)
        expect(foot.last).to_be_visible()
        expect(foot.last).to_have_attribute("href", owner.page or "")
