"""Leaves out editions in consultation, for a suite as it is published.

What is proposed may change or come to nothing. So nothing of it is promised, and no file for
downloading has it unless somebody asks for it.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from generator import ids
from generator.ids import split_reference
from generator.model import (
    Glossary,
    Helps,
    Interview,
    Questions,
    Roles,
    Situation,
    Situations,
    Summaries,
)
from generator.suite.suite import Suite

Said = TypeVar("Said")


def leave_out_consultations(suite: Suite) -> Suite:
    """Returns a suite without its editions in consultation and without what refers to them.

    If there are none, the suite itself is returned, so that results cached for it can be used.
    """
    editions = tuple(entry for entry in suite.editions if entry.edition.state != "consultation")
    if editions == suite.editions:
        return suite
    years = {entry.folder for entry in editions}
    standards = tuple(entry for entry in suite.standards if entry.edition in years)
    urns = {entry.standard.urn for entry in standards}
    mapping, example = suite.mapping, suite.facts.example
    glossary = _filter_glossary(years, suite.glossary)
    if example.statement and split_reference(example.statement)[0] not in urns:
        example = example.model_copy(update={"statement": None})
    return replace(
        suite,
        facts=suite.facts.model_copy(update={"example": example}),
        editions=editions,
        standards=standards,
        glossary=glossary,
        links=suite.links.model_copy(
            update={
                "suites": tuple(
                    one for one in suite.links.suites if _is_kept(years, one.printed_in)
                ),
                "links": tuple(
                    link for link in suite.links.links if _is_kept(years, link.printed_in)
                ),
            }
        ),
        values=suite.values.model_copy(
            update={"root": _filter_by_edition(years, suite.values.root)}
        ),
        mapping=mapping.model_copy(
            update={
                "functions": _filter_by_edition(years, mapping.functions),
                "values_in_practice": _filter_by_edition(years, mapping.values_in_practice),
                "crosswalk": tuple(
                    row for row in mapping.crosswalk if urns >= {*row.before, *row.after}
                ),
            }
        ),
        evidence=suite.evidence
        and suite.evidence.model_copy(
            update={
                "tasks": tuple(
                    task.model_copy(
                        update={
                            "statements": tuple(
                                statement
                                for statement in task.statements
                                if split_reference(statement)[0] in urns
                            )
                        }
                    )
                    for task in suite.evidence.tasks
                )
            }
        ),
        situations=_filter_situations(urns, {term.id for term in glossary.terms}, suite.situations),
        summaries=Summaries(
            {urn: words for urn, words in suite.summaries.root.items() if urn in urns}
        ),
        questions=Questions(
            {
                about: asked
                for about, asked in suite.questions.root.items()
                if _is_answered(urns, {entry.folder for entry in suite.editions} - years, about)
            }
        ),
        roles=_filter_roles(urns, suite.roles),
        interview=Interview(_filter_by_edition(years, suite.interview.root)),
        helps=_filter_helps(urns, suite.helps),
    )


def _filter_situations(urns: set[str], terms: set[str], said: Situations) -> Situations:
    """Keeps situations with at least one statement left."""
    left = (_filter_steps(urns, terms, situation) for situation in said.situations)
    return Situations(situations=tuple(situation for situation in left if situation.steps))


def _filter_steps(urns: set[str], terms: set[str], said: Situation) -> Situation:
    """Keeps the steps of a situation that have any statement left, and the terms that are left."""
    steps = (
        step.model_copy(
            update={
                "statements": tuple(
                    statement
                    for statement in step.statements
                    if split_reference(statement)[0] in urns
                )
            }
        )
        for step in said.steps
    )
    return said.model_copy(
        update={
            "steps": tuple(step for step in steps if step.statements),
            "terms": tuple(term for term in said.terms if term in terms),
        }
    )


def _filter_references(urns: set[str], references: tuple[str, ...]) -> tuple[str, ...]:
    """Keeps the references to standards that are left."""
    return tuple(reference for reference in references if split_reference(reference)[0] in urns)


def _filter_roles(urns: set[str], said: Roles) -> Roles:
    """Keeps the roles of editions that are left: all statements of a role are of one edition."""
    left = (role for role in said.roles if _filter_references(urns, role.statements.day_one))
    return Roles(roles=tuple(left))


def _filter_helps(urns: set[str], said: Helps) -> Helps:
    """Keeps suggestions for statements that are left."""
    helps = (
        one.model_copy(update={"statements": _filter_references(urns, one.statements)})
        for one in said.helps
    )
    return Helps(helps=tuple(one for one in helps if one.statements))


def _is_answered(urns: set[str], gone: set[str], about: str) -> bool:
    """Whether what answers a question is left, and not at an address of an edition that is not."""
    if not about.startswith("/"):
        return split_reference(about)[0] in urns
    place = ids.parse_address(about)
    named = {place.anchor.partition("-")[0], place.path.removeprefix("editions/")}
    return not named & gone


def _filter_glossary(years: set[str], glossary: Glossary) -> Glossary:
    """Keeps the terms and wordings of editions that are left."""
    terms = (
        term.model_copy(update={"editions": _filter_by_edition(years, term.editions)})
        for term in glossary.terms
        if _is_kept(years, term.printed_in)
    )
    return glossary.model_copy(update={"terms": tuple(terms)})


def _is_kept(years: set[str], printed_in: str | None) -> bool:
    """Whether something printed in an edition is left; None stands for no particular edition."""
    return printed_in is None or printed_in in years


def _filter_by_edition(years: set[str], by_edition: Mapping[str, Said]) -> Mapping[str, Said]:
    """Keeps the entries of editions that are left."""
    return {year: said for year, said in by_edition.items() if year in years}
