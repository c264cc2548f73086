"""Menus, addresses, and what a page may load."""

from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from tests.site.built import pages, words


@pytest.mark.parametrize("root", ["", "cy/"], ids=("English", "Welsh"))
def test_the_menu_of_a_standard_lists_the_standards_of_its_edition(
    root: str, site: Path, catalogue: Catalogue
) -> None:
    page = pages(site)[f"{root}standards/lsi-se03/"]
    menu = {address for _, address, _ in page.links("nav.md-nav--primary a[href]")}
    for urn in catalogue.urns("2012"):
        assert f"{root}standards/{urn.lower().replace(' ', '-')}/" in menu
    kinds = ("map", "values", "glossary", "editions", "using-the-standards", "about")
    assert {f"{root}{kind}/" for kind in kinds} <= menu


@pytest.mark.parametrize("root", ["", "cy/"], ids=("English", "Welsh"))
def test_the_menu_leads_to_every_page_from_the_first_of_its_section(root: str, site: Path) -> None:
    led_to = {""}
    for kind in ("", "standards/", "editions/", "using-the-standards/", "about/"):
        page = pages(site)[f"{root}{kind}"]
        led_to |= {address for _, address, _ in page.links("nav.md-nav--primary a[href]")}
    led_to |= {
        address
        for year in ("lsi-se01/", "ska-se01/")
        for _, address, _ in pages(site)[f"{root}standards/{year}"].links("nav a[href]")
    }
    listed = {
        address
        for address, page in pages(site).items()
        if address.startswith("cy/") == bool(root)
        and not page.tree.cssselect("meta[name=robots][content=noindex]")
    }
    assert listed <= led_to


@pytest.mark.parametrize("root", ["", "cy/"], ids=("English", "Welsh"))
def test_the_neighbours_of_a_standard_are_those_of_its_edition(
    root: str, site: Path, catalogue: Catalogue
) -> None:
    for urn in catalogue.standards:
        page = pages(site)[f"{root}standards/{urn.lower().replace(' ', '-')}/"]
        before, after = catalogue.neighbours(urn)
        for relation, neighbour in (("prev", before), ("next", after)):
            named = [link.get("href") for link in page.tree.cssselect(f"head link[rel={relation}]")]
            wanted = [f"../{neighbour.lower().replace(' ', '-')}/"] if neighbour else []
            assert named == wanted, (urn, relation)


def test_a_page_loads_nothing_from_another_host(site: Path) -> None:
    for page in pages(site).values():
        loaded = page.tree.cssselect("script[src], img[src], iframe[src], link[rel=stylesheet]")
        addresses = [element.get("src") or element.get("href") for element in loaded]
        assert not [address for address in addresses if "//" in address], page.address
        assert not page.tree.cssselect("link[rel=preconnect], link[rel=dns-prefetch]")


def test_styles_and_scripts_stand_on_the_site_once_for_both_languages(site: Path) -> None:
    assert (site / "assets/site.css").is_file()
    assert not (site / "cy/assets").exists()
    for page in pages(site).values():
        for element in page.tree.cssselect("script[src], link[rel=stylesheet]"):
            address = element.get("src") or element.get("href")
            file = site / page.leads_to(address.partition("?")[0]).strip("/")
            assert file.is_file(), (page.address, address)


def test_no_page_has_two_elements_of_one_id(site: Path) -> None:
    for page in pages(site).values():
        ids = [element.get("id") for element in page.tree.cssselect("[id]")]
        assert len(ids) == len(set(ids)), page.address


def test_every_page_has_one_first_heading_a_title_and_a_description(site: Path) -> None:
    for page in pages(site).values():
        assert len(page.tree.cssselect("article h1")) == 1, page.address
        assert words(page.tree.cssselect("title")[0])
        [description] = page.tree.cssselect("meta[name=description]")
        assert description.get("content")


def test_a_glossary_term_is_linked_once_in_a_statement(site: Path) -> None:
    tree = pages(site)["standards/lsi-se04/"].tree
    statement = tree.get_element_by_id("p5")
    linked = [link.get("href") for link in statement.cssselect("a.term")]
    assert linked == [
        "../../glossary/#vocational-profiling",
        "../../glossary/#co-production",
    ]
    assert words(statement).count("vocational profil") == 2


def test_the_longest_term_is_linked_first(site: Path) -> None:
    statement = pages(site)["standards/lsi-se07/"].tree.get_element_by_id("p4")
    [term] = statement.cssselect("a.term")
    assert term.text == "prompting and fading techniques"


def test_titles_of_publications_are_not_taken_for_the_term(site: Path) -> None:
    tree = pages(site)["editions/2012/"].tree
    [paragraph] = [p for p in tree.cssselect("p") if words(p).startswith("Previous research")]
    assert not paragraph.cssselect("a.term")
