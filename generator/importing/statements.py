"""Reads the paragraphs of a section into statements, with sub-items, headings and lead-ins.

The first number of a section decides: paragraphs with numbers of its form are statements, those
with other numbers below them are sub-items. Without numbers each paragraph is a statement. A
heading is known by its look. Where all paragraphs look the same, a heading is short, has no number,
and begins with a capital where statements do not.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from generator.ids import SectionKind
from generator.importing.codes import ListMark, MarkForm, split_mark
from generator.importing.layout import Paragraph
from generator.importing.nested_lists import OpenEntry, is_in_list, put_below
from generator.importing.result import (
    ImportedBlock,
    ImportedHeading,
    ImportedParagraph,
    ImportedStatement,
    ImportNote,
)
from generator.importing.statement_numbers import check_order, with_bare_numbers
from generator.importing.vocabulary import is_lead_in

WITHOUT_NUMBERS: tuple[SectionKind, ...] = ("criteria", "knowledge")
"""The kinds of section whose paragraphs are statements even without a number."""

OF_STATEMENTS: tuple[MarkForm, ...] = ("lettered", "plain", "dotted", "bare")
"""Forms of numbers that statements may have."""
NEVER_HEADINGS: tuple[MarkForm, ...] = ("bullet", "letter", "roman", "lettered")
"""Forms of numbers that no heading has."""
LONGEST_HEADING = 110
LONGEST_SHOWN = 60


@dataclass
class SectionBlocks:
    """The blocks of a section while they are found.

    Attributes:
        kind: The kind of the section.
        lead_in: The words before its statements.
        blocks: The blocks found so far.
        told: What was guessed, and gaps and repeats of numbers.
    """

    kind: SectionKind
    lead_in: str | None = None
    blocks: list[ImportedBlock] = field(default_factory=list)
    told: list[ImportNote] = field(default_factory=list)


def find_statements(kind: SectionKind, paragraphs: Sequence[Paragraph]) -> SectionBlocks:
    """Returns the blocks of a section that holds statements."""
    section = _StatementReader(kind, _split_numbered_lines(paragraphs)).read()
    section.told += check_order(section.blocks)
    return section


def _split_numbered_lines(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Splits each paragraph whose lines all begin with a number."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        raw = "".join(run.text for run in paragraph.runs)
        lines = [line for line in raw.split("\n") if line.strip()]
        apart = [replace(paragraph.with_text(line), number="") for line in lines]
        if apart:
            apart[0] = replace(apart[0], number=paragraph.number)
        if len(apart) > 1 and all(split_mark(one)[0] for one in apart):
            found += apart
        elif paragraph.text or paragraph.number:
            found.append(paragraph)
    return found


class _StatementReader:
    """Goes through a section paragraph by paragraph.

    Attributes:
        section: The blocks found so far.
        pairs: Each paragraph without its number, and that number.
        top: The first number of a statement; None where statements have none.
        open: The last statement, its last item, the last item of that, and so on.
        looks: The headings so far: level, and style, size, whether in italics.
    """

    def __init__(self, kind: SectionKind, paragraphs: Sequence[Paragraph]) -> None:
        self.section = SectionBlocks(kind)
        self.pairs = with_bare_numbers([split_mark(paragraph) for paragraph in paragraphs])
        self.top = self._find_top()
        self.open: list[OpenEntry] = []
        self.looks: list[tuple[int, tuple[int, float, bool]]] = []

    def _find_top(self) -> ListMark | None:
        """Returns the first number of a statement; None where no statement is numbered.

        Codes such as ``P1`` decide where they are at least a third of all numbers.
        """
        marks = [(mark, paragraph) for mark, paragraph in self.pairs if mark]
        text = [
            (mark, paragraph)
            for mark, paragraph in marks
            if not self._has_heading_look(paragraph, mark)
        ]
        marks = text or marks
        # One code may be a reference in a text; two that are a third of all numbers are the scheme.
        named = [mark for mark, _ in marks if mark.form == "lettered"]
        if len(named) >= 2 and len(named) * 3 >= len(marks):
            return named[0]
        list_mark = next((mark for mark, _ in marks if mark.form in OF_STATEMENTS), None)
        if list_mark and list_mark.form == "plain" and self._are_only_headings():
            return next((mark for mark, _ in marks if mark.form == "dotted"), list_mark)
        return list_mark

    def _are_only_headings(self) -> bool:
        """Tells whether plain numbers are headings of dotted ones: ``1.`` before ``1.1``."""
        marks = [
            (mark, paragraph)
            for mark, paragraph in self.pairs
            if mark and mark.form in ("plain", "dotted")
        ]
        return all(
            after is not None
            and after[0].form == "dotted"
            and not one.text.endswith(":")
            and one.text[:1].isupper()
            for (mark, one), after in zip_longest(marks, marks[1:])
            if mark.form == "plain"
        )

    def read(self) -> SectionBlocks:
        """Reads the whole section."""
        for mark, paragraph in self.pairs:
            if mark is None or self._has_heading_look(paragraph, mark):
                self._take_unnumbered(mark, paragraph)
            elif self.top is None:
                self._take_list_item(mark, paragraph)
            elif self._is_numbered_heading(self.top, mark, paragraph):
                self._add_heading(_with_number(mark, paragraph), paragraph)
            else:
                self._take_numbered(self.top, mark, paragraph)
        self._close_entry()
        return self.section

    def _has_heading_look(self, paragraph: Paragraph, mark: ListMark | None) -> bool:
        """Tells whether a paragraph has a heading's style, or is bold where statements are not."""
        if mark is not None and mark.form in NEVER_HEADINGS:
            return False
        if paragraph.level > 0:
            return mark is None or not self._is_true_of_all_numbered(lambda one: one.level > 0)
        return paragraph.bold and not self._is_true_of_all_numbered(lambda one: one.bold)

    def _is_numbered_heading(self, top: ListMark, mark: ListMark, paragraph: Paragraph) -> bool:
        """Tells whether a number is a heading's: 1. before 1.1, or A. before plain numbers."""
        if mark.form == "plain":
            return top.form == "dotted"
        named = mark.form == "capital" and paragraph.text[:1].isupper()
        in_list = bool(self.open) and self.open[-1].text.endswith(":")
        return named and not in_list and len(paragraph.text) < LONGEST_HEADING

    def _is_true_of_all_numbered(self, holds: Callable[[Paragraph], bool]) -> bool:
        """Tells whether all numbered paragraphs share a look, which then marks no heading."""
        return all(holds(paragraph) for mark, paragraph in self.pairs if mark)

    def _take_numbered(self, top: ListMark, mark: ListMark, paragraph: Paragraph) -> None:
        """Adds a numbered paragraph: a statement, or an item of the open one."""
        is_statement = mark.form == top.form and not is_in_list(self.open, mark, paragraph)
        if is_statement and mark.form == "dotted" and self.open:
            is_statement = mark.printed.count(".") <= top.printed.count(".")
        if is_statement:
            self._begin_entry(mark, paragraph)
        elif self.open:
            put_below(self.open, mark, paragraph)
        else:
            self._take_list_item(mark, paragraph)

    def _begin_entry(self, mark: ListMark | None, paragraph: Paragraph) -> None:
        """Closes the open entry, and opens another."""
        self._close_entry()
        self.open = [OpenEntry(mark, paragraph, [paragraph.text])]

    def _take_list_item(self, mark: ListMark, paragraph: Paragraph) -> None:
        """Adds a bullet or a lettered item where no statement is numbered."""
        above = self.open[0] if self.open else None
        if above is None:
            nested = False
        elif above.mark is None:
            nested = above.text.endswith(":")
        else:
            nested = above.is_deeper(paragraph) or mark.form != above.mark.form
        if nested:
            put_below(self.open, mark, paragraph)
        else:
            self._begin_entry(mark, paragraph)

    def _take_unnumbered(self, mark: ListMark | None, paragraph: Paragraph) -> None:
        """Adds a paragraph without a number: lead-in, heading, statement, or continuation."""
        text = _with_number(mark, paragraph)
        if is_lead_in(text) and not (paragraph.bold and self.open):
            self._add_lead_in(text, paragraph)
        elif self._is_heading(paragraph, text):
            self._add_heading(text, paragraph)
        elif self.top is None and self.section.kind in WITHOUT_NUMBERS:
            self._begin_entry(None, paragraph)
        elif self._is_list_lead_in(text):
            self._add_lead_in(text, paragraph)
        elif self.open and self.top is not None and self._is_continuation(paragraph):
            self.open[-1].texts.append(text)
            self._note_guess(f"“{_shorten(text)}” goes on from the paragraph before it", paragraph)
        else:
            self._close_entry()
            self.section.blocks.append(ImportedParagraph(text, place=paragraph.place))
            if self.section.kind in WITHOUT_NUMBERS:
                self._note_guess(f"“{_shorten(text)}” is a paragraph, and no statement", paragraph)

    def _is_list_lead_in(self, text: str) -> bool:
        """Tells whether a paragraph before the first statement leads in to a list: “Scope:”."""
        return (
            self.top is not None and not self.open and (text.endswith(":") and text[:1].isupper())
        )

    def _is_continuation(self, paragraph: Paragraph) -> bool:
        """Tells whether a paragraph without a number continues the open entry."""
        if paragraph.text[:1].islower():
            return True
        last = self.open[-1]
        return not last.is_deeper(paragraph) and not last.is_shallower(paragraph)

    def _is_heading(self, paragraph: Paragraph, text: str) -> bool:
        """Tells whether a paragraph without a number is a heading, and notes a guess."""
        if len(text) > LONGEST_HEADING or text.endswith((";", ",")):
            return False
        all_bold = all(one.bold for _, one in self.pairs if one.text)
        if paragraph.level > 0 or (paragraph.bold and not all_bold):
            return True
        if not text[:1].isupper() or text.endswith((".", ":")):
            return False
        numbered = self.top is not None
        small = [one.text[:1].islower() for mark, one in self.pairs if mark or not numbered]
        border_is_sure = numbered and not paragraph.page and len(text) < LONGEST_SHOWN
        if sum(small) * 2 <= len(small) and not border_is_sure:
            return False
        self._note_guess(f"“{_shorten(text)}” is a heading", paragraph)
        return True

    def _add_heading(self, text: str, paragraph: Paragraph) -> None:
        """Adds a heading."""
        self._close_entry()
        look = paragraph.level, paragraph.size, paragraph.italic
        level = self._find_level(look)
        self.section.blocks.append(ImportedHeading(text, level, None, paragraph.place))
        self.looks.append((level, look))

    def _find_level(self, look: tuple[int, float, bool]) -> int:
        """Returns the level of a heading: that of one with its look, else below the first."""
        if not self.looks:
            return 1
        last = self.section.blocks[-1]
        for level, seen in reversed(self.looks):
            if seen == look:
                below = isinstance(last, ImportedHeading) and last.level == 1 and not last.lead_in
                return 2 if below else level
        _, (style, size, _) = self.looks[0]
        larger = (style and look[0] and look[0] < style) or look[1] > size + 0.4
        return 1 if larger and not look[2] else 2

    def _add_lead_in(self, text: str, paragraph: Paragraph) -> None:
        """Adds a lead-in: the last heading's, the section's, or else a paragraph."""
        self._close_entry()
        last = self.section.blocks[-1] if self.section.blocks else None
        if isinstance(last, ImportedHeading) and last.lead_in is None:
            self.section.blocks[-1] = replace(last, lead_in=text)
        elif last is None and self.section.lead_in is None:
            self.section.lead_in = text
        else:
            self.section.blocks.append(ImportedParagraph(text, place=paragraph.place))

    def _note_guess(self, message: str, paragraph: Paragraph) -> None:
        """Notes a guess."""
        self.section.told.append(ImportNote("guess", message, paragraph.place))

    def _close_entry(self) -> None:
        """Adds the open statement, now that it has all its items."""
        if not self.open:
            return
        first, self.open = self.open[0], []
        mark, place = first.mark, first.paragraph.place
        numbered = self.top is not None and mark is not None and mark.form != "bullet"
        if numbered or self.section.kind in WITHOUT_NUMBERS:
            self.section.blocks.append(self._make_statement(first))
            return
        label, counted = (mark.label, mark.counted) if mark else ("", False)
        self.section.blocks.append(
            ImportedParagraph(first.text, label, first.make_items(), place, counted)
        )

    def _make_statement(self, first: OpenEntry) -> ImportedStatement:
        """Makes a statement; without a printed number its code counts the statements before it."""
        mark, place = first.mark, first.paragraph.place
        kind = self.section.kind
        if mark is not None and mark.form != "bullet":
            code, printed, counted = mark.make_code(kind), mark.printed, mark.counted
        else:
            count = 1 + sum(isinstance(block, ImportedStatement) for block in self.section.blocks)
            code, printed, counted = ListMark(str(count), "bare").make_code(kind), "", True
        return ImportedStatement(code, printed, first.text, first.make_items(), place, counted)


def _with_number(mark: ListMark | None, paragraph: Paragraph) -> str:
    """Returns the text of a heading, with its number where that is text of the document."""
    drawn = mark is not None and not mark.counted
    return f"{mark.printed} {paragraph.text}" if mark and drawn else paragraph.text


def _shorten(text: str) -> str:
    """Returns the first 60 characters of a text."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
