"""The CASE packages, read as a learning platform reads them."""

import json
from collections import defaultdict
from collections.abc import Mapping

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports.data import case
from generator.ids import Code
from generator.languages.definitions import LANGUAGES
from tests.exports.books import book
from tests.exports.case_model import Association, Item, Package

Packages = Mapping[tuple[str, Code], Package]
EDITIONS = ("2012", "2017")
each = pytest.mark.parametrize(("year", "code"), [(y, c) for y in EDITIONS for c in LANGUAGES])


@pytest.fixture(scope="module")
def packages(catalogue: Catalogue) -> Packages:
    """The package of each edition and language, held against the model of CASE."""
    assert tuple(sorted(catalogue.editions)) == EDITIONS
    return {
        (year, code): Package.model_validate_json(case.made(book(catalogue, (code,), year)))
        for year in EDITIONS
        for code in LANGUAGES
    }


def of(package: Package, kind: str) -> list[Association]:
    """The associations of a type."""
    return [one for one in package.CFAssociations if one.associationType == kind]


def ends(package: Package, kind: str) -> list[tuple[str, str]]:
    """Their ends, as the codes of items; what is no item here by its identifier."""
    codes = {item.identifier: item.humanCodingScheme for item in package.CFItems}
    return [
        (codes.get(origin, origin), codes.get(destination, destination))
        for one in of(package, kind)
        for origin in [one.originNodeURI.identifier]
        for destination in [one.destinationNodeURI.identifier]
    ]


def identifiers(package: Package) -> list[str]:
    """Of the document, its items and its associations."""
    return [
        package.CFDocument.identifier,
        *(item.identifier for item in package.CFItems),
        *(one.identifier for one in package.CFAssociations),
    ]


def statements(package: Package) -> dict[str, Item]:
    """The items by their codes, without functions and values, whose codes are short."""
    return {
        item.humanCodingScheme: item for item in package.CFItems if "SE" in item.humanCodingScheme
    }


@each
def test_every_text_of_the_standards_is_an_item_word_for_word_in_its_language(
    catalogue: Catalogue, packages: Packages, year: str, code: Code
) -> None:
    site = book(catalogue, (code,), year).sites[code]
    wanted = {}
    for urn in catalogue.urns(year):
        wanted[urn] = site.say(f"{urn} title").text
        for statement in catalogue.standards[urn].statements:
            wanted[f"{urn} {statement}"] = site.say(f"{urn} {statement}").text
    found = statements(packages[year, code])
    assert {name: item.fullStatement for name, item in found.items()} == wanted
    assert {item.language for item in found.values()} == {code}


@each
def test_every_item_has_one_place_among_the_children_of_its_parent(
    packages: Packages, year: str, code: Code
) -> None:
    package = packages[year, code]
    document = package.CFDocument.identifier
    parents = dict(ends(package, "isChildOf"))
    assert list(parents) == [item.humanCodingScheme for item in package.CFItems]
    children = defaultdict(list)
    for one in of(package, "isChildOf"):
        children[one.destinationNodeURI.identifier].append(one.sequenceNumber)
    assert sum(map(len, children.values())) == len(package.CFItems)
    for places in children.values():
        assert places == list(range(1, len(places) + 1))
    for name in statements(package):
        urn, _, statement = name.rpartition(" ")
        assert parents[name] == (urn if statement[0] in "PK" else document)


def test_no_two_things_share_an_identifier(packages: Packages) -> None:
    found = [one for package in packages.values() for one in identifiers(package)]
    assert len(found) == len(set(found))


def test_identifiers_are_those_that_were_always_published(packages: Packages) -> None:
    """Platforms that imported an edition know its statements by these; they never change."""
    found = {
        (name, code): statements(packages["2012", code])[name].identifier
        for name in ("LSI SE04", "LSI SE04 P8")
        for code in LANGUAGES
    }
    assert found == {
        ("LSI SE04", "en"): "060f6d10-3deb-513d-b7d7-dbe8f0bdf7da",
        ("LSI SE04", "cy"): "0afd69e1-2db2-5abe-9c4c-bf284ac205df",
        ("LSI SE04 P8", "en"): "5504de89-e78b-5c2f-a0c0-10cd65faa1ee",
        ("LSI SE04 P8", "cy"): "2fafd040-eb7f-576c-bc6b-480ccdd80bec",
    }


def test_a_standard_serves_its_functions_and_those_of_other_suites_do_too(
    catalogue: Catalogue, packages: Packages
) -> None:
    functions = catalogue.suite.mapping.functions["2012"]
    wanted = [(function.code, row.urn) for function in functions for row in function.maps_to]
    for code in LANGUAGES:
        package = packages["2012", code]
        found = [pair for pair in ends(package, "isRelatedTo") if len(pair[0]) == 1]
        assert found == wanted
        outside = [
            one.destinationNodeURI
            for one in of(package, "isRelatedTo")
            if one.destinationNodeURI.targetType != "CASE"
        ]
        assert {one.identifier for one in outside} == {
            signposted.urn for signposted in catalogue.suite.mapping.signposted
        }
        assert {one.targetType for one in outside} == {"ext:nos"}


def test_a_standard_of_2012_is_replaced_by_its_counterpart_of_2017(
    catalogue: Catalogue, packages: Packages
) -> None:
    for code in LANGUAGES:
        later = {item.identifier: item.humanCodingScheme for item in packages["2017", code].CFItems}
        found = {
            (before, later[after]) for before, after in ends(packages["2012", code], "replacedBy")
        }
        assert found == {(row.from_, row.to) for row in catalogue.suite.mapping.crosswalk}
        assert of(packages["2017", code], "replacedBy") == []


@pytest.mark.parametrize("year", EDITIONS)
def test_the_welsh_is_the_translation_and_the_english_what_it_was_made_from(
    packages: Packages, year: str
) -> None:
    """CASE has the association lead to the translation."""
    english, welsh = packages[year, "en"], packages[year, "cy"]
    pairs = {
        one.originNodeURI.identifier: one.destinationNodeURI.identifier
        for one in of(welsh, "isTranslationOf")
    }
    assert pairs.pop(english.CFDocument.identifier) == welsh.CFDocument.identifier
    translated = {item.identifier for item in welsh.CFItems if item.language == "cy"}
    assert set(pairs.values()) == translated
    codes = {item.identifier: item.humanCodingScheme for item in (*english.CFItems, *welsh.CFItems)}
    assert all(codes[before] == codes[after] for before, after in pairs.items())
    assert of(english, "isTranslationOf") == []


@each
def test_every_end_of_an_association_is_an_item_that_some_package_has(
    packages: Packages, year: str, code: Code
) -> None:
    there = {one for package in packages.values() for one in identifiers(package)}
    for one in packages[year, code].CFAssociations:
        for end in (one.originNodeURI, one.destinationNodeURI):
            assert end.identifier in there or end.targetType == "ext:nos"


@each
def test_every_type_that_an_item_has_is_defined(packages: Packages, year: str, code: Code) -> None:
    package = packages[year, code]
    types = {one.identifier: one.title for one in package.CFDefinitions.CFItemTypes}
    for item in package.CFItems:
        assert types[item.CFItemTypeURI.identifier] == item.CFItemType == item.CFItemTypeURI.title


@each
def test_the_document_says_what_it_is(
    catalogue: Catalogue, packages: Packages, year: str, code: Code
) -> None:
    document = packages[year, code].CFDocument
    assert (document.language, document.version) == (code, year)
    state = catalogue.editions[year].state
    assert document.adoptionStatus == {"in force": "Adopted", "superseded": "Deprecated"}[state]
    for line in book(catalogue, (code,), year).imprint:
        assert f"{line.label.text}: {line.text}" in (document.description or "").splitlines()


def test_a_welsh_draft_says_that_it_is_one(packages: Packages) -> None:
    criterion = statements(packages["2012", "cy"])["LSI SE04 P8"]
    assert criterion.notes == "Drafft gan y prosiect hwn, heb ei adolygu eto."


def test_of_an_official_title_only_the_overview_says_that_it_is_a_draft(
    catalogue: Catalogue, packages: Packages
) -> None:
    official = statements(packages["2017", "cy"])["SKA SE08"]
    [overview] = (line for line in (official.notes or "").split("\n\n") if "rafft" in line)
    said = book(catalogue, ("cy",), "2017").say("SKA SE08 overview 1").text
    assert overview == f"{said} (drafft)"


def test_nothing_says_that_it_is_welsh_and_is_english(catalogue: Catalogue) -> None:
    held = book(catalogue, ("cy",), "2017", show_drafts=False)
    package = json.loads(case.made(held))
    english = {catalogue.texts[f"SKA SE0{number} overview 1"].text for number in range(1, 9)}
    welsh = [one for one in package["CFItems"] if one["language"] == "cy"]
    assert welsh
    for item in welsh:
        assert not english & set(item.get("notes", "").split("\n\n"))
