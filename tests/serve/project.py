"""A copy of the project that a test may edit, build and serve."""

import hashlib
import shutil
from pathlib import Path

from tests.support import PROJECT

LEFT_OUT = shutil.ignore_patterns(
    *(".git", ".venv", ".*_cache", ".site-*", ".dist-*", "__pycache__", "site", "dist"),
    *("tests", "sources", "tools"),
)
"""What no build needs. The cache of Welsh words is taken along: to make it anew takes a second."""

NEWCOMER = """\
urn: SKA SE09
title: Try out a standard that is new
overview:
  - This standard is about nothing but the test that adds it.
performance_criteria: not held
knowledge: not held
"""


def copy_to(folder: Path) -> Path:
    """Copies what a build needs to a new folder, and returns it."""
    shutil.copytree(PROJECT, folder, ignore=LEFT_OUT)
    return folder


def replace(file: Path, old: str, new: str) -> int:
    """Puts new words in the place of old ones that stand in a file once.

    Returns:
        The line on which they stand.
    """
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} is not once in {file}"
    file.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def bytes_of(folder: Path) -> dict[str, str]:
    """Every file of a folder, with a hash of its bytes."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }
