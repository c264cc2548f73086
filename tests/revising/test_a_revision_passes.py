"""What an editor does in a revision passes the tests, or they name the line that has to follow.

The tests of the program run on a suite of their own (``tests/sample``), and no edit of the real one
reaches them: ``tests/conftest.py`` stops one that reads it. So it is the tests of the data that run
here, in a copy of the project.
"""

import re
import shutil
from pathlib import Path

import pytest

from tests.revising import edits
from tests.revising.edits import EDITS
from tests.support import PROJECT, run

MADE = {".git", ".venv", ".cache", "site", "dist"}
"""What stands at the top of a project and was made there."""

THE_SITE = "tests/data/test_site.py"
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


@pytest.fixture(params=EDITS)
def edit(request: pytest.FixtureRequest) -> edits.Edit:
    """Each of the edits."""
    return EDITS[request.param]


def test_an_edit_is_sound_and_each_test_that_fails_names_the_line_to_change(
    edit: edits.Edit, tmp_path: Path
) -> None:
    project = copy(tmp_path / "project")
    edit.make(project)
    checked = run("generator", "check", cwd=project)
    assert checked.returncode == 0, checked.stdout
    told = failures(project, "--ignore", THE_SITE)
    places = [LINE.match(line) for line in told]
    assert all(places), told
    named = {place[1].split("/")[0] for place in places if place}
    assert named == edit.asked_for - {"addresses.txt"}, told


def test_when_all_is_written_that_was_asked_for_every_test_of_the_data_passes(
    tmp_path: Path,
) -> None:
    project = copy(tmp_path / "project")
    for edit in EDITS.values():
        if edit.make is not edits.reword_a_statement:  # the published text stays as it was
            edit.make(project)
    edits.name_the_source(project)
    for line in failures(project, "--ignore", THE_SITE):
        follow(project, line)
    built = run("mkdocs", "build", "--quiet", cwd=project)
    assert built.returncode == 0, built.stdout
    told = failures(project)
    codes = {line.partition(": ")[2].partition(":")[0] for line in told}
    assert codes == {"address-unlisted", "position-unlisted"}
    assert all("(run make addresses)" in line for line in told)
    assert run("generator", "addresses", cwd=project).returncode == 0
    assert failures(project) == []


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
