"""Whoever lands on a statement sees which standard it is of, and whether that counts."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.catalogue.site_in_language import Site
from generator.pages.standard_head import make_standing_view

from .losses import losses, styled
from .pages import KINDS, LANGUAGES, ROOT, STANDARD, Code
from .visitor import HEIGHT, Visitor

FIRST_SCREEN = 700
"""Pixels of a phone's screen of 360 by 740, less what the browser keeps for itself."""

MOST_SHIFTED = 0.02
SHIFTS = """() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
        for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifted += one.value;
    }).observe({ type: "layout-shift", buffered: true });
}"""
SHIFTED = """() => new Promise((done) => requestAnimationFrame(
    () => requestAnimationFrame(() => done(window.shifted))))"""

both_languages = pytest.mark.parametrize("language", LANGUAGES)
with_and_without_scripts = pytest.mark.parametrize(
    "scripts", [True, False], ids=["scripts", "no scripts"]
)


@pytest.fixture(scope="module")
def regular(browser: Browser, address: str) -> Iterator[Visitor]:
    """A visitor whose pages count what shifts on them."""
    visitor = Visitor(browser, address, f"({SHIFTS})()")
    yield visitor
    visitor.close()


def line(page: Page) -> Locator:
    """The line that stays under the header."""
    return page.locator(".place")


def bottom(shown: Locator) -> float:
    """Where something ends."""
    box = shown.bounding_box()
    assert box
    return box["y"] + box["height"]


@with_and_without_scripts
@both_languages
def test_at_a_statement_the_line_says_which_standard_it_is_of_and_what_counts_instead(
    visitor: Visitor, sites: Mapping[Code, Site], language: Code, scripts: bool
) -> None:
    site = sites[language]
    standard = site.catalogue.standards["ABC SE03"]
    view = make_standing_view(site, standard, site.catalogue.editions[standard.edition])
    page = visitor.open(f"{ROOT[language]}{STANDARD}#p4", width=360, scripts=scripts)
    assert view.instead
    for words in (standard.urn, view.status.text, view.instead.text, site.say(standard.title).text):
        expect(line(page).get_by_text(words).first).to_be_in_viewport(ratio=1)
    expect(line(page).locator(".at")).to_have_text(" P4" if scripts else "")
    expect(line(page).locator(".instead a")).to_have_attribute("href", "../xyz-se02/")


@pytest.mark.parametrize("width", [1280, 360])
def test_the_line_takes_two_lines_at_most_and_cuts_nothing_but_the_title(
    visitor: Visitor, width: int
) -> None:
    page = visitor.open(f"/cy{STANDARD}#k3", width=width)
    shown = [line(page).locator(name) for name in (".line", ".title")]
    heights = [box["height"] for one in shown if (box := one.bounding_box())]
    assert len(heights) == len(shown)
    assert sum(heights) < 2 * 30
    cut = [lost for lost in losses(page) if lost.startswith(("cut off", "out of"))]
    assert not cut


@pytest.mark.parametrize("css", ["", "html { font-size: 250% }"], ids=["usual", "twice as large"])
@with_and_without_scripts
def test_neither_header_nor_line_lies_over_what_an_address_names(
    visitor: Visitor, css: str, scripts: bool
) -> None:
    page = visitor.open(STANDARD, width=320, scripts=scripts, own=True)
    styled(page, css)
    page.evaluate("location.hash = 'p4'")
    statement = page.locator("#p4:target")
    expect(statement).to_be_in_viewport()
    box = statement.bounding_box()
    assert box
    assert box["y"] >= bottom(line(page).locator(".title")) - 1
    assert bottom(page.get_by_role("banner")) <= bottom(line(page).locator(".line"))
    status = line(page).locator(".status").bounding_box()
    assert status
    assert status["y"] >= bottom(page.get_by_role("banner")) - 1


def test_while_the_heading_can_be_read_the_line_does_not_say_it_again(visitor: Visitor) -> None:
    page = visitor.open(STANDARD, width=360)
    expect(line(page)).to_be_in_viewport(ratio=1)
    expect(line(page).locator(".title")).not_to_be_visible()
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    expect(line(page).locator(".title")).to_be_in_viewport(ratio=1)


def test_on_paper_the_line_stands_once_and_below_the_title(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    page.emulate_media(media="print")
    expect(line(page)).to_have_count(1)
    expect(line(page)).to_have_css("position", "static")
    expect(line(page).locator(".title")).not_to_be_visible()
    expect(page.locator(".jumps")).not_to_be_visible()


@both_languages
def test_the_first_criterion_stands_on_a_phones_first_screen(
    visitor: Visitor, sites: Mapping[Code, Site], language: Code
) -> None:
    late = {}
    for standard in sites[language].catalogue.standards.values():
        kinds = [section.kind for section in standard.sections]
        if kinds[:2] != ["overview", "criteria"] or not standard.list_statements("criteria"):
            continue  # published with more before its criteria, or not held
        page = visitor.open(f"{ROOT[language]}/{standard.address.location}", width=360)
        box = page.locator("li.statement").first.bounding_box()
        assert box
        if box["y"] > FIRST_SCREEN:
            late[standard.urn] = box["y"]
    assert not late


def test_of_a_long_overview_a_phone_shows_the_rest_when_asked(visitor: Visitor) -> None:
    page = visitor.open("/standards/old-se01/", width=360)
    rest = page.locator(".folded > p").last
    box = page.locator("#unfold")
    expect(rest).not_to_be_visible()
    box.check()
    expect(rest).to_be_visible()


@both_languages
def test_a_jump_of_the_head_leads_to_its_section(visitor: Visitor, language: Code) -> None:
    page = visitor.open(ROOT[language] + STANDARD, width=360)
    jumps = page.locator(".jumps a:not(.at-work a)")
    targets = [str(one.get_attribute("href")) for one in jumps.all()]
    assert targets == [
        "#overview",
        "#performance-criteria",
        "#knowledge-and-understanding",
        "#files",
    ]
    jumps.nth(1).click()
    expect(page.locator("#performance-criteria")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("kind", [*KINDS, "/role/"])
def test_nothing_moves_while_a_page_comes(visitor: Visitor, kind: str, width: int) -> None:
    visitor.forget_files()
    page = visitor.open(kind, width=width)
    page.evaluate("document.fonts.ready")
    assert page.evaluate(SHIFTED) < MOST_SHIFTED


@pytest.mark.parametrize("place", ["#P4", "#p4.", "#p4)", "#P4,"])
def test_an_address_is_forgiven_capitals_and_what_was_copied_along(
    visitor: Visitor, place: str
) -> None:
    page = visitor.open(STANDARD + place)
    expect(page).to_have_url(f"{visitor.address}{STANDARD}#p4")
    expect(page.locator("#p4:target")).to_be_in_viewport(ratio=1)


def test_a_choice_between_editions_keeps_the_place_for_each(visitor: Visitor) -> None:
    page = visitor.open("/se03/#P4")
    links = page.locator("article a.urn")
    targets = {str(one.get_attribute("href")) for one in links.all()}
    assert len(targets) == 3
    for target in targets:
        assert re.search(r"/#p4$", target), quote(target)


def test_a_whole_screen_stays_for_the_text(visitor: Visitor) -> None:
    page = visitor.open(f"{STANDARD}#p4", width=360)
    assert bottom(line(page).locator(".title")) < HEIGHT / 5
