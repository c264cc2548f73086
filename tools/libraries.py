"""Writes what the tools for work take from elsewhere: libraries of npm's, and the Word template.

    make assets

Of a library, only what is used. What is written here is committed, and building takes nothing from
npm; the same packages give the same bytes.
"""

import json
from pathlib import Path

from generator.exports.forms.word_template import read_template
from generator.writing import write
from tools.npm import install, minify

PROJECT = Path(__file__).resolve().parent.parent
WORK = PROJECT / "theme/assets/scripts/work"
FOLDER = WORK / "libraries"
TEMPLATE = WORK / "word_template.js"
LIBRARIES = {
    "fflate": ("fflate", ("strToU8", "zipSync"), "LICENSE"),
    "idb-keyval": ("idbKeyval", ("delMany", "get", "update"), "LICENCE"),
}
"""Each package, with the name that its script declares, what is taken of it, and its licence."""

INTO_SCRIPTS = "/* Written by `make assets` of generator/exports/forms/template.xml. */\n"


def main() -> None:
    """Writes them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (declared, taken, licence) in LIBRARIES.items():
        package = install() / name
        version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
        text = minify(f'export {{ {", ".join(taken)} }} from "{name}";', declared)
        write(FOLDER / f"{name}.js", f"// {name} {version}: {', '.join(taken)}\n{text}")
        write(FOLDER / f"{name}-LICENSE.txt", (package / licence).read_bytes())
        print(f"{name}.js: {len(text):,} characters")
    write(TEMPLATE, make_template_script())


def make_template_script() -> str:
    """The Word template as a script: a page that is a file may load one, and fetch nothing."""
    values = json.dumps(read_template()._asdict(), ensure_ascii=False, indent=1)
    return f'{INTO_SCRIPTS}"use strict";\n\nconst wordTemplate = {values};\n'


if __name__ == "__main__":
    main()
