"""The objects of the JSON and their fields, for the dictionary of the data."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator import ids
from generator.catalogue.dictionary import Described, Example, Field, FieldType, Meaning
from generator.exports.book import Book
from generator.exports.data.json_schema import STATES, of_languages, schema
from generator.exports.data.schema import Addresses, OneStandard, SuiteData, Words, state_name
from generator.model.states import State

LONGEST_EXAMPLE = 60
"""As many characters of a text are shown."""
OUTERMOST = (SuiteData, OneStandard)
"""What the files hold; every other object is within one of them."""

REF = "#/$defs/"
Node = Mapping[str, Any]


def objects(book: Book, suite: SuiteData) -> tuple[Described, ...]:
    """Describes every object of the JSON once, the outermost first, with examples of this suite.

    Args:
        book: The whole suite.
        suite: The same as data.
    """
    by_language = {one.name: one for one in of_languages(book.catalogue.suite.languages)}
    parts: dict[str, Node] = {}
    for model in OUTERMOST:
        whole = schema(book.catalogue.suite, model)
        parts |= {model.__name__: whole} | whole["$defs"]
    examples = _examples(suite, parts)
    return tuple(
        _with_examples(by_language[name], examples)
        if name in by_language
        else _described(name, parts[name], examples, book.source)
        for name in _in_order(parts)
    )


def _in_order(parts: Mapping[str, Node]) -> list[str]:
    """Returns the names of objects, each behind the first that holds it."""
    order = [model.__name__ for model in OUTERMOST]
    for name in order:  # which grows meanwhile
        for part in parts[name]["properties"].values():
            inner = _type(part)
            if inner.is_object and inner.name not in order:
                order.append(inner.name)
    return order


def _examples(suite: SuiteData, parts: Mapping[str, Node]) -> Mapping[tuple[str, str], Any]:
    """Returns the first value of each field, by the names of its object and of itself."""
    values: dict[tuple[str, str], Any] = {}
    data = suite.model_dump(mode="json")
    _collect(data, SuiteData.__name__, parts, values)
    for edition in data["editions"]:
        _collect({"edition": edition}, OneStandard.__name__, parts, values)
    return values


def example_of(value: Any, kind: FieldType, source: str) -> Example | None:
    """Returns the example of a field, as JSON; None if it is empty or is explained elsewhere.

    Args:
        value: The value.
        kind: What stands in the field.
        source: The language of the suite's files.
    """
    in_languages = kind.name in (Words.__name__, Addresses.__name__)
    if value is None or (kind.is_object and not in_languages):
        return None
    return Example(_literal(value, source), source if kind.name == Words.__name__ else "")


def _literal(value: Any, source: str) -> str:
    """Formats a value as JSON; of several entries the first, of languages the source."""
    if isinstance(value, list):
        return f"[{_literal(value[0], source)}{', …' if len(value) > 1 else ''}]"
    if isinstance(value, dict):
        key = source if source in value else next(iter(value))
        return f'{{"{key}": {_literal(value[key], source)}}}'
    return json.dumps(cut(value) if isinstance(value, str) else value, ensure_ascii=False)


def cut(text: str) -> str:
    """Cuts a text to the length of an example."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_EXAMPLE:
        return line
    return f"{line[:LONGEST_EXAMPLE].rpartition(' ')[0] or line[:LONGEST_EXAMPLE]} …"


def _described(
    name: str, part: Node, examples: Mapping[tuple[str, str], Any], source: str
) -> Described:
    """Describes an object from its JSON Schema."""
    required = part.get("required", ())
    return Described(
        name,
        Meaning(part["description"]),
        tuple(
            Field(
                field,
                _type(one),
                Meaning(one["description"]),
                example_of(examples.get((name, field)), _type(one), source),
                field not in required,
            )
            for field, one in part["properties"].items()
        ),
    )


def _with_examples(described: Described, examples: Mapping[tuple[str, str], Any]) -> Described:
    """Adds examples to an object whose fields are languages."""
    fields = []
    for field in described.fields:
        found = example_of(examples.get((described.name, field.name)), field.type, "")
        is_text = described.name == Words.__name__ and not field.type.choices
        fields.append(
            field._replace(
                example=found._replace(language=field.name) if found and is_text else found
            )
        )
    return described._replace(fields=tuple(fields))


def _type(part: Node) -> FieldType:
    """Returns the type of a field from its JSON Schema."""
    if REF in part.get("$ref", ""):
        name = part["$ref"].removeprefix(REF)
        if name == State.__name__:
            return FieldType("string", choices=STATES)
        return FieldType(name, is_object=True)
    if "anyOf" in part:
        [first, _null] = part["anyOf"]
        return _type(first)._replace(or_null=True)
    if part["type"] == "array":
        inner = _type(part["items"])
        return inner._replace(within=("list", *inner.within))
    if part["type"] == "object":
        inner = _type(part["additionalProperties"])
        return inner._replace(within=("by name", *inner.within))
    return FieldType(part["type"], choices=tuple(part.get("enum", ())))


def _collect(
    node: Node, name: str, parts: Mapping[str, Node], found: dict[tuple[str, str], Any]
) -> None:
    """Collects the first value of each field that has one, in an object and all within it.

    Drafts are passed by: a translation that nobody has reviewed is no example.
    """
    for field, part in parts[name]["properties"].items():
        value = node.get(field)
        if value in (None, "", [], {}) or (name == Words.__name__ and _is_draft(node, field)):
            continue
        found.setdefault((name, field), value)
        inner = _type(part)
        if inner.is_object:
            for one in _objects_in(value, len(inner.within)):
                _collect(one, inner.name, parts, found)


def _objects_in(value: Any, depth: int) -> Iterator[Node]:
    """Yields the objects within nested lists or mappings of a known depth."""
    if depth == 0:
        yield value
        return
    for one in value.values() if isinstance(value, dict) else value:
        yield from _objects_in(one, depth - 1)


def _is_draft(words: Node, field: str) -> bool:
    """Whether a field of a text is an unreviewed translation."""
    return bool(re.fullmatch(ids.LANGUAGE, field)) and words.get(state_name(field)) == State.DRAFT
