"""CASE's CFDocument: an edition as a framework."""

from collections.abc import Iterator
from dataclasses import replace
from textwrap import shorten

from generator.exports import provenance
from generator.exports.book import Book
from generator.exports.data.case.definitions import reference_to, rights, subject
from generator.exports.data.case.records import LONGEST, Linked, Record, link_to
from generator.exports.data.last_changed import edition_changed
from generator.ids import Code
from generator.model import EditionState
from generator.pages.facts import in_a_line

ADOPTION: dict[EditionState, str] = {
    "in force": "Implemented",
    "superseded": "Retired",
    "consultation": "Draft",
}
"""What CASE 1.1 calls the states of an edition."""


def document(book: Book) -> Record:
    """Makes the document of an edition, with only those fields that are known."""
    linked, about = link_to_document(book, book.language), subject(book)
    first_day, last_day = provenance.period(book)
    publishers = (one for one in provenance.publishers(book) if len(one) <= LONGEST["publisher"])
    known = {
        "identifier": linked.identifier,
        "uri": linked.uri,
        "caseVersion": "1.1",
        "creator": provenance.creator(book),
        "title": linked.title,
        "lastChangeDateTime": edition_changed(book),
        "officialSourceURL": provenance.official_page(book),
        "publisher": next(publishers, None),
        "description": _description(book),
        "subject": [about["title"]],
        "subjectURI": [reference_to(about)],
        "language": book.language,
        "version": book.year,
        "adoptionStatus": ADOPTION[book.edition.state],
        "statusStartDate": first_day,
        "statusEndDate": last_day,
        "licenseURI": reference_to(rights(book)),
        "notes": "\n".join(_notes(book)),
    }
    return {field: value for field, value in known.items() if value is not None}


def link_to_document(book: Book, code: Code) -> Linked:
    """Returns a link to the document of the edition in a language."""
    return replace(
        link_to(book, book.edition.title, code), title=book.listed_name(LONGEST["title"], code)
    )


def _description(book: Book) -> str:
    """Describes the edition and its state."""
    edition, state = book.imprint[:2]
    return shorten(f"{edition.text}. {state.text}", LONGEST["description"], placeholder="…")


def _notes(book: Book) -> Iterator[str]:
    """Yields the lines of the imprint, and the edition's own labels in this language."""
    for line in book.imprint:
        yield f"{line.label.text}: {line.text}"
    for label, texts in book.site.metadata(book.edition.metadata):
        if {one.language for one in (label, *texts)} == {book.language}:
            yield in_a_line((label, texts))
