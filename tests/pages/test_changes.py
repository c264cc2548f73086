"""The page of changes, that of the releases, and the history of a standard on its own page."""

from collections.abc import Mapping

import pytest
from lxml.html import HtmlElement

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.comparing.history import make_history
from generator.ids import Code
from generator.languages.language import Language
from generator.pages import changes, releases, standard
from generator.pages.changed_things import name_changed_thing
from generator.pages.page import Page, PageKind
from generator.pages.page_addresses import map_anchors
from generator.pages.standard_history import list_past_changes
from generator.releases import release_history
from generator.suite.suite import Suite
from tests.made_pages import html_of
from tests.projects import DAY, LANGUAGES
from tests.released import (
    LATER,
    REFERENCE,
    REVIEWED,
    URN,
    after_a_review,
    after_an_edit,
    released,
    words_of,
)
from tests.variants import rearranged

ADDRESS = "https://nos.example/"
each = pytest.mark.parametrize("language", LANGUAGES)

SAID: Mapping[str, Mapping[Code, str]] = {
    "reworded": {"en": "reworded", "cy": "aileiriwyd"},
    "moved": {"en": "moved to", "cy": "symudwyd i"},
    "reviewed": {"en": "Reviewed now", "cy": "Wedi’u hadolygu bellach"},
    "nothing": {"en": "Nothing has been released yet.", "cy": "Nid oes dim wedi’i ryddhau eto."},
    "first": {"en": "The first release.", "cy": "Y fersiwn cyntaf a ryddhawyd."},
    "as it was": {"en": "As it was in release 0.1.0", "cy": "Fel yr oedd yn fersiwn 0.1.0"},
    "translation": {"en": "Welsh", "cy": "Cymraeg"},
}


def site_of(suite: Suite, language: Code, address: str = ADDRESS) -> Site:
    """The means to make pages of a suite in a language, for an address on the web."""
    site = Site(Catalogue(suite), Language.of(language, suite), DAY)
    site.address = address
    return site


def made(kind: PageKind, suite: Suite, language: Code, path: str = "") -> Page | None:
    """A page of a kind; None where there is none."""
    of_kind = kind.pages(site_of(suite, language))
    return next((one for one in of_kind if path in one.path), None)


def page_of(kind: PageKind, suite: Suite, language: Code, path: str = "") -> HtmlElement:
    """The same as HTML."""
    page = made(kind, suite, language, path)
    assert page
    return html_of(page)


def lines(tree: HtmlElement, selector: str = "li") -> list[str]:
    """What each entry of the lists says."""
    return [" ".join(one.text_content().split()) for one in tree.cssselect(selector)]


@pytest.fixture(scope="module")
def after_edit(suite: Suite) -> Suite:
    """The sample with a second release, in which one statement has other words."""
    return released(suite, after_an_edit(suite))


@each
def test_before_the_first_release_the_page_says_so_and_no_list_is_there(
    language: Code, suite: Suite
) -> None:
    tree = page_of(changes.KIND, suite, language)
    assert SAID["nothing"][language] in tree.text_content()
    assert not tree.cssselect("h2")
    assert made(releases.KIND, suite, language) is None


@each
def test_after_the_first_release_the_page_says_what_it_holds(language: Code, suite: Suite) -> None:
    tree = page_of(changes.KIND, released(suite), language)
    [heading] = tree.cssselect("h2")
    assert "0.1.0" in heading.text_content()
    assert SAID["first"][language] in tree.text_content()
    statements = len(Catalogue(suite).statements)
    assert f": {statements}." in tree.text_content()
    assert not tree.cssselect("li")


@each
def test_an_edit_is_told_word_by_word_with_a_link_to_the_statement_and_no_other_is(
    language: Code, suite: Suite, after_edit: Suite
) -> None:
    tree = page_of(changes.KIND, after_edit, language)
    newest, first = tree.cssselect("h2")
    assert LATER in newest.text_content()
    assert first.get("id") == "release-0-1-0"
    entry, behind = tree.cssselect("li")
    [link] = entry.cssselect("a")
    assert link.get("href") == "standards/abc-se03.md#k1"
    said = " ".join(entry.text_content().split())
    assert said.startswith(f"{REFERENCE}, {SAID['reworded'][language]}: {words_of(suite)}")
    assert [one.text_content().partition(":")[2].strip() for one in entry.cssselect("ins")] == [
        ", and why"
    ]
    assert not entry.cssselect("del")
    assert behind.text_content().endswith(f"(1): {REFERENCE}")


