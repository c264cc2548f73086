"""When each record last changed, from the releases' history: ``2026-11-20T00:00:00+00:00``.

Before the first release it is not known, and the day of the file is given.
"""

from collections.abc import Iterator
from datetime import date

from generator.comparing import suite_names
from generator.comparing.history import History, make_history
from generator.exports.book import Book


def format_last_change(book: Book, about: str) -> str:
    """Returns when what has an id last changed, in the leading language of a book.

    Args:
        book: The edition in a language.
        about: The id, as the history has it: ``ABC SE04 P8``, ``2020 value 3``.
    """
    return _format_moment(book, _get_history(book).find_last_change(about, book.language))


def find_mapping_day(book: Book, about: str, to: str) -> str:
    """Returns since when what has an id leads to another, whatever else it leads to."""
    return _format_moment(book, _get_history(book).find_mapping_day(about, to))


def find_translation_day(book: Book, about: str) -> str:
    """Returns since when what has an id is translated into the leading language of a book.

    Of what stands in a standard whose title is not translated: since when there is the standard.
    """
    known = _get_history(book)
    day = known.find_translation_day(about, book.language) or known.find_first_release(about)
    return _format_moment(book, day)


def find_first_day(book: Book, about: str) -> str:
    """Returns when an id was first released."""
    return _format_moment(book, _get_history(book).find_first_release(about))


def find_edition_change(book: Book) -> str:
    """Returns when anything in an edition last changed, withdrawals included, or its suite's name.

    So does whose the suite is, and where its owner has it, as far as that is told of the edition.
    """
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
        known.find_last_wording(code, *_list_suite_names(book)),
    ]
    return _format_moment(book, max(filter(None, days), default=None))


def _list_suite_names(book: Book) -> Iterator[str]:
    """Yields the ids of what an edition's document says of its suite."""
    yield from (suite_names.SUITE, suite_names.FIELD)
    yield from (suite_names.OWNER, suite_names.OWNER_IN_SHORT)
    if not book.catalogue.suite.facts.owner:  # whose place the publisher takes
        yield suite_names.PUBLISHER
    if book.edition.state == "in force":
        yield suite_names.OWNER_PAGE


def find_field_change(book: Book) -> str:
    """Returns when the field of the suite was last called otherwise."""
    return _format_moment(
        book, _get_history(book).find_last_wording(book.language, suite_names.FIELD)
    )


def find_first_release(book: Book) -> str:
    """Returns the time of the first release, for definitions that never change."""
    first = next((release.day for release in _get_history(book).releases), None)
    return _format_moment(book, first)


def _get_history(book: Book) -> History:
    return make_history(book.catalogue.suite)


def _format_moment(book: Book, day: date | None) -> str:
    return f"{(day or book.release.day).isoformat()}T00:00:00+00:00"
