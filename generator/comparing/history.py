"""What was released: the files of ``releases/`` → what stood in each release, and what it changed.

A file says only what is other than in the release before it. So the files are folded, in the order
of their versions.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from generator import ids
from generator.comparing.changes import Change, ChangeKind, Snapshot, find_changes, find_standard
from generator.comparing.replaying import NOTHING, Misfit, replay_entries
from generator.ids import Code
from generator.model.releases import ReleaseFile
from generator.suite.suite import Suite


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
        told = find_changes(before, state) if found else ()
        years = {**listed, **file.positions}
        positions = {year: (*listed.get(year, ()), *file.positions.get(year, ())) for year in years}
        day = date.fromisoformat(file.date)
        found.append(PastRelease(file.version, day, state, told, tuple(misfits), positions))
    return tuple(found)


class _Files:
    """The files of a suite, compared by identity: while it is edited, they are read once."""

    def __init__(self, files: tuple[ReleaseFile, ...]) -> None:
        self.files = files

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.files)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Files) and [*map(id, self.files)] == [*map(id, other.files)]


def make_history(suite: Suite) -> "History":
    """Returns what was released of a suite."""
    return _make_history(_Files(suite.releases))


@lru_cache(maxsize=8)
def _make_history(files: _Files) -> "History":
    return History(list_releases(files.files))


Record = tuple[object, ...]
"""All that a file says under an id: compared, and never shown."""


class History:
    """When what stands under each id last became another.

    Args:
        releases: Every release, the oldest first.
    """

    def __init__(self, releases: Sequence[PastRelease]) -> None:
        self.releases = releases

    @cached_property
    def _beside(self) -> tuple[Mapping[str, list[str]], ...]:
        """Of each release, what stands with each id that is no statement."""
        found = []
        for release in self.releases:
            beside: dict[str, list[str]] = defaultdict(list)
            for name, text in release.state.texts.items():
                if text.within and not _is_statement(name, text.within):
                    beside[text.within].append(name)
            found.append(beside)
        return tuple(found)

    def find_last_change(self, about: str, code: Code) -> date | None:
        """Returns the day of the release in which what stands under an id last became another.

        That is its text and, of a standard, what stands with it that is no statement; with what is
        stated of it.

        Args:
            about: The id: ``ABC SE04 P8``, ``2020 value 3``.
            code: The language. A translation changes with its source too, which it may lack.

        Returns:
            The day; None where no release has it.
        """

        def record(number: int) -> Record:
            state = self.releases[number].state
            if about not in state.texts:
                return ()
            names = (about, *self._beside[number].get(about, ()))
            texts = (state.texts[name] for name in names)
            said = ((text.words, text.translations.get(code)) for text in texts)
            return (state.facts.get((about, ChangeKind.CHANGED)), *said)

        return self._find_last(record)

    def find_last_wording(self, about: str, code: Code) -> date | None:
        """Returns the day on which the text of an id itself last became another, in a language."""

        def record(number: int) -> Record:
            text = self.releases[number].state.texts.get(about)
            return (text.words, text.translations.get(code)) if text else ()

        return self._find_last(record)

    def find_first_release(self, about: str) -> date | None:
        """Returns the day of the first release that has an id; None where none has it."""
        return next(
            (release.day for release in self.releases if about in release.state.texts), None
        )

    @cached_property
    def _told(self) -> Mapping[tuple[str, Code], date]:
        """The last day on which anything was told of each standard, by the language told of."""
        found: dict[tuple[str, Code], date] = {}
        for release in self.releases:
            for change in release.changes:
                if urn := find_standard(change.about):
                    found[urn, change.language] = release.day
        return found

    def find_last_standard_change(self, urn: str, code: Code) -> date | None:
        """Returns the day of the release that last changed anything of a standard, in a language.

        That a statement was taken out is a change too. None where no release has the standard.
        """
        came = self.find_first_release(urn)
        told = [came] if came else []
        told += [self._told[key] for key in ((urn, ""), (urn, code)) if key in self._told]
        return max(told, default=None)

    def find_last_mapping(self, about: str) -> date | None:
        """Returns the day on which an id came, or what it is mapped to last became another.

        Of a statement that was taken out: on which it moved, or moved on.
        """

        def record(number: int) -> Record:
            state = self.releases[number].state
            if about not in state.texts:
                return state.withdrawn.get(about, ())
            mapped = (
                state.facts.get((about, what)) for what in (ChangeKind.REMAPPED, ChangeKind.CROSSED)
            )
            return True, *mapped

        return self._find_last(record)

    def _find_last(self, record: Callable[[int], Record]) -> date | None:
        then: Record = ()
        last = None
        for number, release in enumerate(self.releases):
            now = record(number)
            if now != then:
                then, last = now, release.day
        return last if then else None


def _is_statement(name: str, standard: str) -> bool:
    return ids.split_reference(name)[0] == standard != name
