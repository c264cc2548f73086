"""What a page tells machines is what it says itself, and where it stands is true."""

import json
from pathlib import Path

import pytest
from lxml.html import document_fromstring

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.pages.linked_data import SitePlace
from generator.site.page_head import format_for_script
from generator.suite.languages import Languages
from generator.suite.suite import Suite
from tests.projects import LANGUAGES
from tests.site.built import anchors, both_languages, language_of_words, pages, words
from tests.site.expected import Expected, language_at
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

SITES = pytest.mark.parametrize("site_of", ["site", "without_drafts", "published"])


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
@both_languages
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


@pytest.mark.parametrize("drafts", [True, False], ids=["drafts shown", "drafts off"])
@both_languages
def test_a_standard_is_told_as_a_work_of_its_edition_and_language_where_it_is_in_that_language(
    root: str, drafts: bool, request: pytest.FixtureRequest, suite: Suite
) -> None:
    built = pages(request.getfixturevalue("site" if drafts else "without_drafts"))
    expected, code = Expected(suite, drafts=drafts), language_at(root)
    relation, other = ("translationOfWork", "en") if root else ("workTranslation", "cy")
    told = {True: 0, False: 0}
    for entry in suite.standards:
        urn, year = entry.standard.urn, entry.edition
        path = f"standards/{ids.make_slug(urn)}/"
        page = built[root + path]
        whole = [f"{urn} title"]
        [entity] = (one for one in suite.entities.standards if one.urn == urn)
        whole += [text.id for text in entity.overview]
        translated = all(map(expected.entry, whole))
        told[translated] += 1
        works = of_type(page, "CreativeWork")
        assert len(works) == (code == "en" or translated), page.address
        for work in works:
            assert f"{urn} {work['name']}" == words(page.tree.cssselect("article h1")[0])
            assert (work["identifier"], work["version"], work["inLanguage"]) == (urn, year, code)
            assert place(page, work["url"]) == (page.address, "")
            edition = f"{year} title"
            assert text(work["isPartOf"]["name"]) == expected.said(edition, code)
            assert language(work["isPartOf"]["name"], page) == expected.language_of(edition, code)
            assert place(page, work["isPartOf"]["url"]) == (f"{root}editions/{year}/", "")
            assert (relation in work) is translated
            if translated:
                assert work[relation]["inLanguage"] == other
                twin = path if root else f"cy/{path}"
                assert place(page, work[relation]["url"]) == (twin, "")
            said = (*whole, *(f"{urn} {one}" for one in entry.standard.statements))
            drafted = any(expected.said(one, code).endswith(expected.mark(code)) for one in said)
            assert work.get("creativeWorkStatus") == ("Draft" if drafted else None), urn
    assert all(told.values())


def test_no_term_can_end_the_element_that_it_is_told_in() -> None:
    told = {"name": HOSTILE, "url": SitePlace("glossary/#it", "cy")}
    script = f"<script>{format_for_script([told], '../', Languages(LANGUAGES))}</script>"
    document = document_fromstring(f"<html><head>{script}</head></html>")
    [element] = document.cssselect("script")
    assert json.loads(element.text or "")["@graph"] == [
        {"name": HOSTILE, "url": "../cy/glossary/#it"}
    ]
