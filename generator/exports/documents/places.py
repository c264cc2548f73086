"""The places within a document, so that links to them need not leave it."""

from collections.abc import Iterator

from generator.exports.book import Book
from generator.exports.documents.chapters import CompleteSet, SingleStandard
from generator.ids import Address

Name = tuple[str, str]
"""What a place is called by links that lead to it, in two parts with a space between."""

A_HEADING: Name = ("", "")
"""A place that is called what its heading says."""


def list_places(book: Book, body: CompleteSet | SingleStandard) -> Iterator[tuple[Address, Name]]:
    """Yields each place in the document, with the name that links to it show."""
    for standard in book.standards:
        yield standard.address, (standard.urn, book.site.say_plainly(standard.title))
        for statement in standard.statements:
            urn, _, code = statement.reference.rpartition(" ")
            yield statement.address, (urn, code)
    if body.glossary:
        yield from ((term.address, A_HEADING) for term in body.glossary.terms)
    if isinstance(body, SingleStandard):
        return
    yield body.introduction.place, A_HEADING
    if body.values:
        called = book.interface("Value").text
        yield from ((value.address, (called, str(value.number))) for value in body.values.values)
    for function in book.catalogue.list_functions(book.year):
        yield function.address, (f"{function.code}.", book.site.say_plainly(function.process))
