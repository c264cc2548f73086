"""Nothing moves for whoever has asked the system that nothing should."""

import pytest
from playwright.sync_api import expect

from .opening import open_the_menu, search
from .pages import KINDS, STANDARD
from .visitor import HEIGHT, Visitor

MOVES = """() => [...document.querySelectorAll("*")]
    .flatMap((element) => [null, "::before", "::after"].map((part) => [element, part]))
    .filter(([element, part]) => {
        const style = getComputedStyle(element, part);
        const lasting = style.transitionDuration.split(",").some((one) => parseFloat(one) > 0);
        return lasting || style.animationName !== "none" || style.scrollBehavior !== "auto";
    })
    .map(([element, part]) => `<${element.localName} class="${element.className}">${part ?? ""}`)"""
GLIDES = """(element) => {
    element.scrollTo({ top: 50, behavior: "smooth" });
    return element.scrollTop;
}"""


@pytest.mark.parametrize("path", KINDS)
def test_no_style_moves_anything(visitor: Visitor, path: str) -> None:
    page = visitor.open(path, still=True)
    assert page.evaluate(MOVES) == []


def test_nothing_moves_while_the_menu_and_the_search_open(visitor: Visitor) -> None:
    page = visitor.open(STANDARD, still=True, width=360)
    for act in (open_the_menu, search):
        act(page, "en")
        assert page.evaluate("document.getAnimations().length") == 0
        page.keyboard.press("Escape")


def test_no_script_glides(visitor: Visitor) -> None:
    page = visitor.open("/editions/2012/", still=True)
    page.set_viewport_size({"width": 1280, "height": HEIGHT // 4})
    for name in ("Navigation", "Table of contents"):
        menu = page.get_by_role("navigation", name=name, exact=True)
        scrolling = menu.locator("xpath=ancestor::*[contains(@class, 'scrollwrap')]")
        expect(scrolling).to_have_count(1)
        assert scrolling.evaluate(GLIDES) == 50
