"""What is wrong with the data, said so that an editor can mend it.

A problem is printed as ``file:line: code: what is wrong (what to do)``. All problems are collected
and reported at once. A warning is printed alike, but does not stop a check, a build or a test.
"""

import os
import shlex
from collections.abc import Iterable
from dataclasses import dataclass


def make_command(target: str) -> str:
    """Writes a make command for a hint: ``make check SUITE=…``.

    ``make`` puts SUITE into the environment; the hint repeats it, so that the command is about the
    same suite. ``.`` and an empty SUITE mean the project's own suite, and are left out.

    Args:
        target: The target of the Makefile, such as ``translations``.
    """
    suite = os.environ.get("SUITE", "")
    return f"make {target}" if suite in ("", ".") else f"make {target} SUITE={shlex.quote(suite)}"


@dataclass(frozen=True, order=True)
class Place:
    """A place in the data: a file, relative to the project's root, and a line, counted from 1."""

    file: str
    line: int


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong with the data, or that an editor should know of.

    Attributes:
        place: The file and line to open.
        code: The rule that was broken, in lower case with hyphens. Its meaning never changes.
        message: What is wrong, as one plain sentence without a full stop.
        hint: What to do about it.
        warning: Whether it is only a warning: no check, build or test fails because of it.
    """

    place: Place
    code: str
    message: str
    hint: str
    warning: bool = False

    def __str__(self) -> str:
        said = f"{_shorten(self.message)} ({_shorten(self.hint)})"
        kind = "warning: " if self.warning else ""
        line = f"{self.place.file}:{self.place.line}: {self.code}: {kind}{said}"
        return line.encode("utf-8", "backslashreplace").decode()  # the name may be no UTF-8


LONGEST = 400
"""The number of characters after which a message or hint is cut, since it may quote any text."""


def _shorten(words: str) -> str:
    """Puts words on one line, cut after LONGEST characters."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"


class ProblemsFoundError(Exception):
    """Raised where a command can't go on because of problems in the data.

    Attributes:
        problems: Every problem once, sorted by file and line.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__(format_report(self.problems))


def leave_out_warnings(problems: Iterable[Problem]) -> list[Problem]:
    """Returns the problems that a command can't go on with: all but warnings."""
    return [problem for problem in problems if not problem.warning]


def format_report(problems: Iterable[Problem]) -> str:
    """Returns the problems as text, one a line."""
    return "\n".join(map(str, problems))
