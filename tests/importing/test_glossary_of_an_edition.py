"""A glossary that an edition words otherwise is added beside the wording that stands."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.importing.result import (
    ImportedDocument,
    ImportedPart,
    ImportedSuite,
    ImportedTerm,
)
from generator.suite.suite import Suite
from tests.importing.drafted import put_into, standard, text

FIRST = ("A drop is what falls from the can.", "A clock tells the hours.")


def document(urn: str, terms: dict[str, str]) -> ImportedDocument:
    """A standard with a glossary."""
    suite = ImportedSuite(
        "",
        "Church Clocks",
        "en",
        parts=(ImportedPart(1, "Glossary", "glossary"),),
        glossary=tuple(ImportedTerm(term, words) for term, words in terms.items()),
    )
    return replace(text(standard(urn)), suite=suite)


@pytest.fixture
def stands(tmp_path: Path) -> Path:
    """A suite whose edition of 2020 explains two terms."""
    terms = {"Drop": FIRST[0], "Clock": FIRST[1]}
    put_into(tmp_path, document("ABC CK01", terms), year="2020")
    return tmp_path


def wording(suite: Suite, number: int) -> tuple[str, dict[str, str]]:
    """The definition of a term, and those of editions that have another."""
    term = suite.glossary.terms[number]
    return term.definition, {year: one.definition for year, one in term.editions.items()}


def test_a_later_wording_stands_beside_the_first(stands: Path) -> None:
    later = document("ABC CL01", {"Drop": "A drop is a millilitre.", "Clock": FIRST[1]})
    outcome, suite = put_into(stands, later, year="2027")
    assert wording(suite, 0) == (FIRST[0], {"2027": "A drop is a millilitre."})
    assert wording(suite, 1) == (FIRST[1], {})
    assert outcome.problems == []


def test_a_term_that_is_new_names_its_edition(stands: Path) -> None:
    later = document("ABC CL01", {"Hour": "An hour has sixty minutes."})
    outcome, suite = put_into(stands, later, year="2027")
    assert [(one.id, one.printed_in) for one in suite.glossary.terms] == [
        ("drop", None),
        ("clock", None),
        ("hour", "2027"),
    ]
    assert outcome.problems == []


def test_the_wording_of_the_same_edition_is_left_and_its_difference_told(stands: Path) -> None:
    before = (stands / "glossary.yaml").read_bytes()
    again = document("ABC CK01", {"Drop": "A drop is a millilitre.", "Clock": FIRST[1]})
    outcome, _ = put_into(stands, again, year="2020")
    assert (stands / "glossary.yaml").read_bytes() == before
    assert [
        (one.about, one.read) for one in outcome.differences if one.file == "glossary.yaml"
    ] == [("glossary drop definition", "A drop is a millilitre.")]
