"""The drawings can be read, wide and narrow, light and dark, by eye, by keyboard and by ear."""

import re
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.catalogue.in_language import Site
from generator.suite.suite import Suite

from .keys import LOOK, tab_to
from .pages import LANGUAGES, ROOT, Code
from .visitor import Scheme, Visitor

DRAWN = ("/", "/map/", "/editions/")
WIDTHS = (1280, 1000, 360)
CODES = "ABCDEFGHIJ"
SMALLEST = 11
"""The least size of letters, in CSS pixels."""

STROKES, LETTERS = 3.0, 4.5
"""The least contrast to the ground."""

MEASURE = """svg => {
    const scale = svg.getScreenCTM().a;
    const box = (it) => {
        const { left, top, right, bottom } = it.getBoundingClientRect();
        return [left, top, right, bottom];
    };
    return {
        frame: box(svg),
        texts: [...svg.querySelectorAll("text")].map((it) => ({
            words: it.textContent,
            box: box(it),
            size: scale * parseFloat(getComputedStyle(it).fontSize),
        })),
        rings: [...svg.querySelectorAll("circle")].map(box),
        letters: [...svg.querySelectorAll("text.letter")].map(box),
    };
}"""
COLOURS = """svg => {
    const colour = (it, name) => getComputedStyle(it)[name];
    const all = (selector, name) =>
        [...svg.querySelectorAll(selector)].map((it) => colour(it, name));
    return {
        ground: colour(document.body, "backgroundColor"),
        rings: all("circle", "fill"),
        strokes: [...all("path", "stroke"), ...all("circle", "stroke")],
        letters: all("text", "fill"),
    };
}"""

both_languages = pytest.mark.parametrize("language", LANGUAGES)
every_drawing = pytest.mark.parametrize("path", DRAWN)


def shown(page: Page) -> Locator:
    """The drawing, in the layout that shows."""
    svg = page.locator(".drawing svg:visible")
    expect(svg).to_have_count(1)
    return svg


def luminance(colour: str) -> float:
    """How light a colour is, as WCAG counts it."""
    red, green, blue = (int(part) / 255 for part in re.findall(r"\d+", colour)[:3])
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (red, green, blue)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG counts it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def overlap(one: list[float], other: list[float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


# Its layout.


@pytest.mark.parametrize("width", WIDTHS)
@both_languages
@every_drawing
def test_one_layout_is_shown_and_all_of_it_can_be_read(
    visitor: Visitor, path: str, language: Code, width: int
) -> None:
    page = visitor.open(ROOT[language] + path, width=width, afresh=False)
    page.evaluate("document.fonts.ready")
    found: dict[str, Any] = shown(page).evaluate(MEASURE)
    left, top, right, bottom = found["frame"]
    assert right <= width
    assert len(found["texts"]) > len(CODES)
    for text in found["texts"]:
        box = text["box"]
        inside = box[0] >= left - 1 and box[2] <= right + 1 and box[1] >= top - 1
        assert inside, f"{text['words']} stands outside: {box} of {found['frame']}"
        assert box[3] <= bottom + 1, f"{text['words']} stands outside: {box} of {found['frame']}"
        assert text["size"] >= SMALLEST, f"{text['words']} is {text['size']} pixels high"
        for ring in found["rings"]:
            assert box in found["letters"] or not overlap(box, ring), text["words"]
    for one, other in combinations(found["texts"], 2):
        assert not overlap(one["box"], other["box"]), (one["words"], other["words"])


@both_languages
@every_drawing
def test_the_layout_goes_with_the_room_that_it_has(
    visitor: Visitor, path: str, language: Code
) -> None:
    page = visitor.open(ROOT[language] + path, width=1280, afresh=False)
    expect(shown(page)).to_have_class("across")
    page.set_viewport_size({"width": 360, "height": 800})
    expect(shown(page)).to_have_class("down")


# Its colours.


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
@every_drawing
def test_lines_and_words_stand_out_from_the_ground(
    visitor: Visitor, path: str, width: int, scheme: Scheme
) -> None:
    page = visitor.open(path, width=width, scheme=scheme, afresh=False)
    assert_stands_out(shown(page).evaluate(COLOURS))


@every_drawing
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_forced_colours_lines_and_words_stand_out_too(
    visitor: Visitor, path: str, scheme: Scheme
) -> None:
    page = visitor.open(path, scheme=scheme, own=True)
    usual = shown(page).evaluate(COLOURS)
    page.emulate_media(forced_colors="active")
    forced = shown(page).evaluate(COLOURS)
    assert forced["strokes"] != usual["strokes"]
    assert_stands_out(forced)


def assert_stands_out(found: dict[str, Any]) -> None:
    assert set(found["rings"]) == {found["ground"]}, "letters would stand on another ground"
    for colour in found["strokes"]:
        assert contrast(colour, found["ground"]) >= STROKES, colour
    for colour in found["letters"]:
        assert contrast(colour, found["ground"]) >= LETTERS, colour


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_marks_of_the_matrix_stand_out_from_the_ground(
    visitor: Visitor, scheme: Scheme
) -> None:
    page = visitor.open("/map/", scheme=scheme, own=True)
    for forced in ("none", "active"):
        page.emulate_media(forced_colors=forced)
        mark = page.locator(".matrix .dot").first
        expect(mark).to_be_visible()
        colour = mark.evaluate("it => getComputedStyle(it).borderTopColor")
        ground = page.locator("body").evaluate("it => getComputedStyle(it).backgroundColor")
        assert contrast(colour, ground) >= STROKES, forced


# By keyboard and by ear.


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("path", ["/", "/map/"])
@both_languages
def test_tab_reaches_a_stage_and_enter_goes_to_its_function(
    visitor: Visitor, language: Code, path: str, width: int
) -> None:
    page = visitor.open(ROOT[language] + path, width=width)
    tab_to(page, "a.station")
    stage = page.locator("a.station:focus")
    expect(stage.locator("text.letter")).to_have_text("A ")
    assert page.evaluate(LOOK) == {"outlined": True, "inSight": True}
    focused = stage.screenshot()
    page.keyboard.press("Tab")
    expect(page.locator("a.station:focus text.letter")).to_have_text("B ")
    first = shown(page).locator("a.station").first
    assert first.screenshot() != focused, "the focus does not show"
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}/map/#2012-b")
    expect(page.locator("h3:target")).to_be_in_viewport()


@pytest.mark.parametrize("width", [1280, 360])
@both_languages
def test_the_process_is_read_out_in_its_order(
    visitor: Visitor, language: Code, width: int, english: Site, welsh: Site
) -> None:
    site = {"en": english, "cy": welsh}[language]
    page = visitor.open(f"{ROOT[language]}/map/", width=width, afresh=False)
    heard = re.findall(r'link "(\w .*?)"', page.locator(".journey").aria_snapshot())
    assert heard == [f"{code} {site.plain(f'2012 function {code} process')}" for code in CODES]
    name = site.language.interface("The functional process").text
    expect(shown(page)).to_have_accessible_name(name)


@pytest.mark.parametrize("width", [1280, 360])
@both_languages
def test_the_crosswalk_is_read_out_edition_by_edition(
    visitor: Visitor, language: Code, width: int, suite: Suite
) -> None:
    page = visitor.open(f"{ROOT[language]}/editions/", width=width, afresh=False)
    heard = re.findall(r'link "(\w+ \w+)', page.locator(".crossing").aria_snapshot())
    pairs = suite.mapping.crosswalk
    assert heard == [
        *sorted(row.from_ for row in pairs),
        *sorted(row.to for row in pairs),
    ]
