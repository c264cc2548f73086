"""Writes a document as plain text in reading order, to be kept as the source of the YAML."""

from collections.abc import Iterable, Iterator

from generator.importing.layout import Paragraph, RunningHead
from generator.importing.result import ImportedField
from generator.importing.tables import CellPair, FieldTable, FlatBlock, FunctionTable


def format_source_text(flat: Iterable[FlatBlock]) -> str:
    """Returns one paragraph a line, with an empty line between; a row of a table has tabs.

    A running head stands where it is first printed. Numbers stand before their texts, also those
    that the program counts which shows the document.
    """
    return "\n\n".join(line for one in flat for line in _list_lines(one) if line) + "\n"


def _list_lines(one: FlatBlock) -> Iterator[str]:
    """Yields the lines of a paragraph or a table."""
    if isinstance(one, Paragraph):
        yield _format_paragraph(one)
    elif isinstance(one, RunningHead):
        yield from map(_format_paragraph, one.lines)
    elif isinstance(one, CellPair):
        yield "\t".join(" ".join(map(_format_paragraph, side)) for side in (one.left, one.right))
    elif isinstance(one, FieldTable):
        yield from map(_format_field, one.fields)
    elif isinstance(one, FunctionTable):
        yield "\t".join(one.columns)
        for row in one.rows:
            title = f"{row.title} {row.source}" if row.source else row.title
            names = ("", "") if row.repeated else (row.code, row.function)
            yield "\t".join((*names, row.urn, title))


def _format_paragraph(paragraph: Paragraph) -> str:
    """Returns a paragraph with its number."""
    return f"{paragraph.number} {paragraph.text}".strip()


def _format_field(field: ImportedField) -> str:
    """Returns a field with its label."""
    return f"{field.label}\t{field.text}"
