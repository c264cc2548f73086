"""JSON: the whole suite, for programs; and how any of its data is written."""

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from generator.exports.book import Book
from generator.exports.data.schema import FORM, Data, SuiteData, state_name
from generator.exports.data.suite import suite_data
from generator.languages.definitions import definition
from generator.model.states import State
from generator.model.work_files import WORK_FILES, work_schema
from generator.suite.languages import Languages
from generator.suite.suite import Suite

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def to_bytes(book: Book) -> bytes:
    """The whole suite as JSON."""
    return written(suite_data(book))


def written(data: Data) -> bytes:
    """Data as the bytes of a file, the same each time."""
    return f"{data.model_dump_json(indent=1)}\n".encode()


def schema(suite: Suite, model: type[Data] = SuiteData) -> bytes:
    """The JSON Schema of what is published of a suite.

    It lets fields be there that it doesn't know: within a version some may be added, and whoever
    kept an earlier schema is to read on.
    """
    known = json.loads(_in_any_suite(model))
    parts = known["$defs"] | _of_languages(suite.languages)
    known["$defs"] = {name: parts[name] for name in sorted(parts)}
    for part in (known, *known["$defs"].values()):
        part.pop("additionalProperties", None)
    return _named(suite, model.__name__, known)


def form_schema(suite: Suite, form: str) -> bytes:
    """The JSON Schema of a file that readers keep, by what its ``form`` says.

    It is the same for every suite, but for its name.
    """
    return _named(suite, WORK_FILES[form].__name__, work_schema(form))


def _named(suite: Suite, name: str, schema: dict[str, Any]) -> bytes:
    head = {"$schema": DIALECT, "$id": f"{suite.facts.identifiers}schema:{FORM}:{name}"}
    return f"{json.dumps(head | schema, ensure_ascii=False, indent=1)}\n".encode()


@cache
def _in_any_suite(model: type[Data]) -> str:
    """The schema of what is published of any suite, which pydantic takes a while to make."""
    return json.dumps(model.model_json_schema(mode="serialization"))


def _of_languages(languages: Languages) -> dict[str, Any]:
    """The parts of a schema whose fields are named by the languages of a suite."""
    source = definition(languages.source)
    name = source.english_name
    others = [definition(code) for code in languages.translations]
    texts = {
        one.code: {
            "anyOf": [{"type": "string"}, {"type": "null"}],
            "description": f"The {one.english_name}; null where there is none that may be shown",
            "title": one.code.title(),
        }
        for one in others
    }
    states = {
        state_name(one.code): {
            "$ref": "#/$defs/State",
            "description": "official: the publisher's own; reviewed or draft: this project's; "
            f"published: the same in both languages; outdated: of an earlier {name}, so that it is "
            "not shown; missing: none",
        }
        for one in others
    }
    words = {
        source.code: {
            "description": f"The published {name}, to the letter",
            "title": source.code.title(),
            "type": "string",
        }
    }
    urls = {code: {"title": code.title(), "type": "string"} for code in languages}
    return {
        "State": TypeAdapter(State).json_schema(),
        "Words": _object("A text in each language.", "Words", words | texts | states),
        "Addresses": _object(
            "Where something stands on the site, in each language.", "Addresses", urls
        ),
    }


def _object(description: str, title: str, properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "description": description,
        "properties": properties,
        "required": list(properties),
        "title": title,
        "type": "object",
    }


def schema_to_bytes(book: Book) -> bytes:
    """The JSON Schema of the suite's JSON, which a program can hold it to."""
    return schema(book.catalogue.suite)
