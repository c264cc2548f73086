"""The blocks of a document for work, with the same names as those a page makes in the browser.

``theme/assets/scripts/work/documents.js`` knows these by the same names; one template sets both.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.ids import Code


class Run(NamedTuple):
    """Words with one look.

    Attributes:
        text: The words.
        language: Their language; empty if it is the document's own, or none.
        is_draft: Whether they are an unreviewed translation, which gets a mark.
        is_bold: Whether they are bold.
    """

    text: str
    language: Code = ""
    is_draft: bool = False
    is_bold: bool = False


Runs = tuple[Run, ...]


class TickCell(NamedTuple):
    """A cell with a box to tick, followed by words."""

    is_ticked: bool = False
    runs: Runs = ()


class WriteCell(NamedTuple):
    """A cell to write in, with a height in lines."""

    lines: int = 1


Cell = Runs | TickCell | WriteCell


class FormHeading(NamedTuple):
    """A heading; ``level`` counts from 1 to 3."""

    level: int
    runs: Runs


class FormParagraph(NamedTuple):
    """A paragraph."""

    runs: Runs


class Bullets(NamedTuple):
    """A list."""

    items: tuple[Runs, ...]


class WritingLines(NamedTuple):
    """Ruled lines to write on, below their label."""

    label: Runs
    number: int


class FormTable(NamedTuple):
    """A table; its heading row is repeated on each page.

    Attributes:
        heads: The cells of that row.
        widths: The widths of the columns, relative to one another.
        rows: The other rows.
    """

    heads: tuple[Runs, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block = FormHeading | FormParagraph | Bullets | WritingLines | FormTable


class WorkDocument(NamedTuple):
    """A document.

    Attributes:
        title: Its title.
        languages: Its languages, its own first.
        blocks: Its blocks in order.
        foot: The imprint at its end, line by line.
        tags: Word's tags of its languages: ``cy-GB``.
        marks: The mark of a draft, by the draft's language.
    """

    title: Runs
    languages: Sequence[Code]
    blocks: tuple[Block, ...]
    foot: tuple[Runs, ...]
    tags: Mapping[Code, str]
    marks: Mapping[Code, str]
