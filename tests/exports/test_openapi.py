"""The description of the fixed addresses, held to OpenAPI 3.1 and to the files that are there."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

import pytest
from jsonschema import Draft202012Validator

from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Release
from generator.exports.data import api
from generator.model import Standard
from generator.model.sections import NOT_HELD
from generator.model.suite_file import Example
from generator.sound import load_sound
from generator.suite.files import StandardFile
from tests.exports.books import RELEASE
from tests.small import EXAMPLE

Node = dict[str, Any]
WHERE = "api/v1/openapi.json"


@pytest.fixture(scope="module")
def published(catalogue: Catalogue) -> Mapping[str, Node]:
    """What stands at each address for programs."""
    return {path: json.loads(content) for path, content in api.make_files(catalogue, RELEASE)}


@pytest.fixture(scope="module")
def description(published: Mapping[str, Node]) -> Node:
    """The description of them."""
    return published[WHERE]


def addresses(description: Node) -> Iterator[tuple[str, Node]]:
    """Every address that a description names, filled in, with what is got there."""
    for path, item in description["paths"].items():
        [parameter] = item.get("parameters", [{"name": "", "schema": {"enum": [""]}}])
        for value in parameter["schema"]["enum"]:
            yield path.replace(f"{{{parameter['name']}}}", value).removeprefix("/"), item["get"]


def test_every_file_at_a_fixed_address_is_described_and_every_path_is_there(
    description: Node, published: Mapping[str, Node]
) -> None:
    assert {path for path, _ in addresses(description)} == published.keys()


def test_it_has_what_openapi_requires(description: Node) -> None:
    assert re.fullmatch(r"3\.1\.\d", description["openapi"])
    assert description["info"]["title"]
    assert description["info"]["version"]
    assert all(path.startswith("/") for path in description["paths"])
    operations = [item["get"] for item in description["paths"].values()]
    ids = [one["operationId"] for one in operations]
    assert len(set(ids)) == len(ids)
    for one in operations:
        assert one["summary"]
        for status, answer in one["responses"].items():
            assert re.fullmatch(r"[1-5]\d\d", status)
            assert answer["description"]
    for path, item in description["paths"].items():
        named = re.findall(r"\{(\w+)\}", path)
        assert [one["name"] for one in item.get("parameters", ())] == named
        assert all(one["in"] == "path" and one["required"] for one in item.get("parameters", ()))


def test_each_file_keeps_to_the_form_that_is_named_for_it(
    description: Node, published: Mapping[str, Node]
) -> None:
    for path, operation in addresses(description):
        form = operation["responses"]["200"]["content"]["application/json"]["schema"]
        if "$ref" in form:
            form = published[urljoin(WHERE, form["$ref"])]
        assert list(Draft202012Validator(form).iter_errors(published[path])) == [], path


def test_what_has_a_schema_is_held_to_it(description: Node) -> None:
    held = {
        path: operation["responses"]["200"]["content"]["application/json"]["schema"].get("$ref")
        for path, operation in addresses(description)
    }
    assert held["api/v1/suite.json"] == "suite.schema.json"
    assert held["api/v1/standards/abc-se01.json"] == "standard.schema.json"


@pytest.mark.parametrize(
    ("address", "server"),
    [("https://nos.example/suite/", "https://nos.example/suite"), ("", "../..")],
    ids=["known", "not known"],
)
def test_paths_are_counted_from_where_the_site_stands(
    address: str, server: str, catalogue: Catalogue
) -> None:
    files = dict(api.make_files(catalogue, Release("", RELEASE.day, address)))
    assert [one["url"] for one in json.loads(files[WHERE])["servers"]] == [server]


def test_where_no_statement_is_held_no_file_of_a_tool_has_a_form() -> None:
    """The tools work on statements: such a site has none of them."""
    suite = load_sound(EXAMPLE)
    bare = replace(
        suite,
        facts=suite.facts.model_copy(update={"example": Example()}),
        standards=tuple(replace(entry, standard=_hold_none(entry)) for entry in suite.standards),
    )
    files = dict(api.make_files(Catalogue(bare), RELEASE))
    described = {path for path, _ in addresses(json.loads(files[WHERE]))}
    assert described == files.keys()
    forms = {path.rpartition("/")[2] for path in described if path.endswith(".schema.json")}
    assert forms == {"suite.schema.json", "standard.schema.json"}


def _hold_none(entry: StandardFile) -> Standard:
    """The standard as if our source held its title and its overview alone."""
    not_held = {"performance_criteria": NOT_HELD, "knowledge": NOT_HELD}
    return entry.standard.model_copy(update=not_held)
