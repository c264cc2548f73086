"""The functional process as a journey: two strands, the employer's and the job seeker's, that meet.

Stages stand along it in the order of the process, each on the strand of its lane. There are two
layouts: across a wide window, and down a narrow one.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.drawings.lettering import LEADING, Lettering, set_above, set_below, set_beside
from generator.ids import Address
from generator.language import Wording
from generator.model import Lane

COMMON_LANES: tuple[Lane, ...] = ("together", "after")
"""The lanes in which the two strands go on as one."""

RADIUS = 21
APART = 4
"""How far each strand keeps from their common line once they have met."""

WIDTH = 1180
SIDE = 112
TOP, MIDDLE, BOTTOM = 106, 208, 310
"""Across: the employer's strand, the common line, and the job seeker's strand."""

NARROW = 336
LEFT, COMMON, RIGHT, WORDS = 30, 58, 86, 120
"""Down: the employer's strand, the common line, the job seeker's strand, and where words begin."""


@dataclass(frozen=True)
class Stage:
    """A stage of the process.

    Attributes:
        code: Its letter.
        lane: Whose stage it is.
        address: Where more is said of it.
        words: What it is called.
        language: The language of those words.
    """

    code: str
    lane: Lane
    address: Address
    words: str
    language: str


@dataclass(frozen=True)
class Station:
    """A stage in its place: a ring about its letter, and its words.

    Attributes:
        half: The half of the ring that is the job seeker's, where both have met, as an SVG path.
    """

    stage: Stage
    x: float
    y: float
    half: str
    label: Lettering


@dataclass(frozen=True)
class LaneName:
    """The name of a lane in its place."""

    lane: Lane
    words: Wording
    x: float
    y: float


@dataclass(frozen=True)
class Drawing:
    """The whole journey.

    Attributes:
        across: Whether it runs across, or down.
        employer: The employer's strand, as an SVG path.
        job_seeker: The job seeker's.
    """

    across: bool
    width: float
    height: float
    employer: str
    job_seeker: str
    stations: tuple[Station, ...]
    names: tuple[LaneName, ...]


def across(stages: tuple[Stage, ...], lanes: Mapping[Lane, Wording]) -> Drawing:
    """The journey for a wide window, from its stages and the names of the lanes."""
    pitch = (WIDTH - 2 * SIDE) / max(len(stages) - 1, 1)
    places = [SIDE + number * pitch for number in range(len(stages))]
    stations = []
    below = False
    for stage, x in zip(stages, places, strict=True):
        if stage.lane in COMMON_LANES:
            y, below = MIDDLE, not below
        else:
            y, below = (TOP, False) if stage.lane == "employer" else (BOTTOM, True)
        width = 2 * pitch - 12
        label = (
            set_below(stage.words, stage.language, x, y + RADIUS + 12, width)
            if below
            else set_above(stage.words, stage.language, x, y - RADIUS - 14, width)
        )
        half = _half(stage.lane, round(x - RADIUS, 1), y, f"0 0 0 {2 * RADIUS} 0")
        stations.append(Station(stage, round(x, 1), y, half, label))
    meeting = _first(stations, *COMMON_LANES)
    met = meeting.x - RADIUS if meeting else WIDTH
    places_of_names: list[tuple[Lane, float, float]] = [
        ("employer", 4, TOP + 28),
        ("job seeker", 4, BOTTOM - 18),
    ]
    for lane in COMMON_LANES:
        if first := _first(stations, lane):
            places_of_names.append((lane, round(first.x - RADIUS, 1), TOP + 6))
    return Drawing(
        True,
        WIDTH,
        max(one.label.foot for one in stations) + LEADING / 2,
        _strand_across(stations, "employer", TOP, MIDDLE - APART, met),
        _strand_across(stations, "job seeker", BOTTOM, MIDDLE + APART, met),
        tuple(stations),
        tuple(LaneName(lane, lanes[lane], x, y) for lane, x, y in places_of_names),
    )


def down(stages: tuple[Stage, ...], lanes: Mapping[Lane, Wording]) -> Drawing:
    """The journey for a narrow window, from its stages and the names of the lanes."""
    stations: list[Station] = []
    names = [
        LaneName("employer", lanes["employer"], 4, 16),
        LaneName("job seeker", lanes["job seeker"], RIGHT, 16),
    ]
    y = 30.0
    before: Lane | None = None
    for stage in stages:
        if stage.lane in COMMON_LANES and stage.lane != before:
            y += 34
            names.append(LaneName(stage.lane, lanes[stage.lane], WORDS, y))
            y += 2
        before = stage.lane
        x = {"employer": LEFT, "job seeker": RIGHT}.get(stage.lane, COMMON)
        label = set_beside(stage.words, stage.language, WORDS, 0, NARROW - WORDS)
        half = max(label.height / 2, RADIUS) + 9
        y += half
        label = set_beside(stage.words, stage.language, WORDS, y, NARROW - WORDS)
        ring = _half(stage.lane, x, round(y - RADIUS, 1), f"0 0 1 0 {2 * RADIUS}")
        stations.append(Station(stage, x, round(y, 1), ring, label))
        y += half
    meeting = _first(stations, *COMMON_LANES)
    met = meeting.y - RADIUS if meeting else y
    return Drawing(
        False,
        NARROW,
        round(y, 1),
        _strand_down(stations, "employer", LEFT, COMMON - APART, met, y),
        _strand_down(stations, "job seeker", RIGHT, COMMON + APART, met, y),
        tuple(stations),
        tuple(names),
    )


def _first(stations: list[Station], *lanes: Lane) -> Station | None:
    return next((one for one in stations if one.stage.lane in lanes), None)


def _last(stations: list[Station], lane: Lane) -> Station | None:
    return next((one for one in reversed(stations) if one.stage.lane == lane), None)


def _half(lane: Lane, x: float, y: float, arc: str) -> str:
    return f"M{x} {y}a{RADIUS} {RADIUS} {arc}" if lane in COMMON_LANES else ""


def _strand_across(
    stations: list[Station], lane: Lane, own: float, common: float, met: float
) -> str:
    last = _last(stations, lane)
    start = min(last.x if last else 0, met)
    bend = (met - start) / 2
    curve = f"C{start + bend:.1f} {own} {met - bend:.1f} {common} {met:.1f} {common}"
    return f"M0 {own}H{start:.1f}{curve}H{WIDTH}"


def _strand_down(
    stations: list[Station], lane: Lane, own: float, common: float, met: float, end: float
) -> str:
    last = _last(stations, lane)
    start = min(last.y if last else 0, met)
    bend = (met - start) / 2
    curve = f"C{own} {start + bend:.1f} {common} {met - bend:.1f} {common} {met:.1f}"
    return f"M{own} {LEADING}V{start:.1f}{curve}V{end:.1f}"
