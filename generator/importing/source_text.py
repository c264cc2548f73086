"""A document as plain text, in reading order: what is kept as the source of the YAML."""

from collections.abc import Iterable, Iterator

from generator.importing.document import Paragraph, RunningHead
from generator.importing.result import ImportedField
from generator.importing.tables import Fields, Flat, Mapping, Pair


def source_text(flat: Iterable[Flat]) -> str:
    """Returns a paragraph a line, each after an empty one; a row of a table with tabs.

    What a running head says stands where it says so first. Numbers stand before their texts, also
    those that the document has its program count.
    """
    return "\n\n".join(line for one in flat for line in _lines(one) if line) + "\n"


def _lines(one: Flat) -> Iterator[str]:
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
    return f"{paragraph.number} {paragraph.text}".strip()


def _field(field: ImportedField) -> str:
    return f"{field.label}\t{field.text}"
