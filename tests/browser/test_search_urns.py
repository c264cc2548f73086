"""The search finds a standard by its URN, whatever its form and however it is spelled."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator import ids
from tests import urns

from .pages import ROOT
from .searching import asked, places
from .serving import served
from .visitor import Visitor


@pytest.fixture(scope="module")
def regular(browser: Browser, urns_project: Path) -> Iterator[Visitor]:
    """The visitor of the site with URNs of other forms."""
    with served(urns_project / "site") as address:
        visitor = Visitor(browser, address)
        yield visitor
        visitor.close()


@pytest.mark.parametrize("urn", urns.OWN)
def test_a_standard_is_found_first_in_any_spelling(visitor: Visitor, urn: str) -> None:
    page = f"/{ids.make_standard_address(urn).location}"
    for root in ROOT.values():
        for spelled in urns.spellings(urn):
            assert places(visitor, f"{root}/ {spelled}")[0] == f"{root}{page}", spelled


@pytest.mark.parametrize("urn", urns.OWN)
def test_a_statement_is_found_first_in_any_spelling(visitor: Visitor, urn: str) -> None:
    for spelled in urns.spellings(urn):
        for code in ("P2", " p2", " P 02"):
            best = f"/{ids.make_standard_address(urn, 'P2').location}"
            assert places(visitor, f"/ {spelled}{code}")[0] == best, f"{spelled}{code}"


@pytest.mark.parametrize("urn", urns.SIGNPOSTED)
def test_a_signposted_standard_is_found_in_any_spelling(visitor: Visitor, urn: str) -> None:
    wanted = [f"/{ids.make_signposted_address(urn).location}", "/map/#2020-f"]
    for spelled in urns.spellings(urn):
        results = asked(visitor, f"/ {spelled}")
        assert [one.place for one in results[:2]] == wanted, spelled
        assert {one.missing for one in results[:2]} == {()}, spelled


@pytest.mark.parametrize(
    ("words", "urn"),
    [
        ("chs3", "SFHCHS3"),
        ("CHS 3", "SFHCHS3"),
        ("hsc21 easel", "SCDHSC0021"),
        ("hsc21", "SCDHSC0021"),
        ("HSC 0021", "SCDHSC0021"),
        ("sml5", "INSML005"),
        ("laa1", "CFAM&LAA1"),
        ("CCBA3.10", "SFJCCBA3.10"),
        ("gen1/9", "1GEN1/09"),
    ],
)
def test_what_people_say_among_themselves_is_found_too(
    visitor: Visitor, words: str, urn: str
) -> None:
    assert places(visitor, f"/ {words}")[0] == f"/{ids.make_standard_address(urn).location}"


def test_the_number_of_a_standard_finds_every_one_that_has_it(visitor: Visitor) -> None:
    wanted = {f"/{ids.make_standard_address(urn).location}" for urn in ("SFHCHS10", "SFHCHS2")}
    found = {*places(visitor, "/ standard 10"), *places(visitor, "/ standard 2")}
    assert wanted <= found


def test_a_part_of_a_standards_page_says_which_standard_that_is(visitor: Visitor) -> None:
    results = {one.place: one for one in asked(visitor, "/ about the basket")}
    overview = results["/standards/cfam-laa1/#overview"]
    assert overview.text.startswith("Overview · CFAM&LAA1 Keep the basket")
    statement = next(one for one in asked(visitor, "/ count the basket") if "#p1" in one.place)
    assert statement.text.startswith("CFAM&LAA1 P1 · CFAM&LAA1 Keep the basket · 2025")
