"""A stretch of a document → a standard: its URN and title, its sections, what it says of itself."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from generator.ids import ENGLISH
from generator.importing.characters import clean
from generator.importing.codes import split
from generator.importing.document import Paragraph, RunningHead
from generator.importing.result import (
    ImportedBlock,
    ImportedField,
    ImportedHeading,
    ImportedParagraph,
    ImportedSection,
    ImportedStandard,
    ImportedTerm,
    LeftOut,
    SectionKind,
    Told,
)
from generator.importing.segments import Segment, heading_of, named, of_head
from generator.importing.statements import statements
from generator.importing.tables import Fields, Flat, Mapping, Pair, field_in_line
from generator.importing.vocabulary import (
    GENERIC,
    TITLES,
    URNS,
    fold,
    follows,
    is_details,
    is_lead_in,
    label,
)

AGAIN = "heading or lead-in repeated where a section goes on"
OF_STATEMENTS: tuple[SectionKind, ...] = ("criteria", "knowledge", "skills", "behaviours", "values")


@dataclass
class Recognised:
    """A standard, and what of its stretch stands in no text of it.

    Attributes:
        standard: The standard.
        left_out: What is left out.
        told: What was guessed.
        elsewhere: Texts of the standard that are counted with another text of the document, or
            stand in none.
    """

    standard: ImportedStandard
    left_out: list[LeftOut] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)


@dataclass
class _Part:
    """A section while it is collected."""

    kind: SectionKind
    heading: str
    language: str
    place: str
    flat: list[Flat] = field(default_factory=list)
    lead_in: str | None = None
    goes_on: bool = False

    def has_lead_in(self, text: str) -> bool:
        """Whether words are its lead-in again, where its heading stands again."""
        before = (self.lead_in, *(one.text for one in self.flat if isinstance(one, Paragraph)))
        return self.goes_on and is_lead_in(text) and text in before


def standard(segment: Segment, file: str, title_of_file: str) -> Recognised:
    """Returns the standard that a stretch of a document holds."""
    return _Reader(segment, file, title_of_file).read()


class _Reader:
    def __init__(self, segment: Segment, file: str, title_of_file: str) -> None:
        self.segment, self.file, self.title_of_file = segment, file, title_of_file
        self.left: list[LeftOut] = []
        self.told: list[Told] = []
        self.elsewhere: list[str] = []
        self.fields: list[ImportedField] = []
        self.heads: list[RunningHead] = []

    def read(self) -> Recognised:
        front, parts = self._parts()
        sections = [self._section(part) for part in parts]
        urn, title = self._name(front)
        languages = Counter(part.language for part in parts)
        [(language, _)] = languages.most_common(1) or [(ENGLISH, 0)]
        place = next((part.place for part in parts), "")
        made = ImportedStandard(
            urn,
            title,
            language,
            tuple(section for section in sections if section is not None),
            tuple(self.fields),
            self.file,
            place,
        )
        told = [Told(one.kind, one.message, one.place, urn) for one in self.told]
        return Recognised(made, self.left, told, self.elsewhere)

    def _parts(self) -> tuple[list[Paragraph], list[_Part]]:
        """Cuts a stretch at the headings of sections."""
        front: list[Paragraph] = []
        parts: list[_Part] = []
        look: tuple[int, float, bool, bool] | None = None
        details = False
        by_line = self._fields_by_line()
        for at, one in enumerate(self.segment.flat):
            if isinstance(one, RunningHead):
                self.heads.append(one)
            elif isinstance(one, Fields):
                self.fields += one.fields
                details = True
            elif isinstance(one, Mapping):
                self._leave_out_mapping(one)
            elif found := heading_of(one):
                assert isinstance(one, Paragraph)
                look = look or _look(one)
                if parts and parts[-1].kind == found.kind and _same(parts[-1], found.heading):
                    self._leave(one, AGAIN)
                    parts[-1].goes_on = True
                else:
                    parts.append(_Part(found.kind, found.heading, found.language, one.place))
                parts[-1].lead_in = parts[-1].lead_in or found.rest or None
                details = False
            elif isinstance(one, Pair) and self._is_field(one, details):
                self.fields.append(_field(one))
            elif (
                isinstance(one, Pair)
                and parts
                and look == _look(one.left[0])
                and _is_other(one.left[0])
            ):
                parts.append(_Part("other", one.name, parts[-1].language, one.left[0].place))
                parts[-1].flat += one.right
                details = False
            elif at in by_line:
                self.fields += filter(None, [by_line[at]])
                details = True
            elif isinstance(one, Paragraph) and not one.text and not one.number:
                continue
            elif isinstance(one, Paragraph) and is_details(one.text) and self._fields_follow(at):
                self._leave(one, "heading of what the standard says of itself")
                details = True
            elif isinstance(one, Paragraph) and parts and look == _look(one) and _is_other(one):
                parts.append(_Part("other", one.text, parts[-1].language, one.place))
                details = False
            elif not parts:
                front += [one] if isinstance(one, Paragraph) else [*one.left, *one.right]
            elif isinstance(one, Paragraph) and parts[-1].has_lead_in(one.text):
                self._leave(one, AGAIN)
            elif isinstance(one, Paragraph) and self._lead_in_begins(one, parts):
                details = False
            elif details and isinstance(one, Paragraph):
                self._leave(one, "behind what the standard says of itself")
            else:
                parts[-1].flat.append(one)
        return front, parts

    def _lead_in_begins(self, paragraph: Paragraph, parts: list[_Part]) -> bool:
        """Whether a lead-in says by itself what begins with it, for want of a heading that does."""
        kind = None if paragraph.number else follows(paragraph.text)
        last = parts[-1]
        if kind is None or last.kind == kind or (last.kind != "other" and not last.flat):
            return False
        if last.kind == "other" and not last.flat:
            last.kind = kind
            last.lead_in = paragraph.text
        else:
            parts.append(_Part(kind, "", last.language, paragraph.place, lead_in=paragraph.text))
        message = f"{kind} begin with “{paragraph.text}”"
        self.told.append(Told("guess", message, paragraph.place))
        return True

    def _fields_by_line(self) -> dict[int, ImportedField | None]:
        """Fields that stand in no table: ``Version: 2`` in a line, or the label in one by itself.

        One label by itself may be a word of a text; three are what a document says of itself.
        """
        flat = self.segment.flat
        found: dict[int, ImportedField | None] = {}
        at = 0
        while at < len(flat):
            one = flat[at]
            if isinstance(one, Paragraph) and not one.number:
                inline = field_in_line(one)
                if inline:
                    found[at] = inline
                elif label(one.text) and at + 1 < len(flat):
                    values, end = self._values(at + 1)
                    if values:
                        words = tuple(value.text for value in values)
                        text = re.sub(r"\s*:$", "", one.text)
                        found.update(dict.fromkeys(range(at, end)))
                        found[at] = ImportedField(text, words, one.place)
                        at = end - 1
            at += 1
        return found if sum(one is not None for one in found.values()) >= 3 else {}

    def _values(self, start: int) -> tuple[list[Paragraph], int]:
        """The paragraphs that are the value of a label, and where they end."""
        flat = self.segment.flat
        values: list[Paragraph] = []
        at = start
        while at < len(flat):
            one = flat[at]
            if not isinstance(one, Paragraph) or heading_of(one) or is_details(one.text):
                break
            if one.text and (label(one.text) or field_in_line(one) or len(values) > 8):
                break
            values += [one] if one.text else []
            at += 1
        return values, at

    def _is_field(self, pair: Pair, details: bool) -> bool:
        return bool(label(pair.name)) or (details and bool(self.fields))

    def _fields_follow(self, at: int) -> bool:
        for one in self.segment.flat[at + 1 :]:
            if isinstance(one, Fields):
                return True
            if isinstance(one, Pair):
                return bool(label(one.name))
            if isinstance(one, Paragraph) and one.text:
                return bool(label(one.text) or field_in_line(one))
        return False

    def _leave_out_mapping(self, mapping: Mapping) -> None:
        for row in mapping.rows:
            words = [row.urn, row.title, row.source or ""]
            words = words if row.repeated else [row.code, row.function, *words]
            self.left.append(LeftOut(clean(" ".join(words)), "table of functions", row.place))
        self.left += [LeftOut(head, "table of functions") for head in mapping.heads]
        self.left.append(LeftOut(" ".join(mapping.columns), "table of functions"))

    def _leave(self, paragraph: Paragraph, why: str) -> None:
        number = "" if paragraph.counted else paragraph.number
        self.left.append(LeftOut(clean(f"{number} {paragraph.text}"), why, paragraph.place))

    def _name(self, front: list[Paragraph]) -> tuple[str, str]:
        """The URN and the title; what else stands before the first section is left out."""
        urn, title = "", ""
        rest: list[Paragraph] = []
        for one in front:
            found = named(one.text)
            if found and not urn:
                urn = found.urn
                if found.before:
                    self.left.append(LeftOut(found.before, "label of the URN", one.place))
                if found.rest and not title:
                    title = found.rest
                elif found.rest:
                    self.left.append(LeftOut(found.rest, "front matter", one.place))
            elif found and found.urn == urn and not (found.rest and not title):
                self._leave(one, "URN again")
            else:
                rest.append(one)
        if rest and not title:
            named_so = self._title_among(rest)
            title = named_so.text
            rest.remove(named_so)
        if not urn and (ending := ENDS_WITH_URN.fullmatch(title)) and named(ending.group(2)):
            title, urn = ending.group(1), ending.group(2)
        if labelled := TITLE_BEFORE.match(title):
            title = title[labelled.end() :]
            self.left.append(LeftOut(labelled.group().strip(), "label of the title"))
        for one in rest:
            why = "title again" if fold(one.text) == fold(title) else "front matter"
            self._leave(one, why)
        return self._with_head(urn, title)

    def _title_among(self, front: list[Paragraph]) -> Paragraph:
        """The paragraph that is most like a title: what head or file say, or the largest."""
        titles = {fold(of_head(head)[1]) for head in self.heads} | {fold(self.title_of_file)}
        for one in front:
            if fold(one.text) in titles - {""}:
                return one
        plain = [one for one in front if not GENERIC.fullmatch(fold(one.text))] or front
        return max(plain, key=lambda one: (-(one.level or 99), one.size))

    def _with_head(self, urn: str, title: str) -> tuple[str, str]:
        """Takes from the running head what the text does not say; every other head is left out."""
        taken = False
        for head in self.heads:
            found, words = of_head(head)
            of_urn = of_title = False
            if found and not taken:
                of_urn, of_title = not urn, not title and bool(words)
                urn, title = urn or found.urn, title or words
                taken = of_urn or of_title
            for line in head.lines:
                kept = line.text
                if of_urn and found and found.urn in kept:
                    kept = kept.replace(found.urn, "", 1)
                if of_title and (line.text in title or title in kept):
                    kept = kept.replace(title if title in kept else line.text, "", 1)
                if clean(kept):
                    self.left.append(LeftOut(clean(kept), "running head", line.place))
        return self._otherwise(urn, title)

    def _otherwise(self, urn: str, title: str) -> tuple[str, str]:
        """Takes the URN and the title from what the standard says of itself, or from the file."""
        for one in self.fields:
            if not urn and URNS.fullmatch(fold(one.label)) and one.text:
                urn = one.text
                self.elsewhere.append(urn)
            if not title and TITLES.fullmatch(fold(one.label)) and one.text:
                title = one.text
                self.elsewhere.append(title)
        if not urn and (found := named(PurePath(self.file).stem.replace("_", " "))):
            urn = found.urn
            self.elsewhere.append(urn)
            self.told.append(Told("guess", f"its URN {urn} is taken from the name of the file"))
        if not title and self.title_of_file:
            title = self.title_of_file
            self.elsewhere.append(title)
            self.told.append(
                Told("guess", f"its title “{title}” is taken from the file’s own title")
            )
        return urn, title

    def _section(self, part: _Part) -> ImportedSection:
        if part.kind in OF_STATEMENTS or (part.kind == "scope" and _has_items(part.flat)):
            found = statements(part.kind, list(_paragraphs(part.flat)))
            self.told += found.told
            lead_in = part.lead_in or found.lead_in
            blocks: list[ImportedBlock] = found.blocks
            if part.lead_in and found.lead_in:
                blocks = [ImportedParagraph(found.lead_in, place=part.place), *blocks]
        elif part.kind == "glossary":
            lead_in, blocks = part.lead_in, list(terms(part.flat))
        else:
            blocks = self._prose(part)
            lead_in = part.lead_in
        return ImportedSection(part.kind, part.heading, lead_in, tuple(blocks), part.place)

    def _prose(self, part: _Part) -> list[ImportedBlock]:
        """The paragraphs of a section without statements, with its sub-headings."""
        paragraphs = list(_paragraphs(part.flat))
        plain = [one for one in paragraphs if not _stands_out(one)]
        blocks: list[ImportedBlock] = []
        for one in paragraphs:
            mark, rest = split(one)
            if mark is None and is_lead_in(one.text) and not blocks and part.lead_in is None:
                part.lead_in = one.text
            elif mark is None and _stands_out(one) and plain and len(one.text) < 120:
                level = 1 if not blocks else _level(blocks)
                blocks.append(ImportedHeading(one.text, level, None, one.place))
            elif mark is not None:
                blocks.append(ImportedParagraph(rest.text, mark.label, (), one.place, mark.counted))
            else:
                blocks.append(ImportedParagraph(one.text, place=one.place))
        return blocks


TITLE_BEFORE = re.compile(rf"(?:{TITLES.pattern})\s*:\s*", re.IGNORECASE)
ENDS_WITH_URN = re.compile(r"(\S.*?)\s+[(\[]([^()\[\]]+)[)\]]")


def _same(part: _Part, heading: str) -> bool:
    return fold(part.heading) == fold(heading)


def _look(paragraph: Paragraph) -> tuple[int, float, bool, bool]:
    return paragraph.level, round(paragraph.size, 1), paragraph.bold, paragraph.italic


def _stands_out(paragraph: Paragraph) -> bool:
    return paragraph.bold or paragraph.level > 0


def _is_other(paragraph: Paragraph) -> bool:
    """Whether a paragraph that looks like the headings of sections may be one."""
    shown = paragraph.level > 0 or paragraph.bold
    return (
        shown
        and not paragraph.number
        and len(paragraph.text) < 80
        and not is_lead_in(paragraph.text)
    )


def _level(blocks: Sequence[ImportedBlock]) -> int:
    last = blocks[-1]
    return 2 if isinstance(last, ImportedHeading) and last.level == 1 else 1


def _paragraphs(flat: Sequence[Flat]) -> list[Paragraph]:
    found: list[Paragraph] = []
    for one in flat:
        if isinstance(one, Paragraph):
            found.append(one)
        elif isinstance(one, Pair):
            found += [*one.left, *one.right]
    return [one for one in found if one.text or one.number]


def _has_items(flat: Sequence[Flat]) -> bool:
    marks = [split(one)[0] for one in _paragraphs(flat)]
    return any(mark is not None and mark.form == "lettered" for mark in marks)


def _field(pair: Pair) -> ImportedField:
    text = re.sub(r"\s*:$", "", pair.name)
    return ImportedField(
        text, tuple(one.text for one in pair.right if one.text), pair.left[0].place
    )


def terms(flat: Sequence[Flat]) -> list[ImportedBlock]:
    """Returns the terms of a glossary: in a table, bold, or before a colon."""
    blocks: list[ImportedBlock] = []
    waiting: Paragraph | None = None
    for one in flat:
        if isinstance(one, Pair):
            right = " ".join(each.text for each in one.right)
            blocks.append(ImportedTerm(one.name.rstrip(" :"), clean(right), one.left[0].place))
            continue
        if not isinstance(one, Paragraph) or not one.text:
            continue
        if waiting is not None:
            blocks.append(ImportedTerm(waiting.text.rstrip(" :"), one.text, waiting.place))
            waiting = None
        elif found := term(one):
            blocks.append(found)
        elif _stands_out(one) and len(one.text) < 80:
            waiting = one
        else:
            blocks = _longer(blocks, one)
    if waiting is not None:
        blocks.append(ImportedParagraph(waiting.text, place=waiting.place))
    return blocks


def _longer(blocks: list[ImportedBlock], one: Paragraph) -> list[ImportedBlock]:
    """A paragraph without a term goes on with the meaning before it."""
    last = blocks[-1] if blocks else None
    if isinstance(last, ImportedTerm):
        longer = ImportedTerm(last.term, clean(f"{last.definition} {one.text}"), last.place)
        return [*blocks[:-1], longer]
    mark, rest = split(one)
    words = rest.text if mark else one.text
    return [*blocks, ImportedParagraph(words, mark.label if mark else "", place=one.place)]


def term(paragraph: Paragraph) -> ImportedTerm | None:
    """Returns the term that a paragraph begins with, and what it means."""
    bold = ""
    for at, run in enumerate(paragraph.runs):
        if not run.bold and clean(run.text).strip(" :"):
            rest = clean("".join(one.text for one in paragraph.runs[at:])).lstrip(" :–—-")
            if clean(bold) and rest:
                return ImportedTerm(clean(bold).rstrip(" :–—-"), rest, paragraph.place)
            break
        bold += run.text
    if paragraph.bold:
        return None
    found = re.fullmatch(r"(?:[•*-] )?([^:.;]{1,80}?)(?:: | [–—-] )(\S.*)", paragraph.text)
    return ImportedTerm(found.group(1), found.group(2), paragraph.place) if found else None
