"""JSON: the whole suite, for programs; and how any of its data is written."""

import json

from generator.exports.book import Book
from generator.exports.data.schema import FORM, Data, SuiteData
from generator.exports.data.suite import suite_data
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
    known = model.model_json_schema(mode="serialization")
    for part in (known, *known["$defs"].values()):
        part.pop("additionalProperties", None)
    name = f"{suite.facts.identifiers}schema:{FORM}:{model.__name__}"
    text = json.dumps({"$schema": DIALECT, "$id": name} | known, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def schema_to_bytes(book: Book) -> bytes:
    """The JSON Schema of the suite's JSON, which a program can hold it to."""
    return schema(book.catalogue.suite)
