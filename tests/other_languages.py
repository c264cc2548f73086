"""Suites in other languages than the sample's: one in three of them, and one in Welsh alone."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from generator.reading import translations
from generator.reading.written_pages import FRONT_MATTER, make_fingerprint
from tests.projects import copy_program, make_sample, replace, share_words

GAELIC = "gd"
"""A language that the program has no entry and no words for, nor Material; Babel knows it."""

GREETING = "ABC SE01 P1"
"""A criterion that has Gaelic, a draft."""

IN_GAELIC: Mapping[str, tuple[str, str]] = {
    GREETING: (
        "greet the job seeker by name",
        "cuir fàilte air an neach-siridh obrach leis an ainm",
    ),
    "ABC SE01 title": ("Welcome the job seeker", "Cuir fàilte air an neach-siridh obrach"),
}
"""What of the sample has Gaelic: the text, and its draft."""


def make_trilingual(folder: Path) -> Path:
    """Makes a project of the sample in English, Welsh and a little Scottish Gaelic.

    Args:
        folder: Where to make it; there is nothing yet.

    Returns:
        The same folder.
    """
    make_sample(folder)
    suite = folder / "suite.yaml"
    replace(suite, "languages: [en, cy]", f"languages: [en, cy, {GAELIC}]")
    replace(
        suite,
        "  cy: Safonau Enghreifftiol ar gyfer Helpu Pobl i Swyddi",
        "  cy: Safonau Enghreifftiol ar gyfer Helpu Pobl i Swyddi\n"
        "  gd: Inbhean Sampaill airson Daoine a Chuideachadh gu Obair",
    )
    short = "  cy: Safonau enghreifftiol"
    replace(suite, short, f"{short}\n  gd: Inbhean sampaill")
    replace(
        folder / "translations/termbase.yaml",
        "      cy: [ceisiwr gwaith, ceiswyr gwaith]",
        "      cy: [ceisiwr gwaith, ceiswyr gwaith]\n      gd: [neach-siridh obrach]",
    )
    drafts = (
        f'#, fuzzy\nmsgctxt "{identity}"\nmsgid "{text}"\nmsgstr "{gaelic}"\n'
        for identity, (text, gaelic) in IN_GAELIC.items()
    )
    head = f'msgid ""\nmsgstr "Language: {GAELIC}\\n"\n'
    catalogue = folder / translations.name_file(GAELIC)
    catalogue.write_text("\n".join([head, *drafts]), encoding="utf-8")
    for page in sorted((folder / "docs/en").glob("*.md")):
        text = page.read_text(encoding="utf-8")
        head = f"---\ntranslation: draft\nsource: {make_fingerprint(text)}\n---\n"
        translated = folder / "docs" / GAELIC / page.name
        translated.parent.mkdir(exist_ok=True)
        body = FRONT_MATTER.sub("", text, count=1)
        translated.write_text(f"{head}{body}", encoding="utf-8")
    return folder


def make_welsh_only(folder: Path) -> Path:
    """Makes a project of a small suite whose files are in Welsh, and which has no other language.

    Args:
        folder: Where to make it; there is nothing yet.

    Returns:
        The same folder.
    """
    for name, content in IN_WELSH.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            content if isinstance(content, str) else yaml.safe_dump(content, allow_unicode=True),
            encoding="utf-8",
        )
    copy_program(folder)
    share_words(folder)
    return folder


IN_WELSH: Mapping[str, object] = {
    "suite.yaml": {
        "id": "safonau-cegin",
        "languages": ["cy"],
        "name": {"cy": "Safonau Galwedigaethol ar gyfer Ceginau Bach"},
        "short_name": {"cy": "Safonau ceginau"},
        "field": "ceginau bach",
    },
    "standards/2024/edition.yaml": {
        "edition": "2024",
        "title": "Safonau Ceginau Bach",
        "prefix": "CEG SE",
        "state": "in force",
        "lead_in": {
            "performance_criteria": "Rhaid i chi allu:",
            "knowledge": "Rhaid i chi wybod:",
        },
        "introduction": [
            {"id": "cyflwyniad", "title": "Cyflwyniad", "text": ["I bawb sy’n coginio."]}
        ],
    },
    "standards/2024/ceg-se01.yaml": {
        "urn": "CEG SE01",
        "title": "Golchi’r llysiau",
        "overview": ["Mae’r safon hon yn ymwneud â golchi llysiau."],
        "performance_criteria": {
            "P1": "golchi pob llysieuyn mewn dŵr oer",
            "P2": "cadw’r gegin yn lân",
        },
        "knowledge": {"K1": "pa lysiau y mae angen eu plicio"},
    },
    "standards/2024/ceg-se02.yaml": {
        "urn": "CEG SE02",
        "title": "Pobi bara",
        "overview": ["Mae’r safon hon yn ymwneud â phobi bara mewn ceginau bach."],
        "performance_criteria": {"P1": "tylino’r toes", "P2": "pobi’r dorth nes ei bod yn euraidd"},
        "knowledge": {"K1": "faint o furum sydd ei angen"},
    },
    "glossary.yaml": {
        "terms": [
            {
                "id": "cegin",
                "term": "Cegin",
                "definition": "Ystafell lle mae pobl yn coginio.",
                "forms": {"cy": ["cegin"]},
            }
        ]
    },
    "docs/cy/index.md": """\
---
template: home.html
hide: [navigation, toc]
---

# Safonau ceginau {#page}

Mae’r safonau hyn wedi’u dyfeisio.

## Ble i ddechrau {#start}

- [Yr holl safonau](standards/index.md)

## Argraffiad 2024 {#in-force}

Mae mewn grym.
""",
    "docs/cy/about.md": "---\nmenu: about\n---\n\n# Am y wefan hon {#page}\n\nEnghraifft yw hi.\n",
}
"""The files of that suite, and what each holds."""
