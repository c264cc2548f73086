"""CASE's CFItem: a text of the suite."""

import re
from collections.abc import Iterator

from generator.exports import provenance
from generator.exports.book import Book
from generator.exports.data.case.definitions import refer_to
from generator.exports.data.case.records import LONGEST_FIELDS, Record, link_to
from generator.exports.data.case.tree import ItemNode
from generator.exports.data.last_changes import format_last_change
from generator.ids import Code
from generator.languages.language import Wording
from generator.model.states import State
from generator.pages.sections import name_section
from generator.pages.standard_facts import format_fact, list_beyond_labels
from generator.suite.entities.standards import Standard
from generator.suite.entities.wordbook import Term

BETWEEN_KEY_WORDS = re.compile(r"\s*[;,]\s*")


def make_item(book: Book, node: ItemNode, item_type: Record) -> Record:
    """Makes an item of the package, with only those fields that have a value.

    Args:
        book: The edition in a language.
        node: What the item is.
        item_type: The definition of its type.
    """
    linked = link_to(book, node.text, book.language)
    words = book.say(node.text)
    known = {
        "identifier": linked.identifier,
        "fullStatement": _make_full_statement(book, node),
        "CFItemType": item_type["title"],
        "uri": linked.uri,
        "humanCodingScheme": _drop_if_too_long("humanCodingScheme", node.code),
        "listEnumeration": _drop_if_too_long("listEnumeration", node.printed),
        "conceptKeywords": list(dict.fromkeys(_list_key_words(book, node, words.language))),
        "language": words.language,
        "CFItemTypeURI": refer_to(item_type),
        "lastChangeDateTime": format_last_change(book, node.about),
        "notes": "\n\n".join(_list_notes(book, node, words)),
    }
    return {field: value for field, value in known.items() if value}


def _drop_if_too_long(field: str, text: str) -> str:
    """Returns a code, or nothing if it is longer than platforms accept: it can't be cut."""
    return text if len(text) <= LONGEST_FIELDS[field] else ""


def _make_full_statement(book: Book, node: ItemNode) -> str:
    """Returns the text of an item; of a value with its points, of a section with its texts."""
    return "\n".join(
        f"{code} {book.say(text).text}".strip() for code, text in (("", node.text), *node.more)
    )


def _find_standard(book: Book, node: ItemNode) -> Standard | None:
    return book.catalogue.standards[node.code] if node.kind == "standard" else None


def _list_terms(book: Book, node: ItemNode) -> Iterator[Term]:
    """Yields the glossary terms that an item uses; of a standard, its overview too."""
    standard = _find_standard(book, node)
    texts = (node.text, *(text for _, text in node.more), *(standard.overview if standard else ()))
    for text in texts:
        yield from book.catalogue.find_terms(text)


def _list_key_words(book: Book, node: ItemNode, language: Code) -> Iterator[str]:
    """Yields the key words that a standard prints, and the names of the terms that an item uses.

    Of these only what is in the language of the item.
    """
    if standard := _find_standard(book, node):
        for printed in map(book.say, provenance.list_key_words(standard)):
            if printed.language == language:
                yield from filter(None, BETWEEN_KEY_WORDS.split(printed.text.strip()))
    for name in (book.say(term.term) for term in _list_terms(book, node)):
        if name.language == language:
            yield name.text


def _list_notes(book: Book, node: ItemNode, words: Wording) -> Iterator[str]:
    """Yields whether an item is a draft; of a standard also its overview, and what is not held."""
    if words.state is State.DRAFT:
        yield book.interface("Draft by this project, not yet reviewed.").text
    if standard := _find_standard(book, node):
        yield from _list_standard_notes(book, standard)


def _list_standard_notes(book: Book, standard: Standard) -> Iterator[str]:
    if not standard.held:
        yield book.interface("We do not have its statements.").text
    for paragraph in standard.overview:
        yield from _mark_paragraph(book, book.say(paragraph))
    yield from map(format_fact, list_beyond_labels(book.site, standard))
    if standard.held and standard.not_held:
        said = book.interface("Not held: we have other parts of this standard, but not this one.")
        for kind in standard.not_held:
            yield f"{name_section(book.site, kind).text}: {said.text}"


def _mark_paragraph(book: Book, words: Wording) -> Iterator[str]:
    """Yields a paragraph, marked if it is a draft, unless it is in another language."""
    if words.language == book.language:
        draft = book.interface("draft")
        yield f"{words.text} ({draft.text})" if words.state is State.DRAFT else words.text
