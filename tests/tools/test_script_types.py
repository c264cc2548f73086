"""The scripts of the tools at work keep to the types that they name."""

import json
import subprocess
from pathlib import Path

from tests.model.work_examples import SOUND
from tools.node import NODE
from tools.npm import TYPES, install

FLAWED = """\
/** @param {RoleForm} role */
const needed = (role) => role.statements.map((one) => one.ned);
/** @type {EntryKind} */
const kind = "hearsay";
/** @param {Account} account */
const words = (account) => account.then.toFixed();
"""
"""A script that is wrong in its lines 2, 4 and 6, by the types that the others have too."""


def sound() -> str:
    """A script that has a file of each form as a value of the type of its name."""
    return "".join(
        f"/** @type {{{form.title()}Form}} */ const the_{form} = {json.dumps(file)};\n"
        for form, file in SOUND.items()
    )


def test_the_types_of_every_script_hold_and_of_one_that_is_wrong_they_do_not(
    tmp_path: Path,
) -> None:
    for name, text in (("flawed.js", FLAWED), ("sound.js", sound())):
        (tmp_path / name).write_text(text, encoding="utf-8")
    settings = json.loads((TYPES / "tsconfig.json").read_text(encoding="utf-8"))
    included = [str((TYPES / pattern).resolve()) for pattern in settings["include"]]
    named = tmp_path / "tsconfig.json"
    named.write_text(
        json.dumps(
            {"extends": str(TYPES / "tsconfig.json"), "include": [*included, f"{tmp_path}/*.js"]}
        ),
        encoding="utf-8",
    )
    compiler = install(TYPES) / "typescript/bin/tsc"
    done = subprocess.run(
        [NODE, compiler, "--project", named, "--pretty", "false"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    wrong = [line.partition(":")[0] for line in done.stdout.splitlines() if line[:1].strip()]
    assert [one.partition(",")[0] for one in wrong] == [
        f"flawed.js({line}" for line in (2, 4, 6)
    ], done.stdout + done.stderr
