"""The four answers to where somebody stands with a statement. None of them is a score."""

from typing import NamedTuple

from generator.exports.book import Book
from generator.languages.language import Wording


class StateNames(NamedTuple):
    """The names of the four states."""

    shows: Wording
    with_help: Wording
    not_yet: Wording
    not_in_role: Wording


def name_states(book: Book) -> StateNames:
    """Returns the names of the states, as in the guidance on training needs."""
    interface = book.interface
    return StateNames(
        interface("I do this and can show it"),
        interface("I do this with help"),
        interface("Not yet"),
        interface("Not part of my role"),
    )
