"""The same package as CASE 1.0, whose schema OpenSALT enforces: it allows no other fields."""

from collections.abc import Iterator

from generator.exports.book import Book
from generator.exports.data.case.package import format_record, make_package
from generator.exports.data.case.records import Record

ADOPTION = {"Implemented": "Adopted", "Retired": "Deprecated"}
"""What CASE 1.0 calls states of an edition otherwise."""

ENDS = ("originNodeURI", "destinationNodeURI")


def to_bytes(book: Book) -> bytes:
    """Makes the file of an edition in one language, as CASE 1.0."""
    return format_record(to_version_1_0(make_package(book)))


def to_version_1_0(package: Record) -> Record:
    """Returns a CASE 1.1 package with only what CASE 1.0 allows."""
    return {
        **package,
        "CFDocument": _convert_document(package["CFDocument"]),
        "CFItems": [_convert_item(one) for one in package["CFItems"]],
        "CFAssociations": list(_convert_associations(package["CFAssociations"])),
    }


def _convert_document(document: Record) -> Record:
    """Returns the document without the dates of its state.

    The schema of 1.0 has them match just one of two patterns. Where a validator does not look at
    the form of days, as by default most don't, a day matches both, and the package is refused.
    """
    status = document["adoptionStatus"]
    kept = _leave_out(document, "caseVersion", "statusStartDate", "statusEndDate")
    return kept | {"adoptionStatus": ADOPTION.get(status, status)}


def _convert_item(item: Record) -> Record:
    """Returns an item with its text on one line."""
    return item | {"fullStatement": " ".join(item["fullStatement"].split("\n"))}


def _convert_associations(associations: list[Record]) -> Iterator[Record]:
    """Yields the associations whose type CASE 1.0 has."""
    for one in associations:
        if one["associationType"] != "isTranslationOf":
            ends = {end: _leave_out(one[end], "targetType") for end in ENDS}
            yield _leave_out(one, "notes") | ends


def _leave_out(record: Record, *fields: str) -> Record:
    """Returns a record without some of its fields."""
    return {name: value for name, value in record.items() if name not in fields}
