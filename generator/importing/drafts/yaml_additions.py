"""Adds to a YAML file without touching what is in it, comments least of all.

A YAML library would write the whole file anew, in its own style. So lines are added between those
that stand, and only below keys at the left margin.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.importing.drafts import yaml_text

EMPTY = re.compile(r"\s*(?:\[\s*\]|\{\s*\})\s*(#.*)?$")
"""An empty list or mapping in brackets, which gives way to lines."""
NOTHING = re.compile(r"\s*(#.*)?$")


class YamlLines:
    """The lines of a file, whichever line ending it has.

    Args:
        text: The file's text.
    """

    def __init__(self, text: str) -> None:
        self.end = "\r\n" if "\r\n" in text else "\n"
        self.lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")

    @property
    def text(self) -> str:
        """The text of the file, with its own line endings."""
        return self.end.join([*self.lines, ""])

    def find_key(self, key: str) -> int | None:
        """Returns the number of the line with a key at the left margin; else None."""
        begins = re.compile(rf"""(?:\ufeff)?(["']?){re.escape(key)}\1\s*:(?=\s|$)""")
        return next((n for n, line in enumerate(self.lines) if begins.match(line)), None)

    def find_block(self, start: int) -> tuple[int, int]:
        """Returns where the lines below a key begin and end.

        Comments and empty lines before the next key belong to that key.
        """
        stop = start + 1
        for number in range(start + 1, len(self.lines)):
            line = self.lines[number]
            if re.match(r"[^\s#-]", line):
                break
            if re.match(r"\s+\S|-", line):
                stop = number + 1
        return start + 1, stop

    def measure_indent(self, start: int) -> int:
        """Returns how many spaces the lines below a key are indented; 2 where there are none."""
        for number in range(*self.find_block(start)):
            line = self.lines[number]
            if line.strip() and not line.lstrip().startswith("#"):
                return len(line) - len(line.lstrip())
        return 2


def add_to_key(text: str, key: str, value: Mapping[str, Any] | Sequence[Any]) -> str | None:
    """Adds keys or entries below a key at the left margin.

    Args:
        text: The file.
        key: The key; it is added at the end of the file if missing.
        value: The keys or entries to add.

    Returns:
        The new file; None where the value of the key is written in brackets.
    """
    file = YamlLines(text)
    start = file.find_key(key)
    if start is None:
        file.lines += ["", f"{key}:", *_format_lines(value, 2)]
        return file.text
    behind = file.lines[start].partition(":")[2]
    if EMPTY.match(behind):
        comment = EMPTY.match(behind)
        said = comment[1] if comment and comment[1] else ""
        file.lines[start] = f"{file.lines[start].partition(':')[0]}:{f' {said}' if said else ''}"
    elif not NOTHING.match(behind):
        return None
    _, stop = file.find_block(start)
    file.lines[stop:stop] = _format_lines(value, file.measure_indent(start))
    return file.text


def _format_lines(value: Mapping[str, Any] | Sequence[Any], indent: int) -> Iterator[str]:
    """Yields the lines of a mapping or a list."""
    if isinstance(value, Mapping):
        return yaml_text.format_mapping(value, indent)
    return yaml_text.format_entries(value, indent)


def add_to_entry(text: str, key: str, number: int, value: Mapping[str, Any]) -> str | None:
    """Adds keys to an entry of a list below a key at the left margin.

    Args:
        text: The file.
        key: The key.
        number: The entry, counted from 0.
        value: The keys to add behind its own.

    Returns:
        The new file; None where there is no such entry, or it is written in brackets.
    """
    file = YamlLines(text)
    start = file.find_key(key)
    if start is None:
        return None
    first, stop = file.find_block(start)
    dash = f"{' ' * file.measure_indent(start)}- "
    begins = [at for at in range(first, stop) if file.lines[at].startswith(dash)]
    if number >= len(begins) or file.lines[begins[number]][len(dash) :].startswith(("{", "[")):
        return None
    end = begins[number + 1] if number + 1 < len(begins) else stop
    while not file.lines[end - 1].strip() or file.lines[end - 1].lstrip().startswith("#"):
        end -= 1
    file.lines[end:end] = yaml_text.format_mapping(value, len(dash))
    return file.text


def append_keys(text: str, value: Mapping[str, Any]) -> str:
    """Adds keys at the end of a file."""
    file = YamlLines(text)
    file.lines += yaml_text.format_mapping(value)
    return file.text


def put_keys_behind(text: str, keys: Sequence[str], value: Mapping[str, Any]) -> str:
    """Adds keys at the left margin, behind the last of some others that the file has."""
    file = YamlLines(text)
    found = [start for key in keys if (start := file.find_key(key)) is not None]
    stop = file.find_block(max(found))[1] if found else len(file.lines)
    file.lines[stop:stop] = yaml_text.format_mapping(value)
    return file.text


def replace_keys(text: str, keys: Sequence[str], value: Mapping[str, Any]) -> str:
    """Replaces keys and their values by others; comments before them stay."""
    file = YamlLines(text)
    first: int | None = None
    for key in keys:
        start = file.find_key(key)
        if start is not None:
            _, stop = file.find_block(start)
            del file.lines[start:stop]
            first = start if first is None else min(first, start)
    place = len(file.lines) if first is None else first
    file.lines[place:place] = yaml_text.format_mapping(value)
    return file.text
