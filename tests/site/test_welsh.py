"""A draft never passes for Welsh that may be relied on, and one setting takes all drafts away."""

import json
import re
from copy import deepcopy
from functools import cache
from html import unescape
from pathlib import Path

import material
import pytest
import yaml
from lxml.html import HtmlElement, document_fromstring

from generator import ids
from generator.catalogue.coverage import STATES, coverage
from generator.model.states import State
from tests.site.built import BuiltPage, language_of, pages, words
from tests.site.expected import MARK, OFFICIAL, SUITE, interface, said, welsh_of
from tests.support import PROJECT

STATE_OF_DRAFTS = (
    "Welsh marked “draft” is this project’s, and nobody who reads Welsh has reviewed it yet; the "
    "English is the published text."
)
STATE_OF_THE_PAGE = (
    "The Welsh of this page is this project’s draft, and nobody who reads Welsh has reviewed "
    "it yet."
)
COVERAGE = "How much is in Welsh"
FOOTER = (
    "The Welsh of this site’s own words, and in its menus where it is not official, is a draft by "
    "this project, not yet reviewed."
)
FOLLOWED = "◆"
"""Stands for the mark of a draft, where texts are sought."""

DRAFTED = {
    name: found.welsh
    for name in SUITE.texts
    if (found := welsh_of(name)) and found.state is State.DRAFT
}
"""The drafted texts of the suite."""

OWN_WORDS = {
    entry.welsh
    for (identity, english), entry in SUITE.translations.entries.items()
    if not identity and entry.state is State.DRAFT and entry.welsh != english
}
"""The drafted words of the site itself."""

SITE_NAME = yaml.safe_load((PROJECT / "languages/cy/mkdocs.yml").read_text("utf-8"))["site_name"]
"""Is no text of the catalogue, and has no state."""

SHORTEST = 4
"""Letters of a word that is not found in others by chance."""


def standing(text: str) -> re.Pattern[str]:
    """Finds a text that stands by itself, with whatever was put into the places it keeps."""
    parts = (re.escape(part) for part in re.split(r"%\(\w+\)s", text))
    return re.compile(rf"(?<!\w){'.{1,60}?'.join(parts)}(?!\w)( {FOLLOWED})?")


PLACE = re.compile(r"%\(\w+\)s")
"""A place that a text keeps for a value."""


@cache
def longest_first() -> list[tuple[str, re.Pattern[str], set[bool]]]:
    """All Welsh of the catalogue: the text, what finds it, and whether a mark follows.

    A text may be part of a longer one, which is sought first. A few are a draft in one place and
    not in another: a title is official of one standard only, a heading is a word of the site too.
    """
    texts: dict[str, set[bool]] = {text: {True} for text in DRAFTED.values()}
    for text in OWN_WORDS | {said(f"{urn} title", "cy") for urn in OFFICIAL}:
        texts.setdefault(text, set()).add(False)
    return [
        (text, standing(text), marked)
        for text, marked in sorted(texts.items(), key=lambda one: -len(PLACE.sub("", one[0])))
    ]


def with_marks(page: BuiltPage) -> str:
    """The words of a page's article in its own language, each mark of a draft as one sign.

    Without those of the comparison, which have a mark a cell: see below.
    """
    [article] = deepcopy(page.tree).cssselect("article")
    for other in article.cssselect(".beside, .state-of-the-welsh, svg, .comparison td"):
        other.drop_tree()
    for mark in article.cssselect("small.draft"):
        assert words(mark) == MARK["cy"], page.address
        mark.text = FOLLOWED
    return words(article)


def generated(site: Path) -> list[BuiltPage]:
    """The Welsh pages that nobody writes by hand."""
    written = {f"{path}/" for path in SUITE.written} | {""}
    return [
        page for page in pages(site).values() if page.language == "cy" and page.path not in written
    ]


def test_a_mark_follows_every_draft_and_nothing_else(site: Path) -> None:
    marked: set[str] = set()
    for page in generated(site):
        text = with_marks(page)
        for welsh, pattern, may_be in longest_first():
            for found in pattern.finditer(text):
                assert bool(found[1]) in may_be, (page.address, welsh)
                marked |= {welsh} if found[1] else set()
            text = pattern.sub("·", text)
        assert FOLLOWED not in text, (page.address, text)
    assert set(DRAFTED.values()) - marked == set()


def test_where_words_are_compared_a_mark_follows_each_text_that_is_or_was_a_draft(
    site: Path,
) -> None:
    for row in pages(site)["cy/editions/"].tree.cssselect(".comparison:not(.values) tbody tr"):
        title, overview = row.cssselect("td")
        urns = [link.text for link in row.cssselect("th a")]
        for cell, name in ((title, "title"), (overview, "overview 1")):
            drafted = any(f"{urn} {name}" in DRAFTED for urn in urns)
            cell = deepcopy(cell)
            for note in cell.cssselect(".note"):
                note.drop_tree()
            marks = [words(mark) for mark in cell.cssselect("small.draft")]
            assert marks == [MARK["cy"]] * drafted, urns
            assert words(cell).endswith(MARK["cy"]) == drafted, urns


