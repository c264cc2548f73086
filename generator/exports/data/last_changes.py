"""When each record last changed, from the releases' history: ``2026-11-20T00:00:00+00:00``.

Before the first release it is not known, and the day of the file is given.
"""

from collections.abc import Iterable
from datetime import date

from generator.comparing.history import History, make_history
from generator.exports.book import Book
from generator.suite.entities.wordbook import Term


def format_last_change(book: Book, about: str, terms: Iterable[Term] = ()) -> str:
    """Returns when what has an id last changed, in the leading language of a book.

    Args:
        book: The edition in a language.
        about: The id, as the history has it: ``ABC SE04 P8``, ``2020 value 3``.
        terms: The terms of the glossary whose names stand with it.
    """
    known, code = _get_history(book), book.language
    named = (known.find_last_wording(f"glossary term {term.id}", code) for term in terms)
    days = [known.find_last_change(about, code), *named]
    return _format_moment(book, max(filter(None, days)) if all(days) else None)


def find_last_mapping(book: Book, about: str) -> str:
    """Returns when an id was first released, or what it is mapped to last changed."""
    return _format_moment(book, _get_history(book).find_last_mapping(about))


def find_first_day(book: Book, about: str) -> str:
    """Returns when an id was first released."""
    return _format_moment(book, _get_history(book).find_first_release(about))


def find_edition_change(book: Book) -> str:
    """Returns when anything in an edition last changed, withdrawals included."""
    known, code, catalogue = _get_history(book), book.language, book.catalogue
    functions = [
        f"function {function.edition} {function.code}"
        for function in catalogue.list_functions(book.year)
    ]
    values = [f"{value.edition} value {value.number}" for value in catalogue.list_values(book.year)]
    others = (f"edition {book.year}", *functions, *values)
    days = [
        *(known.find_last_standard_change(standard.urn, code) for standard in book.standards),
        *(known.find_last_change(about, code) for about in others),
        *(known.find_last_mapping(about) for about in others),
    ]
    return _format_moment(book, max(filter(None, days), default=None))


def find_first_release(book: Book) -> str:
    """Returns the time of the first release, for definitions that never change."""
    first = next((release.day for release in _get_history(book).releases), None)
    return _format_moment(book, first)


def _get_history(book: Book) -> History:
    return make_history(book.catalogue.suite)


def _format_moment(book: Book, day: date | None) -> str:
    return f"{(day or book.release.day).isoformat()}T00:00:00+00:00"
