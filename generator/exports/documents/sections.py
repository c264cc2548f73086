"""The sections of a standard's chapter, and what each holds."""

from dataclasses import dataclass

from generator.ids import Address
from generator.languages.language import Wording


@dataclass(frozen=True)
class Statement:
    """A statement with its parts, or what stands in the place of one that was withdrawn."""

    code: str
    address: Address
    words: Wording
    withdrawn: bool
    notes: tuple[Wording, ...]
    moved_here: Wording | None
    items: "tuple[Statement, ...]"


@dataclass(frozen=True)
class Entry:
    """An entry of a list that is no statement; its code is empty where none is printed."""

    code: str
    words: Wording
    items: "tuple[Entry, ...]"


@dataclass(frozen=True)
class SubHeading:
    """A heading within a section, and the words that lead in to what follows."""

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
    """A list of what are no statements."""

    entries: tuple[Entry, ...]
    what: str = "list"


@dataclass(frozen=True)
class Statements:
    """Statements that follow one another."""

    statements: tuple[Statement, ...]
    what: str = "statements"


@dataclass(frozen=True)
class Definitions:
    """Terms that a standard explains itself, each with what it means."""

    definitions: tuple[tuple[Wording, Wording], ...]
    what: str = "definitions"


SectionPart = SubHeading | Paragraph | Entries | Statements | Definitions


@dataclass(frozen=True)
class Elsewhere:
    """Where the statements of a counterpart stand."""

    lead: Wording
    urn: str
    address: Address


@dataclass(frozen=True)
class Section:
    """A section of a standard; where it is not held, that, and where those of counterparts stand.

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
