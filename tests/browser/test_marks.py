"""The words of a search are marked on the page that it led to, until the reader takes them away."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .answering import engine, result
from .axe import expect_none, faults
from .pages import STANDARD
from .searching import place
from .visitor import Scheme, Visitor

P4 = result(
    "standards/abc-se03/#p4",
    code="ABC SE03 P4",
    title="Keep the job",
    marks=["they’re tools", "shift", "th"],
)
FOUND = {"tools": {"all": [P4]}, "nothing to mark": {"all": [{**P4, "marks": ["xylophone"]}]}}


ABOVE = """(line) => Math.max(...[...line.parentElement.children]
    .filter((it) => it !== line && it.checkVisibility())
    .map((it) => it.getBoundingClientRect().bottom)) - line.getBoundingClientRect().top"""
"""How far what stands above the line reaches below its upper edge."""


@pytest.fixture(scope="module")
def regular(browser: Browser, address: str) -> Iterator[Visitor]:
    """A visitor whose pages have an engine that knows a few answers."""
    visitor = Visitor(browser, address, engine(FOUND))
    yield visitor
    visitor.close()


def led(
    visitor: Visitor, words: str = "tools", *, start: str = "/values/", scheme: Scheme = "light"
) -> Page:
    """The page of a standard, to which a search from another page has led."""
    page = visitor.open(start, scheme=scheme)
    page.locator("[data-opens=search]").click()
    page.keyboard.insert_text(words)
    page.get_by_role("dialog").get_by_role("link", name="ABC SE03 P4").click()
    page.wait_for_url(lambda url: place(url) == f"{STANDARD}#p4")
    return page


def marks(page: Page) -> Locator:
    """The words that are marked."""
    return page.get_by_role("article").locator("mark")


def remove(page: Page) -> Locator:
    """The button that takes the marks away."""
    return page.get_by_role("button", name="Remove the marks")


@pytest.mark.parametrize("start", ["/values/", STANDARD])
def test_words_that_answered_are_marked_in_whole_and_named(visitor: Visitor, start: str) -> None:
    page = led(visitor, start=start)
    expect(page.locator("#p4 > .words mark")).to_have_text(["they’re tools", "shift"])
    assert set(marks(page).all_text_contents()) <= {"they’re tools", "shift", "Shift"}
    expect(page.get_by_role("article")).to_contain_text("Marked on this page: they’re tools, shift")


@pytest.mark.parametrize("width", [1280, 360])
def test_the_line_that_takes_them_away_leaves_no_text_half_covered(
    visitor: Visitor, width: int
) -> None:
    page = led(visitor)
    page.set_viewport_size({"width": width, "height": 740})
    expect(remove(page)).to_be_in_viewport(ratio=1)
    article, line = (page.locator(one).bounding_box() for one in ("article", ".search-marks"))
    assert article
    assert line
    assert line["x"] <= article["x"]
    assert line["x"] + line["width"] >= article["x"] + article["width"]
    assert line["y"] + line["height"] == pytest.approx(740, abs=1)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    assert page.locator(".search-marks").evaluate(ABOVE) <= 0


def test_the_address_says_nothing_of_them(visitor: Visitor) -> None:
    page = led(visitor)
    expect(page).to_have_url(f"{visitor.address}{STANDARD}#p4")
    assert page.evaluate("sessionStorage.length") == 0


def test_a_page_that_is_loaded_again_keeps_them(visitor: Visitor) -> None:
    page = led(visitor)
    page.reload()
    expect(page.locator("#p4 > .words mark")).to_have_count(2)


def test_another_page_has_none_nor_the_same_page_reached_otherwise(visitor: Visitor) -> None:
    page = led(visitor)
    expect(marks(page)).not_to_have_count(0)
    page.goto(f"{visitor.address}/values/")
    expect(marks(page)).to_have_count(0)
    page.goto(f"{visitor.address}{STANDARD}#p4")
    expect(page.locator("#p4:target")).to_be_in_viewport()
    expect(marks(page)).to_have_count(0)


def test_a_button_takes_them_away_for_good(visitor: Visitor) -> None:
    page = led(visitor)
    before = page.locator("#p4").inner_text()
    remove(page).click()
    expect(marks(page)).to_have_count(0)
    expect(remove(page)).to_have_count(0)
    expect(page.locator("#p4")).to_be_focused()
    assert page.locator("#p4").inner_text() == before
    page.reload()
    expect(marks(page)).to_have_count(0)


def test_escape_takes_them_away_too(visitor: Visitor) -> None:
    page = led(visitor)
    expect(remove(page)).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(marks(page)).to_have_count(0)


def test_where_nothing_is_to_be_marked_nothing_is_said_of_it(visitor: Visitor) -> None:
    page = led(visitor, "nothing to mark")
    expect(page.locator("#p4:target")).to_be_in_viewport()
    expect(remove(page)).to_have_count(0)


def test_without_storage_the_place_is_shown_all_the_same(visitor: Visitor) -> None:
    denial = "Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new Error(); };"
    page = visitor.open("/values/", own=True, script=denial)
    page.locator("[data-opens=search]").click()
    page.keyboard.insert_text("tools")
    page.get_by_role("dialog").get_by_role("link", name="ABC SE03 P4").click()
    expect(page.locator("#p4:target")).to_be_in_viewport()
    visitor.faults[:] = [one for one in visitor.faults if "marks.js" in one]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_axe_finds_nothing_wrong_with_them(visitor: Visitor, scheme: Scheme, width: int) -> None:
    page = led(visitor, scheme=scheme)
    page.set_viewport_size({"width": width, "height": 740})
    expect(remove(page)).to_be_in_viewport(ratio=1)
    for part in (page.locator(".search-marks"), page.locator("#p4")):
        expect_none(faults(page, part))
