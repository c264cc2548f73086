"""Menus, addresses, and what a page may load."""

from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.ids import make_slug
from tests.site.built import both_languages, pages, words


@both_languages
def test_the_menu_of_a_standard_lists_the_standards_of_its_edition(
    root: str, site: Path, catalogue: Catalogue
) -> None:
    for urn, standard in catalogue.standards.items():
        page = pages(site)[f"{root}standards/{make_slug(urn)}/"]
        menu = {address for _, address, _ in page.links("nav.md-nav--primary a[href]")}
        siblings = catalogue.list_standards(standard.edition)
        listed = {f"{root}standards/{make_slug(other.urn)}/" for other in siblings}
        kinds = ("map", "values", "glossary", "editions", "using-the-standards", "about")
        assert listed | {f"{root}{kind}/" for kind in kinds} <= menu


@both_languages
def test_the_menu_leads_to_every_page_from_the_first_of_its_section(root: str, site: Path) -> None:
    led_to = {""}
    sections = ("standards/", "editions/", "using-the-standards/", "situations/", "role/", "about/")
    for kind in ("", *sections):
        page = pages(site)[f"{root}{kind}"]
        led_to |= {address for _, address, _ in page.links("nav.md-nav--primary a[href]")}
    led_to |= {
        address
        for first in ("old-se01/", "abc-se01/", "xyz-se01/")
        for _, address, _ in pages(site)[f"{root}standards/{first}"].links("nav a[href]")
    }
    listed = {
        address
        for address, page in pages(site).items()
        if address.startswith("cy/") == bool(root)
        and not page.tree.cssselect("meta[name=robots][content=noindex]")
    }
    assert listed <= led_to


@both_languages
def test_the_neighbours_of_a_standard_are_those_of_its_edition(
    root: str, site: Path, catalogue: Catalogue
) -> None:
    for urn, standard in catalogue.standards.items():
        page = pages(site)[f"{root}standards/{make_slug(urn)}/"]
        before, after = catalogue.find_neighbours(standard)
        led_to = [link.get("href") for link in page.tree.cssselect("#neighbours + ul a.urn")]
        assert led_to == [f"../{make_slug(one.urn)}/" for one in (before, after) if one], urn


def test_a_page_loads_nothing_from_another_host(site: Path) -> None:
    for page in pages(site).values():
        loaded = page.tree.cssselect("script[src], img[src], iframe[src], link[rel=stylesheet]")
        addresses = [element.get("src") or element.get("href") for element in loaded]
        assert not [address for address in addresses if "//" in address], page.address
        assert not page.tree.cssselect("link[rel=preconnect], link[rel=dns-prefetch]")


def test_a_page_has_no_browser_fetch_another_beforehand(site: Path) -> None:
    """Firefox would for these, the policy forbids it, and each page would tell of an error."""
    for page in pages(site).values():
        assert not page.tree.cssselect("link[rel~=next], link[rel~=prev], link[rel~=prefetch]")


def test_styles_and_scripts_stand_on_the_site_once_for_both_languages(site: Path) -> None:
    assert (site / "assets/every-page.css").is_file()
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


def test_every_page_has_one_first_heading(site: Path) -> None:
    for page in pages(site).values():
        assert len(page.tree.cssselect("article h1")) == 1, page.address


def test_each_glossary_term_in_a_statement_is_a_link_to_its_entry(site: Path) -> None:
    statement = pages(site)["standards/abc-se03/"].tree.get_element_by_id("p1")
    linked = [link.get("href") for link in statement.cssselect(".words a.term")]
    terms = ("job-coach", "workplace", "action-plan")
    assert linked == [f"../../glossary/#{term}" for term in terms]


def test_a_term_is_not_linked_in_a_text_that_its_entry_excepts(site: Path) -> None:
    tree = pages(site)["standards/abc-se01/"].tree
    without, with_it = (tree.get_element_by_id(code) for code in ("k1", "p2"))
    assert "job coach" in words(without)
    assert without.cssselect("a.term") == []
    assert [words(link) for link in with_it.cssselect(".words a.term")] == ["job coach"]
