"""CASE's CFDefinitions, which other records refer to: item types, subject and license."""

from collections.abc import Mapping

from generator.exports.book import Book
from generator.exports.data.case.records import Record, make_urn, make_uuid
from generator.exports.data.case.tree import KINDS
from generator.exports.data.last_changes import find_first_release
from generator.languages.language import Wording
from generator.suite.entities.sections import Heading


def refer_to(definition: Record) -> Record:
    """Returns a reference to a definition, for other records."""
    return {field: definition[field] for field in ("title", "identifier", "uri")}


def make_subject(book: Book) -> Record:
    """Makes the subject: the field of work that the standards are about."""
    words = book.say(book.site.presentation.field)
    return {
        **_make_definition(book, _name_for_suite(book, "subject"), words.text),
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


def make_item_types(book: Book) -> Mapping[str, Record]:
    """Makes the types of an edition's items, by the kinds of ``tree``."""
    return {
        kind: {
            **_make_definition(book, f"type {kind}", words.text),
            "description": words.text,
            "hierarchyCode": str(number),
        }
        for number, (kind, words) in enumerate(_name_kinds(book).items(), 1)
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
    return {
        "function": book.interface("Function"),
        "value": book.interface("Value"),
        "standard": book.interface("Standard"),
        "criterion": book.interface("Performance criterion"),
        "knowledge": book.interface("Knowledge statement"),
        **_name_further_kinds(book),
    }


def _name_further_kinds(book: Book) -> dict[str, Wording]:
    """Names the kinds that only some suites have."""
    interface = book.interface
    sections = [
        section for standard in book.standards for section in standard.sections if not section.short
    ]
    blocks = [block for section in sections for block in section.blocks]
    held = {section.kind for section in sections if section.statements}
    found = {
        "skill": (interface("Skill"), "skills" in held),
        "behaviour": (interface("Behaviour"), "behaviours" in held),
        "statement": (interface("Statement"), bool(held - KINDS.keys())),
        "section": (interface("Section"), any(section.heading for section in sections)),
        "heading": (interface("Heading"), any(isinstance(block, Heading) for block in blocks)),
    }
    return {kind: words for kind, (words, there) in found.items() if there}
