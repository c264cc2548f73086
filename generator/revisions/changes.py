"""What changed between two releases, in the standards' own terms: from their data to entries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.exports.published import StandardData, SuiteData, Words
from generator.translations import State


class Part(StrEnum):
    """Whose words changed: the headings of an entry in the changelog."""

    STANDARDS = "The standards"
    OURS = "This project's own"
    WELSH = "Welsh"


class What(StrEnum):
    """What became of something."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    REWORDED = "reworded"
    RENUMBERED = "renumbered"
    REMAPPED = "remapped"
    CHANGED = "changed"
    OFFICIAL = "official"
    REVIEWED = "reviewed"
    DRAFTED = "drafted"
    BEHIND = "behind"


OF_WELSH: Mapping[State, What] = {
    State.OFFICIAL: What.OFFICIAL,
    State.REVIEWED: What.REVIEWED,
    State.DRAFT: What.DRAFTED,
    State.OUTDATED: What.BEHIND,
    State.MISSING: What.BEHIND,
}


@dataclass(frozen=True)
class Change:
    """One change.

    Attributes:
        part: Whose words it is about.
        what: What became of it.
        about: The id of what changed: ``LSI SE04 P8``.
        before: What it was: a text, what a function was mapped to, the former state of the Welsh.
        after: What it is.
    """

    part: Part
    what: What
    about: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class _Item:
    """A text.

    Attributes:
        words: Its words.
        part: Whose they are.
        within: What it comes and goes with: the standard of a statement.
    """

    words: Words
    part: Part = Part.STANDARDS
    within: str = ""


@dataclass(frozen=True)
class _Fact:
    """What is said of something beyond its words, as one list of ids or words."""

    part: Part
    what: What
    values: tuple[str, ...]


def changes(old: SuiteData, new: SuiteData) -> tuple[Change, ...]:
    """Every change between two releases, in the order of the newer one's data."""
    before, after = dict(_items(old)), dict(_items(new))
    return (
        *_of_english(before, after),
        *_of_facts(dict(_facts(old)), dict(_facts(new)), after),
        *_of_welsh(before, after),
    )


def _of_english(before: Mapping[str, _Item], after: Mapping[str, _Item]) -> Iterator[Change]:
    for name, item in after.items():
        former = before.get(name)
        if not former:
            if not item.within or item.within in before:
                yield Change(item.part, What.ADDED, name, after=item.words.en)
        elif former.words.en != item.words.en:
            yield Change(item.part, What.REWORDED, name, former.words.en, item.words.en)
    for name, item in before.items():
        if name not in after and (not item.within or item.within in after):
            yield Change(item.part, What.WITHDRAWN, name, before=item.words.en)


def _of_facts(
    before: Mapping[tuple[str, What], _Fact],
    after: Mapping[tuple[str, What], _Fact],
    items: Mapping[str, _Item],
) -> Iterator[Change]:
    for about, what in {**after, **before}:
        fact = after.get((about, what)) or before[about, what]
        old, new = (
            found[about, what].values if (about, what) in found else () for found in (before, after)
        )
        if what is What.REMAPPED:  # of a list only what came and went is told
            old, new = (
                tuple(one for one in old if one not in new),
                tuple(one for one in new if one not in old),
            )
        was_there = old or what is not What.CHANGED
        if old != new and was_there and about in items:
            yield Change(fact.part, what, about, ", ".join(old), ", ".join(new))


def _of_welsh(before: Mapping[str, _Item], after: Mapping[str, _Item]) -> Iterator[Change]:
    for name, item in after.items():
        former = before[name].words if name in before else None
        words = item.words
        state = former.welsh if former else None
        if words.welsh != state and words.welsh in OF_WELSH:
            yield Change(Part.WELSH, OF_WELSH[words.welsh], name, state or "", words.welsh)
        if former and former.cy and words.cy and former.cy != words.cy:
            yield Change(Part.WELSH, What.REWORDED, name, former.cy, words.cy)


def _items(data: SuiteData) -> Iterator[tuple[str, _Item]]:
    """Every text by its id, as an entry names it."""
    for edition in data.editions:
        yield f"edition {edition.id}", _Item(edition.title)
    for standard in data.standards:
        yield from _of_standard(standard)
    for function in data.functions:
        name = f"function {function.id}"
        yield name, _Item(function.process)
        if function.table:
            yield f"{name} in the mapping table", _Item(function.table, within=name)
    for value in data.values:
        yield value.id, _Item(value.text)
        for number, point in enumerate(value.points, 1):
            yield f"{value.id} point {number}", _Item(point, within=value.id)
    for term in data.glossary:
        name = f"glossary term {term.id}"
        yield name, _Item(term.term)
        yield f"{name} definition", _Item(term.definition, within=name)
    for signposted in data.signposted:
        yield signposted.id, _Item(signposted.title)
        yield f"{signposted.id} suite", _Item(signposted.suite, within=signposted.id)
        yield f"{signposted.id} owner", _Item(signposted.owner, within=signposted.id)


def _of_standard(standard: StandardData) -> Iterator[tuple[str, _Item]]:
    yield standard.id, _Item(standard.title)
    for number, paragraph in enumerate(standard.overview, 1):
        yield f"{standard.id} overview {number}", _Item(paragraph, within=standard.id)
    for statement in standard.statements:
        yield statement.id, _Item(statement.text, within=standard.id)
        yield from _notes(statement.id, statement.notes)
    yield from _notes(standard.id, standard.notes)
    for counterpart in standard.counterparts:
        if standard.edition < counterpart.edition:
            yield f"crosswalk {standard.id}", _Item(counterpart.note, Part.OURS, standard.id)


def _notes(owner: str, notes: tuple[Words, ...]) -> Iterator[tuple[str, _Item]]:
    for number, note in enumerate(notes, 1):
        yield f"{owner} note {number}", _Item(note, Part.OURS, owner)


def _facts(data: SuiteData) -> Iterator[tuple[tuple[str, What], _Fact]]:
    for edition in data.editions:
        known = (edition.reference, edition.state, edition.superseded_by)
        fact = _Fact(Part.STANDARDS, What.CHANGED, tuple(filter(None, known)))
        yield (f"edition {edition.id}", What.CHANGED), fact
    for standard in data.standards:
        held = "statements held" if standard.held else "statements not held"
        yield (standard.id, What.CHANGED), _Fact(Part.STANDARDS, What.CHANGED, (held,))
        crossed = tuple(
            f"{other.id} ({', '.join(other.changed) or 'unchanged'})"
            for other in standard.counterparts
            if standard.edition < other.edition
        )
        yield (standard.id, What.RENUMBERED), _Fact(Part.OURS, What.RENUMBERED, crossed)
    for function in data.functions:
        name = f"function {function.id}"
        served = _Fact(Part.STANDARDS, What.REMAPPED, function.standards)
        yield (name, What.REMAPPED), served
        lane = _Fact(Part.OURS, What.CHANGED, (f"stage of: {function.lane or 'nobody named'}",))
        yield (name, What.CHANGED), lane
    for value in data.values:
        yield (value.id, What.REMAPPED), _Fact(Part.OURS, What.REMAPPED, value.practised_by)
