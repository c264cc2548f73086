"""What the browser holds a reader's file to is what the models say, compiled."""

import json
import re

import pytest

from generator.model.work_files import WORK_FILES
from tests.model.work_examples import ALSO_SOUND, SOUND, SPOILED
from tests.support import PROJECT
from tools.node import run_node
from tools.validators import SCRIPT, join_schemas, make_digest, make_script

TEXT = SCRIPT.read_text(encoding="utf-8")
LOCK = json.loads((PROJECT / "tools/web/package-lock.json").read_text("utf-8"))["packages"]

FILES = (
    {f"a {form}": (form, file) for form, file in SOUND.items()}
    | dict(ALSO_SOUND)
    | {name: (form, file) for name, (form, file) in SPOILED.items()}
    | {
        f"a {other} as a {form}": (form, file)
        for form in WORK_FILES
        for other, file in SOUND.items()
        if other != form
    }
)
ASKED = """
const files = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(files.map(([form, file]) => formValidators[form](file))));
"""


@pytest.fixture(scope="module")
def said() -> dict[str, list[str]]:
    """What the script says of each file."""
    printed = run_node("-e", TEXT + ASKED, words=json.dumps(list(FILES.values())))
    return dict(zip(FILES, json.loads(printed), strict=True))


def test_the_script_was_made_of_the_models_as_they_are() -> None:
    assert f"// schemas: {make_digest(join_schemas())}\n" in TEXT, "run `make assets`"


def test_the_package_is_pinned_to_its_bytes_and_named_with_its_licence() -> None:
    locked = LOCK["node_modules/ajv"]
    assert locked["integrity"].startswith("sha512-")
    assert f"by ajv {locked['version']}.\n" in TEXT
    assert "The MIT License" in TEXT


def test_nothing_is_wrong_with_a_sound_file(said: dict[str, list[str]]) -> None:
    assert [said[name] for name in (*(f"a {form}" for form in SOUND), *ALSO_SOUND)] == [
        [] for _ in (*SOUND, *ALSO_SOUND)
    ]


def test_something_is_wrong_with_any_other_file(said: dict[str, list[str]]) -> None:
    sound = {*(f"a {form}" for form in SOUND), *ALSO_SOUND}
    assert {name for name, wrong in said.items() if not wrong} == sound


def test_what_is_wrong_is_told_with_its_place_in_the_file(said: dict[str, list[str]]) -> None:
    assert said["a need that is none"] == ["/statements/0/need enum"]
    assert said["an empty object"] == ["/ required"]
    assert said["nothing"] == ["/ type"]


def test_the_script_makes_no_code_of_text() -> None:
    """A page's policy would stop it."""
    assert not re.search(r"\beval\b|new Function|require\(", TEXT)


def test_code_that_asks_for_more_of_the_package_is_refused() -> None:
    length = "function ucs2length(str) {\n}\n"
    code = 'const f = require("ajv/dist/runtime/ucs2length").default;'
    assert "const f = ucs2length;" in make_script(code, length)
    with pytest.raises(ValueError, match="asks for more than before"):
        make_script('const f = require("ajv/dist/runtime/equal").default;', length)
