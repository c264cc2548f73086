"""What was released: each file of ``releases/`` goes with those before it."""

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.rule import Rule
from generator.comparing.history import make_history
from generator.problems import Problem
from generator.reading.releases import RESTORE, locate, name_file
from generator.suite.suite import Suite


def follow_one_another(suite: Suite) -> Iterator[Problem]:
    """Yields a problem for each release whose day is before that of an earlier version."""
    for before, after in pairwise(suite.releases):
        if after.date < before.date:
            yield Problem(
                locate(suite.root, name_file(after.version), "date"),
                "release-order",
                f"{after.version} is of {after.date}, and {before.version} of {before.date} came "
                "before it",
                RESTORE,
            )


def go_together(suite: Suite) -> Iterator[Problem]:
    """Yields a problem for each entry that tells of what did not stand in the release before."""
    for release in make_history(suite).releases:
        for number, message in release.misfits:
            file = name_file(release.version)
            where = locate(suite.root, file, "entries", number)
            yield Problem(where, "release-entry", message, RESTORE)


RULES: tuple[Rule, ...] = (follow_one_another, go_together)
