"""Where somebody stands with a statement: four states in plain words, and never a score."""

from typing import NamedTuple

from generator.exports.book import Book
from generator.languages.language import Wording


class States(NamedTuple):
    """What each state is called."""

    shows: Wording
    with_help: Wording
    not_yet: Wording
    not_in_role: Wording


def states(book: Book) -> States:
    """The states, as the guidance on training needs has them."""
    interface = book.interface
    return States(
        interface("I do this and can show it"),
        interface("I do this with help"),
        interface("Not yet"),
        interface("Not part of my role"),
    )
