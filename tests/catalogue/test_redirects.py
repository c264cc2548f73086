"""Short addresses come from the URNs of the data, and never stand where a page does."""

import re

from generator.catalogue.redirects import list_redirects, list_short_addresses
from generator.catalogue.site_in_language import Site
from generator.ids import Address
from generator.pages import make_all_pages
from generator.suite.suite import Suite

OF_A_NUMBER = re.compile(r"[a-z0-9-]*[0-9][a-z0-9-]*/")
"""What the form of a URN allows a short address to be."""


def test_the_short_addresses_of_a_suite_are_those_of_its_urns(suite: Suite) -> None:
    meant = {
        location: [one.urn for one in meanings]
        for location, meanings in list_short_addresses(suite).items()
    }
    assert meant == {
        **{f"old-se0{number}/": [f"OLD SE0{number}"] for number in range(1, 4)},
        **{f"abc-se0{number}/": [f"ABC SE0{number}"] for number in range(5)},
        **{f"xyz-se0{number}/": [f"XYZ SE0{number}"] for number in range(1, 6)},
        "se00/": ["ABC SE00"],
        "se01/": ["XYZ SE01", "ABC SE01", "OLD SE01"],
        "se02/": ["XYZ SE02", "ABC SE02", "OLD SE02"],
        "se03/": ["XYZ SE03", "ABC SE03", "OLD SE03"],
        "se04/": ["XYZ SE04", "ABC SE04"],
        "se05/": ["XYZ SE05"],
    }


def test_a_short_address_leads_on_where_it_means_one_standard(suite: Suite) -> None:
    assert {one.location: one.to for one in list_redirects(suite)} == {
        **{f"old-se0{number}/": f"standards/old-se0{number}/" for number in range(1, 4)},
        **{f"abc-se0{number}/": f"standards/abc-se0{number}/" for number in range(1, 5)},
        **{f"xyz-se0{number}/": f"standards/xyz-se0{number}/" for number in range(1, 6)},
        "abc-se00/": "editions/2020/",
        "se00/": "editions/2020/",
        "se05/": "standards/xyz-se05/",
        "tasks/": "job-coach/",
        "process/": "map/#2020-a",
    }


def test_a_choice_is_offered_where_it_means_several(english: Site) -> None:
    short = list_short_addresses(english.catalogue.suite)
    choices = [page for page in make_all_pages(english) if Address(page.path).location in short]
    assert [page.path for page in choices] == ["se01", "se02", "se03", "se04"]
    assert [page.path for page in choices if page.listed] == []


def test_no_generated_page_can_stand_at_a_short_address(english: Site) -> None:
    """Their forms keep them apart; what people name the pages they write, the check looks at."""
    short = list_short_addresses(english.catalogue.suite)
    assert [one for one in short if not OF_A_NUMBER.fullmatch(one)] == []
    paths = [Address(page.path).location for page in make_all_pages(english) if page.listed]
    assert paths
    assert [path for path in paths if OF_A_NUMBER.fullmatch(path)] == []
