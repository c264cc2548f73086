"""A draft never passes for Welsh that may be relied on, and one setting takes all drafts away."""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path

import material
import pytest
from lxml.html import HtmlElement, document_fromstring

from generator import ids
from generator.catalogue.coverage import STATES, count_coverage
from generator.ids import Code
from generator.languages import interface_words
from generator.model.states import State
from generator.suite.entities import walk_texts
from generator.suite.entities.standards import Standard
from generator.suite.suite import Suite
from tests.browser.searching import indexed
from tests.site.built import BuiltPage, both_languages, language_of, pages, words
from tests.site.expected import Expected, language_at

STATE_OF_DRAFTS = (
    "%(language)s marked “draft” is this project’s, and nobody who reads %(language)s has reviewed "
    "it yet; the %(source)s is the published text."
)
STATE_OF_THE_PAGE = (
    "The %(language)s of this page is this project’s draft, and nobody who reads %(language)s has "
    "reviewed it yet."
)
COVERAGE = "How much is in %(language)s"
FOOTER = (
    "The %(language)s of this site’s own words, and in its menus where it is not official, is a "
    "draft by this project, not yet reviewed."
)
NOTICE = "article .state-of-the-welsh"
FOLLOWED = "◆"
"""Stands for the mark of a draft, where texts are sought."""

PLACE = re.compile(r"%\(\w+\)s")
"""A place that a text keeps for a value."""

SHORTEST = 4
"""Letters of a word that is not found in others by chance."""


def standing(text: str) -> re.Pattern[str]:
    """Finds a text that stands by itself, with whatever was put into the places it keeps."""
    parts = (re.escape(part) for part in PLACE.split(text))
    value = f"[^{FOLLOWED}]{{1,60}}?"
    return re.compile(rf"(?<!\w){value.join(parts)}(?!\w)( {FOLLOWED})?")


def longest_first(texts: Iterable[str]) -> list[str]:
    """Texts in an order in which one that is part of another comes after it."""
    return sorted(texts, key=lambda text: -len(PLACE.sub("", text)))


def of_texts(suite: Suite) -> Iterator[tuple[str, bool]]:
    """The Welsh of each text of the suite that has any of its own, and whether it is a draft."""
    expected = Expected(suite)
    for identity, text in suite.texts.items():
        entry = expected.entry(identity)
        if entry and not text.frame:
            yield entry.words, entry.state is State.DRAFT


def of_own_words(suite: Suite) -> Iterator[tuple[str, bool]]:
    """The Welsh of each of the site's own words, and whether it is a draft."""
    for (identity, english), entry in suite.translations["cy"].entries.items():
        text = suite.find_text(identity)
        if text and text.frame and entry.words != english:
            yield entry.words, entry.state is State.DRAFT
    for (_, english), entry in interface_words.read("cy")[0].entries.items():
        if entry.words != english:
            yield entry.words, entry.state is State.DRAFT


def is_written(page: BuiltPage, suite: Suite) -> bool:
    """Whether people write a page by hand."""
    return (page.path.strip("/") or "index") in suite.written["cy"]


def with_marks(page: BuiltPage, expected: Expected) -> str:
    """The words of a page's article in its own language, each mark of a draft as one sign.

    Without those of the comparison, which have a mark a cell: see ``test_drawings``; without
    choices, in which no element can stand, and which are marked in words; and without those of
    sections whose texts are all drafts: the texts have theirs too, hidden.
    """
    [article] = deepcopy(page.tree).cssselect("article")
    of_sections = "small.draft[data-search-exclude]"
    for other in article.cssselect(
        f".beside, .state-of-the-welsh, svg, .comparison td, option, {of_sections}"
    ):
        other.drop_tree()
    for mark in article.cssselect("small.draft"):
        assert words(mark) == expected.mark("cy"), page.address
        mark.text = f" {FOLLOWED}"  # one that is hidden has the space within it
    return words(article)


