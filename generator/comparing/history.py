"""When what stands under each id last became another, from all releases of a suite."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache

from generator import ids
from generator.comparing.changes import ChangeKind, Snapshot, TextThen, find_standard
from generator.comparing.past_releases import PastRelease, list_releases
from generator.comparing.suite_names import LABEL, fill_in
from generator.ids import Code
from generator.model.releases import ReleaseFile
from generator.model.states import State
from generator.suite.suite import Suite


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
    return History(_fill_in_all(list_releases(files.files)))


def _fill_in_all(releases: Sequence[PastRelease]) -> tuple[PastRelease, ...]:
    """Returns the same releases, with what the files of the earlier ones could not hold yet."""
    found: list[PastRelease] = []
    for release in reversed(releases):
        after = found[-1].state if found else release.state
        found.append(release._replace(state=fill_in(release.state, after)))
    return tuple(reversed(found))


Record = tuple[object, ...]
"""All that a file says under an id: compared, and never shown."""


class History:
    """When what stands under each id last became another.

    Args:
        releases: Every release, the oldest first, with what its file could not hold yet.
    """

    def __init__(self, releases: Sequence[PastRelease]) -> None:
        self.releases = releases

    @cached_property
    def _beside(self) -> tuple[Mapping[str, list[str]], ...]:
        """Of each release, what stands with each id that is no statement.

        A label stands with what the text beside it stands with.
        """
        found = []
        for release in self.releases:
            texts, beside = release.state.texts, defaultdict[str, list[str]](list)
            for name, text in texts.items():
                labelled = texts.get(text.within) if name.endswith(LABEL) else None
                within = (labelled or text).within
                if within and not _is_statement(name, within):
                    beside[within].append(name)
            found.append(beside)
        return tuple(found)

    def find_last_change(self, about: str, code: Code) -> date | None:
        """Returns the day of the release in which what stands under an id last became another.

        That is its text and, of a standard, what stands with it that is no statement; with what is
        stated of it, and the names in its language of the terms that it uses.

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
            said = (_read(state.texts.get(name), code) for name in names)
            stated = state.facts.get((about, ChangeKind.CHANGED))
            return (stated, _list_key_words(state, about, code), *said)

        return self._find_last(record)

    def find_last_wording(self, code: Code, *names: str) -> date | None:
        """Returns the day on which a text of some ids itself last became another, came or went.

        Args:
            code: The language.
            names: The ids.
        """

        def record(number: int) -> Record:
            texts = [self.releases[number].state.texts.get(name) for name in names]
            return tuple(_read(text, code) for text in texts) if any(texts) else ()

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

    def find_mapping_day(self, about: str, to: str) -> date | None:
        """Returns the day since which an id leads to another, whatever else it leads to.

        Args:
            about: The id: of a function, a value, a standard, or a statement that was taken out.
            to: The id that it is mapped to, replaced by or moved to.
        """

        def record(number: int) -> Record:
            state = self.releases[number].state
            mapped = state.facts.get((about, ChangeKind.REMAPPED))
            crossed = state.facts.get((about, ChangeKind.CROSSED))
            led_to = (
                *(mapped.values if mapped else ()),
                *(name.partition(" (")[0] for name in (crossed.values if crossed else ())),
                *state.withdrawn.get(about, ()),
            )
            return (True,) if to in led_to else ()

        return self._find_last(record)

    def find_translation_day(self, about: str, code: Code) -> date | None:
        """Returns the day since which the text of an id has had a translation that is shown."""

        def record(number: int) -> Record:
            text = self.releases[number].state.texts.get(about)
            return (True,) if text and _is_translated(text, code) else ()

        return self._find_last(record)

    def _find_last(self, record: Callable[[int], Record]) -> date | None:
        then: Record = ()
        last = None
        for number, release in enumerate(self.releases):
            now = record(number)
            if now != then:
                then, last = now, release.day
        return last if then else None


def _read(text: TextThen | None, code: Code) -> Record:
    """Returns what a text says in a language: a name that it has there alone, or with its source.

    A translation changes with its source, since it may fall behind.
    """
    translation = text and text.translations.get(code)
    if translation and translation.state is State.PUBLISHED:
        return (translation,)
    return (text and text.words, translation)


def _is_translated(text: TextThen, code: Code) -> bool:
    """Whether a text had a translation that was shown."""
    translation = text.translations.get(code)
    return bool(translation and translation.words)


def _list_key_words(state: Snapshot, about: str, code: Code) -> Record:
    """Returns the names of the terms that an id uses.

    A statement that is not translated stands in the language of its source, and has the names in
    that; one that is translated has those that are. What a standard holds may be in either.
    """
    here, uses = state.texts[about], state.facts.get((about, ChangeKind.USES))
    terms = uses.values if uses else ()
    named = ((term, state.texts.get(f"glossary term {term}")) for term in terms)
    return tuple(
        (term, _read(name, code))
        for term, name in named
        if not here.within or not name or _is_translated(name, code) == _is_translated(here, code)
    )


def _is_statement(name: str, standard: str) -> bool:
    return ids.split_reference(name)[0] == standard != name
