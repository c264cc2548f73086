"""The one door to a suite that has nothing wrong with it: load, check, and check its pages."""

from pathlib import Path

from generator.checks import check
from generator.pages import addresses
from generator.problems import Problem, ProblemsFoundError
from generator.suite.loading import load
from generator.suite.suite import Suite


def examine(root: Path) -> tuple[Suite, list[Problem]]:
    """Reads a project, and looks for everything that is wrong with it.

    The pages are made, and their addresses checked, only where nothing else is wrong.

    Returns:
        The suite as far as it could be read, and every problem.
    """
    suite, problems = load(root)
    problems += check(suite)
    if not problems:
        problems += addresses.problems(suite)
    return suite, problems


def load_sound(root: Path) -> Suite:
    """Reads a project that must have nothing wrong with it.

    Raises:
        ProblemsFoundError: With everything that is wrong, in single files and between them.
    """
    suite, problems = examine(root)
    if problems:
        raise ProblemsFoundError(problems)
    return suite
