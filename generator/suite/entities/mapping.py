"""A function and what serves it, a signposted standard, and a row of the crosswalk."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from generator import ids, model
from generator.ids import Address
from generator.suite.text import Kind, Note, Origin, Text

FILE = "mapping.yaml"


@dataclass(frozen=True, eq=False)
class MappingRow:
    """A standard that serves a function, with the title that the mapping table prints of it."""

    urn: str
    printed_title: Text | None


@dataclass(frozen=True, eq=False)
class Function:
    """A stage of an edition's functional process.

    Attributes:
        edition: The year.
        process: Its wording in the list of the process.
        table: Its wording in the mapping table; None where that doesn't differ.
        lane: The id of the lane whose stage it is; None where nobody says.
        maps_to: What serves it.
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
        """What it is known by among the functions of all editions: ``2020 A``."""
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
    """What became of a standard in the next edition, or of several together.

    Attributes:
        before: The URNs of the standards: several where they were merged.
        after: The URNs of what they became: several where they were split.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    note: Text

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Each standard of the one side with each of the other."""
        return tuple(product(self.before, self.after))


def function(edition: str, number: int, said: model.Function) -> Function:
    """Makes a function of an edition, which is named at a position in the file."""
    address = ids.function_address(edition, said.code)
    keys = ("functions", edition, number)
    here = Origin(f"{edition} function {said.code}", FILE, keys, address, Kind.FUNCTION)
    return Function(
        edition,
        said.code,
        said.lane,
        address,
        here.text("process", said.process, "process"),
        here.optional("table", said.table, "table"),
        tuple(
            MappingRow(
                row.urn,
                here.optional(row.urn, row.printed_title, "maps_to", index, "printed_title"),
            )
            for index, row in enumerate(said.maps_to)
        ),
        here.notes(said.notes),
    )


def signposted(mapping: model.MappingFile) -> Iterator[Signposted]:
    """Makes the standards of other suites."""
    for index, said in enumerate(mapping.signposted):
        address = ids.signposted_address(said.urn)
        here = Origin(said.urn, FILE, ("signposted", index), address, Kind.FUNCTION)
        yield Signposted(
            said.urn,
            address,
            here.text("title", said.title, "title"),
            here.text("suite", said.suite, "suite"),
            here.text("owner", said.owner, "owner"),
        )


def crosswalk(mapping: model.MappingFile) -> Iterator[Crossing]:
    """Makes the rows of the crosswalk."""
    for index, said in enumerate(mapping.crosswalk):
        first = said.before[0]  # no other row names it on this side
        address = Address(ids.standard_address(first).path, "counterpart")
        here = Origin(f"crosswalk {first}", FILE, ("crosswalk", index), address, Kind.OURS)
        note = here.text("", said.note, "note", quotes=True)
        yield Crossing(said.before, said.after, note)
