"""Whoever begins a suite of their own and trips is told what mends it, in words that suit them."""

from pathlib import Path

import pytest

from generator.__main__ import main
from generator.problems import make_command
from tests.projects import replace
from tests.support import without_warnings


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new suite, which the commands are about as ``make`` says it, in a folder with a space."""
    folder = tmp_path / "our standards"
    assert main(["new", str(folder)]) == 0
    monkeypatch.setenv("SUITE", str(folder))
    return folder


def check(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What the check prints, but for warnings."""
    capsys.readouterr()
    main(["check"])
    return without_warnings(capsys.readouterr().out)


@pytest.mark.parametrize("named", [None, "", "."])
def test_a_command_about_the_projects_own_suite_names_none(
    named: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SUITE", raising=False)
    if named is not None:
        monkeypatch.setenv("SUITE", named)
    assert make_command("tidy") == "make tidy"


def test_a_language_is_begun_by_the_command_that_is_printed_for_it(
    ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = ours / "suite.yaml"
    replace(facts, "field: ", "languages: [en, ga]\nfield: ")
    name, short, catalogue = sorted(check(capsys), key=lambda line: line.partition(" (")[2])
    assert name.endswith("name is not there in Irish (add ga: with the name)")
    assert short.endswith("short_name is not there in Irish (add ga: with the name)")
    assert catalogue == (
        "translations/ga.po:1: file-missing: translations/ga.po is not there "
        f"(restore it, or run make translations SUITE='{ours}', which begins it)"
    )
    replace(
        facts, "name:\n  en: Occupational", "name:\n  ga: Caighdeáin Cheirde\n  en: Occupational"
    )
    replace(facts, "  en: Our standards", "  en: Our standards\n  ga: Ár gcaighdeáin")
    assert main(["translations"]) == 0
    assert check(capsys) == []
    head = (ours / "translations" / "ga.po").read_text(encoding="utf-8").partition("\nmsgid")[0]
    assert "# The Irish of every text.\n" in head
    assert "“# reviewed: NAME, DATE”" in head


def test_a_suite_in_one_language_is_told_of_no_other(
    ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = ours / "docs" / "en" / "index.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Our standards\n", encoding="utf-8")
    [line] = check(capsys)
    assert line == (
        "docs/en/index.md:1: heading-unanchored: the heading “Our standards” has no anchor, so "
        "its address would be another when its words change (write {#our-standards} behind it)"
    )


def test_where_there_is_nothing_to_translate_that_is_said(
    ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["translations"]) == 0
    assert capsys.readouterr().out == (
        "The suite is in English alone; languages: in suite.yaml may name others\n"
    )
    assert not (ours / "translations").exists()
