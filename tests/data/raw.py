"""Reads the YAML of the real suite as it stands, with the line of each value.

Quite apart from the generator, so that neither can hide a mistake of the other. A file that is no
YAML counts as empty here: ``test_check`` says what is wrong with it, and every other test runs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from tests.support import PROJECT

STATEMENT = re.compile(r"(?P<urn>.+) (?P<code>[PK]\d+)")
KINDS = ("performance_criteria", "knowledge")


class Lines(dict[str, int]):
    """The line of each key of a mapping, from 1."""


class Located(yaml.CSafeLoader):
    """Loads mappings with the line of each key, under the key ``Lines``."""

    def construct_located(self, node: yaml.MappingNode) -> dict[Any, Any]:
        """Makes a mapping, and notes where each of its values begins."""
        mapping = self.construct_mapping(node, deep=True)
        lines = Lines()
        for key, value in node.value:
            lines[str(key.value)] = key.start_mark.line + 1
            if isinstance(value, yaml.SequenceNode):
                for number, one in enumerate(value.value):
                    lines[f"{key.value} {number}"] = one.start_mark.line + 1
        return {**mapping, Lines: lines}


Located.add_constructor("tag:yaml.org,2002:map", Located.construct_located)


@cache
def document(file: str) -> dict[Any, Any]:
    """What a file holds; nothing where it is missing or no YAML."""
    try:
        found = yaml.load((PROJECT / file).read_text(encoding="utf-8"), Located)
    except (OSError, UnicodeError, yaml.YAMLError):
        return {}
    return found if isinstance(found, dict) else {}


@dataclass(frozen=True)
class Place:
    """A line of a file, as an editor opens it."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


def place(file: str, mapping: dict[Any, Any], key: str) -> Place:
    """Where a value stands: ``key`` is its name, or the name of its list and its number in it."""
    return Place(file, mapping[Lines].get(key, 1))


def entries(value: object) -> Iterator[tuple[str, Any]]:
    """The values of a mapping by their keys; none where it is no mapping."""
    if isinstance(value, dict):
        yield from ((str(key), one) for key, one in value.items() if key is not Lines)


def listed(mapping: object, key: str) -> list[Any]:
    """The list under a key; empty where there is none."""
    found = mapping.get(key) if isinstance(mapping, dict) else None
    return found if isinstance(found, list) else []


def rows(mapping: object, key: str) -> list[dict[Any, Any]]:
    """The mappings in the list under a key."""
    return [one for one in listed(mapping, key) if isinstance(one, dict)]


@cache
def editions() -> dict[str, dict[Any, Any]]:
    """Each edition by its folder."""
    files = sorted((PROJECT / "standards").glob("*/edition.yaml"))
    return {file.parent.name: document(file.relative_to(PROJECT).as_posix()) for file in files}


@cache
def standards() -> dict[str, tuple[str, dict[Any, Any]]]:
    """Each standard by its URN: its file, and what that holds."""
    found = {}
    for path in sorted((PROJECT / "standards").glob("*/*.yaml")):
        file = path.relative_to(PROJECT).as_posix()
        if path.name != "edition.yaml" and (held := document(file)):
            found[str(held.get("urn"))] = file, held
    return found


@cache
def statements() -> dict[str, tuple[Place, Any]]:
    """Every statement by its id, ``LSI SE04 P8``: where it stands, and what it says."""
    found = {
        f"{urn} {code}": (place(file, standard[kind], code), text)
        for urn, (file, standard) in standards().items()
        for kind in KINDS
        for code, text in entries(standard.get(kind))
    }
    for urn, (file, standard) in standards().items():
        for section in rows(standard, "sections"):
            for name, where, text in _with_ids(file, rows(section, "blocks")):
                found[f"{urn} {name}"] = where, text
    return found


