"""The sections of a standard, whichever form its file has: what each holds, in printed order."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.ids import Address, SectionKind
from generator.suite.text import Text


@dataclass(frozen=True, eq=False)
class Statement:
    """A performance criterion, a knowledge statement or the like; or a part of one.

    Attributes:
        urn: The standard that it is of.
        name: What it is cited by behind that: ``P4``, and a part of it ``P4-1``.
        code: What is printed before it, whatever that is; empty where nothing is.
        reference: ``ABC SE03 P4``.
        kind: What the section is that it stands in.
        within: The reference of the statement that it is a part of; None where it is of none.
        items: Its parts, with what was withdrawn in its place.
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

    def all(self) -> "Iterator[Statement]":
        """Yields it, and its parts in printed order."""
        yield self
        for item in self.items:
            if isinstance(item, Statement):
                yield from item.all()


@dataclass(frozen=True, eq=False)
class Withdrawn:
    """What is left of a statement that a revision took out: its name is not used again.

    Attributes:
        moved_to: The references of the statements that say it now; empty where none does.
    """

    name: str
    reference: str
    address: Address
    moved_to: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Heading:
    """A heading within a section.

    Attributes:
        level: 2 where it stands within what another heading of the section begins.
        lead_in: The words before what follows; None where it has none of its own.
    """

    address: Address
    text: Text
    level: int
    lead_in: Text | None


@dataclass(frozen=True, eq=False)
class ListEntry:
    """An entry of a list that is no statement; its code is empty where none is printed."""

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
    """A list of what are no statements."""

    entries: tuple[ListEntry, ...]


@dataclass(frozen=True, eq=False)
class Definition:
    """A term that a standard explains itself."""

    term: Text
    definition: Text


Block = Text | Heading | List | Statement | Withdrawn | Definition
"""What a section holds; a text by itself is a paragraph."""


def lines_in(block: Block) -> Iterator[tuple[str, Text]]:
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
        kind: What it is.
        heading: As printed; None where the site's own words for its kind stand there.
        lead_in: As printed in the standard itself; of the short form, the edition has it.
        held: Whether our source holds what stands in it.
        blocks: What it holds, with what was withdrawn in its place.
        short: Whether it is of the short form.
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
        """Its statements, without their parts."""
        return tuple(block for block in self.blocks if isinstance(block, Statement))

    @property
    def running(self) -> tuple[Text, ...]:
        """Its running texts, without those of its statements."""
        return tuple(text for block in self.blocks for text in _running(block))


def _running(block: Block) -> Iterator[Text]:
    if isinstance(block, Text):
        yield block
    elif isinstance(block, List):
        for entry in block.entries:
            yield from entry.texts
    elif isinstance(block, Definition):
        yield block.definition
