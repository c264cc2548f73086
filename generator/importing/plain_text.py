"""Reads plain text into paragraphs.

A blank line separates paragraphs, and so does a line that begins with a number. A form feed ends a
page, as pdftotext writes it. The first and last line of a page are its head and foot where other
pages repeat them.
"""

import re
from collections import Counter

from generator.importing.characters import clean, count_letters
from generator.importing.codes import ListMark, parse_mark
from generator.importing.layout import Block, DocumentLayout, Paragraph, RunningHead, TextRun
from generator.importing.line_ends import Lexicon
from generator.importing.refusals import make_refusal
from generator.importing.result import ImportNote, Omission
from generator.importing.vocabulary import (
    PAGE,
    find_section_heading,
    is_label,
    is_lead_in,
    split_inline_field,
)

BORDER = re.compile(r"^\s*(?:[-=_*]{3,})\s*$")
"""A line that is drawn with dashes or asterisks."""
SURE = ("bullet", "lettered", "dotted", "plain", "letter", "roman")
"""Forms of numbers that begin a paragraph wherever a line begins with one."""

MARKED = re.compile(r"(\S+?)(\s+)\S")


def decode(file: str, content: bytes) -> str:
    """Decodes a file in UTF-8, UTF-16 with a byte order mark, or Windows-1252.

    Raises:
        ImportRefusedError: Where it is no text.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if b"\x00" in content:
        raise make_refusal(
            f"{file} is no text, and no PDF, Word file or web page",
            "save it as one of these, and import that",
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def read(file: str, content: bytes) -> DocumentLayout:
    """Reads a text file.

    Raises:
        ImportRefusedError: Where it is no text.
    """
    text = decode(file, content)
    pages = [
        page.split("\n") for page in text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    ]
    return _TextReader(file, pages).read_document(text)


class _TextReader:
    """Reads the pages of one text, line by line."""

    def __init__(self, file: str, pages: list[list[str]]) -> None:
        self.file, self.pages = file, pages
        self.lexicon = Lexicon()
        self.lexicon.learn(line for page in pages for line in page)
        self.left: list[Omission] = []
        self.blocks: list[Block] = []
        self.current, self.begun, self.line = "", 0, 0
        self.expected = 1

    def read_document(self, text: str) -> DocumentLayout:
        """Reads all pages; a first or last line that other pages repeat is a head or foot."""
        edges = Counter(
            _strip_page_number(line) for page in self.pages for line in _find_edges(page)
        )
        former = ""
        for page in self.pages:
            shown = [at for at, line in enumerate(page) if clean(line)]
            heads = {
                at for at in (*shown[:1], *shown[-1:]) if edges[_strip_page_number(page[at])] > 1
            }
            goes_on = bool(self.current)
            for at, line in enumerate(page):
                self.line += 1
                if at in heads and at == shown[0] and _strip_page_number(line) != former:
                    former = _strip_page_number(line)
                    self._add_head(line)
                elif at in heads:
                    self.left.append(
                        Omission(clean(line), "head or foot of a page", f"line {self.line}")
                    )
                elif clean(line) or (not goes_on and at < _find_text_end(shown, heads)):
                    self._add_line(line, goes_on=goes_on)
                    goes_on = False
            if shown and self.current and clean(self.current).endswith((".", ":", "?", "!")):
                self._close_paragraph()
        self._close_paragraph()
        told = [
            ImportNote("guess", f"{was} at a line’s end is read as {word}", place)
            for was, word, place in self.lexicon.guesses
        ]
        blocks, left = tuple(self.blocks), tuple(self.left)
        return DocumentLayout(
            self.file, "text", None, blocks, count_letters(text), left, tuple(told)
        )

    def _add_head(self, line: str) -> None:
        """Ends the paragraph, and adds a running head without its page number."""
        words = _strip_page_number(line)
        number = clean(line).removeprefix(words).strip()
        if number:
            self.left.append(Omission(number, "page number", f"line {self.line}"))
        self._close_paragraph()
        self.blocks.append(RunningHead((Paragraph((TextRun(words),), line=self.line),)))

    def _add_line(self, line: str, *, goes_on: bool) -> None:
        """Adds a line to the open paragraph, or closes it and begins another.

        Args:
            line: The line.
            goes_on: Whether the paragraph before it was still open at the end of the former page.
        """
        blank = not clean(line) or BORDER.match(line)
        border = (
            blank or self._is_paragraph_start(line) or (goes_on and not line.lstrip()[:1].islower())
        )
        if self.current and border:
            self._close_paragraph()
        if blank and clean(line) and any(map(str.isalnum, line)):
            self.left.append(Omission(clean(line), "line between texts", f"line {self.line}"))
        if not blank and not self.current:
            self.begun = self.line
            mark = _find_mark(line)
            if mark and mark.form == "bare" and mark.number in (1, self.expected):
                self.expected = mark.number + 1
        if not blank:
            self.current = (
                self.lexicon.join(self.current, line, f"line {self.line}") if self.current else line
            )

    def _is_paragraph_start(self, line: str) -> bool:
        """Tells whether a line begins a paragraph though no blank line comes before it."""
        shown, before = line.strip(), self.current
        mark = _find_mark(shown)
        if mark and mark.form in SURE:
            return True
        if mark and mark.form == "bare":
            apart = re.match(r"\S+(?:\t|  )", shown)
            return bool(apart) or mark.number in (1, self.expected)
        if (
            find_section_heading(before)
            or is_label(before)
            or split_inline_field(before)
            or is_lead_in(before)
        ):
            return True
        return bool(
            find_section_heading(shown)
            or is_label(shown)
            or split_inline_field(shown)
            or is_lead_in(shown)
        )

    def _close_paragraph(self) -> None:
        """Adds the open paragraph to the blocks."""
        if self.current:
            self.blocks.append(Paragraph((TextRun(self.current),), line=self.begun))
        self.current = ""


def _find_mark(line: str) -> ListMark | None:
    """Returns the number that a line begins with, if any."""
    match = MARKED.match(line.strip())
    return parse_mark(match.group(1)) if match else None


def _find_text_end(shown: list[int], heads: set[int]) -> int:
    """Returns the place of the last line of a page that is text."""
    return max((at for at in shown if at not in heads), default=0)


def _find_edges(page: list[str]) -> list[str]:
    """Returns the first and the last line of a page."""
    shown = [line for line in page if clean(line)]
    return [*shown[:1], *(shown[-1:] if len(shown) > 1 else ())]


def _strip_page_number(line: str) -> str:
    """Returns a line without the page number at its end."""
    return re.sub(rf"(?:\s*(?:{PAGE}))?\s+[0-9]+$", "", clean(line), flags=re.IGNORECASE)
