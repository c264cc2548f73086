"""The sections of a standard's chapter, and the parts of a section."""

from dataclasses import dataclass

from generator.ids import Address
from generator.languages.language import Wording


@dataclass(frozen=True)
class StatementPart:
    """A statement with its parts, or the notice in place of a withdrawn one."""

    code: str
    address: Address
    words: Wording
    withdrawn: bool
    notes: tuple[Wording, ...]
    moved_here: Wording | None
    items: "tuple[StatementPart, ...]"


@dataclass(frozen=True)
class EntryPart:
    """An entry of a list that is no statement; its code may be empty."""

    code: str
    words: Wording
    items: "tuple[EntryPart, ...]"


@dataclass(frozen=True)
class SubHeadingPart:
    """A heading within a section, with the words that lead in to what follows."""

    words: Wording
    level: int
    lead_in: Wording | None
    what: str = "heading"


@dataclass(frozen=True)
class ParagraphPart:
    """A paragraph."""

    words: Wording
    what: str = "paragraph"


@dataclass(frozen=True)
class EntriesPart:
    """A list whose entries are no statements."""

    entries: tuple[EntryPart, ...]
    what: str = "list"


@dataclass(frozen=True)
class StatementsPart:
    """Statements that follow one another."""

    statements: tuple[StatementPart, ...]
    what: str = "statements"


@dataclass(frozen=True)
class DefinitionsPart:
    """Terms that a standard explains itself, with their meanings."""

    definitions: tuple[tuple[Wording, Wording], ...]
    what: str = "definitions"


SectionPart = SubHeadingPart | ParagraphPart | EntriesPart | StatementsPart | DefinitionsPart


@dataclass(frozen=True)
class ElsewherePointer:
    """A pointer to the statements of a counterpart."""

    lead: Wording
    urn: str
    address: Address


@dataclass(frozen=True)
class ChapterSection:
    """A section of a standard; if it is not held, with pointers to counterparts.

    Attributes:
        name: What its kind is known by where it is set: ``performance-criteria``.
    """

    name: str
    heading: Wording
    lead_in: Wording | None
    parts: tuple[SectionPart, ...]
    not_held: Wording | None
    elsewhere: tuple[ElsewherePointer, ...]
    notes: tuple[Wording, ...]
