"""The model, and the JSON Schemas that editors' programs hold the YAML against while one types."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel, RootModel, ValidationError

from generator import model
from generator.__main__ import main
from generator.model.json_schemas import json_schemas
from tests.support import PROJECT

NAMES_ITS_SCHEMA = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")
TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "array": list,
    "object": dict,
    "null": type(None),
}
FOLDERS = ("*.yaml", "standards/*/*.yaml", "translations/*.yaml")
DATA = sorted(file for folder in FOLDERS for file in PROJECT.glob(folder))


def kind_of(file: Path) -> str:
    """Which kind of file this is: its own name, or that of a standard."""
    return file.stem if file.stem in model.FILES else "standard"


def misfits(value: Any, schema: dict[str, Any], shared: dict[str, Any], at: str) -> list[str]:
    """Where a value does not fit a schema: as much of JSON Schema as ours make use of."""
    if "$ref" in schema:
        return misfits(value, shared[schema["$ref"].rpartition("/")[2]], shared, at)
    branches = schema.get("oneOf", schema.get("anyOf", []))
    if branches and all(misfits(value, branch, shared, at) for branch in branches):
        return [f"{at} fits no branch"]
    if "type" in schema and not isinstance(value, TYPES[schema["type"]]):
        return [f"{at} is no {schema['type']}"]
    found = [f"{at} is not allowed"] * (value not in schema.get("enum", [value]))
    found += [f"{at} is not allowed"] * (value != schema.get("const", value))
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        found.append(f"{at} has another pattern")
    if isinstance(value, list):
        for number, item in enumerate(value):
            found += misfits(item, schema.get("items", {}), shared, f"{at}.{number}")
    if isinstance(value, dict):
        known = schema.get("properties", {})
        found += [
            f"{at}.{key} is missing" for key in schema.get("required", ()) if key not in value
        ]
        for key, item in value.items():
            inner = known.get(key, _by_pattern(key, schema))
            if inner is False:
                found.append(f"{at}.{key} is unknown")
            elif inner is not True:
                found += misfits(item, inner, shared, f"{at}.{key}")
    return found


def _by_pattern(key: str, schema: dict[str, Any]) -> Any:
    for pattern, inner in schema.get("patternProperties", {}).items():
        if re.search(pattern, key):
            return inner
    return schema.get("additionalProperties", True)


def every_model(kind: type[BaseModel] = model.Part) -> list[type[BaseModel]]:
    """All parts that the model is made of."""
    return [kind, *(found for below in kind.__subclasses__() for found in every_model(below))]


@pytest.mark.parametrize("name", sorted(json_schemas()))
def test_the_schemas_in_the_repository_are_those_of_the_model(name: str) -> None:
    committed = (PROJECT / "schema" / name).read_text(encoding="utf-8")
    assert committed == json_schemas()[name], "run python -m generator schema"


def test_there_is_a_schema_for_each_kind_of_file_and_no_other(tmp_path: Path) -> None:
    assert main(["schema", str(tmp_path)]) == 0
    written = {file.name for file in tmp_path.iterdir()}
    assert written == {file.name for file in (PROJECT / "schema").iterdir()}
    assert written == {f"{kind}.schema.json" for kind in model.FILES}


@pytest.mark.parametrize("file", DATA, ids=lambda file: str(file.relative_to(PROJECT)))
def test_a_file_names_its_schema_in_its_first_line(file: Path) -> None:
    """So an editor's program helps without being set up."""
    named = NAMES_ITS_SCHEMA.match(file.read_text(encoding="utf-8"))
    assert named
    schema = (file.parent / named[1]).resolve()
    assert schema == PROJECT / "schema" / f"{kind_of(file)}.schema.json"
    assert schema.is_file()


@pytest.mark.parametrize("file", DATA, ids=lambda file: str(file.relative_to(PROJECT)))
def test_a_file_fits_its_schema(file: Path) -> None:
    """Else an editor's program would mark as wrong what the program takes as right."""
    schema = json.loads(json_schemas()[f"{kind_of(file)}.schema.json"])
    value = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert misfits(value, schema, schema.get("$defs", {}), file.stem) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"titel": "x"}, ["s.titel is unknown"]),
        ({"urn": 3}, ["s.urn is no string"]),
        ({"knowledge": "none"}, ["s.knowledge fits no branch"]),
        ({"overview": ["x", 3]}, ["s.overview.1 is no string"]),
        ({"notes": [{"text": "x"}]}, ["s.notes.0.about is missing"]),
    ],
    ids=["an unknown key", "a number", "another word", "a number in a list", "a missing key"],
)
def test_a_schema_marks_what_the_model_refuses(change: dict[str, Any], said: list[str]) -> None:
    sound = {
        "urn": "ABC SE01",
        "title": "x",
        "overview": ["x"],
        "performance_criteria": {"P1": "x"},
        "knowledge": "not held",
    }
    schema = json.loads(json_schemas()["standard.schema.json"])
    assert misfits(sound, schema, schema["$defs"], "s") == []
    assert model.Standard.model_validate(sound).statements == {"P1": "x"}
    assert misfits(sound | change, schema, schema["$defs"], "s") == said
    with pytest.raises(ValidationError):
        model.Standard.model_validate(sound | change)


@pytest.mark.parametrize("part", every_model(), ids=lambda part: part.__name__)
def test_no_part_takes_an_unknown_key_or_lets_itself_be_changed(part: type[BaseModel]) -> None:
    assert part.model_config.get("extra") == "forbid"
    assert part.model_config.get("frozen") is True


def test_the_kinds_of_files_are_made_of_these_parts() -> None:
    for kind in model.FILES.values():
        assert issubclass(kind, model.Part | RootModel)
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
