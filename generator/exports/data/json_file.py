"""The suite as JSON, and the form in which all data is written."""

from generator.exports.book import Book
from generator.exports.data.schema import Data
from generator.exports.data.suite import suite_data


def to_bytes(book: Book) -> bytes:
    """Makes the JSON file of the whole suite."""
    return written(suite_data(book))


def written(data: Data) -> bytes:
    """Formats data as the bytes of a JSON file: the same data gives the same bytes."""
    return f"{data.model_dump_json(indent=1)}\n".encode()
