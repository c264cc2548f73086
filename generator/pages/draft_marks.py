"""Gathers the marks of drafts on a page: one at a heading where everything below it is a draft.

A mark at each text of a section would repeat itself, to the eye and to the ear. Where some texts of
a section are reviewed, each draft keeps its own mark. Marks that were gathered stay in the page,
hidden, so that a copied text can bring its mark along.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

SETTLED = "\ue000"
"""Follows a translation that is no draft, while a page is made. No text contains it: it is a
character for private use."""

HEADINGS = (
    re.compile(r"^(?P<before>#{1,6} )(?P<words>.*?)(?P<behind> \{#[^\n]*\})?$"),
    re.compile(r"^(?P<before><h[1-6]>)(?P<words>.*)(?P<behind></h[1-6]>)$"),
)
"""Headings in Markdown, and those in HTML, which the page's table of contents leaves out."""
LEAST = 2
"""How many drafts a section must have for their marks to be gathered."""

IN_ANOTHER_LANGUAGE = "<span lang="
"""In a heading of another language: with the mark of the texts below, it would seem a draft itself.
So would the page's title."""

OUTERMOST = 2
"""The level of headings that begin a section. The text above the first is a section by itself."""


def hide_mark(mark: str) -> str:
    """Returns the mark of a text, hidden."""
    return mark.replace(' <small class="draft">', '<small class="draft" hidden> ')


class DraftMarks(NamedTuple):
    """The marks of drafts on a page.

    Attributes:
        of_text: The mark behind a text.
        of_section: The mark in a heading.
    """

    of_text: str
    of_section: str

    @property
    def hidden(self) -> str:
        """The mark behind a text whose heading has one, hidden, without a visible space."""
        return hide_mark(self.of_text)


class HeadingLine(NamedTuple):
    """A line that is a heading: its level, its words, and what stands before and behind them."""

    level: int
    before: str
    words: str
    behind: str


def gather_marks(markdown: str, marks: DraftMarks) -> str:
    """Returns a page with one mark for each section that consists of drafts.

    Args:
        markdown: The page, with a mark at every draft, and ``SETTLED`` behind every other
            translation.
        marks: Its marks.
    """
    if marks.of_text in markdown:
        lines = markdown.split("\n")
        markdown = "\n".join(
            line
            for part in _cut_sections(lines, OUTERMOST)
            for line in _mark_section(part, OUTERMOST, marks)
        )
    return markdown


def _parse_heading(line: str) -> HeadingLine | None:
    """Parses a line as a heading; returns None where it is none."""
    if not line.startswith(("#", "<h")):  # as nearly all are: a list for work has thousands
        return None
    for pattern in HEADINGS:
        if match := pattern.match(line):
            before, words, behind = match["before"], match["words"], match["behind"] or ""
            return HeadingLine(before.count("#") or int(before[2]), before, words, behind)
    return None


def _cut_sections(lines: list[str], level: int) -> Iterator[list[str]]:
    """Yields lines cut before each heading of a level or above."""
    part: list[str] = []
    for line in lines:
        heading_line = _parse_heading(line)
        if part and heading_line and heading_line.level <= level:
            yield part
            part = []
        part.append(line)
    yield part


def _mark_section(lines: list[str], level: int, marks: DraftMarks) -> list[str]:
    """Gathers the marks of a section, or of each of its subsections where it is not all drafts."""
    text = "\n".join(lines)
    heading_line = _parse_heading(lines[0])
    if text.count(marks.of_text) < LEAST:
        return lines
    if not heading_line or SETTLED in text:
        above, *parts = _cut_sections(lines, level + 1)
        return [*above, *(line for part in parts for line in _mark_section(part, level + 1, marks))]
    words = heading_line.words
    if marks.of_text not in words:
        if heading_line.level < OUTERMOST or IN_ANOTHER_LANGUAGE in words:
            return lines
        words += marks.of_section
    below = [line.replace(marks.of_text, marks.hidden) for line in lines[1:]]
    return [f"{heading_line.before}{words}{heading_line.behind}", *below]
