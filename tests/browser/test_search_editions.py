"""The search says which edition each result is of, and puts the edition in force first."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.catalogue.site_in_language import Site
from generator.ids import make_standard_address

from .pages import LANGUAGES, ROOT, STANDARD, Code
from .searching import asked, indexed, places
from .visitor import Visitor

SUPERSEDED = "%(edition)s, superseded"
STATUSES = {"2015": SUPERSEDED, "2020": SUPERSEDED, "2025": "%(edition)s, in force"}
"""What pages say of each edition in few words."""


@pytest.mark.parametrize(
    ("words", "place", "year"),
    [
        ("/ SE03 P4", f"{STANDARD}#p4", "2020"),
        ("/ ABC SE03", STANDARD, "2020"),
        ("/ XYZ SE01", "/standards/xyz-se01/", "2025"),
        ("/ grow in it", "/standards/xyz-se02/#overview", "2025"),
        ("/ engagement", "/map/#2020-a", "2020"),
        ("/ first words", "/editions/2015/#first-words", "2015"),
        ("/ ABC SE00", "/editions/2020/#standards", "2020"),
        ("/cy/ SE03 P4", f"/cy{STANDARD}#p4", "2020"),
        ("/cy/ XYZ SE01", "/cy/standards/xyz-se01/", "2025"),
        ("/cy/ ymgysylltu", "/cy/map/#2020-a", "2020"),
        ("/cy/ geiriau cyntaf", "/cy/editions/2015/#first-words", "2015"),
    ],
)
def test_a_result_says_of_its_edition_what_pages_say_and_in_the_same_words(
    visitor: Visitor, sites: Mapping[Code, Site], words: str, place: str, year: str
) -> None:
    language: Code = "cy" if words.startswith("/cy/") else "en"
    results = {one.place: one for one in asked(visitor, words)}
    status = sites[language].language.interface(STATUSES[year], edition=year)
    assert results[place].edition == status.text


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("/ consent", "/glossary/#consent"),
        ("/ how to cite", "/about/#cite"),
        ("/ GHI JK3.1", "/related/#ghi-jk3-1"),
        ("/ co-workers help most", "/job-coach/#co-workers-help"),
    ],
)
def test_what_belongs_to_no_edition_tells_of_none(visitor: Visitor, words: str, place: str) -> None:
    results = {one.place: one for one in asked(visitor, words)}
    assert results[place].edition == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_the_state_of_an_edition_is_not_searched(
    visitor: Visitor, sites: Mapping[Code, Site], site: Path, language: Code
) -> None:
    status = sites[language].language.interface(SUPERSEDED, edition="").text
    state = status.strip(" ,")
    index = indexed(site / ROOT[language].removeprefix("/"))
    statements = {f"{ROOT[language]}/{one['at']}" for one in index if one["kind"] == "statement"}
    assert statements
    assert statements.isdisjoint(places(visitor, f"{ROOT[language]}/ {state}"))


# Which comes first.


@pytest.mark.parametrize("words", ["/ SE02", "/ se02", "/ SE 2", "/cy/ SE02"])
def test_a_number_finds_the_standard_in_force_before_the_superseded_ones(
    visitor: Visitor, words: str
) -> None:
    root = words.partition(" ")[0]
    first, *others = places(visitor, words)[:3]
    assert first == f"{root}standards/xyz-se02/"
    assert set(others) == {f"{root}standards/abc-se02/", f"{root}standards/old-se02/"}


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("/ ABC SE02", "/standards/abc-se02/"),
        ("/ old2", "/standards/old-se02/"),
        ("/ 2015 SE02", "/standards/old-se02/"),
        ("/ OLD keep a job", "/standards/old-se03/"),
        ("/ keep a job 2020", "/standards/abc-se03/"),
        ("/ value 2 of 2015", "/values/#2015-2"),
        ("/ 2015 edition", "/editions/2015/"),
        ("/cy/ OLD SE02", "/cy/standards/old-se02/"),
        ("/cy/ ABC cadw swydd", "/cy/standards/abc-se03/"),
        ("/cy/ gwerth 2 argraffiad 2020", "/cy/values/#2020-2"),
        ("/cy/ argraffiad 2015", "/cy/editions/2015/"),
    ],
)
def test_what_names_a_superseded_edition_finds_it_first(
    visitor: Visitor, words: str, first: str
) -> None:
    assert places(visitor, words)[0] == first


def test_an_edition_that_was_named_before_is_not_meant_any_more(visitor: Visitor) -> None:
    assert places(visitor, "/ ABC SE02")[0] == "/standards/abc-se02/"
    assert places(visitor, "/ SE02")[0] == "/standards/xyz-se02/"


@pytest.mark.parametrize("words", ["/ SE03 P4", "/ se03p4", "/cy/ SE03 P4"])
def test_a_statement_that_one_edition_alone_has_comes_first_and_its_standard_next(
    visitor: Visitor, words: str
) -> None:
    """Of 2025 there is a P4 too, but of another standard."""
    standard = f"{words.split('/ ')[0]}{STANDARD}"
    assert places(visitor, words)[:2] == [f"{standard}#p4", standard]


def test_a_statement_that_every_edition_has_comes_first_from_the_one_in_force(
    visitor: Visitor,
) -> None:
    first, *others = places(visitor, "/ SE02 P1")[:3]
    assert first == "/standards/xyz-se02/#p1"
    assert set(others) == {"/standards/abc-se02/#p1", "/standards/old-se02/#p1"}


@pytest.mark.parametrize(("language", "fewest"), [("en", 4), ("cy", 3)])
def test_the_title_of_a_standard_finds_its_counterpart_in_force_first(
    visitor: Visitor, sites: Mapping[Code, Site], language: Code, fewest: int
) -> None:
    here = sites[language]
    tried = 0
    for row in here.catalogue.suite.mapping.crosswalk:
        standards = [here.catalogue.standards[urn] for urn in (row.before[0], row.after[0])]
        old, new = (here.say(standard.title) for standard in standards)
        in_force = standards[1].edition == "2025"
        if not in_force or {old.language, new.language} != {language}:
            continue
        listed = places(visitor, f"{ROOT[language]}/ {old.text}")
        former, latter = (
            f"{ROOT[language]}/{make_standard_address(urn).location}"
            for urn in (row.before[0], row.after[0])
        )
        assert listed.index(latter) < listed.index(former), old.text
        tried += 1
    assert tried >= fewest


@pytest.mark.parametrize("words", ["/ value 1", "/ value 2", "/cy/ gwerth 1", "/cy/ gwerth 2"])
def test_a_value_in_force_comes_before_the_superseded_ones(visitor: Visitor, words: str) -> None:
    root, _, number = words.split()
    first, *others = places(visitor, words)[:3]
    assert first == f"{root}values/#2025-{number}"
    assert set(others) == {f"{root}values/#2020-{number}", f"{root}values/#2015-{number}"}


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("/ people choose", "/values/#2020-3"),
        ("/ travel to work", f"{STANDARD}#p3"),
        ("/ work done before", "/standards/old-se01/#p1"),
        ("/ start to finish", f"{STANDARD}#p2"),
        ("/cy/ dewis drostynt eu hunain", "/cy/values/#2020-3"),
        ("/cy/ taith i’r gwaith", f"/cy{STANDARD}#p3"),
    ],
)
def test_a_poor_answer_of_the_edition_in_force_passes_no_exact_one_of_another(
    visitor: Visitor, words: str, first: str
) -> None:
    assert places(visitor, words)[0] == first
