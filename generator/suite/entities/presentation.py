"""How the suite presents itself: its field, the example that readers are shown, its process."""

from dataclasses import dataclass

from generator import model
from generator.ids import Address
from generator.suite.text import Kind, Origin, Text

FILE = "suite.yaml"


@dataclass(frozen=True, eq=False)
class Lane:
    """Whose stages of the process some are, and where the drawing shows them."""

    id: str
    name: Text
    strand: model.Strand


@dataclass(frozen=True, eq=False)
class Presentation:
    """What the suite says of itself.

    Attributes:
        field: The work that its standards are about, in small letters.
        register: What the register is called that has the standards of many suites; None where the
            suite names none.
        example: What may be asked of the search; None where the suite gives no example.
        process: A sentence that says what its process is; None where it says nothing.
        lanes: Whose stages of the process there are.
    """

    field: Text
    register: Text | None
    example: Text | None
    process: Text | None
    lanes: tuple[Lane, ...]


def presentation(facts: model.SuiteFile) -> Presentation:
    """Makes what the suite says of itself."""
    home, map_ = Address("index"), Address("map")
    here = Origin("site", FILE, (), home, Kind.OURS)
    there = Origin("process", FILE, ("process",), map_, Kind.OURS)
    example, process = facts.example.search, facts.process
    introduction = process.introduction
    return Presentation(
        here.text("field", facts.field, "field", frame=True),
        here.text("register", facts.register_.name, "register", "name", frame=True)
        if facts.register_
        else None,
        here.text("example", example, "example", "search", frame=True) if example else None,
        there.text("introduction", introduction, "introduction", frame=True)
        if introduction
        else None,
        tuple(_lane(number, lane) for number, lane in enumerate(process.lanes)),
    )


def _lane(number: int, lane: model.Lane) -> Lane:
    path = ("process", "lanes", number)
    here = Origin(f"lane {lane.id}", FILE, path, Address("map"), Kind.OURS)
    return Lane(lane.id, here.text("", lane.name, "name", frame=True), lane.strand)
