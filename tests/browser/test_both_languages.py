"""A standard shows both languages at once to whoever asks for them, and only to them."""

from typing import TypedDict

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.in_language import Site
from generator.ids import standard_address
from generator.languages.definitions import other

from .keys import FOUND, LOOK, tab_to
from .pages import LANGUAGES, ROOT, STANDARD, Code
from .visitor import HEIGHT, Visitor, pixels_too_wide
from .wording import shown

NEXT = "/standards/lsi-se05/"
WIDE = 1280
NARROW = (360, 320)
BOX = "#both-languages"
PAIRS = """pairs => pairs.map((pair) => {
    const place = (name) => pair.querySelector(name).getBoundingClientRect().toJSON();
    return { own: place(".words"), other: place(".beside"), words: pair.textContent };
})"""
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


class Pair(TypedDict):
    """Where a text stands on the screen, and where in the other language; and its words."""

    own: FloatRect
    other: FloatRect
    words: str


@pytest.fixture(scope="session")
def sites(english: Site, welsh: Site) -> dict[Code, Site]:
    """What the suite says in each language."""
    return {"en": english, "cy": welsh}


def control(page: Page) -> Locator:
    """What shows both languages."""
    return page.get_by_role("article").get_by_role("checkbox")


def beside(page: Page) -> Locator:
    """P8 in the language that is not the page's."""
    return page.locator("#p8 > .beside")


