"""Writes the stemmers of the search: by a language's rules, words share a stem or don't.

    make assets

They come from npm, from Orama's search, which made them of Snowball's. Each is written as the
engine of this site's search takes it in, with the words that say nothing in the language. What is
written here is committed, and building takes nothing from npm; the same packages give the same
bytes.
"""

import json
import re
import shutil
from pathlib import Path

from generator.writing import write
from tools.npm import install

STEMMERS, STOP_WORDS = "@orama/stemmers", "@orama/stopwords"
PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT / "generator/site/search/stemmers"
OTHERWISE = {
    "dk": "da",
    "gr": "el",
    "ie": "ga",
    "in": "hi",
    "np": "ne",
    "rs": "sr",
    "se": "sv",
}
"""Languages that the packages call by the code of a country."""

OWN_STOP_WORDS = {"en"}
"""Languages whose words that say nothing are in ``generator/languages``."""

NAMED = re.compile(r"export const language=\"\w+\";\s*$")
EXPORTED = re.compile(r"export function stemmer\(")
LISTED = re.compile(r"export const stopwords=(\[.*?\]);", re.DOTALL)


def main() -> None:
    """Writes the stemmers and their licence."""
    stemmers, lists = (install() / name for name in (STEMMERS, STOP_WORDS))
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    write(FOLDER / "LICENSE.md", (stemmers / "LICENSE.md").read_bytes())
    version = json.loads((stemmers / "package.json").read_text(encoding="utf-8"))["version"]
    for file in sorted(stemmers.glob("dist/*.js")):
        code = OTHERWISE.get(file.stem, file.stem)
        script = f"// {STEMMERS} {version}\n{to_script(file.read_text(encoding='utf-8'))}"
        words = lists / f"dist/{file.name}"
        if code not in OWN_STOP_WORDS and words.exists():
            script += to_usual_words(words.read_text(encoding="utf-8"))
        write(FOLDER / f"{code}.js", script)
        print(f"{code}.js: {len(script):,} characters")


def to_script(module: str) -> str:
    """A module with a stemmer → a script that has it as ``stem``.

    Raises:
        ValueError: Where the module is otherwise than those are.
    """
    body, named = NAMED.subn("", module)
    body, exported = EXPORTED.subn("function stemmer(", body)
    if not named or not exported or "export" in body or "import" in body:
        raise ValueError("a stemmer is exported otherwise than before (look at its package)")
    return f"const stem = (() => {{ {body.strip()}\nreturn stemmer; }})();\n"


def to_usual_words(module: str) -> str:
    """A module with words that say nothing → a script that has them as ``USUAL``."""
    found = LISTED.search(module)
    return f"const USUAL = {found[1]};\n" if found else ""


if __name__ == "__main__":
    main()
