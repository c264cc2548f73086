"""What stands at the addresses that people type, ``/lsi-se04/`` and ``/se04/``."""

import json
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html
from lxml.html import HtmlElement

from generator.catalogue.redirects import redirects, short_addresses
from tests.site.built import pages, words
from tests.site.expected import SUITE, interface, language_at, said
from tests.support import run

SHORT = short_addresses(SUITE)
LEADS_ON = {one.location: one.to for one in redirects(SUITE)}
CHOICES = {location: meant for location, meant in SHORT.items() if len(meant) > 1}
ROOTS = ("", "cy/")
SITE_URL = "https://nos.example/suite/"
both_languages = pytest.mark.parametrize("root", ROOTS, ids=("English", "Welsh"))


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is built for its address on the web."""
    folder = tmp_path_factory.mktemp("published") / "site"
    done = run("mkdocs", "build", "-q", "-d", str(folder), SITE_URL=SITE_URL)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def at(site: Path, address: str) -> HtmlElement:
    """What the site has at an address."""
    text = (site / address / "index.html").read_text(encoding="utf-8")
    return html.document_fromstring(text)


def test_every_standard_can_be_typed() -> None:
    typed = {one.urn for meanings in SHORT.values() for one in meanings}
    assert typed >= {entry.standard.urn for entry in SUITE.standards}
    assert set(SHORT) == set(LEADS_ON) | set(CHOICES)
    assert LEADS_ON["lsi-se04/"] == "standards/lsi-se04/"
    assert [one.urn for one in CHOICES["se04/"]] == ["SKA SE04", "LSI SE04"]


@both_languages
@pytest.mark.parametrize("address", LEADS_ON)
def test_a_short_address_leads_to_the_page_of_its_language(
    address: str, root: str, site: Path
) -> None:
    tree = at(site, root + address)
    assert tree.get("lang") == language_at(root)
    [refresh] = tree.cssselect("noscript > meta[http-equiv=refresh]")
    [link] = tree.cssselect("body a")
    [canonical] = tree.cssselect("head link[rel=canonical]")
    assert refresh.get("content") == f"0; url={link.get('href')}"
    assert canonical.get("href") == link.get("href")
    to = root + LEADS_ON[address]
    assert urljoin(f"/{root}{address}", link.get("href")) == f"/{to}"
    assert to in pages(site)
    said_before = "This address leads on to:"
    said_here = interface(said_before) if root else said_before
    assert words(tree.cssselect("body p")[0]) == f"{said_here} /{to}"


@both_languages
@pytest.mark.parametrize("address", LEADS_ON)
def test_what_leads_on_has_no_script_but_a_file_of_ours_and_is_not_to_be_indexed(
    address: str, root: str, site: Path
) -> None:
    tree = at(site, root + address)
    [script] = tree.cssselect("script")
    assert not script.text
    assert (site / urljoin(f"/{root}{address}", script.get("src")).strip("/")).is_file()
    assert not [name for node in tree.iter() for name in node.attrib if name.startswith("on")]
    assert tree.cssselect("meta[name=robots]")[0].get("content") == "noindex"


def test_what_leads_on_names_the_whole_address_where_the_site_knows_its_own(
    published: Path,
) -> None:
    for root in ROOTS:
        [canonical] = at(published, f"{root}lsi-se04/").cssselect("link[rel=canonical]")
        assert canonical.get("href") == f"{SITE_URL}{root}standards/lsi-se04/"


@both_languages
def test_no_short_address_is_in_the_list_for_search_engines(root: str, published: Path) -> None:
    sitemap = (published / root / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{SITE_URL}{root}standards/lsi-se04/</loc>" in sitemap
    assert [one for one in SHORT if f"<loc>{SITE_URL}{root}{one}</loc>" in sitemap] == []


@both_languages
def test_no_short_address_is_found_by_the_search(root: str, site: Path) -> None:
    index = (site / root / "search" / "search_index.json").read_text(encoding="utf-8")
    found = {entry["location"].partition("#")[0] for entry in json.loads(index)["docs"]}
    assert "standards/lsi-se04/" in found
    assert found & set(SHORT) == set()


def test_no_page_links_to_a_short_address_but_a_choice_to_its_twin(site: Path) -> None:
    for page in pages(site).values():
        linked = {address.removeprefix("cy/") for _, address, _ in page.links()} - {page.path}
        assert linked & set(SHORT) == set(), page.address


@both_languages
@pytest.mark.parametrize("address", CHOICES)
def test_a_choice_names_each_standard_with_its_title_and_edition_the_one_in_force_first(
    address: str, root: str, site: Path
) -> None:
    language = language_at(root)
    page = pages(site)[root + address]
    in_words = {
        "in force": "Edition of %(edition)s: in force",
        "superseded": "Edition of %(edition)s: superseded",
    }
    state = {
        entry.folder: (interface(words) if root else words) % {"edition": entry.folder}
        for entry in SUITE.editions
        for words in [in_words[entry.edition.state]]
    }
    named = page.tree.cssselect("article li")
    assert [words(item) for item in named] == [
        f"{one.urn} {said(one.title, language)} {state[one.edition]}" for one in CHOICES[address]
    ]
    assert state[CHOICES[address][0].edition] == state["2017"]
    links = [leads_to for _, leads_to, _ in page.links("article li a")]
    assert links == [f"{root}{one.address.location}" for one in CHOICES[address]]
