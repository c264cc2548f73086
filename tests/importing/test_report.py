"""The report says what was found, guessed and left out, and whether every word is accounted for."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.importing.accounting import account_for_words
from generator.importing.layout import DocumentLayout
from generator.importing.report import format_report
from generator.importing.result import ImportedSuite, Omission
from tests.importing.imported import KNOWLEDGE, TITLE, heading, imported
from tests.importing.word_files import p, run, word_file

HIDDEN = run("P1\twind it") + run(" our secret", more="<w:vanish/>")
CONTENT = word_file(
    TITLE + heading("Performance criteria") + p("You must be able to:") + p(runs=HIDDEN)
    + p("P3\tstop it:") + p("a. now") + KNOWLEDGE,
    foot=["Guild of Clocks"],
)  # fmt: skip


def test_it_says_what_stands_in_each_standard() -> None:
    said = format_report([imported(CONTENT)])
    assert "## ABC CK07 Repair a church clock" in said
    assert (
        "- Performance criteria (criteria): 2 statements, P1 to P3; one sub-item; "
        "after “You must be able to:”" in said
    )


def test_it_lists_each_line_that_is_left_out_with_the_reason() -> None:
    said = format_report([imported(CONTENT)])
    assert "### Hidden text (one line, 2 words)\n\n- paragraph 6: our secret\n" in said
    assert "### Running foot (one line, 3 words)\n\n- paragraph 1: Guild of Clocks\n" in said


def test_it_tells_gaps_and_guesses() -> None:
    assert "- **Not printed**: P2 is not printed in the document (paragraph 7)" in format_report(
        [imported(CONTENT)]
    )


def test_it_names_the_suite_of_a_document_whether_it_prints_a_reference_or_not() -> None:
    document = imported(CONTENT)
    for urn, head in (("", "## The suite: Church Clocks"), ("ABC", "## The suite: ABC Church")):
        suite = ImportedSuite(urn, "Church Clocks", "en")
        assert f"\n{head}" in format_report([replace(document, suite=suite)])


def test_it_says_how_many_words_are_where() -> None:
    document = imported(CONTENT)
    assert (
        "abcck07.docx (Word): one standard. Of its 34 words 29 are in what was found, and 5 are "
        "left out and listed below; by 142 letters and figures of the file, every word is "
        "accounted for." in format_report([document])
    )


def test_it_says_loudly_what_is_not_accounted_for() -> None:
    document = imported(CONTENT)
    short = replace(document, accounting=replace(document.accounting, missing="stu"))
    assert "**not accounted for**: stu wanting, nothing too many" in format_report([short])


@pytest.mark.parametrize(
    ("taken", "missing", "beyond"),
    [
        (["Wind the clock"], "", ""),
        (["wind the clock"], "W", "w"),
        (["Wind the"], "ccklo", ""),
        (["Wind the clock now"], "", "now"),
    ],
)
def test_letters_are_counted_on_both_sides(taken: list[str], missing: str, beyond: str) -> None:
    document = DocumentLayout("a", "text", None, (), Counter("Windtheclock" + "foot"))
    found = account_for_words(document, taken, [], [Omission("foot", "running foot")])
    assert (found.missing, found.beyond) == (missing, beyond)


def test_the_command_prints_the_report_and_writes_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "abcck07.docx"
    file.write_bytes(CONTENT)
    assert main(["import", str(file), "--edition", "2027", "--into", str(tmp_path / "clocks")]) == 0
    written = (tmp_path / "clocks" / "import-report.md").read_text("utf-8")
    assert written == capsys.readouterr().out
    assert "## ABC CK07" in written


def test_the_command_writes_nothing_where_a_document_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "abcck07.docx").write_bytes(CONTENT)
    (tmp_path / "cut.docx").write_bytes(CONTENT[:500])
    files = [str(tmp_path / name) for name in ("abcck07.docx", "cut.docx")]
    assert main(["import", *files, "--edition", "2027", "--into", str(tmp_path / "clocks")]) == 1
    assert not (tmp_path / "clocks").exists()
    assert capsys.readouterr().out.startswith("import: cut.docx is damaged")
