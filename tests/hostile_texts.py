"""Texts that a page or a file may take for markup of its own, each in the place of every text."""

import shutil
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.reading.document import KeyPath
from generator.sound import load_sound
from generator.suite.loading import load
from generator.suite.suite import Suite
from tests.projects import CATALOGUE as WELSH
from tests.projects import SAMPLE

TERMBASE = "translations/termbase.yaml"
HARMLESS = "Nothing but letters"
TEXTS = {
    "a script": "<script>alert(1)</script>",
    "an image that runs": "<img src=x onerror=alert(1)>",
    "a comment": "<!-- gone -->",
    "an instruction": "<?php gone ?>",
    "a jinja expression": "{{ x }} and {{ config }}",
    "a jinja block": "{% raw %} and {# gone #}",
    "stars": "*stars* and **more** of ***them***",
    "underlines": "_under_ and __more__ snake_case_words",
    "backticks": "`code` and ``more`` of it",
    "a fence": "```python",
    "a fence of tildes": "~~~",
    "a link that runs": "[link](javascript:x)",
    "a link by name": "[link][name] and [name]",
    "a definition of a link": "[name]: http://x",
    "an image": "![i](x)",
    "an automatic link": "<http://x> and <a@b.example>",
    "entities": "&amp; &lt;b&gt; &#42; &copy",
    "a heading": "# not a heading",
    "a heading closed": "not a heading ##",
    "a numbered list": "1. not a list",
    "a numbered list with a bracket": "1) not a list",
    "a number alone": "2012.",
    "a dashed list": "- not a list",
    "a list with plus": "+ not a list",
    "a starred list": "* not a list",
    "a rule": "---",
    "a rule of stars": "* * *",
    "an underlined heading": "===",
    "a quotation": "> not a quotation",
    "a definition": ": not a definition",
    "an admonition": "!!! note",
    "a table": "| pipe | pipe |",
    "a table's rule": "|---|---|",
    "an attribute list": "words {: .cls #id onclick=x }",
    "an attribute list for a heading": "words {#id .cls}",
    "escapes": "\\* \\\\ \\[ \\` \\",
    "a footnote": "words[^1]",
    "an abbreviation": "*[HTML]: not one",
    "quotation marks": "\"double\" 'single' “curly”",
    "an arrow and a dash": "one -- two — three -> four ...",
    "spaces at the ends": "  words  ",
    "a placeholder of Python": "%(urn)s 100 % {urn} %s",
    "a placeholder of Python-Markdown": "wzxhzdk:0 klzzwxh:0000 amp",
    "mathematics": "$x_1$ \\(y\\) a < b > c",
    "emoji": "😀 :smile: H~2~O ^2^ ==marked== ++in++",
}


def at_once(count: int) -> dict[str, str]:
    """Texts that hold so many of these one after the other, by the name of the first of each."""
    names = list(TEXTS)
    return {
        f"{names[first]} and what follows": " ".join(list(TEXTS.values())[first : first + count])
        for first in range(0, len(names), count)
    }


def filled_with(text: str, root: Path) -> Suite:
    """Makes a project of the sample with a text in the place of every text, and reads it."""
    return load_sound(fill(text, root))


def fill(text: str, root: Path) -> Path:
    """Makes such a project, and returns its folder.

    What the sample holds beside its texts follows where a check asks for it.
    """
    shutil.copytree(SAMPLE, root)
    files = deepcopy(_files())
    for file, path in _places():
        data: Any = files[file]
        *steps, last = path
        for step in steps:
            data = data[step]
        data[last] = text
        if isinstance(data, dict):
            data.pop("quote", None)
    for part in (files["evidence.yaml"]["source"], *files["evidence.yaml"]["studies"]):
        part |= {key: text for key in part if key not in ("id", "year", "address")}
    standards = {one["urn"]: one for one in files.values() if "overview" in one}
    for held in files.values():
        held.get("metadata", [])[1:] = ()  # labels of one text would be one label
    for row in files["mapping.yaml"]["crosswalk"]:
        row["changed"] = _changed(standards[row["from"]], standards[row["to"]])
    glossary = files["glossary.yaml"]
    glossary["terms"] = [one for one in glossary["terms"] if one["id"] in ("advocate", "job-coach")]
    glossary["terms"][1].pop("not_in")
    criteria = standards["ABC SE01"]["performance_criteria"]
    criteria["P3"] = f"{text} advocate {text} job coach {text}"
    for name, content in files.items():
        text_of = yaml.dump(content, Dumper=yaml.CSafeDumper, allow_unicode=True)
        (root / name).write_text(text_of, encoding="utf-8")
    (root / TERMBASE).write_text("terms: []\n", encoding="utf-8")
    (root / WELSH).write_text("\n\n".join(_welsh(text)), encoding="utf-8")
    return root


@cache
def _places() -> tuple[tuple[str, KeyPath], ...]:
    """Where each text of the sample stands: the file, and the keys that lead to it."""
    return tuple((text.file, text.path) for text in load(SAMPLE)[0].texts.values())


@cache
def _files() -> dict[str, Any]:
    """What each file of the sample holds in which a text stands."""
    return {
        file: yaml.load((SAMPLE / file).read_text(encoding="utf-8"), yaml.CSafeLoader)
        for file in dict.fromkeys(file for file, _ in _places())
    }


def _changed(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """What differs between two standards of one text."""
    number = before["urn"].split()[-1] != after["urn"].split()[-1]
    return ["number"] * number + ["overview"] * (before["overview"] != after["overview"])


def _welsh(text: str) -> Iterator[str]:
    """A catalogue in which the text is Welsh too: a word more, or it would pass for a copy.

    The word stands behind the text in some and before it in others, so that both the text's ends
    are tried in either language.
    """
    yield 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"'
    for comment, context, welsh in (
        ("#, fuzzy", "ABC SE01 P1", f"{text} yma"),
        ("#, fuzzy", "ABC SE01 overview 1", f"yma {text}"),
        ("#, fuzzy", "ABC SE01 title", f"{text} yma"),
        ("#. official: its owner", "XYZ SE01 title", f"yma {text}"),
        ("# reviewed: A. Reader, 2026-11-01", "2020 value 1", f"{text} yma"),
        ("# reviewed: A. Reader, 2026-11-01", "2020 function A process", f"yma {text}"),
    ):
        english = f'msgctxt "{context}"\nmsgid {_quoted(text)}'
        yield f"{comment}\n{english}\nmsgstr {_quoted(welsh)}\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
