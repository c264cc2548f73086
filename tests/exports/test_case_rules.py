"""What CASE asks of a package, in each of its versions, of every suite in memory."""

from collections.abc import Callable

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.ids import Code
from generator.suite.suite import Suite
from tests.exports.case_packages import Node, each, package_of, packages_of
from tests.exports.case_rules import VERSIONS, Version, faults
from tests.variants import proposing, rearranged

in_each_version = pytest.mark.parametrize("version", VERSIONS)


@in_each_version
@each
def test_a_package_has_what_case_asks_for_and_nothing_that_case_does_not_know(
    catalogue: Catalogue, year: str, code: Code, version: Version
) -> None:
    assert faults(package_of(catalogue, year, code, version), version) == []


@in_each_version
@each
def test_so_it_has_where_nobody_knows_yet_where_the_site_will_stand(
    catalogue: Catalogue, year: str, code: Code, version: Version
) -> None:
    assert faults(package_of(catalogue, year, code, version, address=""), version) == []


@in_each_version
@pytest.mark.parametrize("variant", [proposing, rearranged])
def test_so_it_has_of_an_edition_in_consultation_and_of_one_that_was_rearranged(
    suite: Suite, variant: Callable[[Suite], Suite], version: Version
) -> None:
    for package in packages_of(Catalogue(variant(suite)), version).values():
        assert faults(package, version) == []


def _lose_the_title(package: Node) -> None:
    del package["CFDocument"]["title"]


def _add_a_field(package: Node) -> None:
    package["CFItems"][0]["CFDocumentURI"] = {}


def _break_an_identifier(package: Node) -> None:
    package["CFItems"][1]["CFItemTypeURI"]["identifier"] = "ABC SE01"


def _write_a_long_description(package: Node) -> None:
    package["CFDocument"]["description"] = "a" * 301


def _invent_a_status(package: Node) -> None:
    package["CFDocument"]["adoptionStatus"] = "Superseded"


def _name_a_month(package: Node) -> None:
    package["CFDocument"]["statusStartDate"] = "2020-05"


def _break_a_line(package: Node) -> None:
    package["CFDefinitions"]["CFSubjects"][0]["title"] = "one\ntwo"


FAULTS: dict[Callable[[Node], None], str] = {
    _lose_the_title: "CFDocument.title is missing",
    _add_a_field: "CFItems[0].CFDocumentURI is not known to CASE {}",
    _break_an_identifier: "CFItems[1].CFItemTypeURI.identifier is no uuid: 'ABC SE01'",
    _write_a_long_description: "CFDocument.description is longer than 300",
    _invent_a_status: "CFDocument.adoptionStatus is no status: 'Superseded'",
    _name_a_month: "CFDocument.statusStartDate is no day: '2020-05'",
    _break_a_line: r"CFDefinitions.CFSubjects[0].title is no line: 'one\ntwo'",
}
"""What an edit makes of a package, and what is said of it in every version."""


@in_each_version
@pytest.mark.parametrize("edit", FAULTS)
def test_what_case_does_not_allow_would_be_found(
    catalogue: Catalogue, edit: Callable[[Node], None], version: Version
) -> None:
    package = package_of(catalogue, "2020", "en", version)
    edit(package)
    assert faults(package, version) == [FAULTS[edit].format(version)]


def test_version_1_0_is_version_1_1_without_what_it_does_not_know(catalogue: Catalogue) -> None:
    """Of 1.1 the former version takes neither fields, types of association nor statuses."""
    package = package_of(catalogue, "2020", "cy", "1.1")
    found = {fault.partition(":")[0] for fault in faults(package, "1.0")}
    fields = {fault.partition("]")[2] or fault for fault in found}
    assert fields == {
        "CFDocument.caseVersion is not known to CASE 1.0",
        "CFDocument.adoptionStatus is no status",
        ".fullStatement is no line",
        ".associationType is no association",
        ".notes is not known to CASE 1.0",
        ".destinationNodeURI.targetType is not known to CASE 1.0",
    }
    former = package_of(catalogue, "2020", "cy", "1.0")
    assert {one["identifier"] for one in former["CFItems"]} == {
        one["identifier"] for one in package["CFItems"]
    }
    associations = {one["identifier"]: one["associationType"] for one in package["CFAssociations"]}
    kept = {one["identifier"] for one in former["CFAssociations"]}
    left_out = {kind for one, kind in associations.items() if one not in kept}
    assert left_out == {"isTranslationOf"}


def test_version_1_0_has_no_day_which_its_schema_would_take_for_two_things(suite: Suite) -> None:
    """Of a day it says: a date or else a time. A validator that knows neither takes it for both."""
    proposed = Catalogue(proposing(suite))
    days = {"statusStartDate", "statusEndDate"}
    assert days <= package_of(proposed, "2025", "en", "1.1")["CFDocument"].keys()
    assert not days & package_of(proposed, "2025", "en", "1.0")["CFDocument"].keys()
