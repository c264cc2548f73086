"""The paragraphs of a section → its statements, with their sub-items, headings and lead-ins.

What is a statement and what a sub-item is told by the first number of the section: what is numbered
as that one is a statement, what is numbered otherwise beneath it is an item of it. Without numbers
each paragraph is a statement. A heading is told by its look, or, where all look alike, by being
short, without a number, and by beginning with a capital where statements do not.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.importing.codes import Form, Mark, split
from generator.importing.document import Paragraph
from generator.importing.joining import joined_texts
from generator.importing.result import (
    ImportedBlock,
    ImportedHeading,
    ImportedItem,
    ImportedParagraph,
    ImportedStatement,
    SectionKind,
    Told,
)
from generator.importing.vocabulary import is_lead_in

WITHOUT_NUMBERS: tuple[SectionKind, ...] = ("criteria", "knowledge")
"""The kinds of section whose paragraphs are statements even without a number."""

LONGEST_HEADING = 110
DEEPER = 8
"""Points by which a list within a list is indented at least."""


@dataclass
class _Open:
    """A statement, an item or a paragraph that may still get items or more words."""

    mark: Mark | None
    paragraph: Paragraph
    texts: list[str]
    below: list["_Open"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return joined_texts(self.texts)

    def items(self) -> tuple[ImportedItem, ...]:
        return tuple(
            ImportedItem(
                one.mark.label if one.mark else "",
                one.text,
                one.items(),
                one.paragraph.place,
                bool(one.mark and one.mark.counted),
            )
            for one in self.below
        )


@dataclass
class Section:
    """The blocks of a section while they are found.

    Attributes:
        kind: The kind of the section.
        lead_in: The words before its statements.
        blocks: What was found so far.
        told: What was guessed, and gaps and repeats of numbers.
    """

    kind: SectionKind
    lead_in: str | None = None
    blocks: list[ImportedBlock] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)


def statements(kind: SectionKind, paragraphs: Sequence[Paragraph]) -> Section:
    """Returns the blocks of a section that holds statements."""
    section = _Reader(kind, _lines_apart(paragraphs)).read()
    section.told += _order(section.blocks)
    return section


def _lines_apart(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Takes a paragraph apart whose lines have a number each."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        raw = "".join(run.text for run in paragraph.runs)
        pieces = [piece for piece in raw.split("\n") if piece.strip()]
        whole = [replace(paragraph.with_text(piece), number="") for piece in pieces]
        if whole:
            whole[0] = replace(whole[0], number=paragraph.number)
        marks = [split(one)[0] for one in whole]
        forms = {mark.form for mark in marks if mark}
        if len(pieces) > 1 and all(marks) and (len(forms) == 1 or marks[0] is not None):
            found += whole
        elif paragraph.text or paragraph.number:
            found.append(paragraph)
    return found


class _Reader:
    def __init__(self, kind: SectionKind, paragraphs: list[Paragraph]) -> None:
        self.section = Section(kind)
        self.pairs = [split(one) for one in paragraphs]
        self._settle_bare()
        self.top = self._top()
        self.open: list[_Open] = []
        self.before_first = True

    def _settle_bare(self) -> None:
        """Takes figures without a sign for numbers where they count on from one to the next."""
        expected = 1
        for at, (mark, paragraph) in enumerate(self.pairs):
            if mark is None:
                bare, rest = split(paragraph, bare=True)
                if bare and bare.form == "bare" and bare.number == expected:
                    self.pairs[at] = (bare, rest)
                    expected += 1

    def _top(self) -> Mark | None:
        """The first number that statements have."""
        strong = ("lettered", "plain", "dotted", "bare")
        marks = [(mark, one) for mark, one in self.pairs if mark]
        headings = [mark for mark, one in marks if self._looks_like_heading(one, mark)]
        marks = [(mark, one) for mark, one in marks if mark not in headings] or marks
        named = [mark for mark, _ in marks if mark.form == "lettered"]
        if len(named) >= 2 and len(named) * 3 >= len(marks):
            return named[0]
        found = next((mark for mark, _ in marks if mark.form in strong), None)
        if found and found.form == "plain" and self._only_headings(found.form):
            return next((mark for mark, _ in marks if mark.form == "dotted"), found)
        return found

    def _only_headings(self, form: Form) -> bool:
        """Whether what has plain numbers are headings of what has dotted ones."""
        marks = [(mark, one) for mark, one in self.pairs if mark and mark.form in (form, "dotted")]
        followed = [
            (mark, one, after)
            for (mark, one), (after, _) in zip(marks, [*marks[1:], (None, None)], strict=True)
            if mark.form == form
        ]
        return bool(followed) and all(
            after is not None
            and after.form == "dotted"
            and not one.text.endswith(":")
            and one.text[:1].isupper()
            for _, one, after in followed
        )

    def read(self) -> Section:
        for mark, paragraph in self.pairs:
            if not paragraph.text and not mark:
                continue
            if mark is None or self._looks_like_heading(paragraph, mark):
                self._without_number(mark, paragraph)
            elif mark.form == "plain" and self.top and self.top.form == "dotted":
                self._heading(_with_number(mark, paragraph), paragraph)
            elif self.top is None:
                self._unnumbered_list(mark, paragraph)
            else:
                self._numbered(mark, paragraph)
        self._close()
        return self.section

    def _looks_like_heading(self, paragraph: Paragraph, mark: Mark | None) -> bool:
        """Whether a paragraph is a heading by its look: of its style, or bold where text is not."""
        if mark is not None and mark.form in ("bullet", "letter", "roman", "lettered"):
            return False
        if paragraph.level > 0:
            return mark is None or not self._all(lambda one: one.level > 0)
        return paragraph.bold and not self._all(lambda one: one.bold)

    def _all(self, holds: Callable[[Paragraph], bool]) -> bool:
        """Whether something holds for all that is numbered, which says nothing of headings then."""
        return all(holds(one) for mark, one in self.pairs if mark)

    def _numbered(self, mark: Mark, paragraph: Paragraph) -> None:
        top = self.top
        assert top is not None
        is_top = mark.form == top.form and self._as_deep(mark, paragraph)
        if mark.form == "lettered" and top.form != "lettered":
            is_top = False
        if is_top and mark.form == "dotted" and top.form == "dotted":
            is_top = mark.printed.count(".") <= top.printed.count(".") or not self.open
        if is_top or not self.open:
            if not is_top:
                self._unnumbered_list(mark, paragraph)
                return
            self._begin(mark, paragraph)
        else:
            self._item(mark, paragraph)

    def _as_deep(self, mark: Mark, paragraph: Paragraph) -> bool:
        """Whether a number of the form of statements is one, and not of a list within them."""
        if not self.open or mark.form in ("lettered", "dotted"):
            return True
        first = self.open[0]
        if first.mark is None:
            return True
        deeper = paragraph.depth > first.paragraph.depth or (
            paragraph.indent > first.paragraph.indent + DEEPER
        )
        begins = mark.number == 1 and (first.mark.number or 0) >= 1
        in_list = any(one.mark and one.mark.form == mark.form for one in self.open[1:])
        return not (deeper and (begins or in_list))

    def _begin(self, mark: Mark | None, paragraph: Paragraph) -> None:
        self._close()
        self.before_first = False
        self.open = [_Open(mark, paragraph, [paragraph.text])]

    def _item(self, mark: Mark, paragraph: Paragraph) -> None:
        """Puts an item where others of its form stand, or else below the last."""
        for at in range(len(self.open) - 1, 0, -1):
            other = self.open[at]
            if other.mark and self._alike(other, mark, paragraph):
                del self.open[at:]
                break
        if mark.form == "bullet" and len(self.open) > 1:
            while len(self.open) > 1 and self._further_out(self.open[-1], paragraph):
                self.open.pop()
        entry = _Open(mark, paragraph, [paragraph.text])
        self.open[-1].below.append(entry)
        self.open.append(entry)

    @staticmethod
    def _further_out(other: _Open, paragraph: Paragraph) -> bool:
        return paragraph.indent + DEEPER <= other.paragraph.indent or (
            paragraph.depth < other.paragraph.depth
        )

    @staticmethod
    def _alike(other: _Open, mark: Mark, paragraph: Paragraph) -> bool:
        assert other.mark is not None
        form, was = mark.form, other.mark.form
        one, two = other.mark.label, mark.label
        letters = {form, was} <= {"letter", "roman"} and len(one) == len(two) == 1
        if letters and ord(two) == ord(one) + 1:
            return True  # i. behind h., j. behind i.
        if form != was:
            return False
        if form == "dotted":
            return mark.printed.count(".") == other.mark.printed.count(".")
        return (
            abs(paragraph.indent - other.paragraph.indent) < DEEPER
            and paragraph.depth == other.paragraph.depth
        ) or (form != "bullet" and mark.number == (other.mark.number or 0) + 1)

    def _unnumbered_list(self, mark: Mark, paragraph: Paragraph) -> None:
        """A bullet or letter where no statement is numbered."""
        above = self.open[0] if self.open else None
        if above is not None and above.mark is None and above.text.endswith(":"):
            self._item(mark, paragraph)
            return
        nested = (
            above is not None
            and above.mark is not None
            and (
                paragraph.depth > above.paragraph.depth
                or paragraph.indent > above.paragraph.indent + DEEPER
                or mark.form != above.mark.form
            )
        )
        if nested:
            self._item(mark, paragraph)
        else:
            self._begin(mark, paragraph)

    def _without_number(self, mark: Mark | None, paragraph: Paragraph) -> None:
        text = _with_number(mark, paragraph)
        if (is_lead_in(text) and not paragraph.bold) or (is_lead_in(text) and not self.open):
            self._lead_in(text, paragraph)
        elif self._is_heading(paragraph, text):
            self._heading(text, paragraph)
        elif self._names_a_list(paragraph):
            self._lead_in(text, paragraph)
        elif self.top is None and self.section.kind in WITHOUT_NUMBERS:
            self._begin(None, paragraph)
        elif self.open and self.top is not None and self._goes_on(paragraph):
            self.open[-1].texts.append(text)
            self._guess(f"“{_short(text)}” goes on from the paragraph before it", paragraph)
        else:
            self._close()
            self.section.blocks.append(ImportedParagraph(text, place=paragraph.place))
            if self.section.kind in WITHOUT_NUMBERS:
                self._guess(f"“{_short(text)}” is a paragraph, and no statement", paragraph)

    def _names_a_list(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph between statements ends with a colon, and begins with a capital."""
        text = paragraph.text
        return (
            self.top is not None and text.endswith(":") and (not self.open and text[:1].isupper())
        )

    def _goes_on(self, paragraph: Paragraph) -> bool:
        last = self.open[-1]
        if paragraph.text[:1].islower():
            return True
        return abs(paragraph.indent - last.paragraph.indent) < DEEPER

    def _is_heading(self, paragraph: Paragraph, text: str) -> bool:
        if len(text) > LONGEST_HEADING or text.endswith((";", ",")):
            return False
        if paragraph.level > 0 or (paragraph.bold and not self._all_bold()):
            return True
        if self.top is None:
            return False
        small = [one.text[:1].islower() for mark, one in self.pairs if mark and one.text]
        mostly_small = sum(small) * 2 > len(small)
        if not mostly_small or not text[:1].isupper() or text.endswith((".", ":")):
            return False
        self._guess(f"“{_short(text)}” is a heading", paragraph)
        return True

    def _all_bold(self) -> bool:
        return all(one.bold for _, one in self.pairs if one.text)

    def _heading(self, text: str, paragraph: Paragraph) -> None:
        self._close()
        level = 1
        headings = [one for one in self.section.blocks if isinstance(one, ImportedHeading)]
        if headings:
            level = self._level(paragraph, headings)
        self.section.blocks.append(ImportedHeading(text, level, None, paragraph.place))
        self._looks.append((level, *_look(paragraph)))

    @property
    def _looks(self) -> list[tuple[int, int, float, bool]]:
        if not hasattr(self, "_seen_looks"):
            self._seen_looks: list[tuple[int, int, float, bool]] = []
        return self._seen_looks

    def _level(self, paragraph: Paragraph, headings: list[ImportedHeading]) -> int:
        look = _look(paragraph)
        for level, *seen in reversed(self._looks):
            if tuple(seen) == look:
                follows = self.section.blocks[-1] is headings[-1] and not headings[-1].lead_in
                return 2 if follows and level == 1 and self._looks[-1][0] == 1 else level
        _, style, size, italic = self._looks[0]
        larger = (look[0] and style and look[0] < style) or look[1] > size + 0.4
        return 1 if larger and not italic else 2

    def _lead_in(self, text: str, paragraph: Paragraph) -> None:
        last = self.section.blocks[-1] if self.section.blocks else None
        self._close()
        last = self.section.blocks[-1] if self.section.blocks else None
        if isinstance(last, ImportedHeading) and last.lead_in is None:
            self.section.blocks[-1] = replace(last, lead_in=text)
        elif not self.section.blocks and self.section.lead_in is None:
            self.section.lead_in = text
        else:
            self.section.blocks.append(ImportedParagraph(text, place=paragraph.place))

    def _guess(self, message: str, paragraph: Paragraph) -> None:
        self.section.told.append(Told("guess", message, paragraph.place))

    def _close(self) -> None:
        if not self.open:
            return
        first = self.open[0]
        self.open = []
        numbered = first.mark is not None and (first.mark.form != "bullet" and self.top is not None)
        if not numbered and self.section.kind not in WITHOUT_NUMBERS:
            self.section.blocks.append(
                ImportedParagraph(
                    first.text,
                    first.mark.label if first.mark else "",
                    first.items(),
                    first.paragraph.place,
                    bool(first.mark and first.mark.counted),
                )
            )
            return
        self.section.blocks.append(self._statement(first))

    def _statement(self, first: _Open) -> ImportedStatement:
        mark = first.mark if first.mark and first.mark.form != "bullet" else None
        if mark is None:
            count = sum(isinstance(one, ImportedStatement) for one in self.section.blocks) + 1
            mark = Mark(str(count), "bare", counted=True)
            code, printed = mark.code(self.section.kind), ""
        else:
            code, printed = mark.code(self.section.kind), mark.printed
        return ImportedStatement(
            code,
            printed,
            first.text,
            first.items(),
            first.paragraph.place,
            mark.counted,
        )


