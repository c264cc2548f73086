"""The type of a rule, and a decorator that says when it may run."""

from collections.abc import Callable, Iterator
from functools import wraps

from generator.problems import Problem
from generator.suite.suite import Suite

Rule = Callable[[Suite], Iterator[Problem]]
"""Takes a suite, and yields what is wrong with it."""


def require_every_file(rule: Rule) -> Rule:
    """Has a rule yield nothing if some file of the suite could not be read.

    Such a rule reports what is missing, which may be in the unread file: the message would blame
    the wrong one.
    """

    @wraps(rule)
    def on_a_whole_suite(suite: Suite) -> Iterator[Problem]:
        if suite.whole:
            yield from rule(suite)

    return on_a_whole_suite
