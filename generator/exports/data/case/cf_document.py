"""CASE's CFDocument: an edition as a framework."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from textwrap import shorten

from generator.exports import provenance
from generator.exports.book import Book
from generator.exports.data.case.definitions import make_rights, make_subject, refer_to
from generator.exports.data.case.records import LONGEST_FIELDS, AssociationEnd, Record, link_to
from generator.exports.data.last_changes import find_edition_change
from generator.ids import Code
from generator.model import EditionState
from generator.pages.standard_facts import format_fact

ADOPTION: dict[EditionState, str] = {
    "in force": "Implemented",
    "superseded": "Retired",
    "consultation": "Draft",
}
"""What CASE 1.1 calls the states of an edition."""


def make_cf_document(book: Book, items: Iterable[Record]) -> Record:
    """Makes the document of an edition, with only those fields that are known.

    Args:
        book: The edition in a language.
        items: The items of its package, with none of which it has changed earlier.
    """
    linked, about = link_to_document(book, book.language), make_subject(book)
    first_day, last_day = provenance.find_period(book)
    publishers = (
        publisher
        for publisher in provenance.name_publishers(book)
        if len(publisher) <= LONGEST_FIELDS["publisher"]
    )
    known = {
        "identifier": linked.identifier,
        "uri": linked.uri,
        "caseVersion": "1.1",
        "creator": provenance.name_creator(book),
        "title": linked.title,
        "lastChangeDateTime": max(
            (find_edition_change(book), *(item["lastChangeDateTime"] for item in items))
        ),
        "officialSourceURL": provenance.find_official_page(book),
        "publisher": next(publishers, None),
        "description": _describe_edition(book),
        "subject": [about["title"]],
        "subjectURI": [refer_to(about)],
        "language": book.language,
        "version": book.year,
        "adoptionStatus": ADOPTION[book.edition.state],
        "statusStartDate": first_day,
        "statusEndDate": last_day,
        "licenseURI": refer_to(make_rights(book)),
        "notes": "\n".join(_list_notes(book)),
    }
    return {field: value for field, value in known.items() if value is not None}


def link_to_document(book: Book, code: Code) -> AssociationEnd:
    """Returns a link to the document of the edition in a language."""
    return replace(
        link_to(book, book.edition.title, code),
        title=book.make_list_name(LONGEST_FIELDS["title"], code),
    )


def _describe_edition(book: Book) -> str:
    """Describes the edition and its state."""
    edition, state = book.imprint[:2]
    return shorten(f"{edition.text}. {state.text}", LONGEST_FIELDS["description"], placeholder="…")


def _list_notes(book: Book) -> Iterator[str]:
    """Yields the lines of the imprint, and the edition's own labels in this language."""
    for line in book.imprint:
        yield f"{line.label.text}: {line.text}"
    for label, texts in book.site.say_metadata(book.edition.metadata):
        if {wording.language for wording in (label, *texts)} == {book.language}:
            yield format_fact((label, texts))
