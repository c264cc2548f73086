"""Takes lists of contents out of a document, so that their entries are not read as standards.

A list is found by its heading. Without one, three entries in a row that end in page numbers are a
list.
"""

import re
from collections.abc import Sequence

from generator.importing.layout import Paragraph, RunningHead
from generator.importing.result import Omission
from generator.importing.tables import CellPair, FieldTable, FlatBlock
from generator.importing.vocabulary import is_contents

ENTRY = re.compile(
    r"(.*?\S)\s*(?:\.{3,}|…+|(?:\s\.){3,}|_{3,}|\t)[\s.…]*([0-9]{1,4}|[ivxl]+)\s*$", re.S
)
"""An entry: its title, then dots or a tab, then a page number in figures or Roman numerals."""
WHY = "contents list"


def split_off_contents(flat: Sequence[FlatBlock]) -> tuple[list[FlatBlock], list[Omission]]:
    """Returns a document without its lists of contents, and the lines of these lists."""
    kept: list[FlatBlock] = []
    left: list[Omission] = []
    at = 0
    while at < len(flat):
        end = _find_end(flat, at)
        for one in flat[at:end]:
            if isinstance(one, Paragraph):
                left.append(Omission(one.text, WHY, one.place))
            elif isinstance(one, CellPair):
                paragraphs = (*one.left, *one.right)
                left += [Omission(each.text, WHY, each.place) for each in paragraphs]
            else:
                kept.append(one)
        if end > at:
            at = end
        else:
            kept.append(flat[at])
            at += 1
    return kept, [omission for omission in left if omission.text]


def _find_end(flat: Sequence[FlatBlock], start: int) -> int:
    """Returns where the list of contents ends that begins at ``start``; else ``start`` itself.

    Below a heading such as “Contents”, the list goes on until a running head that no entry follows,
    a table of metadata, a paragraph that looks larger than the entries, the first entry's title
    printed again, or three paragraphs without a page number.
    """
    first = flat[start]
    if not isinstance(first, Paragraph):
        return start
    if not is_contents(first.text):
        return _find_run_end(flat, start)
    entries = start + 1
    while (
        entries < len(flat)
        and isinstance(flat[entries], Paragraph)
        and not _get_text(flat[entries])
    ):
        entries += 1
    last_numbered = start
    model = flat[entries] if entries < len(flat) else None
    opening = _read_entry_name(model)
    at = start + 1
    while at < len(flat):
        one = flat[at]
        if isinstance(one, FieldTable):
            break
        if isinstance(one, RunningHead) and at > start + 1 and not _has_entries_after(flat, at):
            break
        if isinstance(one, Paragraph) and one.text:
            if _is_entry(one):
                last_numbered = at
            # The first entry's title without a page number is the heading of the text itself.
            elif (at > entries and _get_text(one) == opening) or _is_heavier(one, model):
                break
            elif last_numbered > start and at > last_numbered + 3:
                return last_numbered + 1
        elif isinstance(one, CellPair):
            last_numbered = at
        at += 1
    return at


def _find_run_end(flat: Sequence[FlatBlock], start: int) -> int:
    """Returns where at least three entries in a row end; ``start`` itself if there are fewer."""
    at = start
    while at < len(flat) and (_is_entry(flat[at]) or not _get_text(flat[at])):
        if isinstance(flat[at], RunningHead | FieldTable):
            break
        at += 1
    entries = sum(_is_entry(one) for one in flat[start:at])
    return at if entries >= 3 and _is_entry(flat[start]) else start


def _has_entries_after(flat: Sequence[FlatBlock], at: int) -> bool:
    """Tells whether the next paragraph with text is an entry."""
    following = [one for one in flat[at + 1 : at + 4] if isinstance(one, Paragraph) and one.text]
    return bool(following) and _is_entry(following[0])


def _get_text(one: FlatBlock) -> str:
    """Returns the text of a paragraph, and a dash, which is not empty, for anything else."""
    return one.text if isinstance(one, Paragraph) else "–"


def _is_entry(one: FlatBlock | None) -> bool:
    """Tells whether a paragraph ends in dots or a tab and a page number."""
    if not isinstance(one, Paragraph):
        return False
    raw = "".join(run.text for run in one.runs).strip()
    return bool(ENTRY.fullmatch(raw))


def _read_entry_name(one: FlatBlock | None) -> str:
    """Returns the title of an entry without its page number."""
    if not isinstance(one, Paragraph):
        return ""
    match = ENTRY.fullmatch("".join(run.text for run in one.runs).strip())
    return " ".join(match.group(1).split()) if match else one.text


def _is_heavier(one: Paragraph, entry: FlatBlock | None) -> bool:
    """Tells whether a paragraph is larger or bolder than the entries of a list."""
    if not isinstance(entry, Paragraph):
        return False
    if one.level and not entry.level:
        return True
    return (one.size > entry.size + 0.9) or (one.bold and not entry.bold and one.size >= entry.size)
