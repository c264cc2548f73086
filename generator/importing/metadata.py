"""Finds what a document says about itself where no table of labels and values holds it."""

import re
from collections.abc import Sequence

from generator.importing.layout import Paragraph
from generator.importing.result import ImportedField
from generator.importing.segments import find_heading
from generator.importing.tables import CellPair, FieldTable, FlatBlock, read_inline_field
from generator.importing.vocabulary import is_details, is_label

FEWEST = 3
"""How many labels a document must have for lines to be read as metadata: one alone may be text."""

MOST_VALUES = 8
"""How many paragraphs the value of one label may have."""


def find_fields(flat: Sequence[FlatBlock]) -> dict[int, ImportedField | None]:
    """Finds fields in lines: ``Version: 2``, or a label in one line and its value in the next.

    Returns:
        The field for each place where one begins, and None for each place that belongs to its
        value; nothing where there are fewer than three.
    """
    found: dict[int, ImportedField | None] = {}
    at = 0
    while at < len(flat):
        one = flat[at]
        at += 1
        if not isinstance(one, Paragraph) or one.number:
            continue
        if inline := read_inline_field(one):
            found[at - 1] = inline
        elif is_label(one.text):
            values, end = _read_values(flat, at)
            if values:
                text = re.sub(r"\s*:$", "", one.text)
                found.update(dict.fromkeys(range(at, end)))
                found[at - 1] = ImportedField(text, values, one.place)
                at = end
    return (
        found
        if sum(imported_field is not None for imported_field in found.values()) >= FEWEST
        else {}
    )


def _read_values(flat: Sequence[FlatBlock], start: int) -> tuple[tuple[str, ...], int]:
    """Returns the paragraphs below a label that are its value, and the place behind them."""
    values: list[str] = []
    at = start
    while at < len(flat):
        one = flat[at]
        if not isinstance(one, Paragraph) or find_heading(one) or is_details(one.text):
            break
        if one.text and (is_label(one.text) or read_inline_field(one) or len(values) > MOST_VALUES):
            break
        values += [one.text] if one.text else []
        at += 1
    return tuple(values), at


def are_fields_next(flat: Sequence[FlatBlock]) -> bool:
    """Tells whether metadata comes next."""
    for one in flat:
        if isinstance(one, FieldTable):
            return True
        if isinstance(one, CellPair):
            return is_label(one.name)
        if isinstance(one, Paragraph) and one.text:
            return is_label(one.text) or read_inline_field(one) is not None
    return False


def make_field(pair: CellPair) -> ImportedField:
    """Makes a field of a row of two cells."""
    values = tuple(paragraph.text for paragraph in pair.right if paragraph.text)
    return ImportedField(re.sub(r"\s*:$", "", pair.name), values, pair.left[0].place)
