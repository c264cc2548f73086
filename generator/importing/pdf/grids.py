"""Finds the tables that are drawn with rules: rules that meet form a grid of cells."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.importing.pdf.glyphs import DrawnPage, Glyph

NEAR = 2.5
"""Points by which rules that should meet may miss each other."""


@dataclass
class Grid:
    """A table drawn with rules.

    Attributes:
        xs: The left edges of its columns, and the right edge of the last.
        ys: The upper edges of its rows, and the lower edge of the last.
        cells: For each row and column, the row and column in which its cell begins.
    """

    xs: list[float]
    ys: list[float]
    cells: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    def find_cell(self, glyph: Glyph) -> tuple[int, int] | None:
        """Returns the cell of a letter; None where the letter stands outside."""
        x, y = (glyph.x0 + glyph.x1) / 2, glyph.y - glyph.size * 0.3
        column = _find_interval(self.xs, x)
        row = _find_interval(self.ys, y)
        if column is None or row is None:
            return None
        return self.cells[row, column]


def _find_interval(edges: Sequence[float], place: float) -> int | None:
    """Returns the index of the interval that a place lies in; None outside all."""
    for at in range(len(edges) - 1):
        if edges[at] <= place < edges[at + 1]:
            return at
    return None


def find_grids(page: DrawnPage) -> list[Grid]:
    """Returns the tables of a page, from the top; a frame with only one cell is none."""
    if len(page.down) < 2 or len(page.across) < 2:
        return []
    found: list[Grid] = []
    for across, down in _group_rules(page):
        xs = _merge_places([x for x, _, _ in down])
        ys = _merge_places([y for y, _, _ in across])
        if len(xs) > 2 and len(ys) > 1:
            grid = Grid(xs, ys)
            _merge_cells(grid, across, down)
            found.append(grid)
    return sorted(found, key=lambda one: one.ys[0])


Rule = tuple[float, float, float]


def _group_rules(page: DrawnPage) -> list[tuple[list[Rule], list[Rule]]]:
    """Groups rules that meet, directly or by way of others, into horizontal and vertical ones."""
    rules = [(True, rule) for rule in page.across] + [(False, rule) for rule in page.down]
    groups: list[list[tuple[bool, Rule]]] = []
    for one in rules:
        meeting = [group for group in groups if any(_are_meeting(one, other) for other in group)]
        merged = [one, *(rule for group in meeting for rule in group)]
        groups = [group for group in groups if group not in meeting]
        groups.append(merged)
    return [
        ([rule for is_across, rule in group if is_across], [rule for at, rule in group if not at])
        for group in groups
    ]


def _are_meeting(one: tuple[bool, Rule], other: tuple[bool, Rule]) -> bool:
    """Tells whether two rules cross, touch, or continue each other."""
    (across, (place, start, end)), (other_across, (other_place, other_start, other_end)) = (
        one,
        other,
    )
    if across == other_across:
        overlap = min(end, other_end) - max(start, other_start)
        return abs(place - other_place) < NEAR and overlap > -NEAR
    return (
        start - NEAR <= other_place <= end + NEAR
        and other_start - NEAR <= place <= other_end + NEAR
    )


def _merge_places(numbers: list[float]) -> list[float]:
    """Merges edges that lie close together."""
    places: list[float] = []
    for number in sorted(numbers):
        if not places or number - places[-1] > NEAR * 1.6:
            places.append(number)
    return places


def _merge_cells(grid: Grid, across: list[Rule], down: list[Rule]) -> None:
    """Finds the first cell of each place of the grid: cells without a rule between them are one."""
    columns, rows = len(grid.xs) - 1, len(grid.ys) - 1
    first = {(row, column): (row, column) for row in range(rows) for column in range(columns)}
    for row in range(rows):
        middle = (grid.ys[row] + grid.ys[row + 1]) / 2
        for column in range(1, columns):
            if not _has_rule(down, grid.xs[column], middle):
                first[row, column] = first[row, column - 1]
    for column in range(columns):
        middle = (grid.xs[column] + grid.xs[column + 1]) / 2
        for row in range(1, rows):
            if not _has_rule(across, grid.ys[row], middle):
                first[row, column] = first[row - 1, column]
    grid.cells = first


def _has_rule(rules: list[Rule], place: float, middle: float) -> bool:
    """Tells whether a rule runs at a place past the middle of a cell."""
    return any(abs(at - place) < NEAR * 1.6 and start <= middle <= end for at, start, end in rules)
