"""Every format of a suite in three languages, and of one in Welsh alone: files, columns, words."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from rdflib import Graph, Literal
from rdflib.namespace import SKOS

from generator.catalogue.catalogue import Catalogue
from generator.comparing.changes import find_changes
from generator.exports import list_exports
from generator.releases.release_history import make_promised_data
from generator.releases.snapshots import make_snapshot
from generator.sound import load_sound
from tests.exports.books import EDITIONS, RELEASE
from tests.exports.case_rules import VERSIONS, faults
from tests.exports.readers import csv_rows
from tests.other_languages import GAELIC, GREETING, IN_GAELIC, make_trilingual, make_welsh_only


class Files(Mapping[str, bytes]):
    """Every file of a release of a suite, but for documents of single standards.

    Each is made when it is looked into, and once.
    """

    def __init__(self, root: Path) -> None:
        catalogue = Catalogue(load_sound(root))
        files = [one for one in list_exports(catalogue, RELEASE) if one.book.urn is None]
        self._made = {one.path: cache(one.to_bytes) for one in files}

    def __getitem__(self, name: str) -> bytes:
        return self._made[name]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


@pytest.fixture(scope="module")
def of_three(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of the suite in three languages."""
    return Files(make_trilingual(tmp_path_factory.mktemp("three") / "project"))


@pytest.fixture(scope="module")
def of_one(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of the suite in Welsh alone."""
    return Files(make_welsh_only(tmp_path_factory.mktemp("one") / "project"))


def statement(suite: dict[str, Any], reference: str) -> dict[str, Any]:
    """A statement in the JSON of a suite."""
    found = (one for standard in suite["standards"] for one in standard["statements"])
    return next(one for one in found if one["id"] == reference)


def test_there_is_a_document_in_each_language_and_one_file_of_data_with_all(
    of_three: Files, of_one: Files
) -> None:
    for ending in ("pdf", "docx", "case.json"):
        assert {f"sample-standards-2020-{code}.{ending}" for code in ("en", "cy", GAELIC)} <= (
            of_three.keys()
        )
        assert f"safonau-cegin-2024-cy.{ending}" in of_one
    assert "sample-standards-2020-en-cy-gd.csv" in of_three
    assert "safonau-cegin-2024-cy.csv" in of_one
    assert {name for name in of_one if "-en" in name} == set()
    assert of_three[f"sample-standards-2020-{GAELIC}.pdf"].startswith(b"%PDF-")
    assert of_three[f"sample-standards-2020-{GAELIC}.docx"].startswith(b"PK")


def test_data_has_a_text_in_each_language_and_the_state_of_each_translation(
    of_three: Files,
) -> None:
    suite = json.loads(of_three["sample-standards.json"])
    text, gaelic = IN_GAELIC[GREETING]
    said = statement(suite, GREETING)
    assert said["text"] == {
        "en": text,
        "cy": "cyfarch y ceisiwr gwaith wrth ei enw",
        GAELIC: gaelic,
        "welsh": "draft",
        "scottish_gaelic": "draft",
    }
    assert list(said["address"]) == ["en", "cy", GAELIC]
    assert said["address"][GAELIC].endswith(f"/{GAELIC}/standards/abc-se01/#p1")


def test_data_in_one_language_has_that_and_no_state(of_one: Files) -> None:
    suite = json.loads(of_one["safonau-cegin-2024-cy.json"])
    said = statement(suite, "CEG SE01 P2")
    assert said["text"] == {"cy": "cadw’r gegin yn lân"}
    assert list(said["address"]) == ["cy"]


@pytest.mark.parametrize("name", ["of_three", "of_one"])
def test_data_keeps_to_the_schema_that_goes_with_it(
    name: str, request: pytest.FixtureRequest
) -> None:
    files = request.getfixturevalue(name)
    [schema] = [json.loads(files[one]) for one in files if one.endswith(".schema.json")]
    [suite] = [
        json.loads(files[one])
        for one in files
        if one.endswith(".json") and one.count(".") == 1 and one != "datapackage.json"
    ]
    assert list(Draft202012Validator(schema).iter_errors(suite)) == []
    del suite["standards"][0]["title"][next(iter(suite["standards"][0]["title"]))]
    assert list(Draft202012Validator(schema).iter_errors(suite)) != []


def test_a_table_has_a_column_for_each_language_and_each_state(
    of_three: Files, of_one: Files
) -> None:
    found = {
        row["code"]: row for row in csv_rows(of_three["sample-standards-2020-en-cy-gd.csv"])[:3]
    }
    assert found["P1"]["text_gd"] == IN_GAELIC[GREETING][1]
    assert found["P1"]["scottish_gaelic_state"] == found["P1"]["welsh_state"] == "draft"
    assert found["P2"]["text_gd"] == ""
    [first, *_] = csv_rows(of_one["safonau-cegin-2024-cy.csv"])
    assert first["text_cy"] == "golchi pob llysieuyn mewn dŵr oer"
    assert [name for name in first if name.endswith(("_en", "welsh_state"))] == []


def test_linked_data_has_a_label_in_each_language(of_three: Files, of_one: Files) -> None:
    for files, name, wanted in (
        (of_three, "sample-standards.ttl", Literal(IN_GAELIC[GREETING][1], GAELIC)),
        (of_one, "safonau-cegin-2024-cy.ttl", Literal("cadw’r gegin yn lân", "cy")),
    ):
        graph = Graph().parse(data=files[name].decode(), format="turtle")
        assert wanted in set(graph.objects(None, SKOS.prefLabel))


def test_a_package_says_what_it_is_a_translation_of_unless_it_is_the_source(
    of_three: Files, of_one: Files
) -> None:
    def kinds(package: bytes) -> set[str]:
        return {one["associationType"] for one in json.loads(package)["CFAssociations"]}

    assert "isTranslationOf" in kinds(of_three["sample-standards-2020-gd.case.json"])
    assert "isTranslationOf" not in kinds(of_three["sample-standards-2020-en.case.json"])
    assert "isTranslationOf" not in kinds(of_one["safonau-cegin-2024-cy.case.json"])


def test_case_takes_the_package_of_each_language(of_three: Files, of_one: Files) -> None:
    endings = {"1.0": "case-1.0.json", "1.1": "case.json"}
    for version in VERSIONS:
        held = [
            files[name]
            for files in (of_three, of_one)
            for name in files
            if name.endswith(endings[version])
        ]
        assert len(held) == 3 * len(EDITIONS) + 1
        for package in map(json.loads, held):
            assert faults(package, version) == []


def test_a_language_that_is_added_is_no_change_of_the_others(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    """What is told of a release: in Gaelic all is new, in Welsh and English nothing is."""
    now = make_promised_data(load_sound(make_trilingual(tmp_path / "project")))
    told = find_changes(make_snapshot(make_promised_data(catalogue.suite)), make_snapshot(now))
    assert {change.language for change in told} == {GAELIC}
    assert {change.about for change in told if change.what == "drafted"} == {
        "ABC SE01",
        GREETING,
    }
