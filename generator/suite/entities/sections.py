"""The sections of a standard in printed order, the same for both forms of its file."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.ids import Address, SectionKind
from generator.suite.text import Text


@dataclass(frozen=True, eq=False)
class Statement:
    """A performance criterion, a knowledge statement or the like, or a part of one.

    Attributes:
        urn: The URN of its standard.
        name: Its name behind that in a citation: ``P4``, and of a part ``P4-1``.
        code: The code printed before it, whatever it is; empty if there is none.
        reference: Its full citation: ``ABC SE03 P4``.
        kind: The kind of its section.
        within: The reference of the statement that it is a part of, or None.
        items: Its parts; withdrawn ones are where they would be.
    """

    urn: str
    name: str
    code: str
    reference: str
    kind: SectionKind
    address: Address
    within: str | None
    text: Text
    items: "tuple[Statement | Withdrawn, ...]"

    @property
    def running(self) -> tuple[Text, ...]:
        """Its running texts, without those of its parts."""
        return (self.text,)

    def walk(self) -> "Iterator[Statement]":
        """Yields the statement, and then its parts in printed order."""
        yield self
        for item in self.items:
            if isinstance(item, Statement):
                yield from item.walk()


@dataclass(frozen=True, eq=False)
class Withdrawn:
    """A statement that a revision took out. Its name is never used again.

    Attributes:
        moved_to: The references of the statements that replace it; empty if there are none.
    """

    name: str
    reference: str
    address: Address
    moved_to: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Heading:
    """A heading within a section.

    Attributes:
        level: 1, or 2 for a heading below another one of the section.
        lead_in: The words before what follows, if it has its own.
    """

    address: Address
    text: Text
    level: int
    lead_in: Text | None


@dataclass(frozen=True, eq=False)
class ListEntry:
    """An entry of a list that is not a statement; its code is empty if none is printed."""

    code: str
    text: Text
    items: "tuple[ListEntry, ...]"

    @property
    def lines(self) -> tuple[tuple[str, Text], ...]:
        """Its code and text, and those of the entries within it."""
        return (self.code, self.text), *(line for item in self.items for line in item.lines)

    @property
    def texts(self) -> tuple[Text, ...]:
        """Its text, and those of the entries within it."""
        return tuple(text for _, text in self.lines)


@dataclass(frozen=True, eq=False)
class List:
    """A list whose entries are not statements."""

    entries: tuple[ListEntry, ...]


@dataclass(frozen=True, eq=False)
class Definition:
    """A term that a standard itself explains."""

    term: Text
    definition: Text


Block = Text | Heading | List | Statement | Withdrawn | Definition
"""A part of a section's content. A text by itself is a paragraph."""


def list_lines(block: Block) -> Iterator[tuple[str, Text]]:
    """Yields the texts of a block that is neither a heading nor a statement.

    Yields:
        What is printed before each, which is empty where nothing is, and the text.
    """
    if isinstance(block, Text):
        yield "", block
    elif isinstance(block, List):
        for entry in block.entries:
            yield from entry.lines
    elif isinstance(block, Definition):
        yield "", block.term
        yield "", block.definition


@dataclass(frozen=True, eq=False)
class StandardSection:
    """A section of a standard.

    Attributes:
        kind: Its kind.
        heading: The printed heading; None if pages have the interface's words for its kind.
        lead_in: The printed words before its content; for the short form, the edition has them.
        held: Whether our source holds its content.
        blocks: Its content; withdrawn statements are where they would be.
        short: Whether it comes from the short form.
    """

    kind: SectionKind
    address: Address
    heading: Text | None
    lead_in: Text | None
    held: bool
    blocks: tuple[Block, ...]
    short: bool

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Its statements, without the parts of statements."""
        return tuple(block for block in self.blocks if isinstance(block, Statement))

    @property
    def running(self) -> tuple[Text, ...]:
        """Its running texts, without its statements."""
        return tuple(text for block in self.blocks for text in _list_running(block))


def _list_running(block: Block) -> Iterator[Text]:
    """Yields the running texts of a block that is not a statement."""
    if isinstance(block, Text):
        yield block
    elif isinstance(block, List):
        for entry in block.entries:
            yield from entry.texts
    elif isinstance(block, Definition):
        yield block.definition
