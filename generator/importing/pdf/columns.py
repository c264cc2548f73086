"""Puts the lines of a page in reading order, and sets a narrow left column apart.

Many standards print the headings of sections in a column of their own to the left: “Performance
criteria”, and below it “You must be able to:”. Such a column is read before the text beside it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.importing.characters import SOFT_HYPHEN, clean
from generator.importing.codes import mark_of
from generator.importing.pdf.lines import Row, Segment
from generator.importing.vocabulary import begins_label, is_lead_in, label, section_heading

CLEAR = 2.0
"""Points of space between two columns, at least."""

OFTEN = 3
"""In how many rows of a page segments must begin at a place for it to be a column."""

WIDEST = 0.45
"""The part of the page's width that a column of headings may take."""


@dataclass
class Line:
    """A line of one column.

    Attributes:
        segment: Its letters.
        number: The number before it in a column of its own; None without.
        aside: Whether it stands in the left column.
        opens: Whether it begins a paragraph.
    """

    segment: Segment
    number: Segment | None = None
    aside: bool = False
    opens: bool = False


@dataclass
class _Band:
    """Rows in two columns, and the x of the border between them."""

    gutter: float
    left: list[Segment] = field(default_factory=list)
    right: list[Row] = field(default_factory=list)


def in_order(rows: Sequence[Row], width: float) -> Iterator[Line]:
    """Yields the lines of a page in reading order.

    Args:
        rows: Its rows, from the top.
        width: Its width in points; with 0 no columns are looked for.
    """
    usual = usual_places(rows)
    band: _Band | None = None
    for at, row in enumerate(rows):
        if band is not None and not _fits(row, band.gutter):
            yield from _lines_of(band)
            band = None
        if band is None:
            gutter = _gutter(row, width, usual)
            confirmed = gutter is not None and _confirmed(rows, at, gutter)
            band = _Band(gutter) if confirmed and gutter is not None else None
        if band is None:
            yield from _plain(row)
            continue
        left = [one for one in row.segments if one.x1 <= band.gutter - CLEAR + 1]
        right = row.segments[len(left) :]
        if left:
            glyphs = [glyph for one in left for glyph in one.glyphs]
            band.left.append(Segment(glyphs, row.page))
        if right:
            band.right.append(Row(right))
    if band is not None:
        yield from _lines_of(band)


def usual_places(rows: Sequence[Row]) -> list[int]:
    """Returns where segments begin in several rows, in whole points: the columns of a page."""
    starts = Counter(round(one.x0) for row in rows for one in row.segments)
    return [place for place, count in starts.items() if count >= OFTEN]


def _gutter(row: Row, width: float, usual: Sequence[int]) -> float | None:
    """Returns where the right column begins, if a heading or a label may stand in one before it.

    The words of a justified line may be drawn far apart; they begin where no other row begins.
    """
    first, *others = row.segments
    if not others or mark_of(first.text) or first.x1 > width * WIDEST:
        return None
    if first.x0 > width * 0.35 or _is_leader(others[0]):
        return None
    # A place where other rows begin too is the column, rather than any gap before it.
    for other in others:
        if other.x0 < width * WIDEST and any(abs(other.x0 - place) <= 1.2 for place in usual):
            return other.x0
    return others[0].x0


def _is_leader(segment: Segment) -> bool:
    """Tells whether a segment is only dots or figures, as in a list of contents."""
    return not any(map(str.isalpha, segment.text)) and not mark_of(segment.text)


def _confirmed(rows: Sequence[Row], at: int, gutter: float) -> bool:
    """Tells whether a gap is the border of two columns.

    It is if a heading or a label stands left of it, if only that is bold, or if three rows begin
    there.
    """
    row = rows[at]
    first = row.segments[0]
    if section_heading(first.text) or label(first.text) or begins_label(first.text):
        return True
    if first.bold and not row.segments[1].bold:
        return True
    begins_section = any(
        section_heading(_together(first, other.segments[0])) for other in rows[at + 1 : at + 3]
    )
    aligned = sum(any(abs(segment.x0 - gutter) < 2 for segment in other.segments) for other in rows)
    return begins_section or aligned >= 3


