"""Reads a standard from its segment of a document: its name, its sections and its metadata.

The segment is gone through paragraph by paragraph. A known heading begins a section; an unknown
heading that looks like the known ones begins a section of kind ``other``. Statements, glossaries
and prose are then read section by section.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.ids import ENGLISH, Code, SectionKind
from generator.importing.characters import clean
from generator.importing.codes import split_mark
from generator.importing.glossary import find_terms
from generator.importing.layout import Paragraph, RunningHead
from generator.importing.metadata import are_fields_next, find_fields, make_field
from generator.importing.result import (
    ImportedBlock,
    ImportedField,
    ImportedHeading,
    ImportedParagraph,
    ImportedSection,
    ImportedStandard,
    ImportNote,
    Omission,
)
from generator.importing.segments import DocumentSegment, find_heading
from generator.importing.standard_names import ImportedFile, find_name
from generator.importing.statements import find_statements
from generator.importing.tables import CellPair, FieldTable, FlatBlock, FunctionTable
from generator.importing.vocabulary import (
    SectionHeading,
    find_following_kind,
    fold,
    is_details,
    is_label,
    is_lead_in,
)

AGAIN = "heading or lead-in repeated where a section goes on"
"""Why a heading or lead-in is left out that is printed again on the next page."""
OF_STATEMENTS: tuple[SectionKind, ...] = ("criteria", "knowledge", "skills", "behaviours", "values")
LONGEST_HEADING = 120
LONGEST_OTHER = 80


@dataclass
class RecognisedStandard:
    """A standard, and the text of its segment that goes into none of its texts.

    Attributes:
        standard: The standard.
        left_out: The text left out.
        told: What was guessed.
        elsewhere: Texts of the standard that are counted with another text of the document, or
            stand in none.
    """

    standard: ImportedStandard
    left_out: list[Omission] = field(default_factory=list)
    told: list[ImportNote] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)


@dataclass
class _OpenSection:
    """A section whose paragraphs are still being collected.

    Attributes:
        kind: Its kind.
        heading: Its heading as printed; empty where a lead-in begins it.
        language: The language of its heading.
        place: Where it begins.
        flat: Its paragraphs and pairs of cells.
        lead_in: The words before its statements.
        goes_on: Whether its heading was printed again.
    """

    kind: SectionKind
    heading: str
    language: Code
    place: str
    flat: list[Paragraph | CellPair] = field(default_factory=list)
    lead_in: str | None = None
    goes_on: bool = False

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Its paragraphs, with the cells of tables one by one."""
        found: list[Paragraph] = []
        for one in self.flat:
            found += [one] if isinstance(one, Paragraph) else [*one.left, *one.right]
        return [one for one in found if one.text or one.number]

    def has_lead_in(self, text: str) -> bool:
        """Tells whether a text repeats its lead-in below its repeated heading."""
        before = (self.lead_in, *(paragraph.text for paragraph in self.paragraphs))
        return self.goes_on and is_lead_in(text) and text in before


def read_standard(segment: DocumentSegment, file: ImportedFile) -> RecognisedStandard:
    """Reads the standard of a segment."""
    return _StandardReader(segment, file).read()


