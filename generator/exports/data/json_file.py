"""JSON: the whole suite, for programs; and how any of its data is written."""

from generator.exports.book import Book
from generator.exports.data.schema import Data
from generator.exports.data.suite import suite_data


def to_bytes(book: Book) -> bytes:
    """The whole suite as JSON."""
    return written(suite_data(book))


def written(data: Data) -> bytes:
    """Data as the bytes of a file, the same each time."""
    return f"{data.model_dump_json(indent=1)}\n".encode()
