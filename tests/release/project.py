"""A repository of its own, which a test may edit, commit and release."""

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.releases import release_history
from generator.sound import load_sound
from tests.serve.server import heed_the_keyboard

LATER = Path(__file__).with_name("later")
VERSION, NEXT = "0.1.0", "0.2.0"
"""The version that the sample's changelog has an entry for, and the one that follows."""

ADDRESS = "https://nos.example/"
"""Where its site is published."""

RELEASED = date(2026, 11, 20)
"""The day of the releases that the tests make."""

COMMITTED = "2026-11-20T12:00:00+00:00"
SOMEBODY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "A. Editor"), ("EMAIL", "editor@nos.example"), ("DATE", COMMITTED))
}


def git(root: Path, *arguments: str) -> None:
    """Runs a command of git's, whoever runs the tests and however they have set git up."""
    quiet = SOMEBODY | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(
        ["git", *arguments], cwd=root, env=os.environ | quiet, check=True, capture_output=True
    )


def make_repository(root: Path) -> Path:
    """Makes a folder a repository with one commit, and returns it."""
    git(root, "init", "--quiet", "--initial-branch", "main")
    commit(root)
    return root


def archive_of(root: Path) -> Path:
    """Returns an archive of what is committed, without git's own folder, as one is downloaded."""
    archive = root.with_suffix(".zip")
    git(root, "archive", "--format=zip", f"--output={archive}", "HEAD")
    return archive


def commit(root: Path) -> None:
    """Commits everything."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "The project")


def write_history(root: Path, version: str = VERSION) -> None:
    """Writes what a release changes, as ``make history`` does, on the day of the tests."""
    release_history.write_release_file(load_sound(root), version, RELEASED)


def releasing(
    root: Path, version: str = VERSION, *, later: float = 0, **environment: str
) -> "subprocess.Popen[str]":
    """Begins to make a release, in which the English stands where the Welsh is behind.

    It has a process group of its own, as at a terminal.

    Args:
        root: The repository.
        version: What it is called.
        later: How many seconds later than it is the program is to think that it is.
        environment: What else the program is told; else only where the site is published.
    """
    told = {"SITE_URL": ADDRESS} | environment
    clock: Mapping[str, str] = {"PYTHONPATH": str(LATER), "SECONDS_LATER": str(later)}
    return subprocess.Popen(
        [sys.executable, "-m", "generator", "release", version, "--welsh", "later"],
        cwd=root,
        env=os.environ | (clock if later else {}) | told,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=heed_the_keyboard,
    )


def released(process: "subprocess.Popen[str]", root: Path) -> Path:
    """Waits until a release is made. Returns its folder."""
    said, _ = process.communicate()
    assert process.returncode == 0, said
    return root / "dist"
