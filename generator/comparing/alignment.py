"""Finds which text of a list became which in a later state of the list, by their words.

Texts of a list are known by their positions. A paragraph put before the others moves each of them
on by one, so by positions alone all would count as reworded. First equal texts are matched, which
leaves gaps between them; then texts in the same gap are matched by how alike they are.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher

from generator.comparing.rewording import WORD

ALIKE = 1 / 3
"""The share of two texts that must be the same for one to be the other reworded.

Nine in ten pairs of different statements of one standard have less in common. Of the titles that
the revision of 2025 reworded, only one has. What falls between is for a reviewer to see.
"""


def are_alike(before: str, after: str) -> bool:
    """Whether one text may be the other reworded."""
    return _measure_likeness(before, after) >= ALIKE


def align_texts(before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    """Returns the position in the later list for each position in the earlier, as far as matched.

    Equal texts are matched wherever they are. The others are matched within gaps, between the same
    neighbours: if both lists have as many there, in order; otherwise those that are alike.
    """
    found = dict(_find_same(before, after))
    earlier = {found.get(last, -1): gap for last, gap in _find_gaps(len(before), found).items()}
    later = _find_gaps(len(after), found.values())
    # Both are keyed by the position in the later list of the text before the gap.
    for last, gap in later.items():
        found |= _align_gap(before, after, earlier.get(last, []), gap)
    return found


def _find_same(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yields the positions of texts that are in both lists. Repeated texts are matched in order."""
    places: dict[str, list[int]] = defaultdict(list)
    for new, text in enumerate(after):
        places[text].append(new)
    for old, text in enumerate(before):
        if places[text]:
            yield old, places[text].pop(0)


def _find_gaps(size: int, known: Collection[int]) -> dict[int, list[int]]:
    """Groups unmatched positions by the last matched one before them, or -1."""
    known = frozenset(known)
    gaps: dict[int, list[int]] = defaultdict(list)
    last = -1
    for place in range(size):
        if place in known:
            last = place
        else:
            gaps[last].append(place)
    return gaps


def _align_gap(
    before: Sequence[str], after: Sequence[str], old: list[int], new: list[int]
) -> dict[int, int]:
    """Matches the texts of one gap."""
    if len(old) == len(new):
        return dict(zip(old, new, strict=True))
    # The most alike pair first, and the earliest of equals, as long as no two matches cross.
    pairs = sorted(
        (
            (_measure_likeness(before[one], after[other]), -one, -other)
            for one in old
            for other in new
        ),
        reverse=True,
    )
    found: dict[int, int] = {}
    for likeness, one, other in pairs:
        free = -one not in found and -other not in found.values()
        in_order = all((-one < a) == (-other < b) for a, b in found.items())
        if likeness >= ALIKE and free and in_order:
            found[-one] = -other
    return found


def _measure_likeness(before: str, after: str) -> float:
    """Returns the share of words that two texts have in common, in order, from 0 to 1."""
    old, new = ([word.lower() for word in WORD.findall(text)] for text in (before, after))
    return SequenceMatcher(None, old, new, False).ratio()
