"""Finds what a document says about itself where no table of labels and values holds it."""

import re
from collections.abc import Sequence

from generator.importing.document import Paragraph
from generator.importing.result import ImportedField
from generator.importing.segments import heading_of
from generator.importing.tables import Fields, Flat, Pair, field_in_line
from generator.importing.vocabulary import is_details, label

FEWEST = 3
"""How many labels a document must have for lines to be read as metadata: one alone may be text."""

MOST_VALUES = 8
"""How many paragraphs the value of one label may have."""


def fields_by_line(flat: Sequence[Flat]) -> dict[int, ImportedField | None]:
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
        if inline := field_in_line(one):
            found[at - 1] = inline
        elif label(one.text):
            values, end = _values(flat, at)
            if values:
                text = re.sub(r"\s*:$", "", one.text)
                found.update(dict.fromkeys(range(at, end)))
                found[at - 1] = ImportedField(text, values, one.place)
                at = end
    return found if sum(one is not None for one in found.values()) >= FEWEST else {}


def _values(flat: Sequence[Flat], start: int) -> tuple[tuple[str, ...], int]:
    """Returns the paragraphs below a label that are its value, and the place behind them."""
    values: list[str] = []
    at = start
    while at < len(flat):
        one = flat[at]
        if not isinstance(one, Paragraph) or heading_of(one) or is_details(one.text):
            break
        if one.text and (label(one.text) or field_in_line(one) or len(values) > MOST_VALUES):
            break
        values += [one.text] if one.text else []
        at += 1
    return tuple(values), at


def fields_follow(flat: Sequence[Flat]) -> bool:
    """Tells whether metadata comes next."""
    for one in flat:
        if isinstance(one, Fields):
            return True
        if isinstance(one, Pair):
            return label(one.name)
        if isinstance(one, Paragraph) and one.text:
            return label(one.text) or field_in_line(one) is not None
    return False


def field_of(pair: Pair) -> ImportedField:
    """Makes a field of a row of two cells."""
    values = tuple(one.text for one in pair.right if one.text)
    return ImportedField(re.sub(r"\s*:$", "", pair.name), values, pair.left[0].place)
