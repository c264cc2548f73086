"""Formats values as YAML in this project's style: folded at 100 columns, quoted only where needed.

Every text that is written is read again to the letter. One that YAML would take for a number, a
truth value or a comment stands in quotation marks. A long one stands in a folded block, in which no
character has a special meaning.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
WIDTH = 100

SURELY_PLAIN = re.compile(r"[A-Za-z][^\W\d]{3,}(?: [\w()/.’;,&–-]*[\w).’;,-])* [^\W\d]{3,}\.?")
"""Texts that YAML surely reads as they are; of others it is asked."""

KEY = re.compile("[A-Za-z_][A-Za-z0-9_/.-]*")
"""Keys that need no quotation marks."""


class YamlComment(str):
    """A comment: a key of a mapping, whose value is ignored, or an entry of a list."""


class FlowList(list[str]):
    """A list that is written on one line, in brackets."""


def format_document(kind: str, value: Mapping[str, Any], depth: int = 0) -> str:
    """Formats a whole file.

    Args:
        kind: The schema it keeps to, ``standard``.
        value: Its mappings, lists, texts, whole numbers and comments.
        depth: How many folders deep it stands, for the address of its schema.
    """
    schema = f"# yaml-language-server: $schema={'../' * depth}schema/{kind}.schema.json"
    return "\n".join([schema, *format_mapping(value), ""])


def format_mapping(value: Mapping[str, Any], indent: int = 0) -> Iterator[str]:
    """Yields the lines of a mapping, key by key."""
    for key, one in value.items():
        if isinstance(key, YamlComment):
            yield from format_comment(key, indent)
        else:
            yield from _format_entry(f"{' ' * indent}{_format_key(key)}:", one, indent)


def format_comment(words: str, indent: int = 0) -> Iterator[str]:
    """Yields the lines of a comment."""
    before = f"{' ' * indent}# "
    yield from (before + line for line in wrap_text(words, WIDTH - len(before)))


def format_entries(value: Iterable[Any], indent: int) -> Iterator[str]:
    """Yields the lines of a list, entry by entry."""
    for one in value:
        if isinstance(one, YamlComment):
            yield from format_comment(one, indent)
        elif isinstance(one, Mapping):
            keys = {key: value for key, value in one.items() if not isinstance(key, YamlComment)}
            for key in one.keys() - keys:
                yield from format_comment(key, indent)
            first, *others = format_mapping(keys, indent + 2)
            yield f"{' ' * indent}- {first.lstrip()}"
            yield from others
        else:
            yield from _format_entry(f"{' ' * indent}-", one, indent)


def _format_key(key: str) -> str:
    """Returns a key, in quotation marks where needed."""
    return key if KEY.fullmatch(key) and is_plain(key) else quote(key)


def _format_entry(before: str, value: Any, indent: int) -> Iterator[str]:
    """Yields the lines of a value behind its key or the dash of its entry."""
    if isinstance(value, Mapping) and value:
        yield before
        yield from format_mapping(value, indent + 2)
    elif isinstance(value, FlowList):
        yield from _format_flow(before, value, indent)
    elif isinstance(value, list | tuple) and value:
        yield before
        yield from format_entries(value, indent + 2)
    elif isinstance(value, Mapping | list | tuple):
        yield f"{before} {'{}' if isinstance(value, Mapping) else '[]'}"
    elif isinstance(value, int):
        yield f"{before} {value}"
    else:
        yield from _format_text(before, value, indent)


def _format_text(before: str, text: str, indent: int) -> Iterator[str]:
    """Yields the lines of a text: on the line of its key if it fits, else folded."""
    short = text if is_plain(text) else quote(text)
    if len(before) + 1 + len(short) <= WIDTH or not _can_fold(text):
        yield f"{before} {short}"
        return
    yield f"{before} >-"
    inside = " " * (indent + 2)
    yield from (inside + line for line in wrap_text(text, WIDTH - len(inside)))


def _format_flow(before: str, values: FlowList, indent: int) -> Iterator[str]:
    """Yields a list in brackets, or entry by entry where the line would be too long."""
    words = [value if is_plain(value, within="[{}]") else quote(value) for value in values]
    line = f"{before} [{', '.join(words)}]"
    if len(line) <= WIDTH:
        yield line
    else:
        yield before
        yield from format_entries(list(values), indent + 2)


def wrap_text(text: str, width: int) -> Iterator[str]:
    """Yields a text in lines of at most ``width`` characters, broken only at spaces."""
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _can_fold(text: str) -> bool:
    """Tells whether a folded block returns a text unchanged: it has only single spaces."""
    return text == " ".join(text.split()) and " " in text


@lru_cache(8192)
def is_plain(text: str, within: str = "{}") -> bool:
    """Tells whether YAML reads a text without quotation marks to the letter.

    Args:
        text: The text.
        within: The place it stands in: ``{}`` for a value, ``[{}]`` for a list in brackets.
    """
    if within == "{}" and SURELY_PLAIN.fullmatch(text):
        return True
    if not text or text != " ".join(text.split()):
        return False
    # YAML itself is asked, in both places a text may stand in: rules of our own would miss some.
    shape = {"{}": "key: {}", "[{}]": "key: [{}]"}[within]
    expected: Any = text if within == "{}" else [text]
    try:
        read = yaml.load(shape.replace("{}", text), LOADER)
        alone = yaml.load(f"- {text}", LOADER)
    except yaml.YAMLError:
        return False
    return bool(read == {"key": expected} and alone == [text])


def quote(text: str) -> str:
    """Returns a text in double quotation marks, or single ones where it has double ones itself."""
    if '"' in text and "\\" not in text and text == " ".join(text.split()):
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=False)
