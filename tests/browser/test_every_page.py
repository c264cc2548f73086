"""What holds of every kind of page, in both languages.

A page is loaded once for all tests of it that leave it as it was: they are run page by page.
"""

import pytest
from playwright.sync_api import Page, expect

from .axe import SCHEMES, judge
from .keys import COVERED, UPWARDS
from .losses import READERS, losses, styled
from .opening import search
from .pages import KINDS, LANGUAGES, ROOT, Code
from .targets import measure
from .visitor import HEIGHT, Visitor, pixels_too_wide

WIDTHS = (1280, 360)
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
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const words = [];
    while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (!data.trim() || parentElement.closest("form, button, [role=status]")) continue;
        if (parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
            words.push(data.trim().replace(/\\s+/g, " "));
        }
    }
    return words;
}"""
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


@pytest.fixture(
    scope="module", params=[(code, ROOT[code] + kind) for kind in KINDS for code in LANGUAGES]
)
def place(request: pytest.FixtureRequest) -> tuple[Code, str]:
    """A kind of page in a language: which, and its path."""
    found: tuple[Code, str] = request.param
    return found


@pytest.fixture
def path(place: tuple[Code, str]) -> str:
    """Its path."""
    return place[1]


@pytest.fixture
def page(visitor: Visitor, path: str) -> Page:
    """The page in a wide window."""
    return visitor.open(path, afresh=False)


def test_leaves_axe_nothing_to_find_and_nothing_to_doubt(
    visitor: Visitor, page: Page, path: str
) -> None:
    pages = {scheme: visitor.open(path, scheme=scheme, afresh=False) for scheme in SCHEMES}
    assert pages["light"] is page
    judge(pages, WIDTHS, path, doubts=True)


def test_is_no_wider_than_a_narrow_screen(page: Page) -> None:
    for width in (360, 320):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        assert pixels_too_wide(page) <= 0, f"at {width}"


@pytest.mark.parametrize("width", WIDTHS)
def test_has_targets_that_are_large_enough_or_have_room(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    faults = measure(page.locator("body"), f"at {width}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("asked", READERS)
def test_loses_nothing_by(page: Page, asked: str) -> None:
    widths, css = READERS[asked]
    styled(page, css)
    lost = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        lost += [f"at {width}: {what}" for what in losses(page)]
    styled(page, "")
    assert not lost, "\n".join(lost)


def test_moves_nothing_for_whoever_asks_that_nothing_move(page: Page) -> None:
    assert page.evaluate(MOVES) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_hides_nothing_that_takes_the_focus_on_the_way_up(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    assert page.evaluate(UPWARDS) > 0
    assert page.evaluate(COVERED) == []


def test_says_without_scripts_all_that_it_says_with_them(
    visitor: Visitor, page: Page, path: str
) -> None:
    said = words(page)
    assert said
    assert words(visitor.open(path, scripts=False, afresh=False)) == said


@pytest.mark.parametrize("width", WIDTHS)
def test_offers_nothing_without_scripts_that_needs_them(
    visitor: Visitor, path: str, width: int
) -> None:
    page = visitor.open(path, scripts=False, width=width, afresh=False)
    offered = page.locator(NEEDS_SCRIPTS).filter(visible=True)
    ticks = page.get_by_role("article").get_by_role("checkbox")
    expect(offered).to_have_count(ticks.count())


def test_asks_no_other_host_for_anything_while_it_is_read_and_searched(
    visitor: Visitor, page: Page, place: tuple[Code, str]
) -> None:
    """The visitor notes every request since the page was opened."""
    page.evaluate(TO_THE_END)
    search(page, place[0])
    page.keyboard.press("Escape")
    hints = page.locator(HINTS).evaluate_all("hints => hints.map((hint) => hint.href)")
    assert all(hint.startswith(f"{visitor.address}/") for hint in hints), hints


def words(page: Page) -> list[str]:
    """What the page itself says, text by text, as far as it shows."""
    found: list[str] = page.get_by_role("article").evaluate(WORDS)
    return found
