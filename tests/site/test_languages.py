"""Every page has its twin, one plain link away; no language stands unmarked on the other."""

import re
from pathlib import Path

import pytest
from lxml.html import document_fromstring

from generator import ids
from generator.catalogue.site_in_language import Site
from generator.pages import make_all_pages
from generator.suite.suite import Suite
from tests.site.built import (
    BuiltPage,
    anchors,
    both_languages,
    language_of,
    pages,
    spoken,
    unmarked_english,
    unmarked_welsh,
    words,
)
from tests.site.expected import Expected
from tests.site.told import ADDRESS

ENGLISH_STANDS_IN = (
    "Some of the text on this page has no %(language)s that may be shown. It stands here in "
    "%(source)s, and is marked as %(source)s for screen readers."
)


both_sites = pytest.mark.parametrize("site_of", ["site", "without_drafts"])


@pytest.fixture
def built(site_of: str, request: pytest.FixtureRequest) -> Path:
    """The sample's site, with drafts or without."""
    found: Path = request.getfixturevalue(site_of)
    return found


def test_every_page_has_its_twin_at_the_same_path(site: Path, english: Site) -> None:
    wanted = {f"{page.path}/" for page in make_all_pages(english)}
    wanted |= {f"{path}/" for path in english.catalogue.suite.written["cy"]}
    for language in ("en", "cy"):
        found = {page.path for page in pages(site).values() if page.language == language}
        assert found == {re.sub(r"(^|/)index/$", r"\1", path) for path in wanted}


def test_every_page_says_its_language(site: Path) -> None:
    assert {page.tree.get("lang") for page in pages(site).values() if page.language == "en"} == {
        "en"
    }
    assert {page.tree.get("lang") for page in pages(site).values() if page.language == "cy"} == {
        "cy"
    }


def test_every_page_links_to_its_twin_in_its_header(site: Path) -> None:
    for page in pages(site).values():
        other = "cy" if page.language == "en" else "en"
        [(link, address, _)] = page.links("header a.language-link")
        assert address == (f"cy/{page.path}" if other == "cy" else page.path)
        assert (link.get("lang"), link.get("hreflang")) == (other, other)
        assert link.text == {"cy": "Cymraeg", "en": "English"}[other]


def test_twins_have_the_same_anchors(site: Path) -> None:
    built = pages(site)
    for page in built.values():
        if page.language == "en":
            here, there = content_anchors(page), content_anchors(built[f"cy/{page.path}"])
            assert here == there, page.address


def content_anchors(page: BuiltPage) -> set[str]:
    """The ids within a page's article."""
    return {element.get("id") for element in page.tree.cssselect("article [id]")}


def test_every_page_names_both_languages_and_the_default_one_in_its_head(site: Path) -> None:
    for page in pages(site).values():
        named = {
            link.get("hreflang"): page.leads_to(link.get("href"))
            for link in page.tree.cssselect("head link[rel~=alternate][hreflang]")
        }
        assert named == {"en": page.path, "cy": f"cy/{page.path}", "x-default": page.path}


def test_with_a_known_site_address_the_alternates_are_whole_addresses(published: Path) -> None:
    for page in pages(published).values():
        named = {
            link.get("hreflang"): link.get("href")
            for link in page.tree.cssselect("head link[rel~=alternate][hreflang]")
        }
        assert named == {
            "en": ADDRESS + page.path,
            "cy": f"{ADDRESS}cy/{page.path}",
            "x-default": ADDRESS + page.path,
        }


@both_sites
def test_no_english_stands_unmarked_on_a_welsh_page(built: Path) -> None:
    for page in pages(built).values():
        if page.language == "cy":
            assert unmarked_english(page.tree) == [], page.address


@both_sites
def test_no_welsh_stands_unmarked_among_english(built: Path) -> None:
    for page in pages(built).values():
        assert unmarked_welsh(page.tree) == [], page.address


