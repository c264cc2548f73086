"""A standard shows both languages at once to whoever asks for them, and only to them."""

from collections.abc import Mapping
from typing import TypedDict

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from generator.catalogue.site_in_language import Site
from generator.model.states import State
from tests.texts import text_of

from .keys import FOUND, LOOK, tab_to
from .losses import READERS, losses, styled
from .pages import LANGUAGES, NEXT, ROOT, STANDARD, Code
from .visitor import HEIGHT, Visitor
from .wording import shown

OTHER: dict[Code, Code] = {"en": "cy", "cy": "en"}
"""The language beside each."""

NARROW = 360
BOX = "#both-languages"
PAIRS = """pairs => pairs.map((pair) => {
    const place = (name) => pair.querySelector(name).getBoundingClientRect().toJSON();
    return { own: place(".words"), other: place(".beside"), words: pair.textContent };
})"""
FEWEST = 8
"""The standard has more texts in both languages than these."""

DENIALS = {
    "may not be asked for": """Object.defineProperty(window, "localStorage", {
        get() { throw new DOMException("denied", "SecurityError"); },
    });""",
    "may not be used": """for (const name of ["getItem", "setItem", "removeItem"]) {
        Storage.prototype[name] = () => { throw new DOMException("denied", "SecurityError"); };
    }""",
    "is full": """Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
    };""",
}
"""Ways in which a browser keeps a page from remembering anything."""

both_languages = pytest.mark.parametrize("language", LANGUAGES)


class Pair(TypedDict):
    """Where a text stands on the screen, and where in the other language; and its words."""

    own: FloatRect
    other: FloatRect
    words: str


def control(page: Page) -> Locator:
    """What shows both languages."""
    return page.get_by_role("article").get_by_role("checkbox")


def beside(page: Page) -> Locator:
    """P1 in the language that is not the page's."""
    return page.locator("#p1 > .beside")


def pairs(page: Page) -> list[Pair]:
    """Every text that the page has in both languages."""
    found: list[Pair] = page.locator("article :has(> .words + .beside)").evaluate_all(PAIRS)
    assert len(found) > FEWEST
    return found


def expect_side_by_side(page: Page) -> None:
    for pair in pairs(page):
        own, its_other = pair["own"], pair["other"]
        assert its_other["y"] == pytest.approx(own["y"], abs=1), pair["words"]
        assert its_other["width"] == pytest.approx(own["width"], abs=1), pair["words"]
        assert its_other["x"] >= own["x"] + own["width"], pair["words"]


def expect_one_below_the_other(page: Page) -> None:
    for pair in pairs(page):
        own, its_other = pair["own"], pair["other"]
        assert its_other["height"] > 0, pair["words"]
        assert its_other["y"] >= own["y"] + own["height"] - 1, pair["words"]
        assert its_other["x"] < own["x"] + own["width"], pair["words"]


@pytest.mark.parametrize("scripts", [True, False])
@both_languages
def test_each_text_is_shown_in_the_other_language_too_where_it_has_one(
    visitor: Visitor, sites: Mapping[Code, Site], language: Code, scripts: bool
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, scripts=scripts)
    here = sites[language]
    hidden = page.get_by_role("article").locator(f"[lang={OTHER[language]}].beside")
    expect(control(page)).not_to_be_checked()
    expect(hidden.filter(visible=True)).to_have_count(0)
    name = here.language.interface("Show both languages").text
    page.get_by_role("checkbox", name=name, exact=True).check()
    lacking = []
    for one in here.catalogue.standards["ABC SE03"].statements:
        statement = page.locator(f"#{one.code.lower()}")
        own, its_other = here.say(one.text), here.say_beside(one.text)
        expect(statement.get_by_text(shown(own, here), exact=True)).to_be_visible()
        if its_other:
            expect(statement.get_by_text(shown(its_other, here), exact=True)).to_be_visible()
        else:
            lacking.append(one.code)
            expect(statement.locator(".beside")).to_have_count(0)
    assert lacking == ["K4"], "its Welsh is out of date"
    page.get_by_text(here.language.interface("In plain words").text, exact=True).click()
    expect(hidden.filter(visible=False)).to_have_count(0)
    for identity in ("ABC SE03 title", "ABC SE03 overview 1"):
        its_other = here.say_beside(text_of(here.catalogue.suite, identity))
        assert its_other
        assert shown(its_other, here) in hidden.all_inner_texts(), identity
    its_other = here.say_beside(text_of(here.catalogue.suite, "2020 lead-in knowledge"))
    assert its_other
    assert its_other.text in hidden.all_inner_texts()
    if its_other.state is State.DRAFT:  # as all of its section is: there the heading has the mark
        mark = here.language.about("%(language)s: draft").text
        expect(
            page.locator("#knowledge-and-understanding").get_by_text(f"({mark})")
        ).to_be_visible()


