"""Draws the functional process as a journey: two strands that meet and continue as one.

Stages stand along it in the order of the process, each on the strand of its lane. There are two
layouts: across a wide window, if all words find room there, and down a narrow one.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from generator.ids import Address
from generator.languages.language import Wording
from generator.model import Strand
from generator.pages.drawings.lettering import (
    ASCENT,
    DESCENT,
    LEADING,
    Lettering,
    measure_words,
    set_above,
    set_below,
    set_beside,
)
from generator.pages.drawings.strand import Ends, draw_strand

RADIUS = 21
APART = 4
"""How far each strand stays from their common line once they have met."""

WIDTH = 1180
SIDE = 112
TOP, MIDDLE, BOTTOM = 106, 208, 310
"""Across: the upper strand, the common line, and the lower strand."""

NARROW = 336
HEAD = 26
LEFT, COMMON, RIGHT, WORDS = 30, 58, 86, 120
"""Down: where strands begin, the upper strand, the common line, the lower strand, and where words
begin."""

OWN_LINES: tuple[tuple[Strand, float], ...] = (("upper", LEFT), ("lower", RIGHT))

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class DrawnLane(NamedTuple):
    """A lane of the process: the people whose stages it holds.

    Attributes:
        id: Its id in the data.
        words: Its name.
        strand: The strand its stages stand on.
    """

    id: str
    words: Wording
    strand: Strand


DrawnLanes = tuple[DrawnLane, ...]


class Stage(NamedTuple):
    """A stage of the process.

    Attributes:
        code: Its letter.
        lane: Its lane.
        address: The page and place that explain it.
        words: Its name.
        language: The language of its name.
    """

    code: str
    lane: DrawnLane
    address: Address
    words: str
    language: str

    @property
    def whose(self) -> str:
        """The name of its lane, for readers who don't see strands; empty in another language."""
        words = self.lane.words
        return words.text if words.language == self.language else ""


class Station(NamedTuple):
    """A stage at its place: a ring around its letter, and its words.

    Attributes:
        stage: The stage.
        x: The centre of the ring, across.
        y: The centre of the ring, down.
        half: The half of the ring in the lower strand's colour, where both have met, as a path.
        label: Its words.
    """

    stage: Stage
    x: float
    y: float
    half: str
    label: Lettering


class LaneName(NamedTuple):
    """The name of a lane at its place."""

    lane: DrawnLane
    x: float
    y: float


class JourneyDrawing(NamedTuple):
    """The whole journey.

    Attributes:
        across: Whether it runs across, not down.
        width: Its width.
        top: Where it begins: negative where words reach above it.
        height: Its height.
        upper: The upper strand, as an SVG path; empty without stages.
        lower: The lower strand, alike.
        stations: Its stages.
        names: The names of its lanes.
    """

    across: bool
    width: float
    top: float
    height: float
    upper: str
    lower: str
    stations: tuple[Station, ...]
    names: tuple[LaneName, ...]


def draw_journey(stages: tuple[Stage, ...], lanes: DrawnLanes) -> tuple[JourneyDrawing, ...]:
    """Draws the journey across, if that has room for all words, and down."""
    wide, narrow = draw_across(stages, lanes), draw_down(stages, lanes)
    return (wide, narrow) if has_room(wide) else (narrow,)


def has_room(drawing: JourneyDrawing) -> bool:
    """Tells whether no rings and words of a drawing overlap or reach beyond its width."""
    taken = list(list_boxes(drawing.stations, drawing.names, across=drawing.across))
    return all(left >= 0 and right <= drawing.width for left, _, right, _ in taken) and not any(
        one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        for one, other in combinations(taken, 2)
    )


def list_boxes(
    stations: tuple[Station, ...], names: tuple[LaneName, ...], *, across: bool
) -> Iterator[Box]:
    """Yields the boxes that rings and words take up."""
    for station in stations:
        yield station.x - RADIUS, station.y - RADIUS, station.x + RADIUS, station.y + RADIUS
        left = station.label.x - (station.label.width / 2 if across else 0)
        yield left, station.label.top, left + station.label.width, station.label.foot
    for name in names:
        yield (
            name.x,
            name.y - ASCENT,
            name.x + measure_words(name.lane.words.text),
            name.y + DESCENT,
        )


