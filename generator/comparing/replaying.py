"""Two states of a suite → the entries that say how they differ, and back again.

What stood in one release and the entries of the next give what stood in that, to the letter.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator import ids
from generator.comparing.changes import (
    FORMER,
    ChangeKind,
    Fact,
    Snapshot,
    Subject,
    TextThen,
    TranslationThen,
    map_later_names,
)
from generator.model.releases import (
    Added,
    Entry,
    Rendering,
    Renumbered,
    Reworded,
    Stated,
    Translated,
    Withdrawn,
)

NOTHING = Snapshot({}, {}, {})
"""What stood in a release before there was one."""

FACTS: Mapping[ChangeKind, str] = {
    ChangeKind.REMAPPED: "mapped",
    ChangeKind.CROSSED: "crossed",
    ChangeKind.CHANGED: "stated",
    ChangeKind.USES: "uses",
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


def list_entries(before: Snapshot, after: Snapshot) -> Iterator[Entry]:
    """Yields the entries by which one state becomes another."""
    names = map_later_names(before.texts, after.texts)
    former = {names.get(name, name): text for name, text in before.texts.items()}
    yield from _list_withdrawn(former, before, after)
    for name, now in names.items():
        if name != now and not now.endswith(FORMER):
            yield Renumbered(what="renumbered", about=name, now=now)
    for name, text in after.texts.items():
        then = former.get(name)
        if not then or then[2:] != text[2:]:
            yield _make_added(name, text)
        else:
            yield from _list_changed(name, then, text)
    for key in {**after.facts, **before.facts}:
        yield from _list_stated(key, before.facts.get(key), after.facts.get(key))


def _list_withdrawn(
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


def _make_added(name: str, text: TextThen) -> Added:
    return Added(
        what="added",
        about=name,
        text=text.words,
        ours=text.part is Subject.OURS,
        within=text.within,
        series=text.series,
        translations={
            code: _make_rendering(translation) for code, translation in text.translations.items()
        },
    )


def _list_changed(name: str, then: TextThen, now: TextThen) -> Iterator[Reworded | Translated]:
    if then.words != now.words:
        yield Reworded(what="reworded", about=name, before=then.words, after=now.words)
    for code in {**now.translations, **then.translations}:
        old, new = then.translations.get(code), now.translations.get(code)
        if old != new:
            yield Translated(
                what="translated",
                about=name,
                language=code,
                before=_make_rendering(old) if old else None,
                after=_make_rendering(new) if new else None,
            )


def _make_rendering(translation: TranslationThen) -> Rendering:
    return Rendering(state=translation.state, text=translation.words)


def _list_stated(
    key: tuple[str, ChangeKind], old: Fact | None, new: Fact | None
) -> Iterator[Stated]:
    known = new or old
    if known and old != new:
        yield Stated.model_validate(
            {
                "what": FACTS[known.what],
                "about": key[0],
                "ours": known.part is Subject.OURS,
                "before": old.values if old else (),
                "after": new.values if new else (),
            }
        )


@dataclass
class _Fold:
    """What stood in a release, while the entries of the next are laid over it."""

    texts: dict[str, TextThen]
    facts: dict[tuple[str, ChangeKind], Fact]
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
            {
                code: _make_translation_then(rendering)
                for code, rendering in entry.translations.items()
            },
            Subject.OURS if entry.ours else Subject.STANDARDS,
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
        if not text or (then and _make_rendering(then)) != entry.before:
            said = f"the {entry.language} of {entry.about} stood otherwise in the release before"
            self._note(number, said)
            return
        if entry.after:
            held[entry.language] = _make_translation_then(entry.after)
        self.texts[entry.about] = text._replace(translations=held)

    def state(self, number: int, entry: Stated) -> None:
        what = KINDS[entry.what]
        then = self.facts.pop((entry.about, what), None)
        if (then.values if then else ()) != entry.before:
            said = f"of {entry.about} something else was {entry.what} in the release before"
            self._note(number, said)
        if entry.after:
            part = Subject.OURS if entry.ours else Subject.STANDARDS
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


def _make_translation_then(rendering: Rendering) -> TranslationThen:
    return TranslationThen(rendering.text, rendering.state)


def replay_entries(before: Snapshot, entries: Sequence[Entry]) -> tuple[Snapshot, list[Misfit]]:
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