def test_welsh_beside_english_has_the_mark_unless_it_is_official(site: Path) -> None:
    official = {said(f"{urn} title", "cy") for urn in OFFICIAL}
    drafted = {f"{text} {MARK['en']}" for text in DRAFTED.values()}
    for page in pages(site).values():
        if page.language == "en":
            beside = [words(one) for one in page.tree.cssselect(".beside[lang=cy]")]
            assert set(beside) <= official | drafted, page.address
            if page.path.startswith("standards/") and page.path != "standards/":
                assert beside, page.address


def test_one_notice_says_what_a_draft_is_on_each_welsh_page_that_has_any(site: Path) -> None:
    written = {"" if path == "index" else f"{path}/" for path in SUITE.written}
    for page in pages(site).values():
        if page.language == "cy":
            notices = page.tree.cssselect("article .state-of-the-welsh")
            drafted = page.path in written or page.tree.cssselect("article small.draft")
            assert len(notices) == bool(drafted), page.address
            for notice in notices:
                assert language_of(notice) == "cy"
                assert not notice.xpath("ancestor-or-self::*[@hidden]"), page.address
                state = STATE_OF_THE_PAGE if page.path in written else STATE_OF_DRAFTS
                assert words(notice) == f"{interface(state)} {interface(COVERAGE)}"
    assert {page.path for page in pages(site).values()} >= written


def test_an_english_page_says_what_a_draft_is_where_it_can_show_one(site: Path) -> None:
    for page in pages(site).values():
        if page.language == "en":
            notices = page.tree.cssselect("article .state-of-the-welsh")
            assert len(notices) == bool(page.tree.cssselect("article small.draft")), page.address
            for notice in notices:
                assert notice.get("hidden") is not None
                assert words(notice) == f"{STATE_OF_DRAFTS} {COVERAGE}"


def test_each_notice_leads_to_how_much_is_in_welsh(site: Path) -> None:
    for page in pages(site).values():
        found = page.tree.cssselect("article .state-of-the-welsh")
        targets = [to for _, to, _ in page.links("article .state-of-the-welsh a[href]")]
        assert targets == ["cy/welsh/" if page.language == "cy" else "welsh/"] * len(found)


def test_the_foot_of_every_page_says_that_the_words_of_the_site_are_a_draft(site: Path) -> None:
    for page in pages(site).values():
        foot = words(page.tree.cssselect("footer")[0])
        assert (interface(FOOTER) in foot) == (page.language == "cy"), page.address
        assert FOOTER not in foot


@pytest.mark.parametrize("root", ["", "cy/"], ids=("English", "Welsh"))
def test_the_page_of_how_much_is_in_welsh_counts_as_the_catalogue_does(
    root: str, site: Path
) -> None:
    found = coverage(SUITE)
    tree = pages(site)[f"{root}welsh/"].tree
    shown = [state for state in STATES if found.of(state=state)]
    names = {state: state.capitalize() for state in STATES}
    if root:
        names = {state: interface(name) for state, name in names.items()}
    [table] = tree.cssselect("article table.numbers")
    head = [words(cell) for cell in table.cssselect("thead th")]
    assert head[1:-1] == [names[state] for state in shown]
    rows = [[int(words(cell)) for cell in row.cssselect("td")] for row in table.cssselect("tr")]
    assert rows[1:] == [
        [*(found.of(kind, state) for state in shown), found.of(kind)]
        for kind in (*found.kinds, None)
    ]
    assert [words(term) for term in tree.cssselect("article dt")] == [
        f"{names[state]}: {found.of(state=state)}" for state in STATES
    ]


def test_how_much_is_in_welsh_is_the_same_in_both_languages(site: Path) -> None:
    english, welsh = (
        [
            re.findall(r"\d+", words(one))
            for one in pages(site)[address].tree.cssselect("article td, article dt")
        ]
        for address in ("welsh/", "cy/welsh/")
    )
    assert english == welsh
    everything = len(SUITE.texts) + len(SUITE.translations.interface) + len(SUITE.written)
    assert [str(everything)] in english


def left(texts: set[str], said_there: str) -> set[str]:
    """Those of some texts that stand in what is said somewhere."""
    found = set()
    for text in texts:
        longest = max(re.split(r"%\(\w+\)s", text), key=len)
        if longest in said_there and standing(text).search(said_there):
            found.add(text)
    return found


def everything(page: BuiltPage) -> str:
    """All that a page says or holds, white space made single, but for Welsh that is no draft."""
    tree = deepcopy(page.tree)
    for settings in tree.cssselect("script#__config"):
        settings.drop_tree()  # in it are Material's own words
    attributes = [value for element in tree.iter() for value in element.attrib.values()]
    own = [value for value in attributes if value not in material_words()]
    return without_official(" ".join([words(tree), *own]))


