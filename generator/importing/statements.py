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
from generator.importing.codes import Form, Mark, split
from generator.importing.document import Paragraph
from generator.importing.nesting import Entry, is_of_list, put_below
from generator.importing.order import told_of_order, with_bare_numbers
from generator.importing.result import (
    ImportedBlock,
    ImportedHeading,
    ImportedParagraph,
    ImportedStatement,
    Told,
)
from generator.importing.vocabulary import is_lead_in

WITHOUT_NUMBERS: tuple[SectionKind, ...] = ("criteria", "knowledge")
"""The kinds of section whose paragraphs are statements even without a number."""

OF_STATEMENTS: tuple[Form, ...] = ("lettered", "plain", "dotted", "bare")
"""Forms of numbers that statements may have."""
NEVER_HEADINGS: tuple[Form, ...] = ("bullet", "letter", "roman", "lettered")
"""Forms of numbers that no heading has."""
LONGEST_HEADING = 110
LONGEST_SHOWN = 60


@dataclass
class Section:
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
    told: list[Told] = field(default_factory=list)


def statements(kind: SectionKind, paragraphs: Sequence[Paragraph]) -> Section:
    """Returns the blocks of a section that holds statements."""
    section = _Reader(kind, _lines_apart(paragraphs)).read()
    section.told += told_of_order(section.blocks)
    return section


