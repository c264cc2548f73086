"""The objects of the JSON and their fields, for the dictionary of the data."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator import ids
from generator.catalogue.dictionary import Field, FieldExample, FieldType, Meaning, RecordType
from generator.exports.book import Book
from generator.exports.data.json_schema import STATES, describe_languages, make_schema
from generator.exports.data.models import (
    Addresses,
    ChangesData,
    Data,
    OneStandard,
    SuiteData,
    Words,
    name_state_field,
)
from generator.model.states import State

LONGEST_EXAMPLE = 60
"""As many characters of a text are shown."""

REF = "#/$defs/"
Node = Mapping[str, Any]
Values = dict[tuple[str, str], Any]
"""The first value of each field that is no draft, by the names of its object and of itself.

None where all are drafts: a translation that nobody has reviewed is no example. A field in which
nothing stands anywhere is not among them.
"""


def describe_objects(
    book: Book, suite: SuiteData, changes: ChangesData | None
) -> tuple[RecordType, ...]:
    """Describes every object of the JSON once, the outermost first, with examples of this suite.

    What the suite has nothing of is left out: fields that are empty throughout, and the objects
    that only such fields would hold.

    Args:
        book: The whole suite.
        suite: The same as data.
        changes: What its releases changed; None before the first.
    """
    by_language = {
        language.name: language for language in describe_languages(book.catalogue.suite.languages)
    }
    files = tuple(_list_files(suite, changes))
    models = dict.fromkeys(model for model, _data in files)
    parts: dict[str, Node] = {}
    for model in models:
        whole = make_schema(book.catalogue.suite, model)
        parts |= {model.__name__: whole} | whole["$defs"]
    values: Values = {}
    for model, data in files:
        _collect_values(data, model.__name__, parts, values)
    return tuple(
        _add_examples(by_language[name], values)
        if name in by_language
        else _describe_object(name, parts[name], values, book.source)
        for name in _sort_objects((model.__name__ for model in models), parts, values)
    )


def _list_files(suite: SuiteData, changes: ChangesData | None) -> Iterator[tuple[type[Data], Node]]:
    """Yields what each file holds, with its model; of single standards the first of each edition.

    All of the others are in the file of the suite too.
    """
    data = suite.model_dump(mode="json")
    yield SuiteData, data
    first = {standard["edition"]: standard for standard in reversed(data["standards"])}
    for edition in data["editions"]:
        if standard := first.get(edition["id"]):
            file = {"imprint": data["imprint"], "edition": edition, "standard": standard}
            yield OneStandard, file
    if changes:
        yield ChangesData, changes.model_dump(mode="json")


def _sort_objects(outermost: Iterable[str], parts: Mapping[str, Node], values: Values) -> list[str]:
    """Returns the names of objects, each behind the first that holds it."""
    order = list(outermost)
    for name in order:  # which grows meanwhile
        for field, part in parts[name]["properties"].items():
            inner = _find_type(part)
            if inner.is_object and inner.name not in order and (name, field) in values:
                order.append(inner.name)
    return order


def make_example(value: Any, kind: FieldType, source: str) -> FieldExample | None:
    """Returns the example of a field, as JSON; None if it is empty or is explained elsewhere.

    Args:
        value: The value.
        kind: What stands in the field.
        source: The language of the suite's files.
    """
    in_languages = kind.name in (Words.__name__, Addresses.__name__)
    if value is None or (kind.is_object and not in_languages):
        return None
    return FieldExample(
        _format_literal(value, source), source if kind.name == Words.__name__ else ""
    )


def _format_literal(value: Any, source: str) -> str:
    """Formats a value as JSON; of several entries the first, of languages the source."""
    if isinstance(value, list):
        return f"[{_format_literal(value[0], source)}{', …' if len(value) > 1 else ''}]"
    if isinstance(value, dict):
        key = source if source in value else next(iter(value))
        return f'{{"{key}": {_format_literal(value[key], source)}}}'
    return json.dumps(cut_example(value) if isinstance(value, str) else value, ensure_ascii=False)


def cut_example(text: str) -> str:
    """Cuts a text to the length of an example."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_EXAMPLE:
        return line
    return f"{line[:LONGEST_EXAMPLE].rpartition(' ')[0] or line[:LONGEST_EXAMPLE]} …"


def _describe_object(name: str, part: Node, values: Values, source: str) -> RecordType:
    """Describes an object from its JSON Schema, with the fields in which anything stands."""
    required = part.get("required", ())
    return RecordType(
        name,
        Meaning(part["description"]),
        tuple(
            Field(
                field,
                _find_type(one),
                Meaning(one["description"]),
                make_example(values[name, field], _find_type(one), source),
                field not in required,
            )
            for field, one in part["properties"].items()
            if (name, field) in values
        ),
    )


def _add_examples(described: RecordType, values: Values) -> RecordType:
    """Adds examples to an object whose fields are languages."""
    fields = []
    for field in described.fields:
        field_example = make_example(values.get((described.name, field.name)), field.type, "")
        is_text = described.name == Words.__name__ and not field.type.choices
        fields.append(
            field._replace(
                example=field_example._replace(language=field.name)
                if field_example and is_text
                else field_example
            )
        )
    return described._replace(fields=tuple(fields))


def _find_type(part: Node) -> FieldType:
    """Returns the type of a field from its JSON Schema."""
    if REF in part.get("$ref", ""):
        name = part["$ref"].removeprefix(REF)
        if name == State.__name__:
            return FieldType("string", choices=STATES)
        return FieldType(name, is_object=True)
    if "anyOf" in part:
        [first, _null] = part["anyOf"]
        return _find_type(first)._replace(or_null=True)
    if part["type"] == "array":
        inner = _find_type(part["items"])
        return inner._replace(within=("list", *inner.within))
    if part["type"] == "object":
        inner = _find_type(part["additionalProperties"])
        return inner._replace(within=("by name", *inner.within))
    return FieldType(part["type"], choices=tuple(part.get("enum", ())))


def _collect_values(node: Node, name: str, parts: Mapping[str, Node], values: Values) -> None:
    """Collects the first value of each field that has one, in an object and all within it."""
    for field, part in parts[name]["properties"].items():
        value = node.get(field)
        if value in (None, "", [], {}):
            continue
        is_draft = name == Words.__name__ and _is_draft(node, field)
        if values.get((name, field)) is None:
            values[name, field] = None if is_draft else value
        inner = _find_type(part)
        if inner.is_object:
            for one in _walk_objects(value, len(inner.within)):
                _collect_values(one, inner.name, parts, values)


def _walk_objects(value: Any, depth: int) -> Iterator[Node]:
    """Yields the objects within nested lists or mappings of a known depth."""
    if depth == 0:
        yield value
        return
    for one in value.values() if isinstance(value, dict) else value:
        yield from _walk_objects(one, depth - 1)


def _is_draft(words: Node, field: str) -> bool:
    """Whether a field of a text is an unreviewed translation."""
    return (
        bool(re.fullmatch(ids.LANGUAGE, field))
        and words.get(name_state_field(field)) == State.DRAFT
    )
