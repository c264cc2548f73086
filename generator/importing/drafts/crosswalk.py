"""Proposes what became of each standard of the former edition: kept, reworded, split or merged.

Statements are compared by the words they share. A standard became those standards in which a
quarter of its statements is found again. Where an edition has no statements, titles and overviews
are compared instead.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from generator.ids import SectionKind
from generator.importing.drafts.yaml_text import FlowList, YamlComment
from generator.model import Change
from generator.suite.entities.standards import Standard, find_differences
from generator.suite.suite import Suite

ALIKE = 0.5
"""The share of common words from which two statements count as the same one."""

LEAST_PART = 0.25
"""The share of its statements from which a standard counts as continued in another."""

PROPOSAL = YamlComment(
    "Proposed by the import, by the words that the standards share: read it against both, mend it, "
    "and delete this line."
)
COMMON = {
    *("a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "how", "in", "into", "is"),
    *("it", "its", "of", "on", "or", "that", "the", "their", "them", "they", "this", "to", "what"),
    *("which", "who", "why", "with", "you", "your"),
}
"""Words that say nothing about the subject of a statement."""


@dataclass(frozen=True)
class ComparedStatement:
    """A statement of a standard, with the words it is compared by."""

    reference: str
    urn: str
    kind: SectionKind
    text: str
    words: frozenset[str]

    @property
    def number(self) -> str:
        """Its code without the URN: ``P4``."""
        return self.reference.removeprefix(f"{self.urn} ")

    def measure_likeness(self, other: "ComparedStatement") -> float:
        """Returns the share of common words: 2 for the same text, 0 where it is below ``ALIKE``."""
        if self.text == other.text:
            return 2.0
        share = len(self.words & other.words) / (len(self.words | other.words) or 1)
        return share if share >= ALIKE else 0.0


@dataclass(frozen=True)
class StatementPair:
    """A statement and the one it became in the next edition; None where none is like it."""

    before: ComparedStatement
    after: ComparedStatement | None

    @property
    def renumbered(self) -> bool:
        """Whether its code changed."""
        return self.after is not None and self.after.number != self.before.number

    @property
    def same(self) -> bool:
        """Whether its words are the same."""
        return self.after is not None and self.before.text == self.after.text


@dataclass(frozen=True)
class CrosswalkRow:
    """A row of the crosswalk: standards, and what they became.

    Attributes:
        before: The URNs of the former edition.
        after: The URNs of the next.
        pairs: Their statements; empty where titles and overviews were compared.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    pairs: tuple[StatementPair, ...]

    def to_yaml(self, standards: Mapping[str, Standard]) -> dict[str, Any]:
        """Returns the row in the form of ``mapping.yaml``, marked as a proposal."""
        differ = {
            what
            for one in self.before
            for other in self.after
            for what in find_differences(standards[one], standards[other])
        }
        return {
            PROPOSAL: None,
            "from": _unwrap_single(self.before),
            "to": _unwrap_single(self.after),
            "changed": FlowList(what for what in get_args(Change) if what in differ),
            "note": self.note,
        }

    @property
    def note(self) -> str:
        """Sums the row up: ``Of 12 statements: 8 in the same words, 4 reworded.``"""
        if not self.pairs:
            return "By title and overview; the statements of one of them are not held."
        counts = Counter(_describe_successor(pair, self.after) for pair in self.pairs)
        said = ", ".join(f"{count} {what}" for what, count in sorted(counts.items()))
        return f"Of {len(self.pairs)} statements: {said}."

    def list_report_lines(self) -> Iterator[str]:
        """Yields the row for the report, then each statement whose words or code changed."""
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


def _describe_successor(pair: StatementPair, after: Sequence[str]) -> str:
    """Says what became of a statement: ``reworded``, ``moved to …``, ``not found again``."""
    if pair.after is None:
        return "not found again"
    what = "in the same words" if pair.same else "reworded"
    return what if pair.after.urn in after else f"moved to {pair.after.urn}"


def _unwrap_single(urns: Sequence[str]) -> Any:
    """Returns one URN as a text, several as a list, as the crosswalk has them."""
    return urns[0] if len(urns) == 1 else FlowList(urns)


@dataclass(frozen=True)
class CrosswalkProposal:
    """The crosswalk proposed between two editions.

    Attributes:
        rows: Its rows, in the order of the earlier edition.
        without: URNs of the earlier edition without a counterpart.
        new: URNs of the later edition without a counterpart.
    """

    rows: tuple[CrosswalkRow, ...] = ()
    without: tuple[str, ...] = ()
    new: tuple[str, ...] = ()

    def list_report_lines(self) -> Iterator[str]:
        """Yields the lines of the report."""
        for row in self.rows:
            yield from row.list_report_lines()
        yield from (f"{urn} has no counterpart: withdrawn?" for urn in self.without)
        yield from (f"{urn} is new" for urn in self.new)


