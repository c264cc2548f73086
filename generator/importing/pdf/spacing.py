"""How far the lines of a document are apart, within a paragraph and between two."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.importing.pdf.columns import Line

LOOSE = 1.5
"""Sizes of letters between lines, from which on each of these may be a paragraph."""

NEAREST, FURTHEST = 0.9, 2.2
"""Sizes of letters between lines that may be of one paragraph."""

SHARE = 0.02
"""How many distances are the usual one at least."""

EVEN = 0.04
"""How many distances are larger at most, where paragraphs have no space between them."""


@dataclass
class Spacing:
    """How far lines of one paragraph are apart, by the size of their letters.

    Attributes:
        pitches: The distance of baselines in points, by size.
        even: The sizes in which paragraphs are no further apart than lines.
        loose: The sizes in which lines are so far apart that each may be a paragraph.
        beginnings: The first words of paragraphs that are well apart from the one before.
        bottom: How far down pages are filled, in points from the top.
    """

    pitches: dict[float, float] = field(default_factory=dict)
    even: set[float] = field(default_factory=set)
    loose: set[float] = field(default_factory=set)
    beginnings: set[str] = field(default_factory=set)
    bottom: float = 0

    def has_room(self, line: Line) -> bool:
        """Whether another line would have had room on the page of a line."""
        size = line.segment.size
        return line.segment.y + self.pitches.get(round(size, 1), 1.6 * size) < self.bottom

    def border(self, size: float) -> float:
        """The distance from which on a line begins another paragraph."""
        pitch = self.pitches.get(round(size, 1))
        return pitch * 1.12 + 0.6 if pitch else size * 1.62


def spacing(columns: Sequence[Sequence[Line]]) -> Spacing:
    """Measures how far the lines of columns are apart."""
    found = Spacing()
    found.bottom = max((line.segment.y for lines in columns for line in lines), default=0)
    for size, distances in _distances(columns).items():
        pitch = _usual(distances)
        if pitch is not None:
            found.pitches[size] = pitch
        border = found.border(size)
        further = sum(count for distance, count in distances.items() if distance > border)
        if further < EVEN * distances.total():
            found.even.add(size)
            if pitch is not None and pitch > LOOSE * size:
                found.loose.add(size)
    for before, after in _pairs(columns):
        size = after.segment.size
        if after.segment.y - before.segment.y > found.border(size):
            found.beginnings.add(first_word(after.segment.text))
    return found


def _pairs(columns: Iterable[Sequence[Line]]) -> Iterator[tuple[Line, Line]]:
    """Yields lines that follow each other in a column of a page."""
    for lines in columns:
        for before, after in pairwise(lines):
            same_page = before.segment.page == after.segment.page
            if same_page and before.aside == after.aside:
                yield before, after


def _distances(columns: Iterable[Sequence[Line]]) -> dict[float, Counter[float]]:
    """Counts the distances of lines in letters of one size, to half a point."""
    found: dict[float, Counter[float]] = {}
    for before, after in _pairs(columns):
        size, distance = after.segment.size, after.segment.y - before.segment.y
        alike = abs(before.segment.size - size) < 0.3 and after.number is None
        if alike and NEAREST * size < distance < FURTHEST * size:
            found.setdefault(round(size, 1), Counter())[round(distance * 2) / 2] += 1
    return found


def _usual(distances: Counter[float]) -> float | None:
    """The least distance that is no exception: that of lines within a paragraph."""
    for distance in sorted(distances):
        half_more = distances[distance + 0.5]
        if distances[distance] + half_more >= max(2, SHARE * distances.total()):
            return distance + (0.5 if half_more else 0)
    return None


def first_word(text: str) -> str:
    """The first word of a line, in small letters."""
    return text.split(" ")[0].strip(",;:.").lower()
