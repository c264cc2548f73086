"""The CASE packages, read as a learning platform reads them."""

from collections import defaultdict

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.ids import Code
from tests.exports.books import EDITIONS, book
from tests.exports.case_packages import (
    Node,
    Packages,
    each,
    ends,
    ends_of,
    identifiers,
    of,
    package_of,
    packages_of,
    statements,
)
from tests.projects import LANGUAGES
from tests.texts import text_of


@pytest.fixture(scope="module")
def packages(catalogue: Catalogue) -> Packages:
    """The package of each edition and language."""
    assert tuple(sorted(catalogue.editions)) == EDITIONS
    return packages_of(catalogue)


@each
def test_every_text_of_the_standards_is_an_item_word_for_word_and_says_its_language(
    catalogue: Catalogue, packages: Packages, year: str, code: Code
) -> None:
    site = book(catalogue, (code,), year).sites[code]
    wanted = {}
    for standard in catalogue.list_standards(year):
        wanted[standard.urn] = site.say(standard.title)
        for statement in standard.statements:
            wanted[statement.reference] = site.say(statement.text)
    found = {
        name: item
        for name, item in statements(packages[year, code]).items()
        if name == name.upper()  # others are sections and headings, and known by their anchors
    }
    assert {name: (item["fullStatement"], item["language"]) for name, item in found.items()} == {
        name: (words.text, words.language) for name, words in wanted.items()
    }


@each
def test_every_item_has_one_place_among_the_children_of_its_parent(
    packages: Packages, year: str, code: Code
) -> None:
    package = packages[year, code]
    document = package["CFDocument"]["identifier"]
    parents = dict(ends(package, "isChildOf"))
    assert list(parents) == [item["humanCodingScheme"] for item in package["CFItems"]]
    children = defaultdict(list)
    for one in of(package, "isChildOf"):
        children[one["destinationNodeURI"]["identifier"]].append(one["sequenceNumber"])
    assert sum(map(len, children.values())) == len(package["CFItems"])
    for places in children.values():
        assert places == list(range(1, len(places) + 1))
    for name in statements(package):
        urn, _, statement = name.rpartition(" ")
        if urn != "XYZ SE05":
            assert parents[name] == (urn if statement[0] in "PK" else document)


def test_a_part_is_below_its_statement_a_statement_below_its_heading_and_that_in_its_section(
    packages: Packages,
) -> None:
    parents = dict(ends(packages["2025", "en"], "isChildOf"))
    above, name = [], "XYZ SE05 P4"
    while name in parents:
        above.append(name := parents[name])
    section = "XYZ SE05 performance-criteria"
    assert above[:-1] == [f"{section}-indoors", f"{section}-on-the-first-day", section, "XYZ SE05"]
    assert parents["XYZ SE05 P1-2"] == "XYZ SE05 P1"
    assert parents["XYZ SE05 K01-2-II"] == "XYZ SE05 K01-2"


def test_no_two_things_share_an_identifier(packages: Packages) -> None:
    found = [one for package in packages.values() for one in identifiers(package)]
    assert len(found) == len(set(found))


def test_identifiers_are_those_that_were_always_made_of_an_id_and_a_language(
    packages: Packages,
) -> None:
    """Platforms that imported an edition know its statements by these; they never change."""
    found = {
        (name, code): statements(packages["2020", code])[name]["identifier"]
        for name in ("ABC SE03", "ABC SE03 P4")
        for code in LANGUAGES
    }
    assert found == {
        ("ABC SE03", "en"): "e62e372b-a3c7-58e0-b668-0115957069a5",
        ("ABC SE03", "cy"): "aa611bf2-6c60-5c1f-95ca-73d88250a0c7",
        ("ABC SE03 P4", "en"): "a4c73a61-d609-5259-b85e-08f202c7b322",
        ("ABC SE03 P4", "cy"): "c0209e7e-360b-57da-a329-1ebd4c8c088b",
    }


@each
def test_a_standard_serves_its_functions_and_those_of_other_suites_do_too(
    catalogue: Catalogue, packages: Packages, year: str, code: Code
) -> None:
    functions = catalogue.suite.mapping.functions.get(year, ())
    wanted = [(function.code, row.urn) for function in functions for row in function.maps_to]
    package = packages[year, code]
    assert [pair for pair in ends(package, "isRelatedTo") if len(pair[0]) == 1] == wanted
    outside = [
        (end["identifier"], end["targetType"])
        for one in of(package, "isRelatedTo")
        for end in ends_of(one)
        if "targetType" in end
    ]
    assert outside == [(urn, "ext:nos") for _, urn in wanted if urn in catalogue.signposted]


