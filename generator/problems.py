"""What is wrong with the data, said so that an editor can mend it."""

import os
import shlex
from collections.abc import Iterable
from dataclasses import dataclass


def make(target: str) -> str:
    """Returns a command for a hint, about the suite that this one is about: ``make check SUITE=…``.

    ``make`` puts the suite into the environment; ``.`` there is the project's own.

    Args:
        target: What is to be made, such as ``translations``.
    """
    suite = os.environ.get("SUITE", "")
    return f"make {target}" if suite in ("", ".") else f"make {target} SUITE={shlex.quote(suite)}"


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands: a file relative to the project's root, and a line from 1."""

    file: str
    line: int


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong, or that an editor should know of.

    Attributes:
        place: The file and line to open.
        code: The rule that was broken, in lower case with hyphens; it never changes its meaning.
        message: What is wrong, as one plain sentence without a full stop.
        hint: What to do about it.
        warning: Whether it stops nothing: no check fails for it, no build and no test.
    """

    place: Place
    code: str
    message: str
    hint: str
    warning: bool = False

    def __str__(self) -> str:
        said = f"{_one_line(self.message)} ({_one_line(self.hint)})"
        kind = "warning: " if self.warning else ""
        line = f"{self.place.file}:{self.place.line}: {self.code}: {kind}{said}"
        return line.encode("utf-8", "backslashreplace").decode()  # the name may be no UTF-8


LONGEST = 400
"""Characters of a message or a hint that are shown; it may quote a text of any length."""


def _one_line(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"


class ProblemsFoundError(Exception):
    """Raised where nothing may go on while problems stand.

    Attributes:
        problems: Every problem, in the order of files and lines.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__(report(self.problems))


def stopping(problems: Iterable[Problem]) -> list[Problem]:
    """Those of the problems for which nothing may go on; warnings are left out."""
    return [problem for problem in problems if not problem.warning]


def report(problems: Iterable[Problem]) -> str:
    """The problems as an editor reads them, a line each."""
    return "\n".join(map(str, problems))