def pairs(page: Page) -> list[Pair]:
    """Every text that the page has in both languages."""
    found: list[Pair] = page.locator("article :has(> .words + .beside)").evaluate_all(PAIRS)
    assert len(found) > 20
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
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_statement_is_shown_in_the_other_language_too(
    visitor: Visitor, catalogue: Catalogue, sites: dict[Code, Site], language: Code, scripts: bool
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, own=True, scripts=scripts)
    here, there = sites[language], sites[other(language)]
    name = here.language.interface("Show both languages").text
    hidden = page.get_by_role("article").locator(f"[lang={other(language)}].beside")
    expect(hidden.filter(visible=True)).to_have_count(0)
    page.get_by_role("checkbox", name=name, exact=True).check()
    for code in catalogue.standards["LSI SE04"].statements:
        statement = page.locator(f"#{code.lower()}")
        for site in (here, there):
            expected = shown(site.say(f"LSI SE04 {code}"), here)
            expect(statement.get_by_text(expected, exact=True)).to_be_visible()
    for heading in ("title", "overview 1", "2012 lead-in knowledge"):
        identity = heading if heading.startswith("2012") else f"LSI SE04 {heading}"
        expected = shown(there.say(identity), here)
        expect(page.get_by_role("article").get_by_text(expected, exact=True)).to_be_visible()
    expect(hidden.filter(visible=False)).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_click_on_the_words_of_the_control_shows_and_hides(
    visitor: Visitor, sites: dict[Code, Site], language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, own=True)
    words = page.get_by_text(sites[language].language.interface("Show both languages").text)
    words.click()
    expect(beside(page)).to_be_visible()
    words.click()
    expect(beside(page)).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_languages_stand_side_by_side_or_on_a_narrow_screen_one_below_the_other(
    visitor: Visitor, language: Code, scripts: bool
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, own=True, scripts=scripts)
    control(page).check()
    expect_side_by_side(page)
    for width in NARROW:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        expect_one_below_the_other(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_standard_with_both_languages_is_wider_than_a_narrow_screen(
    visitor: Visitor, catalogue: Catalogue, language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, own=True)
    control(page).check()
    for urn in catalogue.standards:
        path = f"{ROOT[language]}/{standard_address(urn).location}"
        page.goto(visitor.address + path)
        expect(control(page)).to_be_checked()
        for width in NARROW:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            overflow = pixels_too_wide(page)
            assert overflow <= 0, f"{overflow} pixels too wide: {path} at {width}"


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_hidden_is_not_read_out_until_it_is_shown(
    visitor: Visitor, sites: dict[Code, Site], language: Code, scripts: bool
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, own=True, scripts=scripts)
    statement = page.locator("#p8")
    own, its_other = (sites[code].say("LSI SE04 P8").text for code in (language, other(language)))
    assert own in statement.aria_snapshot()
    assert its_other not in statement.aria_snapshot()
    control(page).check()
    assert own in statement.aria_snapshot()
    assert its_other in statement.aria_snapshot()
    expect(beside(page)).to_have_attribute("lang", other(language))
    control(page).uncheck()
    assert its_other not in statement.aria_snapshot()


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_is_shown_drafts_is_told_once_what_a_draft_is(
    visitor: Visitor, sites: dict[Code, Site], language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, own=True)
    link = sites[language].language.interface("How much is in Welsh").text
    explained = (
        page.get_by_role("article")
        .get_by_role("paragraph")
        .filter(has=page.get_by_role("link", name=link), visible=True)
    )
    expect(explained).to_have_count({"en": 0, "cy": 1}[language])
    control(page).check()
    expect(explained).to_have_count(1)
    explained.get_by_role("link", name=link).click()
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}/welsh/")


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keyboard_reaches_the_control_and_space_shows_and_hides(
    visitor: Visitor, language: Code, scripts: bool
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, own=True, scripts=scripts)
    tab_to(page, BOX)
    assert page.evaluate(LOOK) == FOUND
    page.keyboard.press("Space")
    expect(beside(page)).to_be_visible()
    expect(control(page)).to_be_focused()
    page.keyboard.press("Space")
    expect(beside(page)).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_choice_is_remembered_until_it_is_taken_back(visitor: Visitor, language: Code) -> None:
    page = visitor.open(ROOT[language] + STANDARD, own=True)

    def expect_everywhere(*, visible: bool) -> None:
        page.reload()
        expect(beside(page)).to_be_visible(visible=visible)
        for root in (ROOT[language], ROOT[other(language)]):
            page.goto(f"{visitor.address}{root}{STANDARD}")
            page.get_by_role("article").locator(f"a[href$='{NEXT.split('/')[-2]}/']").last.click()
            expect(page).to_have_url(f"{visitor.address}{root}{NEXT}")
            expect(control(page)).to_be_checked(checked=visible)
            expect(beside(page)).to_be_visible(visible=visible)

    control(page).check()
    expect_everywhere(visible=True)
    control(page).uncheck()
    expect_everywhere(visible=False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_control_is_off_for_whoever_comes_for_the_first_time(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, own=True)
    expect(control(page)).not_to_be_checked()
    expect(beside(page)).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_standard_is_printed_as_it_is_shown_and_without_the_control(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, own=True)
    page.emulate_media(media="print")
    expect(control(page)).to_be_hidden()
    expect(beside(page)).to_be_hidden()
    page.emulate_media(media="screen")
    control(page).check()
    page.emulate_media(media="print")
    expect(control(page)).to_be_hidden()
    expect(beside(page)).to_be_visible()
    expect_side_by_side(page)
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("width", [WIDE, *NARROW])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_still_shows_its_statement_below_the_header(
    visitor: Visitor, language: Code, width: int
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, own=True, width=width)
    control(page).check()
    page.goto("about:blank")
    page.goto(f"{visitor.address}{ROOT[language]}{STANDARD}#p8")
    statement = page.locator("#p8:target")
    expect(beside(page)).to_be_visible()
    expect(statement).to_be_in_viewport(ratio=1)
    box, header = statement.bounding_box(), page.get_by_role("banner").bounding_box()
    assert box
    assert header
    assert box["y"] >= header["y"] + header["height"]


@pytest.mark.parametrize("denial", DENIALS.values(), ids=DENIALS)
def test_where_nothing_may_be_remembered_it_still_works_on_its_page(
    visitor: Visitor, denial: str
) -> None:
    page = visitor.open("/", own=True)
    page.add_init_script(denial)
    page.goto(visitor.address + STANDARD)
    # By now Material's own scripts, which can't do without a memory, have said so.
    earlier = len(visitor.faults)
    control(page).check()
    expect(beside(page)).to_be_visible()
    control(page).uncheck()
    expect(beside(page)).to_be_hidden()
    page.locator("#overview ~ p a.term").first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    assert visitor.faults[earlier:] == []
    visitor.faults.clear()