def _fits(row: Row, gutter: float) -> bool:
    """Tells whether no segment of a row crosses the border."""
    return all(
        segment.x1 <= gutter - CLEAR + 1 or segment.x0 >= gutter - CLEAR for segment in row.segments
    )


def _plain(row: Row) -> Iterator[Line]:
    """Yields the segments of a row without columns, each number with the segment behind it."""
    segments = list(row.segments)
    while segments:
        first = segments.pop(0)
        if segments and mark_of(first.text):
            yield Line(segments.pop(0), number=first)
        else:
            yield Line(first)


def _lines_of(band: _Band) -> Iterator[Line]:
    """Yields the lines of two columns, each group on the left before the text beside it."""
    groups = list(_groups(sorted(band.left, key=lambda one: one.y)))
    for row in sorted(band.right, key=lambda one: one.y):
        while groups and groups[0][0].y <= row.y + 0.8 * max(groups[0][0].size, row.size):
            yield from _aside(groups.pop(0))
        yield from _plain(row)
    for group in groups:
        yield from _aside(group)


def _aside(group: list[Segment]) -> Iterator[Line]:
    """Yields the lines of a group on the left."""
    for at, segment in enumerate(group):
        opens = at == 0 or _parts(group[at - 1], segment)
        yield Line(segment, aside=True, opens=opens)


def _groups(left: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Groups the left column: a heading with the lines below that belong to it."""
    group: list[Segment] = []
    for segment in left:
        if group and _begins_group(group, segment):
            yield group
            group = []
        group.append(segment)
    if group:
        yield group


def _begins_group(group: Sequence[Segment], segment: Segment) -> bool:
    """Tells whether a line of the left column begins another group."""
    gap = segment.y - group[-1].y
    if gap > 2.4 * max(segment.size, group[-1].size):
        return True
    so_far, longer = _together(*group), _together(*group, segment)
    if section_heading(longer) or begins_label(longer) or label(longer):
        return False
    if label(so_far) and not is_lead_in(segment.text):
        return True
    if not _parts(group[-1], segment) and gap < 1.45 * segment.size:
        return False
    lower = segment.size < group[0].size - 0.4 or (segment.italic and not group[0].italic)
    return not (lower or (group[0].bold and not segment.bold) or is_lead_in(segment.text))


def _together(*segments: Segment) -> str:
    """Joins lines for comparison, dropping hyphens at line ends."""
    text = ""
    for segment in segments:
        broken = text.endswith(("-", SOFT_HYPHEN))
        text = text.rstrip(f"-{SOFT_HYPHEN}") if broken else f"{text} "
        text += segment.text_as_drawn.strip()
    return clean(text)


def split_at_columns(rows: Sequence[Row]) -> list[Row]:
    """Splits segments where a column begins that only a small gap keeps from the text before it.

    Other rows show where columns begin. A row has text in such a column if the look changes there,
    or if a heading, a label or a number stands on one side of the gap.
    """
    usual = usual_places(rows)
    made: list[Row] = []
    for row in rows:
        pieces: list[Segment] = []
        for segment in row.segments:
            pieces += _split(segment, usual, " ".join(one.text for one in pieces))
        made.append(Row(pieces))
    return made


def _split(segment: Segment, usual: Sequence[int], text: str) -> list[Segment]:
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
        before = Segment(segment.glyphs[: last + 1], segment.page)
        after = Segment(segment.glyphs[at:], segment.page)
        longer = f"{text} {before.text}".strip()
        otherwise = before.bold != after.bold or abs(before.size - after.size) > 0.4
        named = label(longer) or (gap > 0.3 and section_heading(longer))
        if named or (gap > 0.45 and (otherwise or mark_of(after.text.split(" ")[0]))):
            return [before, *_split(after, usual, longer)]
    return [segment]


def _parts(before: Segment, after: Segment) -> bool:
    """Tells whether two lines of the left column belong to two paragraphs, by look or distance."""
    return (
        abs(before.size - after.size) > 0.4
        or before.bold != after.bold
        or (before.italic != after.italic)
        or after.y - before.y > 1.6 * after.size
    )
