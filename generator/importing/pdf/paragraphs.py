"""Puts lines together into paragraphs, by distance, number, look and width."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importing.characters import clean
from generator.importing.codes import ListMark, parse_mark, split_mark
from generator.importing.layout import Paragraph, TextRun
from generator.importing.line_ends import Lexicon
from generator.importing.pdf.columns import ColumnLine
from generator.importing.pdf.spacing import LineSpacing, get_first_word
from generator.importing.result import ImportNote
from generator.importing.vocabulary import (
    NEVER_LAST,
    find_section_heading,
    is_label,
    is_label_start,
    is_lead_in,
    split_inline_field,
)

LEADER = re.compile(r"(?:\.{3,}|…|(?:\. ){3,})\s*[0-9ivxl]+$")
"""How an entry of a list of contents ends: dots and a page number."""

STEP = 4
"""Points by which two indents differ at least."""


@dataclass
class _OpenParagraph:
    """A paragraph that may get further lines."""

    lines: list[ColumnLine]
    number: str = ""
    text: str = ""

    @property
    def last(self) -> ColumnLine:
        return self.lines[-1]

    @property
    def indent(self) -> float:
        return self.lines[-1].segment.x0


class ParagraphMaker:
    """Puts the lines of a document together, page after page.

    Args:
        spaced: The distances of its lines.
        lexicon: The words of the document, which decide about hyphens.

    Attributes:
        told: What was guessed.
    """

    def __init__(self, spaced: LineSpacing, lexicon: Lexicon) -> None:
        self.told: list[ImportNote] = []
        self._spacing = spaced
        self._lexicon = lexicon
        self._right: dict[bool, float] = {}
        self._marks: set[float] = set()

    def make_paragraphs(self, lines: Sequence[ColumnLine]) -> Iterator[Paragraph]:
        """Yields the paragraphs of lines in reading order, which may run over several pages."""
        lines = list(self._take_numbers_off(lines))
        self._right = {
            aside: max((one.segment.x1 for one in lines if one.aside == aside), default=0)
            for aside in (True, False)
        }
        current: _OpenParagraph | None = None
        for line in lines:
            if current and self._is_continuation(current, line):
                current.lines.append(line)
            else:
                if current:
                    yield self._make_paragraph(current)
                current = _OpenParagraph([line])
        if current:
            yield self._make_paragraph(current)

    def _take_numbers_off(self, lines: Sequence[ColumnLine]) -> Iterator[ColumnLine]:
        """Splits off numbers at the beginning of lines whose text hangs from them."""
        texts = Counter(round(one.segment.x0) for one in lines if not one.aside and not one.number)
        for line in lines:
            number = None if line.number or line.aside else self._find_number(line)
            if number is None:
                yield line
                continue
            rest = line.segment.cut_start(len(number.replace(" ", "")))
            hangs = texts[round(rest.x0)] > 0 or texts[round(rest.x0) + 1] > 0
            hangs = hangs or texts[round(rest.x0) - 1] > 0
            gap = rest.x0 - self._find_number_end(line, number)
            if hangs or gap > 0.45 * rest.size:
                head = line.segment.glyphs[: len(line.segment.glyphs) - len(rest.glyphs)]
                from_number = type(line.segment)(
                    [glyph for glyph in head if not glyph.text.isspace()], line.segment.page
                )
                yield ColumnLine(rest, from_number, line.aside, line.opens)
            else:
                yield line

    @staticmethod
    def _find_number(line: ColumnLine) -> str | None:
        """Returns the number that a line begins with; None where there is none."""
        words = line.segment.text.split(" ")
        mark = parse_mark(words[0]) if len(words) > 1 else None
        return words[0] if mark else None

    @staticmethod
    def _find_number_end(line: ColumnLine, number: str) -> float:
        """Returns the x at which the number of a line ends."""
        count = len(number)
        for glyph in line.segment.glyphs:
            count -= len(glyph.text.strip())
            if count <= 0:
                return glyph.x1
        return line.segment.x1

    def _is_continuation(self, current: _OpenParagraph, line: ColumnLine) -> bool:
        """Tells whether a line continues the open paragraph."""
        before, after = current.last.segment, line.segment
        if line.number is not None or line.aside != current.last.aside or line.opens:
            return False
        if current.last.segment.page != after.page:
            return self._is_continued_over_page(current, line)
        if line.aside:
            return after.y - before.y < self._spacing.find_border(after.size) * 1.2
        if abs(before.size - after.size) > 0.6 and not self._are_in_one_row(before.y, after.y):
            return False
        if before.bold != after.bold and self._is_change_of_look(current, line):
            return False
        if after.y - before.y > self._spacing.find_border(after.size):
            return False
        return not self._is_paragraph_start(current, line)

    @staticmethod
    def _are_in_one_row(one: float, other: float) -> bool:
        """Tells whether two baselines are the same."""
        return abs(one - other) < 2

    @staticmethod
    def _is_change_of_look(current: _OpenParagraph, line: ColumnLine) -> bool:
        """Tells whether bold letters begin or end here, and so a heading."""
        whole = all(one.segment.bold for one in current.lines)
        return whole if not line.segment.bold else not whole and _can_be_heading(line)

    def _is_paragraph_start(self, current: _OpenParagraph, line: ColumnLine) -> bool:
        """Tells whether a line begins a paragraph though no wider gap is before it."""
        text = " ".join(one.segment.text for one in current.lines)
        after = line.segment.text
        if find_section_heading(after) and not find_section_heading(f"{text} {after}"):
            return bool(
                line.segment.bold or text.endswith((".", ":")) or find_section_heading(text)
            )
        if find_section_heading(text) and not find_section_heading(f"{text} {after}"):
            return True
        if is_lead_in(text) or (split_inline_field(after) and split_inline_field(text)):
            return True
        if LEADER.search(text):
            return True
        if is_label(after) and is_label(text) and not is_label_start(text):
            return True
        if round(line.segment.size, 1) in self._spacing.loose and not self._is_full(current, line):
            return True
        even = round(line.segment.size, 1) in self._spacing.even
        if even and after[:1].isupper() and text.endswith((".", "?", "!")):
            return not self._is_full(current, line)
        mark, _ = split_mark(Paragraph((TextRun(after),)))
        if mark and mark.form != "bare" and line.segment.x0 < current.indent + STEP:
            own, left = self._find_own_mark(current)
            if mark.form == "bullet" or (mark.number == 1 and text.endswith(":")):
                return True
            alike = own is not None and own.form == mark.form
            return line.segment.x0 < left + STEP and (alike or mark.form == "lettered")
        return False

    @staticmethod
    def _find_own_mark(current: _OpenParagraph) -> tuple[ListMark | None, float]:
        """Returns the number that a paragraph begins with, and the x where it begins."""
        first = current.lines[0]
        if first.number is not None:
            return parse_mark(first.number.text), first.number.x0
        return split_mark(Paragraph((TextRun(first.segment.text),)))[0], first.segment.x0

    def _is_continued_over_page(self, current: _OpenParagraph, line: ColumnLine) -> bool:
        """Tells whether a paragraph continues on the next page, and notes the guess."""
        before, after = current.last.segment, line.segment
        text = " ".join(one.segment.text for one in current.lines)
        if abs(before.size - after.size) > 0.6 or (before.bold != after.bold):
            return False
        if current.last.aside or find_section_heading(after.text) or find_section_heading(text):
            return False
        mark, _ = split_mark(Paragraph((TextRun(after.text),)))
        _, left = self._find_own_mark(current)
        if mark and mark.form != "bare" and abs(after.x0 - left) < STEP:
            return False
        ended = text.rstrip("”’\"')").endswith((".", "?", "!", ":", ";"))
        numbered = current.lines[0].number is not None
        hangs = abs(after.x0 - before.x0) < STEP
        full = self._is_full(current, line)
        # A statement continues if its sentence has not ended. A plain paragraph may have ended
        # there without a full stop: it continues only if its last line is full, and if it breaks
        # off within a sentence, or its page is full and the next word begins no other paragraph.
        if numbered and hangs and not after.bold:
            goes_on = not ended or after.text[:1].islower()
        else:
            cut = text.endswith(",") or text.split(" ")[-1].lower() in NEVER_LAST
            begins = get_first_word(after.text) in self._spacing.beginnings
            whole = begins or self._spacing.has_room(current.last)
            goes_on = hangs and not ended and full and (cut or not whole)
        if goes_on:
            self.told.append(
                ImportNote(
                    "guess",
                    f"“…{text[-30:]}” goes on with “{after.text[:30]}…”",
                    f"page {after.page}",
                )
            )
        return goes_on

    def _is_full(self, current: _OpenParagraph, line: ColumnLine) -> bool:
        """Tells whether the first word of the next line would have had no room in the last one."""
        glyphs = line.segment.glyphs
        end = next((at for at, glyph in enumerate(glyphs) if glyph.text.isspace()), len(glyphs))
        width = glyphs[end - 1].x1 - glyphs[0].x0 + 0.2 * line.segment.size
        right = self._right[line.aside]
        return current.last.segment.x1 + width > right - 2

    def _make_paragraph(self, current: _OpenParagraph) -> Paragraph:
        """Makes a paragraph of its lines."""
        first = current.lines[0]
        runs: list[TextRun] = []
        for line in current.lines:
            runs = self._join_runs(runs, line.segment.runs, f"page {line.segment.page}")
        return Paragraph(
            runs=tuple(runs),
            number=first.number.text if first.number else "",
            indent=first.segment.x0,
            size=first.segment.size,
            page=first.segment.page,
            aside=first.aside,
        )

    def _join_runs(self, runs: list[TextRun], more: Sequence[TextRun], place: str) -> list[TextRun]:
        """Joins the runs of two lines; the lexicon decides about a word broken between them."""
        if not runs or not more:
            return [*runs, *more]
        last, first = runs[-1], more[0]
        joined = self._lexicon.join(last.text, first.text, place)
        if (last.bold, last.italic) == (first.bold, first.italic):
            return [*runs[:-1], TextRun(joined, last.bold, last.italic), *more[1:]]
        kept = len(joined) - len(first.text.lstrip())
        return [
            *runs[:-1],
            TextRun(joined[:kept], last.bold, last.italic),
            TextRun(joined[kept:], first.bold, first.italic),
            *more[1:],
        ]


def _can_be_heading(line: ColumnLine) -> bool:
    """Tells whether a line is short enough for a heading, and does not end within a sentence."""
    return len(clean(line.segment.text)) < 110 and not line.segment.text.endswith((",", ";"))
