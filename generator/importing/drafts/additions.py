"""Adds to a file of YAML that stands, without touching what is in it, its comments least of all."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.importing.drafts import yaml_text

EMPTY = re.compile(r"\s*(?:\[\s*\]|\{\s*\})\s*(#.*)?$")
NOTHING = re.compile(r"\s*(#.*)?$")


class Lines:
    """The lines of a file, whatever ends them.

    Args:
        text: The file's text.
    """

    def __init__(self, text: str) -> None:
        self.end = "\r\n" if "\r\n" in text else "\n"
        self.lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")

    @property
    def text(self) -> str:
        """The file's text again."""
        return self.end.join([*self.lines, ""])

    def find(self, key: str) -> int | None:
        """The line of a key at the left margin; None where there is none."""
        begins = re.compile(rf"""(?:\ufeff)?(["']?){re.escape(key)}\1\s*:(?=\s|$)""")
        return next((n for n, line in enumerate(self.lines) if begins.match(line)), None)

    def block(self, start: int) -> tuple[int, int]:
        """The lines of what stands under the key of a line: the first and the one behind the last.

        Comments and empty lines before the next key are that one's.
        """
        stop = start + 1
        for number in range(start + 1, len(self.lines)):
            line = self.lines[number]
            if re.match(r"[^\s#-]", line):
                break
            if re.match(r"\s+\S|-", line):
                stop = number + 1
        return start + 1, stop

    def indent(self, start: int) -> int:
        """How far what stands under the key of a line is from the margin."""
        for number in range(*self.block(start)):
            line = self.lines[number]
            if line.strip() and not line.lstrip().startswith("#"):
                return len(line) - len(line.lstrip())
        return 2


def added(text: str, key: str, value: Mapping[str, Any] | Sequence[Any]) -> str | None:
    """Adds to what stands under a key at the left margin.

    Args:
        text: The file.
        key: The key; it is put at the end where it is not there.
        value: The keys or the entries that are added to it.

    Returns:
        The file with them; None where it is written in brackets, which nothing is added to.
    """
    file = Lines(text)
    start = file.find(key)
    if start is None:
        file.lines += ["", f"{key}:", *_written(value, 2)]
        return file.text
    behind = file.lines[start].partition(":")[2]
    if EMPTY.match(behind):
        comment = EMPTY.match(behind)
        said = comment[1] if comment and comment[1] else ""
        file.lines[start] = f"{file.lines[start].partition(':')[0]}:{f' {said}' if said else ''}"
    elif not NOTHING.match(behind):
        return None
    _, stop = file.block(start)
    file.lines[stop:stop] = _written(value, file.indent(start))
    return file.text


def _written(value: Mapping[str, Any] | Sequence[Any], indent: int) -> Iterator[str]:
    if isinstance(value, Mapping):
        return yaml_text.mapping(value, indent)
    return yaml_text.entries(value, indent)


def added_to_entry(text: str, key: str, number: int, value: Mapping[str, Any]) -> str | None:
    """Adds keys to an entry of a list that stands under a key at the left margin.

    Args:
        text: The file.
        key: The key.
        number: Which entry, from 0.
        value: The keys that are added behind those that it has.

    Returns:
        The file with them; None where the entry is written in brackets.
    """
    file = Lines(text)
    start = file.find(key)
    if start is None:
        return None
    first, stop = file.block(start)
    dash = f"{' ' * file.indent(start)}- "
    begins = [at for at in range(first, stop) if file.lines[at].startswith(dash)]
    if number >= len(begins) or file.lines[begins[number]][len(dash) :].startswith(("{", "[")):
        return None
    end = begins[number + 1] if number + 1 < len(begins) else stop
    while not file.lines[end - 1].strip() or file.lines[end - 1].lstrip().startswith("#"):
        end -= 1
    file.lines[end:end] = yaml_text.mapping(value, len(dash))
    return file.text


def appended(text: str, value: Mapping[str, Any]) -> str:
    """Adds keys at the end of a file."""
    file = Lines(text)
    file.lines += yaml_text.mapping(value)
    return file.text


def put_behind(text: str, keys: Sequence[str], value: Mapping[str, Any]) -> str:
    """Adds keys behind the last of some that is there, at the left margin."""
    file = Lines(text)
    found = [start for key in keys if (start := file.find(key)) is not None]
    stop = file.block(max(found))[1] if found else len(file.lines)
    file.lines[stop:stop] = yaml_text.mapping(value)
    return file.text


def replaced(text: str, keys: Sequence[str], value: Mapping[str, Any]) -> str:
    """Puts keys in the place of others with what stands under them; comments before them stay."""
    file = Lines(text)
    first: int | None = None
    for key in keys:
        start = file.find(key)
        if start is not None:
            _, stop = file.block(start)
            del file.lines[start:stop]
            first = start if first is None else min(first, start)
    place = len(file.lines) if first is None else first
    file.lines[place:place] = yaml_text.mapping(value)
    return file.text