def _with_ids(file: str, blocks: list[dict[Any, Any]]) -> Iterator[tuple[str, Place, Any]]:
    """The statements of the long form and their parts, each by its id in capitals."""
    for block in blocks:
        if "id" in block:
            yield str(block["id"]).upper(), place(file, block, "text"), block.get("text")
            yield from _with_ids(file, rows(block, "items"))


def edition_of(urn: str) -> str:
    """The edition of a standard, by its folder."""
    return standards()[urn][0].split("/")[1]


@dataclass(frozen=True)
class Reference:
    """Something that names something else.

    Attributes:
        owner: What names it: ``2012 value 3``.
        target: What it names: ``LSI SE04 P8``.
        known: What there is that may be named so.
        place: Where it does so.
    """

    owner: str
    target: str
    known: frozenset[str]
    place: Place

    @property
    def id(self) -> str:
        """How a failure names it."""
        return f"{self.owner}: {self.target}"


def references() -> list[Reference]:
    """Every reference of the mapping, the evidence, our own advice and the editions."""
    return [
        *_of_functions(),
        *_of_crosswalk(),
        *_of_values(),
        *_of_evidence(),
        *_of_situations(),
        *_of_summaries(),
        *_of_questions(),
        *_of_roles(),
        *_of_interview(),
        *_of_helps(),
        *_of_editions(),
        *_of_moves(),
    ]


MAPPING, VALUES, EVIDENCE = "mapping.yaml", "values.yaml", "evidence.yaml"
GLOSSARY, SITUATIONS = "glossary.yaml", "situations.yaml"
SUMMARIES, QUESTIONS = "summaries.yaml", "questions.yaml"
ROLES, INTERVIEW, HELPS = "roles.yaml", "interview.yaml", "what-helps.yaml"


def _of_functions() -> Iterator[Reference]:
    held = document(MAPPING)
    known = {*standards(), *(str(one.get("urn")) for one in rows(held, "signposted"))}
    for year, _ in entries(held.get("functions")):
        for function in rows(held["functions"], year):
            owner = f"{year} function {function.get('code')}"
            for row in rows(function, "maps_to"):
                where = place(MAPPING, row, "urn")
                yield Reference(owner, str(row.get("urn")), frozenset(known), where)


def _of_crosswalk() -> Iterator[Reference]:
    for row in rows(document(MAPPING), "crosswalk"):
        for side in ("from", "to"):
            yield from _each(row, side, f"crosswalk {row.get('from')}", frozenset(standards()))


def _each(
    row: dict[Any, Any], key: str, owner: str, known: frozenset[str], file: str = MAPPING
) -> Iterator[Reference]:
    """What stands under a key: one reference by itself, or a list of several."""
    if not isinstance(row.get(key), list):
        yield Reference(owner, str(row.get(key)), known, place(file, row, key))
    for number, target in enumerate(listed(row, key)):
        yield Reference(owner, str(target), known, place(file, row, f"{key} {number}"))


def _of_values() -> Iterator[Reference]:
    cited = frozenset({*standards(), *statements()})
    in_practice = document(MAPPING).get("values_in_practice")
    for year, _ in entries(in_practice):
        held = rows(document(VALUES).get(year), "values")
        values = frozenset(f"{year} value {one.get('number')}" for one in held)
        for practice in rows(in_practice, year):
            owner = f"{year} value {practice.get('value')}"
            yield Reference("in practice", owner, values, place(MAPPING, practice, "value"))
            for number, target in enumerate(listed(practice, "by")):
                where = place(MAPPING, practice, f"by {number}")
                yield Reference(owner, str(target), cited, where)


def _of_moves() -> Iterator[Reference]:
    for urn, (file, standard) in standards().items():
        for one in rows(standard, "withdrawn"):
            yield from _each(
                one, "moved_to", f"{urn} {one.get('id')}", frozenset(statements()), file
            )


