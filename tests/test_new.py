"""``python -m generator new``: a suite to begin with, which nothing is wrong with."""

from datetime import date
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.suite.loading import load


def test_a_new_suite_has_an_edition_of_this_year_with_one_standard(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "ours"
    assert main(["new", str(folder)]) == 0
    assert f"make serve SUITE={folder}" in capsys.readouterr().out
    suite, problems = load(folder)
    assert problems == []
    assert [one.folder for one in suite.editions] == [str(date.today().year)]
    [only] = suite.standards
    assert only.standard.statements


def test_a_command_for_a_folder_whose_name_has_a_space_can_be_typed_as_it_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "our own standards"
    assert main(["new", str(folder)]) == 0
    assert f"make serve SUITE='{folder}'" in capsys.readouterr().out


def test_a_folder_that_holds_something_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("Dear all", encoding="utf-8")
    assert main(["new", str(tmp_path)]) == 2
    assert "holds something already: name a new folder" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
