"""What a page tells machines is what it says itself, and where it stands is true."""

import json
from pathlib import Path

import pytest
from lxml.html import HtmlElement, document_fromstring

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.pages.linked_data import Place
from generator.site.page_head import in_script
from tests.site.built import anchors, language_of, pages, words
from tests.site.expected import SUITE, language_at, said
from tests.site.told import (
    ADDRESS,
    HOSTILE,
    graph,
    heading,
    language,
    objects,
    of_type,
    place,
    text,
)

ROOTS = pytest.mark.parametrize("root", ["", "cy/"], ids=("English", "Welsh"))
SITES = pytest.mark.parametrize("site_of", ["site", "without_drafts", "published"])


def language_of_words(element: HtmlElement) -> str:
    """The language of all the words of an element, which they may have from one within."""
    within = [one for one in element.cssselect("[lang]") if words(one) == words(element)]
    return language_of(within[0] if within else element)


@SITES
def test_breadcrumbs_are_the_way_that_is_shown_and_the_page(
    site_of: str, request: pytest.FixtureRequest
) -> None:
    for page in pages(request.getfixturevalue(site_of)).values():
        lists = of_type(page, "BreadcrumbList")
        if page.path == "":
            assert lists == [], page.address
            continue
        [breadcrumbs] = lists
        items = breadcrumbs["itemListElement"]
        assert [item["position"] for item in items] == [*range(1, len(items) + 1)]
        links = list(page.links("nav.md-path a"))
        shown = [(address, anchor) for _, address, anchor in links]
        assert [place(page, item["item"]) for item in items] == [*shown, (page.address, "")]
        names = [text(item["name"]) for item in items]
        assert names == [*(words(link) for link, _, _ in links), heading(page)], page.address
        for item, (link, _, _) in zip(items, links, strict=False):
            assert language(item["name"], page) == language_of_words(link), page.address


@SITES
def test_machines_are_told_nothing_that_does_not_stand_on_the_page(
    site_of: str, request: pytest.FixtureRequest
) -> None:
    """What is said of another page stands on that one."""
    built = pages(request.getfixturevalue(site_of))
    for page in built.values():
        for told in objects(graph(page)):
            address, anchor = place(page, told.get("url", ""))
            assert not anchor or anchor in anchors(built[address]), page.address
            shown = words(built[address].tree.find("body"))
            for key in {"name", "description", "identifier", "version"} & set(told):
                assert text(told[key]) in shown, (page.address, told[key])


def test_machines_are_told_whole_addresses_where_they_are_known(
    site: Path, published: Path
) -> None:
    for built, whole in ((site, False), (published, True)):
        for page in pages(built).values():
            for told in objects(graph(page)):
                for key in {"url", "item"} & set(told):
                    assert told[key].startswith(ADDRESS) == whole, page.address


@SITES
@ROOTS
def test_each_term_of_the_glossary_is_told_with_its_definition(
    root: str, site_of: str, request: pytest.FixtureRequest, catalogue: Catalogue
) -> None:
    page = pages(request.getfixturevalue(site_of))[f"{root}glossary/"]
    [told] = of_type(page, "DefinedTermSet")
    assert text(told["name"]) == heading(page)
    assert place(page, told["url"]) == (page.address, "")
    terms = told["hasDefinedTerm"]
    assert {term["termCode"] for term in terms} == set(catalogue.terms)
    assert [place(page, term["url"])[1] for term in terms] == [
        entry.get("id") for entry in page.tree.cssselect("article h2")
    ]
    for term in terms:
        code = term["termCode"]
        assert term["@type"] == "DefinedTerm"
        assert place(page, term["url"]) == (page.address, code)
        for key, anchor in (("name", code), ("description", f"definition-{code}")):
            shown = page.tree.get_element_by_id(anchor)
            assert text(term[key]) == words(shown)
            assert language(term[key], page) == language_of_words(shown), term[key]
    assert told["inLanguage"] == sorted({language(term["name"], page) for term in terms})


@ROOTS
def test_a_standard_is_told_as_a_work_of_its_edition_and_language(
    root: str, site: Path, catalogue: Catalogue
) -> None:
    code = language_at(root)
    relation, other = ("translationOfWork", "en") if root else ("workTranslation", "cy")
    for urn, year in catalogue.edition_of.items():
        path = f"standards/{ids.slug(urn)}/"
        page = pages(site)[root + path]
        [work] = of_type(page, "CreativeWork")
        assert f"{urn} {work['name']}" == words(page.tree.cssselect("article h1")[0])
        assert (work["identifier"], work["version"], work["inLanguage"]) == (urn, year, code)
        assert place(page, work["url"]) == (page.address, "")
        assert work["isPartOf"]["name"] == said(f"{year} title", code)
        assert place(page, work["isPartOf"]["url"]) == (f"{root}editions/{year}/", "")
        assert work[relation]["inLanguage"] == other
        twin = path if root else f"cy/{path}"
        assert place(page, work[relation]["url"]) == (twin, "")
        drafted = code == "cy" and page.tree.cssselect("article .draft")
        assert work.get("creativeWorkStatus") == ("Draft" if drafted else None), urn


def test_a_page_that_is_not_in_its_language_is_told_as_no_work(
    without_drafts: Path, catalogue: Catalogue
) -> None:
    for urn in catalogue.standards:
        english, welsh = (
            pages(without_drafts)[f"{root}standards/{ids.slug(urn)}/"] for root in ("", "cy/")
        )
        [work] = of_type(english, "CreativeWork")
        assert "workTranslation" not in work
        assert SUITE.texts[f"{urn} overview 1"].text in words(welsh.tree.cssselect("article")[0])
        assert of_type(welsh, "CreativeWork") == []


def test_no_term_can_end_the_element_that_it_is_told_in() -> None:
    told = {"name": HOSTILE, "url": Place("glossary/#it", "cy")}
    script = f"<script>{in_script([told], '../')}</script>"
    document = document_fromstring(f"<html><head>{script}</head></html>")
    [element] = document.cssselect("script")
    assert json.loads(element.text or "")["@graph"] == [
        {"name": HOSTILE, "url": "../cy/glossary/#it"}
    ]
