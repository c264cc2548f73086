"""Turns YAML's nodes into values, and notes what is not text or may have been misread."""

import re
from typing import Any

import yaml

from generator.model.base import CommentedNumber, CommentedWords
from generator.reading.document import (
    Document,
    KeyPath,
    describe_control_character,
    describe_syntax_error,
)

TAG = "tag:yaml.org,2002:"
READ_AS = {
    f"{TAG}bool": "yes or no",
    f"{TAG}float": "a number",
    f"{TAG}int": "a number",
    f"{TAG}timestamp": "a date",
    f"{TAG}binary": "binary data",
}
"""The kinds of value that YAML reads into unquoted words, by tag."""
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""A date that reads the same as text."""

WHOLE_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")
"""A number that is read as one; others, such as 007, are refused."""
ZEROS_BEFORE = re.compile(r"0+([0-9]+)")
COMMENT = re.compile(r"[ \t]+(#.*)")
ENTRY = re.compile(r":[ ]*\n[ ]*[-•*▪–] \S|(?:\n[ ]*[-•*▪–] \S[^\n]*){2}")
"""Lines within a text that are entries of a list: two in a row, or one behind a colon."""

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Control characters, which YAML does not allow."""


class YamlReader:
    """Turns the nodes of one document into values, and notes lines and traps.

    Args:
        document: Receives the value, the lines and the problems. It must have no aliases.
        text: The text that the nodes were made of, needed for comments.
    """

    def __init__(self, document: Document, text: str) -> None:
        self.document = document
        self.text = text

    def read(self, root: yaml.Node) -> None:
        """Reads the whole document. Raises RecursionError if it is nested too deeply."""
        self.document.lines[()] = root.start_mark.line + 1
        self.document.value = self._read_value(root, ())

    def _read_value(self, node: yaml.Node, path: KeyPath) -> Any:
        """Reads a node into a dict, a list, a text or a number."""
        if isinstance(node, yaml.MappingNode):
            self._check_tag(node, f"{TAG}map")
            return self._read_mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            self._check_tag(node, f"{TAG}seq")
            items = []
            for number, child in enumerate(node.value):
                self.document.lines[(*path, number)] = child.start_mark.line + 1
                items.append(self._read_value(child, (*path, number)))
            return items
        assert isinstance(node, yaml.ScalarNode)
        return self._read_scalar(node)

    def _check_tag(self, node: yaml.Node, wanted: str) -> None:
        """Notes a node with a tag other than that which YAML gives by itself."""
        if node.tag != wanted:
            tag = node.tag.replace(TAG, "!!")
            line = node.start_mark.line + 1
            self.document.add_problem(
                line, "yaml-tag", f"the tag {tag} is not used here", "write plain text"
            )
            self.document.whole = False

    def _read_mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        """Reads a mapping into a dict; notes keys that are given twice, or are no words."""
        entries: dict[str, Any] = {}
        for key_node, child in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self._note_key_of_keys(line, key_node)
                self.document.whole = False
                continue
            key = key_node.value
            if key in entries:
                first = self.document.lines[(*path, key)]
                self.document.add_problem(
                    line,
                    "yaml-duplicate-key",
                    f"{key} is given twice, first on line {first}",
                    "keep one of the two",
                )
                self.document.whole = False
                continue
            self.document.lines[(*path, key)] = line
            entries[key] = self._read_value(child, (*path, key))
        return entries

    def _note_key_of_keys(self, line: int, key: yaml.Node) -> None:
        """Notes a key that is a list or a mapping: ``[P1]: greet``."""
        code, message, _ = describe_syntax_error("a key must be a word")
        words = [one.value for one in key.value] if isinstance(key, yaml.SequenceNode) else []
        alone = len(words) == 1 and isinstance(words[0], str)
        hint = f"write {words[0]}: without brackets" if alone else "write it without brackets"
        self.document.add_problem(line, code, message, hint)

    def _read_scalar(self, node: yaml.ScalarNode) -> Any:
        """Reads a scalar into a text or whole number; notes what YAML would misread."""
        line = node.start_mark.line + 1
        words = " ".join(node.value.split())
        if ENTRY.search(self._cut_source(node)):
            self.document.add_problem(
                line,
                "yaml-list",
                "a list stands within this text, and its entries would run together",
                "write each as an entry of its own: in a standard under sections:, as items: of a "
                "statement or with list:",
            )
        comment = self._find_comment(node)
        if match := CONTROL.search(node.value):
            where = f"in the text that begins in column {node.start_mark.column + 1}"
            self.document.add_problem(line, *describe_control_character(match[0], where))
        elif node.tag == f"{TAG}int" and WHOLE_NUMBER.fullmatch(node.value):
            return CommentedNumber.of(int(node.value), comment)
        elif node.tag == f"{TAG}null":
            self._note_nothing(line, comment)
            return "?"  # so that it isn't called empty a second time
        elif node.tag in READ_AS and not DAY.fullmatch(node.value):
            self._note_misread(line, words, READ_AS[node.tag], comment)
        elif node.tag not in READ_AS:
            self._check_tag(node, f"{TAG}str")
        return CommentedWords.of(words, comment)

    def _cut_source(self, node: yaml.ScalarNode) -> str:
        """Returns an unquoted text of several lines as it stands in the file; else an empty string.

        Quoted texts are left out because programs break their lines anywhere.
        """
        begins, ends = node.start_mark, node.end_mark
        broken = begins.line != ends.line and node.style not in ("'", '"')
        return self.text[begins.index : ends.index] if broken else ""

    def _find_comment(self, node: yaml.ScalarNode) -> str:
        """Returns the comment behind an unquoted value on its line; empty if there is none."""
        match = COMMENT.match(self.text, node.end_mark.index) if not node.style else None
        return match[1].strip() if match else ""

    def _note_nothing(self, line: int, comment: str) -> None:
        """Notes an empty value."""
        what, hint = "nothing stands here", "write the value, or delete the key"
        if comment:
            what = f"nothing stands here but the comment “{comment}”"
            hint = "write the value, in quotation marks if it begins with #, or delete the key"
        self.document.add_problem(line, "empty-value", what, hint)

    def _note_misread(self, line: int, words: str, kind: str, comment: str) -> None:
        """Notes words that YAML reads as something other than text."""
        what = f"YAML reads {words} as {kind}, not as text"
        hint = f'write "{words}" with quotation marks'
        if number := ZEROS_BEFORE.fullmatch(words):
            hint = f"write {number[1]} where a number is wanted, and {hint[6:]} where a text is"
        if comment:
            what = f"YAML reads {words} as {kind}, not as text, and “{comment}” as a comment"
            hint = "put the whole text in quotation marks, and give a comment a line of its own"
        self.document.add_problem(line, "yaml-not-text", what, hint)
