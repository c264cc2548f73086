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
    lines_in,
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
class Node:
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


def nodes(book: Book) -> Iterator[Node]:
    """Yields the items of an edition, each before those below it."""
    catalogue, places = book.catalogue, count(1)
    for function in catalogue.process_of(book.year):
        code = function.code
        about = f"function {function.edition} {code}"
        yield Node(function.process, "function", code, about, None, next(places), printed=code)
    for value in catalogue.values_of(book.year):
        number, points = str(value.number), tuple(("", point) for point in value.points)
        about = value.reference
        yield Node(value.text, "value", number, about, None, next(places), points, number)
    for standard in book.standards:
        urn = standard.urn
        short = urn.rpartition(" ")[2]
        yield Node(standard.title, "standard", urn, urn, None, next(places), printed=short)
        yield from _of_standard(standard)


def _of_standard(standard: Standard) -> Iterator[Node]:
    """Yields the statements of a standard; in the long form also its sections and headings."""
    places: Places = defaultdict(partial(count, 1))
    for section in standard.sections:
        if section.short:
            for one in section.statements:
                yield from _of_statement(one, standard.title, places)
        else:
            yield from _of_section(standard, section, places)


def _of_section(standard: Standard, section: StandardSection, places: Places) -> Iterator[Node]:
    """Yields a section, and its headings nested in one another."""
    urn = standard.urn
    above = parent = standard.title
    if section.heading:
        more = _lines((section.lead_in, *section.blocks))
        code = f"{urn} {section.address.anchor}"
        yield Node(section.heading, "section", code, urn, parent, next(places[parent]), more)
        above = section.heading
    under = [above]
    for block in section.blocks:
        if isinstance(block, Heading):
            del under[block.level :]
            more = _lines((block.lead_in,))
            code = f"{urn} {block.address.anchor}"
            place = next(places[under[-1]])
            yield Node(block.text, "heading", code, urn, under[-1], place, more)
            under.append(block.text)
        elif isinstance(block, Statement):
            yield from _of_statement(block, under[-1], places)


def _of_statement(one: Statement, parent: Text, places: Places) -> Iterator[Node]:
    """Yields a statement, then its parts."""
    kind, printed = KINDS.get(one.kind, "statement"), one.code or one.name
    place, name = next(places[parent]), one.reference
    yield Node(one.text, kind, name, name, parent, place, printed=printed)
    for item in one.items:
        if isinstance(item, Statement):
            yield from _of_statement(item, one.text, places)


def _lines(blocks: Iterable[Block | None]) -> Lines:
    """Returns the texts of a section that are neither headings nor statements."""
    return tuple(line for block in blocks if block for line in lines_in(block))
