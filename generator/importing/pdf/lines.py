"""Puts the drawn letters of a page into rows, and each row into segments with wide gaps between."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.importing.characters import SOFT_HYPHEN, clean
from generator.importing.layout import TextRun
from generator.importing.pdf.glyphs import Glyph

WIDE = 1.0
"""Em between two letters without a drawn space, from which they belong to two segments."""

WIDER = 1.5
"""Em between two letters with a drawn space; justified lines stretch spaces to nearly one em."""

SPACE = 0.15
"""Em between two letters from which a space stands between them, drawn or not."""

ACCENTS = {
    "`": "\u0300", "´": "\u0301", "ˆ": "\u0302", "^": "\u0302", "˜": "\u0303", "~": "\u0303",
    "¨": "\u0308", "¯": "\u0304", "˙": "\u0307", "¸": "\u0327", "˚": "\u030a",
}  # fmt: skip
"""Accents that some programs draw over a letter, with the combining character for each."""


@dataclass
class LineSegment:
    """Letters of a row without a wide gap between them.

    Attributes:
        glyphs: Its letters in reading order, without spaces at either end.
        page: The number of its page.
    """

    glyphs: list[Glyph]
    page: int

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.glyphs[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return self.glyphs[-1].x1

    @cached_property
    def y(self) -> float:
        """The baseline of most of its letters."""
        return _find_most_common([glyph.y for glyph in self.glyphs if glyph.text.strip()])

    @cached_property
    def size(self) -> float:
        """The size of most of its letters."""
        return _find_most_common([glyph.size for glyph in self.glyphs if glyph.text.strip()])

    @cached_property
    def text(self) -> str:
        """Its text."""
        return clean("".join(run.text for run in self.runs))

    @cached_property
    def text_as_drawn(self) -> str:
        """Its text as it is drawn, soft hyphens included."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def bold(self) -> bool:
        """Whether all its letters are bold."""
        return all(glyph.bold for glyph in self.glyphs if glyph.text.strip())

    @cached_property
    def italic(self) -> bool:
        """Whether all its letters are italic."""
        return all(glyph.italic for glyph in self.glyphs if glyph.text.strip())

    @cached_property
    def runs(self) -> tuple[TextRun, ...]:
        """Its text by look, with a space wherever there is room for one."""
        runs: list[TextRun] = []
        before: Glyph | None = None
        for at, glyph in enumerate(self.glyphs):
            text = glyph.text
            if text == SOFT_HYPHEN and at + 1 < len(self.glyphs):
                text = "-"  # it is drawn, and breaks no line: fonts have one sign for both
            if before and not before.text.isspace() and not text.isspace():
                gap = glyph.x0 - before.x1
                if gap > SPACE * max(glyph.size, before.size):
                    text = f" {text}"
            last = runs[-1] if runs else None
            blank = not text.strip()
            if last and (blank or (last.bold, last.italic) == (glyph.bold, glyph.italic)):
                runs[-1] = TextRun(last.text + text, last.bold, last.italic)
            else:
                runs.append(TextRun(text, glyph.bold, glyph.italic))
            before = glyph
        return tuple(runs)

    def cut_start(self, count: int) -> "LineSegment":
        """Returns the segment without its first ``count`` characters that are no spaces."""
        at = 0
        while count > 0 and at < len(self.glyphs):
            count -= len("".join(self.glyphs[at].text.split()))
            at += 1
        rest = _strip_spaces(self.glyphs[at:])
        return LineSegment(rest, self.page)


@dataclass
class PageRow:
    """Segments side by side on a page."""

    segments: list[LineSegment]

    @property
    def y(self) -> float:
        """The baseline of its first segment."""
        return self.segments[0].y

    @cached_property
    def size(self) -> float:
        """The largest size in it."""
        return max(segment.size for segment in self.segments)

    @property
    def page(self) -> int:
        """The number of the page."""
        return self.segments[0].page

    @cached_property
    def text(self) -> str:
        """The text of all its segments."""
        return clean(" ".join(segment.text for segment in self.segments))


