"""An import into a folder: an empty one, the example of ``new``, and a suite that stands."""

from dataclasses import replace
from errno import ENOSPC
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.importing.drafts import import_plan
from generator.importing.drafts.import_plan import plan_import
from generator.importing.file_import import import_file
from generator.importing.refusals import ImportRefusedError
from generator.importing.result import ImportedParagraph, ImportedPart, ImportedSuite
from generator.problems import leave_out_warnings
from generator.sound import examine
from tests.importing.drafted import CLOCKS, everything, put_into, standard, text, welsh

DOCUMENTS = Path(__file__).with_name("documents")
FIRST, SECOND = standard(), standard("ABC CK02", "Wind a church clock", CLOCKS[:1])


def handed() -> list[Path]:
    """The committed documents that can be imported as they are."""
    files = [one for one in DOCUMENTS.rglob("*") if one.suffix in (".pdf", ".docx", ".html")]
    return sorted(one for one in files if one.name != "QRSCL04.pdf")  # which has a password


@pytest.mark.parametrize("file", handed(), ids=lambda file: file.name)
def test_a_document_alone_makes_a_suite_that_nothing_is_wrong_with(
    file: Path, tmp_path: Path
) -> None:
    outcome, suite = put_into(tmp_path, import_file(file))
    assert outcome.problems == []
    assert leave_out_warnings(examine(tmp_path)[1]) == []
    assert suite.standards


def test_an_empty_folder_gets_all_that_a_suite_needs(tmp_path: Path) -> None:
    _, suite = put_into(tmp_path / "not" / "there", text(FIRST, SECOND))
    assert sorted(everything(tmp_path / "not" / "there")) == [
        ".gitignore",
        "sources/2027.txt",
        "standards/2027/abc-ck01.yaml",
        "standards/2027/abc-ck02.yaml",
        "standards/2027/edition.yaml",
        "suite.yaml",
    ]
    [edition] = suite.editions
    assert edition.edition.prefix == "ABC CK"
    assert edition.edition.lead_in
    assert suite.standards[0].standard.statements == {
        "P1": CLOCKS[0],
        "P2": CLOCKS[1],
        "P3": CLOCKS[2],
        "K1": "why a clock stops in frost",
        "K2": "how much oil a wheel can bear",
    }


def test_each_text_stands_in_the_source_that_the_edition_names(tmp_path: Path) -> None:
    _, suite = put_into(tmp_path, text(FIRST, SECOND))
    source = (tmp_path / str(suite.editions[0].edition.source)).read_text(encoding="utf-8")
    words = " ".join(source.split())
    printed = [one.words for one in suite.texts.values() if one.id.startswith("ABC")]
    assert len(printed) == 12
    assert [one for one in printed if one not in words] == []


