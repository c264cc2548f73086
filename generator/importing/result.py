"""The result of an import: what a published document prints, word for word.

A standard has sections in printed order, and a section has blocks in printed order. Nothing here
knows of files, layout or YAML. A text is as the publisher printed it, in NFC, with single spaces.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from generator.ids import Code, SectionKind


@dataclass(frozen=True)
class ImportedItem:
    """A sub-item of a statement or of a paragraph.

    Attributes:
        label: Its number without punctuation: ``a``, ``ii``, ``1.1``; ``•`` for any bullet.
        text: Its text.
        items: Its own sub-items.
        place: Where it stands in the document: ``page 4``.
        counted: Whether the label is no text of the document, but counted by the program that
            shows it.
    """

    label: str
    text: str
    items: tuple["ImportedItem", ...] = ()
    place: str = ""
    counted: bool = False


@dataclass(frozen=True)
class ImportedStatement:
    """A statement, such as a performance criterion.

    Attributes:
        code: The code it is cited by: the printed one, ``P1``, ``K01``; where only a plain number
            or none is printed, the letter of its section with the number, ``P1``.
        printed: The code as it is printed, ``P1``, ``1.``, ``1.1``; empty where none is.
        text: Its text.
        items: Its sub-items, in order.
        place: Where it stands in the document: ``page 4``.
        counted: Whether the code is no text of the document, but counted by the program that
            shows it.
    """

    code: str
    printed: str
    text: str
    items: tuple[ImportedItem, ...] = ()
    place: str = ""
    counted: bool = False


@dataclass(frozen=True)
class ImportedHeading:
    """A heading within a section.

    Attributes:
        text: Its text, with its number if it has one.
        level: 1, or 2 where it stands under another.
        lead_in: The words between it and the next text, ``You must be able to:``; None without.
        place: Where it stands in the document.
    """

    text: str
    level: int = 1
    lead_in: str | None = None
    place: str = ""


@dataclass(frozen=True)
class ImportedParagraph:
    """A paragraph that is no statement.

    Attributes:
        text: Its text.
        label: The number or bullet before it, as of an item; empty without.
        items: The list that belongs to it.
        place: Where it stands in the document.
        counted: Whether the label is no text of the document.
    """

    text: str
    label: str = ""
    items: tuple[ImportedItem, ...] = ()
    place: str = ""
    counted: bool = False


@dataclass(frozen=True)
class ImportedTerm:
    """A term of a glossary, and its definition."""

    term: str
    definition: str
    place: str = ""


@dataclass(frozen=True)
class ImportedFunctions:
    """The place where an introduction lists functions of the suite, with their letters."""

    codes: tuple[str, ...]


ImportedBlock = (
    ImportedHeading | ImportedStatement | ImportedParagraph | ImportedTerm | ImportedFunctions
)


@dataclass(frozen=True)
class ImportedSection:
    """A section of a standard.

    Attributes:
        kind: Its kind, such as ``criteria``.
        heading: As it is printed; empty where none is.
        lead_in: The words before its statements, ``You must be able to:``; None without.
        blocks: Its statements, headings, paragraphs and terms, in printed order.
        place: Where it begins.
    """

    kind: SectionKind
    heading: str
    lead_in: str | None = None
    blocks: tuple[ImportedBlock, ...] = ()
    place: str = ""

    @property
    def statements(self) -> tuple[ImportedStatement, ...]:
        """Its statements, in printed order."""
        return tuple(block for block in self.blocks if isinstance(block, ImportedStatement))

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The texts of its paragraphs, without labels; each item of a list by itself."""
        words: list[str] = []
        for block in self.blocks:
            if isinstance(block, ImportedParagraph):
                words += [block.text, *(item.text for item in block.items)]
        return tuple(words)

    def pair_with_headings(self) -> Iterator[tuple[ImportedHeading | None, ImportedBlock]]:
        """Yields each block that is no heading, with the heading above it, if any."""
        heading: ImportedHeading | None = None
        for block in self.blocks:
            if isinstance(block, ImportedHeading):
                heading = block
            else:
                yield heading, block


@dataclass(frozen=True)
class ImportedField:
    """A piece of metadata that a document prints about itself, such as who developed it.

    Attributes:
        label: Its label as printed, without a colon at its end.
        values: Its values, one for each paragraph.
        place: Where it stands in the document.
    """

    label: str
    values: tuple[str, ...]
    place: str = ""

    @property
    def text(self) -> str:
        """All values in one line."""
        joined = ""
        for value in self.values:
            joined += (" " if joined.endswith((";", ",")) else "; ") + value if joined else value
        return joined


@dataclass(frozen=True)
class ImportedStandard:
    """A standard as its publisher printed it.

    Attributes:
        urn: The reference as printed, ``XYZ HL01``.
        title: As printed.
        language: ``en`` or ``cy``.
        sections: In printed order.
        metadata: In printed order.
        file: The name of the document.
        place: Where it begins in it.
    """

    urn: str
    title: str
    language: Code
    sections: tuple[ImportedSection, ...]
    metadata: tuple[ImportedField, ...] = ()
    file: str = ""
    place: str = ""

    def list_sections(self, kind: SectionKind) -> tuple[ImportedSection, ...]:
        """Returns its sections of a kind."""
        return tuple(section for section in self.sections if section.kind == kind)

    def list_statements(self, kind: SectionKind) -> tuple[ImportedStatement, ...]:
        """Returns the statements of its sections of a kind."""
        return tuple(
            statement for section in self.list_sections(kind) for statement in section.statements
        )


