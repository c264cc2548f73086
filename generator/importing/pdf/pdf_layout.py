"""Reads a PDF into paragraphs and tables in reading order, without page heads and feet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importing.characters import clean, count_letters
from generator.importing.layout import (
    Block,
    Cell,
    DocumentLayout,
    Paragraph,
    RunningHead,
    Table,
    TextRun,
)
from generator.importing.line_ends import Lexicon
from generator.importing.pdf.columns import ColumnLine, order_lines, split_at_columns
from generator.importing.pdf.glyphs import LOST, DrawnPage, Glyph, list_letters, read_pages
from generator.importing.pdf.grids import Grid, find_grids
from generator.importing.pdf.lines import PageRow, find_rows
from generator.importing.pdf.paragraphs import ParagraphMaker
from generator.importing.pdf.running_heads import PageLines, split_heads_and_feet, split_page_number
from generator.importing.pdf.spacing import measure_spacing
from generator.importing.refusals import make_refusal
from generator.importing.result import ImportNote, Omission

FEWEST = 20
"""Letters a page must have on average; with fewer it is a picture of a page."""

MOST_LOST = 0.03
"""The share of letters that the file may leave unnamed."""


def read(file: str, content: bytes, password: str = "") -> DocumentLayout:
    """Reads a PDF.

    Raises:
        ImportRefusedError: Where it is damaged, locked, hostile, or a scan without text.
    """
    found = read_pages(file, content, password)
    _refuse_pictures(file, found)
    return _PdfReader(file, found).read_document()


def _refuse_pictures(file: str, found: Sequence[DrawnPage]) -> None:
    """Refuses scans and files that do not name their letters.

    The invisible text that OCR lays under a scan is taken as its text.

    Raises:
        ImportRefusedError: Where there is no text to read.
    """
    count = sum(not glyph.text.isspace() for page in found for glyph in page.glyphs)
    hidden = sum(not glyph.text.isspace() for page in found for glyph in page.hidden)
    pictures = sum(page.pictures for page in found)
    many = f"{len(found)} pages" if len(found) > 1 else "one page"
    if hidden > 10 * max(count, 1) and pictures:  # what a program read from a scan lies beneath it
        for page in found:
            page.glyphs, page.hidden = [*page.glyphs, *page.hidden], []
    elif count < FEWEST * len(found) and (pictures or count == 0):
        raise make_refusal(
            f"{file} has {many} and no text: it is a scan",
            "have its text recognised (OCR) first, and import that",
        )
    lost = sum(LOST in glyph.text for page in found for glyph in page.glyphs)
    if lost > max(3, MOST_LOST * count):
        raise make_refusal(
            f"{file} draws letters and does not say which they are, so it has no text to be read",
            "have its text recognised (OCR) first, or import the Word file that it was made of",
        )


@dataclass
class TableLines:
    """A table whose cells are still lines: rows of cells of lines."""

    rows: list[list[list[ColumnLine]]]

    def list_cells(self) -> Iterator[list[ColumnLine]]:
        """Yields the lines of each cell."""
        for row in self.rows:
            yield from row

    def to_table(self, paragraphs: ParagraphMaker) -> Table:
        """Returns the table with paragraphs in its cells."""
        return Table(
            tuple(
                tuple(Cell(tuple(paragraphs.make_paragraphs(cell))) for cell in row)
                for row in self.rows
            )
        )


class _PdfReader:
    """Reads one PDF.

    Attributes:
        left: Text left out.
        told: What was guessed.
        lexicon: The words of the document.
        letters: The letters of the file, as they are drawn.
    """

    def __init__(self, file: str, found: Sequence[DrawnPage]) -> None:
        self.file, self.pages = file, found
        self.left: list[Omission] = []
        self.told: list[ImportNote] = []
        self.lexicon = Lexicon()
        self.letters = count_letters("".join(list_letters(list(found))))

    def read_document(self) -> DocumentLayout:
        """Reads the whole file."""
        tables = {page.number: find_grids(page) for page in self.pages}
        lines = [(page.number, page.height, self._find_rows(page)) for page in self.pages]
        self._leave_out_unseen()
        self.lexicon.learn(
            segment.text_as_drawn
            for _, _, page_rows in lines
            for row in page_rows
            for segment in row.segments
        )
        self._note_lost_letters()
        cut = split_heads_and_feet(lines)
        blocks = tuple(self._read_blocks(cut, tables))
        self.told += [
            ImportNote("guess", f"{was} at a line’s end is read as {word}", place)
            for was, word, place in dict.fromkeys(self.lexicon.guesses)
        ]
        return DocumentLayout(
            self.file,
            "PDF",
            len(self.pages),
            blocks,
            self.letters,
            tuple(self.left),
            tuple(self.told),
        )

    def _find_rows(self, page: DrawnPage) -> list[PageRow]:
        """Returns the rows of a page; letters drawn twice are left out once."""
        made, again = find_rows(page.glyphs, page.number)
        if again:
            words = clean("".join(_add_spaces(again)))
            self.left.append(Omission(words, "drawn twice at one place", f"page {page.number}"))
        return split_at_columns(made)

    def _note_lost_letters(self) -> None:
        """Notes the letters of each page that the file does not name."""
        for page in self.pages:
            count = sum(LOST in glyph.text for glyph in page.glyphs)
            if count:
                many = f"{count} letters are" if count > 1 else "one letter is"
                message = f"{many} drawn that the file does not name: {LOST} stands for each"
                self.told.append(ImportNote("note", message, f"page {page.number}"))

    def _leave_out_unseen(self) -> None:
        """Leaves out hidden and turned text."""
        for page in self.pages:
            place = f"page {page.number}"
            if hidden := clean("".join(_add_spaces(page.hidden))):
                self.left.append(Omission(hidden, "hidden text", place))
            if turned := clean("".join(glyph.text for glyph in page.turned)):
                self.left.append(Omission(turned, "turned text", place))

    def _read_blocks(
        self, cut: Sequence[PageLines], tables: dict[int, list[Grid]]
    ) -> Iterator[Block]:
        """Yields the blocks of the document; text continues from page to page, tables do not."""
        widths = {page.number: page.width for page in self.pages}
        pieces: list[list[ColumnLine] | TableLines | RunningHead] = [[]]
        former: tuple[str, ...] = ()
        for page in cut:
            former = self._add_head(page, former, pieces)
            for row in page.foot:
                self.left.append(Omission(row.text, "running foot", f"page {row.page}"))
            for part in self._read_page(page.body, tables[page.number], widths[page.number]):
                last = pieces[-1]
                if isinstance(part, list) and isinstance(last, list):
                    last += part
                else:
                    pieces.append(part)
        in_cells = [
            lines
            for piece in pieces
            if isinstance(piece, TableLines)
            for lines in piece.list_cells()
        ]
        spaced = measure_spacing(
            [*(piece for piece in pieces if isinstance(piece, list)), *in_cells]
        )
        paragraphs = ParagraphMaker(spaced, self.lexicon)
        for piece in pieces:
            if isinstance(piece, list):
                yield from paragraphs.make_paragraphs(piece)
            elif isinstance(piece, TableLines):
                yield piece.to_table(paragraphs)
            else:
                yield piece
        self.told += paragraphs.told

    def _add_head(
        self,
        page: PageLines,
        former: tuple[str, ...],
        pieces: list[list[ColumnLine] | TableLines | RunningHead],
    ) -> tuple[str, ...]:
        """Adds the head of a page if it differs from the one before; returns its lines."""
        lines: list[Paragraph] = []
        for segment in (segment for row in page.head for segment in row.segments):
            place = f"page {page.number}"
            words, number = split_page_number(segment.text, page.printed)
            if number:
                self.left.append(Omission(number, "page number", place))
            if words:
                run = TextRun(words, segment.bold, segment.italic)
                lines.append(Paragraph((run,), size=segment.size, page=page.number))
        texts = tuple(line.text for line in lines)
        if texts and texts != former:
            pieces.append(RunningHead(tuple(lines)))
        else:
            self.left += [Omission(line.text, "running head", line.place) for line in lines]
        return texts or former

    def _read_page(
        self, body: Sequence[PageRow], tables: Sequence[Grid], width: float
    ) -> Iterator[list[ColumnLine] | TableLines]:
        """Yields the lines of a page between its tables, and the tables."""
        waiting: list[PageRow] = []
        inside: dict[int, list[PageRow]] = {}
        order: list[int | PageRow] = []
        for row in body:
            by_table = self._group_by_table(row, tables)
            if set(by_table) == {None}:
                order.append(row)
                continue
            for at, glyphs in by_table.items():
                made, _ = find_rows(glyphs, row.page)
                if at is None:
                    order += made
                else:
                    if at not in inside:
                        order.append(at)
                    inside.setdefault(at, []).extend(made)
        for one in order:
            if isinstance(one, PageRow):
                waiting.append(one)
                continue
            if waiting:
                yield list(order_lines(waiting, width))
                waiting = []
            yield self._read_cells(tables[one], inside[one])
        if waiting:
            yield list(order_lines(waiting, width))

    @staticmethod
    def _group_by_table(row: PageRow, tables: Sequence[Grid]) -> dict[int | None, list[Glyph]]:
        """Groups the letters of a row by the table they stand in; None for those outside."""
        found: dict[int | None, list[Glyph]] = {}
        for segment in row.segments:
            for glyph in segment.glyphs:
                at = next(
                    (at for at, grid in enumerate(tables) if grid.find_cell(glyph) is not None),
                    None,
                )
                found.setdefault(at, []).append(glyph)
        return found

    def _read_cells(self, grid: Grid, inside: Sequence[PageRow]) -> TableLines:
        """Returns a table with the lines of each cell."""
        found: dict[tuple[int, int], list[Glyph]] = {}
        for row in inside:
            for segment in row.segments:
                for glyph in segment.glyphs:
                    place = grid.find_cell(glyph)
                    if place is not None:
                        found.setdefault(place, []).append(glyph)
        page = inside[0].page
        return TableLines(
            [
                [
                    self._order_cell_lines(found.get((row, column), []), page)
                    for column in range(len(grid.xs) - 1)
                ]
                for row in range(len(grid.ys) - 1)
            ]
        )

    @staticmethod
    def _order_cell_lines(glyphs: list[Glyph], page: int) -> list[ColumnLine]:
        """Returns the lines of a cell."""
        made, _ = find_rows(glyphs, page)
        return [line for row in made for line in order_lines([row], 0)]


def _add_spaces(glyphs: Sequence[Glyph]) -> Iterator[str]:
    """Yields letters, with a space wherever the next one stands apart."""
    before: Glyph | None = None
    for glyph in glyphs:
        if before and (abs(glyph.y - before.y) > 2 or glyph.x0 > before.x1 + 0.2 * glyph.size):
            yield " "
        yield glyph.text
        before = glyph
