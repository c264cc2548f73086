"""When each record last changed, from the releases' history: ``2026-11-20T00:00:00+00:00``.

Before the first release it is not known, and the day of the file is given.
"""

from datetime import date

from generator.comparing.history import History, history_of
from generator.exports.book import Book


def last_changed(book: Book, about: str) -> str:
    """Returns when what has an id last changed, in the leading language of a book.

    Args:
        book: The edition in a language.
        about: The id, as the history has it: ``ABC SE04 P8``, ``2020 value 3``.
    """
    return _moment(book, _history(book).last_changed(about, book.language))


def last_mapped(book: Book, about: str) -> str:
    """Returns when an id was first released, or what it is mapped to last changed."""
    return _moment(book, _history(book).last_mapped(about))


def first_held(book: Book, about: str) -> str:
    """Returns when an id was first released."""
    return _moment(book, _history(book).came(about))


def edition_changed(book: Book) -> str:
    """Returns when anything in an edition last changed, withdrawals included."""
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
    """Returns the time of the first release, for definitions that never change."""
    first = next((one.day for one in _history(book).releases), None)
    return _moment(book, first)


def _history(book: Book) -> History:
    return history_of(book.catalogue.suite)


def _moment(book: Book, day: date | None) -> str:
    return f"{(day or book.release.day).isoformat()}T00:00:00+00:00"
