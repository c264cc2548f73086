"""Tells what tables are for: metadata, the mapping of functions to standards, or mere layout."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.importing.characters import clean
from generator.importing.codes import parse_mark, split_mark
from generator.importing.layout import Block, Cell, Paragraph, RunningHead, Table, TextRun
from generator.importing.result import ImportedField, ImportedMappingRow
from generator.importing.vocabulary import (
    FUNCTION,
    find_section_heading,
    fold,
    is_label,
    split_inline_field,
)

ROLES = (
    ("function", rf".*(?:{FUNCTION}).*"),
    (
        "urn",
        r"(?:nos|standard|sgc) (?:ref(?:erence)?|no\.?|number|code|urn)|urn|.*\burn\b.*"
        r"|cyf(?:eirnod)? (?:nos|sgc)",
    ),
    ("title", r".*(?:title|teitl|name of standard).*"),
    ("code", r"ref(?:erence)?|code|no\.?|cyf(?:eirnod)?|cod"),
)
"""The role of a column, by patterns that match its name."""


LONGEST_NAME = 120


@dataclass(frozen=True)
class CellPair:
    """A row of two cells: a term and its definition, or a label and its value."""

    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...]

    @property
    def name(self) -> str:
        """The text of the left cell."""
        return " ".join(filter(None, (one.text for one in self.left)))


@dataclass(frozen=True)
class FieldTable:
    """A table of metadata."""

    fields: tuple[ImportedField, ...]


@dataclass(frozen=True)
class FunctionTable:
    """The table of functions and standards.

    Attributes:
        columns: The names of its columns.
        rows: Its rows, in order.
        heads: Column names printed again where it continues on another page.
    """

    columns: tuple[str, ...]
    rows: tuple[ImportedMappingRow, ...]
    heads: tuple[str, ...] = ()


FlatBlock = Paragraph | RunningHead | CellPair | FieldTable | FunctionTable


def flatten(blocks: Iterable[Block]) -> Iterator[FlatBlock]:
    """Yields paragraphs in reading order, and each table as what it is for."""
    for block in join_tables(blocks):
        if isinstance(block, Paragraph | RunningHead):
            yield block
        elif isinstance(block, Table):
            yield from _flatten_table(block)


def join_tables(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yields blocks, with a table that continues on the next page as one."""
    waiting: list[Block] = []
    for block in blocks:
        if waiting and isinstance(block, RunningHead):
            waiting.append(block)
            continue
        former = waiting[0] if waiting else None
        if isinstance(former, Table) and isinstance(block, Table):
            longer = _join_two_tables(former, block)
            if longer is not None:
                waiting[0] = longer
                continue
        yield from waiting
        waiting = [block] if isinstance(block, Table) else []
        yield from () if waiting else (block,)
    yield from waiting


def _join_two_tables(table: Table, other: Table) -> Table | None:
    """Joins two tables if the second continues the functions, or begins within a row; else None."""
    if not table.rows or not other.rows or len(table.rows[-1]) != len(other.rows[0]):
        return None
    if _find_roles(table) and (
        _list_column_names(table) == _list_column_names(other) or not _find_roles(other)
    ):
        return Table(table.rows + other.rows)
    # A row was cut by the page's end if its continuation has no first cell and no number: every
    # complete row has a name or number of its own.
    first, *others = other.rows[0] or (Cell(),)
    if not others or first.text or not table.rows[-1][0].text:
        return None
    if any(parse_mark(cell.text) for cell in others if cell.text):
        return None
    row = tuple(map(_join_cells, table.rows[-1], other.rows[0]))
    return Table((*table.rows[:-1], row, *other.rows[1:]))


def _join_cells(cell: Cell, other: Cell) -> Cell:
    """Joins two cells; the last paragraph of one continues in the first of the other."""
    if not other.text:
        return cell
    last, first = cell.blocks[-1:], other.blocks[:1]
    paragraphs = [one for one in (*last, *first) if isinstance(one, Paragraph)]
    if len(paragraphs) < 2 or split_mark(paragraphs[1])[0] or paragraphs[1].number:
        return Cell(cell.blocks + other.blocks)
    longer = replace(paragraphs[0], runs=(*paragraphs[0].runs, TextRun(" "), *paragraphs[1].runs))
    return Cell((*cell.blocks[:-1], longer, *other.blocks[1:]))


def _list_column_names(table: Table) -> tuple[str, ...]:
    """Returns the names of a table's columns, folded."""
    return tuple(fold(cell.text) for cell in table.rows[0]) if table.rows else ()


def _flatten_table(table: Table) -> Iterator[FlatBlock]:
    """Yields a table as metadata, as the mapping, or row by row."""
    if fields := _read_fields(table):
        yield FieldTable(fields)
    elif roles := _find_roles(table):
        yield _read_mapping(table, roles)
    else:
        for row in table.rows:
            yield from _flatten_row(row)


def _read_fields(table: Table) -> tuple[ImportedField, ...]:
    """Returns the fields of a table whose cells are mostly labels and values; else nothing."""
    rows = [[cell for cell in row if cell.text] for row in table.rows]
    pairs = [
        (row[at], row[at + 1] if at + 1 < len(row) else Cell())
        for row in rows
        for at in range(0, len(row), 2)
    ]
    known = sum(bool(is_label(left.text)) for left, _ in pairs)
    if known < 2 or known * 2 < len(pairs) or any(len(row) not in (1, 2, 4) for row in rows if row):
        return ()
    return tuple(
        ImportedField(
            re.sub(r"\s*:$", "", left.text),
            tuple(paragraph.text for paragraph in right.paragraphs if paragraph.text),
            next((paragraph.place for paragraph in left.paragraphs if paragraph.text), ""),
        )
        for left, right in pairs
    )


