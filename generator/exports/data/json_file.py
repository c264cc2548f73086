"""The suite as JSON, and the form in which all data is written."""

from generator.exports.book import Book
from generator.exports.data.models import Data
from generator.exports.data.suite_data import make_suite_data


def to_bytes(book: Book) -> bytes:
    """Makes the JSON file of the whole suite."""
    return format_data(make_suite_data(book))


def format_data(data: Data) -> bytes:
    """Formats data as the bytes of a JSON file: the same data gives the same bytes."""
    return f"{data.model_dump_json(indent=1)}\n".encode()
