"""Puts the lines of a page in reading order, and sets a narrow left column apart.

Many standards print the headings of sections in a column of their own to the left: “Performance
criteria”, and below it “You must be able to:”. Such a column is read before the text beside it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.importing.characters import SOFT_HYPHEN, clean
from generator.importing.codes import parse_mark
from generator.importing.pdf.lines import LineSegment, PageRow
from generator.importing.vocabulary import (
    find_section_heading,
    is_label,
    is_label_start,
    is_lead_in,
)

CLEAR = 2.0
"""Points of space between two columns, at least."""

OFTEN = 3
"""In how many rows of a page segments must begin at a place for it to be a column."""

WIDEST = 0.45
"""The part of the page's width that a column of headings may take."""


@dataclass
class ColumnLine:
    """A line of one column.

    Attributes:
        segment: Its letters.
        number: The number before it in a column of its own; None without.
        aside: Whether it stands in the left column.
        opens: Whether it begins a paragraph.
    """

    segment: LineSegment
    number: LineSegment | None = None
    aside: bool = False
    opens: bool = False


@dataclass
class _ColumnBand:
    """Rows in two columns, and the x of the border between them."""

    gutter: float
    left: list[LineSegment] = field(default_factory=list)
    right: list[PageRow] = field(default_factory=list)


def order_lines(rows: Sequence[PageRow], width: float) -> Iterator[ColumnLine]:
    """Yields the lines of a page in reading order.

    Args:
        rows: Its rows, from the top.
        width: Its width in points; with 0 no columns are looked for.
    """
    usual = find_usual_places(rows)
    band: _ColumnBand | None = None
    for at, row in enumerate(rows):
        if band is not None and not _is_clear_of_gutter(row, band.gutter):
            yield from _order_band(band)
            band = None
        if band is None:
            gutter = _find_gutter(row, width, usual)
            confirmed = gutter is not None and _is_gutter(rows, at, gutter)
            band = _ColumnBand(gutter) if confirmed and gutter is not None else None
        if band is None:
            yield from _order_plain_row(row)
            continue
        left = [segment for segment in row.segments if segment.x1 <= band.gutter - CLEAR + 1]
        right = row.segments[len(left) :]
        if left:
            glyphs = [glyph for line_segment in left for glyph in line_segment.glyphs]
            band.left.append(LineSegment(glyphs, row.page))
        if right:
            band.right.append(PageRow(right))
    if band is not None:
        yield from _order_band(band)


def find_usual_places(rows: Sequence[PageRow]) -> list[int]:
    """Returns where segments begin in several rows, in whole points: the columns of a page."""
    starts = Counter(round(segment.x0) for row in rows for segment in row.segments)
    return [place for place, count in starts.items() if count >= OFTEN]


def _find_gutter(row: PageRow, width: float, usual: Sequence[int]) -> float | None:
    """Returns where the right column begins, if a heading or a label may stand in one before it.

    The words of a justified line may be drawn far apart; they begin where no other row begins.
    """
    first, *others = row.segments
    if not others or parse_mark(first.text) or first.x1 > width * WIDEST:
        return None
    if first.x0 > width * 0.35 or _is_leader(others[0]):
        return None
    # A place where other rows begin too is the column, rather than any gap before it.
    for other in others:
        if other.x0 < width * WIDEST and any(abs(other.x0 - place) <= 1.2 for place in usual):
            return other.x0
    return others[0].x0


def _is_leader(segment: LineSegment) -> bool:
    """Tells whether a segment is only dots or figures, as in a list of contents."""
    return not any(map(str.isalpha, segment.text)) and not parse_mark(segment.text)


def _is_gutter(rows: Sequence[PageRow], at: int, gutter: float) -> bool:
    """Tells whether a gap is the border of two columns.

    It is if a heading or a label stands left of it, if only that is bold, or if three rows begin
    there.
    """
    row = rows[at]
    first = row.segments[0]
    if find_section_heading(first.text) or is_label(first.text) or is_label_start(first.text):
        return True
    if first.bold and not row.segments[1].bold:
        return True
    begins_section = any(
        find_section_heading(_join_words(first, other.segments[0]))
        for other in rows[at + 1 : at + 3]
    )
    aligned = sum(any(abs(segment.x0 - gutter) < 2 for segment in other.segments) for other in rows)
    return begins_section or aligned >= 3


def _is_clear_of_gutter(row: PageRow, gutter: float) -> bool:
    """Tells whether no segment of a row crosses the border."""
    return all(
        segment.x1 <= gutter - CLEAR + 1 or segment.x0 >= gutter - CLEAR for segment in row.segments
    )