@both_languages
def test_what_is_hidden_is_not_read_out_until_it_is_shown(
    visitor: Visitor, sites: Mapping[Code, Site], language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD)
    statement = page.locator("#p1")
    there = sites[OTHER[language]]
    its_other = there.say(text_of(there.catalogue.suite, "ABC SE03 P1")).text
    assert its_other not in statement.aria_snapshot()
    control(page).check()
    assert its_other in statement.aria_snapshot()
    expect(beside(page)).to_have_attribute("lang", OTHER[language])
    control(page).uncheck()
    assert its_other not in statement.aria_snapshot()


def test_a_click_on_the_words_of_the_control_shows_and_hides(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    words = page.get_by_text("Show both languages")
    words.click()
    expect(beside(page)).to_be_visible()
    words.click()
    expect(beside(page)).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False])
def test_the_keyboard_reaches_the_control_and_space_shows_and_hides(
    visitor: Visitor, scripts: bool
) -> None:
    page = visitor.open(STANDARD, scripts=scripts)
    tab_to(page, BOX)
    assert page.evaluate(LOOK) == FOUND
    page.keyboard.press("Space")
    expect(beside(page)).to_be_visible()
    expect(control(page)).to_be_focused()
    page.keyboard.press("Space")
    expect(beside(page)).to_be_hidden()


@both_languages
def test_the_languages_stand_side_by_side_or_on_a_narrow_screen_one_below_the_other(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD)
    control(page).check()
    expect_side_by_side(page)
    for width in (NARROW, 320):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        expect_one_below_the_other(page)


@both_languages
def test_nothing_of_both_languages_is_lost_by_what_readers_ask_for(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD)
    control(page).check()
    for asked, (widths, css) in READERS.items():
        styled(page, css)
        for width in widths:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            assert losses(page) == [], f"{asked}, at {width}"


@both_languages
def test_whoever_is_shown_drafts_is_told_once_what_a_draft_is(
    visitor: Visitor, sites: Mapping[Code, Site], language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD)
    link = sites[language].language.about("How much is in %(language)s").text
    explained = (
        page.get_by_role("article")
        .get_by_role("paragraph")
        .filter(has=page.get_by_role("link", name=link), visible=True)
    )
    draft = sites[language].language.about("Draft %(language)s, not yet reviewed").text
    told = page.get_by_role("article").get_by_text(draft, exact=True)
    expect(told).to_have_count({"en": 0, "cy": 1}[language])
    expect(explained).to_have_count(0)
    for fold in told.all():
        fold.click()
    expect(explained).to_have_count({"en": 0, "cy": 1}[language])
    control(page).check()
    expect(explained).to_have_count(1)
    explained.get_by_role("link", name=link).click()
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}/welsh/")


def test_the_choice_is_remembered_until_it_is_taken_back(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)

    def expect_everywhere(*, visible: bool) -> None:
        page.reload()
        expect(beside(page)).to_be_visible(visible=visible)
        for root in ROOT.values():
            page.goto(f"{visitor.address}{root}{STANDARD}")
            page.get_by_role("article").locator(f"a[href$='{NEXT.split('/')[-2]}/']").last.click()
            expect(page).to_have_url(f"{visitor.address}{root}{NEXT}")
            expect(control(page)).to_be_checked(checked=visible)
            expect(beside(page)).to_be_visible(visible=visible)

    control(page).check()
    expect_everywhere(visible=True)
    control(page).uncheck()
    expect_everywhere(visible=False)


def test_a_standard_is_printed_as_it_is_shown_and_without_the_control(visitor: Visitor) -> None:
    page = visitor.open(f"/cy{STANDARD}")
    page.emulate_media(media="print")
    expect(control(page)).to_be_hidden()
    expect(beside(page)).to_be_hidden()
    page.emulate_media(media="screen")
    control(page).check()
    page.emulate_media(media="print")
    expect(control(page)).to_be_hidden()
    expect(beside(page)).to_be_visible()
    expect_side_by_side(page)


@pytest.mark.parametrize("width", [1280, NARROW])
def test_an_address_still_shows_its_statement_below_the_header(
    visitor: Visitor, width: int
) -> None:
    page = visitor.open(f"/cy{STANDARD}", width=width)
    control(page).check()
    page.goto("about:blank")
    page.goto(f"{visitor.address}/cy{STANDARD}#p3")
    statement = page.locator("#p3:target")
    expect(statement.locator(".beside")).to_be_visible()
    expect(statement).to_be_in_viewport(ratio=1)
    box, header = statement.bounding_box(), page.get_by_role("banner").bounding_box()
    assert box
    assert header
    assert box["y"] >= header["y"] + header["height"]


@pytest.mark.parametrize("denial", DENIALS.values(), ids=DENIALS)
def test_where_nothing_may_be_remembered_it_still_works_on_its_page(
    visitor: Visitor, denial: str
) -> None:
    page = visitor.open(STANDARD, own=True, script=denial)
    # By now Material's own scripts, which can't do without a memory, have said so.
    earlier = len(visitor.faults)
    control(page).check()
    expect(beside(page)).to_be_visible()
    control(page).uncheck()
    expect(beside(page)).to_be_hidden()
    page.locator("#p1 a.term").first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    assert visitor.faults[earlier:] == []
    visitor.faults.clear()
