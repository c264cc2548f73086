"""The objects of the JSON with their fields, as the dictionary explains them."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.catalogue.dictionary import Described, Example, Field, FieldType, Meaning
from generator.exports.book import Book
from generator.exports.data.json_schema import STATES, of_languages, schema
from generator.exports.data.schema import OneStandard, SuiteData
from generator.model.states import State

LONGEST_EXAMPLE = 90
Node = Mapping[str, Any]

REF = "#/$defs/"


def objects(book: Book, suite: SuiteData) -> tuple[Described, ...]:
    """Every object of the JSON, the outermost first and each once; examples are of this suite.

    Args:
        book: The whole suite.
        suite: The same as data.
    """
    found = {one.name: one for one in of_languages(book.catalogue.suite.languages)}
    parts: dict[str, Node] = {}
    for model in (SuiteData, OneStandard):
        whole = schema(book.catalogue.suite, model)
        parts |= {model.__name__: whole} | whole["$defs"]
    examples: dict[tuple[str, str], Any] = {}
    data = suite.model_dump(mode="json")
    _collect(data, SuiteData.__name__, parts, examples)
    for edition in data["editions"]:
        _collect({"edition": edition}, OneStandard.__name__, parts, examples)
    source = book.source
    order = [SuiteData.__name__, OneStandard.__name__]
    for name in order:  # which grows meanwhile
        for part in parts[name]["properties"].values():
            inner = _type(part)
            if inner.is_object and inner.name not in order:
                order.append(inner.name)
    return tuple(
        _with_examples(found[name], examples)
        if name in found
        else _described(name, parts[name], examples, source)
        for name in order
    )


def example_of(value: Any, source: str) -> Example | None:
    """What stands somewhere, as the dictionary shows it; None for nothing and for whole objects.

    Args:
        value: The value.
        source: The language of the suite's files.
    """
    if isinstance(value, list):
        [first, *more] = value or [None]
        if isinstance(first, dict):
            return example_of(first, source)
        return example_of(", ".join(map(str, (first, *more))), source) if value else None
    if isinstance(value, dict):
        words = value.get(source)
        is_place = words and words.startswith(("http", "/"))
        return cut(words, "" if is_place else source) if words else None
    if value in (None, ""):
        return None
    return cut(str(value).lower() if isinstance(value, bool) else str(value))


def cut(text: str, language: str = "") -> Example:
    """A text as an example, no longer than a line."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_EXAMPLE:
        return Example(line, language)
    return Example(
        f"{line[:LONGEST_EXAMPLE].rpartition(' ')[0] or line[:LONGEST_EXAMPLE]} …", language
    )


def _described(
    name: str, part: Node, examples: Mapping[tuple[str, str], Any], source: str
) -> Described:
    required = part.get("required", ())
    return Described(
        name,
        Meaning(part["description"]),
        tuple(
            Field(
                field,
                _type(one),
                Meaning(one["description"]),
                example_of(examples.get((name, field)), source),
                field not in required,
            )
            for field, one in part["properties"].items()
        ),
    )


def _with_examples(described: Described, examples: Mapping[tuple[str, str], Any]) -> Described:
    """An object whose fields are languages, with what stands in each."""
    fields = tuple(
        field._replace(example=_example_in(field.name, examples.get((described.name, field.name))))
        for field in described.fields
    )
    return described._replace(fields=fields)


def _example_in(code: str, value: Any) -> Example | None:
    """A text in the language that a field is named by, or a state, which is in none."""
    found = example_of(value, "")
    is_text = found and len(code) == 2 and not found.text.startswith(("http", "/"))
    return found._replace(language=code) if found and is_text else found


def _type(part: Node) -> FieldType:
    """What JSON Schema says of a field, as the dictionary says it."""
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
    """Keeps the first value of each field that says anything, of an object and all within it."""
    for field, part in parts[name]["properties"].items():
        value = node.get(field)
        if value in (None, "", [], {}):
            continue
        found.setdefault((name, field), value)
        inner = _type(part)
        if inner.is_object:
            for one in _objects_in(value, len(inner.within)):
                _collect(one, inner.name, parts, found)


def _objects_in(value: Any, depth: int) -> Iterator[Node]:
    """The objects in a value that has them in lists, or by names, so many deep."""
    if depth == 0:
        yield value
        return
    for one in value.values() if isinstance(value, dict) else value:
        yield from _objects_in(one, depth - 1)
