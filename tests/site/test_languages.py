"""Every page has its twin, one plain link away; no language stands unmarked on the other."""

import re
from pathlib import Path

import pytest
from lxml.html import HtmlElement, document_fromstring

from generator import texts
from generator.suite import load_sound
from tests.site.built import BuiltPage, anchors, language_of, pages
from tests.support import PROJECT, run

ENGLISH_WORDS = re.compile(
    r"\b(the|and|with|this|that|which|their|from|have|been|are|was|standards?|values?|work"
    r"|statement|practice|draft|search|next|home|page|skip|english)\b",
    re.IGNORECASE,
)
"""Words that are common in English and are none in Welsh."""

READ_OUT = ("alt", "aria-label", "placeholder", "title", "content")


def test_every_page_has_its_twin_at_the_same_path(site: Path) -> None:
    english = {page.path for page in pages(site).values() if page.language == "en"}
    welsh = {page.path for page in pages(site).values() if page.language == "cy"}
    assert english == welsh
    assert len(english) == 16 + 12


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


def spoken(element: HtmlElement) -> list[tuple[str, str]]:
    """Each stretch of text within an element with its language; attributes read out too."""
    found = []
    for node in element.iter():
        if not isinstance(node.tag, str) or node.tag in ("script", "style", "svg", "code"):
            continue
        language = language_of(node)
        found += [(language, node.get(name)) for name in READ_OUT if node.get(name)]
        if node.text and node.text.strip():
            found.append((language, node.text))
        for child in node:
            if child.tail and child.tail.strip():
                found.append((language, child.tail))
    return found


def test_no_english_stands_unmarked_on_a_welsh_page(site: Path) -> None:
    for page in pages(site).values():
        if page.language == "cy":
            read = spoken(page.tree.find("body")) + [
                (language_of(title), title.text) for title in page.tree.cssselect("title")
            ]
            unmarked = [
                text
                for language, text in read
                if language == "cy" and ENGLISH_WORDS.search(text) and not text.startswith("http")
            ]
            assert unmarked == [], page.address


def test_no_text_of_the_standards_without_welsh_stands_unmarked_on_a_welsh_page(
    site: Path,
) -> None:
    suite = load_sound(PROJECT)
    untranslated = {
        text.text
        for text in texts.of(suite)
        if not suite.translations.find(text.id, text.text) and re.search("[a-z]{3}", text.text)
    }
    for page in pages(site).values():
        if page.language == "cy":
            unmarked = [
                text
                for language, text in spoken(page.tree.find("body"))
                if language == "cy" and " ".join(text.split()) in untranslated
            ]
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
    [english, welsh] = page.cssselect("article > section")
    assert (english.get("lang"), welsh.get("lang")) == ("en", "cy")
    for section, home in ((english, top), (welsh, f"{top}cy/")):
        targets = [link.get("href") for link in section.cssselect("a")]
        assert targets == [home, f"{home}standards/"]
    [other] = page.cssselect("a.language-link")
    assert other.get("href") == (top if root else f"{top}cy/")
    unmarked = [
        text
        for language, text in spoken(page.find("body"))
        if language == "cy" and ENGLISH_WORDS.search(text)
    ]
    assert unmarked == []


def test_official_welsh_on_an_english_page_says_that_it_is_welsh(site: Path) -> None:
    tree = pages(site)["standards/ska-se08/"].tree
    [welsh] = tree.cssselect("article [lang=cy]")
    assert welsh.text == "Datblygu fel ymarferydd cyflogaeth gyda chefnogaeth myfyriol"


@pytest.mark.parametrize("address", ["cy/standards/lsi-se01/", "cy/values/", "cy/glossary/"])
def test_a_welsh_page_with_english_on_it_says_so(address: str, site: Path) -> None:
    [notice] = pages(site)[address].tree.cssselect(".admonition.english")
    assert language_of(notice) == "cy"


def test_an_english_page_has_no_such_notice(site: Path) -> None:
    for page in pages(site).values():
        if page.language == "en":
            assert not page.tree.cssselect(".admonition.english"), page.address


def test_the_interface_has_welsh_for_every_word(site: Path) -> None:  # noqa: ARG001
    from generator.translating import interface_words

    translations = load_sound(PROJECT).translations
    wanting = {words for _, _, words in interface_words() if not translations.find("", words)}
    assert wanting == set()


def test_every_anchor_that_a_link_names_is_there(site: Path) -> None:
    built = pages(site)
    for page in built.values():
        for element, address, anchor in page.links("body a[href]"):
            assert address in built, (page.address, element.get("href"))
            if anchor:
                assert anchor in anchors(built[address]), (page.address, element.get("href"))
