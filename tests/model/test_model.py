"""The model, and the JSON Schemas that editors' programs hold the YAML against while one types."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from pydantic import BaseModel, RootModel, ValidationError

from generator import model
from generator.__main__ import main
from generator.model.json_schemas import make_json_schemas
from tests.projects import SAMPLE
from tests.support import PROJECT

DATA = sorted(SAMPLE.rglob("*.yaml"))
"""Every file of the sample that the model is of."""


def schema_of(kind: str) -> Draft7Validator:
    """The schema of a kind of file, as an editor's program applies it."""
    schema = json.loads(make_json_schemas()[f"{kind}.schema.json"])
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def misfits(schema: Draft7Validator, value: Any) -> set[tuple[str, str]]:
    """Where a value does not fit a schema, and by which of its words."""
    return {(error.json_path, str(error.validator)) for error in schema.iter_errors(value)}


def every_model(kind: type[BaseModel] = model.StrictModel) -> list[type[BaseModel]]:
    """All parts that the model is made of."""
    return [kind, *(found for below in kind.__subclasses__() for found in every_model(below))]


@pytest.mark.parametrize("name", sorted(make_json_schemas()))
def test_the_schemas_in_the_repository_are_those_of_the_model(name: str) -> None:
    committed = (PROJECT / "schema" / name).read_text(encoding="utf-8")
    assert committed == make_json_schemas()[name], "run python -m generator schema"


def test_there_is_a_schema_for_each_kind_of_file_and_no_other(tmp_path: Path) -> None:
    assert main(["schema", str(tmp_path)]) == 0
    written = {file.name for file in tmp_path.iterdir()}
    assert written == {file.name for file in (PROJECT / "schema").iterdir()}
    assert written == {f"{kind}.schema.json" for kind in model.FILES}


@pytest.mark.parametrize("file", DATA, ids=lambda file: str(file.relative_to(SAMPLE)))
def test_a_file_fits_its_schema(file: Path) -> None:
    """Else an editor's program would mark as wrong what the program takes as right."""
    schema = schema_of(file.stem if file.stem in model.FILES else "standard")
    assert misfits(schema, yaml.safe_load(file.read_text(encoding="utf-8"))) == set()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"titel": "x"}, {("$", "additionalProperties")}),
        ({"urn": 3}, {("$.urn", "type")}),
        ({"knowledge": "none"}, {("$.knowledge", "oneOf")}),
        ({"overview": ["x", 3]}, {("$.overview[1]", "type")}),
        ({"notes": [{"text": "x"}]}, {("$.notes[0]", "required")}),
    ],
    ids=["an unknown key", "a number", "another word", "a number in a list", "a missing key"],
)
def test_a_schema_marks_what_the_model_refuses(
    change: dict[str, Any], said: set[tuple[str, str]]
) -> None:
    sound = {
        "urn": "ABC SE01",
        "title": "x",
        "overview": ["x"],
        "performance_criteria": {"P1": "x"},
        "knowledge": "not held",
    }
    schema = schema_of("standard")
    assert misfits(schema, sound) == set()
    assert model.Standard.model_validate(sound).statements == {"P1": "x"}
    assert misfits(schema, sound | change) == said
    with pytest.raises(ValidationError):
        model.Standard.model_validate(sound | change)


@pytest.mark.parametrize("part", every_model(), ids=lambda part: part.__name__)
def test_no_part_takes_an_unknown_key_or_lets_itself_be_changed(part: type[BaseModel]) -> None:
    assert part.model_config.get("extra") == "forbid"
    assert part.model_config.get("frozen") is True


def test_the_kinds_of_files_are_made_of_these_parts() -> None:
    for kind in model.FILES.values():
        assert issubclass(kind, model.StrictModel | RootModel)
        assert kind.model_config.get("frozen") is True


def test_a_standard_gives_its_statements_in_order_or_says_that_they_are_not_held() -> None:
    parts = {"urn": "ABC SE01", "title": "x", "overview": ["x"]}
    held = parts | {"performance_criteria": {"P2": "b", "P10": "c"}, "knowledge": {"K1": "a"}}
    standard = model.Standard.model_validate(held)
    assert list(standard.statements) == ["P2", "P10", "K1"]
    assert standard.held
    absent = parts | {"performance_criteria": "not held", "knowledge": "not held"}
    standard = model.Standard.model_validate(absent)
    assert standard.statements == {}
    assert not standard.held


def test_contributing_shows_a_standard_in_the_long_form_as_it_may_be() -> None:
    text = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    [shown] = re.findall(r"```yaml\n(urn: .*?)```", text, re.DOTALL)
    value = yaml.load(shown, yaml.BaseLoader)
    assert model.Standard.model_validate(value).statements == {"P1": "agree:", "P1-1": "goals"}
