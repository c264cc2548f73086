"""Draws a strand from stage to stage, on its own line or on one that two strands share."""

from collections.abc import Iterable

Ends = tuple[float, float]
"""Where a strand begins and ends."""

EARLY = 0.4
"""How much of the way to another line lies before its turn: less than half, so that it arrives
before the words of the stage begin."""


def draw_strand(
    line: float, stages: Iterable[tuple[float, float]], ends: Ends, radius: float, *, across: bool
) -> str:
    """Returns a strand as an SVG path.

    Args:
        line: The line it begins on.
        stages: The stages it passes: how far along each stands, and on which line.
        ends: Where it begins and ends.
        radius: How far before a stage it reaches the stage's line.
        across: Whether it runs across, not down.
    """

    def point(along: float, line: float) -> str:
        return f"{along:.1f} {line}" if across else f"{line} {along:.1f}"

    at, end = ends
    path = f"M{point(at, line)}"
    for along, wanted in stages:
        if wanted != line:
            to = along - radius
            turn = at + EARLY * (to - at)
            curve = point(turn, line), point(turn, wanted), point(to, wanted)
            path += f"L{point(at, line)}C{' '.join(curve)}"
        at, line = along, wanted
    return f"{path}L{point(end, line)}"
