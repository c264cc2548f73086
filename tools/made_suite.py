"""Writes a project of made standards, ten an edition, to measure how the cost of a build grows."""

from itertools import cycle, islice
from pathlib import Path

import yaml

from generator.sound import load_sound
from generator.writing import write

PER_EDITION = 10
STATEMENTS = 12
FIRST_YEAR = 1001
SUITE = {
    "id": "made-standards",
    "name": {"en": "Made standards"},
    "short_name": {"en": "Made standards"},
    "field": "nothing",
}
WRITTEN = {"index": "", "using-the-standards": "guidance", "about": "about"}
"""The pages that people would write, and the section of the menu that each is in."""


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
        prefix = f"{letters(number)} SE"
        urns = [f"{prefix}{index:02}" for index in range(1, PER_EDITION + 1)]
        home = folder / "standards" / year
        home.mkdir(parents=True)
        for urn in urns:
            write_yaml(home / f"{urn.lower().replace(' ', '-')}.yaml", standard(urn, texts))
        last = number == size // PER_EDITION - 1
        write_yaml(home / "edition.yaml", edition(year, prefix, "" if last else str(int(year) + 1)))
        functions[year] = [
            {"code": "ABCDEFGHIJ"[index], "process": f"Function {index}", "maps_to": [{"urn": urn}]}
            for index, urn in enumerate(urns)
        ]
    write_yaml(folder / "mapping.yaml", {"functions": functions})
    write_yaml(folder / "values.yaml", {})
    write_yaml(folder / "links.yaml", {"links": []})
    write_yaml(folder / "redirects.yaml", {"redirects": []})
    write_yaml(folder / "suite.yaml", SUITE)
    for name in ("glossary.yaml", "evidence.yaml"):
        write(folder / name, (project / name).read_bytes())
    glossary = yaml.safe_load((folder / "glossary.yaml").read_text(encoding="utf-8"))
    for term in glossary["terms"]:
        term.pop("not_in", None)
        term["forms"] = {"en": term["forms"]["en"]}
    write_yaml(folder / "glossary.yaml", glossary)
    evidence = yaml.safe_load((folder / "evidence.yaml").read_text(encoding="utf-8"))
    for task in evidence["tasks"]:
        task["statements"] = [f"{letters(0)} SE01 P1"]
    write_yaml(folder / "evidence.yaml", evidence)
    docs = folder / "docs" / "en"
    docs.mkdir(parents=True)
    for name, section in WRITTEN.items():
        head = f"---\nmenu: {section}\n---\n\n" if section else ""
        write(docs / f"{name}.md", f"{head}# {name} {{#page}}\n\nMade.\n")
    write(folder / "mkdocs.yml", (project / "mkdocs.yml").read_bytes())
    for name in ("generator", "theme"):
        (folder / name).symlink_to(project / name)


def letters(number: int) -> str:
    """0 → ``AAA``, 1 → ``AAB`` …: the letters of an edition's URNs."""
    return "".join(chr(65 + number // 26**power % 26) for power in (2, 1, 0))


def standard(urn: str, texts: "cycle[str]") -> dict[str, object]:
    """A made standard."""
    return {
        "urn": urn,
        "title": f"Made standard {urn}",
        "overview": list(islice(texts, 2)),
        "performance_criteria": {f"P{number}": next(texts) for number in range(1, STATEMENTS + 1)},
        "knowledge": {f"K{number}": next(texts) for number in range(1, STATEMENTS + 1)},
    }


def edition(year: str, prefix: str, superseded_by: str) -> dict[str, object]:
    """A made edition, superseded by another or, where that is empty, in force."""
    state = {"state": "superseded", "superseded_by": superseded_by}
    return {
        "edition": year,
        "title": f"Made edition {year}",
        "prefix": prefix,
        "source": "made",
        **(state if superseded_by else {"state": "in force"}),
        "introduction": [{"id": "introduction", "title": "Introduction", "text": ["Made."]}],
    }


def write_yaml(file: Path, content: object) -> None:
    """Writes YAML."""
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text = yaml.dump(content, Dumper=dumper, allow_unicode=True, sort_keys=False, width=10_000)
    write(file, text)
