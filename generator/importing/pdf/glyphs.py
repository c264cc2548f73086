"""Reads the drawn letters of a PDF, each with its place, before any layout is known.

A PDF has no words, lines or paragraphs: it draws letters at places. pdfminer.six tells which letter
is drawn where; everything above that is made here.
"""

import logging
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise
from math import hypot
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException

from generator.importing.refusals import make_attack_refusal, make_damage_refusal, make_lock_refusal

LOST = "\ufffd"
BOLD = re.compile("bold|black|heavy|demi|semib", re.IGNORECASE)
ITALIC = re.compile("italic|oblique|slanted", re.IGNORECASE)
STREAM = re.compile(rb"stream\r?\n")
LARGEST_STREAM = 100 * 2**20
LARGEST = 400 * 2**20
PIECE = 2**16
LOSSES = ("Data-loss", "Cannot render")
"""The beginnings of log messages by which the library says that it skipped unreadable data."""

FILLED_AND_DRAWN = 2
HEAVY = 600
"""The weight of a font, of 1,000, from which its letters are bold."""

INVISIBLE = (3, 7)


@dataclass(slots=True)
class Glyph:
    """A drawn letter. Places are in points from the left and the top of the page.

    Attributes:
        text: The letter, or several of a ligature; ``LOST`` where the file does not name it.
        x0: Where it begins.
        x1: Where the next letter would begin.
        y: Its baseline.
        size: The size of its font.
        bold: Whether it is bold.
        italic: Whether it is italic.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    italic: bool


@dataclass(slots=True)
class DrawnPage:
    """A page with its letters and rules; lengths are in points.

    Attributes:
        number: Its number, from 1.
        width: Its width.
        height: Its height.
        glyphs: Its visible letters, in the order of drawing.
        hidden: Letters that are invisible or drawn off the page.
        turned: Letters that do not run from left to right.
        across: Horizontal rules: y, x0, x1.
        down: Vertical rules: x, y0, y1.
        pictures: The number of its pictures.
    """

    number: int
    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    hidden: list[Glyph] = field(default_factory=list)
    turned: list[Glyph] = field(default_factory=list)
    across: list[tuple[float, float, float]] = field(default_factory=list)
    down: list[tuple[float, float, float]] = field(default_factory=list)
    pictures: int = 0


class _GlyphCollector(PDFTextDevice):
    """Collects the letters, rules and pictures that pdfminer.six draws."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.pages: list[DrawnPage] = []
        self._mode = 0
        self._looks: dict[int, tuple[bool, bool]] = {}

    def begin_page(self, page: PDFPage, ctm: Any) -> None:  # noqa: ARG002 - the library's form
        x0, y0, x1, y1 = page.mediabox
        if page.rotate % 180 == 90:
            x0, y0, x1, y1 = y0, x0, y1, x1
        self.pages.append(DrawnPage(len(self.pages) + 1, abs(x1 - x0), abs(y1 - y0)))

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        self._mode = textstate.render
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_image(self, name: str, stream: Any) -> None:  # noqa: ARG002 - alike
        self.pages[-1].pictures += 1

    def render_char(
        self,
        matrix: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,  # noqa: ARG002 - alike
        graphicstate: Any,  # noqa: ARG002 - alike
    ) -> float:
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = LOST
        advance: float = font.char_width(cid) * fontsize * scaling
        a, b, c, d, e, f = matrix
        page = self.pages[-1]
        bold, italic = self._find_look(font)
        x, y = e + c * rise, page.height - (f + d * rise)
        glyph = Glyph(
            text if text and text != "\x00" else LOST,
            x,
            x + advance * a,
            y,
            fontsize * hypot(c, d),
            bold or self._mode == FILLED_AND_DRAWN,
            italic or abs(c) > 0.1 * abs(d),
        )
        if self._mode in INVISIBLE or not (0 <= x <= page.width and 0 <= y <= page.height + 1):
            page.hidden.append(glyph)
        elif abs(b) > 0.05 * abs(a) or a < 0:
            page.turned.append(glyph)
        else:
            page.glyphs.append(glyph)
        return advance

    def _find_look(self, font: Any) -> tuple[bool, bool]:
        """Tells whether a font is bold and whether it is italic, by its name, flags and weight."""
        key = id(font)
        if key not in self._looks:
            name = font.fontname
            name = name.decode("latin-1") if isinstance(name, bytes) else str(name)
            flags = font.flags if isinstance(font.flags, int) else 0
            weight = font.descriptor.get("FontWeight")
            heavy = isinstance(weight, int) and weight >= HEAVY
            bold = bool(BOLD.search(name)) or bool(flags & 1 << 18) or heavy
            self._looks[key] = bold, bool(ITALIC.search(name)) or bool(flags & 1 << 6)
        return self._looks[key]

    def paint_path(
        self,
        gstate: Any,  # noqa: ARG002 - alike
        stroke: bool,
        fill: bool,
        evenodd: bool,  # noqa: ARG002 - alike
        path: Any,
    ) -> None:
        if not stroke and not fill:
            return
        page, points = self.pages[-1], []
        assert self.ctm is not None
        a, b, c, d, e, f = self.ctm
        begun: tuple[float, float] | None = None
        for part in path:
            name, *numbers = part
            if name == "h":
                if begun:
                    points.append(("l", begun))
                continue
            x, y = float(numbers[-2]), float(numbers[-1])
            point = (a * x + c * y + e, page.height - (b * x + d * y + f))
            begun = point if name == "m" else begun
            points.append((name, point))
        for (_, (x0, y0)), (name, (x1, y1)) in pairwise(points):
            if name == "m":
                continue
            if abs(y0 - y1) < 1 and abs(x0 - x1) > 3:
                page.across.append(((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
            elif abs(x0 - x1) < 1 and abs(y0 - y1) > 3:
                page.down.append(((x0 + x1) / 2, min(y0, y1), max(y0, y1)))


def read_pages(file: str, content: bytes, password: str) -> list[DrawnPage]:
    """Reads the pages of a PDF.

    Raises:
        ImportRefusedError: Where the file is damaged, locked or hostile.
    """
    if b"%%EOF" not in content[-2048:] or b"startxref" not in content[-4096:]:
        raise make_damage_refusal(file)
    _refuse_bombs(file, content)
    with _listen_to_library() as said:
        found = _interpret_pages(file, content, password)
    if any(one.startswith(LOSSES) for one in said):
        raise make_damage_refusal(file)
    return found


def _interpret_pages(file: str, content: bytes, password: str) -> list[DrawnPage]:
    """Draws each page with the library, and turns its errors into refusals."""
    try:
        document = PDFDocument(PDFParser(BytesIO(content)), password=password)
        resources = PDFResourceManager()
        device = _GlyphCollector(resources)
        interpreter = PDFPageInterpreter(resources, device)
        for page in PDFPage.create_pages(document):
            interpreter.process_page(page)
    except PDFPasswordIncorrect:
        raise make_lock_refusal(file, tried=bool(password)) from None
    except RecursionError:
        raise make_attack_refusal(file, "refers to itself without an end") from None
    except (PDFException, PSException, zlib.error) as error:
        raise make_damage_refusal(file) from error
    except (TypeError, ValueError, KeyError, IndexError, AttributeError, AssertionError) as error:
        raise make_damage_refusal(
            file
        ) from error  # the library takes the form of what it reads for granted
    if not device.pages:
        raise make_damage_refusal(file)
    return device.pages


@contextmanager
def _listen_to_library() -> Iterator[list[str]]:
    """Yields a list that receives the library's log messages, which tell of lost data."""
    said: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: said.append(str(record.msg))  # type: ignore[method-assign]
    logger = logging.getLogger("pdfminer")
    shown = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield said
    finally:
        logger.removeHandler(handler)
        logger.propagate = shown


def _refuse_bombs(file: str, content: bytes) -> None:
    """Unpacks each stream up to a limit; the library would unpack it whole.

    Raises:
        ImportRefusedError: Where a stream, or all together, unpack to more than the limits.
    """
    total = 0
    for match in STREAM.finditer(content):
        size = 0
        for piece in _measure_stream(content, match.end()):
            size += piece
            if size > LARGEST_STREAM or total + size > LARGEST:
                raise make_attack_refusal(
                    file, "unpacks to more than any document of standards holds"
                )
        total += size


def _measure_stream(content: bytes, start: int) -> Iterator[int]:
    """Yields the unpacked size of a stream, piece by piece; nothing of one that is not packed."""
    unpacking = zlib.decompressobj()
    waiting = b""
    try:
        while not unpacking.eof:
            if not waiting:
                waiting = content[start : start + PIECE]
                start += PIECE
                if not waiting:
                    return
            yield len(unpacking.decompress(waiting, PIECE))
            waiting = unpacking.unconsumed_tail
    except zlib.error:
        return


def list_letters(found: list[DrawnPage]) -> Iterator[str]:
    """Yields every drawn letter, the invisible ones too, in the order of drawing."""
    for page in found:
        for glyph in (*page.glyphs, *page.hidden, *page.turned):
            yield glyph.text
