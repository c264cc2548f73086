"""Writes a document as plain text in reading order, to be kept as the source of the YAML."""

from collections.abc import Iterable, Iterator

from generator.importing.document import Paragraph, RunningHead
from generator.importing.result import ImportedField
from generator.importing.tables import Fields, Flat, Mapping, Pair


def source_text(flat: Iterable[Flat]) -> str:
    """Returns one paragraph a line, with an empty line between; a row of a table has tabs.

    A running head stands where it is first printed. Numbers stand before their texts, also those
    that the program counts which shows the document.
    """
    return "\n\n".join(line for one in flat for line in _lines(one) if line) + "\n"


def _lines(one: Flat) -> Iterator[str]:
    """Yields the lines of a paragraph or a table."""
    if isinstance(one, Paragraph):
        yield _line(one)
    elif isinstance(one, RunningHead):
        yield from map(_line, one.lines)
    elif isinstance(one, Pair):
        yield "\t".join(" ".join(map(_line, side)) for side in (one.left, one.right))
    elif isinstance(one, Fields):
        yield from map(_field, one.fields)
    elif isinstance(one, Mapping):
        yield "\t".join(one.columns)
        for row in one.rows:
            title = f"{row.title} {row.source}" if row.source else row.title
            names = ("", "") if row.repeated else (row.code, row.function)
            yield "\t".join((*names, row.urn, title))


def _line(paragraph: Paragraph) -> str:
    """Returns a paragraph with its number."""
    return f"{paragraph.number} {paragraph.text}".strip()


def _field(field: ImportedField) -> str:
    """Returns a field with its label."""
    return f"{field.label}\t{field.text}"