@cache
def material_words() -> frozenset[str]:
    """The Welsh that comes with Material, which is not this project's to review."""
    file = Path(material.__file__).parent / "templates/partials/languages/cy.html"
    return frozenset(re.findall(r'": "(.+)"', file.read_text(encoding="utf-8")))


def parts_of(page: BuiltPage, language: str) -> list[HtmlElement]:
    """The headings, paragraphs, items and cells of a page that are in a language."""
    found = page.tree.cssselect(
        "article h1, article h2, article h3, article p:not(.state-of-the-welsh), article li,"
        "article td, article th, article dt, article dd"
    )
    return [element for element in found if language_of(element) == language]


def without_official(text: str) -> str:
    """A text without the titles that the publisher has put into Welsh, and the site's name."""
    for name in (*(said(f"{urn} title", "cy") for urn in OFFICIAL), SITE_NAME):
        text = text.replace(name, "·")
    return " ".join(text.split())


NOT_TO_BE_SHOWN = set(DRAFTED.values()) | {text for text in OWN_WORDS if len(text) >= SHORTEST}


def test_with_drafts_off_no_draft_of_the_catalogue_is_left_on_a_welsh_page(
    site: Path, without_drafts: Path
) -> None:
    assert left(NOT_TO_BE_SHOWN, everything(pages(site)["cy/welsh/"]))
    for page in pages(without_drafts).values():
        if page.language == "cy":
            assert left(NOT_TO_BE_SHOWN, everything(page)) == set(), page.address
            assert not page.tree.cssselect("small.draft"), page.address


@pytest.mark.parametrize("file", ["404.html", "cy/404.html"], ids=("English", "Welsh"))
def test_with_drafts_off_no_draft_is_left_on_the_page_for_what_is_not_found(
    file: str, without_drafts: Path
) -> None:
    tree = document_fromstring((without_drafts / file).read_text(encoding="utf-8"))
    assert left(NOT_TO_BE_SHOWN, everything(BuiltPage(file, tree))) == set()


def test_with_drafts_off_nothing_is_left_of_the_welsh_of_a_written_page(
    site: Path, without_drafts: Path
) -> None:
    english = {words(one) for page in pages(site).values() for one in parts_of(page, "en")}
    for path in SUITE.written:
        address = "cy/" if path == "index" else f"cy/{path}/"
        drafted = {words(one) for one in parts_of(pages(site)[address], "cy")} - english
        assert drafted
        now = everything(pages(without_drafts)[address])
        assert {text for text in drafted if text in now} == set(), address


def test_with_drafts_off_no_draft_is_left_in_the_welsh_index(
    site: Path, without_drafts: Path
) -> None:
    assert left(NOT_TO_BE_SHOWN, held_in_the_welsh_index(site))
    assert left(NOT_TO_BE_SHOWN, held_in_the_welsh_index(without_drafts)) == set()


def held_in_the_welsh_index(site: Path) -> str:
    """All that the Welsh search can find, but for official Welsh."""
    index = json.loads((site / "cy/search/search_index.json").read_text(encoding="utf-8"))
    held = " ".join(f"{entry['title']} {entry['text']}" for entry in index["docs"])
    return without_official(unescape(re.sub("<[^>]+>", " ", held)))


@pytest.mark.parametrize("urn", OFFICIAL)
def test_with_drafts_off_official_welsh_still_stands(urn: str, without_drafts: Path) -> None:
    title = said(f"{urn} title", "cy")
    built = pages(without_drafts)
    [heading] = built[f"cy/standards/{ids.slug(urn)}/"].tree.cssselect("h1")
    assert words(heading) == f"{urn} {title}"
    assert {language_of(element) for element in heading.iter()} == {"cy"}
    for address in ("cy/standards/", "cy/map/", "cy/editions/2017/"):
        assert title in words(built[address].tree.cssselect("article")[0]), address


@pytest.mark.parametrize("root", ["", "cy/"], ids=("English", "Welsh"))
def test_with_drafts_off_both_languages_are_offered_where_there_is_official_welsh_only(
    root: str, without_drafts: Path
) -> None:
    offering = {
        page.address
        for page in pages(without_drafts).values()
        if page.address.startswith(root) and page.tree.cssselect("#both-languages")
    }
    here = {address for address in offering if address.startswith("cy/") == bool(root)}
    assert here == {f"{root}standards/{ids.slug(urn)}/" for urn in OFFICIAL}
    for address in here:
        [beside] = pages(without_drafts)[address].tree.cssselect(".beside")
        urn = next(urn for urn in OFFICIAL if ids.slug(urn) in address)
        assert words(beside) == said(f"{urn} title", "en" if root else "cy")
