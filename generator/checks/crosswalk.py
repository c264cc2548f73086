"""What the crosswalk says of a change is what the two standards show."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.model import Standard
from generator.problems import Problem
from generator.suite.suite import Suite


def true_to_the_standards(suite: Suite) -> Iterator[Problem]:
    """Compares number, title and overview of each pair with what its row claims."""
    standards = {entry.standard.urn: entry.standard for entry in suite.standards}
    for index, row in enumerate(suite.mapping.crosswalk):
        if row.from_ not in standards or row.to not in standards:
            continue
        changed = changes(standards[row.from_], standards[row.to])
        if set(row.changed) != set(changed):
            yield Problem(
                suite.place("mapping.yaml", "crosswalk", index, "changed"),
                "crosswalk-untrue",
                f"from {row.from_} to {row.to} there changed: {', '.join(changed) or 'nothing'}",
                f"write changed: [{', '.join(changed)}]",
            )


def leads_to_what_replaced_it(suite: Suite) -> Iterator[Problem]:
    """A row leads from a superseded edition to the one that took its place."""
    edition_of = {entry.standard.urn: entry.edition for entry in suite.standards}
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


def changes(before: Standard, after: Standard) -> list[str]:
    """What differs between two standards: ``number``, ``title``, ``overview``."""
    differs = {
        "number": before.urn.split()[-1] != after.urn.split()[-1],
        "title": before.title != after.title,
        "overview": before.overview != after.overview,
    }
    return [name for name, different in differs.items() if different]


RULES: tuple[Rule, ...] = (true_to_the_standards, leads_to_what_replaced_it)
