"""What the crosswalk says of a change is what the two standards show."""

from collections.abc import Iterable, Iterator

from generator.checks.rule import Rule
from generator.ids import number
from generator.problems import Problem
from generator.suite.suite import Suite
from generator.suite.text import Text


def true_to_the_standards(suite: Suite) -> Iterator[Problem]:
    """Compares number, title and overview of each pair with what its row claims."""
    # Of two that have one URN, which is a problem by itself, rows speak of the first.
    standards = {standard.urn: standard for standard in reversed(suite.entities.standards)}
    numbers = {
        entry.standard.urn: number(entry.standard.urn, suite.prefixes[entry.edition])
        for entry in reversed(suite.standards)
        if entry.edition in suite.prefixes
    }
    for index, row in enumerate(suite.mapping.crosswalk):
        if row.from_ not in numbers or row.to not in numbers:
            continue
        before, after = standards[row.from_], standards[row.to]
        differs = {
            "number": numbers[row.from_] != numbers[row.to],
            "title": before.title.words != after.title.words,
            "overview": _words(before.overview) != _words(after.overview),
        }
        changed = [name for name, different in differs.items() if different]
        if set(row.changed) != set(changed):
            yield Problem(
                suite.place("mapping.yaml", "crosswalk", index, "changed"),
                "crosswalk-untrue",
                f"from {row.from_} to {row.to} there changed: {', '.join(changed) or 'nothing'}",
                f"write changed: [{', '.join(changed)}]",
            )


def _words(texts: Iterable[Text]) -> list[str]:
    return [text.words for text in texts]


def leads_to_what_replaced_it(suite: Suite) -> Iterator[Problem]:
    """A row leads from a superseded edition to the one that took its place."""
    edition_of = {entry.standard.urn: entry.edition for entry in reversed(suite.standards)}
    after = {
        entry.folder: entry.edition.superseded_by
        for entry in suite.editions
        if entry.edition.state == "in force" or entry.edition.superseded_by in suite.folders
    }
    for index, row in enumerate(suite.mapping.crosswalk):
        before, then = edition_of.get(row.from_), edition_of.get(row.to)
        if before and then and before in after and after[before] != then:
            yield Problem(
                suite.place("mapping.yaml", "crosswalk", index, "to"),
                "crosswalk-edition",
                f"{row.to} is of {then}, which did not take the place of {before}",
                f"name a standard of {after[before] or 'a later edition'}",
            )


RULES: tuple[Rule, ...] = (true_to_the_standards, leads_to_what_replaced_it)