@dataclass(frozen=True)
class ImportedPart:
    """A part of a suite's introduction: a heading with the text up to the next.

    Attributes:
        level: 1 for the largest headings.
        heading: As printed; empty before the first.
        kind: The kind that its heading names; else ``other``.
        blocks: Its paragraphs, in printed order; values and terms are in the suite's own lists.
        place: Where it stands in the document.
    """

    level: int
    heading: str
    kind: SectionKind = "other"
    blocks: tuple[ImportedBlock, ...] = ()
    place: str = ""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The texts of its paragraphs; each item of a list by itself."""
        return ImportedSection(self.kind, self.heading, blocks=self.blocks).paragraphs


@dataclass(frozen=True)
class ImportedFunction:
    """A function of the functional process: its letter and its title."""

    code: str
    title: str
    place: str = ""
    counted: bool = False


@dataclass(frozen=True)
class ImportedValue:
    """A value of a suite, by its number."""

    number: int
    text: str
    place: str = ""
    counted: bool = False


@dataclass(frozen=True)
class ImportedMappingRow:
    """A row of the table of functions and standards.

    Attributes:
        code: The function's letter; where the row prints none, that of the row above.
        function: The function's title; where the row prints none, that of the row above.
        urn: The standard's URN as printed: ``(XYZ) HL01``.
        title: The standard's title.
        source: The suite that the standard belongs to, where the row names one.
        place: Where the row stands in the document.
        repeated: Whether code and function are taken from the row above.
    """

    code: str
    function: str
    urn: str
    title: str
    source: str | None = None
    place: str = ""
    repeated: bool = False


@dataclass(frozen=True)
class ImportedSuite:
    """What a document says of a whole suite, apart from its standards.

    Attributes:
        urn: Its reference as printed; empty where none is.
        title: Its title, as printed on the cover.
        language: Its language.
        cover: The further lines of the cover.
        parts: The introduction, by its headings.
        functions: The functions of the functional process.
        values: Its values.
        mapping_columns: The column names of the mapping table.
        mapping: The rows of the mapping table.
        glossary: The terms of its glossary.
        metadata: Its metadata.
        file: The file name of the document.
    """

    urn: str
    title: str
    language: Code
    cover: tuple[str, ...] = ()
    parts: tuple[ImportedPart, ...] = ()
    functions: tuple[ImportedFunction, ...] = ()
    values: tuple[ImportedValue, ...] = ()
    mapping_columns: tuple[str, ...] = ()
    mapping: tuple[ImportedMappingRow, ...] = ()
    glossary: tuple[ImportedTerm, ...] = ()
    metadata: tuple[ImportedField, ...] = ()
    file: str = ""


@dataclass(frozen=True)
class Omission:
    """Text of a document that goes into no text of the result.

    Attributes:
        text: The text.
        why: The reason: ``running head``.
        place: Where it stands.
    """

    text: str
    why: str
    place: str = ""


@dataclass(frozen=True)
class ImportNote:
    """A note for whoever reads the report.

    Attributes:
        kind: ``guess``, ``gap``, ``repeat`` or ``note``.
        message: One sentence, without a full stop.
        place: Where in the document.
        urn: The standard it is about; empty where it is about the document.
    """

    kind: Literal["guess", "gap", "repeat", "note"]
    message: str
    place: str = ""
    urn: str = ""


@dataclass(frozen=True)
class Accounting:
    """Whether every letter of a document is in the result or in the report.

    Letters and figures are counted from the raw file, before any layout is read.

    Attributes:
        words: Words read from the document.
        taken: Words in the result.
        left_out: Words that the report lists.
        letters: Letters and figures of the raw file.
        missing: Letters that are in neither, each as often as it is missing.
        beyond: Letters that are in them and not in the document.
    """

    words: int
    taken: int
    left_out: int
    letters: int
    missing: str = ""
    beyond: str = ""

    @property
    def holds(self) -> bool:
        """Whether no letter is missing and none was made up."""
        return not self.missing and not self.beyond


@dataclass(frozen=True)
class ImportedDocument:
    """What was found in a document.

    Attributes:
        file: Its file name.
        form: Its form: ``PDF``, ``Word``, ``web page`` or ``text``.
        pages: The number of its pages; None where the form has none.
        standards: Its standards, in printed order.
        suite: What it says of the whole suite; None where it says nothing.
        left_out: Every text that goes into no text of the result.
        told: The notes on it.
        accounting: The count of its words and letters.
        text: All of it as plain text, in reading order, to be kept as the source.
    """

    file: str
    form: str
    pages: int | None
    standards: tuple[ImportedStandard, ...]
    suite: ImportedSuite | None
    left_out: tuple[Omission, ...]
    told: tuple[ImportNote, ...]
    accounting: Accounting
    text: str = field(default="", repr=False)