class _StandardReader:
    """Sorts the paragraphs of a segment into sections, metadata, and what comes before both."""

    def __init__(self, segment: DocumentSegment, file: ImportedFile) -> None:
        self.flat, self.file = segment.flat, file
        self.left: list[Omission] = []
        self.told: list[ImportNote] = []
        self.fields: list[ImportedField] = []
        self.heads: list[RunningHead] = []
        self.front: list[Paragraph] = []
        self.parts: list[_OpenSection] = []
        self.by_line = find_fields(self.flat)
        self.look: _Look | None = None
        self.details = False

    def read(self) -> RecognisedStandard:
        """Reads the whole segment."""
        for at, one in enumerate(self.flat):
            self._take(at, one)
        sections = tuple(map(self._make_section, self.parts))
        naming = find_name(self.front, self.heads, self.fields, self.file)
        languages = Counter(part.language for part in self.parts)
        [(language, _)] = languages.most_common(1) or [(ENGLISH, 0)]
        made = ImportedStandard(
            naming.urn,
            naming.title,
            language,
            sections,
            tuple(self.fields),
            self.file.name,
            next((part.place for part in self.parts), ""),
        )
        told = [
            ImportNote(import_note.kind, import_note.message, import_note.place, naming.urn)
            for import_note in (*naming.told, *self.told)
        ]
        return RecognisedStandard(made, [*self.left, *naming.left_out], told, naming.elsewhere)

    def _take(self, at: int, one: FlatBlock) -> None:
        """Sorts the next paragraph or table to where it belongs."""
        if isinstance(one, RunningHead):
            self.heads.append(one)
        elif isinstance(one, FieldTable):
            self.fields += one.fields
            self.details = True
        elif isinstance(one, FunctionTable):
            self._leave_out_mapping(one)
        elif isinstance(one, Paragraph) and (section_heading := find_heading(one)):
            self._begin_section(one, section_heading)
        elif at in self.by_line:
            self.fields += filter(None, [self.by_line[at]])
            self.details = True
        elif isinstance(one, CellPair):
            self._take_pair(one)
        elif one.text or one.number:
            self._take_paragraph(at, one)

    def _begin_section(self, paragraph: Paragraph, found: SectionHeading) -> None:
        """Begins a section; a heading that repeats the last one continues it instead."""
        self.look = self.look or _get_look(paragraph)
        last = self.parts[-1] if self.parts else None
        if last and last.kind == found.kind and fold(last.heading) == fold(found.heading):
            self._leave_out(paragraph, AGAIN)
            last.goes_on = True
        else:
            last = _OpenSection(found.kind, found.heading, found.language, paragraph.place)
            self.parts.append(last)
        last.lead_in = last.lead_in or found.rest or None
        self.details = False

    def _take_pair(self, pair: CellPair) -> None:
        """Sorts a row of two cells: metadata, an unknown heading, or part of a section."""
        first = pair.left[0]
        if is_label(pair.name) or (self.details and self.fields):
            self.fields.append(make_field(pair))
        elif self._is_unknown_heading(first):
            self._begin_other_section(pair.name, first)
            self.parts[-1].flat += pair.right
        elif self.parts:
            self.parts[-1].flat.append(pair)
        else:
            self.front += (*pair.left, *pair.right)

    def _take_paragraph(self, at: int, one: Paragraph) -> None:
        """Sorts a paragraph that is no known heading."""
        if is_details(one.text) and are_fields_next(self.flat[at + 1 :]):
            self._leave_out(one, "heading of what the standard says of itself")
            self.details = True
        elif self._is_unknown_heading(one):
            self._begin_other_section(one.text, one)
        elif not self.parts:
            self.front.append(one)
        elif self.parts[-1].has_lead_in(one.text):
            self._leave_out(one, AGAIN)
        elif self._begin_by_lead_in(one):
            self.details = False
        elif self.details:
            self._leave_out(one, "behind what the standard says of itself")
        else:
            self.parts[-1].flat.append(one)

    def _is_unknown_heading(self, paragraph: Paragraph) -> bool:
        """Tells whether a paragraph looks like the headings of sections, and is not a known one."""
        return (
            bool(self.parts)
            and self.look == _get_look(paragraph)
            and paragraph.stands_out
            and not paragraph.number
            and len(paragraph.text) < LONGEST_OTHER
            and not is_lead_in(paragraph.text)
        )

    def _begin_other_section(self, heading: str, paragraph: Paragraph) -> None:
        """Begins a section of kind ``other``."""
        self.parts.append(_OpenSection("other", heading, self.parts[-1].language, paragraph.place))
        self.details = False

    def _begin_by_lead_in(self, paragraph: Paragraph) -> bool:
        """Begins a section at a lead-in where no heading does; tells whether it did."""
        kind = None if paragraph.number else find_following_kind(paragraph.text)
        last = self.parts[-1]
        if kind is None or last.kind == kind or (last.kind != "other" and not last.flat):
            return False
        if last.kind == "other" and not last.flat:
            last.kind = kind
            last.lead_in = paragraph.text
        else:
            place = paragraph.place
            self.parts.append(_OpenSection(kind, "", last.language, place, lead_in=paragraph.text))
        message = f"{kind} begin with “{paragraph.text}”"
        self.told.append(ImportNote("guess", message, paragraph.place))
        return True

    def _leave_out_mapping(self, mapping: FunctionTable) -> None:
        """Leaves out a table of functions, which belongs to the suite."""
        why = "table of functions"
        self.left.append(Omission(" ".join(mapping.columns), why))
        self.left += [Omission(head, why) for head in mapping.heads]
        for row in mapping.rows:
            words = [row.urn, row.title, row.source or ""]
            words = words if row.repeated else [row.code, row.function, *words]
            self.left.append(Omission(clean(" ".join(words)), why, row.place))

    def _leave_out(self, paragraph: Paragraph, why: str) -> None:
        """Leaves a paragraph out, with its number."""
        number = "" if paragraph.counted else paragraph.number
        self.left.append(Omission(clean(f"{number} {paragraph.text}"), why, paragraph.place))

    def _make_section(self, part: _OpenSection) -> ImportedSection:
        """Returns a section with its blocks."""
        if part.kind in OF_STATEMENTS or (part.kind == "scope" and _has_codes(part.paragraphs)):
            blocks = self._find_statements(part)
        elif part.kind == "glossary":
            blocks = find_terms(part.flat)
        else:
            blocks = _make_prose(part)
        return ImportedSection(part.kind, part.heading, part.lead_in, tuple(blocks), part.place)

    def _find_statements(self, part: _OpenSection) -> list[ImportedBlock]:
        """Returns the blocks of a section of statements, and notes what was guessed."""
        found = find_statements(part.kind, part.paragraphs)
        self.told += found.told
        if part.lead_in and found.lead_in:
            return [ImportedParagraph(found.lead_in, place=part.place), *found.blocks]
        part.lead_in = part.lead_in or found.lead_in
        return found.blocks


