"""Reads plain text into paragraphs.

A blank line separates paragraphs, and so does a line that begins with a number. A form feed ends a
page, as pdftotext writes it. The first and last line of a page are its head and foot where other
pages repeat them.
"""

import re
from collections import Counter

from generator.importing.characters import clean, letters
from generator.importing.codes import Mark, mark_of
from generator.importing.document import Block, Document, Paragraph, Run, RunningHead
from generator.importing.joining import Lexicon
from generator.importing.refusals import refusal
from generator.importing.result import LeftOut, Told
from generator.importing.vocabulary import PAGE, inline_field, is_lead_in, label, section_heading

BORDER = re.compile(r"^\s*(?:[-=_*]{3,})\s*$")
"""A line that is drawn with dashes or asterisks."""
SURE = ("bullet", "lettered", "dotted", "plain", "letter", "roman")
"""Forms of numbers that begin a paragraph wherever a line begins with one."""

MARKED = re.compile(r"(\S+?)(\s+)\S")


def decoded(file: str, content: bytes) -> str:
    """Decodes a file in UTF-8, UTF-16 with a byte order mark, or Windows-1252.

    Raises:
        RefusedError: Where it is no text.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if b"\x00" in content:
        raise refusal(
            f"{file} is no text, and no PDF, Word file or web page",
            "save it as one of these, and import that",
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def read(file: str, content: bytes) -> Document:
    """Reads a text file.

    Raises:
        RefusedError: Where it is no text.
    """
    text = decoded(file, content)
    pages = [
        page.split("\n") for page in text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    ]
    return _Reading(file, pages).document(text)


class _Reading:
    """Reads the pages of one text, line by line."""

    def __init__(self, file: str, pages: list[list[str]]) -> None:
        self.file, self.pages = file, pages
        self.lexicon = Lexicon()
        self.lexicon.learn(line for page in pages for line in page)
        self.left: list[LeftOut] = []
        self.blocks: list[Block] = []
        self.current, self.begun, self.line = "", 0, 0
        self.expected = 1

    def document(self, text: str) -> Document:
        """Reads all pages; a first or last line that other pages repeat is a head or foot."""
        edges = Counter(_without_number(line) for page in self.pages for line in _edges(page))
        former = ""
        for page in self.pages:
            shown = [at for at, line in enumerate(page) if clean(line)]
            heads = {at for at in (*shown[:1], *shown[-1:]) if edges[_without_number(page[at])] > 1}
            goes_on = bool(self.current)
            for at, line in enumerate(page):
                self.line += 1
                if at in heads and at == shown[0] and _without_number(line) != former:
                    former = _without_number(line)
                    self._head(line)
                elif at in heads:
                    self.left.append(
                        LeftOut(clean(line), "head or foot of a page", f"line {self.line}")
                    )
                elif clean(line) or (not goes_on and at < _text_end(shown, heads)):
                    self._add(line, goes_on=goes_on)
                    goes_on = False
            if shown and self.current and clean(self.current).endswith((".", ":", "?", "!")):
                self._close()
        self._close()
        told = [
            Told("guess", f"{was} at a line’s end is read as {word}", place)
            for was, word, place in self.lexicon.guesses
        ]
        blocks, left = tuple(self.blocks), tuple(self.left)
        return Document(self.file, "text", None, blocks, letters(text), left, tuple(told))

    def _head(self, line: str) -> None:
        """Ends the paragraph, and adds a running head without its page number."""
        words = _without_number(line)
        number = clean(line).removeprefix(words).strip()
        if number:
            self.left.append(LeftOut(number, "page number", f"line {self.line}"))
        self._close()
        self.blocks.append(RunningHead((Paragraph((Run(words),), line=self.line),)))

    def _add(self, line: str, *, goes_on: bool) -> None:
        """Adds a line to the open paragraph, or closes it and begins another.

        Args:
            line: The line.
            goes_on: Whether the paragraph before it was still open at the end of the former page.
        """
        blank = not clean(line) or BORDER.match(line)
        border = blank or self._begins(line) or (goes_on and not line.lstrip()[:1].islower())
        if self.current and border:
            self._close()
        if blank and clean(line) and any(map(str.isalnum, line)):
            self.left.append(LeftOut(clean(line), "line between texts", f"line {self.line}"))
        if not blank and not self.current:
            self.begun = self.line
            mark = _mark(line)
            if mark and mark.form == "bare" and mark.number in (1, self.expected):
                self.expected = mark.number + 1
        if not blank:
            self.current = (
                self.lexicon.join(self.current, line, f"line {self.line}") if self.current else line
            )

    def _begins(self, line: str) -> bool:
        """Tells whether a line begins a paragraph though no blank line comes before it."""
        shown, before = line.strip(), self.current
        mark = _mark(shown)
        if mark and mark.form in SURE:
            return True
        if mark and mark.form == "bare":
            apart = re.match(r"\S+(?:\t|  )", shown)
            return bool(apart) or mark.number in (1, self.expected)
        if section_heading(before) or label(before) or inline_field(before) or is_lead_in(before):
            return True
        return bool(
            section_heading(shown) or label(shown) or inline_field(shown) or is_lead_in(shown)
        )

    def _close(self) -> None:
        """Adds the open paragraph to the blocks."""
        if self.current:
            self.blocks.append(Paragraph((Run(self.current),), line=self.begun))
        self.current = ""


def _mark(line: str) -> Mark | None:
    """Returns the number that a line begins with, if any."""
    found = MARKED.match(line.strip())
    return mark_of(found.group(1)) if found else None


def _text_end(shown: list[int], heads: set[int]) -> int:
    """Returns the place of the last line of a page that is text."""
    return max((at for at in shown if at not in heads), default=0)


def _edges(page: list[str]) -> list[str]:
    """Returns the first and the last line of a page."""
    shown = [line for line in page if clean(line)]
    return [*shown[:1], *(shown[-1:] if len(shown) > 1 else ())]


def _without_number(line: str) -> str:
    """Returns a line without the page number at its end."""
    return re.sub(rf"(?:\s*(?:{PAGE}))?\s+[0-9]+$", "", clean(line), flags=re.IGNORECASE)
