"""The crosswalk says of each change what the two standards show."""

from collections.abc import Iterator
from itertools import product
from typing import get_args

from generator.checks.rule import Rule
from generator.model import Change
from generator.model.base import walk_references
from generator.problems import Problem
from generator.suite.entities.standards import find_differences
from generator.suite.suite import Suite

FILE = "mapping.yaml"


def keep_to_the_standards(suite: Suite) -> Iterator[Problem]:
    """Yields rows that claim another change of number, title or overview than the pairs have."""
    # Numbers can be compared only if both editions could be read, as these have the prefixes. If
    # two standards have one URN, which is reported elsewhere, the first is meant.
    entities = reversed(suite.entities.standards)
    standards = {
        standard.urn: standard for standard in entities if standard.edition in suite.prefixes
    }
    for index, row in enumerate(suite.mapping.crosswalk):
        if not standards.keys() >= {*row.before, *row.after}:
            continue
        pairs = product(row.before, row.after)
        differ = {
            what
            for one, other in pairs
            for what in find_differences(standards[one], standards[other])
        }
        changed = [what for what in get_args(Change) if what in differ]
        if set(row.changed) != differ:
            before, after = ", ".join(row.before), ", ".join(row.after)
            yield Problem(
                suite.locate(FILE, "crosswalk", index, "changed"),
                "crosswalk-untrue",
                f"from {before} to {after} there changed: {', '.join(changed) or 'nothing'}",
                f"write changed: [{', '.join(changed)}]",
            )


def lead_to_successors(suite: Suite) -> Iterator[Problem]:
    """Yields rows that do not lead from an edition to its successor, in force or proposed."""
    edition_of = {entry.standard.urn: entry.edition for entry in reversed(suite.standards)}
    proposed = {entry.folder for entry in suite.editions if entry.edition.state == "consultation"}
    after = {
        entry.folder: {entry.edition.superseded_by} - {None}
        for entry in suite.editions
        if entry.edition.state != "superseded" or entry.edition.superseded_by in suite.folders
    } | {entry.folder: proposed for entry in suite.editions if entry.edition.state == "in force"}
    for index, row in enumerate(suite.mapping.crosswalk):
        editions = dict.fromkeys(edition_of[urn] for urn in row.before if urn in edition_of)
        if len(editions) > 1:
            yield Problem(
                suite.locate(FILE, "crosswalk", index, "from"),
                "crosswalk-edition",
                f"{', '.join(row.before)} are of several editions: {', '.join(editions)}",
                "write a row for the standards of each edition",
            )
            continue
        before = next(iter(editions), None)
        for urn, path in walk_references(row.to, "crosswalk", index, "to"):
            then = edition_of.get(urn)
            if before and then and before in after and then not in after[before]:
                yield Problem(
                    suite.locate(FILE, *path),
                    "crosswalk-edition",
                    f"{urn} is of {then}, which did not take the place of {before}",
                    f"name a standard of {next(iter(after[before]), None) or 'a later edition'}",
                )


def say_all_in_one_row(suite: Suite) -> Iterator[Problem]:
    """Yields every standard that a second row begins with: one row says all that became of it."""
    rows: dict[str, int] = {}
    for index, row in enumerate(suite.mapping.crosswalk):
        for urn, path in walk_references(row.from_, "crosswalk", index, "from"):
            first = rows.setdefault(urn, index)
            if first != index:
                became = dict.fromkeys((*suite.mapping.crosswalk[first].after, *row.after))
                place = suite.locate(FILE, *path)
                line = suite.locate(FILE, "crosswalk", first, "from").line
                yield Problem(
                    place,
                    "id-repeat",
                    f"{urn} is given a second time, first on line {line}",
                    "take one of the two out"
                    if len(became) == 1
                    else f"take this row out, and write to: [{', '.join(became)}] in the first",
                )


RULES: tuple[Rule, ...] = (
    keep_to_the_standards,
    lead_to_successors,
    say_all_in_one_row,
)
