"""Writes suites to measure builds of: of made standards, ten an edition, and of one language."""

import re
import shutil
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import yaml

from generator.ids import Code
from generator.languages import catalogue_upkeep
from generator.sound import load_sound
from generator.suite.loading import load
from generator.writing import write

PER_EDITION = 10
STATEMENTS = 12
FIRST_YEAR = 1001
WRITTEN = {"index": "", "using-the-standards": "guidance", "about": "about"}
"""The pages that people would write, and the section of the menu that each is in."""

TO_TRANSLATIONS = re.compile(r"\[([^]]*)\]\(welsh\.md[^)]*\)")
"""A link of a written page to the page that says how much is translated."""

PAGE_OF_TRANSLATIONS = "/welsh/"

OF_TRANSLATIONS = ("review", "file_names")
"""Keys of suite.yaml that are about its translations."""


def write_made_suite(project: Path, folder: Path, size: int) -> None:
    """Writes a project in one language whose statements are the real ones in another order.

    Args:
        project: The real project, for its statements, glossary and configuration.
        folder: Where to write.
        size: How many standards.
    """
    suite = load_sound(project)
    real = [text for entry in suite.standards for text in entry.standard.statements.values()]
    texts = cycle(real)
    functions = {}
    for number in range(size // PER_EDITION):
        year = str(FIRST_YEAR + number)
        prefix = f"{make_letters(number)} SE"
        urns = [f"{prefix}{index:02}" for index in range(1, PER_EDITION + 1)]
        home = folder / "standards" / year
        home.mkdir(parents=True)
        for urn in urns:
            write_yaml(home / f"{urn.lower().replace(' ', '-')}.yaml", make_standard(urn, texts))
        last = number == size // PER_EDITION - 1
        write_yaml(
            home / "edition.yaml", make_edition(year, prefix, "" if last else str(int(year) + 1))
        )
        functions[year] = [
            {"code": "ABCDEFGHIJ"[index], "process": f"Function {index}", "maps_to": [{"urn": urn}]}
            for index, urn in enumerate(urns)
        ]
    write_yaml(folder / "mapping.yaml", {"functions": functions})
    facts = {
        "id": "made",
        "name": {"en": "Made standards"},
        "short_name": {"en": "Made standards"},
        "field": "measuring",
        "languages": ["en"],
    }
    write_yaml(folder / "suite.yaml", facts)
    glossary = strip_translations(project / "glossary.yaml")
    glossary.pop("printed_in", None)
    for term in glossary["terms"]:
        term.pop("not_in", None)
    write_yaml(folder / "glossary.yaml", glossary)
    if (research := project / "evidence.yaml").is_file():
        evidence = yaml.safe_load(research.read_text(encoding="utf-8"))
        for task in evidence["tasks"]:
            task["statements"] = [f"{make_letters(0)} SE01 P1"]
        write_yaml(folder / "evidence.yaml", evidence)
    docs = folder / "docs/en"
    docs.mkdir(parents=True)
    for name, section in WRITTEN.items():
        head = f"---\nmenu: {section}\n---\n\n" if section else ""
        write(docs / f"{name}.md", f"{head}# {name} {{#page}}\n\nMade.\n")


def write_made_translation(project: Path, folder: Path, code: Code) -> None:
    """Writes the translation of a made suite: that of the real texts whose words it has.

    What else it says stands in the language of its files. So do texts that the real translation
    excepts from its terms.

    Args:
        project: The real project.
        folder: The made one, in the language of its files alone.
        code: The language to translate into.
    """
    real = load_sound(project)
    facts = yaml.safe_load((folder / "suite.yaml").read_text(encoding="utf-8"))
    facts["languages"].append(code)
    for name in ("name", "short_name"):
        facts[name][code] = facts[name][real.languages.source]
    write_yaml(folder / "suite.yaml", facts)
    glossary = yaml.safe_load((project / "glossary.yaml").read_text(encoding="utf-8"))
    glossary.pop("printed_in", None)
    for term in glossary["terms"]:
        term.pop("not_in", None)
    write_yaml(folder / "glossary.yaml", glossary)
    for page in (folder / "docs" / real.languages.source).iterdir():
        text = page.read_text(encoding="utf-8").partition("# ")
        there = folder / "docs" / code / page.name
        there.parent.mkdir(exist_ok=True)
        write(there, f"---\ntranslation: draft\n---\n\n{text[1]}{text[2]}")
    (folder / "translations").mkdir()
    termbase = yaml.safe_load((project / "translations/termbase.yaml").read_text(encoding="utf-8"))
    write_yaml(folder / "translations/termbase.yaml", {"terms": termbase["terms"]})
    excepted = {exception.text for exception in real.termbase.exceptions}
    said = {
        text.words: entry.words
        for text in real.texts.values()
        if (entry := real.find_translation(text, code))
        and text.id not in excepted
        and entry.words != text.words
    }
    suite, _ = load(folder)
    for kept in catalogue_upkeep.list_catalogues(suite):
        catalog = kept.make_template()
        for message in catalog:
            if message.id in said:
                message.string = said[str(message.id)]
                message.flags.add("fuzzy")
        write(kept.path, catalogue_upkeep.format_catalogue(catalog))


def write_one_language(project: Path, folder: Path) -> None:
    """Writes the project's suite without its translations, in the language of its files alone.

    Args:
        project: The project.
        folder: Where to write.
    """
    code, *_ = load_sound(project).languages
    for name in ("standards", "sources", f"docs/{code}"):
        shutil.copytree(project / name, folder / name)
    for page in (folder / f"docs/{code}").rglob("*.md"):  # no page counts translations there
        write(page, TO_TRANSLATIONS.sub(r"\1", page.read_text(encoding="utf-8")))
    for file in project.glob("*.yaml"):
        write_yaml(folder / file.name, strip_translations(file))
    facts = yaml.safe_load((folder / "suite.yaml").read_text(encoding="utf-8"))
    names = {key: {code: facts[key][code]} for key in ("name", "short_name")}
    alone = {key: value for key, value in facts.items() if key not in OF_TRANSLATIONS}
    write_yaml(folder / "suite.yaml", {**alone, **names, "languages": [code]})


def strip_translations(file: Path) -> Any:
    """Returns what a file of YAML holds, without what is of translations or asks about them."""
    held = yaml.safe_load(file.read_text(encoding="utf-8"))
    if isinstance(held, dict):
        held.pop(PAGE_OF_TRANSLATIONS, None)
    for term in held.get("terms", ()) if isinstance(held, dict) else ():
        term["forms"] = dict(list(term["forms"].items())[:1])
    return held


def make_letters(number: int) -> str:
    """0 → ``AAA``, 1 → ``AAB`` …: the letters of an edition's URNs."""
    return "".join(chr(65 + number // 26**power % 26) for power in (2, 1, 0))


def make_standard(urn: str, texts: "cycle[str]") -> dict[str, object]:
    """A made standard."""
    return {
        "urn": urn,
        "title": f"Made standard {urn}",
        "overview": list(islice(texts, 2)),
        "performance_criteria": {f"P{number}": next(texts) for number in range(1, STATEMENTS + 1)},
        "knowledge": {f"K{number}": next(texts) for number in range(1, STATEMENTS + 1)},
    }


def make_edition(year: str, prefix: str, superseded_by: str) -> dict[str, object]:
    """A made edition, superseded by another or, where that is empty, in force."""
    state = {"state": "superseded", "superseded_by": superseded_by}
    return {
        "edition": year,
        "title": f"Made edition {year}",
        "prefix": prefix,
        "lead_in": {"performance_criteria": "You must:", "knowledge": "You must know:"},
        **(state if superseded_by else {"state": "in force"}),
        "introduction": [{"id": "introduction", "title": "Introduction", "text": ["Made."]}],
    }


def write_yaml(file: Path, content: object) -> None:
    """Writes YAML."""
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text = yaml.dump(content, Dumper=dumper, allow_unicode=True, sort_keys=False, width=10_000)
    write(file, text)
