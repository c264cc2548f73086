"""What changed between two releases, in the standards' own terms: from their data to entries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.exports.published import SuiteData
from generator.revisions.items import Item, Part, items
from generator.translations import State


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
class _Fact:
    """What is said of something beyond its words, as one list of ids or words."""

    part: Part
    what: What
    values: tuple[str, ...]


def changes(old: SuiteData, new: SuiteData) -> tuple[Change, ...]:
    """Every change between two releases, in the order of the newer one's data."""
    before, after = dict(items(old)), dict(items(new))
    return (
        *_of_english(before, after),
        *_of_facts(dict(_facts(old)), dict(_facts(new)), after),
        *_of_welsh(before, after),
    )


def _of_english(before: Mapping[str, Item], after: Mapping[str, Item]) -> Iterator[Change]:
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
    texts: Mapping[str, Item],
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
        if old != new and was_there and about in texts:
            yield Change(fact.part, what, about, ", ".join(old), ", ".join(new))


def _of_welsh(before: Mapping[str, Item], after: Mapping[str, Item]) -> Iterator[Change]:
    for name, item in after.items():
        former = before[name].words if name in before else None
        words = item.words
        state = former.welsh if former else State.MISSING
        if words.welsh != state and words.welsh in OF_WELSH:
            yield Change(Part.WELSH, OF_WELSH[words.welsh], name, state, words.welsh)
        if former and former.cy and words.cy and former.cy != words.cy:
            yield Change(Part.WELSH, What.REWORDED, name, former.cy, words.cy)


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
    for link in data.links:
        fact = _Fact(Part.STANDARDS, What.CHANGED, (link.address, link.archived, link.state))
        yield (f"link {link.id}", What.CHANGED), fact
