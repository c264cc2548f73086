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
from tests.data.test_site import unkept
from tests.projects import bytes_of
from tests.revising import edits
from tests.revising.edits import EDITS
from tests.support import PROJECT, run

MADE = {".git", ".venv", ".cache", "site", "dist"}
"""What stands at the top of a project and was made there."""

THE_SITE = "tests/data/test_site.py"
OF_THE_SITE = {"address-unlisted", "position-unlisted"}
"""What the tests of the site say of what the revision adds: a command lists all of it."""

FAILURE = re.compile(r"^\S+?\.py:\d+: (?:AssertionError|Failed): (.*)$", re.MULTILINE)
LINE = re.compile(r"^([\w./-]+\.(?:yaml|txt|po|md)):(\d+): ")
COUNT = re.compile(r"expected\.yaml:(\d+): .* \(write ((\w+): \d+)\)")
"""What a failing test of the counts says: which number to write into which line."""


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


def code_of(told: str) -> str:
    """The code of a problem, of which a failing test tells with its place."""
    return told.partition(": ")[2].partition(":")[0]


def write_count(project: Path, line: int, count: str) -> None:
    """Writes a number into a line of the counts, in the place of another of the same name."""
    file = project / "expected.yaml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    former = lines[line - 1]
    assert former.split(":")[0].strip() == count.split(":")[0]
    lines[line - 1] = f"{former[: len(former) - len(former.lstrip())]}{count}\n"
    file.write_text("".join(lines), encoding="utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, in which the tests of this module go on one after the other."""
    return copy(tmp_path_factory.mktemp("revised") / "project")


@pytest.fixture(scope="module")
def asking(project: Path) -> set[str]:
    """The standards of the edits after which something has to follow, when all edits are made."""
    found = set()
    for edit in EDITS:
        before = bytes_of(project / "standards")
        edit.make(project)
        if edit.asks:
            after = bytes_of(project / "standards")
            found |= {f"standards/{name}" for name in after if after[name] != before.get(name)}
    return found


@pytest.fixture(scope="module")
def told(project: Path, asking: set[str]) -> list[str]:
    """What the tests of the data say then, those of the site apart."""
    assert asking
    return failures(project, "--ignore", THE_SITE)


@pytest.mark.usefixtures("asking")
def test_the_edits_of_a_revision_are_sound(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(project)]) == 0, capsys.readouterr().out


def test_each_test_that_fails_names_a_line_to_change_and_none_is_of_an_edit_that_asks_for_nothing(
    asking: set[str], told: list[str]
) -> None:
    places = [LINE.match(line) for line in told]
    assert all(places), told
    files = {place[1] for place in places if place}
    [source] = {file for file in files if file.startswith("sources/")}
    assert files == asking | {source, "expected.yaml"}


def test_the_counts_that_a_revision_changes_are_asked_for_and_no_others(told: list[str]) -> None:
    counts = list(filter(None, map(COUNT.fullmatch, told)))
    assert [count[3] for count in counts] == ["standards", "performance_criteria", "knowledge"]
    assert len(counts) == sum(line.startswith("expected.yaml:") for line in told)


def test_when_all_is_written_that_was_asked_for_every_test_of_the_data_passes(
    project: Path, told: list[str], tmp_path: Path
) -> None:
    """What the site has is listed when it is built: the tests of it are satisfied at the end."""
    edits.take_it_back(project)
    edits.name_the_source(project)
    for count in filter(None, map(COUNT.fullmatch, told)):
        write_count(project, int(count[1]), count[2])
    unlisted = failures(project, "--basetemp", str(tmp_path / "made"))
    assert {code_of(line) for line in unlisted} == OF_THE_SITE
    assert all("(run make addresses)" in line for line in unlisted)
    [site] = (tmp_path / "made").glob("*0/site")  # as the tests of the data have just built it
    assert main(["addresses", str(site), "--root", str(project)]) == 0
    assert list(unkept(project, site)) == []
