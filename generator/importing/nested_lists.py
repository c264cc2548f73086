"""Decides which list an item belongs to: that of the statements, or one within a statement."""

from dataclasses import dataclass, field

from generator.importing.codes import ListMark
from generator.importing.layout import Paragraph
from generator.importing.line_ends import join_texts
from generator.importing.result import ImportedItem

DEEPER = 8
"""Points by which a nested list is indented at least."""


@dataclass
class OpenEntry:
    """A statement, item or paragraph that may still get items or more text.

    Attributes:
        mark: Its number or bullet; None without one.
        paragraph: Where it begins.
        texts: Its text, paragraph by paragraph.
        below: Its items.
    """

    mark: ListMark | None
    paragraph: Paragraph
    texts: list[str]
    below: list["OpenEntry"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its whole text."""
        return join_texts(self.texts)

    def make_items(self) -> tuple[ImportedItem, ...]:
        """Returns its items, each with its own."""
        return tuple(
            ImportedItem(
                open_entry.mark.label if open_entry.mark else "",
                open_entry.text,
                open_entry.make_items(),
                open_entry.paragraph.place,
                bool(open_entry.mark and open_entry.mark.counted),
            )
            for open_entry in self.below
        )

    def is_deeper(self, paragraph: Paragraph) -> bool:
        """Tells whether a paragraph is indented further than the entry, or nested deeper."""
        return paragraph.depth > self.paragraph.depth or (
            paragraph.indent > self.paragraph.indent + DEEPER
        )

    def is_shallower(self, paragraph: Paragraph) -> bool:
        """Tells whether a paragraph is indented less than the entry, or nested less deep."""
        return paragraph.depth < self.paragraph.depth or (
            paragraph.indent + DEEPER <= self.paragraph.indent
        )


def put_below(entries: list[OpenEntry], mark: ListMark, paragraph: Paragraph) -> None:
    """Adds an item to its list if that is still open; else opens a list below the last entry.

    Args:
        entries: A statement, its last item, the last item of that, and so on; changed in place.
        mark: The item's number or bullet.
        paragraph: The item.
    """
    for at in range(len(entries) - 1, 0, -1):
        if _are_in_one_list(entries[at], mark, paragraph):
            del entries[at:]
            break
    while mark.form == "bullet" and len(entries) > 1 and entries[-1].is_shallower(paragraph):
        entries.pop()
    entry = OpenEntry(mark, paragraph, [paragraph.text])
    entries[-1].below.append(entry)
    entries.append(entry)


def _are_in_one_list(entry: OpenEntry, mark: ListMark, paragraph: Paragraph) -> bool:
    """Tells whether an item continues the list that an entry stands in."""
    if entry.mark is None:
        return False
    form, was = mark.form, entry.mark.form
    one, two = entry.mark.label, mark.label
    # “i.” is a letter behind “h.” and a Roman number before “ii.”: the alphabet decides.
    letters = {form, was} <= {"letter", "roman"} and len(one) == len(two) == 1
    if letters and ord(two) == ord(one) + 1:
        return True
    if form != was:
        return False
    if form == "dotted":
        return mark.printed.count(".") == entry.mark.printed.count(".")
    level = not entry.is_deeper(paragraph) and not entry.is_shallower(paragraph)
    return level or (form != "bullet" and mark.number == (entry.mark.number or 0) + 1)


def is_in_list(entries: list[OpenEntry], mark: ListMark, paragraph: Paragraph) -> bool:
    """Tells whether a number that looks like a statement's belongs to a list within a statement."""
    if not entries or entries[0].mark is None or mark.form in ("lettered", "dotted"):
        return False
    begins = mark.number == 1 and (entries[0].mark.number or 0) >= 1
    in_list = any(entry.mark and entry.mark.form == mark.form for entry in entries[1:])
    return entries[0].is_deeper(paragraph) and (begins or in_list)
