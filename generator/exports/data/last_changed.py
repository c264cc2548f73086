"""When each record of a format last changed, by what was released: ``2026-11-20T00:00:00+00:00``.

Before the first release nobody knows, and it is the day of the file.
"""

from datetime import date

from generator.comparing.history import History, history_of
from generator.exports.book import Book


def last_changed(book: Book, about: str) -> str:
    """When what stands under an id last became another, in the leading language of a book.

    Args:
        book: The edition in a language.
        about: The id, as the history has it: ``ABC SE04 P8``, ``2020 value 3``.
    """
    return _moment(book, _history(book).last_changed(about, book.language))


def last_mapped(book: Book, about: str) -> str:
    """When an id came, or what it is mapped to last became another."""
    return _moment(book, _history(book).last_mapped(about))


def first_held(book: Book, about: str) -> str:
    """When an id came."""
    return _moment(book, _history(book).came(about))


def edition_changed(book: Book) -> str:
    """When anything in an edition last became another, that a statement was taken out included."""
    known, code, catalogue = _history(book), book.language, book.catalogue
    functions = [f"function {one.edition} {one.code}" for one in catalogue.process_of(book.year)]
    values = [f"{one.edition} value {one.number}" for one in catalogue.values_of(book.year)]
    others = (f"edition {book.year}", *functions, *values)
    days = [
        *(known.last_told(standard.urn, code) for standard in book.standards),
        *(known.last_changed(about, code) for about in others),
        *(known.last_mapped(about) for about in others),
    ]
    return _moment(book, max(filter(None, days), default=None))


def first_released(book: Book) -> str:
    """When what never changes came: a definition that a format makes."""
    first = next((one.day for one in _history(book).releases), None)
    return _moment(book, first)


def _history(book: Book) -> History:
    return history_of(book.catalogue.suite)


def _moment(book: Book, day: date | None) -> str:
    return f"{(day or book.release.day).isoformat()}T00:00:00+00:00"
