"""Every page has its twin, one plain link away; no language stands unmarked on the other."""

import re
from pathlib import Path

import pytest
from lxml.html import document_fromstring

from generator import ids
from generator.model.states import State
from tests.site.built import (
    BuiltPage,
    anchors,
    language_of,
    pages,
    spoken,
    unmarked_english,
    unmarked_welsh,
    words,
)
from tests.site.expected import OFFICIAL, SUITE, interface, said, welsh_of
from tests.support import run

ENGLISH_STANDS_IN = (
    "Some of the text on this page has no Welsh that may be shown. It stands here in English, and "
    "is marked as English for screen readers."
)


def test_every_page_has_its_twin_at_the_same_path(site: Path) -> None:
    english = {page.path for page in pages(site).values() if page.language == "en"}
    welsh = {page.path for page in pages(site).values() if page.language == "cy"}
    assert english == welsh
    assert len(english) == 16 + 14 + 8  # standards, other pages, choices between numbers


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
            for link in page.tree.cssselect("head link[rel~=alternate]")
        }
        assert named == {"en": page.path, "cy": f"cy/{page.path}", "x-default": page.path}


def test_with_a_known_site_address_the_alternates_are_whole_addresses(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    built = run("mkdocs", "build", "-q", "-d", str(folder), SITE_URL="https://nos.example/suite/")
    assert built.returncode == 0, built.stderr
    page = pages(folder)["cy/standards/lsi-se03/"]
    named = {
        link.get("hreflang"): link.get("href")
        for link in page.tree.cssselect("head link[rel~=alternate]")
    }
    assert named == {
        "en": "https://nos.example/suite/standards/lsi-se03/",
        "cy": "https://nos.example/suite/cy/standards/lsi-se03/",
        "x-default": "https://nos.example/suite/standards/lsi-se03/",
    }
    [canonical] = page.tree.cssselect("link[rel=canonical]")
    assert canonical.get("href") == "https://nos.example/suite/cy/standards/lsi-se03/"


@pytest.mark.parametrize("drafts", ["shown", "off"])
def test_no_english_stands_unmarked_on_a_welsh_page(
    drafts: str, site: Path, without_drafts: Path
) -> None:
    for page in pages(site if drafts == "shown" else without_drafts).values():
        if page.language == "cy":
            assert unmarked_english(page.tree) == [], page.address


@pytest.mark.parametrize("drafts", ["shown", "off"])
def test_no_welsh_stands_unmarked_among_english(
    drafts: str, site: Path, without_drafts: Path
) -> None:
    for page in pages(site if drafts == "shown" else without_drafts).values():
        assert unmarked_welsh(page.tree) == [], page.address


@pytest.mark.parametrize("drafts", ["shown", "off"])
def test_no_text_of_the_standards_without_welsh_stands_unmarked_on_a_welsh_page(
    drafts: str, site: Path, without_drafts: Path
) -> None:
    shown = set(State) - ({State.DRAFT} if drafts == "off" else set())
    found = {text.text: welsh_of(text.id) for text in SUITE.texts.values()}
    in_english = {
        text
        for text, welsh in found.items()
        if not (welsh and welsh.state in shown) and re.search("[a-z]{3}", text)
    }
    assert in_english
    for page in pages(site if drafts == "shown" else without_drafts).values():
        if page.language == "cy":
            in_welsh = " | ".join(
                " ".join(text.split())
                for language, text in spoken(page.tree.find("body"))
                if language == "cy"
            )
            unmarked = [text for text in in_english if text in in_welsh]
            assert unmarked == [], page.address


@pytest.mark.parametrize("address", ["", "https://nos.example/suite/"])
@pytest.mark.parametrize("root", ["", "cy/"], ids=("English", "Welsh"))
def test_the_page_for_what_is_not_found_is_in_both_languages_and_leads_to_both(
    root: str, address: str, site: Path, tmp_path: Path
) -> None:
    if address:
        site = tmp_path / "site"
        assert run("mkdocs", "build", "-q", "-d", str(site), SITE_URL=address).returncode == 0
    page = document_fromstring((site / root / "404.html").read_text(encoding="utf-8"))
    top = "/suite/" if address else "/"
    [english, welsh] = page.cssselect("article > div")
    assert (english.get("lang"), welsh.get("lang")) == ("en", "cy")
    for section, home in ((english, top), (welsh, f"{top}cy/")):
        targets = [link.get("href") for link in section.cssselect("a")]
        assert targets == [home, f"{home}standards/"]
    [other] = page.cssselect("a.language-link")
    assert other.get("href") == (top if root else f"{top}cy/")
    assert unmarked_english(page) == []
    assert unmarked_welsh(page) == []


@pytest.mark.parametrize("urn", OFFICIAL)
def test_official_welsh_on_an_english_page_says_that_it_is_welsh(urn: str, site: Path) -> None:
    tree = pages(site)[f"standards/{ids.slug(urn)}/"].tree
    [welsh] = tree.cssselect("article .official-welsh [lang=cy]")
    assert welsh.text == said(f"{urn} title", "cy")


@pytest.mark.parametrize("address", ["cy/standards/lsi-se01/", "cy/values/", "cy/glossary/"])
def test_a_welsh_page_with_english_on_it_says_so(address: str, without_drafts: Path) -> None:
    [notice] = pages(without_drafts)[address].tree.cssselect("article p.state-of-the-welsh")
    assert words(notice).startswith(ENGLISH_STANDS_IN)
    assert language_of(notice[0]) == "en"  # the Welsh of this very sentence is a draft


def test_a_page_with_no_english_for_want_of_welsh_has_no_such_notice(site: Path) -> None:
    for page in pages(site).values():
        everything = words(page.tree.find("body"))
        assert ENGLISH_STANDS_IN not in everything, page.address
        assert interface(ENGLISH_STANDS_IN) not in everything, page.address


def test_every_anchor_that_a_link_names_is_there(site: Path) -> None:
    built = pages(site)
    for page in built.values():
        for element, address, anchor in page.links("body a[href]"):
            if address not in built:  # no page, but a file
                assert (site / address.rstrip("/")).is_file(), (page.address, element.get("href"))
            elif anchor:
                assert anchor in anchors(built[address]), (page.address, element.get("href"))
