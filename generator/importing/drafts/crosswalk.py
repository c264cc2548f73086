"""Proposes what became of each standard of the edition before: kept, reworded, split or merged.

Statements are compared by the words that they share. A standard became those in which a good part
of its statements is found again; where an edition has no statements, titles and overviews decide.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from generator.ids import SectionKind
from generator.importing.drafts.yaml_text import Flow, Remark
from generator.model import Change
from generator.suite.entities.standards import Standard, differences
from generator.suite.suite import Suite

ALIKE = 0.5
"""From which share of common words on two statements are taken for one."""

PART = 0.25
"""From which share of its statements on a standard goes on in another."""

PROPOSAL = Remark(
    "Proposed by the import, by the words that the standards share: read it against both, mend it, "
    "and delete this line."
)
COMMON = {
    *("a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "how", "in", "into", "is"),
    *("it", "its", "of", "on", "or", "that", "the", "their", "them", "they", "this", "to", "what"),
    *("which", "who", "why", "with", "you", "your"),
}
"""Words that say nothing of what a statement is about."""


@dataclass(frozen=True)
class Statement:
    """A statement of a standard, and the words that it is compared by."""

    reference: str
    urn: str
    kind: SectionKind
    text: str
    words: frozenset[str]

    @property
    def number(self) -> str:
        """What it is cited by behind its URN."""
        return self.reference.removeprefix(f"{self.urn} ")

    def like(self, other: "Statement") -> float:
        """The share of common words, 2 where all of them are the same; 0 where it is too small."""
        if self.text == other.text:
            return 2.0
        share = len(self.words & other.words) / (len(self.words | other.words) or 1)
        return share if share >= ALIKE else 0.0


@dataclass(frozen=True)
class Pair:
    """A statement and what it became in the next edition; None where nothing is like it."""

    before: Statement
    after: Statement | None

    @property
    def renumbered(self) -> bool:
        """Whether it is cited otherwise behind its URN."""
        return self.after is not None and self.after.number != self.before.number

    @property
    def same(self) -> bool:
        """Whether it has the same words."""
        return self.after is not None and self.before.text == self.after.text


@dataclass(frozen=True)
class Row:
    """What became of standards: a row of the crosswalk."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    pairs: tuple[Pair, ...]

    def value(self, standards: Mapping[str, Standard]) -> dict[str, Any]:
        """Returns it as ``mapping.yaml`` has it, marked as a proposal."""
        differ = {
            what
            for one in self.before
            for other in self.after
            for what in differences(standards[one], standards[other])
        }
        return {
            PROPOSAL: None,
            "from": _one_or_several(self.before),
            "to": _one_or_several(self.after),
            "changed": Flow(what for what in get_args(Change) if what in differ),
            "note": self.note,
        }

    @property
    def note(self) -> str:
        """What the row says in words."""
        if not self.pairs:
            return "By title and overview; the statements of one of them are not held."
        counts = Counter(_became(pair, self.after) for pair in self.pairs)
        said = ", ".join(f"{count} {what}" for what, count in sorted(counts.items()))
        return f"Of {len(self.pairs)} statements: {said}."

    def lines(self) -> Iterator[str]:
        """Yields it for the report, statement by statement where the words changed."""
        yield f"{', '.join(self.before)} → {', '.join(self.after)}. {self.note}"
        for pair in self.pairs:
            if pair.after is None:
                yield f"  {pair.before.reference} is not found again: “{pair.before.text}”"
            elif not pair.same:
                yield (
                    f"  {pair.before.reference} → {pair.after.reference}: “{pair.before.text}” "
                    f"→ “{pair.after.text}”"
                )
            elif pair.renumbered:
                yield f"  {pair.before.reference} → {pair.after.reference}, in the same words"


def _became(pair: Pair, after: Sequence[str]) -> str:
    if pair.after is None:
        return "not found again"
    what = "in the same words" if pair.same else "reworded"
    return what if pair.after.urn in after else f"moved to {pair.after.urn}"


def _one_or_several(urns: Sequence[str]) -> Any:
    return urns[0] if len(urns) == 1 else Flow(urns)


