"""Loads a suite, checks its data, and checks its pages: the only way to a suite without errors."""

from collections.abc import Callable, Iterable
from pathlib import Path

from generator.checks import check
from generator.pages import page_addresses
from generator.pages.page import Page
from generator.problems import Problem, ProblemsFoundError, leave_out_warnings
from generator.suite.loading import load
from generator.suite.suite import Suite


def examine(
    root: Path, make: Callable[[Suite], Iterable[Page]] = page_addresses.make_source_pages
) -> tuple[Suite, list[Problem]]:
    """Loads a suite, and collects everything that is wrong with it.

    Args:
        root: The folder of the suite.
        make: Makes the pages in the language of the suite's files. It is called only if there are
            no errors so far. A caller who needs the pages keeps them from in there.

    Returns:
        The suite as far as it could be read, and every problem and warning, sorted by file and
        line. The suite is sound if all of them are warnings.
    """
    suite, problems = load(root)
    problems += check(suite)
    if not leave_out_warnings(problems):
        problems += page_addresses.check_addresses(suite, make(suite))
    return suite, sorted(set(problems))


def examine_links(root: Path) -> tuple[Suite, list[Problem]]:
    """Does the same, and then checks where links on written pages lead.

    A build does without: MkDocs checks them too, though in its own words and without lines.
    """
    made: list[Page] = []

    def keep(suite: Suite) -> Iterable[Page]:
        made.extend(page_addresses.make_source_pages(suite))
        return made

    suite, problems = examine(root, keep)
    if not leave_out_warnings(problems):
        problems = sorted({*problems, *page_addresses.check_links(suite, made)})
    return suite, problems


def load_sound(root: Path) -> Suite:
    """Loads a suite that must have no errors. Warnings are not reported.

    Raises:
        ProblemsFoundError: With all errors, in single files and between them.
    """
    suite, problems = examine(root)
    if wrong := leave_out_warnings(problems):
        raise ProblemsFoundError(wrong)
    return suite
