"""What the tests of CASE packages share: packages, and the associations in them."""

import json
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports.data.case import package, version_1_0
from generator.ids import Code
from tests.exports.books import EDITIONS, RELEASE, book
from tests.exports.case_rules import Version
from tests.projects import LANGUAGES

Node = dict[str, Any]
Packages = dict[tuple[str, Code], Node]

MAKERS = {"1.0": version_1_0.to_bytes, "1.1": package.to_bytes}

each = pytest.mark.parametrize(("year", "code"), list(product(EDITIONS, LANGUAGES)))


def package_of(
    catalogue: Catalogue,
    year: str,
    code: Code,
    version: Version = "1.1",
    *,
    address: str = RELEASE.address,
    show_drafts: bool = True,
) -> Node:
    """The package of an edition in a language, read again."""
    release = replace(RELEASE, address=address)
    held = book(catalogue, (code,), year, release=release, show_drafts=show_drafts)
    read: Node = json.loads(MAKERS[version](held))
    return read


def packages_of(catalogue: Catalogue, version: Version = "1.1") -> Packages:
    """Those of each edition in each language."""
    return {
        (year, code): package_of(catalogue, year, code, version)
        for year in catalogue.editions
        for code in catalogue.suite.languages
    }


def of(package: Node, kind: str) -> list[Node]:
    """The associations of a type."""
    return [one for one in package["CFAssociations"] if one["associationType"] == kind]


def ends_of(association: Node) -> tuple[Node, Node]:
    """Where an association leads from and to."""
    return association["originNodeURI"], association["destinationNodeURI"]


def ends(package: Node, kind: str) -> list[tuple[str, str]]:
    """Their ends, as the codes of items; what is no item here by its identifier."""
    codes = {item["identifier"]: item["humanCodingScheme"] for item in package["CFItems"]}
    pairs = ([end["identifier"] for end in ends_of(one)] for one in of(package, kind))
    return [
        (codes.get(origin, origin), codes.get(destination, destination))
        for origin, destination in pairs
    ]


def identifiers(package: Node) -> list[str]:
    """Of the document, its items and its associations."""
    parts = (package["CFDocument"], *package["CFItems"], *package["CFAssociations"])
    return [one["identifier"] for one in parts]


def statements(package: Node) -> dict[str, Node]:
    """The items by their codes, without functions and values, whose codes are short."""
    listed = {item["humanCodingScheme"]: item for item in package["CFItems"]}
    return {code: item for code, item in listed.items() if "SE" in code}
