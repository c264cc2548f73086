"""A glossary term shows its definition where it stands, and leads to its entry."""

from collections.abc import Mapping
from datetime import datetime

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from generator.catalogue.site_in_language import Site
from generator.languages.mutation import list_mutations
from generator.suite.suite import Suite

from .pages import LANGUAGES, ROOT, STANDARD, Code
from .targets import LEAST
from .visitor import HEIGHT, SECONDS, Visitor
from .wording import shown

TERM = "co-worker"
ENTRY = f"/glossary/#{TERM}"


def definition_of(term: str, site: Site) -> str:
    """What the glossary of a language says of a term."""
    return shown(site.say(site.catalogue.terms[term].definition), site)


@pytest.fixture
def definitions(sites: Mapping[Code, Site]) -> dict[Code, str]:
    """What the glossary says of a co-worker, in each language; in Welsh it is a draft."""
    return {code: definition_of(TERM, site) for code, site in sites.items()}


def term(page: Page) -> Locator:
    """The term in ABC SE03 P5, which is mutated in Welsh."""
    return page.locator(f"#p5 a.term[href$='{ENTRY}']")


def tooltip(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def box(locator: Locator) -> FloatRect:
    found = locator.bounding_box()
    assert found, "is not shown"
    return found


def point_at(page: Page, locator: Locator) -> None:
    """Moves the pointer there as a hand does, through what lies between."""
    at = box(locator)
    page.mouse.move(at["x"] + at["width"] / 2, at["y"] + at["height"] / 2, steps=8)


def tab_to_term(page: Page) -> None:
    """From the statement's code, the term is the next that Tab reaches."""
    page.locator("#p5").get_by_role("link", name="P5", exact=True).focus()
    page.keyboard.press("Tab")
    expect(term(page)).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pointer_shows_the_definition(
    visitor: Visitor, language: Code, definitions: dict[Code, str]
) -> None:
    page = visitor.open(ROOT[language] + STANDARD)
    expect(tooltip(page)).to_have_count(0)
    term(page).hover()
    expect(tooltip(page)).to_have_text(definitions[language])
    expect(tooltip(page).locator("[lang]")).to_have_count(0)


def test_a_mutated_term_shows_the_welsh_definition(
    visitor: Visitor, suite: Suite, sites: Mapping[Code, Site]
) -> None:
    forms = {entry.id: entry.forms["cy"] for entry in suite.glossary.terms}
    page = visitor.open(f"/cy{STANDARD}")
    mutations = set()
    for link in page.locator("a.term:not([lang=en] *)").all():
        name = str(link.get_attribute("href")).rpartition("#")[2]
        first, _, rest = link.inner_text().lower().partition(" ")
        radicals = {form.lower() for form in forms[name]}
        if f"{first} {rest}".strip() in radicals:
            continue
        assert any(first in list_mutations(radical.partition(" ")[0]) for radical in radicals), (
            f"{first} is no form of {name}"
        )
        mutations.add(first)
        link.hover()
        expect(tooltip(page)).to_have_text(definition_of(name, sites["cy"]))
    assert mutations == {"gydweithwyr", "gydweithiwr"}


def test_the_definition_goes_when_the_pointer_leaves(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    term(page).hover()
    expect(tooltip(page)).to_be_visible()
    page.mouse.move(1, 1)
    expect(tooltip(page)).to_have_count(0)


def test_the_definition_stays_while_the_pointer_is_on_it(visitor: Visitor) -> None:
    page = visitor.open("/", own=True)
    page.clock.install(time=datetime(2026, 1, 1))
    page.goto(visitor.address + STANDARD)
    page.clock.pause_at(datetime(2026, 1, 2))
    term(page).hover()
    point_at(page, tooltip(page))
    page.clock.run_for(5 * SECONDS)
    expect(tooltip(page)).to_be_visible()
    page.mouse.move(1, 1)
    page.clock.run_for(5 * SECONDS)
    expect(tooltip(page)).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keyboard_shows_the_definition(
    visitor: Visitor, language: Code, definitions: dict[Code, str]
) -> None:
    page = visitor.open(ROOT[language] + STANDARD)
    tab_to_term(page)
    expect(tooltip(page)).to_have_text(definitions[language])
    page.keyboard.press("Tab")
    expect(term(page)).not_to_be_focused()
    expect(term(page)).not_to_have_attribute("aria-describedby", "term-definition")


def test_escape_hides_the_definition_and_leaves_the_focus(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    tab_to_term(page)
    expect(tooltip(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(tooltip(page)).to_have_count(0)
    expect(term(page)).to_be_focused()


def test_escape_hides_the_definition_under_the_pointer(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    term(page).hover()
    expect(tooltip(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(tooltip(page)).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_term_is_described_by_its_definition_while_it_shows(
    visitor: Visitor, language: Code, definitions: dict[Code, str]
) -> None:
    page = visitor.open(ROOT[language] + STANDARD)
    expect(term(page)).to_have_accessible_description("")
    tab_to_term(page)
    expect(term(page)).to_have_accessible_description(definitions[language])
    page.keyboard.press("Escape")
    expect(term(page)).to_have_accessible_description("")


def test_a_definition_in_english_says_so_on_a_welsh_page(
    visitor: Visitor, sites: Mapping[Code, Site]
) -> None:
    page = visitor.open(f"/cy{STANDARD}")
    page.locator("#p1 a[href$='/glossary/#job-coach']").hover()
    english = definition_of("job-coach", sites["en"])
    expect(tooltip(page).locator("[lang=en]")).to_have_text(english)


@pytest.mark.parametrize("root", ["", "/cy"])
def test_a_click_leads_to_the_entry(visitor: Visitor, root: str) -> None:
    page = visitor.open(root + STANDARD)
    term(page).click()
    expect(page).to_have_url(visitor.address + root + ENTRY)


# A finger.


def opened(visitor: Visitor, language: Code = "en") -> Page:
    """The page with the term in it that a finger opened."""
    page = visitor.open(ROOT[language] + STANDARD, touch=True, width=360)
    term(page).tap()
    expect(box_of(page)).to_be_visible()
    return page


def box_of(page: Page) -> Locator:
    """What a finger opens."""
    return page.get_by_role("main").get_by_role("note")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_touch_opens_the_definition_where_the_term_stands(
    visitor: Visitor, language: Code, definitions: dict[Code, str]
) -> None:
    page = opened(visitor, language)
    expect(box_of(page)).to_contain_text(definitions[language])
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}{STANDARD}")
    at, link = box(box_of(page)), box(term(page))
    assert at["x"] >= 0
    assert at["x"] + at["width"] <= 360
    assert (
        min(abs(at["y"] - link["y"] - link["height"]), abs(at["y"] + at["height"] - link["y"])) < 8
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_second_touch_leads_to_the_entry(visitor: Visitor, language: Code) -> None:
    page = opened(visitor, language)
    term(page).tap()
    expect(page).to_have_url(visitor.address + ROOT[language] + ENTRY)
    expect(page.locator(f"#{TERM}")).to_be_in_viewport()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_on_is_in_the_box_large_enough_and_called_as_the_entry_is(
    visitor: Visitor, language: Code, sites: Mapping[Code, Site]
) -> None:
    page = opened(visitor, language)
    site = sites[language]
    name = shown(site.say(site.catalogue.terms[TERM].term), site)
    onward = box_of(page).get_by_role("link", name=name, exact=True)
    assert box(onward)["height"] >= LEAST
    onward.tap()
    expect(page).to_have_url(visitor.address + ROOT[language] + ENTRY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_touch_opens_is_said_and_stands_next_to_the_term(
    visitor: Visitor, language: Code, definitions: dict[Code, str]
) -> None:
    page = opened(visitor, language)
    expect(
        page.get_by_role("main").get_by_role("status").filter(has_text=definitions[language])
    ).to_have_count(1)
    expect(term(page)).to_have_attribute("aria-expanded", "true")
    assert term(page).evaluate("it => it.nextElementSibling.id") == "term-definition"


def test_a_touch_elsewhere_closes_the_definition(visitor: Visitor) -> None:
    page = opened(visitor)
    page.get_by_role("heading", level=1).tap()
    expect(box_of(page)).to_have_count(0)
    expect(term(page)).not_to_have_attribute("aria-expanded", "true")
    expect(page).to_have_url(f"{visitor.address}{STANDARD}")


def test_escape_closes_what_a_touch_opened_and_leads_back_to_the_term(visitor: Visitor) -> None:
    page = opened(visitor)
    box_of(page).get_by_role("link").focus()
    page.keyboard.press("Escape")
    expect(box_of(page)).to_have_count(0)
    expect(term(page)).to_be_focused()


def test_another_term_takes_the_place_of_the_one_that_was_opened(visitor: Visitor) -> None:
    page = opened(visitor)
    page.locator("#p1 a.term").first.tap()
    expect(box_of(page)).to_have_count(1)
    expect(page.locator("#p1 #term-definition")).to_have_count(1)


def test_opening_a_definition_is_no_step_of_the_browsers_history(visitor: Visitor) -> None:
    page = visitor.open(STANDARD, touch=True, width=360)
    steps = page.evaluate("history.length")
    term(page).tap()
    expect(box_of(page)).to_be_visible()
    assert page.evaluate("history.length") == steps


# Without scripts.


@pytest.mark.parametrize("root", ["", "/cy"])
def test_without_scripts_a_click_leads_to_the_entry(visitor: Visitor, root: str) -> None:
    page = visitor.open(root + STANDARD, scripts=False)
    term(page).click()
    expect(page).to_have_url(visitor.address + root + ENTRY)
    expect(page.locator(f"#{TERM}")).to_be_in_viewport()


def test_each_term_shows_its_own_definition_within_a_narrow_window(
    visitor: Visitor, suite: Suite
) -> None:
    width = 360
    definitions = {entry.id: entry.definition for entry in suite.glossary.terms}
    page = visitor.open(STANDARD, width=width)
    shown = set()
    for link in page.locator("a.term").all():
        name = str(link.get_attribute("href")).rpartition("#")[2]
        link.hover()
        expect(tooltip(page)).to_have_text(definitions[name])
        at = box(tooltip(page))
        assert at["x"] >= 0, name
        assert at["x"] + at["width"] <= width, name
        assert at["y"] >= 0, name
        assert at["y"] + at["height"] <= HEIGHT, name
        shown.add(name)
    assert len(shown) > 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width
