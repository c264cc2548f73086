"""The settings of MkDocs have what the program needs."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.problems import Problem
from generator.reading import site_settings
from generator.suite.suite import Suite


def have_what_the_program_needs(suite: Suite) -> Iterator[Problem]:
    """Yields what is wrong with ``mkdocs.yml``, if the suite has it."""
    yield from site_settings.find_problems(suite.root)


RULES: tuple[Rule, ...] = (have_what_the_program_needs,)
