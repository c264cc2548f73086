"""Functions of the process with the standards that serve them, signposted standards, crosswalk."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from generator import ids, model
from generator.ids import Address
from generator.suite.text import Note, Origin, Text, TextKind

FILE = "mapping.yaml"


@dataclass(frozen=True, eq=False)
class MappingRow:
    """A standard that serves a function, with its title in the mapping table if that differs."""

    urn: str
    printed_title: Text | None


@dataclass(frozen=True, eq=False)
class Function:
    """A stage of an edition's functional process.

    Attributes:
        edition: The year of its edition.
        process: Its wording in the list of the process.
        table: Its wording in the mapping table; None if that is the same.
        lane: The id of its lane; None if it has none.
        maps_to: The standards that serve it.
    """

    edition: str
    code: str
    lane: str | None
    address: Address
    process: Text
    table: Text | None
    maps_to: tuple[MappingRow, ...]
    notes: tuple[Note, ...]

    @property
    def id(self) -> str:
        """Its id among the functions of all editions: ``2020 A``."""
        return f"{self.edition} {self.code}"


@dataclass(frozen=True, eq=False)
class Signposted:
    """A standard of another suite."""

    urn: str
    address: Address
    title: Text
    suite: Text
    owner: Text


@dataclass(frozen=True, eq=False)
class Crossing:
    """A row of the crosswalk: standards of an edition, and what they became in the next.

    Attributes:
        before: The URNs of the standards; several if they were merged.
        after: The URNs of what they became; several if a standard was split.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    note: Text

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Each standard of the earlier edition with each of the later."""
        return tuple(product(self.before, self.after))


def make_function(edition: str, number: int, said: model.Function) -> Function:
    """Makes a function of an edition from its entry, which is at a position in the file."""
    address = ids.make_function_address(edition, said.code)
    keys = ("functions", edition, number)
    here = Origin(f"{edition} function {said.code}", FILE, keys, address, TextKind.FUNCTION)
    return Function(
        edition,
        said.code,
        said.lane,
        address,
        here.make_text("process", said.process, "process"),
        here.make_optional("table", said.table, "table"),
        tuple(
            MappingRow(
                row.urn,
                here.make_optional(row.urn, row.printed_title, "maps_to", index, "printed_title"),
            )
            for index, row in enumerate(said.maps_to)
        ),
        here.make_notes(said.notes),
    )


def make_signposted(mapping: model.MappingFile) -> Iterator[Signposted]:
    """Makes the signposted standards."""
    for index, said in enumerate(mapping.signposted):
        address = ids.make_signposted_address(said.urn)
        here = Origin(said.urn, FILE, ("signposted", index), address, TextKind.FUNCTION)
        yield Signposted(
            said.urn,
            address,
            here.make_text("title", said.title, "title"),
            here.make_text("suite", said.suite, "suite"),
            here.make_text("owner", said.owner, "owner"),
        )


def make_crosswalk(mapping: model.MappingFile) -> Iterator[Crossing]:
    """Makes the rows of the crosswalk."""
    for index, said in enumerate(mapping.crosswalk):
        first = said.before[0]  # which names the row: no other row begins with it
        address = Address(ids.make_standard_address(first).path, "counterpart")
        here = Origin(f"crosswalk {first}", FILE, ("crosswalk", index), address, TextKind.OURS)
        note = here.make_text("", said.note, "note", quotes=True)
        yield Crossing(said.before, said.after, note)