def _make_prose(part: _OpenSection) -> list[ImportedBlock]:
    """Returns the blocks of a section without statements: paragraphs and sub-headings."""
    paragraphs = part.paragraphs
    all_alike = all(paragraph.stands_out for paragraph in paragraphs)
    blocks: list[ImportedBlock] = []
    for one in paragraphs:
        mark, rest = split_mark(one)
        if mark is not None:
            blocks.append(ImportedParagraph(rest.text, mark.label, (), one.place, mark.counted))
        elif is_lead_in(one.text) and not blocks and part.lead_in is None:
            part.lead_in = one.text
        elif one.stands_out and not all_alike and len(one.text) < LONGEST_HEADING:
            blocks.append(ImportedHeading(one.text, _find_level(blocks), None, one.place))
        else:
            blocks.append(ImportedParagraph(one.text, place=one.place))
    return blocks


def _find_level(blocks: Sequence[ImportedBlock]) -> int:
    """Returns the level of a sub-heading: 2 directly below another of level 1, else 1."""
    last = blocks[-1] if blocks else None
    return 2 if isinstance(last, ImportedHeading) and last.level == 1 else 1


_Look = tuple[int, float, bool, bool]


def _get_look(paragraph: Paragraph) -> _Look:
    """Returns what headings are compared by: level, size, bold, italic."""
    return paragraph.level, round(paragraph.size, 1), paragraph.bold, paragraph.italic


def _has_codes(paragraphs: Sequence[Paragraph]) -> bool:
    """Tells whether any paragraph begins with a code such as ``S1``."""
    marks = [split_mark(paragraph)[0] for paragraph in paragraphs]
    return any(mark is not None and mark.form == "lettered" for mark in marks)
