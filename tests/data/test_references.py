"""Every criterion and every reference resolves; a failure names the one that does not.

One case a statement and one a reference, collected from the YAML as it stands: one that leads
nowhere fails by itself, and every other test still runs.
"""

import re

import pytest

from tests.data import raw

CODE = {"performance_criteria": re.compile(r"P[1-9]\d*"), "knowledge": re.compile(r"K[1-9]\d*")}
NOTED = {"title", "overview"}


@pytest.mark.parametrize("reference", raw.references(), ids=lambda one: one.id)
def test_what_a_reference_names_is_there(reference: raw.Reference) -> None:
    where, owner, target = reference.place, reference.owner, reference.target
    assert target in reference.known, f"{where}: {owner} names {target}, which is not there"


@pytest.mark.parametrize("statement", raw.statements())
def test_a_statement_has_words_under_a_code_of_its_kind(statement: str) -> None:
    where, words = raw.statements()[statement]
    urn, _, code = statement.rpartition(" ")
    [kind] = (one for one in raw.KINDS if code in (raw.standards()[urn][1].get(one) or ()))
    assert isinstance(words, str), f"{where}: {statement} is no text"
    assert words.strip(), f"{where}: {statement} says nothing"
    assert CODE[kind].fullmatch(code), f"{where}: {code} is no code of {kind}"


@pytest.mark.parametrize("urn", raw.standards())
def test_no_code_of_a_standard_is_used_again(urn: str) -> None:
    file, standard = raw.standards()[urn]
    for number, gone in enumerate(raw.listed(standard, "withdrawn")):
        code = gone.get("id") if isinstance(gone, dict) else gone
        where = raw.place(file, standard, f"withdrawn {number}")
        again = f"{urn} {code}" in raw.statements()
        assert not again, f"{where}: {urn} {code} is withdrawn and there"


@pytest.mark.parametrize("urn", raw.standards())
def test_each_note_on_a_standard_is_about_a_text_that_it_has(urn: str) -> None:
    file, standard = raw.standards()[urn]
    for note in raw.rows(standard, "notes"):
        about = str(note.get("about"))
        there = about.split()[0] in NOTED or f"{urn} {about}" in raw.statements()
        assert there, f"{raw.place(file, note, 'about')}: {urn} has no {about}"
