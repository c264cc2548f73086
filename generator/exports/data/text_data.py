"""Texts, addresses and printed labels as data."""

from collections.abc import Iterable

from generator.exports.book import Book
from generator.exports.data.models import Addresses, PrintedData, Translated, Words
from generator.ids import Address
from generator.suite.text import Metadatum, Note, Text


def make_words(book: Book, text: Text) -> Words:
    """Returns a text in each language of the suite, with the state of each translation."""
    return Words(
        language=book.source,
        source=text.words,
        translations={
            code: Translated(
                text=book.find_translation(text, code), state=book.find_state(text, code)
            )
            for code in book.translations
        },
    )


def make_all_words(book: Book, texts: Iterable[Text]) -> tuple[Words, ...]:
    """Returns several texts, each in every language."""
    return tuple(make_words(book, text) for text in texts)


def make_notes(book: Book, notes: Iterable[Note]) -> tuple[Words, ...]:
    """Returns this project's notes, each in every language."""
    return make_all_words(book, (note.text for note in notes))


def make_addresses(book: Book, address: Address) -> Addresses:
    """Returns the address of a place on the site, in each language."""
    return Addresses(
        {code: book.make_url(address, code) for code in book.catalogue.suite.languages}
    )


def make_printed(book: Book, metadata: Iterable[Metadatum]) -> tuple[PrintedData, ...]:
    """Returns the labels that an edition or a standard prints about itself, with their texts."""
    return tuple(
        PrintedData(
            label=make_words(book, one.label),
            text=make_words(book, one.texts[0]),
            further=make_all_words(book, one.texts[1:]),
        )
        for one in metadata
    )
