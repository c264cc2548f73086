"""Represents the layout of a document: paragraphs and tables in reading order.

Every form of file is read into this model. Standards are recognised in it alone, so that PDF, Word,
web pages and text share all further steps.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from generator.importing.characters import clean
from generator.importing.result import ImportNote, Omission


@dataclass(frozen=True)
class TextRun:
    """A stretch of a paragraph's text with the same look."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph with what its layout says of it.

    Attributes:
        runs: Its text, with tabs and line breaks as they are.
        number: The number or bullet before it, ``P1``, ``1.``, ``•``, where the layout keeps it
            apart from the text; empty where the text itself may begin with one.
        counted: Whether the number is no text of the file.
        depth: How deep it is nested in lists, from 0.
        indent: Where its text begins, in points from the left.
        size: The size of its letters in points; 0 where unknown.
        level: The level of a heading, by its style; 0 of other text.
        page: Its page, from 1; 0 where the form has no pages.
        line: Its line or number in a form without pages, from 1.
        aside: Whether it stands in a narrow column to the left of the text it belongs to.
    """

    runs: tuple[TextRun, ...]
    number: str = ""
    counted: bool = False
    depth: int = 0
    indent: float = 0
    size: float = 0
    level: int = 0
    page: int = 0
    line: int = 0
    aside: bool = False

    @property
    def text(self) -> str:
        """Its text with single spaces, without its number."""
        return clean("".join(run.text for run in self.runs))

    @property
    def bold(self) -> bool:
        """Whether all of its text is bold."""
        return self._has_look("bold")

    @property
    def italic(self) -> bool:
        """Whether all of its text is italic."""
        return self._has_look("italic")

    @property
    def stands_out(self) -> bool:
        """Whether it looks like a heading: bold, or of a heading's style."""
        return self.bold or self.level > 0

    def _has_look(self, look: str) -> bool:
        """Tells whether every run with a letter or figure has a look, ``bold`` or ``italic``."""
        shown = [run for run in self.runs if any(map(str.isalnum, run.text))]
        return bool(shown) and all(getattr(run, look) for run in shown)

    @property
    def place(self) -> str:
        """Where it stands, for the report: ``page 4`` or ``paragraph 12``."""
        if self.page:
            return f"page {self.page}"
        return f"paragraph {self.line}" if self.line else ""

    def with_text(self, text: str) -> "Paragraph":
        """Returns the paragraph with another text, in the look of its first run."""
        first = self.runs[0] if self.runs else TextRun("")
        return replace(self, runs=(replace(first, text=text),))

    def cut_start(self, offset: int) -> "Paragraph":
        """Returns the paragraph without its first ``offset`` characters, counted in its runs."""
        kept: list[TextRun] = []
        for run in self.runs:
            if offset < len(run.text):
                kept.append(replace(run, text=run.text[offset:]))
            offset = max(0, offset - len(run.text))
        return replace(self, runs=tuple(kept))


@dataclass(frozen=True)
class Cell:
    """A cell of a table, with its blocks in order."""

    blocks: tuple["Block", ...] = ()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Its paragraphs, those of tables within it too."""
        return tuple(list_paragraphs(self.blocks))

    @property
    def text(self) -> str:
        """The text of all its paragraphs."""
        return " ".join(filter(None, (paragraph.text for paragraph in self.paragraphs)))


@dataclass(frozen=True)
class Table:
    """A table: rows of cells."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class RunningHead:
    """The lines that the heads of pages print from here on."""

    lines: tuple[Paragraph, ...]


@dataclass(frozen=True)
class PageStart:
    """The beginning of a page within running text."""

    page: int


Block = Paragraph | Table | RunningHead | PageStart


@dataclass(frozen=True)
class DocumentLayout:
    """The layout of a document that was read.

    Attributes:
        file: Its file name.
        form: ``PDF``, ``Word``, ``web page`` or ``text``.
        pages: The number of its pages; None where the form has none.
        blocks: Its paragraphs, tables and running heads, in reading order.
        letters: How often each letter and figure stands in the raw file.
        left_out: Text left out while it was read, such as running feet and hidden text.
        told: What was guessed while it was read.
        title: The title in the file's own properties; empty where it has none.
    """

    file: str
    form: str
    pages: int | None
    blocks: tuple[Block, ...]
    letters: Counter[str] = field(repr=False)
    left_out: tuple[Omission, ...] = ()
    told: tuple[ImportNote, ...] = ()
    title: str = ""


def list_paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yields every paragraph of blocks in order, those of tables cell by cell."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, RunningHead):
            yield from block.lines
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from list_paragraphs(cell.blocks)
