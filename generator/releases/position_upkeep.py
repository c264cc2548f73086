"""Keeps ``positions.txt``, the position of each statement within its edition.

The address of a role encodes statements by position: a kept address shows the same role for ever.
So the list only grows, edition by edition.
"""

from collections.abc import Iterator
from pathlib import Path

from generator.comparing.past_releases import PastRelease
from generator.problems import Place, Problem, ProblemsFoundError, make_command
from generator.reading.positions import FILE, read
from generator.suite.consultation import leave_out_consultations
from generator.suite.loading import load
from generator.suite.suite import Suite
from generator.writing import write


def update_position_list(root: Path) -> list[str]:
    """Adds statements without a position to the end of their edition. None is ever taken out.

    Args:
        root: The project's folder.

    Returns:
        The lines that were added.

    Raises:
        ProblemsFoundError: Where the list can't be read.
    """
    former, problems = read(root)
    if problems:
        raise ProblemsFoundError(problems)
    added = list(list_missing(load(root)[0]))
    if added:
        lists = {year: list(references) for year, references in former.items()}
        for year, reference in added:
            lists.setdefault(year, []).append(reference)
        lines = (f"{year} {one}\n" for year in sorted(lists) for one in lists[year])
        write(root / FILE, "".join(lines))
    return [f"{year} {reference}" for year, reference in added]


def list_missing(suite: Suite) -> Iterator[tuple[str, str]]:
    """Yields the edition and reference of each statement without a position.

    Nobody promises those of an edition that is in consultation.
    """
    for year, references in leave_out_consultations(suite).positions.items():
        listed = suite.listed_positions.get(year, ())
        yield from ((year, reference) for reference in references[len(listed) :])


def report_unlisted(suite: Suite) -> Iterator[Problem]:
    """Yields one problem if any statement has no position."""
    references = [reference for _, reference in list_missing(suite)]
    if references:
        first, *others = references
        who = f"{first} and {len(others)} more have" if others else f"{first} has"
        yield Problem(
            Place(FILE, 1),
            "position-unlisted",
            f"{who} no place in the list",
            f"run {make_command('addresses')}",
        )


def report_moved(suite: Suite, before: PastRelease) -> Iterator[Problem]:
    """Yields a problem for each edition in whose list a published position has changed.

    Args:
        suite: The suite as it is.
        before: The release before.
    """
    for year, references in before.positions.items():
        now = suite.listed_positions.get(year, ())
        if now[: len(references)] != references:
            first = next(
                reference
                for place, reference in enumerate(references)
                if now[place : place + 1] != (reference,)
            )
            yield Problem(
                Place(FILE, 1),
                "position-moved",
                f"{first} has not the place that it has in {before.version}",
                f"bring back the order of the lines that git has of {before.version}, and then run "
                f"{make_command('addresses')}",
            )
