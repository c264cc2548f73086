"""CASE's CFAssociations: which item is below which, what belongs together, what replaced what."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import uuid5

from generator.exports.book import Book
from generator.exports.data.case.cf_document import link_to_document
from generator.exports.data.case.records import (
    NAMESPACE,
    AssociationEnd,
    Record,
    link_outside,
    link_to,
    link_to_withdrawn,
    make_urn,
)
from generator.exports.data.case.tree import ItemNode
from generator.exports.data.last_changes import (
    find_first_day,
    find_mapping_day,
    find_translation_day,
)
from generator.suite.text import Text

Items = Mapping[Text, AssociationEnd]
"""The items of the package by their texts."""


def make_associations(book: Book, nodes: Sequence[ItemNode]) -> Iterator[Record]:
    """Yields the associations of a package, those of its tree first.

    Args:
        book: The edition in a language.
        nodes: The items of the package.
    """
    items = {node.text: link_to(book, node.text, book.language) for node in nodes}
    yield from _associate_tree(book, nodes, items)
    yield from _associate_served_functions(book, items)
    yield from _associate_practised_values(book, items)
    yield from _associate_replaced_standards(book, items)
    yield from _associate_moved_statements(book)
    if book.language != book.source:
        yield from _associate_translations(book, nodes, items)


def _associate_tree(book: Book, nodes: Sequence[ItemNode], items: Items) -> Iterator[Record]:
    document = link_to_document(book, book.language)
    for node in nodes:
        parent = items[node.parent] if node.parent else document
        came, place = find_first_day(book, node.about), node.place
        yield _make_association("isChildOf", items[node.text], parent, came, sequenceNumber=place)


def _associate_served_functions(book: Book, items: Items) -> Iterator[Record]:
    """Yields each function with the standards that serve it, of other suites too."""
    for function in book.catalogue.list_functions(book.year):
        about = f"function {function.edition} {function.code}"
        for row in function.maps_to:
            standard = book.catalogue.find_standard(row.urn)
            serving = items.get(standard.title) or link_outside(
                book, standard, book.say(standard.title).text
            )
            came = find_mapping_day(book, about, row.urn)
            yield _make_association("isRelatedTo", items[function.process], serving, came)


def _associate_practised_values(book: Book, items: Items) -> Iterator[Record]:
    """Yields each standard or statement with the values that it puts into practice."""
    catalogue = book.catalogue
    for value in catalogue.list_values(book.year):
        for reference in catalogue.list_practising(value):
            by = catalogue.statements.get(reference)
            origin = by.text if by else catalogue.standards[reference].title
            came = find_mapping_day(book, value.reference, reference)
            yield _make_association(
                "isRelatedTo", items[origin], items[value.text], came, **_make_reading_note(book)
            )


def _associate_replaced_standards(book: Book, items: Items) -> Iterator[Record]:
    """Yields each standard with those that replaced it in a later edition."""
    standards = book.catalogue.standards
    for crossing in book.catalogue.entities.crosswalk:
        for before, after in crossing.pairs:
            if former := items.get(standards[before].title):
                later = link_to(book, standards[after].title, book.language)
                came = find_mapping_day(book, before, after)
                yield _make_association(
                    "replacedBy", former, later, came, **_make_reading_note(book)
                )


def _associate_moved_statements(book: Book) -> Iterator[Record]:
    """Yields each withdrawn statement with those that say the same now."""
    for standard in book.standards:
        for former in standard.withdrawn:
            origin = link_to_withdrawn(book, former, book.language)
            for reference in former.moved_to:
                text = book.catalogue.statements[reference].text
                now = link_to(book, text, book.language)
                came = find_mapping_day(book, former.reference, reference)
                yield _make_association("replacedBy", origin, now, came)


def _associate_translations(
    book: Book, nodes: Sequence[ItemNode], items: Items
) -> Iterator[Record]:
    """Yields each translated text with its source."""
    if book.say(book.edition.title).language == book.language:
        source, here = (link_to_document(book, code) for code in (book.source, book.language))
        came = find_translation_day(book, f"edition {book.year}")
        yield _make_association("isTranslationOf", source, here, came)
    for node in nodes:
        if book.say(node.text).language == book.language:
            source = link_to(book, node.text, book.source)
            came = find_translation_day(book, node.about)
            yield _make_association("isTranslationOf", source, items[node.text], came)


def _make_reading_note(book: Book) -> dict[str, str]:
    """Returns the remark on what the publisher does not say itself."""
    return {"notes": book.interface("By this project’s reading.").text}


def _make_association(
    kind: str, origin: AssociationEnd, destination: AssociationEnd, came: str, **more: Any
) -> Record:
    """Makes an association; its identifier is made from both its ends.

    Args:
        kind: Its type, such as ``isChildOf``: the origin is a child of the destination.
        origin: Where it leads from.
        destination: Where it leads to.
        came: When it came; another that comes or goes leaves it as it is.
        more: Further fields, by the names that CASE has for them.
    """
    uuid = str(uuid5(NAMESPACE, f"{kind} {origin.identifier} {destination.identifier}"))
    return {
        "identifier": uuid,
        "associationType": kind,
        "uri": make_urn(uuid),
        "originNodeURI": origin.record,
        "destinationNodeURI": destination.record,
        "lastChangeDateTime": came,
        **more,
    }
