"""The marks of drafts on a page: one at a heading where all below it are drafts.

A mark at each text of a section would say the same over and over, to the eye and to the ear. Where
some texts of a section are reviewed and others are not, each draft keeps its own mark.

The marks of the texts stay on the page, hidden, for whoever copies one.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

SETTLED = "\ue000"
"""What follows a translation that is no draft, while a page is in the making. No text has it: it is
one of the characters for private use."""

HEADINGS = (
    re.compile(r"^(?P<before>#{1,6} )(?P<words>.*?)(?P<behind> \{#[^\n]*\})?$"),
    re.compile(r"^(?P<before><h[1-6]>)(?P<words>.*)(?P<behind></h[1-6]>)$"),
)
"""In Markdown; in HTML, which the list of a page's contents leaves out."""
LEAST = 2
"""One mark in a section stands best where it belongs."""

IN_ANOTHER_LANGUAGE = "<span lang="
"""In a heading that would seem to be a draft itself, if it had the mark of what is below it. So
would a page's own title."""

OUTERMOST = 2
"""The level of the headings that begin a section. What stands above the first is one by itself."""


def hidden(mark: str) -> str:
    """The mark of a text that is not seen."""
    return mark.replace(' <small class="draft">', '<small class="draft" hidden> ')


class Marks(NamedTuple):
    """How a page marks its drafts.

    Attributes:
        of_text: What follows a text.
        of_section: What stands in a heading.
    """

    of_text: str
    of_section: str

    @property
    def hidden(self) -> str:
        """What follows a text of a section whose heading has the mark; no space is left of it."""
        return hidden(self.of_text)


class Heading(NamedTuple):
    """A line that is a heading: its level, its words, and what stands before and behind them."""

    level: int
    before: str
    words: str
    behind: str


def gathered(markdown: str, marks: Marks) -> str:
    """A page with one mark for each section that has nothing but drafts.

    Args:
        markdown: The page, with a mark at every draft, and ``SETTLED`` behind every other
            translation.
        marks: The marks.
    """
    if marks.of_text in markdown:
        lines = markdown.split("\n")
        markdown = "\n".join(
            line for part in _cut(lines, OUTERMOST) for line in _marked(part, OUTERMOST, marks)
        )
    return markdown


def _heading(line: str) -> Heading | None:
    for pattern in HEADINGS:
        if found := pattern.match(line):
            before, words, behind = found["before"], found["words"], found["behind"] or ""
            return Heading(before.count("#") or int(before[2]), before, words, behind)
    return None


def _cut(lines: list[str], level: int) -> Iterator[list[str]]:
    """Cuts lines before each heading of a level or above it."""
    part: list[str] = []
    for line in lines:
        found = _heading(line)
        if part and found and found.level <= level:
            yield part
            part = []
        part.append(line)
    yield part


def _marked(lines: list[str], level: int, marks: Marks) -> list[str]:
    """A section, which begins with a heading of a level or above it, with its marks."""
    text = "\n".join(lines)
    found = _heading(lines[0])
    if text.count(marks.of_text) < LEAST:
        return lines
    if not found or SETTLED in text:
        above, *parts = _cut(lines, level + 1)
        return [*above, *(line for part in parts for line in _marked(part, level + 1, marks))]
    words = found.words
    if marks.of_text not in words:
        if found.level < OUTERMOST or IN_ANOTHER_LANGUAGE in words:
            return lines
        words += marks.of_section
    below = [line.replace(marks.of_text, marks.hidden) for line in lines[1:]]
    return [f"{found.before}{words}{found.behind}", *below]
