"""The entities of a suite by their ids, and what refers to what, in both directions.

It knows nothing of languages or pages: it answers with entities.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from generator import ids
from generator.ids import Address
from generator.languages.terms import find_uses
from generator.model import Change
from generator.suite.entities import walk_parts
from generator.suite.entities.advice import Summary
from generator.suite.entities.mapping import Crossing, Function, Signposted
from generator.suite.entities.sections import Statement, Withdrawn
from generator.suite.entities.standards import Edition, Group, Section, Standard, find_differences
from generator.suite.entities.wordbook import Term, Value
from generator.suite.suite import Suite
from generator.suite.text import Text, TextId

Owner = Section | Standard | Statement | Term | Value
"""An entity with running text, in which glossary terms may be used."""


class Practice(NamedTuple):
    """A value that a standard puts into practice, as a whole or by some of its statements.

    Attributes:
        value: The value.
        statements: The statements that do so; empty if the whole standard does.
    """

    value: Value
    statements: tuple[Statement, ...]


class Counterpart(NamedTuple):
    """A standard that another became in a later edition, or that became the other.

    Attributes:
        of: The standard itself.
        standard: The other standard.
        later: Whether the edition of that took the place of the standard's own.
        crossing: What the crosswalk says of the two.
    """

    of: Standard
    standard: Standard
    later: bool
    crossing: Crossing

    @property
    def changed(self) -> tuple[Change, ...]:
        """What differs between the two."""
        before, after = (self.of, self.standard) if self.later else (self.standard, self.of)
        return find_differences(before, after)


class Revision(NamedTuple):
    """An edition, the one that superseded it or is proposed to, and the crosswalk between them."""

    before: Edition
    after: Edition
    crosswalk: tuple[Crossing, ...]


class Catalogue:
    """The entities of a suite, for looking up.

    Args:
        suite: A suite without errors: references must lead somewhere.

    Attributes:
        editions: The editions by year, oldest first.
        standards: The suite's own standards by URN.
        signposted: The standards of other suites by URN.
        terms: The glossary's terms by id.
    """

    def __init__(self, suite: Suite) -> None:
        self.suite = suite
        self.entities = suite.entities
        self.editions = {edition.year: edition for edition in self.entities.editions}
        self.standards = {standard.urn: standard for standard in self.entities.standards}
        self.signposted = {standard.urn: standard for standard in self.entities.signposted}
        self.terms = {term.id: term for term in self.entities.terms}

    @cached_property
    def example(self) -> Standard | Statement:
        """The standard or statement that readers are shown as an example."""
        if named := self.suite.facts.example.statement:
            return self.statements.get(named) or self.standards[named]
        standards = [
            standard
            for edition in self.newest_first
            for standard in self.list_standards(edition.year)
        ]
        held = (standard.statements[0] for standard in standards if standard.statements)
        return next(held, standards[0])

    def find_standard(self, urn: str) -> Standard | Signposted:
        """Returns a standard by its URN, the suite's own or a signposted one."""
        return self.standards.get(urn) or self.signposted[urn]

    def list_standards(self, edition: str) -> tuple[Standard, ...]:
        """Returns the standards of an edition in order, group by group if there are groups."""
        return self._standards_by_edition[edition]

    def list_groups(self, edition: str) -> tuple[tuple[Group | None, tuple[Standard, ...]], ...]:
        """Returns the groups of an edition with their standards; if it has none, None with all."""
        standards = self.list_standards(edition)
        groups = self.editions[edition].groups
        if not groups:
            return ((None, standards),)
        return tuple(
            (group, tuple(standard for standard in standards if standard.group == group.id))
            for group in groups
        )

    @cached_property
    def newest_first(self) -> tuple[Edition, ...]:
        """The editions: the one in force, then the others from the newest on."""
        return tuple(self.editions[year] for year in self.suite.newest_first)

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Every statement by its reference."""
        return {
            statement.reference: statement
            for entry in self.entities.standards
            for statement in entry.statements
        }

    def find_moved_here(self, statement: Statement) -> tuple[Withdrawn, ...]:
        """Returns the withdrawn statements that a statement replaces."""
        return tuple(self._moved_here.get(statement.reference, ()))

    @cached_property
    def places(self) -> Mapping[str, Address]:
        """The address of each standard, signposted or the suite's own, and of each statement."""
        return {
            urn: signposted_standard.address for urn, signposted_standard in self.signposted.items()
        } | self.own_places

    @cached_property
    def own_places(self) -> dict[str, Address]:
        """The address of each of the suite's own standards and statements."""
        standards = {urn: standard.address for urn, standard in self.standards.items()}
        return standards | {
            reference: statement.address for reference, statement in self.statements.items()
        }

    def find_neighbours(self, standard: Standard) -> tuple[Standard | None, Standard | None]:
        """Returns the standards before and after one in its edition."""
        framed = (None, *self.list_standards(standard.edition), None)
        place = framed.index(standard)
        return framed[place - 1], framed[place + 1]

    def list_functions(self, edition: str) -> tuple[Function, ...]:
        """Returns the functions of an edition in order; none if its mapping is not held."""
        return self.entities.functions.get(edition, ())

    def list_values(self, edition: str) -> tuple[Value, ...]:
        """Returns the values of an edition in order; none if it has none."""
        listed = self.entities.values.get(edition)
        return listed.values if listed else ()

    def find_function(self, edition: str, code: str) -> Function:
        """Returns a function of an edition by its code."""
        return next(function for function in self.list_functions(edition) if function.code == code)

    def list_served_functions(self, standard: Standard | Signposted) -> tuple[Function, ...]:
        """Returns the functions that a standard serves, the suite's own or a signposted one."""
        return tuple(self._functions_by_urn.get(standard.urn, ()))

    def find_counterparts(self, standard: Standard) -> tuple[Counterpart, ...]:
        """Returns a standard's counterparts in other editions, the newest edition first."""
        return tuple(self._counterparts.get(standard.urn, ()))

    @cached_property
    def revisions(self) -> tuple[Revision, ...]:
        """Each pair of editions that the crosswalk relates, in order.

        The last may be the edition in force and one in consultation.
        """
        crosswalks = defaultdict(list)
        for row in self.entities.crosswalk:
            pair = self.standards[row.before[0]].edition, self.standards[row.after[0]].edition
            crosswalks[pair].append(row)
        return tuple(
            Revision(self.editions[before], self.editions[after], tuple(crosswalks[before, after]))
            for before in self.editions
            for after in self.editions
            if (before, after) in crosswalks
        )

    @cached_property
    def proposed(self) -> Edition | None:
        """The edition in consultation, the newest if there are several; None if there is none."""
        return next(
            (edition for edition in self.newest_first if edition.state == "consultation"), None
        )

    def find_summary(self, standard: Standard) -> Summary | None:
        """Returns the summary of a standard in plain words, or None."""
        return next(
            (summary for summary in self.entities.summaries if summary.urn == standard.urn), None
        )

    def list_practices(self, standard: Standard) -> tuple[Practice, ...]:
        """Returns the values that a standard or its statements put into practice."""
        return tuple(self._practices.get(standard.urn, ()))

    def list_practising(self, value: Value) -> tuple[str, ...]:
        """Returns the references of the standards and statements that put a value into practice."""
        for practice in self.suite.mapping.values_in_practice.get(value.edition, ()):
            if practice.value == value.number:
                return practice.by
        return ()

    def list_uses(self, term: Term) -> tuple[Owner, ...]:
        """Returns the entities that use a glossary term, once for each text that does."""
        return tuple(self._owners[text] for text in find_uses(self.suite).get(term.id, ()))

    def find_terms(self, text: Text) -> tuple[Term, ...]:
        """The glossary terms that a text uses, if it is running text."""
        return tuple(self._terms_by_text.get(text.id, ()))

    @cached_property
    def _terms_by_text(self) -> Mapping[TextId, list[Term]]:
        found: dict[TextId, list[Term]] = {}
        for term in self.terms.values():
            for text in dict.fromkeys(find_uses(self.suite).get(term.id, ())):
                found.setdefault(text, []).append(term)
        return found

    @cached_property
    def _owners(self) -> Mapping[TextId, Owner]:
        """The entity that each running text belongs to, by the text's id."""
        parts = walk_parts(self.entities)
        return {text.id: part for part in parts if isinstance(part, Owner) for text in part.running}

    @cached_property
    def _standards_by_edition(self) -> dict[str, tuple[Standard, ...]]:
        """The standards of each edition in order."""
        listed: dict[str, list[Standard]] = {edition: [] for edition in self.editions}
        for standard in self.entities.standards:
            listed[standard.edition].append(standard)
        return {
            edition: tuple(sorted(standards, key=self._make_sort_key))
            for edition, standards in listed.items()
        }

    def _make_sort_key(self, standard: Standard) -> tuple[int, tuple[tuple[bool, int, str], ...]]:
        """Returns a key that sorts standards by group, then by URN."""
        groups = [group.id for group in self.editions[standard.edition].groups]
        return groups.index(standard.group) if standard.group else 0, ids.make_sort_key(
            standard.urn
        )

    @cached_property
    def _functions_by_urn(self) -> dict[str, list[Function]]:
        """The functions that each standard serves."""
        serving = defaultdict(list)
        for functions in self.entities.functions.values():
            for function in functions:
                for row in function.maps_to:
                    serving[row.urn].append(function)
        return dict(serving)

    @cached_property
    def _moved_here(self) -> dict[str, list[Withdrawn]]:
        """The withdrawn statements that each statement replaces, by reference."""
        moved = defaultdict(list)
        for standard in self.entities.standards:
            for withdrawn_statement in standard.withdrawn:
                for reference in withdrawn_statement.moved_to:
                    moved[reference].append(withdrawn_statement)
        return dict(moved)

    @cached_property
    def _counterparts(self) -> dict[str, list[Counterpart]]:
        """The counterparts of each standard, in both directions of the crosswalk."""
        counterparts = defaultdict(list)
        for row in self.entities.crosswalk:
            for one, other in row.pairs:
                before, after = self.standards[one], self.standards[other]
                counterparts[before.urn].append(Counterpart(before, after, True, row))
                counterparts[after.urn].append(Counterpart(after, before, False, row))
        for counterpart in counterparts.values():
            counterpart.sort(key=lambda one: one.standard.edition, reverse=True)
        return dict(counterparts)

    @cached_property
    def _practices(self) -> dict[str, list[Practice]]:
        """The values that each standard puts into practice."""
        practices = defaultdict(list)
        for edition, listed in self.suite.mapping.values_in_practice.items():
            numbered = {value.number: value for value in self.entities.values[edition].values}
            for practice in listed:
                found: dict[str, list[Statement]] = {}
                for reference in practice.by:
                    statement = self.statements.get(reference)
                    some = found.setdefault(statement.urn if statement else reference, [])
                    some.extend([statement] if statement else [])
                for urn, by in found.items():
                    practices[urn].append(Practice(numbered[practice.value], tuple(by)))
        return dict(practices)
