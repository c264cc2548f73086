"""Each folder of ``broken/`` is the sample with one thing wrong, and the lines that must say so.

A folder holds only the files that differ from ``sample/``; ``delete.txt`` names what is to go, and
``expected.txt`` holds the lines. A folder is named after the problem, so a new rule needs one.
"""

import ast
import re
import shutil
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.support import PROJECT, run, without_warnings

SAMPLE = PROJECT / "tests" / "sample"
BROKEN = PROJECT / "tests" / "broken"
CASES = sorted(path for path in BROKEN.iterdir() if path.is_dir())
CODE = re.compile(r"[a-z]+(?:-[a-z]+)+|encoding")
OF_OTHER_COMMANDS = {
    *("translation-behind", "address-gone", "address-unlisted"),
    *("changelog-missing", "not-committed"),
}
"""What `translations --check`, `addresses` or `release` alone says, where nothing else is wrong.

See ``test_translating``, ``site.test_addresses`` and ``release``.
"""
WARNINGS = {"translation-missing", "translation-outdated"}
"""What the check says and does not fail for: see ``test_warnings``."""

NOT_OF_THE_PROJECT = shutil.ignore_patterns("expected.txt", "delete.txt")


def laid_over_the_sample(case: Path, root: Path) -> Path:
    """Makes a project of the sample and a case that differs from it."""
    shutil.copytree(SAMPLE, root)
    shutil.copytree(case, root, dirs_exist_ok=True, ignore=NOT_OF_THE_PROJECT)
    gone = case / "delete.txt"
    for name in gone.read_text(encoding="utf-8").splitlines() if gone.exists() else ():
        path = root / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return root


def expected(case: Path) -> list[str]:
    """The lines that the program must print for a case."""
    return (case / "expected.txt").read_text(encoding="utf-8").splitlines()


def codes() -> set[str]:
    """The code of every problem that the program knows, as its modules spell them."""
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
    return found


def test_the_sample_is_sound() -> None:
    """Otherwise a case would show the sample's own problems too."""
    checked = run("generator", "check", "tests/sample")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert without_warnings(checked.stdout) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_wrong_is_said_with_its_file_and_line(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """These lines and no others: a mistake in one place is not blamed on another."""
    root = laid_over_the_sample(case, tmp_path / "project")
    status = main(["check", str(root)])
    assert without_warnings(capsys.readouterr().out) == expected(case)
    assert status == 1


@pytest.mark.parametrize("code", sorted(codes() - OF_OTHER_COMMANDS - WARNINGS))
def test_every_problem_has_a_suite_that_shows_it(code: str) -> None:
    """A rule without a broken suite could stop working unseen."""
    shown = [
        case.name
        for case in CASES
        if case.name.startswith(code) and any(f": {code}: " in line for line in expected(case))
    ]
    assert shown, f"make a folder tests/broken/{code}/ with an expected.txt"


@pytest.mark.parametrize("code", sorted(OF_OTHER_COMMANDS))
def test_a_problem_of_another_command_is_none_of_the_check(code: str) -> None:
    """Whoever edits an English text need not have the Welsh brought up to date at once."""
    assert code in codes()
    said = [line for case in CASES for line in expected(case)]
    assert [line for line in said if f": {code}: " in line] == []


def test_a_text_that_rightly_does_without_a_term_is_excepted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the case lacks is only a reason for each of its two texts."""
    root = laid_over_the_sample(BROKEN / "term-without-welsh", tmp_path / "project")
    assert main(["check", str(root)]) == 1
    capsys.readouterr()
    with (root / "translations" / "termbase.yaml").open("a", encoding="utf-8") as termbase:
        termbase.write(
            "exceptions:\n"
            "  - {text: ABC SE01 title, term: job-seeker, because: it speaks of a person}\n"
            "  - {text: ABC SE01 P2, term: job-coach, because: it speaks of a trainer}\n"
        )
    status = main(["check", str(root)])
    assert without_warnings(capsys.readouterr().out) == []
    assert status == 0


def test_a_code_that_was_withdrawn_leaves_a_gap_that_is_fine(tmp_path: Path) -> None:
    """The sample has P1 and P3, with P2 under withdrawn: what makes it sound is that line."""
    shutil.copytree(SAMPLE, tmp_path / "project")
    file = tmp_path / "project" / "standards" / "2020" / "abc-se02.yaml"
    text = file.read_text(encoding="utf-8")
    assert re.findall(r"\bP[0-9]", text) == ["P1", "P3", "P2"]
    assert main(["check", str(tmp_path / "project")]) == 0
    file.write_text(text.replace("withdrawn: [P2]\n", ""), encoding="utf-8")
    assert main(["check", str(tmp_path / "project")]) == 1


def test_every_case_differs_from_the_sample() -> None:
    """A case holds only what it changes, so that its folder shows the mistake at a glance."""
    same = [
        f"{case.name}/{path.relative_to(case)}"
        for case in CASES
        for path in case.rglob("*")
        if path.is_file()
        and (SAMPLE / path.relative_to(case)).is_file()
        and path.read_bytes() == (SAMPLE / path.relative_to(case)).read_bytes()
    ]
    assert same == []
