"""The drawings can be read, wide and narrow, light and dark, by eye, by keyboard and by ear."""

import re
from collections.abc import Mapping
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.catalogue.site_in_language import Site

from .keys import FOUND, LOOK, tab_to
from .pages import LANGUAGES, ROOT, Code
from .visitor import HEIGHT, Scheme, Visitor

DRAWN = ("/", "/map/", "/editions/")
WIDTHS = {1280: "across", 1000: "across|down", 360: "down"}
"""Of windows, and the layout that each has room for; that hangs on what stands beside, too."""

FEWEST = 8
"""Every drawing has more texts than these."""
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
        texts: [...svg.querySelectorAll("text:not(.whose)")].map((it) => ({
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


def shown(page: Page) -> list[Locator]:
    """Every drawing of a page, in the layout that shows."""
    drawings = page.locator(".drawing")
    svgs = drawings.locator("svg").filter(visible=True)
    expect(svgs).to_have_count(drawings.count())
    found = svgs.all()
    assert found
    return found


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


@both_languages
@every_drawing
def test_one_layout_is_shown_that_goes_with_the_room_and_all_of_it_can_be_read(
    visitor: Visitor, path: str, language: Code
) -> None:
    page = visitor.open(ROOT[language] + path, afresh=False)
    page.evaluate("document.fonts.ready")
    for width, layout in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": HEIGHT})
        for svg in shown(page):
            expect(svg).to_have_class(re.compile(f"^({layout})$"))
            assert_can_be_read(svg.evaluate(MEASURE), width)


def assert_can_be_read(found: dict[str, Any], width: int) -> None:
    left, top, right, bottom = found["frame"]
    assert right <= width
    assert len(found["texts"]) > FEWEST
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


# Its colours.


@pytest.mark.parametrize("scheme", ["light", "dark"])
@every_drawing
def test_lines_and_words_stand_out_from_the_ground_in_forced_colours_too(
    visitor: Visitor, path: str, scheme: Scheme
) -> None:
    page = visitor.open(path, scheme=scheme)
    usual = []
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        usual = [svg.evaluate(COLOURS) for svg in shown(page)]
        for found in usual:
            assert_stands_out(found)
    page.emulate_media(forced_colors="active")
    for before, svg in zip(usual, shown(page), strict=True):
        forced = svg.evaluate(COLOURS)
        assert forced["strokes"] != before["strokes"]
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
    page = visitor.open("/map/", scheme=scheme)
    for forced in ("none", "active"):
        page.emulate_media(forced_colors=forced)
        mark = page.locator(".matrix .dot").first
        expect(mark).to_be_visible()
        colour = mark.evaluate("it => getComputedStyle(it).borderTopColor")
        ground = page.locator("body").evaluate("it => getComputedStyle(it).backgroundColor")
        assert contrast(colour, ground) >= STROKES, forced


# By keyboard and by ear.


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("path", ["/", "/cy/map/"])
def test_tab_reaches_a_stage_and_enter_goes_to_its_function(
    visitor: Visitor, path: str, width: int
) -> None:
    page = visitor.open(path, width=width)
    tab_to(page, "a.station")
    stage = page.locator("a.station:focus")
    expect(stage.locator("text.letter")).to_have_text("A ")
    assert page.evaluate(LOOK) == FOUND
    focused = stage.screenshot()
    page.keyboard.press("Tab")
    expect(page.locator("a.station:focus text.letter")).to_have_text("B ")
    [drawing] = shown(page)
    assert drawing.locator("a.station").first.screenshot() != focused, "the focus does not show"
    page.keyboard.press("Enter")
    root = path.removesuffix("map/")
    expect(page).to_have_url(f"{visitor.address}{root}map/#2020-b")
    expect(page.locator("h3:target")).to_be_in_viewport()


@both_languages
def test_the_process_is_read_out_in_its_order_and_whose_each_stage_is(
    visitor: Visitor, language: Code, sites: Mapping[Code, Site]
) -> None:
    site = sites[language]
    stages = site.catalogue.list_functions("2020")
    lanes = {one.id: site.say(one.name).text for one in site.presentation.lanes}
    page = visitor.open(f"{ROOT[language]}/map/", afresh=False)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        heard = re.findall(r'link "(\w .*?)"', page.locator(".journey").aria_snapshot())
        assert heard == [
            f"{stage.code} {site.say_plainly(stage.process)} ({lanes[stage.lane or '']})"
            for stage in stages
        ]
        [drawing] = shown(page)
        name = site.language.interface("The functional process").text
        expect(drawing).to_have_accessible_name(name)


@both_languages
def test_each_crosswalk_is_read_out_edition_by_edition(
    visitor: Visitor, language: Code, sites: Mapping[Code, Site]
) -> None:
    page = visitor.open(f"{ROOT[language]}/editions/", afresh=False)
    catalogue = sites[language].catalogue
    urns = {
        year: [standard.urn for standard in catalogue.list_standards(year)]
        for year in ("2015", "2020", "2025")
    }
    wanted = [urns["2015"] + urns["2020"], urns["2020"] + urns["2025"]]
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        drawings = page.locator(".crossing").all()
        heard = [re.findall(r'link "(\w+ \w+)', one.aria_snapshot()) for one in drawings]
        assert heard == wanted
