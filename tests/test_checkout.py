"""A checkout has the same bytes on every system, whatever line ends Git writes there by itself."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.projects import SAMPLE, bytes_of
from tests.support import PROJECT

ATTRIBUTES = ".gitattributes"
AS_ON_WINDOWS = ("-c", "core.autocrlf=true", "-c", "core.eol=crlf")
OF_THE_PROJECT = ("generator", "theme", "pictures", "tests")


def git(folder: Path, *arguments: str) -> str:
    """Runs git in a folder, and returns what it printed."""
    who = ("-c", "user.name=A. Reader", "-c", "user.email=reader@example.org")
    command = ["git", "-C", str(folder), *who, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of the sample, a picture and a typeface, which tells Git what this one does."""
    folder = shutil.copytree(SAMPLE, tmp_path / "repository")
    for file in (PROJECT / ATTRIBUTES, *(PROJECT / "theme").rglob("*.woff2")):
        shutil.copy(file, folder)
    shutil.copy(next((PROJECT / "pictures").glob("*.png")), folder)
    git(folder, "init", "--quiet")
    git(folder, *AS_ON_WINDOWS, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "All of it")
    return folder


def test_a_checkout_where_git_writes_other_line_ends_has_the_same_bytes(
    repository: Path, tmp_path: Path
) -> None:
    git(tmp_path, *AS_ON_WINDOWS, "clone", "--quiet", str(repository), "clone")
    shutil.rmtree(repository / ".git")
    shutil.rmtree(tmp_path / "clone" / ".git")
    assert bytes_of(tmp_path / "clone") == bytes_of(repository)


def test_every_file_that_is_no_text_is_marked_as_one(repository: Path) -> None:
    """Git guesses from the first bytes, and a guess may be wrong."""
    files = [
        file.relative_to(PROJECT).as_posix()
        for folder in OF_THE_PROJECT
        for file in (PROJECT / folder).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts and b"\0" in file.read_bytes()
    ]
    assert files
    marked = git(repository, "check-attr", "binary", "--", *files).splitlines()
    assert marked == [f"{file}: binary: set" for file in files]
