"""A file of the project while it is read: its text, its lines, and what is wrong with it.

All readers share these functions, so that encoding, line ends and marks of merge conflicts are
treated alike in every file. A line always counts as an editor's program counts it.
"""

import errno
import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.problems import Place, Problem

KeyPath = tuple[str | int, ...]
"""The keys and positions (from 0) that lead to a value in a file."""

CONFLICT = re.compile(r"^(?:<{7} |>{7} |={7}$|\|{7} )", re.MULTILINE)
"""A line that git writes into a file where two versions conflict."""


@dataclass
class Document:
    """A file that is read, with what was found wrong with it.

    Attributes:
        file: Its name relative to the project's root.
        value: Dicts, lists, texts (runs of white space as one space) and whole numbers; None if
            it can't be read.
        lines: The line of each value, by the keys and positions that lead to it.
        problems: What was found wrong with the file so far.
        whole: Whether the value is complete; false if something had to be left out.
    """

    file: str
    value: Any = None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    whole: bool = True

    def locate(self, path: KeyPath = ()) -> Place:
        """Returns the place of a value, or of the nearest value around it."""
        return locate(self.file, self.lines, path)

    def add_problem(self, line: int, code: str, message: str, hint: str) -> None:
        """Adds a problem on a line of this file."""
        self.problems.append(Problem(Place(self.file, line), code, message, hint))


def locate(file: str, lines: Mapping[KeyPath, int], path: KeyPath) -> Place:
    """Returns the place of a value in a file, or of the nearest value around it.

    Args:
        file: The file's name relative to the project's root.
        lines: The line of each value in the file, from 1, by path.
        path: The keys and positions (from 0) that lead to the value.
    """
    while path and path not in lines:
        path = path[:-1]
    return Place(file, lines.get(path, 1))


LINE_END = re.compile(r"\r\n|\n|\r")
"""The ends of a line in an editor's program. Python's ``splitlines`` knows more."""


def split_lines(text: str) -> list[str]:
    """Splits a text into lines, without their ends."""
    return LINE_END.split(text)


def find_line(text: str, position: int) -> int:
    """Returns the line, from 1, of a position in a text."""
    return sum(1 for _ in LINE_END.finditer(text, 0, position)) + 1


def is_there(path: Path) -> bool:
    """Whether anything stands at a path, even a link that leads nowhere."""
    return os.path.lexists(path)


def report_missing(file: str) -> Problem:
    """Returns the problem of a file or folder that is absent."""
    return Problem(Place(file, 1), "file-missing", f"{file} is not there", "restore or write it")


def load_bytes(path: Path) -> bytes:
    """Returns the bytes of a file.

    Raises:
        OSError: If it can't be read, or is a pipe or a device: reading that might never end.
    """
    if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
        raise OSError(errno.EINVAL, "it is a pipe, a socket or a device", str(path))
    return path.read_bytes()


def load_text(path: Path) -> str:
    """Returns the text of a file for callers that look for something else than its encoding.

    It is empty if the file can't be read, and has U+FFFD for bytes that are not UTF-8; ``decode``
    reports both.
    """
    try:
        return decode_loosely(load_bytes(path))
    except OSError:
        return ""


def decode_loosely(raw: bytes) -> str:
    """The text in the bytes of a file, with a sign in the place of what is not in UTF-8."""
    return _unify_line_ends(raw.decode("utf-8-sig", errors="replace"))


def decode(path: Path, document: Document) -> str | None:
    """Returns a file's text, or notes the problem and returns None.

    A byte-order mark of UTF-8 is left out: Windows editors write one, and it does no harm. Every
    line ends in a line feed, whatever ends it in the file.

    Args:
        path: The file, which should be text in UTF-8.
        document: Receives the problem.
    """
    try:
        raw = load_bytes(path)
    except OSError as error:
        document.problems.append(_report_unread(document.file, error, is_link=path.is_symlink()))
        return None
    return decode_bytes(raw, document)


def decode_bytes(raw: bytes, document: Document) -> str | None:
    """The text in the bytes of a file, or None with the problem noted in the document."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        document.add_problem(1, "encoding", "the file is saved as UTF-16", "save it again as UTF-8")
        return None
    if b"\x00" in raw:
        document.add_problem(
            1, "encoding", "the file is not text but binary data", "put the right file in its place"
        )
        return None
    try:
        return _unify_line_ends(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = find_line(raw[: error.start].decode("latin-1"), error.start)
        document.add_problem(
            line, "encoding", "a character here is not in UTF-8", "save the file again as UTF-8"
        )
        return None


def _unify_line_ends(text: str) -> str:
    """Has every line end in a line feed."""
    return "\n".join(split_lines(text)) if "\r" in text else text


def _report_unread(file: str, error: OSError, *, is_link: bool) -> Problem:
    """Returns the problem of a file that the system refuses to open."""
    if is_link and error.errno in (errno.ENOENT, errno.ELOOP):
        message = f"{file} is a link that leads nowhere"
        return Problem(Place(file, 1), "file-missing", message, "put the file itself there")
    if error.errno == errno.ENOENT:
        return report_missing(file)
    message = f"the file can't be read: {error.strerror}"
    return Problem(Place(file, 1), "file-missing", message, "put it in its place")


def note_conflicts(text: str, document: Document) -> None:
    """Notes each mark of a merge conflict in a file's text."""
    for conflict_mark in _find_conflict_marks(text):
        document.add_problem(
            find_line(text, conflict_mark.start()),
            "merge-conflict",
            "a merge conflict was left in the file",
            "keep the right one of the two texts and delete the marker lines",
        )


def describe_control_character(character: str, where: str) -> tuple[str, str, str]:
    """Returns code, message and hint for a control character that YAML does not allow.

    Args:
        character: The character.
        where: Its place in the line: ``in column 7``.
    """
    name = f"U+{ord(character):04X}"
    return (
        "yaml-character",
        f"{name}, a control character that can't be seen, stands {where}",
        "delete it and type the text again",
    )


def _find_conflict_marks(text: str) -> Iterator[re.Match[str]]:
    """Yields the marks of merge conflicts, in order.

    A line of equals signs counts within a conflict, and also before an end without a beginning, as
    someone may have deleted half of the marks. Elsewhere it makes the line above a heading in
    Markdown.
    """
    if not any(sign * 7 in text for sign in "<>=|"):
        return  # as in nearly every file: to look at each line takes ten times as long
    within, waiting = False, None
    for mark in CONFLICT.finditer(text):
        kind = mark[0][0]
        if kind == "=" and not within:
            waiting = mark
            continue
        if kind == ">" and not within and waiting:
            yield waiting
        if kind in "<>":
            within, waiting = kind == "<", None
        yield mark


def describe_syntax_error(what: str) -> tuple[str, str, str]:
    """Returns code, message and hint for text that is not YAML."""
    return (
        "yaml-syntax",
        f"this is not YAML: {what}",
        "look at this line and the one above it; a text with ': ' or ' #' in it, or one that "
        "begins with a quotation mark or a bracket, needs quotation marks around it",
    )
