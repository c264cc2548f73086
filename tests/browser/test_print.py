"""Any page prints as a clean document on A4, and says at its foot what it is."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from generator.catalogue.in_language import Site
from generator.languages.language import Language
from generator.pages.home import built_on
from tests.support import run

from .losses import styled
from .pages import KINDS, LANGUAGES, ROOT, STANDARD, Code
from .serving import served
from .visitor import Visitor

A4 = 595, 842
"""Its width and height in points."""

FOOT = 62
"""Where the margin at the foot begins, in points from the bottom."""

SAME_LINE = 4
"""How far apart words of a line may stand in height: small letters stand a little higher."""

WIDTH = 658
"""What A4 leaves between the margins, in CSS pixels; the sheet itself has 794."""

NAME: dict[Code, str] = {
    "en": "NOS for Supported Employment",
    "cy": "SGC Cyflogaeth gyda Chefnogaeth",
}
OF_STANDARDS = {
    "/standards/lsi-se04/": ("LSI SE04", "2012"),
    "/standards/ska-se03/": ("SKA SE03", "2017"),
}
READ = """() => {
    const lines = (selector) => [...document.querySelectorAll(selector)]
        .flatMap((it) => it.innerText.split("\\n")).map((it) => it.trim()).filter(Boolean);
    const article = lines("article");
    const furniture = lines("header, nav, footer, form, .siblings, .md-skip, .md-top");
    return {
        furniture: furniture.filter((line) => !article.includes(line)),
        aside: lines("article form, article .siblings"),
        headings: lines("article :is(h1, h2, h3, h4, dt)"),
        title: document.querySelector("h1").innerText,
        outside: [...document.querySelectorAll("article a[href^=http]")].map(
            (it) => it.getAttribute("href")),
    };
}"""
TOO_FAR = """width => [...document.querySelectorAll("article, article *")]
    .filter((it) => it.getClientRects().length && !it.closest(".spoken"))
    .filter((it) => it.getBoundingClientRect().right > width + 1)
    .map((it) => it.outerHTML.slice(0, 120))"""


@dataclass(frozen=True)
class Line:
    """Words on a sheet at the same height, which is counted from its bottom in points."""

    height: float
    text: str


@dataclass(frozen=True)
class Sheet:
    """A printed page.

    Attributes:
        size: Its width and height in points.
        lines: Its lines from the top.
    """

    size: tuple[float, float]
    lines: tuple[Line, ...]

    @property
    def above(self) -> str:
        """Its words above the foot, without white space, which PDF does not keep."""
        return squeezed("".join(line.text for line in self.lines if line.height >= FOOT))

    @property
    def foot(self) -> list[str]:
        """The lines at its foot, without white space."""
        return [squeezed(line.text) for line in self.lines if line.height < FOOT]


@dataclass(frozen=True)
class Printed:
    """A page of the site on paper, and what it had on the screen.

    Attributes:
        sheets: Its pages.
        screen: The lines of the furniture and of what stands aside, the headings, the title and
            the outside addresses.
    """

    sheets: tuple[Sheet, ...]
    screen: dict[str, Any]

    @property
    def text(self) -> str:
        """All its words but those at the foot, without white space."""
        return "".join(sheet.above for sheet in self.sheets)


def squeezed(text: str) -> str:
    """A text without white space, ligatures taken apart."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def sheets(pdf: bytes) -> tuple[Sheet, ...]:
    """The pages of a PDF."""
    found = []
    for page in PdfReader(BytesIO(pdf)).pages:
        pieces: list[tuple[float, float, str]] = []

        def note(text: str, cm: Any, tm: Any, *_: Any, met: Any = pieces) -> None:
            if text.strip():
                left = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
                met.append((tm[4] * cm[1] + tm[5] * cm[3] + cm[5], left, text.strip()))

        page.extract_text(visitor_text=note)
        size = float(page.mediabox.width), float(page.mediabox.height)
        found.append(Sheet(size, tuple(set_in_lines(pieces))))
    return tuple(found)


def set_in_lines(pieces: list[tuple[float, float, str]]) -> Iterator[Line]:
    """Pieces of text, with their heights and left edges, as lines from the top."""
    line: list[tuple[float, float, str]] = []
    for piece in [*sorted(pieces, reverse=True), (float("-inf"), 0, "")]:
        if line and line[0][0] - piece[0] > SAME_LINE:
            words = [text for _, _, text in sorted(line, key=lambda one: one[1])]
            yield Line(line[0][0], " ".join(words))
            line = []
        line.append(piece)


Press = Callable[[str], Printed]


@pytest.fixture(scope="module")
def press(regular: Visitor) -> Press:
    """Prints a page of the site, once."""
    done: dict[str, Printed] = {}

    def printed(path: str) -> Printed:
        if path not in done:
            page = regular.open(path)
            page.evaluate("document.fonts.ready")
            screen = page.evaluate(READ)
            done[path] = Printed(sheets(page.pdf(prefer_css_page_size=True)), screen)
        return done[path]

    return printed


@pytest.fixture(scope="module")
def day(site: Path, english: Site, welsh: Site) -> dict[Code, str]:
    """The day of the build in words."""
    built = date.fromtimestamp((site / "index.html").stat().st_mtime)
    sites = english, welsh
    return {
        here.language.code: built_on(Site(here.catalogue, here.language, built)) for here in sites
    }


