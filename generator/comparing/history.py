"""What was released: the files of ``releases/`` → what stood in each release, and what it changed.

A file says only what is other than in the release before it. So the files are folded, in the order
of their versions: what stood in one release and the entries of the next give what stood in that.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from generator import ids
from generator.comparing.changes import (
    FORMER,
    Change,
    Fact,
    Part,
    Snapshot,
    TextThen,
    TranslationThen,
    What,
    changes,
    later_names,
    standard_of,
)
from generator.ids import Code
from generator.model.releases import (
    Added,
    Entry,
    ReleaseFile,
    Rendering,
    Renumbered,
    Reworded,
    Stated,
    Translated,
    Withdrawn,
)
from generator.suite.suite import Suite

NOTHING = Snapshot({}, {}, {})
"""What stood in a release before there was one."""

FACTS: Mapping[What, str] = {
    What.REMAPPED: "mapped",
    What.CROSSED: "crossed",
    What.CHANGED: "stated",
}
"""What an entry calls each kind of fact."""

KINDS = {name: what for what, name in FACTS.items()}


class Misfit(NamedTuple):
    """An entry that does not go with the releases before it.

    Attributes:
        number: Which entry of its file it is, from 0.
        message: What is wrong.
    """

    number: int
    message: str


def difference(before: Snapshot, after: Snapshot) -> Iterator[Entry]:
    """Yields the entries by which one state becomes another."""
    names = later_names(before.texts, after.texts)
    former = {names.get(name, name): text for name, text in before.texts.items()}
    yield from _withdrawn(former, before, after)
    for name, now in names.items():
        if name != now and not now.endswith(FORMER):
            yield Renumbered(what="renumbered", about=name, now=now)
    for name, text in after.texts.items():
        then = former.get(name)
        if not then or then[2:] != text[2:]:
            yield _added(name, text)
        else:
            yield from _changed(name, then, text)
    for key in {**after.facts, **before.facts}:
        yield from _stated(key, before.facts.get(key), after.facts.get(key))


def _withdrawn(
    former: Mapping[str, TextThen], before: Snapshot, after: Snapshot
) -> Iterator[Withdrawn]:
    for name, text in former.items():
        if name not in after.texts:
            about = name.removesuffix(FORMER)
            to = after.withdrawn.get(about, ())
            yield Withdrawn(what="withdrawn", about=about, text=text.words, to=to)
    for name, to in after.withdrawn.items():
        if name not in before.texts and before.withdrawn.get(name) != to:
            yield Withdrawn(what="withdrawn", about=name, to=to)


def _added(name: str, text: TextThen) -> Added:
    return Added(
        what="added",
        about=name,
        text=text.words,
        ours=text.part is Part.OURS,
        within=text.within,
        series=text.series,
        translations={code: _rendering(one) for code, one in text.translations.items()},
    )


def _changed(name: str, then: TextThen, now: TextThen) -> Iterator[Reworded | Translated]:
    if then.words != now.words:
        yield Reworded(what="reworded", about=name, before=then.words, after=now.words)
    for code in {**now.translations, **then.translations}:
        old, new = then.translations.get(code), now.translations.get(code)
        if old != new:
            yield Translated(
                what="translated",
                about=name,
                language=code,
                before=_rendering(old) if old else None,
                after=_rendering(new) if new else None,
            )


def _rendering(translation: TranslationThen) -> Rendering:
    return Rendering(state=translation.state, text=translation.words)


def _stated(key: tuple[str, What], old: Fact | None, new: Fact | None) -> Iterator[Stated]:
    known = new or old
    if known and old != new:
        yield Stated.model_validate(
            {
                "what": FACTS[known.what],
                "about": key[0],
                "ours": known.part is Part.OURS,
                "before": old.values if old else (),
                "after": new.values if new else (),
            }
        )


@dataclass
class _Fold:
    """What stood in a release, while the entries of the next are laid over it."""

    texts: dict[str, TextThen]
    facts: dict[tuple[str, What], Fact]
    withdrawn: dict[str, tuple[str, ...]]
    misfits: list[Misfit] = field(default_factory=list)

    def withdraw(self, number: int, entry: Withdrawn) -> None:
        if entry.text is not None:
            self._expect(number, entry.about, entry.text)
            self.texts.pop(entry.about, None)
        urn, code = ids.split_reference(entry.about)
        if code and ids.URN.fullmatch(urn):
            self.withdrawn[entry.about] = entry.to

    def renumber(self, entries: Iterable[tuple[int, Renumbered]]) -> None:
        """All at once: each takes the place that another leaves."""
        moved = {}
        for number, entry in entries:
            if entry.about in self.texts:
                moved[entry.now] = self.texts.pop(entry.about)
            else:
                self._note(number, f"{entry.about} did not stand in the release before")
        self.texts |= moved

    def add(self, number: int, entry: Added) -> None:
        del number  # nothing of it can be wrong
        self.texts[entry.about] = TextThen(
            entry.text,
            {code: _then(one) for code, one in entry.translations.items()},
            Part.OURS if entry.ours else Part.STANDARDS,
            entry.within,
            entry.series,
        )
        self.withdrawn.pop(entry.about, None)

    def reword(self, number: int, entry: Reworded) -> None:
        if self._expect(number, entry.about, entry.before):
            self.texts[entry.about] = self.texts[entry.about]._replace(words=entry.after)

    def translate(self, number: int, entry: Translated) -> None:
        text = self.texts.get(entry.about)
        held = dict(text.translations) if text else {}
        then = held.pop(entry.language, None)
        if not text or (then and _rendering(then)) != entry.before:
            said = f"the {entry.language} of {entry.about} stood otherwise in the release before"
            self._note(number, said)
            return
        if entry.after:
            held[entry.language] = _then(entry.after)
        self.texts[entry.about] = text._replace(translations=held)

    def state(self, number: int, entry: Stated) -> None:
        what = KINDS[entry.what]
        then = self.facts.pop((entry.about, what), None)
        if (then.values if then else ()) != entry.before:
            said = f"of {entry.about} something else was {entry.what} in the release before"
            self._note(number, said)
        if entry.after:
            part = Part.OURS if entry.ours else Part.STANDARDS
            self.facts[entry.about, what] = Fact(part, what, entry.after)

    def _expect(self, number: int, about: str, words: str) -> bool:
        text = self.texts.get(about)
        if text and text.words == words:
            return True
        stood = f"said “{text.words}”" if text else "did not stand"
        self._note(number, f"{about} {stood} in the release before")
        return False

    def _note(self, number: int, message: str) -> None:
        self.misfits.append(Misfit(number, message))


def _then(rendering: Rendering) -> TranslationThen:
    return TranslationThen(rendering.text, rendering.state)


def folded(before: Snapshot, entries: Sequence[Entry]) -> tuple[Snapshot, list[Misfit]]:
    """Returns what stands after the entries of a release, and which of them do not go with it."""
    fold = _Fold(dict(before.texts), dict(before.facts), dict(before.withdrawn))
    numbered = list(enumerate(entries))
    for number, entry in numbered:
        if isinstance(entry, Withdrawn):
            fold.withdraw(number, entry)
    fold.renumber((number, one) for number, one in numbered if isinstance(one, Renumbered))
    for number, entry in numbered:
        if isinstance(entry, Added):
            fold.add(number, entry)
        elif isinstance(entry, Reworded):
            fold.reword(number, entry)
        elif isinstance(entry, Translated):
            fold.translate(number, entry)
        elif isinstance(entry, Stated):
            fold.state(number, entry)
    return Snapshot(fold.texts, fold.facts, fold.withdrawn), fold.misfits


class Released(NamedTuple):
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


def releases_of(files: Iterable[ReleaseFile]) -> tuple[Released, ...]:
    """Returns every release, the oldest first, of the files in that order."""
    found: list[Released] = []
    for file in files:
        before = found[-1].state if found else NOTHING
        listed = found[-1].positions if found else {}
        state, misfits = folded(before, file.entries)
        told = changes(before, state) if found else ()
        years = {**listed, **file.positions}
        positions = {year: (*listed.get(year, ()), *file.positions.get(year, ())) for year in years}
        day = date.fromisoformat(file.date)
        found.append(Released(file.version, day, state, told, tuple(misfits), positions))
    return tuple(found)


@lru_cache(maxsize=8)
def history_of(suite: Suite) -> "History":
    """Returns what was released of a suite."""
    return History(releases_of(suite.releases))


Record = tuple[object, ...]
"""All that a file says under an id: compared, and never shown."""


class History:
    """When what stands under each id last became another.

    Args:
        releases: Every release, the oldest first.
    """

    def __init__(self, releases: Sequence[Released]) -> None:
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

    def last_changed(self, about: str, code: Code) -> date | None:
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
            said = ((one.words, one.translations.get(code)) for one in texts)
            return (state.facts.get((about, What.CHANGED)), *said)

        return self._last(record)

    def came(self, about: str) -> date | None:
        """Returns the day of the first release that has an id; None where none has it."""
        return next((one.day for one in self.releases if about in one.state.texts), None)

    @cached_property
    def _told(self) -> Mapping[tuple[str, Code], date]:
        """The last day on which anything was told of each standard, by the language told of."""
        found: dict[tuple[str, Code], date] = {}
        for release in self.releases:
            for change in release.changes:
                if urn := standard_of(change.about):
                    found[urn, change.language] = release.day
        return found

    def last_told(self, urn: str, code: Code) -> date | None:
        """Returns the day of the release that last changed anything of a standard, in a language.

        That a statement was taken out is a change too. None where no release has the standard.
        """
        came = self.came(urn)
        told = [came] if came else []
        told += [self._told[key] for key in ((urn, ""), (urn, code)) if key in self._told]
        return max(told, default=None)

    def last_mapped(self, about: str) -> date | None:
        """Returns the day on which an id came, or what it is mapped to last became another.

        Of a statement that was taken out: on which it moved, or moved on.
        """

        def record(number: int) -> Record:
            state = self.releases[number].state
            if about not in state.texts:
                return state.withdrawn.get(about, ())
            mapped = (state.facts.get((about, what)) for what in (What.REMAPPED, What.CROSSED))
            return True, *mapped

        return self._last(record)

    def _last(self, record: Callable[[int], Record]) -> date | None:
        then: Record = ()
        last = None
        for number, release in enumerate(self.releases):
            now = record(number)
            if now != then:
                then, last = now, release.day
        return last if then else None


def _is_statement(name: str, standard: str) -> bool:
    return ids.split_reference(name)[0] == standard != name
