"""Keeps the tests of the program apart from the real suite, so that no revision of it reaches them.

Only the tests of the data may read it. Python tells of each file that is opened and each program
that is started (``sys.addaudithook``), in whatever library; where a test of the program reads the
real suite, that fails with a sentence.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support import PROJECT

MAY_READ_IT = (PROJECT / "tests" / "data", PROJECT / "tests" / "revising")
"""The tests of the data, and those that revise it in a copy."""

THE_SUITE = tuple(
    str(PROJECT / name)
    for name in (
        *("standards", "translations", "docs", "sources"),
        *("glossary.yaml", "values.yaml", "mapping.yaml", "links.yaml", "evidence.yaml"),
        *("situations.yaml", "summaries.yaml", "questions.yaml"),
        *("roles.yaml", "interview.yaml", "what-helps.yaml", "positions.txt"),
        *("suite.yaml", "redirects.yaml", "addresses.txt", "expected.yaml", "CHANGELOG.md"),
    )
)
COMMANDS = {"mkdocs", "generator"}


class RealSuiteReadError(AssertionError):
    """Raised where a test of the program reads the real suite, or has a command read it."""


_may_read = False


@contextmanager
def reading_allowed(path: Path) -> Iterator[None]:
    """While it is entered, the real suite may be read if the test file at the path may do so."""
    global _may_read
    before, _may_read = _may_read, any(folder in path.parents for folder in MAY_READ_IT)
    try:
        yield
    finally:
        _may_read = before


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if _may_read:
        return
    if event == "open" and isinstance(arguments[0], str | os.PathLike):
        path = os.fspath(arguments[0])  # absolute: a relative one may be of a folder that is open
        if path.startswith(THE_SUITE):
            raise RealSuiteReadError(f"a test of the program reads {path}: use tests/sample")
    elif event == "subprocess.Popen":
        _, command, folder, _ = arguments
        words = set(map(str, command)) if isinstance(command, list | tuple) else set()
        elsewhere = any(word.startswith("tests/") for word in words)
        if words & COMMANDS and not elsewhere and Path(str(folder or ".")).resolve() == PROJECT:
            raise RealSuiteReadError(f"a test of the program runs {command} on the real suite")


def watch() -> None:
    """Begins to watch, for as long as this process lasts."""
    sys.addaudithook(_watch)