def test_a_mark_follows_every_draft_and_nothing_else(
    site: Path, suite: Suite, expected: Expected
) -> None:
    """A few texts are a draft in one place and not in another."""
    may_be: dict[str, set[bool]] = {}
    for welsh, drafted in of_texts(suite):
        may_be.setdefault(welsh, set()).add(drafted)
    for welsh, _ in of_own_words(suite):
        may_be.setdefault(welsh, set()).add(False)
    sought = [
        (welsh, max(PLACE.split(welsh), key=len), standing(welsh))
        for welsh in longest_first(may_be)
    ]
    marked: set[str] = set()
    for page in pages(site).values():
        if page.language == "en" or is_written(page, suite):
            continue
        text = with_marks(page, expected)
        for welsh, part, pattern in sought:
            if part not in text:  # of thousands, few stand on a page
                continue
            for found in pattern.finditer(text):
                assert bool(found[1]) in may_be[welsh], (page.address, welsh)
                marked |= {welsh} if found[1] else set()
            text = pattern.sub("·", text)
        assert FOLLOWED not in text, (page.address, text)
    asked = {f"questions {one.about} " for one in suite.entities.questions}  # of the search alone
    shown = {
        expected.said(identity, "cy")
        for identity in suite.texts
        if not identity.startswith(tuple(asked))
    }
    drafts = {welsh for welsh, drafted in of_texts(suite) if drafted}
    assert (drafts & shown) - marked == set()


def test_welsh_beside_english_has_the_mark_unless_it_is_reviewed_or_official(
    site: Path, suite: Suite, expected: Expected
) -> None:
    mark = expected.mark("en")
    may_stand = {f"{welsh} {mark}" if drafted else welsh for welsh, drafted in of_texts(suite)}
    for page in pages(site).values():
        if page.language == "en":
            beside = {words(one) for one in page.tree.cssselect(".beside[lang=cy]")}
            assert beside <= may_stand, page.address


def test_a_notice_says_what_a_draft_is_on_each_welsh_page_that_has_any(
    site: Path, suite: Suite, expected: Expected
) -> None:
    written = set()
    for page in pages(site).values():
        if page.language == "en":
            continue
        drafted, state = bool(page.tree.cssselect("article small.draft")), STATE_OF_DRAFTS
        if is_written(page, suite):
            found = suite.written["cy"][page.path.strip("/") or "index"]
            drafted, state = found is State.DRAFT, STATE_OF_THE_PAGE
            written.add(found)
        notices = page.tree.cssselect(NOTICE)
        said = " ".join(map(words, notices))
        assert (expected.about(state) in said) is drafted, page.address
        assert len(notices) <= 1, page.address
        for notice in notices:
            assert language_of(notice) == "cy"
            assert not notice.xpath("ancestor-or-self::*[@hidden]"), page.address
            assert said.endswith(expected.about(COVERAGE))
    assert written == {State.DRAFT, State.REVIEWED}


def test_an_english_page_says_what_a_draft_is_where_it_can_show_one(
    site: Path, expected: Expected
) -> None:
    for page in pages(site).values():
        if page.language == "en":
            notices = page.tree.cssselect(NOTICE)
            assert len(notices) == bool(page.tree.cssselect("article small.draft")), page.address
            for notice in notices:
                assert notice.get("hidden") is not None
                said = (expected.about(one, "en") for one in (STATE_OF_DRAFTS, COVERAGE))
                assert words(notice) == " ".join(said)


def test_each_notice_leads_to_how_much_is_in_welsh(site: Path) -> None:
    for page in pages(site).values():
        found = page.tree.cssselect(NOTICE)
        targets = [to for _, to, _ in page.links(f"{NOTICE} a[href]")]
        assert targets == ["cy/welsh/" if page.language == "cy" else "welsh/"] * len(found)


def test_the_foot_of_every_page_says_that_the_words_of_the_site_are_a_draft(
    site: Path, expected: Expected
) -> None:
    for page in pages(site).values():
        foot = words(page.tree.cssselect("footer")[0])
        assert (expected.about(FOOTER) in foot) == (page.language == "cy"), page.address
        assert expected.about(FOOTER, "en") not in foot


@both_languages
def test_the_page_of_how_much_is_in_welsh_counts_as_the_catalogue_does(
    root: str, site: Path, suite: Suite, expected: Expected
) -> None:
    found = count_coverage(suite, "cy")
    tree = pages(site)[f"{root}welsh/"].tree
    shown = [state for state in STATES if found.count_texts(state=state)]
    names = {state: expected.interface(state.capitalize(), language_at(root)) for state in STATES}
    [table] = tree.cssselect("article table.numbers")
    head = [words(cell) for cell in table.cssselect("thead th")]
    assert head[1:-1] == [names[state] for state in shown]
    rows = [[int(words(cell)) for cell in row.cssselect("td")] for row in table.cssselect("tr")]
    assert rows[1:] == [
        [*(found.count_texts(kind, state) for state in shown), found.count_texts(kind)]
        for kind in (*found.kinds, None)
    ]
    assert [words(term) for term in tree.cssselect("article dt")] == [
        f"{names[state]}: {found.count_texts(state=state)}" for state in STATES
    ]


