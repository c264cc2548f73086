"""Texts, addresses and printed labels as data."""

from collections.abc import Iterable

from generator.exports.book import Book
from generator.exports.data.schema import Addresses, PrintedData, Translated, Words
from generator.ids import Address
from generator.suite.text import Metadatum, Note, Text


def words(book: Book, text: Text) -> Words:
    """Returns a text in each language of the suite, with the state of each translation."""
    return Words(
        language=book.source,
        source=text.words,
        translations={
            code: Translated(text=book.translation(text, code), state=book.state(text, code))
            for code in book.translations
        },
    )


def all_words(book: Book, texts: Iterable[Text]) -> tuple[Words, ...]:
    """Returns several texts, each in every language."""
    return tuple(words(book, text) for text in texts)


def notes(book: Book, notes: Iterable[Note]) -> tuple[Words, ...]:
    """Returns this project's notes, each in every language."""
    return all_words(book, (note.text for note in notes))


def addresses(book: Book, address: Address) -> Addresses:
    """Returns the address of a place on the site, in each language."""
    return Addresses({code: book.url(address, code) for code in book.catalogue.suite.languages})


def printed(book: Book, metadata: Iterable[Metadatum]) -> tuple[PrintedData, ...]:
    """Returns the labels that an edition or a standard prints about itself, with their texts."""
    return tuple(
        PrintedData(
            label=words(book, one.label),
            text=words(book, one.texts[0]),
            further=all_words(book, one.texts[1:]),
        )
        for one in metadata
    )
