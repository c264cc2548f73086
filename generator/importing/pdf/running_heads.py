"""Splits off the heads and feet of pages, known by what other pages print at the same place.

From the top of a page, lines are its head as long as other pages print the same there (apart from
figures), or print lines of the same size there. A wide gap ends the head: the text below it belongs
to the page, even where every page begins alike.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.importing.codes import parse_mark
from generator.importing.pdf.lines import PageRow
from generator.importing.vocabulary import PAGE, find_section_heading, is_label, is_lead_in

HEAD = 0.2
"""The part of a page, from the top, that its head may take."""

FOOT = 0.86
"""Where the foot of a page may begin, as a part of its height."""
GAP = 2.4
"""The gap between a head and the text below it, in sizes of a letter."""

NUMBER_ALONE = re.compile(
    rf"(?:{PAGE}|p\.?)?\s*[-–]?\s*\d{{1,4}}\s*[-–]?(?:\s*(?:of|o|/)\s*\d{{1,4}})?", re.I
)


NUMBER_AT_END = re.compile(
    rf"(?:^|[\s|–-]+)(?:(?:{PAGE})\s*)?(\d{{1,4}})(?:\s*(?:of|o|/)\s*\d{{1,4}})?\s*$",
    re.IGNORECASE,
)
NUMBER_BEFORE = re.compile(r"^\d{1,4}(?:\s*[|–-]\s*|\s{2,})")


def split_page_number(text: str, page: int) -> tuple[str, str]:
    """Splits the page number off the text of a head.

    Args:
        text: The text.
        page: The number printed on the page, where the pages have one.

    Returns:
        The text without the number, and the number; empty where there is none.
    """
    match = NUMBER_AT_END.search(text)
    says_so = match and re.search(rf"{PAGE}|/| of ", match.group(), re.IGNORECASE)
    if match and (says_so or match.start() == 0 or int(match.group(1)) == page):
        return text[: match.start()].strip(), text[match.start() :].strip(" |–-")
    return text, ""


@dataclass
class PageLines:
    """The lines of a page: head, text and foot.

    Attributes:
        number: The page's place in the file, from 1.
        height: Its height in points.
        printed: The number printed on it, where the pages have one; else its place.
        head: The lines of its head.
        body: The lines of its text.
        foot: The lines of its foot.
    """

    number: int
    height: float
    printed: int
    head: list[PageRow] = field(default_factory=list)
    body: list[PageRow] = field(default_factory=list)
    foot: list[PageRow] = field(default_factory=list)


def split_heads_and_feet(pages: Sequence[tuple[int, float, list[PageRow]]]) -> list[PageLines]:
    """Splits heads and feet off the text of pages.

    Args:
        pages: The number, height and rows of each.
    """
    heads = _find_repeated(pages, top=True)
    feet = _find_repeated(pages, top=False)
    found: list[PageLines] = []
    offset = _find_offset(pages)
    for number, height, lines in pages:
        top = _count_edge_lines(lines, height, heads, top=True)
        rest = lines[top:]
        bottom = _count_edge_lines(rest, height, feet, top=False)
        cut = len(rest) - bottom
        found.append(
            PageLines(number, height, number + offset, lines[:top], rest[:cut], rest[cut:])
        )
    return found


def _find_offset(pages: Sequence[tuple[int, float, list[PageRow]]]) -> int:
    """Returns by how much printed page numbers differ from places in the file; 0 without any."""
    seen: Counter[int] = Counter()
    for number, height, lines in pages:
        offsets = set()
        for row in lines:
            if _is_near_edge(row, height, top=True) or _is_near_edge(row, height, top=False):
                for segment in row.segments:
                    if match := NUMBER_AT_END.search(segment.text):
                        offsets.add(int(match.group(1)) - number)
        seen.update(offsets)
    best = max(seen, key=lambda one: (seen[one], -abs(one)), default=0)
    return best if seen[best] * 2 > len(pages) else 0


@dataclass
class _HeadPlaces:
    """Where heads or feet stand.

    Attributes:
        words: What at least two pages print at the same place.
        times: How many pages print each.
        looks: Place and size of such lines, and on how many pages.
        pages: The number of pages.
    """

    words: set[tuple[str, int]]
    times: Counter[tuple[str, int]]
    looks: Counter[tuple[int, float]]
    pages: int


def _make_key(row: PageRow) -> tuple[str, int]:
    """Returns the words of a row without a page number, and its place in steps of three points."""
    words = NUMBER_AT_END.sub("", NUMBER_BEFORE.sub("", row.text))
    return words or "#", round(row.y / 3)


def _can_be_head(row: PageRow) -> bool:
    """Tells whether a row may be of a head: no statement, no heading of a section, no label."""
    first = row.segments[0].text
    marks = parse_mark(first.split(" ")[0])
    if marks and marks.form != "bare" and any(map(str.isalpha, row.text)):
        return False
    return not (
        first[:1].islower()
        or find_section_heading(first)
        or is_lead_in(row.text)
        or is_label(first)
    )


def _is_near_edge(row: PageRow, height: float, *, top: bool) -> bool:
    """Tells whether a row stands where heads, or feet, may stand."""
    return row.y < HEAD * height if top else row.y > FOOT * height


def _find_repeated(pages: Sequence[tuple[int, float, list[PageRow]]], *, top: bool) -> _HeadPlaces:
    """Finds the rows that at least two pages print at the same place."""
    seen: Counter[tuple[str, int]] = Counter()
    for _, height, lines in pages:
        near = [row for row in lines if _is_near_edge(row, height, top=top) and _can_be_head(row)]
        seen.update({_make_key(row) for row in near})
    words = {key for key, times in seen.items() if times > 1}
    looks: Counter[tuple[int, float]] = Counter()
    for _, height, lines in pages:
        for row in lines:
            if _is_near_edge(row, height, top=top) and _make_key(row) in words:
                looks[_get_look(row)] += 1
    return _HeadPlaces(words, seen, looks, len(pages))


def _get_look(row: PageRow) -> tuple[int, float]:
    """Returns the place and size that heads are compared by."""
    return round(row.y / 3), round(row.segments[0].size, 1)


def _count_edge_lines(
    lines: Sequence[PageRow], height: float, slots: _HeadPlaces, *, top: bool
) -> int:
    """Counts the rows from the edge that are head or foot."""
    ordered = list(lines) if top else list(reversed(lines))
    count = 0
    # Rows are taken from the edge inwards, until one that is no head or stands apart.
    for at, row in enumerate(ordered):
        if not _is_near_edge(row, height, top=top):
            break
        if at and abs(row.y - ordered[at - 1].y) > GAP * max(row.size, ordered[at - 1].size):
            break
        goes_on = at > 0 and count == at and top and _is_wrapped(row, ordered[at - 1])
        if not goes_on and not _is_head(row, slots, top=top):
            break
        count = at + 1
    if count == 0 and ordered and not top and _is_lone_foot(ordered, height):
        return 1
    return (
        count if _has_gap_after(ordered, count, top=top) else _count_certain(ordered[:count], slots)
    )


def _is_head(row: PageRow, slots: _HeadPlaces, *, top: bool) -> bool:
    """Tells whether other pages print a row, or rows of its size at its place."""
    if _make_key(row) in slots.words or (not top and NUMBER_ALONE.fullmatch(row.text)):
        return True
    times = slots.looks[_get_look(row)]
    return times >= 3 and times * 2 >= slots.pages


def _is_wrapped(row: PageRow, before: PageRow) -> bool:
    """Tells whether a row of a head continues the row before it, as in a title of two lines."""
    alike = abs(row.size - before.size) < 0.2 and row.segments[0].bold == before.segments[0].bold
    return (
        alike
        and row.y - before.y < 1.6 * row.size
        and abs(row.segments[0].x0 - before.segments[0].x0) < 2
    )


def _has_gap_after(ordered: Sequence[PageRow], count: int, *, top: bool) -> bool:
    """Tells whether a wide gap, or the end of the page, follows the first rows."""
    if count >= len(ordered) or count == 0:
        return True
    gap = abs(ordered[count].y - ordered[count - 1].y)
    return gap > (1.9 if top else 1.5) * max(ordered[count - 1].size, ordered[count].size)


def _count_certain(lines: Sequence[PageRow], slots: _HeadPlaces) -> int:
    """Counts the rows that more than two pages print, where no gap ends the head."""
    count = 0
    for at, row in enumerate(lines):
        if slots.times[_make_key(row)] > 2:
            count = at + 1
    return count


def _is_lone_foot(ordered: Sequence[PageRow], height: float) -> bool:
    """Tells whether the last row of a page is a foot of its own: small, with a gap above."""
    last = ordered[0]
    if last.y < FOOT * height:
        return False
    if NUMBER_ALONE.fullmatch(last.text):
        return True
    apart_from = len(ordered) < 2 or last.y - ordered[1].y > GAP * last.size
    sizes = Counter(round(row.size, 1) for row in ordered[1:])
    [(body, _)] = sizes.most_common(1) or [(0.0, 0)]
    return apart_from and _can_be_head(last) and last.size < body - 1
