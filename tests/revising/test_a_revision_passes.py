"""What an editor does in a revision passes the tests, or they name the line that has to follow.

The tests of the program run on a suite of their own (``tests/sample``), and no edit of the real one
reaches them: ``tests/conftest.py`` stops one that reads it. So it is the tests of the data that run
here, in a copy of the project.
"""

import re
import shutil
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.revising import edits
from tests.revising.edits import EDITS, Edit
from tests.support import PROJECT, run

MADE = {".git", ".venv", ".cache", "site", "dist"}
"""What stands at the top of a project and was made there."""

ASKING = {name: edit for name, edit in EDITS.items() if edit.asked_for}
"""The edits after which something has to follow."""

THE_SITE = "tests/data/test_site.py"
OF_THE_SITE = {"address-unlisted", "position-unlisted"}
"""What the tests of the site say of what the revision adds: a command lists all of it."""

FAILURE = re.compile(r"^\S+?\.py:\d+: (?:AssertionError|Failed): (.*)$", re.MULTILINE)
LINE = re.compile(r"^([\w./-]+\.(?:yaml|txt|po|md)):(\d+): ")


def copy(folder: Path) -> Path:
    """A copy of the project to edit."""
    for path in PROJECT.iterdir():
        if path.name in MADE:
            continue
        if path.is_dir():
            shutil.copytree(path, folder / path.name)
        else:
            folder.mkdir(exist_ok=True)
            shutil.copy2(path, folder)
    return folder


def failures(project: Path, *options: str) -> list[str]:
    """What each failing test of the data says, where all of them were run."""
    command = ("pytest", "tests/data", "--tb=line", "-p", "no:cacheprovider", "-p", "no:xdist")
    done = run(*command, *options, cwd=project, COLUMNS="1000")
    assert done.returncode in (0, 1), done.stdout + done.stderr
    found = FAILURE.findall(done.stdout)
    assert bool(found) == bool(done.returncode), done.stdout
    return found


def asked_for(project: Path, capsys: pytest.CaptureFixture[str]) -> set[str]:
    """The top of each file in which a test of the data names a line; the project is sound."""
    assert main(["check", str(project)]) == 0, capsys.readouterr().out
    told = failures(project, "--ignore", THE_SITE)
    places = [LINE.match(line) for line in told]
    assert all(places), told
    return {place[1].split("/")[0] for place in places if place}


@pytest.mark.parametrize("edit", ASKING.values(), ids=ASKING)
def test_an_edit_is_sound_and_each_test_that_fails_names_the_line_to_change(
    edit: Edit, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = copy(tmp_path / "project")
    edit.make(project)
    assert asked_for(project, capsys) == edit.asked_for - {"addresses.txt"}


def test_edits_after_which_nothing_has_to_follow_are_sound_and_no_test_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = copy(tmp_path / "project")
    for edit in EDITS.values():
        if not edit.asked_for:
            edit.make(project)
    assert asked_for(project, capsys) == set()


def test_when_all_is_written_that_was_asked_for_every_test_of_the_data_passes(
    tmp_path: Path,
) -> None:
    project, made = copy(tmp_path / "project"), tmp_path / "made"
    for edit in EDITS.values():
        if edit.make is not edits.reword_a_statement:  # the published text stays as it was
            edit.make(project)
    edits.name_the_source(project)
    told = failures(project, "--basetemp", str(made))
    unlisted = [line for line in told if code_of(line) in OF_THE_SITE]
    assert {code_of(line) for line in unlisted} == OF_THE_SITE
    assert all("(run make addresses)" in line for line in unlisted)
    [site] = made.glob("*0/site")  # as the tests of the data have just built it
    assert main(["addresses", str(site), "--root", str(project)]) == 0
    for line in told:
        if line not in unlisted:
            follow(project, line)
    assert failures(project) == []


def code_of(told: str) -> str:
    """The code of a problem, of which a failing test tells with its place."""
    return told.partition(": ")[2].partition(":")[0]


def follow(project: Path, told: str) -> None:
    """Does what a failing test of the counts says: writes a number into the line that it names."""
    hint = re.fullmatch(r"(\S+):(\d+): .* \(write (\w+: \d+)\)", told)
    assert hint, told
    file = project / hint[1]
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    former = lines[int(hint[2]) - 1]
    assert former.split(":")[0].strip() == hint[3].split(":")[0]
    lines[int(hint[2]) - 1] = f"{former[: len(former) - len(former.lstrip())]}{hint[3]}\n"
    file.write_text("".join(lines), encoding="utf-8")
