"""What a rule is, and when it may run."""

from collections.abc import Callable, Iterator
from functools import wraps

from generator.problems import Problem
from generator.suite.suite import Suite

Rule = Callable[[Suite], Iterator[Problem]]
"""Takes a suite, and yields what is wrong with it."""


def needs_every_file(rule: Rule) -> Rule:
    """Has a rule yield nothing on a suite with files that could not be read.

    It reports what is missing, and would blame the wrong file where that stands in an unread one.
    """

    @wraps(rule)
    def on_a_whole_suite(suite: Suite) -> Iterator[Problem]:
        if suite.whole:
            yield from rule(suite)

    return on_a_whole_suite
