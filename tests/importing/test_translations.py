"""A document in Welsh gives the official Welsh of the standard of the same URN."""

from pathlib import Path

import pytest

from generator.importing.drafts.import_plan import plan_import
from generator.importing.refusals import ImportRefusedError
from generator.model.states import State
from generator.problems import leave_out_warnings
from generator.sound import examine
from generator.suite.suite import Suite
from tests.importing.drafted import everything, put_into, standard, text, welsh

SOURCE = "#. official: sources/2027-cy.txt"


def in_welsh(suite: Suite, identity: str) -> tuple[str, State] | None:
    """The Welsh of a text, and its state."""
    found = suite.find_translation(suite.texts[identity], "cy")  # type: ignore[index]
    return (found.words, found.state) if found else None


def bilingual(folder: Path) -> None:
    """A suite in both languages, with an English standard."""
    put_into(folder, text(standard()))
    file = folder / "suite.yaml"
    facts = file.read_text(encoding="utf-8").replace("[en]", "[en, cy]")
    name = "  en: National Occupational Standards\n"
    facts = facts.replace(name, f"{name}  cy: Safonau\n")
    file.write_text(facts, encoding="utf-8")


def test_both_languages_together_make_a_suite_in_both(tmp_path: Path) -> None:
    outcome, suite = put_into(tmp_path, text(standard()), text(welsh(), file="cymraeg.txt"))
    assert suite.facts.languages == ("en", "cy")
    assert in_welsh(suite, "ABC CK01 P2") == ("iro'r olwynion", State.OFFICIAL)
    assert in_welsh(suite, "ABC CK01 title") == ("Trwsio cloc eglwys", State.OFFICIAL)
    assert in_welsh(suite, "2027 lead-in knowledge") == (
        "Mae angen i chi wybod a deall:",
        State.OFFICIAL,
    )
    assert outcome.problems == []
    assert leave_out_warnings(examine(tmp_path)[1]) == []


def test_the_official_welsh_names_its_source(tmp_path: Path) -> None:
    bilingual(tmp_path)
    put_into(tmp_path, text(welsh()))
    catalogue = (tmp_path / "translations/cy.po").read_text(encoding="utf-8")
    assert catalogue.count(SOURCE) == 9
    assert "iro'r olwynion" in (tmp_path / "sources/2027-cy.txt").read_text(encoding="utf-8")


def test_welsh_of_another_edition_than_was_named_is_refused(tmp_path: Path) -> None:
    bilingual(tmp_path)
    before = everything(tmp_path)
    with pytest.raises(
        ImportRefusedError, match=r"ABC CK01, .* stands in the edition 2027 already"
    ):
        plan_import([text(welsh())], "2028", tmp_path)
    assert everything(tmp_path) == before


def test_a_urn_that_is_written_otherwise_is_the_same(tmp_path: Path) -> None:
    bilingual(tmp_path)
    _, suite = put_into(tmp_path, text(welsh("ABCCK01")))
    assert in_welsh(suite, "ABC CK01 P1") == ("weindio'r cloc", State.OFFICIAL)


def test_what_has_no_counterpart_is_told(tmp_path: Path) -> None:
    bilingual(tmp_path)
    outcome, suite = put_into(tmp_path, text(welsh(criteria=("weindio'r cloc",))))
    assert in_welsh(suite, "ABC CK01 P2") is None
    assert "ABC CK01 P3: not in Welsh, “set the hands to the hour”" in outcome.welsh


def test_paragraphs_are_matched_only_where_both_have_as_many(tmp_path: Path) -> None:
    bilingual(tmp_path)
    two = welsh().replace("â chlociau.", "â chlociau.\n\nMae ar gyfer pawb.")
    outcome, suite = put_into(tmp_path, text(two))
    assert in_welsh(suite, "ABC CK01 overview 1") is None
    assert "ABC CK01 overview: 1 in the suite and 2 in Welsh, so none is matched" in outcome.welsh


def test_official_welsh_is_never_changed(tmp_path: Path) -> None:
    bilingual(tmp_path)
    put_into(tmp_path, text(welsh()))
    outcome, suite = put_into(tmp_path, text(welsh().replace("weindio'r", "troi'r")))
    assert in_welsh(suite, "ABC CK01 P1") == ("weindio'r cloc", State.OFFICIAL)
    assert any("ABC CK01 P1 is official already" in said for said in outcome.welsh)


def test_a_welsh_document_alone_makes_a_welsh_suite(tmp_path: Path) -> None:
    outcome, suite = put_into(tmp_path, text(welsh()))
    assert suite.facts.languages == ("cy",)
    assert suite.standards[0].standard.statements["P1"] == "weindio'r cloc"
    assert outcome.problems == []


def test_welsh_of_a_standard_that_the_suite_has_not_is_refused(tmp_path: Path) -> None:
    bilingual(tmp_path)
    before = everything(tmp_path)
    with pytest.raises(ImportRefusedError, match="the suite has no ABC CK09"):
        plan_import([text(welsh("ABC CK09"))], "2027", tmp_path)
    assert everything(tmp_path) == before


def test_unchanged_english_takes_its_welsh_over_as_a_draft_that_says_where_from(
    tmp_path: Path,
) -> None:
    bilingual(tmp_path)
    put_into(tmp_path, text(welsh()))
    new = standard("ABC CL01", criteria=("ring the bell", "set the hands to the hour"))
    outcome, suite = put_into(tmp_path, text(new), year="2030")
    assert in_welsh(suite, "ABC CL01 P2") == ("gosod y bysedd", State.DRAFT)
    assert in_welsh(suite, "ABC CL01 P1") is None
    catalogue = (tmp_path / "translations/cy.po").read_text(encoding="utf-8")
    assert "# taken from ABC CK01 P3, whose words are the same" in catalogue
    [said] = [one for one in outcome.welsh if "taken from a text with the same words" in one]
    taken = said.partition("same words: ")[2].split(", ")
    assert "ABC CL01 P2" in taken
    assert taken == [one for one in suite.texts if one in taken]
