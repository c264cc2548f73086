"""The items of a package, and the tree that they form.

Functions, values and standards are below the document, and statements below their standard; in the
long form statements are below sections and the headings in these.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import count

from generator.exports.book import Book
from generator.ids import SectionKind
from generator.suite.entities.sections import (
    Block,
    Heading,
    StandardSection,
    Statement,
    list_lines,
)
from generator.suite.entities.standards import Standard
from generator.suite.text import Text

KINDS: dict[SectionKind, str] = {
    "criteria": "criterion",
    "knowledge": "knowledge",
    "skills": "skill",
    "behaviours": "behaviour",
    "values": "value",
}
"""What a statement of a section is; of any other it is a statement."""

Lines = tuple[tuple[str, Text], ...]
"""Texts, each with what is printed before it."""

Places = defaultdict[Text, Iterator[int]]
"""The places under each text that are still free."""


@dataclass(frozen=True)
class ItemNode:
    """An item: a text of the suite with its place in the tree.

    Attributes:
        text: What it says.
        kind: What it is: ``standard``, ``criterion`` …
        code: What it is cited by.
        about: The id by which the history knows when it changed; of a part of a standard that is no
            statement, that of the standard.
        parent: What it stands under; None where that is the document.
        place: Its place there, from 1.
        more: The other texts of the item, each with what is printed before it: the points of a
            value, the texts of a section.
        printed: What is printed before it; empty where nothing is.
    """

    text: Text
    kind: str
    code: str
    about: str
    parent: Text | None
    place: int
    more: Lines = ()
    printed: str = ""


def make_nodes(book: Book) -> Iterator[ItemNode]:
    """Yields the items of an edition, each before those below it."""
    catalogue, places = book.catalogue, count(1)
    for function in catalogue.list_functions(book.year):
        code = function.code
        about = f"function {function.edition} {code}"
        yield ItemNode(function.process, "function", code, about, None, next(places), printed=code)
    for value in catalogue.list_values(book.year):
        number, points = str(value.number), tuple(("", point) for point in value.points)
        about = value.reference
        yield ItemNode(value.text, "value", number, about, None, next(places), points, number)
    for standard in book.standards:
        urn = standard.urn
        short = urn.rpartition(" ")[2]
        yield ItemNode(standard.title, "standard", urn, urn, None, next(places), printed=short)
        yield from _make_standard_nodes(standard)


def _make_standard_nodes(standard: Standard) -> Iterator[ItemNode]:
    """Yields the statements of a standard; in the long form also its sections and headings."""
    places: Places = defaultdict(partial(count, 1))
    for section in standard.sections:
        if section.short:
            for statement in section.statements:
                yield from _make_statement_nodes(statement, standard.title, places)
        else:
            yield from _make_section_nodes(standard, section, places)


def _make_section_nodes(
    standard: Standard, section: StandardSection, places: Places
) -> Iterator[ItemNode]:
    """Yields a section, and its headings nested in one another."""
    urn = standard.urn
    above = parent = standard.title
    if section.heading:
        more = _list_texts((section.lead_in, *section.blocks))
        code = f"{urn} {section.address.anchor}"
        yield ItemNode(section.heading, "section", code, urn, parent, next(places[parent]), more)
        above = section.heading
    under = [above]
    for block in section.blocks:
        if isinstance(block, Heading):
            del under[block.level :]
            more = _list_texts((block.lead_in,))
            code = f"{urn} {block.address.anchor}"
            place = next(places[under[-1]])
            yield ItemNode(block.text, "heading", code, urn, under[-1], place, more)
            under.append(block.text)
        elif isinstance(block, Statement):
            yield from _make_statement_nodes(block, under[-1], places)


def _make_statement_nodes(one: Statement, parent: Text, places: Places) -> Iterator[ItemNode]:
    """Yields a statement, then its parts."""
    kind, printed = KINDS.get(one.kind, "statement"), one.code or one.name
    place, name = next(places[parent]), one.reference
    yield ItemNode(one.text, kind, name, name, parent, place, printed=printed)
    for item in one.items:
        if isinstance(item, Statement):
            yield from _make_statement_nodes(item, one.text, places)


def _list_texts(blocks: Iterable[Block | None]) -> Lines:
    """Returns the texts of a section that are neither headings nor statements."""
    return tuple(line for block in blocks if block for line in list_lines(block))
