"""Nothing moves for whoever has asked the system that nothing should."""

from playwright.sync_api import expect

from .opening import open_the_menu, search
from .pages import STANDARD
from .visitor import HEIGHT, Visitor

GLIDES = """(element) => {
    element.scrollTo({ top: 50, behavior: "smooth" });
    return element.scrollTop;
}"""


def test_nothing_moves_while_the_menu_and_the_search_open(visitor: Visitor) -> None:
    page = visitor.open(STANDARD, width=360)
    for act in (open_the_menu, search):
        act(page, "en")
        assert page.evaluate("document.getAnimations().length") == 0
        page.keyboard.press("Escape")


def test_no_script_glides(visitor: Visitor) -> None:
    page = visitor.open("/editions/2020/")
    page.set_viewport_size({"width": 1280, "height": HEIGHT // 4})
    for name in ("Navigation", "Table of contents"):
        menu = page.get_by_role("navigation", name=name, exact=True)
        scrolling = menu.locator("xpath=ancestor::*[contains(@class, 'scrollwrap')]")
        expect(scrolling).to_have_count(1)
        assert scrolling.evaluate(GLIDES) == 50
