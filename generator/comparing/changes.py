"""What changed between two states of a suite, in the standards' own terms."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from generator import ids
from generator.comparing.alignment import align_texts
from generator.ids import Code
from generator.model.states import State


class Subject(StrEnum):
    """Whose words changed: the headings of an entry in the changelog."""

    STANDARDS = "The standards"
    OURS = "This project's own"
    TRANSLATIONS = "Translations"


class ChangeKind(StrEnum):
    """What became of something."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"
    REWORDED = "reworded"
    CROSSED = "in the crosswalk"
    REMAPPED = "remapped"
    CHANGED = "changed"
    USES = "uses"
    """Which terms its texts use: for dates alone, since the forms of the term are told."""
    OFFICIAL = "official"
    REVIEWED = "reviewed"
    DRAFTED = "drafted"
    BEHIND = "behind"


FORMER = " as it was"
"""Behind the id of a text that became none of the later ones: another text may have the id."""

OF_STATE: Mapping[State, ChangeKind] = {
    State.OFFICIAL: ChangeKind.OFFICIAL,
    State.REVIEWED: ChangeKind.REVIEWED,
    State.DRAFT: ChangeKind.DRAFTED,
    State.OUTDATED: ChangeKind.BEHIND,
    State.MISSING: ChangeKind.BEHIND,
}


class Change(NamedTuple):
    """One change.

    Attributes:
        part: Whose words it is about.
        what: What became of it.
        about: The id of what changed: ``ABC SE04 P8``.
        before: What it was: a text, what a function was mapped to, a translation's former state.
        after: What it is.
        language: The language of the translation that it is about, if it is about one.
        to: The ids of the statements that say now what one said that moved.
    """

    part: Subject
    what: ChangeKind
    about: str
    before: str = ""
    after: str = ""
    language: Code = ""
    to: tuple[str, ...] = ()


class TranslationThen(NamedTuple):
    """A translation as it stood: its words, None where none may be shown, and their state."""

    words: str | None
    state: State


class TextThen(NamedTuple):
    """A text as it stood in one state of a suite.

    Attributes:
        words: The published text.
        translations: Its translations, by language.
        part: Whose words they are.
        within: The id of what it comes and goes with, such as the standard of a statement.
        series: The list that it stands in, where its id is its place there; empty where it is not.
    """

    words: str
    translations: Mapping[Code, TranslationThen]
    part: Subject = Subject.STANDARDS
    within: str = ""
    series: str = ""


class Fact(NamedTuple):
    """What is said of something beyond its words, as one list of ids or words."""

    part: Subject
    what: ChangeKind
    values: tuple[str, ...]


class Snapshot(NamedTuple):
    """One state of a suite, as far as a change of it is told.

    Attributes:
        texts: Every text by its id as the changelog names it.
        facts: What is said beyond words, by the id of what it is said of and the kind of change.
        withdrawn: The codes of statements that were taken out, each with the statements that say it
            now; with none where it does not stand elsewhere.
    """

    texts: Mapping[str, TextThen]
    facts: Mapping[tuple[str, ChangeKind], Fact]
    withdrawn: Mapping[str, tuple[str, ...]]


def find_standard(about: str) -> str | None:
    """Returns the URN of the standard that a change is about, or whose part; None if of none."""
    return ids.find_urn(about.removeprefix("crosswalk ").replace(",", " "))


def find_changes(before: Snapshot, after: Snapshot) -> tuple[Change, ...]:
    """Returns every change between two states of a suite, in the order of the later one.

    What another text of its list was put before has another id, and is the same text.
    """
    moves = {
        name: to for name, to in after.withdrawn.items() if to and before.withdrawn.get(name) != to
    }
    former = move_to_later_ids(before.texts, after.texts)
    return (
        *_find_text_changes(former, after.texts, moves),
        *_find_moves(before.texts, after.texts, moves),
        *_find_fact_changes(before.facts, after.facts, after.texts),
        *_find_translation_changes(former, after.texts),
    )


