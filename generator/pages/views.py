"""What several kinds of page name things by."""

from dataclasses import dataclass

from generator.ids import Address
from generator.language import Wording


@dataclass(frozen=True)
class TermView:
    """A glossary term with its definition, at the foot of a page that uses it."""

    id: str
    address: Address
    term: Wording
    definition: Wording


@dataclass(frozen=True)
class StandardLink:
    """A standard as a list or a table names it."""

    urn: str
    address: Address
    title: Wording


@dataclass(frozen=True)
class FunctionLink:
    """A function as a list or a table names it."""

    code: str
    address: Address
    process: Wording


@dataclass(frozen=True)
class ReferenceGroup:
    """References to one standard: to it as a whole, or to some of its statements."""

    standard: StandardLink
    statements: tuple[tuple[str, Address], ...]
