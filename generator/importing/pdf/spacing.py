"""Measures how far the lines of a document are apart, within a paragraph and between two."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.importing.pdf.columns import ColumnLine

LOOSE = 1.5
"""The distance of lines, in sizes of a letter, from which each of them may be a paragraph."""

NEAREST, FURTHEST = 0.9, 2.2
"""Sizes of letters between lines that may be of one paragraph."""

SHARE = 0.02
"""The share of all distances that the usual one has at least."""

EVEN = 0.04
"""The share of larger distances up to which paragraphs have no space between them."""


@dataclass
class LineSpacing:
    """The distances of lines, by the size of their letters.

    Attributes:
        pitches: The distance of baselines within a paragraph in points, by size.
        even: Sizes in which paragraphs are no further apart than lines.
        loose: Sizes in which lines are so far apart that each may be a paragraph.
        beginnings: The first words of paragraphs that are well apart from the one before.
        bottom: Down to where pages are filled, in points from the top.
    """

    pitches: dict[float, float] = field(default_factory=dict)
    even: set[float] = field(default_factory=set)
    loose: set[float] = field(default_factory=set)
    beginnings: set[str] = field(default_factory=set)
    bottom: float = 0

    def has_room(self, line: ColumnLine) -> bool:
        """Tells whether the page of a line has room for another line below it."""
        size = line.segment.size
        return line.segment.y + self.pitches.get(round(size, 1), 1.6 * size) < self.bottom

    def find_border(self, size: float) -> float:
        """Returns the distance in points from which a line begins another paragraph."""
        pitch = self.pitches.get(round(size, 1))
        return pitch * 1.12 + 0.6 if pitch else size * 1.62


def measure_spacing(columns: Sequence[Sequence[ColumnLine]]) -> LineSpacing:
    """Measures the distances of lines, column by column."""
    line_spacing = LineSpacing()
    line_spacing.bottom = max((line.segment.y for lines in columns for line in lines), default=0)
    for size, distances in _count_distances(columns).items():
        pitch = _find_usual(distances)
        if pitch is not None:
            line_spacing.pitches[size] = pitch
        border = line_spacing.find_border(size)
        further = sum(count for distance, count in distances.items() if distance > border)
        if further < EVEN * distances.total():
            line_spacing.even.add(size)
            if pitch is not None and pitch > LOOSE * size:
                line_spacing.loose.add(size)
    for before, after in _pair_lines(columns):
        size = after.segment.size
        if after.segment.y - before.segment.y > line_spacing.find_border(size):
            line_spacing.beginnings.add(get_first_word(after.segment.text))
    return line_spacing


def _pair_lines(columns: Iterable[Sequence[ColumnLine]]) -> Iterator[tuple[ColumnLine, ColumnLine]]:
    """Yields lines that follow each other in a column of one page."""
    for lines in columns:
        for before, after in pairwise(lines):
            same_page = before.segment.page == after.segment.page
            if same_page and before.aside == after.aside:
                yield before, after


def _count_distances(columns: Iterable[Sequence[ColumnLine]]) -> dict[float, Counter[float]]:
    """Counts the distances of lines by the size of their letters, to half a point."""
    found: dict[float, Counter[float]] = {}
    for before, after in _pair_lines(columns):
        size, distance = after.segment.size, after.segment.y - before.segment.y
        alike = abs(before.segment.size - size) < 0.3 and after.number is None
        if alike and NEAREST * size < distance < FURTHEST * size:
            found.setdefault(round(size, 1), Counter())[round(distance * 2) / 2] += 1
    return found


def _find_usual(distances: Counter[float]) -> float | None:
    """Returns the smallest distance that is common: that within a paragraph; None without any."""
    for distance in sorted(distances):
        half_more = distances[distance + 0.5]
        if distances[distance] + half_more >= max(2, SHARE * distances.total()):
            return distance + (0.5 if half_more else 0)
    return None


def get_first_word(text: str) -> str:
    """Returns the first word of a line in lower case."""
    return text.split(" ")[0].strip(",;:.").lower()
