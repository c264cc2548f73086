"""What git knows of the project if it is a repository: which files are not committed."""

import os
import subprocess
from pathlib import Path

MADE = ("site", ".site-*", "dist", ".dist-*")
"""What commands make in a suite's folder, the lock of the release itself among it."""


class RepositoryError(Exception):
    """Raised if git or what it holds can't be read; says why."""


def run_git(root: Path, *arguments: str) -> bytes:
    """Runs a command of git, and returns what it prints.

    Raises:
        RepositoryError: With the last line of what git says against it.
    """
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments],
            env=os.environ | {"LC_ALL": "C"},
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise RepositoryError("git is not installed") from None
    if done.returncode:
        [*_, said] = done.stderr.decode(errors="replace").strip().splitlines() or ["git failed"]
        raise RepositoryError(said)
    return done.stdout


def is_repository(root: Path) -> bool:
    """Whether a folder is in a repository, and not unpacked from an archive."""
    return any((folder / ".git").exists() for folder in (root.resolve(), *root.resolve().parents))


def list_uncommitted(root: Path) -> list[str]:
    """Returns the files that differ from the revision, except those that commands make.

    A repository may have no ``.gitignore`` that names those, or have committed a site.
    """
    made = (f":(exclude){name}" for name in MADE)
    listed = run_git(root, "status", "--porcelain", "-z", "--no-renames", "--", ".", *made).decode()
    return [line[3:] for line in listed.split("\0") if line]