def _order_plain_row(row: PageRow) -> Iterator[ColumnLine]:
    """Yields the segments of a row without columns, each number with the segment behind it."""
    segments = list(row.segments)
    while segments:
        first = segments.pop(0)
        if segments and parse_mark(first.text):
            yield ColumnLine(segments.pop(0), number=first)
        else:
            yield ColumnLine(first)


def _order_band(band: _ColumnBand) -> Iterator[ColumnLine]:
    """Yields the lines of two columns, each group on the left before the text beside it."""
    groups = list(_group_left_column(sorted(band.left, key=lambda one: one.y)))
    for row in sorted(band.right, key=lambda one: one.y):
        while groups and groups[0][0].y <= row.y + 0.8 * max(groups[0][0].size, row.size):
            yield from _order_aside(groups.pop(0))
        yield from _order_plain_row(row)
    for group in groups:
        yield from _order_aside(group)


def _order_aside(group: list[LineSegment]) -> Iterator[ColumnLine]:
    """Yields the lines of a group on the left."""
    for at, segment in enumerate(group):
        opens = at == 0 or _are_two_paragraphs(group[at - 1], segment)
        yield ColumnLine(segment, aside=True, opens=opens)


def _group_left_column(left: Sequence[LineSegment]) -> Iterator[list[LineSegment]]:
    """Groups the left column: a heading with the lines below that belong to it."""
    group: list[LineSegment] = []
    for segment in left:
        if group and _is_group_start(group, segment):
            yield group
            group = []
        group.append(segment)
    if group:
        yield group


def _is_group_start(group: Sequence[LineSegment], segment: LineSegment) -> bool:
    """Tells whether a line of the left column begins another group."""
    gap = segment.y - group[-1].y
    if gap > 2.4 * max(segment.size, group[-1].size):
        return True
    so_far, longer = _join_words(*group), _join_words(*group, segment)
    if find_section_heading(longer) or is_label_start(longer) or is_label(longer):
        return False
    if is_label(so_far) and not is_lead_in(segment.text):
        return True
    if not _are_two_paragraphs(group[-1], segment) and gap < 1.45 * segment.size:
        return False
    lower = segment.size < group[0].size - 0.4 or (segment.italic and not group[0].italic)
    return not (lower or (group[0].bold and not segment.bold) or is_lead_in(segment.text))


def _join_words(*segments: LineSegment) -> str:
    """Joins lines for comparison, dropping hyphens at line ends."""
    text = ""
    for segment in segments:
        broken = text.endswith(("-", SOFT_HYPHEN))
        text = text.rstrip(f"-{SOFT_HYPHEN}") if broken else f"{text} "
        text += segment.text_as_drawn.strip()
    return clean(text)


def split_at_columns(rows: Sequence[PageRow]) -> list[PageRow]:
    """Splits segments where a column begins that only a small gap keeps from the text before it.

    Other rows show where columns begin. A row has text in such a column if the look changes there,
    or if a heading, a label or a number stands on one side of the gap.
    """
    usual = find_usual_places(rows)
    made: list[PageRow] = []
    for row in rows:
        pieces: list[LineSegment] = []
        for segment in row.segments:
            pieces += _split_segment(segment, usual, " ".join(piece.text for piece in pieces))
        made.append(PageRow(pieces))
    return made


def _split_segment(segment: LineSegment, usual: Sequence[int], text: str) -> list[LineSegment]:
    """Splits a segment at columns.

    Args:
        segment: The segment.
        usual: Where columns of the page begin.
        text: The text before it in its row.
    """
    shown = [at for at, glyph in enumerate(segment.glyphs) if glyph.text.strip()]
    for last, at in pairwise(shown):
        glyph = segment.glyphs[at]
        gap = (glyph.x0 - segment.glyphs[last].x1) / (glyph.size or 1)
        if gap < -0.1 or not any(abs(glyph.x0 - place) <= 1.2 for place in usual):
            continue
        before = LineSegment(segment.glyphs[: last + 1], segment.page)
        after = LineSegment(segment.glyphs[at:], segment.page)
        longer = f"{text} {before.text}".strip()
        otherwise = before.bold != after.bold or abs(before.size - after.size) > 0.4
        named = is_label(longer) or (gap > 0.3 and find_section_heading(longer))
        if named or (gap > 0.45 and (otherwise or parse_mark(after.text.split(" ")[0]))):
            return [before, *_split_segment(after, usual, longer)]
    return [segment]


def _are_two_paragraphs(before: LineSegment, after: LineSegment) -> bool:
    """Tells whether two lines of the left column belong to two paragraphs, by look or distance."""
    return (
        abs(before.size - after.size) > 0.4
        or before.bold != after.bold
        or (before.italic != after.italic)
        or after.y - before.y > 1.6 * after.size
    )
