"""What stands at the addresses that people type, ``/abc-se04/`` and ``/se04/``."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html
from lxml.html import HtmlElement

from generator.catalogue.redirects import AddressMeaning, list_redirects, list_short_addresses
from generator.suite.suite import Suite
from tests.browser.searching import indexed
from tests.site.built import both_languages, pages, words
from tests.site.expected import Expected, language_at
from tests.site.told import ADDRESS

ROOTS = ("", "cy/")


@pytest.fixture(scope="module")
def meant(suite: Suite) -> Mapping[str, tuple[AddressMeaning, ...]]:
    """What each short address may mean."""
    return list_short_addresses(suite)


@pytest.fixture(scope="module")
def leads_on(suite: Suite) -> Mapping[str, str]:
    """Where each address leads at which no page stands."""
    return {one.location: one.to for one in list_redirects(suite)}


def at(site: Path, address: str) -> HtmlElement:
    """What the site has at an address."""
    text = (site / address / "index.html").read_text(encoding="utf-8")
    return html.document_fromstring(text)


@both_languages
def test_a_short_address_leads_to_the_page_of_its_language(
    root: str,
    site: Path,
    leads_on: Mapping[str, str],
    expected: Expected,
    subtests: pytest.Subtests,
) -> None:
    said = expected.interface("Continue to:", language_at(root))
    for address, to in leads_on.items():
        with subtests.test(address):
            tree = at(site, root + address)
            assert tree.get("lang") == language_at(root)
            [refresh] = tree.cssselect("noscript > meta[http-equiv=refresh]")
            [link, *_] = tree.cssselect("body a")
            [canonical] = tree.cssselect("head link[rel=canonical]")
            assert refresh.get("content") == f"0; url={link.get('href')}"
            assert canonical.get("href") == link.get("href")
            assert urljoin(f"/{root}{address}", link.get("href")) == f"/{root}{to}"
            assert f"{root}{to.partition('#')[0]}" in pages(site)
            assert words(tree.cssselect("body p")[0]) == f"{said} /{root}{to}"


def test_an_address_in_the_words_of_a_language_leads_to_the_page_in_that_language(
    site: Path, subtests: pytest.Subtests
) -> None:
    for own, to in (
        ("safonau/", "standards/"),
        ("safonau/abc-se03/", "standards/abc-se03/"),
        ("argraffiadau/2020/", "editions/2020/"),
        ("geirfa/", "glossary/"),
    ):
        with subtests.test(own):
            tree = at(site, f"cy/{own}")
            [link] = tree.cssselect("body a")
            assert urljoin(f"/cy/{own}", link.get("href")) == f"/cy/{to}"
            assert f"cy/{to}" in pages(site)
            assert tree.cssselect("script[src$='redirect.js']")  # which takes a place along
            assert not (site / own).exists()


@both_languages
def test_a_place_of_a_page_that_moved_leads_on_by_itself(root: str, site: Path) -> None:
    place = at(site, f"{root}tasks/").get_element_by_id("helper")
    assert place.get("href") == "../glossary/#job-coach"
    assert words(place) == f"/{root}glossary/#job-coach"


@both_languages
def test_what_leads_on_has_no_script_but_a_file_of_ours_and_is_not_to_be_indexed(
    root: str, site: Path, leads_on: Mapping[str, str], subtests: pytest.Subtests
) -> None:
    for address in leads_on:
        with subtests.test(address):
            tree = at(site, root + address)
            [script] = tree.cssselect("script")
            assert not script.text
            file = urljoin(f"/{root}{address}", script.get("src")).strip("/")
            assert (site / file).is_file()
            names = {str(name) for node in tree.iter() for name in node.attrib}
            assert not [name for name in names if name.startswith("on")]
            assert tree.cssselect("meta[name=robots]")[0].get("content") == "noindex"


@both_languages
def test_what_leads_on_names_the_whole_address_where_the_site_knows_its_own(
    root: str, published: Path, leads_on: Mapping[str, str]
) -> None:
    for address, to in leads_on.items():
        [canonical] = at(published, root + address).cssselect("link[rel=canonical]")
        assert canonical.get("href") == f"{ADDRESS}{root}{to}"


@both_languages
def test_no_short_address_is_in_the_list_for_search_engines(
    root: str, published: Path, meant: Mapping[str, object]
) -> None:
    sitemap = (published / f"sitemap-{language_at(root)}.xml").read_text(encoding="utf-8")
    assert f"<loc>{ADDRESS}{root}standards/abc-se03/</loc>" in sitemap
    assert [one for one in meant if f"<loc>{ADDRESS}{root}{one}</loc>" in sitemap] == []


@both_languages
def test_no_short_address_is_found_by_the_search(
    root: str, site: Path, meant: Mapping[str, object]
) -> None:
    found = {entry["at"].partition("#")[0] for entry in indexed(site / root)}
    assert "standards/abc-se03/" in found
    assert found & meant.keys() == set()


def test_no_page_links_to_a_short_address_but_a_choice_to_its_twin(
    site: Path, meant: Mapping[str, object]
) -> None:
    for page in pages(site).values():
        linked = {address.removeprefix("cy/") for _, address, _ in page.links()} - {page.path}
        assert linked & meant.keys() == set(), page.address


@both_languages
def test_a_choice_names_each_standard_with_its_title_and_edition_the_one_in_force_first(
    root: str,
    site: Path,
    meant: Mapping[str, tuple[AddressMeaning, ...]],
    expected: Expected,
    subtests: pytest.Subtests,
) -> None:
    language, suite = language_at(root), expected.suite
    in_words = {
        "in force": "%(edition)s edition: in force",
        "superseded": "%(edition)s edition: superseded",
    }
    state = {
        entry.folder: expected.interface(in_words[entry.edition.state], language)
        % {"edition": entry.folder}
        for entry in suite.editions
    }
    in_force = {one.folder for one in suite.editions if one.edition.state == "in force"}
    choices = {address: found for address, found in meant.items() if len(found) > 1}
    assert {len(found) for found in choices.values()} == {2, 3}
    for address, found in choices.items():
        with subtests.test(address):
            page = pages(site)[root + address]
            named = [words(item) for item in page.tree.cssselect("article li")]
            assert named == [
                f"{one.urn} {expected.said(one.title.id, language)} {state[one.edition]}"
                for one in found
            ]
            assert found[0].edition in in_force
            links = [leads_to for _, leads_to, _ in page.links("article li a")]
            assert links == [f"{root}{one.address.location}" for one in found]
