"""What every record of a package has: an identifier, an address, and the time of its last change.

Platforms recognise what they imported before by its identifier. So an identifier is made from an id
of the suite, which never changes, and the language: each build makes the same one.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from generator import ids
from generator.exports.book import Book
from generator.ids import Address, Code
from generator.suite.entities.mapping import Signposted
from generator.suite.entities.sections import Withdrawn
from generator.suite.entities.standards import Standard
from generator.suite.text import Text

Record = dict[str, Any]
"""A part of a package, as JSON has it."""

NAMESPACE = UUID("3a1d3b9e-6f0c-5c0e-9a52-7e2f0f6c8d41")
"""From which all identifiers are made. It never changes: nor then do they."""

OUTSIDE = "ext:nos"
"""What an association leads to that is in no CASE package: a standard of another suite."""

LONGEST_FIELDS = {
    "title": 120,
    "publisher": 50,
    "description": 300,
    "humanCodingScheme": 80,
    "listEnumeration": 20,
}
"""How many characters a field may have.

CASE says nothing of it. These are the columns of OpenSALT's database: where a text is longer, it
cuts a title, and refuses the whole package for any other.
"""


@dataclass(frozen=True)
class AssociationEnd:
    """One end of an association.

    Attributes:
        identifier: Its UUID in CASE; of a standard of another suite its URN.
        uri: Where it stands.
        title: What it says.
        outside: Whether it is part of no CASE package.
    """

    identifier: str
    uri: str
    title: str
    outside: bool = False

    @property
    def record(self) -> Record:
        """The end as CASE writes it. Only ends outside every package have a ``targetType``."""
        link = {"title": self.title, "identifier": self.identifier, "uri": self.uri}
        return link | ({"targetType": OUTSIDE} if self.outside else {})


def make_uuid(name: str, code: Code) -> str:
    """Returns the identifier of a text or a definition in a language, the same on every build."""
    return str(uuid5(NAMESPACE, f"{name} {code}"))


def make_urn(uuid: str) -> str:
    """Returns the address of a record that has none on the site."""
    return f"urn:uuid:{uuid}"


def link_to(book: Book, text: Text, code: Code) -> AssociationEnd:
    """Returns the end of an association at a text in the package of a language."""
    uuid = make_uuid(text.id, code)
    return AssociationEnd(
        uuid, _make_address(book, text.address, code, uuid), book.say(text, code).text
    )


def link_to_withdrawn(book: Book, statement: Withdrawn, code: Code) -> AssociationEnd:
    """Returns the end at a withdrawn statement, which older packages contain."""
    uuid = make_uuid(statement.reference, code)
    address = _make_address(book, statement.address, code, uuid)
    return AssociationEnd(uuid, address, statement.reference)


def link_outside(book: Book, standard: Standard | Signposted, title: str) -> AssociationEnd:
    """Returns the end at a standard of another suite, by its URN."""
    uri = book.make_url(standard.address, book.source) if book.release.address else ""
    return AssociationEnd(
        standard.urn, uri or f"urn:nos:{ids.make_slug(standard.urn)}", title, outside=True
    )


def _make_address(book: Book, address: Address, code: Code, uuid: str) -> str:
    """Returns a record's address on the site, or a URN if the site's address is not known."""
    return book.make_url(address, code) if book.release.address else make_urn(uuid)