@each
def test_a_draft_that_somebody_reviewed_is_told_under_its_language(
    language: Code, suite: Suite
) -> None:
    tree = page_of(changes.KIND, released(suite, after_a_review(suite)), language)
    assert lines(tree, "h3") == [SAID["translation"][language]]
    assert lines(tree) == [f"{SAID['reviewed'][language]} (1): {REVIEWED}"]


@each
def test_a_statement_that_moved_leads_to_where_it_stands_now(language: Code, suite: Suite) -> None:
    tree = page_of(changes.KIND, released(suite, rearranged(suite)), language)
    [entry] = (one for one in tree.cssselect("li") if one.text_content().startswith("ABC SE03 K2"))
    assert SAID["moved"][language] in entry.text_content()
    assert [link.get("href") for link in entry.cssselect("a")] == [
        *("standards/abc-se03.md#k2", "standards/abc-se01.md#k1", "standards/abc-se01.md#k2")
    ]


@each
def test_whatever_a_change_may_be_about_leads_to_a_place_that_is_there(
    language: Code, suite: Suite
) -> None:
    site, there = site_of(suite, language), map_anchors(suite)
    for name in release_history.make_state(suite).texts:
        address = name_changed_thing(site, name).address
        assert address, name
        page, _, anchor = address.location.partition("#")
        assert page in there, name
        assert not anchor or anchor in there[page], name


def test_what_a_change_is_about_has_its_name_in_the_language_of_the_page(suite: Suite) -> None:
    site = site_of(suite, "cy")
    named = {
        "glossary term advocate definition": "Geirfa: Eiriolwr (drafft)",
        "2020 value 1": "Gwerth 1, argraffiad 2020",
        "function 2020 A": "Swyddogaeth A, argraffiad 2020",
        "edition 2020, Date approved": "Argraffiad 2020",
        "ABC SE03 overview 1": "ABC SE03: Trosolwg",
        "ABC SE03 P1 note 1": "ABC SE03 P1: Sylw",
        "crosswalk ABC SE03": "ABC SE03: Safon gyfatebol",
        "glossary term gone": "gone",
    }
    assert {about: name_changed_thing(site, about).name.text for about in named} == named


@each
def test_a_standard_tells_of_its_own_changes_with_the_way_to_what_it_was(
    language: Code, after_edit: Suite
) -> None:
    root = "" if language == "en" else "cy/"
    tree = page_of(standard.KIND, after_edit, language, "abc-se03")
    [heading] = tree.cssselect("#release-history")
    listed = heading.getnext()
    assert listed is not None
    changes_of, statement, before = listed.cssselect("a")
    assert changes_of.get("href") == "../changes.md#release-0-2-0"
    assert statement.text_content() == REFERENCE
    assert before.text_content() == SAID["as it was"][language]
    assert before.get("href") == f"{ADDRESS}releases/0.1.0/{root}standards/abc-se03/"


def test_a_standard_that_did_not_change_tells_nothing(suite: Suite, after_edit: Suite) -> None:
    for state, path in ((after_edit, "abc-se01"), (released(suite), "abc-se03")):
        assert not page_of(standard.KIND, state, "en", path).cssselect("#release-history")


def test_nobody_is_led_to_an_earlier_site_where_nobody_knows_where_one_stands(
    after_edit: Suite,
) -> None:
    site = site_of(after_edit, "en", address="")
    [past] = list_past_changes(site, URN)
    assert past.page == ""
    assert changes.find_feed(site) == ""


@each
def test_the_list_of_releases_has_each_with_its_day_and_the_way_to_it(
    language: Code, after_edit: Suite
) -> None:
    root = "" if language == "en" else "cy/"
    newest, first = page_of(releases.KIND, after_edit, language).cssselect("li")
    assert [link.get("href") for link in newest.cssselect("a")] == [
        "../changes.md#release-0-2-0",
        f"{ADDRESS}releases/0.2.0/{root}",
    ]
    assert ("1 March 2026" if language == "en" else "1 Mawrth 2026") in first.text_content()


def test_a_release_is_told_from_the_files_alone(after_edit: Suite) -> None:
    """Whatever the standards say by now."""
    told = make_history(after_edit).releases[-1].changes
    later = after_an_edit(after_edit)
    assert make_history(later).releases[-1].changes == told
