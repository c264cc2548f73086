"""Reads what a document says of its whole suite.

That is the cover, the introduction, functions, values, mapping table, glossary and metadata: every
segment that is no standard.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.ids import SectionKind
from generator.importing.codes import ListMark, split_mark
from generator.importing.glossary import find_terms
from generator.importing.layout import Paragraph, RunningHead
from generator.importing.result import (
    ImportedBlock,
    ImportedField,
    ImportedFunction,
    ImportedFunctions,
    ImportedMappingRow,
    ImportedParagraph,
    ImportedPart,
    ImportedSuite,
    ImportedTerm,
    ImportedValue,
    Omission,
)
from generator.importing.segments import DocumentSegment, find_heading, find_urn, read_head
from generator.importing.tables import CellPair, FieldTable, FlatBlock, FunctionTable
from generator.importing.vocabulary import VALUES, find_section_heading, fold, is_details, is_label

LONGEST_HEADING = 120


@dataclass
class RecognisedSuite:
    """A suite, and the text that goes into none of its texts.

    Attributes:
        suite: The suite; None where the document says nothing of one.
        left_out: The text left out.
    """

    suite: ImportedSuite | None
    left_out: list[Omission] = field(default_factory=list)


@dataclass
class _OpenPart:
    """A heading of the introduction, and the text below it."""

    heading: Paragraph | None
    flat: list[Paragraph | CellPair] = field(default_factory=list)


class _SuiteReader:
    """Reads all segments of a document that are no standard."""

    def __init__(self, file: str, language: str) -> None:
        self.file, self.language = file, language
        self.left: list[Omission] = []
        self.fields: list[ImportedField] = []
        self.columns: tuple[str, ...] = ()
        self.rows: list[ImportedMappingRow] = []
        self.functions: list[ImportedFunction] = []
        self.values: list[ImportedValue] = []
        self.glossary: list[ImportedTerm] = []

    def read(self, flat: Sequence[FlatBlock]) -> ImportedSuite:
        """Returns the suite."""
        cover, rest, heads = self._split_cover(flat)
        urn, title, lines = self._find_name(cover, heads)
        parts = self._split_parts(rest)
        sizes = sorted(
            {(part.heading.level or 99, -part.heading.size) for part in parts if part.heading}
        )
        made = tuple(self._make_part(part, sizes) for part in parts)
        return ImportedSuite(
            urn,
            title,
            self.language,
            lines,
            tuple(
                imported_part
                for imported_part in made
                if imported_part.heading or imported_part.blocks
            ),
            tuple(self.functions),
            tuple(self.values),
            self.columns,
            tuple(self.rows),
            tuple(self.glossary),
            tuple(self.fields),
            self.file,
        )

    def _split_cover(
        self, flat: Sequence[FlatBlock]
    ) -> tuple[list[Paragraph], list[Paragraph | CellPair], list[RunningHead]]:
        """Splits the cover from the introduction; takes tables and running heads out of both."""
        cover: list[Paragraph] = []
        rest: list[Paragraph | CellPair] = []
        heads: list[RunningHead] = []
        largest = max((one.size for one in flat if isinstance(one, Paragraph)), default=0)
        on_cover = True
        for one in flat:
            if isinstance(one, RunningHead):
                heads.append(one)
                on_cover = on_cover and not cover
            elif isinstance(one, FieldTable):
                self.fields += one.fields
            elif isinstance(one, FunctionTable):
                self.columns = self.columns or one.columns
                self.rows += one.rows
                self.left += [Omission(head, "column names again") for head in one.heads]
            elif isinstance(one, CellPair):
                on_cover = False
                rest.append(one)
            elif on_cover and self._is_on_cover(one, cover, largest):
                cover += [one] if one.text else []
            elif one.text or one.number:
                on_cover = False
                rest.append(one)
        return cover, rest, heads

    @staticmethod
    def _is_on_cover(one: Paragraph, cover: list[Paragraph], largest: float) -> bool:
        """Tells whether a paragraph stands on the cover: on its page, or before any heading."""
        if not one.text:
            return True
        if not cover:
            return one.size >= largest - 0.5 or find_urn(one.text) is not None
        if one.page:
            return one.page == cover[0].page
        bold_again = one.bold and one.size < cover[0].size - 6
        return len(one.text) < LONGEST_HEADING and not bold_again and find_heading(one) is None

    def _find_name(
        self, cover: list[Paragraph], heads: list[RunningHead]
    ) -> tuple[str, str, tuple[str, ...]]:
        """Returns the URN, the title, and the further lines of the cover."""
        urn, title = "", ""
        lines: list[str] = []
        for paragraph in cover:
            leading_urn = find_urn(paragraph.text)
            if leading_urn and not urn:
                urn, title = leading_urn.urn, title or leading_urn.rest
            elif not title:
                title = paragraph.text
            else:
                lines.append(paragraph.text)
        for head in heads:
            leading_urn, words = read_head(head)
            for line in head.lines:
                if (
                    leading_urn
                    and not urn
                    and find_urn(line.text) == leading_urn
                    and not leading_urn.rest
                ):
                    urn = leading_urn.urn
                elif not title and words and line.text == words:
                    title = words
                else:
                    self.left.append(Omission(line.text, "running head", line.place))
        return urn, title, tuple(lines)

    def _split_parts(self, rest: Sequence[Paragraph | CellPair]) -> list[_OpenPart]:
        """Splits the introduction at its headings; takes rows of metadata out."""
        parts = [_OpenPart(None)]
        for one in rest:
            if isinstance(one, Paragraph) and self._is_heading(one):
                if is_details(one.text) and not self._has_text_below(one, rest):
                    self.left.append(
                        Omission(one.text, "heading of what the suite says", one.place)
                    )
                else:
                    parts.append(_OpenPart(one))
            elif isinstance(one, CellPair) and is_label(one.name):
                values = tuple(each.text for each in one.right)
                self.fields.append(ImportedField(one.name, values, one.left[0].place))
            else:
                parts[-1].flat.append(one)
        return parts

    @staticmethod
    def _is_heading(one: Paragraph) -> bool:
        """Tells whether a paragraph is a heading of the introduction, by style or weight."""
        if one.number or not one.text or len(one.text) > LONGEST_HEADING:
            return False
        if one.level:
            return True
        return (one.bold or (not one.size and find_section_heading(one.text) is not None)) and (
            not one.text.endswith((".", ";", ","))
        )

    @staticmethod
    def _has_text_below(one: Paragraph, rest: Sequence[Paragraph | CellPair]) -> bool:
        """Tells whether anything stands below a heading."""
        return one is not rest[-1]

    def _make_part(self, part: _OpenPart, sizes: list[tuple[int, float]]) -> ImportedPart:
        """Makes a part of the introduction; the terms of a glossary go to the suite's own list."""
        heading = part.heading
        text = heading.text if heading else ""
        kind = self._find_kind(text)
        level = 1
        if heading:
            level = 1 + sizes.index((heading.level or 99, -heading.size))
        blocks: list[ImportedBlock] = []
        if kind == "glossary":
            for term in find_terms(part.flat):
                if isinstance(term, ImportedTerm):
                    self.glossary.append(term)
                else:
                    blocks.append(term)
        else:
            blocks = self._make_blocks(kind, part.flat)
        return ImportedPart(level, text, kind, tuple(blocks), heading.place if heading else "")

    @staticmethod
    def _find_kind(text: str) -> SectionKind:
        """Returns the kind that a heading names; ``other`` where it names none."""
        found = find_section_heading(text) if text else None
        if found:
            return found.kind
        return "values" if VALUES.fullmatch(fold(text)) else "other"

    def _make_blocks(
        self, kind: SectionKind, flat: Sequence[Paragraph | CellPair]
    ) -> list[ImportedBlock]:
        """Makes the blocks of a part; functions and values go to the suite's own lists."""
        paragraphs: list[Paragraph] = []
        for one in flat:
            paragraphs += [one] if isinstance(one, Paragraph) else [*one.left, *one.right]
        blocks: list[ImportedBlock] = []
        for one in paragraphs:
            mark, rest = split_mark(one)
            if mark and self._is_value(kind, mark):
                self.values.append(
                    ImportedValue(mark.number or 0, rest.text, one.place, mark.counted)
                )
            elif mark and self._is_function(mark):
                self.functions.append(
                    ImportedFunction(mark.label, rest.text, one.place, mark.counted)
                )
                last = blocks.pop() if blocks else None
                before = last.codes if isinstance(last, ImportedFunctions) else ()
                blocks += [last] if last and not before else []
                blocks.append(ImportedFunctions((*before, mark.label)))
            elif mark:
                blocks.append(ImportedParagraph(rest.text, mark.label, (), one.place, mark.counted))
            else:
                blocks.append(ImportedParagraph(one.text, place=one.place))
        return blocks

    def _is_value(self, kind: SectionKind, mark: ListMark) -> bool:
        """Tells whether a number is that of the next value."""
        return (
            kind == "values"
            and mark.form in ("plain", "bare", "lettered")
            and mark.number == len(self.values) + 1
        )

    def _is_function(self, mark: ListMark) -> bool:
        """Tells whether a letter is that of the next function."""
        return mark.form == "capital" and mark.number == len(self.functions) + 1


def read_suite(parts: Sequence[DocumentSegment], file: str, language: str) -> RecognisedSuite:
    """Reads what the segments that are no standard say of the suite."""
    flat = [one for part in parts for one in part.flat]
    reader = _SuiteReader(file, language)
    if not any(not isinstance(one, Paragraph) or one.text for one in flat):
        return RecognisedSuite(None)
    return RecognisedSuite(reader.read(flat), reader.left)