def test_how_much_is_in_welsh_is_the_same_in_both_languages(site: Path, suite: Suite) -> None:
    english, welsh = (
        [
            re.findall(r"\d+", words(one))
            for one in pages(site)[address].tree.cssselect("article td, article dt")
        ]
        for address in ("welsh/", "cy/welsh/")
    )
    assert english == welsh
    own = len(interface_words.read("cy")[0].interface)
    everything = len(suite.texts) + own + len(suite.written["cy"])
    assert [str(everything)] in english


# With drafts off.


def drafts(suite: Suite) -> set[str]:
    """The Welsh that may not stand where drafts are turned off."""
    found = {welsh for welsh, drafted in of_texts(suite) if drafted}
    found |= {w for w, drafted in of_own_words(suite) if drafted and len(w) >= SHORTEST}
    return found


def left(texts: set[str], said_there: str) -> set[str]:
    """Those of some texts that stand in what is said somewhere."""
    found = set()
    for text in texts:
        longest = max(PLACE.split(text), key=len)
        if longest in said_there and standing(text).search(said_there):
            found.add(text)
    return found


@cache
def material_words() -> frozenset[str]:
    """The Welsh that comes with Material, which is not this project's to review."""
    file = Path(material.__file__).parent / "templates/partials/languages/cy.html"
    found = re.findall(r'": "(.+)"', file.read_text(encoding="utf-8"))
    return frozenset({*found, *(one.replace("'", "’") for one in found)})


def test_the_welsh_of_every_frame_has_the_marks_that_welsh_is_set_with(site: Path) -> None:
    for page in pages(site).values():
        if page.language == "cy":
            frame = deepcopy(page.tree)
            for element in frame.cssselect("article, script, [lang]:not(html)"):
                element.drop_tree()
            assert not re.findall(r"\w*['\"]\w*", words(frame)), page.address


def test_the_frame_names_the_contents_in_the_sites_own_welsh(site: Path) -> None:
    tree = pages(site)["cy/map/"].tree
    assert words(tree.cssselect("#__contents")[0]) == "Cynnwys y dudalen"


@pytest.fixture(scope="module")
def relied_on(site: Path, suite: Suite) -> list[re.Pattern[str]]:
    """Finds Welsh that may stand all the same: reviewed, official, or the site's name."""
    may_stand = {
        welsh for welsh, drafted in (*of_texts(suite), *of_own_words(suite)) if not drafted
    }
    may_stand |= {suite.facts.name["cy"], suite.facts.short_name["cy"]}
    for path, state in suite.written["cy"].items():
        if state is State.REVIEWED:
            page = pages(site)["cy/" if path == "index" else f"cy/{path}/"]
            headings = page.tree.cssselect("article h1, article h2, article h3")
            may_stand |= {words(heading) for heading in headings}
    return list(map(standing, longest_first(may_stand)))


def without(relied_on: list[re.Pattern[str]], text: str) -> str:
    """A text without the Welsh that may be relied on."""
    text = " ".join(text.split())
    for welsh in relied_on:
        text = welsh.sub("·", text)
    return text


def everything(page: BuiltPage, suite: Suite) -> str:
    """All that a page says or holds, but for the article of one that was written and reviewed."""
    tree = deepcopy(page.tree)
    for settings in tree.cssselect("script#__config"):
        settings.drop_tree()  # in it are Material's own words
    if suite.written["cy"].get(page.path.strip("/") or "index") is State.REVIEWED:
        for article in tree.cssselect("article, meta"):
            article.drop_tree()
    attributes = [value for element in tree.iter() for value in element.attrib.values()]
    own = [value for value in attributes if value not in material_words()]
    return " ".join([words(tree), *own])


def test_with_drafts_off_no_draft_of_the_catalogue_is_left_on_a_welsh_page(
    site: Path, without_drafts: Path, suite: Suite, relied_on: list[re.Pattern[str]]
) -> None:
    not_to_be_shown = drafts(suite)
    with_drafts = without(relied_on, everything(pages(site)["cy/welsh/"], suite))
    assert left(not_to_be_shown, with_drafts)
    for page in pages(without_drafts).values():
        if page.language == "cy":
            said = without(relied_on, everything(page, suite))
            assert left(not_to_be_shown, said) == set(), page.address
            assert not page.tree.cssselect("small.draft"), page.address