def move_to_later_ids(
    before: Mapping[str, TextThen], after: Mapping[str, TextThen]
) -> Mapping[str, TextThen]:
    """Returns the texts of an earlier state by the ids that they have in the later one."""
    names = map_later_names(before, after)
    return {names.get(name, name): text for name, text in before.items()}


def map_later_names(
    before: Mapping[str, TextThen], after: Mapping[str, TextThen]
) -> Mapping[str, str]:
    """Returns what each text of a list is called in a later state, by what it was called.

    One that became none of the later ones is called as it was, with ``FORMER`` behind it.
    """
    names: dict[str, str] = {}
    later = _group_by_list(after)
    for series, old in _group_by_list(before).items():
        new = later.get(series, [])
        became = align_texts([before[one].words for one in old], [after[one].words for one in new])
        for place, name in enumerate(old):
            names[name] = new[became[place]] if place in became else f"{name}{FORMER}"
    return names


def _group_by_list(texts: Mapping[str, TextThen]) -> Mapping[str, list[str]]:
    """The ids of the texts of each list, in order."""
    listed: dict[str, list[str]] = defaultdict(list)
    for name, text in texts.items():
        if text.series:
            listed[text.series].append(name)
    return {series: sorted(names, key=ids.make_sort_key) for series, names in listed.items()}


def _find_text_changes(
    before: Mapping[str, TextThen],
    after: Mapping[str, TextThen],
    moves: Mapping[str, tuple[str, ...]],
) -> Iterator[Change]:
    """Yields what was added, reworded and withdrawn; what moved is neither added nor withdrawn."""
    moved = {one for to in moves.values() for one in to}
    for name, text in after.items():
        former = before.get(name)
        if not former:
            if name not in moved and (not text.within or text.within in before):
                yield Change(text.part, ChangeKind.ADDED, name, after=text.words)
        elif former.words != text.words:
            yield Change(text.part, ChangeKind.REWORDED, name, former.words, text.words)
    for name, text in before.items():
        known = not text.within or text.within in after
        if name not in after and name not in moves and known:
            gone = name.removesuffix(FORMER)
            yield Change(text.part, ChangeKind.WITHDRAWN, gone, before=text.words)


def _find_moves(
    before: Mapping[str, TextThen],
    after: Mapping[str, TextThen],
    moves: Mapping[str, tuple[str, ...]],
) -> Iterator[Change]:
    for name, to in moves.items():
        # One that was withdrawn before has no words to compare.
        former = before[name].words if name in before else ""
        # What others took over beside their own words can't be compared.
        alone = former and len(to) == 1 and to[0] not in before
        now = after[to[0]].words if alone else former
        yield Change(Subject.STANDARDS, ChangeKind.MOVED, name, former, now, to=to)


def _find_fact_changes(
    before: Mapping[tuple[str, ChangeKind], Fact],
    after: Mapping[tuple[str, ChangeKind], Fact],
    texts: Mapping[str, TextThen],
) -> Iterator[Change]:
    for about, what in {**after, **before}:
        if what is ChangeKind.USES:
            continue
        fact = after.get((about, what)) or before[about, what]
        old, new = (
            found[about, what].values if (about, what) in found else () for found in (before, after)
        )
        if what is ChangeKind.REMAPPED:  # of a list only what came and went is told
            old, new = (
                tuple(one for one in old if one not in new),
                tuple(one for one in new if one not in old),
            )
        was_there = old or what is not ChangeKind.CHANGED
        if old != new and was_there and about in texts:
            yield Change(fact.part, what, about, ", ".join(old), ", ".join(new))


def _find_translation_changes(
    before: Mapping[str, TextThen], after: Mapping[str, TextThen]
) -> Iterator[Change]:
    for name, text in after.items():
        held = before[name].translations if name in before else {}
        for code, now in text.translations.items():
            then = held.get(code, TranslationThen(None, State.MISSING))
            if now.state != then.state and now.state in OF_STATE:
                what = OF_STATE[now.state]
                yield Change(Subject.TRANSLATIONS, what, name, then.state, now.state, code)
            if then.words and now.words and then.words != now.words:
                yield Change(
                    Subject.TRANSLATIONS, ChangeKind.REWORDED, name, then.words, now.words, code
                )
