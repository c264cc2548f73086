"""The sample as it would be with other editions, or with less or more of them in its sources."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.ids import split_reference
from generator.languages.language import Language
from generator.model import (
    Consultation,
    Crossing,
    Function,
    FunctionList,
    Helps,
    Interview,
    MappingRow,
    MovedStatement,
    Questions,
    Roles,
    Section,
    Situations,
    Summaries,
    Task,
    TermInEdition,
    ValueInPractice,
)
from generator.model.sections import NOT_HELD
from generator.model.standards import Gone
from generator.suite.suite import Suite

Referring = TypeVar("Referring", Task, ValueInPractice)


def site_of(suite: Suite) -> Site:
    """The means to make English pages of a suite."""
    return Site(Catalogue(suite), Language.of("en", suite), date(2026, 1, 1))


def only(suite: Suite, *years: str) -> Suite:
    """The suite with some of its editions, as if it had never had another."""
    mapping, values = suite.mapping, suite.values
    standards = tuple(one for one in suite.standards if one.edition in years)
    urns = {one.standard.urn for one in standards}
    crosswalk = tuple(row for row in mapping.crosswalk if {*row.before, *row.after} <= urns)
    return replace(
        suite,
        editions=tuple(one for one in suite.editions if one.folder in years),
        standards=standards,
        values=values.model_copy(update={"root": _of(years, values.root)}),
        mapping=mapping.model_copy(
            update={
                "functions": _of(years, mapping.functions),
                "crosswalk": crosswalk,
                "values_in_practice": _of(years, mapping.values_in_practice),
            }
        ),
        **_advice(suite, urns),
        **_work(suite, urns),
    )


def _work(suite: Suite, urns: Collection[str]) -> dict[str, Any]:
    """What the suite adds to these standards for the tools at work."""
    years = {one.edition for one in suite.standards if one.standard.urn in urns}
    helps = (
        one.model_copy(
            update={
                "statements": tuple(
                    ref for ref in one.statements if split_reference(ref)[0] in urns
                )
            }
        )
        for one in suite.helps.helps
    )
    return {
        "roles": Roles(
            roles=tuple(
                one
                for one in suite.roles.roles
                if split_reference(one.statements.day_one[0])[0] in urns
            )
        ),
        "interview": Interview(_of(years, suite.interview.root)),
        "helps": Helps(helps=tuple(one for one in helps if one.statements)),
    }


def _advice(suite: Suite, urns: Collection[str]) -> dict[str, Any]:
    """What the suite adds in plain words to these standards."""
    steps = {
        one.id: tuple(
            step.model_copy(update={"statements": left})
            for step in one.steps
            if (left := tuple(ref for ref in step.statements if split_reference(ref)[0] in urns))
        )
        for one in suite.situations.situations
    }
    situations = tuple(
        one.model_copy(update={"steps": steps[one.id]})
        for one in suite.situations.situations
        if steps[one.id]
    )
    asked = suite.questions.root
    return {
        "situations": Situations(situations=situations),
        "summaries": Summaries(
            {urn: one for urn, one in suite.summaries.root.items() if urn in urns}
        ),
        "questions": Questions(
            {
                about: one
                for about, one in asked.items()
                if about.startswith("/") or split_reference(about)[0] in urns
            }
        ),
    }


def without_statements(suite: Suite, *urns: str) -> Suite:
    """The suite as if our source held of some standards the title and the overview alone.

    What referred to one of their statements then refers to the standard.
    """
    for urn in urns:
        suite = _without_statements(suite, urn)
    return suite


def _without_statements(suite: Suite, urn: str) -> Suite:
    [standard] = (one for one in suite.entities.standards if one.urn == urn)
    overview = tuple(text.words for text in standard.overview)
    not_held = {
        "sections": None,
        "overview": overview,
        "performance_criteria": NOT_HELD,
        "knowledge": NOT_HELD,
        "withdrawn": (),
    }
    assert suite.evidence
    practices = {
        year: tuple(_of_the_whole(urn, practice, "by") for practice in listed)
        for year, listed in suite.mapping.values_in_practice.items()
    }
    tasks = tuple(_of_the_whole(urn, task, "statements") for task in suite.evidence.tasks)
    return replace(
        suite,
        mapping=suite.mapping.model_copy(update={"values_in_practice": practices}),
        evidence=suite.evidence.model_copy(update={"tasks": tasks}),
        **_advice(suite, {one.standard.urn for one in suite.standards if one.standard.urn != urn}),
        standards=tuple(
            replace(one, standard=one.standard.model_copy(update=not_held))
            if one.standard.urn == urn
            else one
            for one in suite.standards
        ),
    )


def _of_the_whole(urn: str, part: Referring, key: str) -> Referring:
    """What refers to statements of a standard, as it would refer to the standard."""
    references = (urn if one.startswith(f"{urn} ") else one for one in getattr(part, key))
    return part.model_copy(update={key: tuple(dict.fromkeys(references))})


def with_functions(suite: Suite, functions: Mapping[str, tuple[Function, ...]]) -> Suite:
    """The suite as if our source had these mappings, and introductions named no functions."""
    return replace(
        suite,
        mapping=suite.mapping.model_copy(update={"functions": functions}),
        editions=tuple(
            replace(
                one,
                edition=one.edition.model_copy(
                    update={"introduction": tuple(map(_without_lists, one.edition.introduction))}
                ),
            )
            for one in suite.editions
        ),
    )


def mapped_around(suite: Suite) -> Suite:
    """The sample as if our source had the mappings of 2015 and 2025, but not that of 2020."""
    served = {"A": "XYZ SE01", "B": "XYZ SE04", "C": "XYZ SE02"}
    functions = tuple(
        Function(code=code, process=f"Stage {code}", maps_to=(MappingRow(urn=urn),))
        for code, urn in served.items()
    )
    return with_functions(suite, {"2015": suite.mapping.functions["2015"], "2025": functions})


def _of(years: Collection[str], listed: Mapping[str, Any]) -> Mapping[str, Any]:
    return {year: one for year, one in listed.items() if year in years}


def _without_lists(section: Section) -> Section:
    texts = tuple(block for block in section.text if not isinstance(block, FunctionList))
    return section.model_copy(update={"text": texts})


def rearranged(suite: Suite) -> Suite:
    """The sample as if its revisions had split and merged standards, and moved statements.

    ABC SE01 and ABC SE02 were merged into XYZ SE01, ABC SE03 was split into XYZ SE02 and XYZ SE03,
    and OLD SE01 and OLD SE02 became ABC SE01 and ABC SE02 between them. ABC SE02 P2 is ABC SE03 P1
    now, and ABC SE03 K2 is said by two statements of ABC SE01.
    """
    standards = tuple(
        replace(one, standard=one.standard.model_copy(update={"withdrawn": MOVED[urn]}))
        if (urn := one.standard.urn) in MOVED
        else one
        for one in suite.standards
    )
    crosswalk = tuple(
        Crossing.model_validate({"from": before, "to": after, "changed": changed, "note": note})
        for before, after, changed, note in REARRANGED
    )
    return replace(
        suite,
        standards=standards,
        mapping=suite.mapping.model_copy(update={"crosswalk": crosswalk}),
    )


REARRANGED: tuple[tuple[Any, ...], ...] = (
    (["ABC SE01", "ABC SE02"], "XYZ SE01", ["number", "title", "overview"], "One meeting now."),
    ("ABC SE03", ["XYZ SE02", "XYZ SE03"], ["number", "title", "overview"], "Two jobs now."),
    ("ABC SE04", "XYZ SE04", ["title", "overview"], "Another thing now."),
    (
        ["OLD SE01", "OLD SE02"],
        ["ABC SE01", "ABC SE02"],
        ["number", "title", "overview"],
        "Sorted anew.",
    ),
    ("OLD SE03", "ABC SE03", [], "The same."),
)
"""Rows of the crosswalk: before, after, what changed, and a note."""

MOVED: Mapping[str, tuple[Gone, ...]] = {
    "ABC SE02": (MovedStatement(id="P2", moved_to="ABC SE03 P1"),),
    "ABC SE03": ("P6", MovedStatement(id="K2", moved_to=("ABC SE01 K1", "ABC SE01 K2"))),
}
"""What is withdrawn of standards, and where it stands now."""


def proposing(suite: Suite, *, comments: str | None = None, contact: str | None = None) -> Suite:
    """The sample as if its edition of 2025 were in consultation, and that of 2020 in force.

    Args:
        suite: The sample.
        comments: Where the edition says that comments go.
        contact: Where the suite says that people write to.
    """
    dates = {"from": "2026-01-10", "until": "2026-03-31", "comments": comments}
    states: dict[str, dict[str, Any]] = {
        "2020": {"state": "in force", "superseded_by": None},
        "2025": {"state": "consultation", "consultation": Consultation.model_validate(dates)},
    }
    return replace(
        suite,
        facts=suite.facts.model_copy(update={"contact": contact}),
        editions=tuple(
            replace(one, edition=one.edition.model_copy(update=states.get(one.folder, {})))
            for one in suite.editions
        ),
    )


def reworded_terms(suite: Suite) -> Suite:
    """The sample as if its edition of 2025 explained job coaches in words of its own.

    It also prints a term that no other has, and one link and one suite of others are its own.
    """
    own = TermInEdition(definition="Someone who trains a person and an action plan at work.")
    changes: dict[str, dict[str, Any]] = {
        "job-coach": {"editions": {"2025": own}},
        "work-trial": {"printed_in": "2025"},
    }
    glossary = suite.glossary
    terms = tuple(one.model_copy(update=changes.get(one.id, {})) for one in glossary.terms)
    links = suite.links
    of_2025 = {"printed_in": "2025"}
    return replace(
        suite,
        glossary=glossary.model_copy(update={"terms": terms}),
        links=links.model_copy(
            update={
                "suites": (links.suites[0].model_copy(update=of_2025), *links.suites[1:]),
                "links": (links.links[0].model_copy(update=of_2025), *links.links[1:]),
            }
        ),
    )