def _lines_apart(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Splits each paragraph whose lines all begin with a number."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        raw = "".join(run.text for run in paragraph.runs)
        lines = [line for line in raw.split("\n") if line.strip()]
        apart = [replace(paragraph.with_text(line), number="") for line in lines]
        if apart:
            apart[0] = replace(apart[0], number=paragraph.number)
        if len(apart) > 1 and all(split(one)[0] for one in apart):
            found += apart
        elif paragraph.text or paragraph.number:
            found.append(paragraph)
    return found


class _Reader:
    """Goes through a section paragraph by paragraph.

    Attributes:
        section: The blocks found so far.
        pairs: Each paragraph without its number, and that number.
        top: The first number of a statement; None where statements have none.
        open: The last statement, its last item, the last item of that, and so on.
        looks: The headings so far: level, and style, size, whether in italics.
    """

    def __init__(self, kind: SectionKind, paragraphs: Sequence[Paragraph]) -> None:
        self.section = Section(kind)
        self.pairs = with_bare_numbers([split(one) for one in paragraphs])
        self.top = self._top()
        self.open: list[Entry] = []
        self.looks: list[tuple[int, tuple[int, float, bool]]] = []

    def _top(self) -> Mark | None:
        """Returns the first number of a statement; None where no statement is numbered.

        Codes such as ``P1`` decide where they are at least a third of all numbers.
        """
        marks = [(mark, one) for mark, one in self.pairs if mark]
        text = [(mark, one) for mark, one in marks if not self._looks_like_heading(one, mark)]
        marks = text or marks
        # One code may be a reference in a text; two that are a third of all numbers are the scheme.
        named = [mark for mark, _ in marks if mark.form == "lettered"]
        if len(named) >= 2 and len(named) * 3 >= len(marks):
            return named[0]
        found = next((mark for mark, _ in marks if mark.form in OF_STATEMENTS), None)
        if found and found.form == "plain" and self._only_headings():
            return next((mark for mark, _ in marks if mark.form == "dotted"), found)
        return found

    def _only_headings(self) -> bool:
        """Tells whether plain numbers are headings of dotted ones: ``1.`` before ``1.1``."""
        marks = [
            (mark, one) for mark, one in self.pairs if mark and mark.form in ("plain", "dotted")
        ]
        return all(
            after is not None
            and after[0].form == "dotted"
            and not one.text.endswith(":")
            and one.text[:1].isupper()
            for (mark, one), after in zip_longest(marks, marks[1:])
            if mark.form == "plain"
        )

    def read(self) -> Section:
        """Reads the whole section."""
        for mark, paragraph in self.pairs:
            if mark is None or self._looks_like_heading(paragraph, mark):
                self._without_number(mark, paragraph)
            elif self.top is None:
                self._in_list(mark, paragraph)
            elif self._is_numbered_heading(self.top, mark, paragraph):
                self._heading(_with_number(mark, paragraph), paragraph)
            else:
                self._numbered(self.top, mark, paragraph)
        self._close()
        return self.section

    def _looks_like_heading(self, paragraph: Paragraph, mark: Mark | None) -> bool:
        """Tells whether a paragraph has a heading's style, or is bold where statements are not."""
        if mark is not None and mark.form in NEVER_HEADINGS:
            return False
        if paragraph.level > 0:
            return mark is None or not self._all(lambda one: one.level > 0)
        return paragraph.bold and not self._all(lambda one: one.bold)

    def _is_numbered_heading(self, top: Mark, mark: Mark, paragraph: Paragraph) -> bool:
        """Tells whether a number is a heading's: 1. before 1.1, or A. before plain numbers."""
        if mark.form == "plain":
            return top.form == "dotted"
        named = mark.form == "capital" and paragraph.text[:1].isupper()
        in_list = bool(self.open) and self.open[-1].text.endswith(":")
        return named and not in_list and len(paragraph.text) < LONGEST_HEADING

    def _all(self, holds: Callable[[Paragraph], bool]) -> bool:
        """Tells whether all numbered paragraphs share a look, which then marks no heading."""
        return all(holds(one) for mark, one in self.pairs if mark)

    def _numbered(self, top: Mark, mark: Mark, paragraph: Paragraph) -> None:
        """Adds a numbered paragraph: a statement, or an item of the open one."""
        is_statement = mark.form == top.form and not is_of_list(self.open, mark, paragraph)
        if is_statement and mark.form == "dotted" and self.open:
            is_statement = mark.printed.count(".") <= top.printed.count(".")
        if is_statement:
            self._begin(mark, paragraph)
        elif self.open:
            put_below(self.open, mark, paragraph)
        else:
            self._in_list(mark, paragraph)

    def _begin(self, mark: Mark | None, paragraph: Paragraph) -> None:
        """Closes the open entry, and opens another."""
        self._close()
        self.open = [Entry(mark, paragraph, [paragraph.text])]

    def _in_list(self, mark: Mark, paragraph: Paragraph) -> None:
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
            self._begin(mark, paragraph)

    def _without_number(self, mark: Mark | None, paragraph: Paragraph) -> None:
        """Adds a paragraph without a number: lead-in, heading, statement, or continuation."""
        text = _with_number(mark, paragraph)
        if is_lead_in(text) and not (paragraph.bold and self.open):
            self._lead_in(text, paragraph)
        elif self._is_heading(paragraph, text):
            self._heading(text, paragraph)
        elif self.top is None and self.section.kind in WITHOUT_NUMBERS:
            self._begin(None, paragraph)
        elif self._names_a_list(text):
            self._lead_in(text, paragraph)
        elif self.open and self.top is not None and self._goes_on(paragraph):
            self.open[-1].texts.append(text)
            self._guess(f"“{_short(text)}” goes on from the paragraph before it", paragraph)
        else:
            self._close()
            self.section.blocks.append(ImportedParagraph(text, place=paragraph.place))
            if self.section.kind in WITHOUT_NUMBERS:
                self._guess(f"“{_short(text)}” is a paragraph, and no statement", paragraph)

    def _names_a_list(self, text: str) -> bool:
        """Tells whether a paragraph before the first statement leads in to a list: “Scope:”."""
        return (
            self.top is not None and not self.open and (text.endswith(":") and text[:1].isupper())
        )

    def _goes_on(self, paragraph: Paragraph) -> bool:
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
        self._guess(f"“{_short(text)}” is a heading", paragraph)
        return True

    def _heading(self, text: str, paragraph: Paragraph) -> None:
        """Adds a heading."""
        self._close()
        look = paragraph.level, paragraph.size, paragraph.italic
        level = self._level(look)
        self.section.blocks.append(ImportedHeading(text, level, None, paragraph.place))
        self.looks.append((level, look))

    def _level(self, look: tuple[int, float, bool]) -> int:
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

    def _lead_in(self, text: str, paragraph: Paragraph) -> None:
        """Adds a lead-in: the last heading's, the section's, or else a paragraph."""
        self._close()
        last = self.section.blocks[-1] if self.section.blocks else None
        if isinstance(last, ImportedHeading) and last.lead_in is None:
            self.section.blocks[-1] = replace(last, lead_in=text)
        elif last is None and self.section.lead_in is None:
            self.section.lead_in = text
        else:
            self.section.blocks.append(ImportedParagraph(text, place=paragraph.place))

    def _guess(self, message: str, paragraph: Paragraph) -> None:
        """Notes a guess."""
        self.section.told.append(Told("guess", message, paragraph.place))

    def _close(self) -> None:
        """Adds the open statement, now that it has all its items."""
        if not self.open:
            return
        first, self.open = self.open[0], []
        mark, place = first.mark, first.paragraph.place
        numbered = self.top is not None and mark is not None and mark.form != "bullet"
        if numbered or self.section.kind in WITHOUT_NUMBERS:
            self.section.blocks.append(self._statement(first))
            return
        label, counted = (mark.label, mark.counted) if mark else ("", False)
        self.section.blocks.append(
            ImportedParagraph(first.text, label, first.items(), place, counted)
        )

    def _statement(self, first: Entry) -> ImportedStatement:
        """Makes a statement; without a printed number its code counts the statements before it."""
        mark, place = first.mark, first.paragraph.place
        kind = self.section.kind
        if mark is not None and mark.form != "bullet":
            code, printed, counted = mark.code(kind), mark.printed, mark.counted
        else:
            count = 1 + sum(isinstance(one, ImportedStatement) for one in self.section.blocks)
            code, printed, counted = Mark(str(count), "bare").code(kind), "", True
        return ImportedStatement(code, printed, first.text, first.items(), place, counted)


def _with_number(mark: Mark | None, paragraph: Paragraph) -> str:
    """Returns the text of a heading, with its number where that is text of the document."""
    drawn = mark is not None and not mark.counted
    return f"{mark.printed} {paragraph.text}" if mark and drawn else paragraph.text


def _short(text: str) -> str:
    """Returns the first 60 characters of a text."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
