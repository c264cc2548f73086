"""A whole CASE 1.1 package."""

import json

from generator.exports.book import Book
from generator.exports.data.case.associations import make_associations
from generator.exports.data.case.cf_document import make_cf_document
from generator.exports.data.case.definitions import make_item_types, make_rights, make_subject
from generator.exports.data.case.items import make_item
from generator.exports.data.case.records import Record
from generator.exports.data.case.tree import make_nodes


def to_bytes(book: Book) -> bytes:
    """Makes the file of an edition in one language, as CASE 1.1."""
    return format_record(make_package(book))


def make_package(book: Book) -> Record:
    """Makes the package: document, items, associations and the definitions they refer to."""
    listed = tuple(make_nodes(book))
    types = make_item_types(book, {node.kind for node in listed})
    items = [make_item(book, node, types[node.kind]) for node in listed]
    return {
        "CFDocument": make_cf_document(book, items),
        "CFItems": items,
        "CFAssociations": list(make_associations(book, listed)),
        "CFDefinitions": {
            "CFSubjects": [make_subject(book)],
            "CFLicenses": [make_rights(book)],
            "CFItemTypes": list(types.values()),
        },
    }


def format_record(record: Record) -> bytes:
    """Formats a record as the bytes of a JSON file."""
    return f"{json.dumps(record, ensure_ascii=False, indent=1)}\n".encode()
