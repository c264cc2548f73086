"""What holds of every kind of page, in both languages.

A page is loaded once for all tests of it that leave it as it was: they are run page by page.
"""

from collections.abc import Iterable, Iterator

import pytest
from playwright.sync_api import Page, expect

from .axe import expect_none, faults
from .keys import COVERED, UPWARDS
from .losses import READERS, cuts, losses, styled
from .pages import KINDS, RESULTS, ROOT, Code
from .targets import measure
from .visitor import HEIGHT, Scheme, Visitor

WIDTHS = (1280, 360)
SCHEMES: dict[Code, Scheme] = {"en": "light", "cy": "dark"}
MOVES = """() => [...document.querySelectorAll("*")]
    .flatMap((element) => [null, "::before", "::after"].map((part) => [element, part]))
    .filter(([element, part]) => {
        const style = getComputedStyle(element, part);
        const lasting = style.transitionDuration.split(",").some((one) => parseFloat(one) > 0);
        return lasting || style.animationName !== "none" || style.scrollBehavior !== "auto";
    })
    .map(([element, part]) => `<${element.localName} class="${element.className}">${part ?? ""}`)"""
HINTS = "link:is([rel~=preconnect], [rel~=dns-prefetch], [rel~=prefetch], [rel~=preload]), [ping]"
"""What has a browser speak to a host without asking it for anything."""
WORDS = """(article) => {
    // Without scripts the line that stays says the title beside the heading too, and no tool takes
    // in what a link would add to it.
    const ASIDE = "form, button, [role=status], .place > .title, .at-work";
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const words = [];
    while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (!data.trim() || parentElement.closest(ASIDE)) continue;
        if (parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
            words.push(data.trim().replace(/\\s+/g, " "));
        }
    }
    return words;
}"""
GROUNDS = """() => {
    const groundOf = (it) => it && getComputedStyle(it).backgroundColor;
    window.grounded = [...document.querySelectorAll("button, select, input:not([type=checkbox])")]
        .filter((it) => {
            const ground = groundOf(it);
            const differs = !/, 0\\)$/.test(ground) && ground !== groundOf(it.parentElement);
            return it.checkVisibility() && (differs || getComputedStyle(it).boxShadow !== "none");
        });
    return window.grounded.length;
}"""
"""Remembers the controls that are seen by their ground, or by a line that is drawn as a shadow."""
EDGELESS = """() => window.grounded.filter((it) => {
    const { borderBottomStyle, borderBottomWidth, textDecorationLine } = getComputedStyle(it);
    return (borderBottomStyle === "none" || parseFloat(borderBottomWidth) < .5)
        && !textDecorationLine.includes("underline");
}).map((it) => it.outerHTML.replace(/\\s+/g, " ").slice(0, 160))"""
NAMES = """() => [...document.querySelectorAll("article a.bare")].map((link) =>
    [link.ariaLabel ?? link.textContent, new URL(link.href).pathname + new URL(link.href).hash])"""
"""The name of each code that stands by itself, and where it leads."""
NEEDS_SCRIPTS = (
    "button, input, select, textarea, [role=button], [role=switch], [role=combobox], [onclick],"
    " a[href^='javascript:']"
)
TO_THE_END = """async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
        scrollTo(0, y);
        await new Promise(requestAnimationFrame);
    }
    scrollTo(0, 0);
}"""


@pytest.fixture(scope="module", params=(*KINDS, RESULTS))
def kind(request: pytest.FixtureRequest) -> str:
    """A kind of page: its path in English."""
    found: str = request.param
    return found


@pytest.fixture
def pages(visitor: Visitor, kind: str) -> dict[Code, Page]:
    """The page in a wide window, in English in light colours and in Welsh in dark ones."""
    return {
        code: visitor.open(ROOT[code] + kind, scheme=scheme, afresh=False)
        for code, scheme in SCHEMES.items()
    }


