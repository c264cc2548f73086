"""``CITATION.cff`` says of the suite what its own files say, in the form of CFF 1.2.0."""

import re
from typing import Any

import pytest
import yaml

from generator.ids import ENGLISH
from generator.reading.changelog import read
from generator.suite.suite import Suite
from tests.support import PROJECT

REQUIRED = {"cff-version", "message", "title", "authors"}
ALLOWED = REQUIRED | {"type", "abstract", "version", "license", "keywords", "references"}
OF_A_REFERENCE = {"type", "title", "authors"}
OF_AN_ENTITY = {"name", "alias", "website"}


@pytest.fixture(scope="module")
def citation() -> dict[str, Any]:
    """What the file says."""
    found: dict[str, Any] = yaml.safe_load((PROJECT / "CITATION.cff").read_text(encoding="utf-8"))
    return found


def test_it_has_the_keys_that_its_form_requires_and_no_others(citation: dict[str, Any]) -> None:
    assert citation["cff-version"] == "1.2.0"
    assert REQUIRED <= citation.keys() <= ALLOWED
    assert citation["type"] in {"software", "dataset"}
    for one in (citation, *citation["references"]):
        assert one.keys() >= OF_A_REFERENCE
        assert one["authors"]
        for author in one["authors"]:
            assert {"name"} <= author.keys() <= OF_AN_ENTITY


def test_it_calls_the_suite_as_its_own_file_does(
    citation: dict[str, Any], real_suite: Suite
) -> None:
    facts = real_suite.facts
    assert citation["title"] == facts.name[ENGLISH]
    assert facts.short_name[ENGLISH] in citation["authors"][0]["name"]
    assert facts.field in citation["keywords"]


def test_its_version_is_the_newest_of_the_changelog(citation: dict[str, Any]) -> None:
    versions = re.findall(r"^## (\S+)", read(PROJECT)[0], re.MULTILINE)
    assert citation["version"] == versions[0]


def test_it_refers_to_each_edition_as_that_is_called(
    citation: dict[str, Any], real_suite: Suite
) -> None:
    editions = sorted(real_suite.entities.editions, key=lambda one: one.year)
    assert [
        (str(one["year"]), one["title"], one.get("number"), one["notes"].partition(": ")[2])
        for one in citation["references"]
    ] == [(one.year, one.title.words, one.urn, one.state) for one in editions]


def test_each_edition_is_by_whom_the_suite_names(
    citation: dict[str, Any], real_suite: Suite
) -> None:
    owner = real_suite.facts.owner
    assert owner
    former, in_force = (one["authors"][0] for one in citation["references"])
    assert in_force == {"name": owner.name, "alias": owner.short, "website": str(owner.page)}
    [edition] = (one for one in real_suite.entities.editions if one.year == "2012")
    printed = {one.label.words: one.texts[0].words for one in edition.metadata}
    assert former["name"] == printed["Originating organisation"]
