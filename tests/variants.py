"""The sample as it would be with other editions, or with less or more of them in its sources."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.in_language import Site
from generator.languages.language import Language
from generator.model import Function, FunctionList, MappingRow, Section, Task, ValueInPractice
from generator.model.sections import NOT_HELD
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
    crosswalk = tuple(row for row in mapping.crosswalk if {row.from_, row.to} <= urns)
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
    )


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


def _of(years: tuple[str, ...], listed: Mapping[str, Any]) -> Mapping[str, Any]:
    return {year: one for year, one in listed.items() if year in years}


def _without_lists(section: Section) -> Section:
    texts = tuple(block for block in section.text if not isinstance(block, FunctionList))
    return section.model_copy(update={"text": texts})
