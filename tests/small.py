"""A project of a small suite in two languages: a build of it costs half as much as of the sample.

For tests of how builds begin, fail, are stopped and end, whatever it is that they build. It is the
example, in Welsh too as far as a build asks for it, with a written page in each language.
"""

import shutil
from pathlib import Path

from tests.projects import CATALOGUE, copy_program, replace, share_words
from tests.support import PROJECT

EXAMPLE = PROJECT / "examples" / "bicycle-mending"
STANDARD, ANOTHER = "standards/2024/bkmt04.yaml", "standards/2024/bkmt01.yaml"
STATEMENT = "how tension in the spokes holds a wheel in shape"
"""Words of the standard, which stand in it once."""

NEWCOMER = "standards/2024/bkmt11.yaml"
"""The file for another standard that is new."""

NEW = """\
urn: BKMT11
title: Try out a standard that is new
group: workshop
overview:
  - This standard is about nothing but the test that adds it.
performance_criteria: not held
knowledge: not held
"""

PAGES = ("/standards/bkmt04/", "/cy/standards/bkmt04/")
"""Where they are served."""

WELSH = """\
msgid ""
msgstr "Language: cy\\n"

#, fuzzy
msgctxt "BKMT04 title"
msgid "True a wheel"
msgstr "Unioni olwyn"
"""
WRITTEN = {
    "en": "---\nmenu: about\n---\n\n# About this site {#page}\n\nIt is small.\n",
    "cy": "---\ntranslation: draft\n---\n\n# Am y wefan hon {#page}\n\nMae’n fach.\n",
}


def make_small(folder: Path) -> Path:
    """Makes the project.

    Args:
        folder: Where to make it; there is nothing yet.

    Returns:
        The same folder, in which ``mkdocs`` and ``python -m generator`` run as in this project.
    """
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("site", ".site*"))
    copy_program(folder)
    share_words(folder)
    facts = folder / "suite.yaml"
    replace(facts, "languages: [en]", "languages: [en, cy]")
    replace(facts, "\nname:\n", "\nname:\n  cy: Safonau Trwsio Beiciau\n")
    replace(facts, "\nshort_name:\n", "\nshort_name:\n  cy: Safonau Beiciau\n")
    files = {CATALOGUE: WELSH} | {f"docs/{code}/about.md": text for code, text in WRITTEN.items()}
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder
