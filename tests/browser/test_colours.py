"""What is there can be seen in every choice of colours, also in those that the reader forces.

axe-core judges the contrast of text, but not of icons (of drawings, see ``test_drawings``); and not
in forced colours, as Windows has for high contrast, where only the reader's own few colours remain.
"""

from collections.abc import Iterator, Mapping
from typing import get_args

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.catalogue.site_in_language import Site

from .answering import engine, result
from .opening import explain_a_term
from .pages import LANGUAGES, ROOT, STANDARD, Code
from .pixels import seen
from .searching import results, turn_to
from .visitor import Scheme, Visitor

SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
TEXT, THING = 4.5, 3.0
"""The least contrast of text (WCAG 1.4.3), and of icons and lines (1.4.11)."""

FEWEST = 3
"""The header has more controls than these, also in a narrow window."""

CONTROLS = "a[href], button, input"
RING = """async (controls) => {
    const faults = [];
    for (const control of controls) {
        const shows = control.checkVisibility({ visibilityProperty: true });
        if (!shows || control.tabIndex < 0) continue;
        control.focus({ focusVisible: true });
        if (control !== document.activeElement) continue;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control);
        const clear = /, 0\\)$/.test(outlineColor);
        if (outlineStyle === "none" || parseFloat(outlineWidth) < 2 || clear) {
            faults.push(control.outerHTML.replace(/\\s+/g, " ").slice(0, 160));
        }
    }
    return faults;
}"""

UNTOLD = """(marks, forced) => {
    const groundOf = (it) => {
        const ground = getComputedStyle(it).backgroundColor;
        return /, 0\\)$/.test(ground) && it.parentElement ? groundOf(it.parentElement) : ground;
    };
    const isLined = (it) => getComputedStyle(it).textDecorationLine.includes("underline");
    const isTold = (it) => groundOf(it) !== groundOf(it.parentElement) || isLined(it);
    const probe = document.body.appendChild(document.createElement("p"));
    Object.assign(probe.style, { background: "Mark", forcedColorAdjust: "none" });
    const ground = groundOf(probe);
    probe.remove();
    return marks.filter((it) => forced ? groundOf(it) !== ground : !isTold(it))
        .map((mark) => mark.outerHTML);
}"""
"""Those of some marks that have the ground of the words about them, and are not underlined either:
the statement that was gone to has the ground of a mark. Of forced colours, those that do not have
the one for marks."""

FOUND = {
    "coach": {
        "all": [
            result(
                "standards/abc-se03/#p4",
                code="ABC SE03 P4",
                excerpt=[{"text": "choose ", "mark": False}, {"text": "tools", "mark": True}],
                marks=["tools"],
            )
        ]
    }
}


@pytest.fixture(
    scope="module", params=[(scheme, forced) for scheme in SCHEMES for forced in (False, True)]
)
def colours(request: pytest.FixtureRequest) -> tuple[Scheme, bool]:
    """Light or dark; the site's own, or forced."""
    chosen: tuple[Scheme, bool] = request.param
    return chosen


def open_in(visitor: Visitor, path: str, colours: tuple[Scheme, bool], width: int = 1280) -> Page:
    """Opens a page in some choice of colours."""
    scheme, forced = colours
    return visitor.open(path, scheme=scheme, forced_colours=forced, width=width, afresh=False)


def faint(things: Locator, least: float, edge: int = 0) -> list[tuple[str, float]]:
    """Those of the things that do not stand out enough, and how much they do."""
    return [
        (one.html, round(one.contrast, 2))
        for one in seen(things, edge=edge)
        if one.contrast < least
    ]


@pytest.mark.parametrize("width", [1280, 360])
def test_every_control_of_the_header_can_be_seen(
    visitor: Visitor, width: int, colours: tuple[Scheme, bool]
) -> None:
    page = open_in(visitor, STANDARD, colours, width)
    controls = page.get_by_role("banner").locator(CONTROLS)
    assert len(seen(controls)) > FEWEST
    assert faint(controls, THING) == []