def draw_across(stages: tuple[Stage, ...], lanes: DrawnLanes) -> JourneyDrawing:
    """Draws the journey for a wide window."""
    pitch = (WIDTH - 2 * SIDE) / max(len(stages) - 1, 1)
    sides = list(_choose_sides(stages))
    stations = []
    for number, (stage, (y, below)) in enumerate(zip(stages, sides, strict=True)):
        x = round(SIDE + number * pitch, 1)
        neighbours = sides[max(number - 1, 0) : number] + sides[number + 1 : number + 2]
        width = min(pitch if (y, below) in neighbours else 2 * pitch, 2 * SIDE) - 12
        label = (
            set_below(stage.words, stage.language, x, y + RADIUS + 12, width)
            if below
            else set_above(stage.words, stage.language, x, y - RADIUS - 14, width)
        )
        half = _draw_half(stage.lane.strand, round(x - RADIUS, 1), y, f"0 0 0 {2 * RADIUS} 0")
        stations.append(Station(stage, x, y, half, label))
    own: dict[Strand, float] = {"upper": TOP + 35, "lower": BOTTOM - 27}
    names = [
        LaneName(lane, 4, own[lane.strand])
        for lane in lanes
        if lane.strand in own and _has_stages(lane.strand, stages)
    ]
    common = [station for station in stations if station.stage.lane.strand == "both"]
    above = min([TOP + 6, *(station.label.top - 8 for station in common)])
    for lane in lanes:
        if first := next((station for station in common if station.stage.lane == lane), None):
            left = min(first.x - RADIUS, WIDTH - measure_words(lane.words.text))
            names.append(LaneName(lane, round(left, 1), above))
    taken = list(list_boxes(tuple(stations), tuple(names), across=True))
    top = min([0, *(box[1] for box in taken)])
    strand_foot = BOTTOM + RADIUS if _has_stages("lower", stages) else 0
    foot = max([strand_foot, *(box[3] for box in taken)])
    return JourneyDrawing(
        True,
        WIDTH,
        top,
        round(foot + LEADING / 2 - top, 1),
        _draw_strand(stations, "upper", TOP, MIDDLE - APART, (0, WIDTH), across=True),
        _draw_strand(stations, "lower", BOTTOM, MIDDLE + APART, (0, WIDTH), across=True),
        tuple(stations),
        tuple(names),
    )


def _choose_sides(stages: tuple[Stage, ...]) -> Iterator[tuple[float, bool]]:
    """Yields how high each stage stands across, and whether its words stand below it."""
    below = False
    for stage in stages:
        if stage.lane.strand == "both":
            below = not below
            yield MIDDLE, below
        else:
            below = stage.lane.strand == "lower"
            yield (BOTTOM if below else TOP), below


def draw_down(stages: tuple[Stage, ...], lanes: DrawnLanes) -> JourneyDrawing:
    """Draws the journey for a narrow window."""
    stations: list[Station] = []
    names: list[LaneName] = []
    for lane in lanes:
        line = dict(OWN_LINES).get(lane.strand)
        if line and _has_stages(lane.strand, stages):
            after = max((measure_words(name.lane.words.text) + 16 for name in names), default=4)
            names.append(LaneName(lane, max(line - RADIUS - 5, after), 16))
    y: float = HEAD + APART
    before: DrawnLane | None = None
    for stage in stages:
        if stage.lane.strand == "both" and stage.lane != before:
            y += 34
            names.append(LaneName(stage.lane, WORDS, y))
            y += 2
        before = stage.lane
        label = set_beside(stage.words, stage.language, WORDS, 0, NARROW - WORDS)
        half = max(label.height / 2, RADIUS) + 9
        y += half
        label = set_beside(stage.words, stage.language, WORDS, y, NARROW - WORDS)
        x = dict(OWN_LINES).get(stage.lane.strand, COMMON)
        ring = _draw_half(stage.lane.strand, x, round(y - RADIUS, 1), f"0 0 1 0 {2 * RADIUS}")
        stations.append(Station(stage, x, round(y, 1), ring, label))
        y += half
    taken = list_boxes(tuple(stations), tuple(names), across=False)
    return JourneyDrawing(
        False,
        max([NARROW, *(box[2] for box in taken)]),
        0,
        round(y, 1),
        _draw_strand(stations, "upper", LEFT, COMMON - APART, (HEAD, y), across=False),
        _draw_strand(stations, "lower", RIGHT, COMMON + APART, (HEAD, y), across=False),
        tuple(stations),
        tuple(names),
    )


def _has_stages(strand: Strand, stages: tuple[Stage, ...]) -> bool:
    """Tells whether a strand has any stage."""
    return any(stage.lane.strand in (strand, "both") for stage in stages)


def _draw_half(strand: Strand, x: float, y: float, arc: str) -> str:
    """Draws the lower half of a ring where both strands have met; else nothing."""
    return f"M{x} {y}a{RADIUS} {RADIUS} {arc}" if strand == "both" else ""


def _draw_strand(
    stations: list[Station], which: Strand, own: float, common: float, ends: Ends, *, across: bool
) -> str:
    """Draws a strand past its stages; nothing without any."""
    passed = [
        (station.x if across else station.y, own if station.stage.lane.strand == which else common)
        for station in stations
        if station.stage.lane.strand in (which, "both")
    ]
    return draw_strand(own, passed, ends, RADIUS, across=across) if passed else ""