@dataclass(frozen=True)
class Proposal:
    """What is proposed of two editions.

    Attributes:
        rows: The rows, in the order of the earlier edition.
        without: Standards of the earlier one of which nothing is found in the later.
        new: Those of the later one of which nothing is found in the earlier.
    """

    rows: tuple[Row, ...] = ()
    without: tuple[str, ...] = ()
    new: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        """Yields what the report says of it."""
        for row in self.rows:
            yield from row.lines()
        yield from (f"{urn} has no counterpart: withdrawn?" for urn in self.without)
        yield from (f"{urn} is new" for urn in self.new)


def proposal(suite: Suite, before: str, after: str) -> Proposal:
    """Proposes what became of each standard of an edition in the next.

    Args:
        suite: The suite with both.
        before: The earlier edition.
        after: The later one.
    """
    own = {one.before for one in suite.mapping.crosswalk}
    taken = {urn for urns in own for urn in urns}
    earlier = [one for one in suite.entities.standards if one.edition == before]
    later = [one for one in suite.entities.standards if one.edition == after]
    pairs = _pairs(
        [one for each in earlier for one in statements(each)],
        [one for each in later for one in statements(each)],
    )
    becomes = {one.urn: _becomes(one, later, pairs) for one in earlier}
    groups: dict[tuple[str, ...], list[str]] = {}
    rows: list[Row] = []
    for urn, (targets, _) in becomes.items():
        if len(targets) == 1:
            groups.setdefault(targets, []).append(urn)
    done: set[str] = set()
    for urn, (targets, _) in becomes.items():
        if not targets or urn in done or urn in taken:
            continue
        several = [one for one in groups.get(targets, (urn,)) if one not in taken]
        done.update(several)
        joined = tuple(pair for one in several for pair in becomes[one][1])
        rows.append(Row(tuple(several), targets, joined))
    reached = {urn for targets, _ in becomes.values() for urn in targets}
    return Proposal(
        tuple(rows),
        tuple(urn for urn, (targets, _) in becomes.items() if not targets and urn not in taken),
        tuple(one.urn for one in later if one.urn not in reached),
    )


def _becomes(
    standard: Standard, later: Sequence[Standard], pairs: Sequence[Pair]
) -> tuple[tuple[str, ...], tuple[Pair, ...]]:
    """Returns what a standard became, and what became of each of its statements."""
    own = tuple(pair for pair in pairs if pair.before.urn == standard.urn)
    if not own or not any(statements(one) for one in later):
        best = max(later, key=lambda one: _like(standard, one), default=None)
        found = (best.urn,) if best and _like(standard, best) >= ALIKE else ()
        return found, ()
    counts = Counter(pair.after.urn for pair in own if pair.after)
    least = max(1.0, PART * len(own))
    return tuple(one.urn for one in later if counts[one.urn] >= least), own


def _pairs(before: Sequence[Statement], after: Sequence[Statement]) -> list[Pair]:
    """Pairs each statement with the one that it became, those that are most alike first.

    A statement of the later edition is what only one became, unless there is nothing else like the
    other.
    """
    likely = sorted(
        (
            (like, one.kind == other.kind, one.number == other.number, -first, -second)
            for first, one in enumerate(before)
            for second, other in enumerate(after)
            if (like := one.like(other))
        ),
        reverse=True,
    )
    became: dict[int, int] = {}
    for once in (True, False):
        for *_, first, second in likely:
            if -first not in became and not (once and -second in became.values()):
                became[-first] = -second
    return [
        Pair(one, after[became[number]] if number in became else None)
        for number, one in enumerate(before)
    ]


def statements(standard: Standard) -> tuple[Statement, ...]:
    """Returns the statements of a standard, without their parts."""
    return tuple(
        Statement(one.reference, standard.urn, one.kind, one.text.words, _words(one.text.words))
        for section in standard.sections
        for one in section.statements
    )


def _like(one: Standard, other: Standard) -> float:
    """How like each other the titles and overviews of two standards are, from 0 to 1."""
    first, second = (
        _words(" ".join([each.title.words, *(text.words for text in each.overview)]))
        for each in (one, other)
    )
    shorter = min(len(first), len(second)) or 1
    return len(first & second) / shorter


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower())) - COMMON
