"""Short addresses come from the URNs of the data, and never stand where a page does."""

import re

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.in_language import Site
from generator.catalogue.redirects import redirects, short_addresses
from generator.ids import Address
from generator.pages import generated
from generator.sound import load_sound
from generator.suite.suite import Suite
from tests.support import PROJECT

OF_A_NUMBER = re.compile(r"(?:[a-z]{2,5}-)?[a-z]{1,5}[0-9]{2,3}/")
"""What the form of a URN allows a short address to be."""


@pytest.fixture(scope="module")
def sample() -> Suite:
    """The sample: ABC SE01, ABC SE02 and their introduction of 2020, XYZ SE01 of 2025."""
    return load_sound(PROJECT / "tests" / "sample")


def test_the_short_addresses_of_a_suite_are_those_of_its_urns(sample: Suite) -> None:
    meant = {
        location: [one.urn for one in meanings]
        for location, meanings in short_addresses(sample).items()
    }
    assert meant == {
        "abc-se00/": ["ABC SE00"],
        "abc-se01/": ["ABC SE01"],
        "abc-se02/": ["ABC SE02"],
        "se00/": ["ABC SE00"],
        "se01/": ["XYZ SE01", "ABC SE01"],
        "se02/": ["ABC SE02"],
        "xyz-se01/": ["XYZ SE01"],
    }


def test_a_short_address_leads_on_where_it_means_one_standard(sample: Suite) -> None:
    assert {one.location: one.to for one in redirects(sample)} == {
        "abc-se00/": "editions/2020/",
        "abc-se01/": "standards/abc-se01/",
        "abc-se02/": "standards/abc-se02/",
        "se00/": "editions/2020/",
        "se02/": "standards/abc-se02/",
        "xyz-se01/": "standards/xyz-se01/",
        "tasks/": "job-coach/",
    }


def test_a_choice_is_offered_where_it_means_several(sample: Suite, english: Site) -> None:
    site = Site(Catalogue(sample), english.language, english.today)
    assert [page.path for page in generated(site) if not page.listed] == ["se01"]


def test_no_generated_page_can_stand_at_a_short_address(english: Site) -> None:
    """Their forms keep them apart; what people name the pages they write, the check looks at."""
    short = short_addresses(english.catalogue.suite)
    assert [one for one in short if not OF_A_NUMBER.fullmatch(one)] == []
    paths = [Address(page.path).location for page in generated(english) if page.listed]
    assert paths
    assert [path for path in paths if OF_A_NUMBER.fullmatch(path)] == []