@each
def test_a_standard_is_replaced_by_its_counterpart_in_the_edition_that_came_after(
    catalogue: Catalogue, packages: Packages, year: str, code: Code
) -> None:
    items = {
        item["identifier"]: item["humanCodingScheme"]
        for edition in EDITIONS
        for item in packages[edition, code]["CFItems"]
    }
    found = {(before, items[after]) for before, after in ends(packages[year, code], "replacedBy")}
    assert found == {
        (row.before[0], row.after[0])
        for row in catalogue.suite.mapping.crosswalk
        if catalogue.standards[row.before[0]].edition == year
    }


@pytest.mark.parametrize("year", EDITIONS)
def test_the_welsh_is_the_translation_and_the_english_what_it_was_made_from(
    packages: Packages, year: str
) -> None:
    """CASE has the association lead to the translation."""
    english, welsh = packages[year, "en"], packages[year, "cy"]
    pairs = {
        origin["identifier"]: destination["identifier"]
        for origin, destination in map(ends_of, of(welsh, "isTranslationOf"))
    }
    assert pairs.pop(english["CFDocument"]["identifier"]) == welsh["CFDocument"]["identifier"]
    translated = {one["identifier"] for one in welsh["CFItems"] if one["language"] == "cy"}
    assert set(pairs.values()) == translated
    items = (*english["CFItems"], *welsh["CFItems"])
    codes = {item["identifier"]: item["humanCodingScheme"] for item in items}
    assert all(codes[before] == codes[after] for before, after in pairs.items())
    assert of(english, "isTranslationOf") == []


def test_every_end_of_an_association_is_an_item_that_some_package_has(packages: Packages) -> None:
    there = {one for package in packages.values() for one in identifiers(package)}
    for package in packages.values():
        for end in (end for one in package["CFAssociations"] for end in ends_of(one)):
            assert end["identifier"] in there or end.get("targetType") == "ext:nos"


def test_the_types_that_items_have_are_defined_and_no_others(packages: Packages) -> None:
    for package in packages.values():
        listed = package["CFDefinitions"]["CFItemTypes"]
        types = {one["identifier"]: one["title"] for one in listed}
        for item in package["CFItems"]:
            link = item["CFItemTypeURI"]
            assert types[link["identifier"]] == item["CFItemType"] == link["title"]
        assert types.keys() == {item["CFItemTypeURI"]["identifier"] for item in package["CFItems"]}


def test_a_type_is_the_same_in_every_package_that_has_it(packages: Packages) -> None:
    """Platforms know it by its identifier, whichever package they import first."""
    met: dict[str, Node] = {}
    for package in packages.values():
        for one in package["CFDefinitions"]["CFItemTypes"]:
            assert met.setdefault(one["identifier"], one) == one
    several = {len(package["CFDefinitions"]["CFItemTypes"]) for package in packages.values()}
    assert len(several) > 1


def test_a_welsh_draft_says_that_it_is_one_and_what_was_reviewed_does_not(
    packages: Packages,
) -> None:
    found = statements(packages["2020", "cy"])
    said = "Drafft gan y prosiect hwn, heb ei adolygu eto."
    assert found["ABC SE03 P1"]["notes"] == said
    assert said not in found["ABC SE03 P5"].get("notes", "")


def test_of_an_official_title_only_the_overview_says_that_it_is_a_draft(
    catalogue: Catalogue, packages: Packages
) -> None:
    official = statements(packages["2025", "cy"])["XYZ SE03"]
    [overview] = (line for line in official["notes"].split("\n\n") if "(drafft)" in line)
    paragraph = text_of(catalogue.suite, "XYZ SE03 overview 1")
    said = book(catalogue, ("cy",), "2025").say(paragraph).text
    assert overview == f"{said} (drafft)"


@pytest.mark.parametrize("year", EDITIONS)
def test_nothing_says_that_it_is_welsh_and_is_english(catalogue: Catalogue, year: str) -> None:
    package = package_of(catalogue, year, "cy", show_drafts=False)
    standards = catalogue.list_standards(year)
    english = {paragraph.words for standard in standards for paragraph in standard.overview}
    welsh = [one for one in package["CFItems"] if one["language"] == "cy"]
    assert welsh
    for item in welsh:
        assert not english & set(item.get("notes", "").split("\n\n"))
