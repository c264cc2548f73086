"""YAML's nodes → values: the second half of ``yaml_file``."""

import re
from typing import Any

import yaml

from generator.reading.document import Document, KeyPath, control_character, syntax

TAG = "tag:yaml.org,2002:"
READ_AS = {
    f"{TAG}bool": "yes or no",
    f"{TAG}float": "a number",
    f"{TAG}int": "a number",
    f"{TAG}timestamp": "a date",
    f"{TAG}binary": "binary data",
}
WHOLE_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


class Reader:
    """Turns the nodes of one document into values, noting lines and traps as it goes.

    Args:
        document: Gets the value, the lines and the problems. It must have no aliases.
    """

    def __init__(self, document: Document) -> None:
        self.document = document

    def take(self, root: yaml.Node) -> None:
        """Reads all of it. Raises RecursionError where it is nested too deeply."""
        self.document.lines[()] = root.start_mark.line + 1
        self.document.value = self._value(root, ())

    def _value(self, node: yaml.Node, path: KeyPath) -> Any:
        if isinstance(node, yaml.MappingNode):
            self._known_tag(node, f"{TAG}map")
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            self._known_tag(node, f"{TAG}seq")
            items = []
            for number, child in enumerate(node.value):
                self.document.lines[(*path, number)] = child.start_mark.line + 1
                items.append(self._value(child, (*path, number)))
            return items
        assert isinstance(node, yaml.ScalarNode)
        return self._scalar(node)

    def _known_tag(self, node: yaml.Node, wanted: str) -> None:
        if node.tag != wanted:
            tag = node.tag.replace(TAG, "!!")
            line = node.start_mark.line + 1
            self.document.add(
                line, "yaml-tag", f"the tag {tag} is not used here", "write plain text"
            )
            self.document.whole = False

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        for key_node, child in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self.document.add(line, *syntax("a key must be a word"))
                self.document.whole = False
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
                self.document.whole = False
                continue
            self.document.lines[(*path, key)] = line
            entries[key] = self._value(child, (*path, key))
        return entries

    def _scalar(self, node: yaml.ScalarNode) -> str | int:
        line = node.start_mark.line + 1
        words = " ".join(node.value.split())
        if found := CONTROL.search(node.value):
            where = f"in the text that begins in column {node.start_mark.column + 1}"
            self.document.add(line, *control_character(found[0], where))
        elif node.tag == f"{TAG}int" and WHOLE_NUMBER.fullmatch(node.value):
            return int(node.value)
        elif node.tag == f"{TAG}null":
            self.document.add(
                line, "empty-value", "nothing stands here", "write the value, or delete the key"
            )
            return "?"  # so that it isn't called empty a second time
        elif node.tag in READ_AS:
            self.document.add(
                line,
                "yaml-not-text",
                f"YAML reads {words} as {READ_AS[node.tag]}, not as text",
                f'write "{words}" with quotation marks',
            )
        else:
            self._known_tag(node, f"{TAG}str")
        return words