def propose_crosswalk(suite: Suite, before: str, after: str) -> CrosswalkProposal:
    """Proposes what became of each standard of an edition in the next.

    Standards that became the same one share a row. Standards that the crosswalk has already are
    left out.

    Args:
        suite: The suite with both.
        before: The earlier edition.
        after: The later one.
    """
    own = {crossing.before for crossing in suite.mapping.crosswalk}
    taken = {urn for urns in own for urn in urns}
    earlier = [standard for standard in suite.entities.standards if standard.edition == before]
    later = [standard for standard in suite.entities.standards if standard.edition == after]
    pairs = _pair_statements(
        [statement for each in earlier for statement in list_statements(each)],
        [statement for each in later for statement in list_statements(each)],
    )
    becomes = {standard.urn: _find_successors(standard, later, pairs) for standard in earlier}
    # Standards with the same single successor were merged, and share a row. A standard with several
    # was split, and has a row of its own.
    groups: dict[tuple[str, ...], list[str]] = {}
    rows: list[CrosswalkRow] = []
    for urn, (targets, _) in becomes.items():
        if len(targets) == 1:
            groups.setdefault(targets, []).append(urn)
    done: set[str] = set()
    for urn, (targets, _) in becomes.items():
        if not targets or urn in done or urn in taken:
            continue
        several = [group for group in groups.get(targets, (urn,)) if group not in taken]
        done.update(several)
        joined = tuple(pair for one in several for pair in becomes[one][1])
        rows.append(CrosswalkRow(tuple(several), targets, joined))
    reached = {urn for targets, _ in becomes.values() for urn in targets}
    return CrosswalkProposal(
        tuple(rows),
        tuple(urn for urn, (targets, _) in becomes.items() if not targets and urn not in taken),
        tuple(standard.urn for standard in later if standard.urn not in reached),
    )


def _find_successors(
    standard: Standard, later: Sequence[Standard], pairs: Sequence[StatementPair]
) -> tuple[tuple[str, ...], tuple[StatementPair, ...]]:
    """Returns the URNs of what a standard became, and the pairs of its statements."""
    own = tuple(pair for pair in pairs if pair.before.urn == standard.urn)
    if not own or not any(list_statements(one) for one in later):
        best = max(later, key=lambda one: _measure_likeness(standard, one), default=None)
        found = (best.urn,) if best and _measure_likeness(standard, best) >= ALIKE else ()
        return found, ()
    counts = Counter(pair.after.urn for pair in own if pair.after)
    least = max(1.0, LEAST_PART * len(own))
    return tuple(one.urn for one in later if counts[one.urn] >= least), own


def _pair_statements(
    before: Sequence[ComparedStatement], after: Sequence[ComparedStatement]
) -> list[StatementPair]:
    """Pairs each statement with the one it became, the most alike first.

    Several statements may become one only where nothing else is like them.
    """
    likely = sorted(
        (
            (
                like,
                compared_statement.kind == other.kind,
                compared_statement.number == other.number,
                -first,
                -second,
            )
            for first, compared_statement in enumerate(before)
            for second, other in enumerate(after)
            if (like := compared_statement.measure_likeness(other))
        ),
        reverse=True,
    )
    # The first round gives each later statement to one earlier statement only. The second lets what
    # is left over share a statement, as when a revision merges two.
    became: dict[int, int] = {}
    for once in (True, False):
        for *_, first, second in likely:
            if -first not in became and not (once and -second in became.values()):
                became[-first] = -second
    return [
        StatementPair(compared_statement, after[became[number]] if number in became else None)
        for number, compared_statement in enumerate(before)
    ]


def list_statements(standard: Standard) -> tuple[ComparedStatement, ...]:
    """Returns the statements of a standard, without their sub-items."""
    return tuple(
        ComparedStatement(
            statement.reference,
            standard.urn,
            statement.kind,
            statement.text.words,
            _extract_words(statement.text.words),
        )
        for section in standard.sections
        for statement in section.statements
    )


def _measure_likeness(one: Standard, other: Standard) -> float:
    """Returns how alike the titles and overviews of two standards are, from 0 to 1."""
    first, second = (
        _extract_words(" ".join([each.title.words, *(text.words for text in each.overview)]))
        for each in (one, other)
    )
    shorter = min(len(first), len(second)) or 1
    return len(first & second) / shorter


def _extract_words(text: str) -> frozenset[str]:
    """Returns the words of a text in lower case, without common ones."""
    return frozenset(re.findall(r"\w+", text.lower())) - COMMON
