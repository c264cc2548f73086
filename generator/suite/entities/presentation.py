"""How a suite presents itself: its field, the example for readers, its process."""

from dataclasses import dataclass

from generator import model
from generator.ids import Address
from generator.suite.text import Origin, Text, TextKind

FILE = "suite.yaml"


@dataclass(frozen=True, eq=False)
class Lane:
    """A lane of the process's drawing: whose stages it has, and which strand it is on."""

    id: str
    name: Text
    strand: model.Strand


@dataclass(frozen=True, eq=False)
class Presentation:
    """What the suite says of itself.

    Attributes:
        field: The work that its standards are about, in small letters.
        register: The name of the register of many suites' standards; None if the suite gives none.
        example: An example of what to ask the search; None if the suite gives none.
        process: A sentence that introduces the process; None if the suite gives none.
        lanes: The lanes of the process.
    """

    field: Text
    register: Text | None
    example: Text | None
    process: Text | None
    lanes: tuple[Lane, ...]


def make_presentation(facts: model.SuiteFile) -> Presentation:
    """Makes the presentation."""
    home, map_ = Address("index"), Address("map")
    here = Origin("site", FILE, (), home, TextKind.OURS)
    there = Origin("process", FILE, ("process",), map_, TextKind.OURS)
    example, process = facts.example.search, facts.process
    introduction = process.introduction
    return Presentation(
        here.make_text("field", facts.field, "field", frame=True),
        here.make_text("register", facts.register_.name, "register", "name", frame=True)
        if facts.register_
        else None,
        here.make_text("example", example, "example", "search", frame=True) if example else None,
        there.make_text("introduction", introduction, "introduction", frame=True)
        if introduction
        else None,
        tuple(_make_lane(number, lane) for number, lane in enumerate(process.lanes)),
    )


def _make_lane(number: int, lane: model.Lane) -> Lane:
    """Makes a lane."""
    path = ("process", "lanes", number)
    here = Origin(f"lane {lane.id}", FILE, path, Address("map"), TextKind.OURS)
    return Lane(lane.id, here.make_text("", lane.name, "name", frame=True), lane.strand)
