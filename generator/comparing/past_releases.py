"""What was released: the files of ``releases/`` → what stood in each release, and what it changed.

A file says only what is other than in the release before it. So the files are replayed, in the
order of their versions.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from generator.comparing.changes import Change, Snapshot, find_changes
from generator.comparing.replaying import NOTHING, Misfit, replay_entries
from generator.comparing.suite_names import fill_in
from generator.model.releases import ReleaseFile


class PastRelease(NamedTuple):
    """A release.

    Attributes:
        version: ``0.1.0``.
        day: Its day.
        state: What stood in it.
        changes: What it changed of the one before it; nothing of the first, which changed nothing.
        misfits: Its entries that do not go with the releases before it.
        positions: Its list of the statements' places, by edition.
    """

    version: str
    day: date
    state: Snapshot
    changes: tuple[Change, ...]
    misfits: tuple[Misfit, ...] = ()
    positions: Mapping[str, tuple[str, ...]] = {}


def list_releases(files: Iterable[ReleaseFile]) -> tuple[PastRelease, ...]:
    """Returns every release, the oldest first, of the files in that order."""
    found: list[PastRelease] = []
    for file in files:
        before = found[-1].state if found else NOTHING
        listed = found[-1].positions if found else {}
        state, misfits = replay_entries(before, file.entries)
        told = find_changes(fill_in(before, state), state) if found else ()
        years = {**listed, **file.positions}
        positions = {year: (*listed.get(year, ()), *file.positions.get(year, ())) for year in years}
        day = date.fromisoformat(file.date)
        found.append(PastRelease(file.version, day, state, told, tuple(misfits), positions))
    return tuple(found)
