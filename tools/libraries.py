"""Writes what the tools for work take from elsewhere: libraries of npm's, and the Word template.

    make assets

What is written here is committed, and building takes nothing from npm; the same packages give the
same bytes.
"""

import json
from pathlib import Path

from generator.exports.forms.word import template
from generator.writing import write
from tools.npm import installed

PROJECT = Path(__file__).resolve().parent.parent
WORK = PROJECT / "theme/assets/scripts/work"
FOLDER = WORK / "libraries"
TEMPLATE = WORK / "word_template.js"
LIBRARIES = {"fflate": ("umd/index.js", "LICENSE"), "idb-keyval": ("dist/umd.js", "LICENCE")}
"""Each package, with its script for pages and its licence."""

INTO_SCRIPTS = "/* Written by `make assets` of generator/exports/forms/template.xml. */\n"


def main() -> None:
    """Writes them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (script, licence) in LIBRARIES.items():
        package = installed() / name
        version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
        text = (package / script).read_text(encoding="utf-8").rstrip()
        write(FOLDER / f"{name}.js", f"// {name} {version}\n{text}\n")
        write(FOLDER / f"{name}-LICENSE.txt", (package / licence).read_bytes())
        print(f"{name}.js: {len(text):,} characters")
    write(TEMPLATE, template_script())


def template_script() -> str:
    """The Word template as a script: a page that is a file may load one, and fetch nothing."""
    values = json.dumps(template()._asdict(), ensure_ascii=False, indent=1)
    return f'{INTO_SCRIPTS}"use strict";\n\nconst wordTemplate = {values};\n'


if __name__ == "__main__":
    main()
