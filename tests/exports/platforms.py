"""Reads frameworks as the learning platforms read them that import them.

Each reader keeps to the rules of its platform: what that cuts, drops without a word or takes for
something else is cut, dropped and taken so here, and what it refuses raises ``RefusedError``.
"""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import lxml.html

NUMBER = re.compile(r"\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*")
"""What PHP compares as a number where both sides are one."""

TAXONOMIES = {
    *("behaviour", "competency", "concept", "domain", "indicator", "level", "outcome"),
    *("practice", "proficiency", "skill", "value"),
}
"""What Moodle knows that a level of a framework may be."""

STATES = ("begun", "incomplete", "partialcomplete", "completed")


class RefusedError(Exception):
    """The platform does not take the file."""


@dataclass
class Competency:
    """What a framework lists, and below it what is a part of it."""

    id: str
    name: str
    description: str
    children: "list[Competency]" = field(default_factory=list)

    @property
    def paragraphs(self) -> list[str]:
        """The words of its description."""
        return paragraphs(self.description)

    @property
    def words(self) -> str:
        """The first paragraph of it, without the code that is printed before it."""
        return paragraphs(re.sub(r"^<p><strong>[^<]*</strong> ", "<p>", self.description))[0]

    def below(self) -> "Iterator[Competency]":
        """Yields all that stands below it, in order."""
        for child in self.children:
            yield child
            yield from child.below()


@dataclass
class Framework(Competency):
    """A framework; its children are what stands on the first level."""

    scale: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()

    def references(self) -> list[str]:
        """What it lists, by the reference that every name begins with."""
        return [one.name.partition(": ")[0] for one in self.below()]


def paragraphs(html: str) -> list[str]:
    """The words of HTML, a paragraph each."""
    body = lxml.html.fragment_fromstring(html, create_parent="div")
    return [str(one.text_content()) for one in body]


def _same(one: str, other: str) -> bool:
    """Whether two texts are the same to PHP, which counts where it can."""
    if NUMBER.fullmatch(one) and NUMBER.fullmatch(other):
        return float(one) == float(other)
    return one == other


def _kept(name: str, length: int = 100) -> str:
    """What Moodle keeps of a name: what is no tag, and no more characters than it has room for."""
    name = re.sub(r"<[^>]*>?", "", name).strip()
    return name if len(name) <= length else f"{name[: length - 3]}..."


def moodle(content: bytes) -> Framework:
    """A CSV file, as Moodle's competency frameworks are imported: its columns by their places.

    Raises:
        RefusedError: Where it is no framework that Moodle would keep.
    """
    text = content.decode("utf-8")
    head, *rows = csv.reader(io.StringIO(text, newline=""), strict=True, escapechar="\\")
    if text.startswith("\ufeff") or any(len(row) != len(head) for row in rows):
        raise RefusedError("not a table")
    named = [row for row in rows if row[12]]
    if not named:
        raise RefusedError("no framework")
    row = named[-1]
    framework = Framework(_kept(row[1]), _kept(row[2]), row[3])
    framework.scale, framework.levels = tuple(row[5].split(",")), tuple(row[13].split(","))
    _judge_framework(row, framework)
    flat = {row[1]: row for row in rows if not row[12]}

    def add(parent: Competency, of: str) -> None:
        for row in flat.values():
            if _same(row[0], of):
                child = Competency(_kept(row[1]), _kept(row[2]), row[3])
                if not (child.id and child.name and row[4] == "1"):
                    raise RefusedError(f"no competency: {row}")
                parent.children.append(child)
                add(child, child.id)

    add(framework, "")
    return framework


def _judge_framework(row: list[str], framework: Framework) -> None:
    first, *steps = json.loads(row[6])
    if "scaleid" not in first or not set(framework.levels) <= TAXONOMIES:
        raise RefusedError("no scale or no levels")
    ids = {one["id"] for one in steps}
    if not ids <= set(range(1, len(framework.scale) + 1)):
        raise RefusedError("a step that the scale does not have")
    for key in ("scaledefault", "proficient"):
        if not any(one.get(key) for one in steps):
            raise RefusedError(f"nothing is {key}")


def mahara(content: bytes) -> Framework:
    """A ``.matrix`` file, as Mahara's SmartEvidence reads version 2 of its form.

    Raises:
        RefusedError: Where it is no framework that Mahara would keep.
    """
    held = json.loads(content.decode("utf-8")).get("framework") or {}
    if not held.get("name") or len(held["name"]) > 255:
        raise RefusedError("no name")
    if not isinstance(held.get("selfassess"), bool) or held.get("institution") != "all":
        raise RefusedError("for nobody")
    states = [pair for one in held["evidencestatuses"] for pair in one.items()]
    if tuple(state for state, _ in states) != STATES:
        raise RefusedError("states that Mahara does not know")
    framework = Framework("", held["name"], held["description"])
    framework.scale = tuple(words for _, words in states)
    for standard in held["standards"]:
        framework.children.append(_of_matrix(standard))
        below: dict[str, Competency] = {}
        for element in held["standardelements"]:
            if _is_the_number(element["standardid"], standard["standardid"]):
                child = _of_matrix(element)
                above = element.get("parentelementid", "")
                parents = (one for name, one in below.items() if _same(name, above))
                next(parents, framework.children[-1]).children.append(child)
                below[element["elementid"]] = child
    return framework


def _is_the_number(one: object, other: object) -> bool:
    return type(one) is type(other) and one == other


def _of_matrix(node: dict[str, Any]) -> Competency:
    if not 0 < len(node["shortname"]) <= 100 or not 0 < len(node["name"]) <= 255:
        raise RefusedError(f"too long: {node['shortname']}")
    return Competency(node.get("elementid", ""), node["shortname"], node["description"])
