"""YAML → plain values, with the line of each, and every trap of YAML caught by name.

PyYAML's C loader composes the nodes (a standard in a third of a millisecond); the values are built
here, because the usual constructor keeps the last of two equal keys in silence, follows aliases
into exponential size, and reads ``No`` as false.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.problems import Place, Problem

KeyPath = tuple[str | int, ...]

TAG = "tag:yaml.org,2002:"
READ_AS = {
    f"{TAG}bool": "yes or no",
    f"{TAG}float": "a number",
    f"{TAG}timestamp": "a date",
    f"{TAG}binary": "binary data",
}
CONFLICT = re.compile(r"^(?:<{7} |>{7} |={7}$|\|{7} )", re.MULTILINE)
TAB = re.compile(r"^[ ]*\t", re.MULTILINE)
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Document:
    """One YAML file, read.

    Attributes:
        file: Its name relative to the project's root.
        value: Dicts, lists, texts (white space made single) and whole numbers; None if unreadable.
        lines: The line of each value, by the keys and positions that lead to it.
        problems: What was wrong with the file as YAML.
    """

    file: str
    value: Any = None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, path: KeyPath = ()) -> Place:
        """The place of the value at the path, or of the nearest thing that encloses it."""
        return place(self.file, self.lines, path)

    def add(self, line: int, code: str, message: str, hint: str) -> None:
        """Notes a problem on a line of this file."""
        self.problems.append(Problem(Place(self.file, line), code, message, hint))


def place(file: str, lines: Mapping[KeyPath, int], path: KeyPath) -> Place:
    """The place of the value at a path in a file, or of the nearest thing that encloses it."""
    while path and path not in lines:
        path = path[:-1]
    return Place(file, lines.get(path, 1))


def read(root: Path, file: str) -> Document:
    """Reads one YAML file. Raises nothing that a file's content can cause."""
    document = Document(file)
    text = decode((root / file).read_bytes(), document)
    if text is None or not _looks_like_yaml(text, document):
        return document
    try:
        node = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = " ".join((error.problem or "it can't be read").split())
        document.add(mark.line + 1 if mark else 1, *_syntax(what))
        return document
    except yaml.reader.ReaderError as error:
        line = text[: error.position].count("\n") + 1 if isinstance(error.position, int) else 1
        document.add(
            line,
            "yaml-character",
            "an invisible control character stands here",
            "delete it and type the text again",
        )
        return document
    except RecursionError:
        document.add(1, *_syntax("its brackets are nested too deeply"))
        return document
    if node is None:
        document.add(1, "yaml-empty", "the file is empty", "write its content, or delete the file")
        return document
    _Reader(document, text).take(node)
    return document


def decode(raw: bytes, document: Document) -> str | None:
    """The bytes as text, or None with the problem noted in the document.

    A byte-order mark of UTF-8 is left out: Windows editors write one, and it does no harm.
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        document.add(1, "encoding", "the file is saved as UTF-16", "save it again as UTF-8")
        return None
    if b"\x00" in raw:
        document.add(
            1, "encoding", "the file is not text but binary data", "put the right file in its place"
        )
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        document.add(
            line, "encoding", "a character here is not in UTF-8", "save the file again as UTF-8"
        )
        return None


def _looks_like_yaml(text: str, document: Document) -> bool:
    """Notes what stands in a file before YAML can make sense of it; false if anything does."""
    for found in CONFLICT.finditer(text):
        document.add(
            text[: found.start()].count("\n") + 1,
            "merge-conflict",
            "a merge conflict was left in the file",
            "keep the right one of the two texts and delete the marker lines",
        )
    for found in TAB.finditer(text):
        document.add(
            text[: found.start()].count("\n") + 1,
            "yaml-tab",
            "the line is indented with a tab",
            "use spaces",
        )
    return not document.problems


def _syntax(what: str) -> tuple[str, str, str]:
    return (
        "yaml-syntax",
        f"this is not YAML: {what}",
        "look at this line and the one above it; a text with ': ' or ' #' in it, or one that "
        "begins with a quotation mark or a bracket, needs quotation marks around it",
    )


class _Reader:
    """Turns the nodes of one document into values, noting lines and traps as it goes."""

    def __init__(self, document: Document, text: str) -> None:
        self.document = document
        self.text = text
        self.seen: set[int] = set()

    def take(self, root: yaml.Node) -> None:
        self.document.lines[()] = root.start_mark.line + 1
        self.document.value = self.value(root, ())

    def value(self, node: yaml.Node, path: KeyPath) -> Any:
        if id(node) in self.seen:
            return self._alias()
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            items = []
            for number, child in enumerate(node.value):
                self.document.lines[(*path, number)] = child.start_mark.line + 1
                items.append(self.value(child, (*path, number)))
            return items
        assert isinstance(node, yaml.ScalarNode)
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        for key_node, child in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self.document.add(line, *_syntax("a key must be a word"))
                continue
            key = key_node.value
            if key in entries:
                first = self.document.lines[(*path, key)]
                self.document.add(
                    line,
                    "yaml-duplicate-key",
                    f"{key} is given twice, first on line {first}",
                    "keep one of the two",
                )
                continue
            self.document.lines[(*path, key)] = line
            entries[key] = self.value(child, (*path, key))
        return entries

    def _scalar(self, node: yaml.ScalarNode) -> str | int:
        line = node.start_mark.line + 1
        words = " ".join(node.value.split())
        if node.tag == f"{TAG}str":
            return words
        if node.tag == f"{TAG}int" and re.fullmatch(r"[0-9]{1,9}", node.value):
            return int(node.value)
        if node.tag == f"{TAG}null":
            self.document.add(
                line, "empty-value", "nothing stands here", "write the value, or delete the key"
            )
        elif node.tag in READ_AS or node.tag == f"{TAG}int":
            self.document.add(
                line,
                "yaml-not-text",
                f"YAML reads {words} as {READ_AS.get(node.tag, 'a number')}, not as text",
                f'write "{words}" with quotation marks',
            )
        else:
            tag = node.tag.replace(TAG, "!!")
            self.document.add(
                line, "yaml-tag", f"the tag {tag} is not used here", "write plain text"
            )
        return words

    def _alias(self) -> str:
        """An alias is refused, not followed: a few lines of them can grow to gigabytes."""
        for event in yaml.parse(self.text, Loader=LOADER):
            if isinstance(event, yaml.AliasEvent) and event.start_mark:
                self.document.add(
                    event.start_mark.line + 1,
                    "yaml-alias",
                    f"*{event.anchor} refers to text that stands elsewhere",
                    "write the text out here",
                )
        return ""
