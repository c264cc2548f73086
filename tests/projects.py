"""Projects in folders of their own, which a test may edit, build, serve and release."""

import fcntl
import hashlib
import os
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import chain
from pathlib import Path

import pytest

from generator.ids import Code
from generator.languages import welsh_forms
from generator.reading import translations
from generator.site.search.script_values import WORD, name_cache
from tests.support import PROJECT, run

SAMPLE = PROJECT / "tests" / "sample"
"""The data and the written pages of a small suite that has every state."""

SUITE = "sample-standards"
"""The id of that suite, with which the names of files begin that hold more than a standard."""

OFFLINE_FILE = f"{SUITE}-offline.zip"
"""The whole site in a release, to be read without a server."""

DAY = date(2026, 1, 1)
"""The day on which the sample's pages are made and its site is built."""

LANGUAGES: tuple[Code, ...] = ("en", "cy")
"""The languages of that suite; its files are in the first."""

CATALOGUE = translations.name_file("cy")
"""The Welsh of that suite."""

SAID = ".cache/said.txt"
"""What the build of the sample's own site printed, in its project."""

PROGRAM = ("generator", "theme")
SETTINGS = (".gitignore", "mkdocs.yml")
CACHE = name_cache("cy")
SHARED_WORDS = PROJECT / ".cache" / f"tests-{CACHE}"
"""What the dictionary said of every word that the tests' projects may have on a Welsh page."""

TEXTS = ("examples", "generator", "tests", "theme")
WRITTEN_AS = {".html", ".md", ".po", ".py", ".yaml"}
"""Where these words stand, and the ends of the names of such files."""

NOT_NEEDED = {".git", ".venv", "dist", "site", "tests", "tools"}
"""What stands at the top of the project and no build needs. The cache of Welsh words is taken
along: to make it anew takes a second. In a worktree ``.git`` is a file that names the repository: a
copy that had it would commit there."""

NEWCOMER = """\
urn: XYZ SE09
title: Try out a standard that is new
overview:
  - This standard is about nothing but the test that adds it.
performance_criteria: not held
knowledge: not held
"""


def copy_to(folder: Path) -> Path:
    """Copies what a build needs to a new folder, and returns it."""
    folder.mkdir()
    for path in PROJECT.iterdir():
        if path.name in NOT_NEEDED or path.name.startswith((".site-", ".dist-")):
            continue
        if path.is_file():
            shutil.copy2(path, folder)
        else:
            shutil.copytree(path, folder / path.name)
    return folder


def copy_program(folder: Path) -> None:
    """Copies the program and its settings to a folder that is there, beside or above a suite."""
    for name in PROGRAM:  # what is compiled is taken along: to compile it anew takes a second too
        shutil.copytree(PROJECT / name, folder / name)
    for name in SETTINGS:
        shutil.copy2(PROJECT / name, folder / name)


def make_sample(folder: Path) -> Path:
    """Makes a project of the sample: its data and written pages, beside a copy of the program.

    Args:
        folder: Where to make it; there is nothing yet.

    Returns:
        The same folder, in which ``mkdocs`` and ``python -m generator`` run as in this project.
    """
    shutil.copytree(SAMPLE, folder)
    copy_program(folder)
    share_words(folder)
    return folder


def share_words(project: Path) -> None:
    """Has a project keep what the dictionary said of Welsh words in a file that all others share.

    It is asked once, of all words: to open it takes a second, and each new word would.
    """
    SHARED_WORDS.parent.mkdir(exist_ok=True)
    with SHARED_WORDS.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not SHARED_WORDS.exists():
            ask_for_words(SHARED_WORDS)
    (project / ".cache").mkdir()
    (project / ".cache" / CACHE).symlink_to(SHARED_WORDS)


def ask_for_words(cache: Path) -> None:
    """Writes what the dictionary says of the words that stand in any text."""
    words: set[str] = set()
    for file in chain.from_iterable((PROJECT / name).rglob("*") for name in TEXTS):
        if file.suffix in WRITTEN_AS and file.is_file():
            words.update(WORD.findall(file.read_text("utf-8", "ignore").lower()))
    welsh_forms.make_constants(words, (), cache)


BUILDERS = {"mkdocs": ("mkdocs", "build", "--quiet"), "zensical": ("generator", "zensical")}
"""The commands that build a site."""


def build(
    project: Path, *, day: date | None = None, builder: str = "mkdocs", **environment: str
) -> Path:
    """Builds the site of a sound project, and returns its folder. A quiet build says nothing.

    Args:
        project: The project, which may be built again and again.
        day: The day on which it is built; today where none is given.
        builder: What builds it.
        environment: What else the build is told.
    """
    if day:
        environment |= tell_day(day)
    command = BUILDERS[builder]
    built = run(*command, cwd=project, **environment)
    said = built.stdout + built.stderr
    assert built.returncode == 0, said
    assert not (said and "--quiet" in command), said
    return project / "site"


def tell_day(day: date) -> dict[str, str]:
    """The environment by which a command is told which day it is."""
    midnight = datetime.combine(day, datetime.min.time(), UTC)
    return {"SOURCE_DATE_EPOCH": str(int(midnight.timestamp()))}


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Makes a folder for reading, which all processes that run the tests share.

    Args:
        factory: Where the tests' folders are made.
        name: What the folder is called.
        make: Makes it; there is nothing yet where it is to stand.

    Returns:
        The folder.
    """
    own = factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder, made = shared / name, shared / f"{name}.made"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            shutil.rmtree(folder, ignore_errors=True)  # what another process failed to make
            make(folder)
            made.touch()
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
