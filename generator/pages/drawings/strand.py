"""A strand: it runs from stage to stage, on a line of its own or on one that two strands share."""

from collections.abc import Iterable

Ends = tuple[float, float]
"""Where a strand begins and ends."""

EARLY = 0.4
"""How much of the way to another line lies before its turn: less than half, so that it arrives
before the words of the stage begin."""


def strand(
    line: float, stages: Iterable[tuple[float, float]], ends: Ends, radius: float, *, across: bool
) -> str:
    """A strand as an SVG path.

    Args:
        line: The line that it begins on.
        stages: What it passes: how far along each stands, and on which line.
        ends: Where it begins and ends.
        radius: How far before a stage it has come to the stage's line.
        across: Whether it runs across, or down.
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