def _with_number(mark: Mark | None, paragraph: Paragraph) -> str:
    """The words of a heading, with its number where that is text of the document."""
    drawn = mark is not None and not mark.counted
    return f"{mark.printed} {paragraph.text}" if mark and drawn else paragraph.text


def _look(paragraph: Paragraph) -> tuple[int, float, bool]:
    return paragraph.level, paragraph.size, paragraph.italic


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"


def _order(blocks: Sequence[ImportedBlock]) -> Iterator[Told]:
    """Tells of gaps and repeats in the numbers of statements."""
    former: tuple[str, int] | None = None
    seen: dict[str, str] = {}
    for block in blocks:
        if not isinstance(block, ImportedStatement) or not block.printed:
            continue
        mark = Mark(block.code, "lettered")
        number = mark.number or 0
        if block.code in seen:
            yield Told("repeat", f"{block.code} is printed more than once", block.place)
        elif former and former[0] == mark.prefix and number > former[1] + 1:
            missing = [f"{mark.prefix}{one}" for one in range(former[1] + 1, number)]
            named = ", ".join(missing) if len(missing) < 9 else f"{missing[0]} to {missing[-1]}"
            verb = "is" if len(missing) == 1 else "are"
            yield Told("gap", f"{named} {verb} not printed in the document", block.place)
        elif former and former[0] == mark.prefix and number < former[1]:
            yield Told("repeat", f"{block.code} stands behind {former[0]}{former[1]}", block.place)
        seen[block.code] = block.place
        former = (mark.prefix, number)
