"""Writes what the browser holds a reader's file to: the models of such files, compiled.

    make assets

A page's policy lets nothing make code of text, as a library of JSON Schema does when it runs. So
ajv, of npm, compiles the schemas here, and the script is committed: building takes nothing from
npm. The same models and the same ajv give the same bytes.
"""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from pydantic.json_schema import models_json_schema

from generator.model.work_files import WORK_FILES
from generator.writing import write
from tools.node import run_node
from tools.npm import install, minify

PROJECT = Path(__file__).resolve().parent.parent
SCRIPT = PROJECT / "theme/assets/scripts/work/libraries/validators.js"
COMPILER = PROJECT / "tools/web/compile_validators.cjs"

LENGTH = 'require("ajv/dist/runtime/ucs2length").default'
LENGTH_FUNCTION = re.compile(r"^function ucs2length\(.*?^}\n", re.DOTALL | re.MULTILINE)

HEAD = """\
// What a file must hold that a reader opens: each form by its name, a function from what was read
// to what is wrong with it, an empty list where nothing is.
// Written by `make assets` (tools/validators.py) by ajv {version}.
// schemas: {digest}
/*
{licence}
*/
"""
FRAME = """\
"use strict";
const formValidators = (() => {{
const exports = {{}};
{length}{code}
const told = (validate) => (value) => validate(value)
    ? []
    : validate.errors.map((error) => `${{error.instancePath || "/"}} ${{error.keyword}}`);
return {{ {forms} }};
}})();
"""


def main() -> None:
    """Writes the script."""
    ajv = install() / "ajv"
    code = make_script(
        compile_schemas(join_schemas()),
        (ajv / "dist/runtime/ucs2length.js").read_text(encoding="utf-8"),
    )
    head = HEAD.format(
        version=json.loads((ajv / "package.json").read_text(encoding="utf-8"))["version"],
        digest=make_digest(join_schemas()),
        licence=(ajv / "LICENSE").read_text(encoding="utf-8").strip(),
    )
    text = head + minify(code)
    write(SCRIPT, text)
    print(f"{SCRIPT.name}: {len(text):,} characters")


def join_schemas() -> str:
    """The schemas of all forms as JSON, the same each time, without what only people read."""
    parts = models_json_schema([(model, "validation") for model in WORK_FILES.values()])[1]
    names = {form: model.__name__ for form, model in WORK_FILES.items()}
    return json.dumps(strip_descriptions(parts) | {"exported": names}, sort_keys=True)


def strip_descriptions(schema: Any) -> Any:
    """A schema without its titles, descriptions and defaults; its properties are no such keys."""
    if isinstance(schema, list):
        return [strip_descriptions(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: {name: strip_descriptions(one) for name, one in value.items()}
        if key in ("properties", "$defs")
        else strip_descriptions(value)
        for key, value in schema.items()
        if key not in ("title", "description", "default", "additionalProperties")
    }


def make_digest(of: str) -> str:
    """What tells whether a script was made of these schemas."""
    return f"sha256-{hashlib.sha256(of.encode()).hexdigest()}"


def compile_schemas(of: str) -> str:
    """The schemas as code, a function for each, as ajv writes it."""
    return run_node(str(COMPILER), words=of)


def make_script(code: str, length: str) -> str:
    """Puts ajv's code into a script that declares one constant and takes in nothing.

    Args:
        code: What ajv compiled.
        length: ajv's module that counts the signs of a text, which its code asks for.

    Raises:
        ValueError: Where the code asks for more of ajv than that.
    """
    found = LENGTH_FUNCTION.search(length)
    body = code.removeprefix('"use strict";').replace(LENGTH, "ucs2length").strip()
    if not found or "require(" in body or re.search(r"\beval\b|new Function", body):
        raise ValueError("ajv's code asks for more than before (look at tools/validators.py)")
    forms = ", ".join(f"{form}: told(exports.{form})" for form in WORK_FILES)
    return FRAME.format(length=found[0], code=body, forms=forms)


if __name__ == "__main__":
    main()
