"""What moved between two editions: a line from each standard to its counterpart."""

from dataclasses import dataclass

from generator.drawings.lettering import Lettering, set_below
from generator.ids import Address

PITCH, NARROW_PITCH = 100, 46
WIDTH, NARROW = 1180, 336
SIDE, NARROW_SIDE = 420, 108
"""How much of the width each edition takes; the lines have what is between."""

HEAD = 40


@dataclass(frozen=True)
class Named:
    """A standard to be drawn: its reference, its page, its title, and the title's language."""

    urn: str
    address: Address
    title: str
    language: str


@dataclass(frozen=True)
class Node:
    """A standard in its place."""

    urn: str
    address: Address
    x: float
    y: float
    title: Lettering | None


@dataclass(frozen=True)
class Line:
    """From a standard to its counterpart, as an SVG path.

    Attributes:
        moved: Whether the standard has another number now.
    """

    path: str
    moved: bool


@dataclass(frozen=True)
class Drawing:
    """Two editions and the lines between them.

    Attributes:
        across: Whether it is the wide one, with titles.
    """

    across: bool
    width: float
    height: float
    before: tuple[Node, ...]
    after: tuple[Node, ...]
    lines: tuple[Line, ...]


def drawn(
    before: tuple[Named, ...],
    after: tuple[Named, ...],
    pairs: tuple[tuple[str, str], ...],
    *,
    titled: bool,
) -> Drawing:
    """The drawing.

    Args:
        before: The standards of the earlier edition, in order.
        after: Those of the later one.
        pairs: Who became whom, by their references.
        titled: Whether titles stand beside the references, which needs a wide window.
    """
    width, side = (WIDTH, SIDE) if titled else (NARROW, NARROW_SIDE)
    pitch = PITCH if titled else NARROW_PITCH
    left = _column(before, side, pitch, titled=titled, at=side - 20)
    right = _column(after, width - side, pitch, titled=titled, at=width - side + 20)
    places = {node.urn: node for node in (*left, *right)}
    lines = tuple(
        Line(_path(places[one], places[other]), one.split()[-1] != other.split()[-1])
        for one, other in pairs
    )
    height = HEAD + max(len(left), len(right)) * pitch
    return Drawing(titled, width, height, left, right, lines)


def _column(
    standards: tuple[Named, ...], x: float, pitch: float, *, titled: bool, at: float
) -> tuple[Node, ...]:
    nodes = []
    for number, one in enumerate(standards):
        y = HEAD + 16 + number * pitch
        title = None
        if titled:
            title = set_below(one.title, one.language, at, y + 17, SIDE - 40)
        nodes.append(Node(one.urn, one.address, x, y, title))
    return tuple(nodes)


def _path(one: Node, other: Node) -> str:
    bend = (other.x - one.x) / 2
    return f"M{one.x} {one.y}C{one.x + bend} {one.y} {other.x - bend} {other.y} {other.x} {other.y}"