def find_rows(glyphs: Iterable[Glyph], page: int) -> tuple[list[PageRow], list[Glyph]]:
    """Puts letters into rows.

    Args:
        glyphs: The letters.
        page: The number of their page.

    Returns:
        The rows from the top, and the letters drawn a second time at the same place.
    """
    found: list[list[Glyph]] = []
    levels: list[float] = []
    shown = [glyph for glyph in glyphs if glyph.text]
    for glyph in sorted(shown, key=lambda one: (round(one.y, 1), one.x0)):
        at = len(found) - 1
        if at >= 0 and abs(glyph.y - levels[at]) < 0.5 * max(glyph.size, found[at][0].size) * 0.9:
            found[at].append(glyph)
            if not glyph.text.isspace() and glyph.size > found[at][0].size + 0.5:
                levels[at] = glyph.y
        elif not glyph.text.isspace():
            found.append([glyph])
            levels.append(glyph.y)
    made: list[PageRow] = []
    again: list[Glyph] = []
    for line in found:
        once, twice = _split_doubled(sorted(line, key=lambda one: one.x0))
        again += twice
        segments = _split_segments(_compose_accents(once), page)
        if segments:
            made.append(PageRow(segments))
    return made, again


def _split_doubled(line: Sequence[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """Splits off letters drawn again a hair beside themselves, as some programs imitate bold."""
    once: list[Glyph] = []
    twice: list[Glyph] = []
    for glyph in line:
        near = 0.2 * max(glyph.x1 - glyph.x0, 0.1)
        if (
            any(
                other.text == glyph.text
                and abs(other.x0 - glyph.x0) < near
                and abs(other.y - glyph.y) < 1
                for other in once[-3:]
            )
            and not glyph.text.isspace()
        ):
            twice.append(glyph)
        else:
            once.append(glyph)
    return once, twice


def _compose_accents(line: list[Glyph]) -> list[Glyph]:
    """Puts accents drawn over a letter behind it, as text has them."""
    made: list[Glyph] = []
    for at, glyph in enumerate(line):
        accent = glyph.text if unicodedata.combining(glyph.text[0]) else ACCENTS.get(glyph.text)
        if not accent:
            made.append(glyph)
            continue
        base = _find_base(glyph, made, line[at + 1 : at + 3])
        if base is not None:
            base.text += accent
        else:
            made.append(glyph)
    return made


def _find_base(accent: Glyph, before: Sequence[Glyph], after: Sequence[Glyph]) -> Glyph | None:
    """Returns the letter that an accent is drawn over, or that a combining accent follows."""
    middle = (accent.x0 + accent.x1) / 2
    for other in (*reversed(before[-2:]), *after):
        margin = 0.1 * (other.x1 - other.x0)
        if other.text[0].isalpha() and other.x0 + margin < middle < other.x1 - margin:
            return other
    joins = unicodedata.combining(accent.text[0])
    return before[-1] if joins and before and before[-1].text[-1].isalpha() else None


def _split_segments(line: Sequence[Glyph], page: int) -> list[LineSegment]:
    """Splits the letters of a row at wide gaps."""
    segments: list[list[Glyph]] = [[]]
    last: Glyph | None = None
    spaced = False
    for glyph in line:
        if glyph.text.isspace():
            spaced = True
            segments[-1].append(glyph)
            continue
        if last is not None:
            gap = (glyph.x0 - last.x1) / max(glyph.size, last.size, 1)
            if gap > (WIDER if spaced else WIDE):
                segments.append([])
        segments[-1].append(glyph)
        last, spaced = glyph, False
    stripped = [_strip_spaces(one) for one in segments]
    return [LineSegment(one, page) for one in stripped if one]


def _strip_spaces(glyphs: list[Glyph]) -> list[Glyph]:
    """Drops spaces at both ends."""
    start, end = 0, len(glyphs)
    while start < end and glyphs[start].text.isspace():
        start += 1
    while end > start and glyphs[end - 1].text.isspace():
        end -= 1
    return glyphs[start:end]


def _find_most_common(numbers: list[float]) -> float:
    """Returns the most common number, to a tenth; 0 of none."""
    counts: dict[float, int] = {}
    for number in numbers:
        counts[round(number, 1)] = counts.get(round(number, 1), 0) + 1
    return max(counts, key=lambda one: counts[one], default=0.0)
