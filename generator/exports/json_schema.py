"""The JSON Schema of the suite's JSON, which a program can hold it to."""

from generator.exports import json_data
from generator.exports.book import Book


def made(book: Book) -> bytes:  # noqa: ARG001
    """The schema, which is the same whatever the book holds."""
    return json_data.schema()
