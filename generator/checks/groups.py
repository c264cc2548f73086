"""The groups of an edition: each standard is in one, and none is empty."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.problems import Problem
from generator.suite.suite import Suite


def hold_every_standard(suite: Suite) -> Iterator[Problem]:
    """Yields every standard that names no group of its edition, if that has any."""
    editions = {entry.folder: entry for entry in suite.editions}
    for entry in suite.standards:
        if not (edition := editions.get(entry.edition)):
            continue
        groups = [group.id for group in edition.edition.groups]
        group, known = entry.standard.group, ", ".join(groups)
        if group and group not in groups:
            hint = f"name one of: {known}; or add" if groups else "delete the line, or list"
            yield Problem(
                suite.locate(entry.file, "group"),
                "reference-unknown",
                f"the edition {entry.edition} has no group {group}",
                f"{hint} it under groups: in {edition.file}",
            )
        elif groups and not group:
            yield Problem(
                suite.locate(entry.file, "urn"),
                "group-missing",
                f"{entry.standard.urn} stands in no group of the edition {entry.edition}",
                f"write group: with one of: {known}",
            )


def are_used(suite: Suite) -> Iterator[Problem]:
    """Yields every group that no standard of its edition names."""
    named = {(entry.edition, entry.standard.group) for entry in suite.standards}
    for edition in suite.editions:
        for index, group in enumerate(edition.edition.groups):
            if suite.whole and (edition.folder, group.id) not in named:
                yield Problem(
                    suite.locate(edition.file, "groups", index, "id"),
                    "group-empty",
                    f"no standard of {edition.folder} stands in the group {group.id}",
                    f"write group: {group.id} in a standard, or take the group out",
                )


RULES: tuple[Rule, ...] = (hold_every_standard, are_used)
