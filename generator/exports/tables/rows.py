"""The rows of the tables in a book, in both languages; ``tables`` reads them from it.

What is published and what this project adds stand in fields of their own; each says which it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.catalogue.coverage import STATES
from generator.ids import Code
from generator.model.states import State

Kind = Literal["performance criterion", "knowledge statement"]

Addresses = Mapping[Code, str]
"""Where something stands on the site, by language."""


@dataclass(frozen=True)
class Text:
    """A text in both languages.

    Attributes:
        en: The English.
        cy: The Welsh; empty where there is none that may be shown.
        state: The state of the Welsh.
    """

    en: str
    cy: str
    state: State


@dataclass(frozen=True)
class Counterpart:
    """A standard's counterpart in another edition, by this project's reading."""

    urn: str
    edition: str
    note: Text


@dataclass(frozen=True)
class StandardRow:
    """A standard.

    Attributes:
        held: Whether its statements are.
        criteria: How many performance criteria it has.
        knowledge: How many knowledge statements.
        functions: The letters of the functions that it serves, as the mapping table says.
        values: The numbers of the values that it or its statements put into practice, by this
            project's reading.
        notes: This project's notes on its title and overview.
    """

    urn: str
    edition: str
    title: Text
    overview: tuple[Text, ...]
    held: bool
    criteria: int
    knowledge: int
    functions: tuple[str, ...]
    values: tuple[int, ...]
    counterparts: tuple[Counterpart, ...]
    notes: tuple[Text, ...]
    addresses: Addresses


@dataclass(frozen=True)
class StatementRow:
    """A performance criterion or a knowledge statement.

    Attributes:
        values: The numbers of the values that it puts into practice, by this project's reading;
            those that its standard does as a whole are the standard's.
        notes: This project's notes on it.
    """

    standard: StandardRow
    code: str
    kind: Kind
    text: Text
    values: tuple[int, ...]
    notes: tuple[Text, ...]
    addresses: Addresses


@dataclass(frozen=True)
class FunctionRow:
    """A function.

    Attributes:
        process: Its wording in the list of the process.
        table: Its wording in the mapping table, where that differs.
        lane: Whose stage it is, by this project's reading.
        urns: The standards that serve it.
        notes: This project's notes.
    """

    edition: str
    code: str
    process: Text
    table: Text | None
    lane: str | None
    urns: tuple[str, ...]
    notes: tuple[Text, ...]
    addresses: Addresses


@dataclass(frozen=True)
class MappingRow:
    """A row of the published mapping table: a standard that serves a function.

    Attributes:
        printed: Its title in the table, where that differs from the standard's.
        suite: The suite that a signposted standard is of; None for the suite's own.
        owner: Whose suite that is.
    """

    edition: str
    function: str
    process: Text
    urn: str
    title: Text
    printed: Text | None
    suite: Text | None
    owner: Text | None


@dataclass(frozen=True)
class ValueRow:
    """A value.

    Attributes:
        text: Its words, each of its points on a line.
        practised_by: The standards and statements that put it into practice, by this project's
            reading.
        notes: This project's notes.
    """

    edition: str
    number: int
    text: Text
    practised_by: tuple[str, ...]
    notes: tuple[Text, ...]
    addresses: Addresses


@dataclass(frozen=True)
class TermRow:
    """A glossary entry, with this project's notes."""

    id: str
    term: Text
    definition: Text
    notes: tuple[Text, ...]
    addresses: Addresses


def lines(texts: tuple[Text, ...]) -> Text:
    """Several texts as one, each on a line of its own.

    It is in the state of the one to rely on least; and in Welsh only where all of them are, since
    a part would pass for the whole.
    """
    welsh = [one.cy for one in texts]
    return Text(
        "\n".join(one.en for one in texts),
        "\n".join(welsh) if all(welsh) else "",
        max((one.state for one in texts), key=STATES.index, default=State.MISSING),
    )
