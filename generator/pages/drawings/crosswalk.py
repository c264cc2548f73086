"""Draws what moved between two editions: a line from each standard to its counterpart."""

from math import ceil
from typing import NamedTuple

from generator.ids import Address
from generator.pages.drawings.lettering import (
    ASCENT,
    Lettering,
    measure_longest_word,
    measure_words,
    set_below,
)

PITCH, NARROW_PITCH = 100, 46
SIDE, NARROW_SIDE = 420, 108
"""How much of the width each edition takes, or more where its words are longer."""

BETWEEN, NARROW_BETWEEN = 340, 120
"""How much the lines take."""

HEAD = 56
RADIUS = 8
GAP = 20
"""From a standard to its words."""


class DrawnStandard(NamedTuple):
    """A standard to be drawn: its reference, its page, its title, and the title's language."""

    urn: str
    address: Address
    title: str
    language: str


class StandardNode(NamedTuple):
    """A standard at its place in the drawing."""

    urn: str
    address: Address
    x: float
    y: float
    title: Lettering | None


class CounterpartLine(NamedTuple):
    """The line from a standard to its counterpart, as an SVG path.

    Attributes:
        moved: Whether the standard has another number now.
    """

    path: str
    moved: bool


class CrosswalkDrawing(NamedTuple):
    """Two editions side by side, with the lines between them.

    Attributes:
        across: Whether it is the wide drawing, with titles.
        width: Its width.
        height: Its height.
        before: The standards of the earlier edition.
        after: The standards of the later one.
        lines: The lines between them.
    """

    across: bool
    width: float
    height: float
    before: tuple[StandardNode, ...]
    after: tuple[StandardNode, ...]
    lines: tuple[CounterpartLine, ...]


def draw_crosswalk(
    before: tuple[DrawnStandard, ...],
    after: tuple[DrawnStandard, ...],
    pairs: tuple[tuple[str, str, bool], ...],
    *,
    titled: bool,
) -> CrosswalkDrawing:
    """Draws two editions.

    Args:
        before: The standards of the earlier edition, in order.
        after: The standards of the later one, in order.
        pairs: The references of each standard and its counterpart, and whether the number changed.
        titled: Whether titles stand beside the references, which needs a wide window.
    """
    standards = (*before, *after)
    side = max(
        [
            SIDE if titled else NARROW_SIDE,
            *(_measure_widest(standard, titled) + GAP for standard in standards),
        ]
    )
    between = BETWEEN if titled else NARROW_BETWEEN
    titles = [_set_title(standard, 0, 0, titled) for standard in standards]
    pitch = max(
        [PITCH if titled else NARROW_PITCH, *(title.foot + ASCENT for title in titles if title)],
    )
    left = _place_column(before, side, side - GAP, pitch, titled=titled)
    right = _place_column(after, side + between, side + between + GAP, pitch, titled=titled)
    places = {node.urn: node for node in (*left, *right)}
    lines = tuple(
        CounterpartLine(_draw_path(places[one], places[other]), moved)
        for one, other, moved in pairs
    )
    foot = max(place.title.foot if place.title else place.y + RADIUS for place in places.values())
    return CrosswalkDrawing(titled, 2 * side + between, foot + RADIUS, left, right, lines)


def _measure_widest(standard: DrawnStandard, titled: bool) -> float:
    """Returns the least width that the words of a standard need."""
    return ceil(
        max(measure_words(standard.urn), measure_longest_word(standard.title) if titled else 0)
    )


def _set_title(standard: DrawnStandard, x: float, y: float, titled: bool) -> Lettering | None:
    """Sets a title beside its standard; returns None in the narrow drawing."""
    if not titled:
        return None
    return set_below(standard.title, standard.language, x, y + 17, SIDE - 2 * GAP)


def _place_column(
    standards: tuple[DrawnStandard, ...], x: float, words: float, pitch: float, *, titled: bool
) -> tuple[StandardNode, ...]:
    """Places the standards of an edition one below the other."""
    places = [HEAD + number * pitch for number in range(len(standards))]
    return tuple(
        StandardNode(
            drawn_standard.urn,
            drawn_standard.address,
            x,
            y,
            _set_title(drawn_standard, words, y, titled),
        )
        for drawn_standard, y in zip(standards, places, strict=True)
    )


def _draw_path(one: StandardNode, other: StandardNode) -> str:
    """Draws a curve from a standard to its counterpart."""
    bend = (other.x - one.x) / 2
    return f"M{one.x} {one.y}C{one.x + bend} {one.y} {other.x - bend} {other.y} {other.x} {other.y}"
