"""A whole CASE 1.1 package."""

import json

from generator.exports.book import Book
from generator.exports.data.case.associations import associations
from generator.exports.data.case.definitions import item_types, rights, subject
from generator.exports.data.case.document import document
from generator.exports.data.case.items import item
from generator.exports.data.case.records import Record
from generator.exports.data.case.tree import nodes


def to_bytes(book: Book) -> bytes:
    """Makes the file of an edition in one language, as CASE 1.1."""
    return written(package(book))


def package(book: Book) -> Record:
    """Makes the package: document, items, associations and the definitions they refer to."""
    listed, types = tuple(nodes(book)), item_types(book)
    return {
        "CFDocument": document(book),
        "CFItems": [item(book, node, types[node.kind]) for node in listed],
        "CFAssociations": list(associations(book, listed)),
        "CFDefinitions": {
            "CFSubjects": [subject(book)],
            "CFLicenses": [rights(book)],
            "CFItemTypes": list(types.values()),
        },
    }


def written(record: Record) -> bytes:
    """Formats a record as the bytes of a JSON file."""
    return f"{json.dumps(record, ensure_ascii=False, indent=1)}\n".encode()
