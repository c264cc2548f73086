"""The pages fit narrow screens, take the colours that are asked for, and print."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from .pages import LANGUAGES, MENU, ROOT, STANDARD, Code
from .visitor import Scheme, Visitor

SCHEME = "data-md-color-scheme"
DARKEST_OF_PAPER = 160
"""Of 255: ink is darker in each of red, green and blue, and a ground is lighter."""


def body(page: Page) -> Locator:
    return page.locator("body")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_opens_on_a_narrow_screen(visitor: Visitor, language: Code) -> None:
    page = visitor.open(f"{ROOT[language]}/about/", width=320, touch=True)
    entry = page.get_by_role("navigation").locator("a[href='../glossary/']")
    expect(entry).not_to_be_in_viewport()
    page.get_by_role("banner").get_by_role("button", name=MENU[language], exact=True).tap()
    expect(entry).to_be_in_viewport()
    entry.tap()
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}/glossary/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_link_is_within_reach_on_a_narrow_screen(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, width=320, touch=True)
    link = page.get_by_role("banner").locator("a[hreflang]")
    expect(link).to_be_in_viewport(ratio=1)
    link.tap()
    other: Code = "en" if language == "cy" else "cy"
    expect(page).to_have_url(visitor.address + ROOT[other] + STANDARD)


@pytest.mark.parametrize(
    ("asked", "shown", "other"), [("dark", "slate", "default"), ("light", "default", "slate")]
)
def test_the_colours_are_those_asked_for_until_the_button_changes_them(
    visitor: Visitor, asked: Scheme, shown: str, other: str
) -> None:
    page = visitor.open(STANDARD, scheme=asked)
    button = page.get_by_role("button", name="Dark mode", exact=True)
    expect(body(page)).to_have_attribute(SCHEME, shown)
    expect(button).to_have_attribute("aria-pressed", str(shown == "slate").lower())
    button.click()
    expect(body(page)).to_have_attribute(SCHEME, other)
    expect(button).to_have_attribute("aria-pressed", str(other == "slate").lower())
    page.reload()
    expect(body(page)).to_have_attribute(SCHEME, other)
    expect(button).to_have_attribute("aria-pressed", str(other == "slate").lower())
    for elsewhere in ("/glossary/", "/cy/"):
        page.goto(visitor.address + elsewhere)
        expect(body(page)).to_have_attribute(SCHEME, other)


def test_as_long_as_nobody_chose_the_colours_follow_the_system(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    expect(body(page)).to_have_attribute(SCHEME, "default")
    page.emulate_media(color_scheme="dark")
    page.goto(f"{visitor.address}/glossary/")
    expect(body(page)).to_have_attribute(SCHEME, "slate")
    assert page.evaluate("localStorage.length") == 0


def test_dark_and_light_differ(visitor: Visitor) -> None:
    light, dark = (
        body(page).evaluate("body => getComputedStyle(body).backgroundColor")
        for page in (visitor.open(STANDARD), visitor.open(STANDARD, scheme="dark"))
    )
    assert light != dark


def test_a_printed_standard_is_its_statements_alone(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    header = page.get_by_role("banner")
    search = page.get_by_role("button", name="Search", exact=True)
    menu = page.get_by_role("navigation").locator("a[href='../../glossary/']")
    language_link = page.locator("a[hreflang]")
    for aside in (header, search, menu, language_link):
        expect(aside).to_be_visible()
    page.emulate_media(media="print")
    for aside in (header, search, menu, language_link):
        expect(aside).not_to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for statement in page.locator("li[id^=p], li[id^=k]").all():
        expect(statement).to_be_visible()


def test_a_standard_opened_in_the_dark_prints_dark_ink_on_white(visitor: Visitor) -> None:
    page = visitor.open(STANDARD, scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    seen = page.locator(
        "h1, h2, #p4, #p4 > .code, .admonition, .admonition-title, .note, .term"
    ).evaluate_all(
        "all => all.map(it => [getComputedStyle(it).color, getComputedStyle(it).backgroundColor])"
    )
    for ink, ground in seen:
        assert max(colour(ink)[:3]) < DARKEST_OF_PAPER, (ink, ground)
        assert min(colour(ground)[:3]) > DARKEST_OF_PAPER or colour(ground)[3] == 0, (ink, ground)


def colour(told: str) -> list[float]:
    """Red, green, blue and how much of it there is, of a colour as a browser tells it."""
    parts = [float(part) for part in re.findall(r"[\d.]+", told)]
    return [*parts, 1.0][:4]