def resized(page: Page, widths: Iterable[int]) -> Iterator[int]:
    """Makes the window as wide as each of the widths, one after the other."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        yield width


def test_leaves_axe_nothing_to_find_and_nothing_to_doubt(pages: dict[Code, Page]) -> None:
    """Wide in English; narrow in Welsh, which has the same parts and the marks of drafts too."""
    pages["cy"].set_viewport_size({"width": 360, "height": HEIGHT})
    expect_none([fault for page in pages.values() for fault in faults(page, doubts=True)])


def test_loses_nothing_by_what_readers_ask_for(pages: dict[Code, Page]) -> None:
    lost = []
    for code, page in pages.items():
        for asked, (widths, css) in READERS.items():
            styled(page, css)
            for width in resized(page, widths):
                lost += [f"{code}, {asked}, at {width}: {what}" for what in losses(page)]
        styled(page, "")
    assert not lost, "\n".join(lost)


def test_cuts_nothing_off_by_wider_spacing(pages: dict[Code, Page]) -> None:
    """With the spacing of text that a reader may set (WCAG 1.4.12), in a narrow window."""
    (*_, narrow), css = READERS["wide spacing"]
    found = []
    for code, page in pages.items():
        styled(page, css)
        for _ in resized(page, [narrow]):
            found += [f"{code}: {what}" for what in cuts(page)]
        styled(page, "")
    assert not found, "\n".join(found)


def test_calls_codes_of_different_places_by_different_names(pages: dict[Code, Page]) -> None:
    for page in pages.values():
        by_name: dict[str, set[str]] = {}
        for name, place in page.evaluate(NAMES):
            by_name.setdefault(name, set()).add(place)
        letters = {name for name in by_name if len(name) == 1}  # a stage: each edition's own matrix
        assert {name for name, places in by_name.items() if len(places) > 1} <= letters


def test_has_targets_that_are_large_enough_or_have_room(pages: dict[Code, Page]) -> None:
    found = []
    for code, page in pages.items():
        for width in resized(page, WIDTHS):
            found += measure(page.locator("body"), f"{code}, at {width}")
    assert not found, "\n".join(found)


def test_hides_nothing_that_takes_the_focus_on_the_way_up(pages: dict[Code, Page]) -> None:
    page = pages["en"]
    for width in resized(page, WIDTHS):
        assert page.evaluate(UPWARDS) > 0
        assert page.evaluate(COVERED) == [], f"at {width}"


def test_draws_lines_about_controls_where_colours_are_forced(pages: dict[Code, Page]) -> None:
    """Forced colours take grounds and shadows away, by which a control is seen else."""
    page = pages["en"]
    assert page.evaluate(GROUNDS) > 0
    page.emulate_media(forced_colors="active")
    assert page.evaluate(EDGELESS) == []


def test_moves_nothing_for_whoever_asks_that_nothing_move(pages: dict[Code, Page]) -> None:
    assert pages["en"].evaluate(MOVES) == []


def test_asks_no_other_host_for_anything_while_it_is_read(
    visitor: Visitor, pages: dict[Code, Page]
) -> None:
    """The visitor notes every request since the pages were opened."""
    page = pages["en"]
    page.evaluate(TO_THE_END)
    hints = page.locator(HINTS).evaluate_all("hints => hints.map((hint) => hint.href)")
    assert all(hint.startswith(f"{visitor.address}/") for hint in hints), hints


def test_without_scripts_says_the_same_and_offers_nothing_that_needs_them(
    visitor: Visitor, pages: dict[Code, Page], kind: str
) -> None:
    said = words(pages["en"])
    assert said
    without = visitor.open(kind, scripts=False, afresh=False)
    own = without.locator(".needs-script").all_inner_texts()
    assert [text for text in words(without) if text not in own] == said
    expect(without.locator(".at-work").filter(visible=True)).to_have_count(0)
    ticks = without.get_by_role("article").get_by_role("checkbox").count()
    for _ in resized(without, WIDTHS):
        expect(without.locator(NEEDS_SCRIPTS).filter(visible=True)).to_have_count(ticks)


def words(page: Page) -> list[str]:
    """What the page itself says, text by text, as far as it shows."""
    found: list[str] = page.get_by_role("article").evaluate(WORDS)
    return found
