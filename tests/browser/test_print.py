"""Any page prints as a clean document on A4, and says at its foot what it is.

How its address stands there where the site has been published: see ``test_built_otherwise``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from generator.catalogue.site_in_language import Site
from generator.languages.language import Language
from generator.pages.home import format_build_day
from tests.texts import text_of

from .losses import styled
from .pages import KINDS, LANGUAGES, ROOT, STANDARD, Code
from .printing import FOOT, Sheet, sheets, squeezed
from .visitor import HEIGHT, Visitor

A4 = 595, 842
"""Its width and height in points."""

WIDTH, SHEET = 658, 794
"""What A4 leaves between the margins, and the width of the sheet itself, in CSS pixels."""

OF_STANDARDS = {STANDARD: ("ABC SE03", "2020"), "/standards/xyz-se01/": ("XYZ SE01", "2025")}
READ = """() => {
    const lines = (selector) => [...document.querySelectorAll(selector)]
        .flatMap((it) => it.innerText.split("\\n")).map((it) => it.trim()).filter(Boolean);
    const article = lines("article");
    const furniture = lines("header, nav, footer, form, .siblings, .md-skip, .md-top");
    return {
        name: document.querySelector("header .md-header__title").innerText,
        furniture: furniture.filter((line) => !article.includes(line)),
        aside: lines("article form, article .siblings"),
        headings: lines("article :is(h1, h2, h3, h4, dt)"),
        title: document.querySelector("h1").innerText,
        outside: [...document.querySelectorAll("article a[href^=http]")].map(
            (it) => it.getAttribute("href")),
    };
}"""
LAID_OUT = """(width) => ({
    width: document.querySelector("article").getBoundingClientRect().width,
    beyond: [...document.querySelectorAll("article, article *")]
        .filter((it) => it.getClientRects().length && !it.closest(".spoken"))
        .filter((it) => it.getBoundingClientRect().right > width + 1)
        .map((it) => it.outerHTML.slice(0, 120)),
    drawings: [...document.querySelectorAll(".drawing")].map((it) =>
        [...it.querySelectorAll("svg")].filter((svg) => svg.checkVisibility()).length),
})"""


@dataclass(frozen=True)
class Printed:
    """A page of the site on paper, and what it had on the screen.

    Attributes:
        sheets: Its pages.
        screen: The site's name, the lines of the furniture and of what stands aside, the headings,
            the title and the outside addresses.
        layout: How wide it is as it is laid out for paper, what reaches beyond its margin, and how
            many layouts of each drawing are shown.
    """

    sheets: tuple[Sheet, ...]
    screen: dict[str, Any]
    layout: dict[str, Any]

    @property
    def text(self) -> str:
        """All its words but those at the foot, without white space."""
        return "".join(sheet.above for sheet in self.sheets)


Press = Callable[[str], Printed]


@pytest.fixture(scope="module")
def press(regular: Visitor) -> Press:
    """Prints a page of the site, once."""
    done: dict[str, Printed] = {}

    def print_once(path: str) -> Printed:
        if path not in done:
            page = regular.open(path)
            page.evaluate("document.fonts.ready")
            screen = page.evaluate(READ)
            printed = sheets(page)
            page.set_viewport_size({"width": SHEET, "height": HEIGHT})
            page.emulate_media(media="print")
            styled(page, f"html {{ width: {WIDTH}px !important }}")
            done[path] = Printed(printed, screen, page.evaluate(LAID_OUT, WIDTH))
        return done[path]

    return print_once


every_page = pytest.mark.parametrize(
    ("language", "path"),
    [*(("en", kind) for kind in KINDS), *(("cy", kind) for kind in (STANDARD, "/map/"))],
)
"""Every kind in English; styles for paper know no language, so that a few in Welsh will do."""

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def own_words(path: str, language: Language) -> str:
    """What the foot says of a page beside the name of the site."""
    if path not in OF_STANDARDS:
        return ""
    urn, edition = OF_STANDARDS[path]
    words = language.interface("%(urn)s, %(edition)s edition", urn=urn, edition=edition)
    return f"{words.text} · "


@every_page
def test_every_sheet_is_a4_and_says_at_its_foot_what_it_is(
    press: Press, visitor: Visitor, path: str, language: Code, sites: Mapping[Code, Site]
) -> None:
    here = sites[language]
    printed = press(ROOT[language] + path)
    what = own_words(path, here.language) + printed.screen["name"]
    where = f"{visitor.address}{ROOT[language]}{path} · {format_build_day(here)}"
    for number, sheet in enumerate(printed.sheets, 1):
        assert sheet.size == pytest.approx(A4, abs=1)
        count = f"{number} / {len(printed.sheets)}"
        assert sheet.foot == [squeezed(what + count), squeezed(where)]
        assert squeezed(where) not in sheet.above


@every_page
def test_the_document_begins_with_its_title_and_has_no_furniture(
    press: Press, path: str, language: Code
) -> None:
    printed = press(ROOT[language] + path)
    assert printed.sheets[0].above.startswith(squeezed(printed.screen["title"]))
    assert len(printed.screen["furniture"]) > 10
    lines = {squeezed(line.text) for sheet in printed.sheets for line in sheet.lines}
    assert not lines & {squeezed(line) for line in printed.screen["furniture"]}
    assert not lines & {squeezed(line) for line in printed.screen["aside"]}


@both_languages
@pytest.mark.parametrize("urn", ["ABC SE03", "XYZ SE02"])
def test_every_statement_is_there_in_order_and_unbroken(
    press: Press, urn: str, language: Code, sites: Mapping[Code, Site]
) -> None:
    site = sites[language]
    printed = press(f"{ROOT[language]}/standards/{urn.lower().replace(' ', '-')}/")
    places = []
    for one in site.catalogue.standards[urn].statements:
        words = squeezed(one.code + site.say(one.text).text)
        found = [n for n, sheet in enumerate(printed.sheets) if words in sheet.above]
        assert len(found) == 1, f"{one.code} is broken or missing"
        places.append((found[0], printed.sheets[found[0]].above.index(words)))
    assert places == sorted(places)


@every_page
def test_outside_links_print_their_address_once(press: Press, path: str, language: Code) -> None:
    printed = press(ROOT[language] + path)
    for address in map(squeezed, printed.screen["outside"]):
        assert address in printed.text
        assert f"{address}<{address}>" not in printed.text


def test_there_are_outside_links_to_print(press: Press) -> None:
    assert len(press("/related/").screen["outside"]) > 3


@every_page
def test_no_heading_stands_last_on_its_sheet(press: Press, path: str, language: Code) -> None:
    printed = press(ROOT[language] + path)
    headings = {squeezed(heading) for heading in printed.screen["headings"]}
    assert headings
    for number, sheet in enumerate(printed.sheets, 1):
        lines = [squeezed(line.text) for line in sheet.lines if line.height >= FOOT]
        ends = {"".join(lines[start:]) for start in range(len(lines))}
        assert not ends & headings, number


@every_page
def test_nothing_reaches_beyond_the_margin(press: Press, path: str, language: Code) -> None:
    layout = press(ROOT[language] + path).layout
    assert layout["width"] == WIDTH
    assert layout["beyond"] == []
    assert set(layout["drawings"]) <= {1}


@both_languages
def test_both_languages_print_where_the_reader_has_asked_for_both(
    visitor: Visitor, language: Code, sites: Mapping[Code, Site]
) -> None:
    page = visitor.open(ROOT[language] + STANDARD)
    page.locator("#both-languages").check()
    text = "".join(sheet.above for sheet in sheets(page))
    for site in sites.values():
        begins = " ".join(site.say(text_of(site.catalogue.suite, "ABC SE03 P3")).text.split()[:3])
        assert squeezed(begins) in text
