"""The changelog can be read: it has one entry for each version."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.problems import Problem
from generator.reading import changelog
from generator.suite.suite import Suite


def can_be_read(suite: Suite) -> Iterator[Problem]:
    """Yields what is wrong with ``CHANGELOG.md``, if the suite has one."""
    yield from changelog.read(suite.root)[1]


RULES: tuple[Rule, ...] = (can_be_read,)
