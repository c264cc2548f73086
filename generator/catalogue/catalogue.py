"""Everything in a suite by its id, and what refers to what, read both ways.

Knows nothing of languages or of pages: it answers with ids, codes and models.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator import ids, model
from generator.languages.terms import uses
from generator.suite.suite import Suite


@dataclass(frozen=True)
class FunctionRef:
    """A function of an edition's process: ``2012``, ``A``."""

    edition: str
    code: str


@dataclass(frozen=True)
class ValueRef:
    """A value of an edition: ``2012``, 3."""

    edition: str
    number: int


@dataclass(frozen=True)
class Practice:
    """A value that a standard puts into practice, as a whole or by some of its statements.

    Attributes:
        value: The value.
        codes: The statements that do; empty where the standard as a whole does.
    """

    value: ValueRef
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Counterpart:
    """What a standard became when its edition was revised, or what became it when that was made.

    Attributes:
        urn: The other standard.
        edition: The edition of that.
        later: Whether that edition took the place of the standard's own.
        crossing: What the crosswalk says of the two.
    """

    urn: str
    edition: str
    later: bool
    crossing: model.Crossing


@dataclass(frozen=True)
class Revision:
    """An edition and the one that took its place, with what became of its standards."""

    before: str
    after: str
    crosswalk: tuple[model.Crossing, ...]


class Catalogue:
    """The suite, for reading.

    Args:
        suite: A suite without problems.
    """

    def __init__(self, suite: Suite) -> None:
        self.suite = suite
        self.texts = suite.texts
        self.editions = {entry.folder: entry.edition for entry in suite.editions}
        self.standards = {entry.standard.urn: entry.standard for entry in suite.standards}
        self.edition_of = {entry.standard.urn: entry.edition for entry in suite.standards}
        self.signposted = {standard.urn: standard for standard in suite.mapping.signposted}
        self.terms = {term.id: term for term in suite.glossary.terms}

    @cached_property
    def example(self) -> tuple[str, str | None]:
        """The standard, and the statement of it, that readers are shown as an example."""
        if self.suite.facts.example.statement:
            return ids.split_reference(self.suite.facts.example.statement)
        urns = [urn for year in self.suite.newest_first for urn in self.urns(year)]
        first = next((urn for urn in urns if self.standards[urn].statements), urns[0])
        return first, next(iter(self.standards[first].statements), None)

    def urns(self, edition: str) -> tuple[str, ...]:
        """The standards of an edition in order."""
        return self._urns_by_edition[edition]

    def neighbours(self, urn: str) -> tuple[str | None, str | None]:
        """The standards before and after one in its edition."""
        return self._neighbours[urn]

    def functions_of(self, urn: str) -> tuple[FunctionRef, ...]:
        """The functions that a standard serves, its own suite's or another's."""
        return tuple(self._functions_by_standard.get(urn, ()))

    def functions(self) -> Iterator[tuple[str, model.Function]]:
        """Every function with its edition, in the order of the process."""
        for edition, functions in self.suite.mapping.functions.items():
            for function in functions:
                yield edition, function

    def counterparts(self, urn: str) -> tuple[Counterpart, ...]:
        """What a standard became and what became it, those of the newest edition first."""
        return tuple(self._counterparts.get(urn, ()))

    @cached_property
    def revisions(self) -> tuple[Revision, ...]:
        """The editions that others took the place of, as far as the crosswalk tells, in order."""
        crosswalks = defaultdict(list)
        for row in self.suite.mapping.crosswalk:
            crosswalks[self.edition_of[row.from_]].append(row)
        return tuple(
            Revision(year, edition.superseded_by, tuple(crosswalks[year]))
            for year, edition in self.editions.items()
            if edition.superseded_by and year in crosswalks
        )

    def practices_of(self, urn: str) -> tuple[Practice, ...]:
        """The values that a standard or its statements put into practice."""
        return tuple(self._practices.get(urn, ()))

    def practised_by(self, value: ValueRef) -> tuple[str, ...]:
        """The standards and statements that put a value into practice."""
        for practice in self.suite.mapping.values_in_practice.get(value.edition, ()):
            if practice.value == value.number:
                return practice.by
        return ()

    def uses_of(self, term: str) -> tuple[str, ...]:
        """The ids of the texts in which a glossary term is used."""
        return uses(self.suite).get(term, ())

    @cached_property
    def _urns_by_edition(self) -> dict[str, tuple[str, ...]]:
        listed: dict[str, list[str]] = {edition: [] for edition in self.editions}
        for urn, edition in self.edition_of.items():
            listed[edition].append(urn)
        return {edition: tuple(sorted(urns)) for edition, urns in listed.items()}

    @cached_property
    def _neighbours(self) -> dict[str, tuple[str | None, str | None]]:
        beside: dict[str, tuple[str | None, str | None]] = {}
        for urns in self._urns_by_edition.values():
            framed = (None, *urns, None)
            for number, urn in enumerate(urns):
                beside[urn] = framed[number], framed[number + 2]
        return beside

    @cached_property
    def _functions_by_standard(self) -> dict[str, list[FunctionRef]]:
        serving = defaultdict(list)
        for edition, function in self.functions():
            for row in function.maps_to:
                serving[row.urn].append(FunctionRef(edition, function.code))
        return dict(serving)

    @cached_property
    def _counterparts(self) -> dict[str, list[Counterpart]]:
        counterparts = defaultdict(list)
        for row in self.suite.mapping.crosswalk:
            for urn, other in ((row.from_, row.to), (row.to, row.from_)):
                edition = self.edition_of[other]
                counterparts[urn].append(Counterpart(other, edition, other == row.to, row))
        for found in counterparts.values():
            found.sort(key=lambda one: one.edition, reverse=True)
        return dict(counterparts)

    @cached_property
    def _practices(self) -> dict[str, list[Practice]]:
        practices = defaultdict(list)
        for edition, listed in self.suite.mapping.values_in_practice.items():
            for practice in listed:
                codes: dict[str, list[str]] = {}
                for reference in practice.by:
                    urn, code = ids.split_reference(reference)
                    codes.setdefault(urn, []).extend([code] if code else [])
                for urn, found in codes.items():
                    value = ValueRef(edition, practice.value)
                    practices[urn].append(Practice(value, tuple(found)))
        return dict(practices)
