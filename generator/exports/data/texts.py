"""A text, an address and what is printed, as data."""

from collections.abc import Iterable

from generator.exports.book import Book
from generator.exports.data.schema import Addresses, PrintedData, Translated, Words
from generator.ids import Address
from generator.suite.text import Metadatum, Note, Text


def words(book: Book, text: Text) -> Words:
    """A text of the suite in each language, with the state of each translation."""
    return Words(
        language=book.source,
        source=text.words,
        translations={
            code: Translated(text=book.translation(text, code), state=book.state(text, code))
            for code in book.translations
        },
    )


def all_words(book: Book, texts: Iterable[Text]) -> tuple[Words, ...]:
    """Several texts, each in each language."""
    return tuple(words(book, text) for text in texts)


def notes(book: Book, notes: Iterable[Note]) -> tuple[Words, ...]:
    """This project's remarks."""
    return all_words(book, (note.text for note in notes))


def addresses(book: Book, address: Address) -> Addresses:
    """Where something stands on the site, in each language."""
    return Addresses({code: book.url(address, code) for code in book.catalogue.suite.languages})


def printed(book: Book, metadata: Iterable[Metadatum]) -> tuple[PrintedData, ...]:
    """What an edition or a standard prints about itself."""
    return tuple(
        PrintedData(
            label=words(book, one.label),
            text=words(book, one.texts[0]),
            further=all_words(book, one.texts[1:]),
        )
        for one in metadata
    )