def _find_roles(table: Table) -> dict[str, int]:
    """Returns which column has which role, by the first row: ``{"urn": 2, "title": 3, …}``.

    Returns nothing where it names no URN or no title.
    """
    if not table.rows or not 3 <= len(table.rows[0]) <= 8:
        return {}
    roles: dict[str, int] = {}
    for at, cell in enumerate(table.rows[0]):
        folded = fold(cell.text)
        for role, pattern in ROLES:
            if role not in roles and folded and re.fullmatch(pattern, folded):
                roles[role] = at
                break
    return roles if {"urn", "title"} <= roles.keys() else {}


def _read_mapping(table: Table, roles: dict[str, int]) -> FunctionTable:
    """Reads the mapping table; cells left empty repeat the function of the row above."""
    columns = tuple(cell.text for cell in table.rows[0])
    heads: list[str] = []
    rows: list[ImportedMappingRow] = []
    for row in table.rows[1:]:
        cells = dict(enumerate(row))
        texts = {role: cells.get(at, Cell()).text for role, at in roles.items()}
        if tuple(cell.text for cell in row) == columns:
            heads.append(" ".join(columns))
            continue
        if not any(texts.values()):
            continue
        repeated = bool(rows) and not texts.get("code") and not texts.get("function")
        title, source = _split_title(cells.get(roles["title"], Cell()))
        if repeated and not texts["urn"]:  # a row that goes on on another page
            rows[-1] = _extend_row(rows[-1], title, source)
            continue
        rows.append(
            ImportedMappingRow(
                code=rows[-1].code if repeated else texts.get("code", ""),
                function=rows[-1].function if repeated else texts.get("function", ""),
                urn=texts["urn"],
                title=title,
                source=source or None,
                place=next((paragraph.place for cell in row for paragraph in cell.paragraphs), ""),
                repeated=repeated,
            )
        )
    return FunctionTable(columns, tuple(rows), tuple(heads))


def _extend_row(row: ImportedMappingRow, title: str, source: str) -> ImportedMappingRow:
    """Returns a row with the rest of its title and source, which are printed on the next page."""
    return ImportedMappingRow(
        row.code,
        row.function,
        row.urn,
        clean(f"{row.title} {title}"),
        clean(f"{row.source or ''} {source}") or None,
        row.place,
        row.repeated,
    )


def _split_title(cell: Cell) -> tuple[str, str]:
    """Splits a cell into the title and the words in italics behind it, which name the suite."""
    runs = [run for paragraph in cell.paragraphs for run in (*paragraph.runs, None)]
    upright, italic = "", ""
    for run in runs:
        if run is None:
            upright, italic = (upright, italic + " ") if italic else (upright + " ", italic)
        elif (run.italic and clean(upright)) or (italic and clean(run.text)):
            italic += run.text
        else:
            upright += run.text
    return clean(upright), clean(italic)


def _flatten_row(row: tuple[Cell, ...]) -> Iterator[FlatBlock]:
    """Yields a layout row cell by cell; numbers in a cell of their own join their texts."""
    cells = [
        cell for cell in row if cell.text or any(paragraph.number for paragraph in cell.paragraphs)
    ]
    numbered: list[Paragraph] = []
    for cell in cells[:-1]:
        marks = [paragraph for paragraph in cell.paragraphs if paragraph.text or paragraph.number]
        if marks and all(parse_mark(mark.text or mark.number) for mark in marks):
            numbered = marks
    if numbered:
        last = list(flatten(cells[-1].blocks))
        for cell in cells[:-1]:
            if not any(paragraph in numbered for paragraph in cell.paragraphs):
                yield from flatten(cell.blocks)
        yield from _with_numbers(numbered, last)
    elif len(cells) == 2 and _can_be_pair(cells[0]):
        yield CellPair(
            tuple(paragraph for paragraph in cells[0].paragraphs if paragraph.text),
            tuple(paragraph for paragraph in cells[1].paragraphs if paragraph.text),
        )
    else:
        for cell in cells:
            yield from flatten(cell.blocks)


def _can_be_pair(cell: Cell) -> bool:
    """Tells whether a cell may be a term or label: short, and no heading of a section."""
    shown = [paragraph for paragraph in cell.paragraphs if paragraph.text]
    if not 0 < len(cell.text) <= LONGEST_NAME or not all(
        isinstance(block, Paragraph) for block in cell.blocks
    ):
        return False
    return not any(
        find_section_heading(text) for text in (cell.text, *(paragraph.text for paragraph in shown))
    )


def _with_numbers(numbers: list[Paragraph], texts: list[FlatBlock]) -> Iterator[FlatBlock]:
    """Yields the paragraphs of a cell with the numbers of the cell before it."""
    waiting = list(numbers)
    for text in texts:
        if isinstance(text, Paragraph) and text.text and waiting and not text.number:
            number = waiting.pop(0)
            yield replace(text, number=number.text or number.number, counted=not number.text)
        else:
            yield text
    yield from waiting


def read_inline_field(paragraph: Paragraph) -> ImportedField | None:
    """Returns the field that a paragraph holds, ``Version Number: 2``; None where it holds none."""
    found = split_inline_field(paragraph.text)
    return ImportedField(found[0], (found[1],), paragraph.place) if found else None
