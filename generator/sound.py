"""The one door to a suite that has nothing wrong with it: load, check, and check its pages."""

from collections.abc import Callable, Iterable
from pathlib import Path

from generator.checks import check
from generator.pages import addresses
from generator.pages.page import Page
from generator.problems import Problem, ProblemsFoundError, stopping
from generator.suite.loading import load
from generator.suite.suite import Suite


def examine(
    root: Path, make: Callable[[Suite], Iterable[Page]] = addresses.made_of
) -> tuple[Suite, list[Problem]]:
    """Reads a project, and looks for everything that is wrong with it.

    Args:
        root: The folder of the suite.
        make: Makes the pages in the language of the suite's files. It is called only where nothing
            stops that; whoever wants the pages keeps them.

    Returns:
        The suite as far as it could be read, and every problem and warning, in the order of files
        and lines. The suite is sound where all are warnings.
    """
    suite, problems = load(root)
    problems += check(suite)
    if not stopping(problems):
        problems += addresses.problems(suite, make(suite))
    return suite, sorted(set(problems))


def examine_links(root: Path) -> tuple[Suite, list[Problem]]:
    """The same, and at last looks where links on written pages lead: a build leaves that to MkDocs.

    MkDocs looks at them in any case, in words of its own and without lines.
    """
    made: list[Page] = []

    def keep(suite: Suite) -> Iterable[Page]:
        made.extend(addresses.made_of(suite))
        return made

    suite, problems = examine(root, keep)
    if not stopping(problems):
        problems = sorted({*problems, *addresses.links(suite, made)})
    return suite, problems


def load_sound(root: Path) -> Suite:
    """Reads a project that must have nothing wrong with it; of warnings it says nothing.

    Raises:
        ProblemsFoundError: With everything that is wrong, in single files and between them.
    """
    suite, problems = examine(root)
    if wrong := stopping(problems):
        raise ProblemsFoundError(wrong)
    return suite
