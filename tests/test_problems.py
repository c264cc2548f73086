"""What is wrong is said with its file and line, and what the hint says to do mends it.

The cases stand in tables beside the rules; ``problems`` says how to read and write one.
"""

import ast
import re
import shutil
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.checks.repeats import FRAME_PARTS
from tests.problems import SAMPLE, Case, cases, change, expected
from tests.support import PROJECT, run, without_warnings

CASES = cases()
CODE = re.compile(r"[a-z]+(?:-[a-z]+)+|encoding")
OF_OTHER_COMMANDS = {
    *("translation-behind", "address-gone", "address-unlisted"),
    *("position-unlisted", "position-moved"),
    *("changelog-missing", "not-committed", "release-differs"),
    *("review-outdated", "review-empty", "review-elsewhere"),
}
"""What `translations --check`, `addresses`, `release` or `reviewed` alone says, where nothing else
is wrong.

See ``languages.test_translating``, ``site.test_addresses``, ``release`` and
``languages.test_reviewing``.
"""

WARNINGS = {
    "character-straight",
    "character-borrowed",
    "code-repeat",
    "page-outdated",
    "translation-missing",
    "translation-outdated",
}
"""What the check says and does not fail for: see ``test_warnings`` and ``test_characters``."""


def find_codes() -> set[str]:
    """The code of every problem that the program knows, as its modules spell them.

    Ids of the frame are spelt as codes are, and one of those modules knows them.
    """
    found = set()
    for file in (PROJECT / "generator").rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        if "Problem" in text:
            constants = {
                node.value
                for node in ast.walk(ast.parse(text))
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            }
            found |= {constant for constant in constants if CODE.fullmatch(constant)}
    return found - {*FRAME_PARTS}


CODES = find_codes()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sample, to be broken."""
    return shutil.copytree(SAMPLE, tmp_path / "project")


def test_the_sample_is_sound() -> None:
    """Otherwise a case would show the sample's own problems too."""
    checked = run("generator", "check", "tests/sample")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert without_warnings(checked.stdout) == []


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_is_wrong_is_said_with_its_file_and_line(
    case: Case, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """These lines and no others: a mistake in one place is not blamed on another."""
    change(project, case.broken)
    status = main(["check", str(project)])
    assert without_warnings(capsys.readouterr().out) == expected(case, project)
    assert status == 1


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.mended])
def test_a_hint_that_is_followed_to_the_letter_mends_the_problem(
    name: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, CASES[name].broken)
    change(project, CASES[name].mended)
    status = main(["check", str(project)])
    assert without_warnings(capsys.readouterr().out) == []
    assert status == 0


@pytest.mark.parametrize("code", sorted(CODES - OF_OTHER_COMMANDS - WARNINGS))
def test_every_problem_has_a_case_that_shows_it(code: str) -> None:
    """A rule without a case could stop working unseen."""
    shown = [name for name, case in CASES.items() if f": {code}: " in case.says]
    assert shown, f"add a case to the table of the module that says {code}, in tests/checks/"


@pytest.mark.parametrize("code", sorted(OF_OTHER_COMMANDS))
def test_a_problem_of_another_command_is_none_of_the_check(code: str) -> None:
    """Whoever edits an English text need not have the Welsh brought up to date at once."""
    assert code in CODES
    assert [name for name, case in CASES.items() if f": {code}: " in case.says] == []


@pytest.mark.parametrize("line", ["three", "two"])
def test_an_edit_is_refused_whose_lines_do_not_stand_in_the_file_just_once(
    line: str, tmp_path: Path
) -> None:
    change(tmp_path, {"lines.txt": "+one\n+two\n+two\n"})
    with pytest.raises(ValueError, match="must have these lines once, not"):
        change(tmp_path, {"lines.txt": f"-{line}\n"})


def test_an_edit_is_refused_that_changes_nothing(tmp_path: Path) -> None:
    change(tmp_path, {"lines.txt": "+one\n"})
    with pytest.raises(ValueError, match="this changes nothing"):
        change(tmp_path, {"lines.txt": "-one\n+one\n"})


@pytest.mark.parametrize("text", ["three", "two", "two ⏎ one"])
def test_a_place_is_refused_that_is_not_just_one_line(text: str, tmp_path: Path) -> None:
    change(tmp_path, {"lines.txt": "+one\n+two\n+two\n"})
    case = Case(broken={}, says=f"lines.txt:‹{text}›: yaml-empty: …")
    with pytest.raises(ValueError, match="must be one line of"):
        expected(case, tmp_path)
