"""What each release changed, as programs elsewhere read it."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.catalogue.catalogue import Catalogue
from generator.exports.data import api
from generator.suite.suite import Suite
from tests.exports.books import RELEASE
from tests.released import REFERENCE, after_an_edit, released, words_of
from tests.variants import rearranged


def files(suite: Suite) -> dict[str, Any]:
    """What stands at each address of the data about changes."""
    made = api.make_files(Catalogue(suite), RELEASE)
    return {
        path.rpartition("/")[2]: json.loads(content) for path, content in made if "changes" in path
    }


@pytest.mark.parametrize("revise", [after_an_edit, rearranged])
def test_it_keeps_to_its_schema(revise: Any, suite: Suite) -> None:
    found = files(released(suite, revise(suite)))
    Draft202012Validator(found["changes.schema.json"]).validate(found["changes.json"])


def test_a_release_after_an_edit_tells_that_edit_and_where_it_stands(suite: Suite) -> None:
    edited = after_an_edit(suite)
    newest, first = files(released(suite, edited))["changes.json"]["releases"]
    assert (newest["version"], newest["date"]) == ("0.2.0", "2026-06-15")
    assert newest["site"] == "https://nos.example/releases/0.2.0/"
    edit, behind = newest["changes"]
    assert edit == {
        "about": REFERENCE,
        "part": "standards",
        "became": "reworded",
        "language": None,
        "before": words_of(suite),
        "after": words_of(edited),
        "to": [],
        "address": {
            "en": "https://nos.example/standards/abc-se03/#k1",
            "cy": "https://nos.example/cy/standards/abc-se03/#k1",
        },
    }
    assert (behind["about"], behind["part"], behind["language"]) == (
        *(REFERENCE, "translation", "cy"),
    )
    assert first["changes"] == []


def test_there_is_none_before_the_first_release(suite: Suite) -> None:
    assert files(suite) == {}
