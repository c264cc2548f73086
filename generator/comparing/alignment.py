"""Which text of a list became which of a later state of it, by their words.

The texts of a list are known by their positions. A paragraph that is put before the others moves
each of them on by one, so that positions alone would say that all were reworded.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher

from generator.comparing.rewording import WORD

ALIKE = 1 / 3
"""How much of two texts is the same where one is the other reworded.

Nine in ten pairs of different statements of one standard have less in common, and none of the
titles that the revision of 2025 reworded but one. What falls between is for a reviewer to see.
"""


def alike(before: str, after: str) -> bool:
    """Whether one text may be the other reworded."""
    return _likeness(before, after) >= ALIKE


def aligned(before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    """Returns which text became which: the positions in the later list by those in the earlier.

    Texts that are the same belong together, wherever they stand. Of the others those do that stand
    between the same neighbours: as many as there are, in order, or else those that are alike.
    """
    found = dict(_same(before, after))
    earlier = {found.get(last, -1): gap for last, gap in _gaps(len(before), found).items()}
    later = _gaps(len(after), found.values())
    for last, gap in later.items():  # the position in the later list of the text before the gap
        found |= _in_a_gap(before, after, earlier.get(last, []), gap)
    return found


def _same(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yields the positions of each text that is in both lists; of repeats those in order."""
    places: dict[str, list[int]] = defaultdict(list)
    for new, text in enumerate(after):
        places[text].append(new)
    for old, text in enumerate(before):
        if places[text]:
            yield old, places[text].pop(0)


def _gaps(size: int, known: Collection[int]) -> dict[int, list[int]]:
    """The positions that are not known, by the last one before them that is; by -1 for none."""
    known = frozenset(known)
    gaps: dict[int, list[int]] = defaultdict(list)
    last = -1
    for place in range(size):
        if place in known:
            last = place
        else:
            gaps[last].append(place)
    return gaps


def _in_a_gap(
    before: Sequence[str], after: Sequence[str], old: list[int], new: list[int]
) -> dict[int, int]:
    """Which texts of a gap became which."""
    if len(old) == len(new):
        return dict(zip(old, new, strict=True))
    pairs = sorted(
        ((_likeness(before[one], after[other]), -one, -other) for one in old for other in new),
        reverse=True,
    )
    found: dict[int, int] = {}
    for likeness, one, other in pairs:
        free = -one not in found and -other not in found.values()
        in_order = all((-one < a) == (-other < b) for a, b in found.items())
        if likeness >= ALIKE and free and in_order:
            found[-one] = -other
    return found


def _likeness(before: str, after: str) -> float:
    old, new = ([word.lower() for word in WORD.findall(text)] for text in (before, after))
    return SequenceMatcher(None, old, new, False).ratio()