@both_sites
def test_no_text_of_the_standards_without_welsh_stands_unmarked_on_a_welsh_page(
    built: Path, site_of: str, suite: Suite
) -> None:
    expected = Expected(suite, drafts=site_of == "site")
    in_welsh = {expected.said(text, "cy") for text in suite.texts if expected.entry(text)}
    in_english = {
        text.words
        for text in suite.texts.values()
        if not expected.entry(text.id) and re.search("[a-z]{3}", text.words)
    }
    in_english = {text for text in in_english if not any(text in one for one in in_welsh)}
    assert in_english
    for page in pages(built).values():
        if page.language == "cy":
            said = " | ".join(
                " ".join(text.split())
                for language, text in spoken(page.tree.find("body"))
                if language == "cy"
            )
            assert [text for text in in_english if text in said] == [], page.address


@both_languages
@pytest.mark.parametrize(("site_of", "top"), [("site", "/"), ("published", "/suite/")])
def test_the_page_for_what_is_not_found_is_in_both_languages_and_leads_to_both(
    root: str, top: str, built: Path
) -> None:
    page = document_fromstring((built / root / "404.html").read_text(encoding="utf-8"))
    [english, welsh] = page.cssselect("article > div")
    assert (english.get("lang"), welsh.get("lang")) == ("en", "cy")
    for section, home in ((english, top), (welsh, f"{top}cy/")):
        targets = [link.get("href") for link in section.cssselect("a")]
        assert targets == [home, f"{home}standards/"]
    [other] = page.cssselect("a.language-link")
    assert other.get("href") == (top if root else f"{top}cy/")
    assert unmarked_english(page) == []
    assert unmarked_welsh(page) == []


def test_official_welsh_on_an_english_page_says_that_it_is_welsh(
    site: Path, expected: Expected
) -> None:
    assert expected.official
    for urn in expected.official:
        tree = pages(site)[f"standards/{ids.make_slug(urn)}/"].tree
        [welsh] = tree.cssselect("article .official-welsh [lang=cy]")
        assert welsh.text == expected.said(f"{urn} title", "cy")


def test_a_welsh_page_says_so_where_english_stands_on_it_and_no_other_does(
    site: Path, suite: Suite, expected: Expected
) -> None:
    without_welsh = {text.words for text in suite.texts.values() if not expected.entry(text.id)}
    says: dict[bool, list[str]] = {True: [], False: []}
    for page in generated_in_welsh(site, suite):
        english = {
            words(one)
            for one in page.tree.cssselect("article :not(code)[lang=en]")  # no example of data
            if not one.xpath("ancestor-or-self::*[contains(@class, 'beside')]")
        }
        stands_in = not without_welsh.isdisjoint(english)
        said = notice(page).startswith(expected.about(ENGLISH_STANDS_IN))
        assert said is stands_in, page.address
        says[stands_in].append(page.address)
    assert all(says.values())


def test_with_drafts_off_english_stands_on_every_page_that_is_made_and_the_page_says_so(
    without_drafts: Path, suite: Suite, expected: Expected
) -> None:
    """In English itself, since the Welsh of that sentence is a draft."""
    for page in generated_in_welsh(without_drafts, suite):
        assert notice(page).startswith(expected.about(ENGLISH_STANDS_IN, "en"))
        said = page.tree.cssselect(
            "article p.state-of-the-welsh > :first-child,"
            "article details.state-of-the-welsh > * > :first-child"
        )
        assert {language_of(sentence) for sentence in said} == {"en"}, page.address


def generated_in_welsh(site: Path, suite: Suite) -> list[BuiltPage]:
    """The Welsh pages that nobody writes by hand."""
    written = {"" if path == "index" else f"{path}/" for path in suite.written["cy"]}
    return [
        page for page in pages(site).values() if page.language == "cy" and page.path not in written
    ]


def notice(page: BuiltPage) -> str:
    """What a page says of its Welsh: that English stands on it, that drafts do."""
    found = page.tree.cssselect("p.state-of-the-welsh, details.state-of-the-welsh p")
    return " ".join(words(one) for one in found)


def test_every_anchor_that_a_link_names_is_there(site: Path) -> None:
    built = pages(site)
    for page in built.values():
        for element, address, anchor in page.links("body a[href]"):
            if address not in built:  # no page, but a file
                assert (site / address.rstrip("/")).is_file(), (page.address, element.get("href"))
            elif anchor and "=" not in anchor:  # what has that sign is for the page's script
                assert anchor in anchors(built[address]), (page.address, element.get("href"))