def _of_evidence() -> Iterator[Reference]:
    held = document(EVIDENCE)
    studies = frozenset(str(one.get("id")) for one in rows(held, "studies"))
    cited = frozenset({*standards(), *statements()})
    for key, kind, known in (("findings", "studies", studies), ("tasks", "statements", cited)):
        for one in rows(held, key):
            for number, target in enumerate(listed(one, kind)):
                where = place(EVIDENCE, one, f"{kind} {number}")
                yield Reference(f"evidence {one.get('id')}", str(target), known, where)


def _of_situations() -> Iterator[Reference]:
    terms = frozenset(str(one.get("id")) for one in rows(document(GLOSSARY), "terms"))
    for situation in rows(document(SITUATIONS), "situations"):
        owner = f"situation {situation.get('id')}"
        for number, term in enumerate(listed(situation, "terms")):
            where = place(SITUATIONS, situation, f"terms {number}")
            yield Reference(owner, str(term), terms, where)
        for step in rows(situation, "steps"):
            for number, target in enumerate(listed(step, "statements")):
                where = place(SITUATIONS, step, f"statements {number}")
                yield Reference(owner, str(target), frozenset(statements()), where)


def _of_summaries() -> Iterator[Reference]:
    held = document(SUMMARIES)
    for urn, _ in entries(held):
        yield Reference("summary", urn, frozenset(standards()), place(SUMMARIES, held, urn))


def _of_questions() -> Iterator[Reference]:
    """What has no reference is named by its address, of which the pages are asked."""
    held, cited = document(QUESTIONS), frozenset({*standards(), *statements()})
    for about, _ in entries(held):
        if not about.startswith("/"):
            yield Reference("questions", about, cited, place(QUESTIONS, held, about))


def _of_roles() -> Iterator[Reference]:
    cited = frozenset({*standards(), *statements()})
    for role in rows(document(ROLES), "roles"):
        needs = role["statements"]
        for need, _ in entries(needs):
            for number, target in enumerate(listed(needs, need)):
                where = place(ROLES, needs, f"{need} {number}")
                yield Reference(f"role {role.get('id')}", str(target), cited, where)


def _of_interview() -> Iterator[Reference]:
    """What each question rests on, and the function of the process that it is about."""
    cited = frozenset({*standards(), *statements()})
    held = document(INTERVIEW)
    for year, asked in entries(held):
        functions = rows(document(MAPPING).get("functions"), year)
        codes = frozenset(str(one.get("code")) for one in functions)
        for code, _ in entries(asked):
            yield Reference(f"interview {year}", code, codes, place(INTERVIEW, asked, code))
            for question in rows(asked, code):
                for number, target in enumerate(listed(question, "statements")):
                    where = place(INTERVIEW, question, f"statements {number}")
                    yield Reference(f"interview {year} {code}", str(target), cited, where)


def _of_helps() -> Iterator[Reference]:
    cited = frozenset({*standards(), *statements()})
    for one in rows(document(HELPS), "helps"):
        for number, target in enumerate(listed(one, "statements")):
            where = place(HELPS, one, f"statements {number}")
            yield Reference(f"help {one.get('id')}", str(target), cited, where)


def _of_editions() -> Iterator[Reference]:
    for year, edition in editions().items():
        file = f"standards/{year}/edition.yaml"
        if after := edition.get("superseded_by"):
            where = place(file, edition, "superseded_by")
            yield Reference(f"edition {year}", str(after), frozenset(editions()), where)
        functions = rows(document(MAPPING).get("functions"), year)
        codes = frozenset(str(one.get("code")) for one in functions)
        sections = rows(edition, "introduction")
        known = frozenset(str(section.get("id")) for section in sections)
        for section in sections:
            owner = f"{year} introduction {section.get('id')}"
            if within := section.get("within"):
                yield Reference(owner, str(within), known, place(file, section, "within"))
            for block in rows(section, "text"):
                for number, code in enumerate(listed(block, "functions")):
                    yield Reference(
                        owner, str(code), codes, place(file, block, f"functions {number}")
                    )