@pytest.mark.parametrize("file", ["404.html", "cy/404.html"], ids=("English", "Welsh"))
def test_with_drafts_off_no_draft_is_left_on_the_page_for_what_is_not_found(
    file: str, without_drafts: Path, suite: Suite, relied_on: list[re.Pattern[str]]
) -> None:
    tree = document_fromstring((without_drafts / file).read_text(encoding="utf-8"))
    said = without(relied_on, everything(BuiltPage(file, tree), suite))
    assert left(drafts(suite), said) == set()


def parts_of(page: BuiltPage, language: str) -> set[str]:
    """The words of the headings, paragraphs, items and cells of a page that are in a language."""
    found: list[HtmlElement] = page.tree.cssselect(
        "article h1, article h2, article h3, article p:not(.state-of-the-welsh), article li,"
        "article td, article th, article dt, article dd"
    )
    return {words(element) for element in found if language_of(element) == language}


def test_with_drafts_off_a_written_page_is_in_english_if_its_welsh_is_a_draft(
    site: Path, without_drafts: Path, suite: Suite
) -> None:
    others = {part for page in pages(site).values() for part in parts_of(page, "en")}
    example = suite.facts.example.statement or ""
    others |= {welsh.replace("%(example)s", example) for welsh, _ in of_own_words(suite)}
    for path, state in suite.written["cy"].items():
        address = "cy/" if path == "index" else f"cy/{path}/"
        page = pages(site)[address]
        of_the_data = page.tree.cssselect(
            ".edition-in-force, #in-force ~ ul > li, #in-force + ul + p, .in-words > li, "
            "#accessibility-report + p"
        )
        welsh = parts_of(page, "cy") - others - set(map(words, of_the_data))
        assert welsh
        now = words(pages(without_drafts)[address].tree.cssselect("article")[0])
        stands = welsh if state is State.REVIEWED else set()
        assert {text for text in welsh if text in now} == stands, address


def test_with_drafts_off_no_draft_is_left_in_the_welsh_index(
    site: Path, without_drafts: Path, suite: Suite, relied_on: list[re.Pattern[str]]
) -> None:
    found, none = (
        left(drafts(suite), without(relied_on, held_in_the_welsh_index(built, suite)))
        for built in (site, without_drafts)
    )
    assert found
    assert none == set()


def held_in_the_welsh_index(site: Path, suite: Suite) -> str:
    """All that the Welsh search can find, but for pages that were written and reviewed."""
    return " ".join(
        " ".join((entry["title"], entry.get("text", ""), *entry.get("questions", ())))
        for entry in indexed(site / "cy")
        if suite.written["cy"].get(entry["at"].partition("#")[0].strip("/") or "index")
        is not State.REVIEWED
    )


def test_with_drafts_off_official_welsh_still_stands(without_drafts: Path, suite: Suite) -> None:
    expected, built = Expected(suite, drafts=False), pages(without_drafts)
    assert expected.official
    for urn in expected.official:
        title = expected.said(f"{urn} title", "cy")
        [heading] = built[f"cy/standards/{ids.make_slug(urn)}/"].tree.cssselect("h1")
        assert words(heading) == f"{urn} {title}"
        assert {language_of(element) for element in heading.iter()} == {"cy"}
        for address in ("cy/standards/", "cy/map/", "cy/editions/2025/"):
            assert title in words(built[address].tree.cssselect("article")[0]), address


@both_languages
def test_with_drafts_off_both_languages_are_offered_where_there_is_other_welsh(
    root: str, without_drafts: Path, suite: Suite
) -> None:
    """Official or reviewed; and beside each text stands just that."""
    expected, language = Expected(suite, drafts=False), language_at(root)
    offering = {
        page.address
        for page in pages(without_drafts).values()
        if page.language == language and page.tree.cssselect("#both-languages")
    }
    wanted = {
        f"{root}{standard.address.location}": found
        for standard in suite.entities.standards
        if (found := list(besides(standard, language, expected)))
    }
    assert offering == wanted.keys()
    assert len(wanted) < len(suite.standards)
    for address, beside in wanted.items():
        found = pages(without_drafts)[address].tree.cssselect(".beside")
        assert [words(one) for one in found] == beside


def besides(standard: Standard, page: Code, expected: Expected) -> Iterator[str]:
    """What stands on the page of a standard in the other language, in its order."""
    [edition] = (one for one in expected.suite.entities.editions if one.year == standard.edition)
    texts = [standard.title]
    for section in standard.sections:
        lead_in = edition.lead_in.get(section.kind) if section.short and section.held else None
        texts += [*filter(None, [lead_in]), *walk_texts(section)]
    yield from filter(None, (expected.beside(text.id, page) for text in texts))
