"""The sections of a standard's chapter, and the parts of a section."""

from dataclasses import dataclass

from generator.ids import Address
from generator.languages.language import Wording


@dataclass(frozen=True)
class Statement:
    """A statement with its parts, or the notice in place of a withdrawn one."""

    code: str
    address: Address
    words: Wording
    withdrawn: bool
    notes: tuple[Wording, ...]
    moved_here: Wording | None
    items: "tuple[Statement, ...]"


@dataclass(frozen=True)
class Entry:
    """An entry of a list that is no statement; its code may be empty."""

    code: str
    words: Wording
    items: "tuple[Entry, ...]"


@dataclass(frozen=True)
class SubHeading:
    """A heading within a section, with the words that lead in to what follows."""

    words: Wording
    level: int
    lead_in: Wording | None
    what: str = "heading"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    words: Wording
    what: str = "paragraph"


@dataclass(frozen=True)
class Entries:
    """A list whose entries are no statements."""

    entries: tuple[Entry, ...]
    what: str = "list"


@dataclass(frozen=True)
class Statements:
    """Statements that follow one another."""

    statements: tuple[Statement, ...]
    what: str = "statements"


@dataclass(frozen=True)
class Definitions:
    """Terms that a standard explains itself, with their meanings."""

    definitions: tuple[tuple[Wording, Wording], ...]
    what: str = "definitions"


SectionPart = SubHeading | Paragraph | Entries | Statements | Definitions


@dataclass(frozen=True)
class Elsewhere:
    """A pointer to the statements of a counterpart."""

    lead: Wording
    urn: str
    address: Address


@dataclass(frozen=True)
class Section:
    """A section of a standard; if it is not held, with pointers to counterparts.

    Attributes:
        name: What its kind is known by where it is set: ``performance-criteria``.
    """

    name: str
    heading: Wording
    lead_in: Wording | None
    parts: tuple[SectionPart, ...]
    not_held: Wording | None
    elsewhere: tuple[Elsewhere, ...]
    notes: tuple[Wording, ...]