def test_the_example_of_new_gives_way(tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    main(["new", str(folder)])
    outcome, suite = put_into(folder, text(FIRST))
    assert [one.standard.urn for one in suite.standards] == ["ABC CK01"]
    assert suite.facts.id != "our-standards"
    assert outcome.problems == []
    assert any(name.endswith("our01.yaml") for name in outcome.removed)


def test_the_example_of_new_gives_way_in_a_suite_that_has_its_names(tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    main(["new", str(folder)])
    facts = (folder / "suite.yaml").read_text(encoding="utf-8").replace("our trade", "clocks")
    (folder / "suite.yaml").write_text(facts, encoding="utf-8")
    outcome, suite = put_into(folder, text(FIRST))
    assert [one.standard.urn for one in suite.standards] == ["ABC CK01"]
    assert suite.facts.field == "clocks"
    assert outcome.problems == []


def test_an_example_that_was_edited_stays(tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    main(["new", str(folder)])
    [example] = folder.glob("standards/*/our01.yaml")
    edited = example.read_text(encoding="utf-8").replace("The title of the first", "My")
    example.write_text(edited, encoding="utf-8")
    before = (folder / "suite.yaml").read_bytes()
    put_into(folder, text(FIRST), year="2999")
    assert example.read_text(encoding="utf-8") == edited
    assert (folder / "suite.yaml").read_bytes() == before


def test_a_second_import_of_the_same_writes_nothing(tmp_path: Path) -> None:
    put_into(tmp_path, text(FIRST, SECOND))
    before = everything(tmp_path)
    outcome, _ = put_into(tmp_path, text(FIRST, SECOND))
    assert outcome.written == {}
    assert outcome.differences == []
    assert everything(tmp_path) == before


def test_what_stands_is_left_and_its_difference_is_told_statement_by_statement(
    tmp_path: Path,
) -> None:
    put_into(tmp_path, text(FIRST))
    before = everything(tmp_path)
    other = standard(criteria=("wind the clock with care", *CLOCKS[1:], "ring the bell"))
    outcome, _ = put_into(tmp_path, text(other.replace("K2 how much oil a wheel can bear\n", "")))
    assert everything(tmp_path) == before
    assert [(one.about, one.stands, one.read) for one in outcome.differences] == [
        ("ABC CK01 P1", CLOCKS[0], "wind the clock with care"),
        ("ABC CK01 P4", None, "ring the bell"),
        ("ABC CK01 K2", "how much oil a wheel can bear", None),
    ]
    said = "\n".join(outcome.list_report_lines())
    assert "ABC CK01 P1 reads “wind the clock by hand”; the document has “wind the clock" in said


def test_another_code_is_told(tmp_path: Path) -> None:
    plain = FIRST.replace("P1 ", "1. ").replace("P2 ", "2. ").replace("P3 ", "3. ")
    put_into(tmp_path, text(FIRST))
    outcome, _ = put_into(tmp_path, text(plain))
    told = [(one.about, one.stands, one.read) for one in outcome.differences]
    assert ("the code that is printed for ABC CK01 P1", "P1", "1.") in told


def test_a_further_standard_of_an_edition_names_its_own_source(tmp_path: Path) -> None:
    put_into(tmp_path, text(FIRST))
    before = everything(tmp_path)
    outcome, suite = put_into(tmp_path, text(SECOND))
    assert sorted(outcome.written) == ["sources/2027-abc-ck02.txt", "standards/2027/abc-ck02.yaml"]
    assert suite.standards[1].standard.source == "sources/2027-abc-ck02.txt"
    assert {name: one for name, one in everything(tmp_path).items() if name in before} == before


def test_statements_that_were_not_held_are_filled_in_and_all_else_stays(tmp_path: Path) -> None:
    put_into(tmp_path, text(FIRST, SECOND))
    file = tmp_path / "standards/2027/abc-ck01.yaml"
    file.write_text(
        "# Read from a web page.\n"
        "urn: ABC CK01\n"
        "title: Repair a church clock  \n"
        "overview:\n"
        "  # as the page has it\n"
        "  - This standard is about clocks.\n"
        "performance_criteria: not held\n"
        "knowledge: not held\n"
        "# ours\n"
        "notes:\n"
        "  - {about: title, text: A remark.}\n",
        encoding="utf-8",
    )
    outcome, suite = put_into(
        tmp_path, text(standard(overview=("This standard is about clocks.", "It is for all.")))
    )
    assert file.read_text(encoding="utf-8") == (
        "# Read from a web page.\n"
        "urn: ABC CK01\n"
        "title: Repair a church clock  \n"
        "source: sources/2027-abc-ck01.txt\n"
        "overview:\n"
        "  # as the page has it\n"
        "  - This standard is about clocks.\n"
        "  - It is for all.\n"
        "performance_criteria:\n"
        "  P1: wind the clock by hand\n"
        '  P2: "oil the wheels: no more than a drop"\n'
        "  P3: set the hands to the hour\n"
        "knowledge:\n"
        "  K1: why a clock stops in frost\n"
        "  K2: how much oil a wheel can bear\n"
        "# ours\n"
        "notes:\n"
        "  - {about: title, text: A remark.}\n"
    )
    assert outcome.differences == []
    assert len(suite.standards[0].standard.statements) == 5


def test_a_set_gives_its_introduction_to_the_edition_of_a_single_standard(tmp_path: Path) -> None:
    put_into(tmp_path, text(standard("XYZ HL01")), year="2021")
    alone = (tmp_path / "sources/2021.txt").read_bytes()
    complete = import_file(DOCUMENTS / "newer-set-pdf/mentoring-hedge-layers.pdf")
    outcome, suite = put_into(tmp_path, complete, year="2021")
    [edition] = suite.editions
    assert edition.edition.title == "Mentoring Hedge Layers"
    assert [one.title for one in edition.edition.introduction] == ["Introduction"]
    assert edition.edition.review_date == "2026-03"
    assert edition.edition.source == "sources/2021-xyz-hl01.txt"
    assert suite.standards[0].standard.source == "sources/2021.txt"
    assert (tmp_path / "sources/2021.txt").read_bytes() == alone
    assert not [one.about for one in outcome.differences if one.about.startswith("2021 ")]
    before = everything(tmp_path)
    put_into(tmp_path, complete, year="2021")
    assert everything(tmp_path) == before


def test_of_two_sets_what_is_said_of_the_smaller_is_told(tmp_path: Path) -> None:
    """An edition has one introduction, and no word of the other may be lost in silence."""
    complete = import_file(DOCUMENTS / "newer-set-pdf/mentoring-hedge-layers.pdf")
    parts = (ImportedPart(1, "Introduction", blocks=(ImportedParagraph("Of clocks."),)),)
    clocks = replace(text(FIRST), suite=ImportedSuite("ABC CK00", "Clocks", "en", parts=parts))
    outcome, suite = put_into(tmp_path, complete, clocks, year="2021")
    assert suite.editions[0].edition.title == "Mentoring Hedge Layers"
    assert [one.text for one in outcome.left_out if "another document" in one.why] == [
        "ABC CK00",
        "Clocks",
        "Introduction",
        "Of clocks.",
    ]


def test_an_introduction_that_stands_is_left(tmp_path: Path) -> None:
    complete = import_file(DOCUMENTS / "newer-set-pdf/mentoring-hedge-layers.pdf")
    put_into(tmp_path, complete, year="2021")
    file = tmp_path / "standards/2021/edition.yaml"
    edited = file.read_text(encoding="utf-8").replace("hedge layers for hedge layers", "them")
    file.write_text(edited, encoding="utf-8")
    outcome, _ = put_into(tmp_path, complete, year="2021")
    assert file.read_text(encoding="utf-8") == edited
    assert [one.about for one in outcome.differences] == ["2021 introduction introduction 1"]


def test_a_later_edition_takes_the_place_of_the_one_in_force(tmp_path: Path) -> None:
    put_into(tmp_path, text(FIRST), year="2020")
    outcome, suite = put_into(tmp_path, text(SECOND), year="2027")
    states = {one.folder: one.edition.state for one in suite.editions}
    assert states == {"2020": "superseded", "2027": "in force"}
    assert suite.editions[0].edition.superseded_by == "2027"
    assert outcome.problems == []


def test_an_earlier_edition_is_superseded(tmp_path: Path) -> None:
    put_into(tmp_path, text(FIRST), year="2027")
    before = (tmp_path / "standards/2027/edition.yaml").read_bytes()
    _, suite = put_into(tmp_path, text(SECOND), year="2020")
    assert suite.editions[0].edition.superseded_by == "2027"
    assert (tmp_path / "standards/2027/edition.yaml").read_bytes() == before


REFUSED = {
    "an edition that is no year": (FIRST, "twenty", "“twenty” names no edition"),
    "no edition at all": (FIRST, "", "no edition is named"),
    "another edition that has it all": (FIRST, "2030", "stands in the edition 2027 already"),
    "a language that the suite is not in": (welsh(), "2027", "is in Welsh, and the"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_writes_nothing(case: str, tmp_path: Path) -> None:
    document, year, said = REFUSED[case]
    put_into(tmp_path, text(FIRST))
    before = everything(tmp_path)
    with pytest.raises(ImportRefusedError, match=said):
        plan_import([text(document)], year, tmp_path)
    assert everything(tmp_path) == before


def test_where_the_system_refuses_no_file_and_no_folder_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> None:
        raise OSError(ENOSPC, "no space left on device")

    monkeypatch.setattr(import_plan, "write_all", full)
    outcome = import_plan.plan_import([text(FIRST)], "2027", tmp_path / "suite")
    with pytest.raises(OSError, match="no space"):
        import_plan.write_outcome(outcome, tmp_path / "suite", {})
    assert list(tmp_path.iterdir()) == []


def test_a_suite_with_faults_is_not_imported_into(tmp_path: Path) -> None:
    put_into(tmp_path, text(FIRST))
    (tmp_path / "suite.yaml").write_text("id: [", encoding="utf-8")
    with pytest.raises(ImportRefusedError, match=r"(?s)the suite has faults.*suite.yaml:1"):
        plan_import([text(SECOND)], "2027", tmp_path)


def test_the_command_writes_the_report_and_says_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "clocks.txt").write_text(FIRST, encoding="utf-8")
    folder = tmp_path / "suite"
    arguments = [str(tmp_path / "clocks.txt"), "--edition", "2027", "--into", str(folder)]
    assert main(["import", *arguments]) == 0
    said, beside = capsys.readouterr()
    assert (folder / "import-report.md").read_text(encoding="utf-8") == said
    assert beside == (
        f"import: this stands in {folder}/import-report.md; go on with make check SUITE={folder}\n"
    )
    assert "- standards/2027/abc-ck01.yaml" in said


def test_the_command_leaves_no_folder_where_a_document_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("Dear all,\n\nthe clock stands.\n", encoding="utf-8")
    folder = tmp_path / "suite"
    arguments = [str(tmp_path / "letter.txt"), "--edition", "2027", "--into", str(folder)]
    assert main(["import", *arguments]) == 1
    assert capsys.readouterr().out.startswith("import: letter.txt is no National Occupational")
    assert not folder.exists()
