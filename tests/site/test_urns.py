"""URNs of other bodies, of forms that the sample does not have, on a built site."""

import json
import re
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from generator import ids
from generator.sound import load_sound
from tests import urns
from tests.site.built import both_languages, words

of_our_own = pytest.mark.parametrize("urn", urns.OWN)


def at(site: Path, address: str) -> HtmlElement:
    """What the site has at an address."""
    text = (site / address / "index.html").read_text(encoding="utf-8")
    return html.document_fromstring(text)


@pytest.fixture(scope="module")
def built(urns_project: Path) -> Path:
    """The site's folder."""
    return urns_project / "site"


@of_our_own
@both_languages
def test_a_standard_has_its_page_with_a_place_for_each_statement(
    root: str, urn: str, built: Path
) -> None:
    tree = at(built, f"{root}{ids.make_standard_address(urn).location}")
    assert words(tree.cssselect("h1 .urn")[0]) == urn
    assert tree.cssselect("title")[0].text.startswith(f"{urn} Keep the {urns.THINGS[urn]}")
    for code in ("P1", "P2", "K1", "K2"):
        [link] = tree.get_element_by_id(code.lower()).cssselect("a.code")
        assert (link.text, link.get("href")) == (code, f"#{code.lower()}")
        assert link.get("title") == f"{urn} {code}"


@of_our_own
@both_languages
def test_a_short_address_leads_to_it(root: str, urn: str, built: Path) -> None:
    tree = at(built, f"{root}{ids.make_slug(urn)}")
    [link] = tree.cssselect("link[rel=canonical]")
    assert link.get("href").endswith(f"{ids.make_standard_address(urn).location}")


@of_our_own
def test_its_data_stand_under_the_same_name(urn: str, built: Path) -> None:
    file = built / f"api/v1/standards/{ids.make_slug(urn)}.json"
    told = json.loads(file.read_text(encoding="utf-8"))["standard"]
    assert told["id"] == urn
    assert [one["id"] for one in told["statements"]] == [
        f"{urn} {code}" for code in ("P1", "P2", "K1", "K2")
    ]


@pytest.mark.parametrize("urn", urns.SIGNPOSTED)
@both_languages
def test_a_signposted_standard_has_its_place_and_a_function_leads_there(
    root: str, urn: str, built: Path
) -> None:
    entry = at(built, f"{root}related").get_element_by_id(ids.make_slug(urn))
    assert words(entry).startswith(f"{urn} Lend the {urns.THINGS[urn]}")
    links = {words(link): link for link in at(built, f"{root}map").cssselect("article a.urn")}
    assert links[urn].get("href") == f"../related/#{ids.make_slug(urn)}"


@both_languages
def test_every_list_of_standards_counts_2_before_10(root: str, built: Path) -> None:
    listed = at(built, f"{root}standards")
    page = at(built, f"{root}standards/sfhchs2")
    lists = {
        "the list": listed.cssselect("article div.listed > div:first-of-type a.urn"),
        "the menu": page.cssselect(".md-sidebar--primary a.md-nav__link"),
    }
    for name, links in lists.items():
        named = [words(link) for link in links]
        found = [urn for one in named for urn in urns.IN_ORDER if f"{one} ".startswith(f"{urn} ")]
        assert found == list(urns.IN_ORDER), name
    row = [words(link) for link in page.cssselect(".siblings a.urn")]
    assert row == list(urns.IN_ORDER[: len(row)])
    assert "SFHCHS10" in row
    neighbours = at(built, f"{root}standards/sfhchs3").cssselect("#neighbours + ul a.urn")
    assert [words(link) for link in neighbours] == ["SFHCHS2", "SFHCHS10"]


def test_every_link_within_the_site_leads_to_a_page_and_a_place_on_it(built: Path) -> None:
    found = 0
    for urn in urns.OWN:
        address = ids.make_standard_address(urn).location
        for link in at(built, address).cssselect("article a[href]"):
            target = link.get("href")
            if re.match(r"[a-z]+:", target) or "downloads/" in target or "api/" in target:
                continue
            way, _, place = target.partition("#")
            there = (built / address / way / "index.html").resolve()
            tree = html.document_fromstring(there.read_text(encoding="utf-8"))
            places = {element.get("id") for element in tree.cssselect("[id]")}
            told = "=" in place  # to the page's script, and no place on it
            assert not place or told or place in places, target
            found += 1
    assert found


def test_other_suites_may_have_any_of_these_urns_too(tmp_path: Path) -> None:
    """What our own standards are called here, another suite's may be elsewhere, and the reverse."""
    swapped = urns.make_project(tmp_path / "swapped", own=urns.SIGNPOSTED, signposted=urns.OWN)
    suite = load_sound(swapped)
    assert {one.urn for one in suite.mapping.signposted} >= set(urns.OWN)
    assert {entry.standard.urn for entry in suite.standards} >= set(urns.SIGNPOSTED)
