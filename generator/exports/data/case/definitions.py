"""CASE's CFDefinitions, which other records refer to: item types, subject and license."""

from collections.abc import Collection, Mapping

from generator.exports.book import Book
from generator.exports.data.case.records import Record, make_urn, make_uuid
from generator.exports.data.last_changes import find_field_change, find_first_release
from generator.languages.language import Wording


def refer_to(definition: Record) -> Record:
    """Returns a reference to a definition, for other records."""
    return {field: definition[field] for field in ("title", "identifier", "uri")}


def make_subject(book: Book) -> Record:
    """Makes the subject: the field of work that the standards are about."""
    words = book.say(book.site.presentation.field)
    return {
        **_make_definition(book, _name_for_suite(book, "subject"), words.text),
        "lastChangeDateTime": find_field_change(book),
        "hierarchyCode": "1",
    }


def make_rights(book: Book) -> Record:
    """Makes the license, which is CASE's only place for rights."""
    line = book.rights
    name = _name_for_suite(book, "rights")
    return {**_make_definition(book, name, line.label.text), "licenseText": line.text}


def _name_for_suite(book: Book, name: str) -> str:
    """Returns a name with the suite's id, as a platform may import several suites."""
    return f"{book.catalogue.suite.facts.id} {name}"


def make_item_types(book: Book, kinds: Collection[str]) -> Mapping[str, Record]:
    """Makes the types of an edition's items, by the kinds of ``tree``.

    A type is the same in every package that has it, whatever others that has.

    Args:
        book: The edition in a language.
        kinds: Those that the edition has an item of.
    """
    return {
        kind: {
            **_make_definition(book, f"type {kind}", words.text),
            "description": words.text,
            "hierarchyCode": str(number),
        }
        for number, (kind, words) in enumerate(_name_kinds(book).items(), 1)
        if kind in kinds
    }


def _make_definition(book: Book, name: str, title: str) -> Record:
    uuid = make_uuid(name, book.language)
    return {
        "identifier": uuid,
        "uri": make_urn(uuid),
        "title": title,
        "lastChangeDateTime": find_first_release(book),
    }


def _name_kinds(book: Book) -> dict[str, Wording]:
    interface = book.interface
    return {
        "function": interface("Function"),
        "value": interface("Value"),
        "standard": interface("Standard"),
        "criterion": interface("Performance criterion"),
        "knowledge": interface("Knowledge statement"),
        "skill": interface("Skill"),
        "behaviour": interface("Behaviour"),
        "statement": interface("Statement"),
        "section": interface("Section"),
        "heading": interface("Heading"),
    }