def test_the_focus_can_be_seen(visitor: Visitor, colours: tuple[Scheme, bool]) -> None:
    page = open_in(visitor, STANDARD, colours)
    assert page.locator("a[href], button, input, summary").evaluate_all(RING) == []


def test_whether_the_box_is_ticked_can_be_seen(
    visitor: Visitor, colours: tuple[Scheme, bool]
) -> None:
    page = open_in(visitor, STANDARD, colours)
    control = page.get_by_role("article").get_by_role("checkbox")
    looks = []
    for _ in range(2):
        looks.append(control.screenshot())
        assert all(one.contrast >= THING for one in seen(control))
        control.click()
    assert looks[0] != looks[1]


def test_an_explanation_can_be_read(visitor: Visitor, colours: tuple[Scheme, bool]) -> None:
    """axe cannot judge the contrast of what lies upon other text."""
    page = open_in(visitor, STANDARD, colours)
    assert faint(explain_a_term(page, "en"), TEXT) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_marks_for_ours_and_for_drafts_can_be_read(
    visitor: Visitor, sites: Mapping[Code, Site], language: Code, colours: tuple[Scheme, bool]
) -> None:
    interface = sites[language].language.interface
    page = open_in(visitor, ROOT[language] + STANDARD, colours)
    wanted = ["This project", *(["draft"] if language == "cy" else [])]
    for words in wanted:
        marks = seen(page.get_by_role("article").get_by_text(interface(words).text))
        assert marks
        assert all(mark.contrast >= TEXT for mark in marks), marks


# What was found, on the way to it and where it stands.


@pytest.fixture(scope="module")
def regular_searcher(browser: Browser, address: str) -> Iterator[Visitor]:
    """A visitor whose search has a mark in all that it finds."""
    visitor = Visitor(browser, address, engine(FOUND))
    yield visitor
    visitor.close()


@pytest.fixture
def searcher(regular_searcher: Visitor) -> Iterator[Visitor]:
    """That visitor, during a test."""
    yield regular_searcher
    assert regular_searcher.leave() == []


def asking(searcher: Visitor, path: str, colours: tuple[Scheme, bool]) -> Page:
    """A page on which is searched."""
    scheme, forced = colours
    return searcher.open(path, scheme=scheme, forced_colours=forced)


def test_marks_in_what_is_found_and_where_it_stands_are_told_from_other_words(
    searcher: Visitor, colours: tuple[Scheme, bool]
) -> None:
    page = asking(searcher, f"{STANDARD}#p1", colours)
    turn_to(page)
    page.keyboard.insert_text("coach")
    found = page.get_by_role("dialog").get_by_role("link", name="ABC SE03 P4")
    for marks in (page.locator("dialog mark"), page.locator("#p4 mark")):
        expect(marks.first).to_be_visible()
        assert marks.evaluate_all(UNTOLD, colours[1]) == []
        assert faint(marks, TEXT) == []
        if found.is_visible():
            found.click()
    assert faint(page.get_by_role("button", name="Remove the marks"), TEXT) == []


def test_in_the_search_and_on_its_page_the_focus_can_be_seen(
    searcher: Visitor, colours: tuple[Scheme, bool]
) -> None:
    page = asking(searcher, "/search/#q=coach", colours)
    expect(page.get_by_role("article").locator("mark").first).to_be_visible()
    assert page.get_by_role("article").locator(f"{CONTROLS}, select").evaluate_all(RING) == []
    turn_to(page)
    page.keyboard.insert_text("coach")
    expect(results(page).first).to_be_visible()
    controls = page.get_by_role("dialog").locator(CONTROLS)
    assert controls.count() > FEWEST
    assert controls.evaluate_all(RING) == []


def test_a_filter_that_is_chosen_can_be_read(
    searcher: Visitor, colours: tuple[Scheme, bool]
) -> None:
    page = asking(searcher, "/search/#q=coach&edition=2020", colours)
    chosen = page.get_by_role("combobox", name="Edition", exact=True)
    expect(chosen).to_have_value("2020")
    assert faint(chosen, TEXT) == []