every_page = pytest.mark.parametrize(
    ("language", "path"),
    [*(("en", kind) for kind in KINDS), *(("cy", kind) for kind in ("/", STANDARD, "/map/"))],
)
"""Every kind in English; styles for paper know no language, so that a few in Welsh will do."""

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def own_words(path: str, language: Language) -> str:
    """What the foot says of a page beside the name of the site."""
    if path not in OF_STANDARDS:
        return ""
    urn, edition = OF_STANDARDS[path]
    words = language.interface("%(urn)s, edition of %(edition)s", urn=urn, edition=edition)
    return f"{words.text} · "


@every_page
def test_every_sheet_is_a4_and_says_at_its_foot_what_it_is(
    press: Press,
    visitor: Visitor,
    path: str,
    language: Code,
    day: dict[Code, str],
    english: Site,
    welsh: Site,
) -> None:
    here = {"en": english, "cy": welsh}[language].language
    printed = press(ROOT[language] + path)
    what = f"{own_words(path, here)}{NAME[language]}"
    where = f"{visitor.address}{ROOT[language]}{path} · {day[language]}"
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
@pytest.mark.parametrize("urn", ["LSI SE01", "LSI SE04", "LSI SE07"])
def test_every_statement_is_there_in_order_and_unbroken(
    press: Press, urn: str, language: Code, english: Site, welsh: Site
) -> None:
    site = {"en": english, "cy": welsh}[language]
    printed = press(f"{ROOT[language]}/standards/{urn.lower().replace(' ', '-')}/")
    places = []
    for code in site.catalogue.standards[urn].statements:
        words = squeezed(code + site.say(f"{urn} {code}").text)
        found = [n for n, sheet in enumerate(printed.sheets) if words in sheet.above]
        assert len(found) == 1, f"{code} is broken or missing"
        places.append((found[0], printed.sheets[found[0]].above.index(words)))
    assert places == sorted(places)


@every_page
def test_outside_links_print_their_address_once(press: Press, path: str, language: Code) -> None:
    printed = press(ROOT[language] + path)
    for address in map(squeezed, printed.screen["outside"]):
        assert address in printed.text
        assert f"{address}<{address}>" not in printed.text


def test_there_are_outside_links_to_print(press: Press) -> None:
    assert len(press("/related/").screen["outside"]) > 10


@every_page
def test_no_heading_stands_last_on_its_sheet(press: Press, path: str, language: Code) -> None:
    printed = press(ROOT[language] + path)
    headings = {squeezed(heading) for heading in printed.screen["headings"]}
    assert headings
    for number, sheet in enumerate(printed.sheets, 1):
        lines = [squeezed(line.text) for line in sheet.lines if line.height >= FOOT]
        ends = {"".join(lines[start:]) for start in range(len(lines))}
        assert not ends & headings, number


@pytest.mark.parametrize("path", KINDS)
def test_nothing_reaches_beyond_the_margin(visitor: Visitor, path: str) -> None:
    page = visitor.open(path, width=794, own=True)
    page.emulate_media(media="print")
    for language in LANGUAGES:
        page.goto(visitor.address + ROOT[language] + path)
        styled(page, f"html {{ width: {WIDTH}px !important }}")
        assert page.locator("article").evaluate("it => it.getBoundingClientRect().width") == WIDTH
        assert page.evaluate(TOO_FAR, WIDTH) == []
        assert page.locator(".drawing svg:visible").count() == page.locator(".drawing").count()


@both_languages
def test_both_languages_print_where_the_reader_has_asked_for_both(
    visitor: Visitor, language: Code, english: Site, welsh: Site
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, own=True)
    page.locator("#both-languages").check()
    text = "".join(sheet.above for sheet in sheets(page.pdf(prefer_css_page_size=True)))
    for site in (english, welsh):
        begins = " ".join(site.say("LSI SE04 P3").text.split()[:3])
        assert squeezed(begins) in text


@pytest.fixture(scope="module")
def elsewhere(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """A visitor to the site as built for an address of its own."""
    folder = tmp_path_factory.mktemp("published") / "site"
    built = run("mkdocs", "build", "-q", "--site-dir", str(folder), SITE_URL="https://example.org/")
    assert built.returncode == 0, built.stdout + built.stderr
    with served(folder) as address:
        visitor = Visitor(browser, address)
        yield visitor
        visitor.close()


@both_languages
def test_without_scripts_the_foot_stands_once_at_the_end(
    elsewhere: Visitor, language: Code, day: dict[Code, str]
) -> None:
    page = elsewhere.open(ROOT[language] + STANDARD, scripts=False)
    *others, last = [sheet.above for sheet in sheets(page.pdf(prefer_css_page_size=True))]
    address = f"https://example.org{ROOT[language]}{STANDARD}"
    for words in (NAME[language], address, day[language]):
        assert last.count(squeezed(words)) == 1
        assert not any(squeezed(words) in other for other in others)


@both_languages
def test_the_address_at_the_foot_is_the_published_one(elsewhere: Visitor, language: Code) -> None:
    page = elsewhere.open(ROOT[language] + STANDARD)
    for sheet in sheets(page.pdf(prefer_css_page_size=True)):
        assert f"https://example.org{ROOT[language]}{STANDARD}" in sheet.foot[1]
        assert squeezed(elsewhere.address) not in "".join([sheet.above, *sheet.foot])
