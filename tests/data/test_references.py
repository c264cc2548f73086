"""Every criterion and every reference resolves; a failure names the one that does not."""

import pytest

from generator import ids
from generator.catalogue.catalogue import Catalogue, ValueRef
from generator.sound import load_sound
from tests.support import PROJECT

SUITE = load_sound(PROJECT)
CATALOGUE = Catalogue(SUITE)
STATEMENTS = [
    f"{urn} {code}" for urn, one in CATALOGUE.standards.items() for code in one.statements
]
ROWS = [
    (f"{edition} {function.code}", row.urn)
    for edition, function in CATALOGUE.functions()
    for row in function.maps_to
]
PRACTICES = [
    (f"{edition} value {practice.value}", reference)
    for edition, practices in SUITE.mapping.values_in_practice.items()
    for practice in practices
    for reference in practice.by
]
EVIDENCE = [
    (task.id, reference)
    for task in (SUITE.evidence.tasks if SUITE.evidence else ())
    for reference in task.statements
]


def resolves(reference: str) -> bool:
    """Whether there is such a standard or statement."""
    urn, code = ids.split_reference(reference)
    return urn in CATALOGUE.standards and (
        code is None or code in CATALOGUE.standards[urn].statements
    )


@pytest.mark.parametrize("reference", STATEMENTS)
def test_a_statement_has_words_and_an_address_of_its_own(reference: str) -> None:
    urn, code = ids.split_reference(reference)
    assert code
    assert CATALOGUE.standards[urn].statements[code].strip()
    assert ids.standard_address(urn, code).location == (
        f"standards/{urn.lower().replace(' ', '-')}/#{code.lower()}"
    )


@pytest.mark.parametrize(("function", "urn"), ROWS)
def test_a_row_of_the_mapping_names_a_standard(function: str, urn: str) -> None:
    assert urn in CATALOGUE.standards or urn in CATALOGUE.signposted
    assert function.split()[1] in {ref.code for ref in CATALOGUE.functions_of(urn)}


@pytest.mark.parametrize(("value", "reference"), PRACTICES)
def test_a_value_is_put_into_practice_by_something_that_exists(value: str, reference: str) -> None:
    edition, _, number = value.split()
    assert resolves(reference)
    assert reference in CATALOGUE.practised_by(ValueRef(edition, int(number)))


@pytest.mark.parametrize(("task", "reference"), EVIDENCE)
def test_a_task_of_a_job_coach_is_answered_by_a_statement_that_exists(
    task: str, reference: str
) -> None:
    assert task
    assert resolves(reference)


@pytest.mark.parametrize("row", SUITE.mapping.crosswalk, ids=lambda row: row.from_)
def test_a_standard_and_its_counterpart_know_each_other(row: object) -> None:
    crossing = next(one for one in SUITE.mapping.crosswalk if one is row)
    assert crossing in CATALOGUE.counterparts(crossing.from_)
    assert crossing in CATALOGUE.counterparts(crossing.to)


@pytest.mark.parametrize("term", CATALOGUE.terms)
def test_a_glossary_term_is_used_somewhere(term: str) -> None:
    assert CATALOGUE.uses_of(term)


def test_neighbours_lead_through_an_edition_and_stop_at_its_ends() -> None:
    urn: str | None = "LSI SE01"
    walked = []
    while urn:
        walked.append(urn)
        urn = CATALOGUE.neighbours(urn)[1]
    assert tuple(walked) == CATALOGUE.urns("2012")
    assert CATALOGUE.neighbours("LSI SE01")[0] is None
    assert CATALOGUE.neighbours("SKA SE01")[0] is None
