"""What readers take along: a citation, a printed standard, a person specification.

Taps are counted on a phone, from the home page. Ids, editions and words come from the sample.
"""

from collections.abc import Mapping

import pytest
from playwright.sync_api import Page, expect

from generator.catalogue.site_in_language import Site
from generator.suite.entities.standards import Standard

from .pages import LANGUAGES, ROOT, Code
from .taps import Taps, begin
from .test_tasks import superseded
from .visitor import Visitor

CLIPBOARD = "navigator.clipboard.readText()"

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def at_its_standard(visitor: Visitor, language: Code, standard: Standard, taps: Taps) -> Page:
    """The page of a standard, reached from the home page through the list of all."""
    page = begin(visitor, f"{ROOT[language]}/")
    taps.on(page.locator(".ways a[href='standards/']"))
    taps.on(page.locator(f"article a.urn[href$='{standard.address.location.split('/')[1]}/']"))
    return page


@both_languages
def test_a_statement_is_cited_in_four_taps(
    visitor: Visitor, sites: Mapping[Code, Site], language: Code
) -> None:
    site = sites[language]
    standard = superseded(site)
    statement = standard.list_statements("criteria")[-1]
    taps = Taps()
    page = at_its_standard(visitor, language, standard, taps)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=visitor.address)
    criteria = next(one for one in standard.sections if one.kind == "criteria")
    taps.on(page.locator(f".jumps a[href='#{criteria.address.anchor}']"))
    taps.on(page.locator(f"button[data-at='{statement.address.anchor}']"))
    expect(page.locator(".was-copied")).not_to_be_empty()
    cited = page.evaluate(CLIPBOARD)
    assert cited.startswith(f"“{site.say(statement.text).text}”")
    assert (
        f"{statement.reference}, {site.say_plainly(standard.title)}, {standard.edition}, " in cited
    )
    assert cited.endswith(f"{visitor.address}{ROOT[language]}/{statement.address.location}")
    assert taps.number <= 4


@both_languages
def test_a_standard_is_printed_whole_and_without_what_only_a_screen_can_use(
    visitor: Visitor, sites: Mapping[Code, Site], language: Code
) -> None:
    site = sites[language]
    standard = superseded(site)
    taps = Taps()
    page = at_its_standard(visitor, language, standard, taps)
    assert taps.number <= 2
    page.emulate_media(media="print")
    for statement in standard.statements:
        shown = page.locator(f"[id='{statement.address.anchor}'] > .words")
        expect(shown).to_be_visible()
        expect(shown).to_contain_text(site.say(statement.text).text)
    expect(page.locator("main button").filter(visible=True)).to_have_count(0)
    foot = page.locator(".print-foot")
    expect(foot).to_contain_text(standard.urn)
    expect(foot).to_contain_text(standard.edition)


@both_languages
def test_who_writes_a_person_specification_finds_the_advice_on_it_in_a_tap(
    visitor: Visitor, language: Code
) -> None:
    taps, page = Taps(), begin(visitor, f"{ROOT[language]}/")
    taps.on(page.locator(".ways a[href='using-the-standards/#recruiting']"))
    expect(page.locator("h2#recruiting")).to_be_in_viewport()
    example = page.locator("h2#recruiting ~ p a.bare").first
    expect(example).to_be_visible()
    taps.on(example)
    expect(page.locator("#term-definition")).to_be_visible()
    assert taps.number <= 2


@both_languages
def test_who_plans_what_a_team_is_to_learn_finds_the_advice_on_it_in_a_tap(
    visitor: Visitor, language: Code
) -> None:
    """In the sample that is the advice on induction, which stands with the others of its kind."""
    taps, page = Taps(), begin(visitor, f"{ROOT[language]}/")
    taps.on(page.locator(".ways a[href='using-the-standards/#induction']"))
    expect(page.locator("h2#induction")).to_be_in_viewport()
    assert taps.number == 1
