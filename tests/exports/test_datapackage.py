"""The descriptor of the CSV files, held to what Data Package and Table Schema ask for."""

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports import list_exports
from generator.exports.book import Release
from generator.exports.tables import datapackage
from tests.exports.books import RELEASE, book

Node = dict[str, Any]

NAME = re.compile(r"[a-z0-9._-]+")
TYPES: Mapping[str, Callable[[str], object]] = {
    "string": str,
    "year": int,
    "date": date.fromisoformat,
}
"""The types of Table Schema that the files have, and how a cell of each is read."""


@pytest.fixture(scope="module")
def package(catalogue: Catalogue) -> Node:
    """The descriptor of the sample."""
    found: Node = json.loads(datapackage.to_bytes(book(catalogue)))
    return found


@pytest.fixture(scope="module")
def files(catalogue: Catalogue) -> dict[str, bytes]:
    """The files that a site has without a release."""
    return {one.path: one.to_bytes() for one in list_exports(catalogue, RELEASE, light_only=True)}


def test_it_stands_beside_the_tables_under_the_name_by_which_it_is_looked_for(
    package: Node, files: dict[str, bytes]
) -> None:
    assert json.loads(files["datapackage.json"]) == package
    tables = {name for name in files if name.endswith(".csv")}
    assert {one["path"] for one in package["resources"]} == tables


def test_it_has_what_the_specification_requires_of_a_package_and_its_resources(
    package: Node,
) -> None:
    assert package["profile"] == "tabular-data-package"
    assert NAME.fullmatch(package["name"])
    assert datetime.fromisoformat(package["created"]).date() == RELEASE.day
    assert (package["version"], package["homepage"]) == (RELEASE.version, RELEASE.address)
    names = [one["name"] for one in package["resources"]]
    assert names
    assert len(set(names)) == len(names)
    for one in package["resources"]:
        assert NAME.fullmatch(one["name"])
        assert one["profile"] == "tabular-data-resource"
        assert not one["path"].startswith(("/", "."))  # beside the descriptor, and not above it
        assert (one["format"], one["mediatype"], one["encoding"]) == ("csv", "text/csv", "utf-8")


def test_it_says_of_no_release_and_no_address_what_is_not_known(catalogue: Catalogue) -> None:
    bare = json.loads(datapackage.to_bytes(book(catalogue, release=Release("", RELEASE.day))))
    assert {"version", "homepage"} & bare.keys() == set()


def test_each_column_is_described_in_order_under_its_name_and_type(
    package: Node, files: dict[str, bytes]
) -> None:
    for one in package["resources"]:
        fields = one["schema"]["fields"]
        header = next(csv.reader(io.StringIO(files[one["path"]].decode("utf-8-sig"))))
        assert [field["name"] for field in fields] == header
        assert {field["type"] for field in fields} <= TYPES.keys()
        assert [field["name"] for field in fields if not field["description"]] == []


def test_every_cell_is_of_the_type_and_among_the_words_that_its_column_allows(
    package: Node, files: dict[str, bytes]
) -> None:
    for one in package["resources"]:
        fields = {field["name"]: field for field in one["schema"]["fields"]}
        text = io.StringIO(files[one["path"]].decode("utf-8-sig"), newline="")
        for row in csv.DictReader(text, strict=True):
            for name, cell in row.items():
                if cell not in one["schema"]["missingValues"]:
                    TYPES[fields[name]["type"]](cell)
                    allowed = fields[name].get("constraints", {}).get("enum")
                    assert allowed is None or cell in allowed, (name, cell)


def test_it_says_how_the_files_are_written(package: Node, files: dict[str, bytes]) -> None:
    assert "utf-8-sig" in package["description"]
    for one in package["resources"]:
        content, dialect = files[one["path"]], one["dialect"]
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.decode().endswith(dialect["lineTerminator"])
        assert (dialect["delimiter"], dialect["quoteChar"], dialect["header"]) == (",", '"', True)
