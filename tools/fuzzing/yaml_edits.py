"""Edits of YAML: of its keys, values and entries, each in its place in the text."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import yaml

from generator.reading.document import KeyPath, split_lines
from generator.reading.yaml_file import LOADER
from tools.fuzzing.edit import Edit, Editor, edit
from tools.fuzzing.odd_texts import TEXTS, UNQUOTED

OTHER_TYPES = (
    *("", "[]", "{}", "null", "~", "''", "yes", "12", "-1", "1.5", "1e999", "2012-01-31", "012"),
    *("[a, b]", "{a: b}", "[[a]]", "{? a : b}", "|", ">-", "!!binary aGk=", "!!set {a}", "*a"),
    *("&a", "<<", "'", '"', "[", "{", "%", "@", "? a", "- a", "99999999999999999999"),
)
ODD_KEYS = ("", "<<", "1", "null", "yes", "a b", "? a", "[a]", "*a", "&a b", "'", "#", "Title", "é")


@dataclass(frozen=True)
class YamlEntry:
    """An entry of keys or of a list, in the text.

    Attributes:
        path: The keys and positions that lead to it.
        start: Where it begins: with its key, its dash or its value.
        end: Where it ends.
        value: Where its value begins.
        key: Where its key ends; None in a list.
        after: Where the next entry begins; None for the last.
        flow: Whether it stands between brackets.
        scalar: What its value says, where it is a text.
    """

    path: KeyPath
    start: int
    end: int
    value: int
    key: int | None
    after: int | None
    flow: bool
    scalar: str | None

    def __str__(self) -> str:
        return " ".join(map(str, self.path))


def list_entries(text: str) -> list[YamlEntry]:
    """Every entry of a YAML text, in order. Raises yaml.YAMLError where it is none."""
    node = yaml.compose(text, Loader=LOADER)
    return list(_walk_entries(node, (), _Offsets(text))) if node else []


class _Offsets:
    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(found.end() for found in re.finditer("\n", text)), len(text)]

    def __call__(self, mark: yaml.Mark) -> int:
        return min(self._starts[mark.line] + mark.column, len(self.text))


def _walk_entries(node: yaml.Node, path: KeyPath, at: _Offsets) -> Iterator[YamlEntry]:
    if isinstance(node, yaml.MappingNode):
        entries = [((*path, str(key.value)), key, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        entries = [((*path, number), None, value) for number, value in enumerate(node.value)]
    else:
        return
    starts = []
    for _, key, value in entries:
        start = at((key or value).start_mark)
        starts.append(start if key or node.flow_style else at.text.rfind("-", 0, start))
    for number, (here, key, value) in enumerate(entries):
        begin = at(value.start_mark)
        end = max(begin, starts[number], len(at.text[: at(value.end_mark)].rstrip()))
        yield YamlEntry(
            here,
            starts[number],
            end,
            begin,
            at(key.end_mark) if key else None,
            starts[number + 1] if number + 1 < len(starts) else None,
            bool(node.flow_style),
            value.value if isinstance(value, yaml.ScalarNode) else None,
        )
        yield from _walk_entries(value, here, at)


def _drop(text: str, part: YamlEntry, _: Sequence[YamlEntry], __: Random) -> Edit:
    end = part.end if part.after is None else part.after
    start = part.start
    if part.after is None:
        start = len(text[:start].rstrip(" \n," if part.flow else " \n"))
    return edit(f"drops {part}", text, start, end, "")


def _double(text: str, part: YamlEntry, _: Sequence[YamlEntry], __: Random) -> Edit:
    if part.after is not None:
        new = text[part.start : part.after]
        return edit(f"doubles {part}", text, part.start, part.start, new)
    between = ", " if part.flow else "\n" + " " * _column(text, part.start)
    new = between + text[part.start : part.end]
    return edit(f"doubles {part}", text, part.end, part.end, new)


def _swap(text: str, part: YamlEntry, others: Sequence[YamlEntry], chance: Random) -> Edit | None:
    apart = [one for one in others if one.start >= part.end or one.end <= part.start]
    near = [one for one in apart if one.path[:-1] == part.path[:-1]]
    if not (among := near if near and chance.random() < 0.7 else apart):
        return None
    first, second = sorted((part, chance.choice(among)), key=lambda one: one.start)
    new = (
        text[second.start : second.end]
        + text[first.end : second.start]
        + text[first.start : first.end]
    )
    return edit(f"swaps {first} and {second}", text, first.start, second.end, new)


def _rename(text: str, part: YamlEntry, others: Sequence[YamlEntry], chance: Random) -> Edit | None:
    if part.key is None:
        return None
    key = text[part.start : part.key]
    known = [str(one.path[-1]) for one in others if one.key is not None]
    new = chance.choice([key[:-1], key.upper(), f"{key}s", *ODD_KEYS, chance.choice(known)])
    return edit(f"renames {part} {new!r}", text, part.start, part.key, new)


def _retype(text: str, part: YamlEntry, _: Sequence[YamlEntry], chance: Random) -> Edit:
    new = chance.choice(OTHER_TYPES)
    return edit(f"writes {new or 'nothing'} for {part}", text, part.value, part.end, new)


def _nest(text: str, part: YamlEntry, _: Sequence[YamlEntry], chance: Random) -> Edit:
    form = chance.choice(["[{}]", "{{text: {}}}", "{{a: {{b: {}}}}}", "[[{}]]", "- {}"])
    new = form.format(text[part.value : part.end])
    return edit(f"nests {part} as {form}", text, part.value, part.end, new)


def _say(text: str, part: YamlEntry, _: Sequence[YamlEntry], chance: Random) -> Edit | None:
    if part.scalar is None:
        return None
    said = chance.choice(TEXTS)
    if chance.random() < 0.5:  # within what stands there, so that the whole may still be one
        said = f"{part.scalar} {said}"
    new = json.dumps(said, ensure_ascii=False)
    return edit(f"writes {said[:60]!r} for {part}", text, part.value, part.end, new, (said,))


def _say_unquoted(
    text: str, part: YamlEntry, _: Sequence[YamlEntry], chance: Random
) -> Edit | None:
    if part.scalar is None:
        return None
    new = chance.choice(UNQUOTED)
    said = f"writes {new!r} for {part}, without quotation marks"
    return edit(said, text, part.value, part.end, new, (new,))


def _repeat(text: str, part: YamlEntry, others: Sequence[YamlEntry], chance: Random) -> Edit | None:
    """The value of another entry with the same key: an id given twice."""
    like = [one for one in others if one.path[-1] == part.path[-1] and one.start != part.start]
    if not like:
        return None
    one = chance.choice(like)
    new = text[one.value : one.end]
    return edit(f"writes what {one} says for {part}", text, part.value, part.end, new)


def _alias(text: str, part: YamlEntry, others: Sequence[YamlEntry], chance: Random) -> Edit | None:
    below = [one for one in others if one.value >= part.end]
    if not below:
        return None
    one = chance.choice(below)
    new = f"&a {text[part.value : one.value]}*a"
    return edit(f"refers from {one} to {part}", text, part.value, one.end, new)


def _indent(text: str, part: YamlEntry, _: Sequence[YamlEntry], chance: Random) -> Edit:
    start = text.rfind("\n", 0, part.start) + 1
    by = chance.choice([-2, -1, 1, 2, 4])
    lines = text[start : part.end].split("\n")
    if chance.random() < 0.5:
        lines, rest = lines[:1], lines[1:]
    else:
        rest = []
    moved = [" " * by + line if by > 0 else line[min(-by, _indentation(line)) :] for line in lines]
    return edit(f"indents {part} by {by}", text, start, part.end, "\n".join([*moved, *rest]))


def _column(text: str, position: int) -> int:
    return position - (text.rfind("\n", 0, position) + 1)


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


_EDITS = (
    *(_drop, _double, _swap, _rename, _retype, _nest, _repeat, _alias, _indent),
    *(_say, _say, _say, _say_unquoted, _say_unquoted),
)


def edit_one_entry(text: str, chance: Random) -> Edit | None:
    """An edit of one entry of a YAML text."""
    found = list_entries(text)
    if not found:
        return None
    return chance.choice(_EDITS)(text, chance.choice(found), found, chance)


def list_texts(text: str) -> Iterator[tuple[KeyPath, str]]:
    """Yields what every value of a YAML text says, with its path; those of a key given twice too.

    Args:
        text: The text, which YAML can read.
    """
    for part in list_entries("\n".join(split_lines(text))):
        if part.scalar is not None:
            yield part.path, " ".join(part.scalar.split())


EDITORS: tuple[Editor, ...] = (edit_one_entry,) * 8
