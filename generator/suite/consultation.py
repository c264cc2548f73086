"""A suite as it is published: without the editions that are in consultation.

What is proposed may change or come to nothing. So nothing of it is promised, and no file has it
unless somebody asks.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from generator.ids import split_reference
from generator.suite.suite import Suite

Said = TypeVar("Said")


def published(suite: Suite) -> Suite:
    """Returns a suite without its editions in consultation, and without what speaks of them.

    The suite itself where it has none: what was made of it before is made use of again.
    """
    editions = tuple(one for one in suite.editions if one.edition.state != "consultation")
    if editions == suite.editions:
        return suite
    years = {one.folder for one in editions}
    standards = tuple(one for one in suite.standards if one.edition in years)
    urns = {one.standard.urn for one in standards}
    mapping, example = suite.mapping, suite.facts.example
    if example.statement and split_reference(example.statement)[0] not in urns:
        example = example.model_copy(update={"statement": None})
    return replace(
        suite,
        facts=suite.facts.model_copy(update={"example": example}),
        editions=editions,
        standards=standards,
        values=suite.values.model_copy(update={"root": _of(years, suite.values.root)}),
        mapping=mapping.model_copy(
            update={
                "functions": _of(years, mapping.functions),
                "values_in_practice": _of(years, mapping.values_in_practice),
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
                                one for one in task.statements if split_reference(one)[0] in urns
                            )
                        }
                    )
                    for task in suite.evidence.tasks
                )
            }
        ),
    )


def _of(years: set[str], by_edition: Mapping[str, Said]) -> Mapping[str, Said]:
    return {year: said for year, said in by_edition.items() if year in years}
