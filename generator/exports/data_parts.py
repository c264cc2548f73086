"""What all data is made of: texts in both languages, notes, addresses."""

from collections.abc import Sequence

from generator import ids
from generator.exports.book import Book
from generator.exports.published import Addresses, PrintedData, Words
from generator.ids import Address
from generator.model import Note, Published


def words(book: Book, identity: str) -> Words:
    """A text of the suite in both languages, with the state of its Welsh."""
    english = book.catalogue.texts[identity].text
    return Words(en=english, cy=book.welsh(identity), welsh=book.state(identity))


def addresses(book: Book, address: Address) -> Addresses:
    """Where something stands on the site, in either language."""
    return Addresses(en=book.release.url(address, "en"), cy=book.release.url(address, "cy"))


def printed(book: Book, owner: str, printed: tuple[Published, ...]) -> tuple[PrintedData, ...]:
    """What an edition or a standard prints about itself."""
    names = (f"{owner} metadata {ids.slug(one.label)}" for one in printed)
    return tuple(
        PrintedData(label=words(book, f"{name} label"), text=words(book, name)) for name in names
    )


def notes(book: Book, owner: str, notes: Sequence[Note]) -> tuple[Words, ...]:
    """This project's remarks on something, by its id."""
    return tuple(words(book, f"{owner} note {number + 1}") for number in range(len(notes)))
