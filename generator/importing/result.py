"""What stands in a published document, word for word: the typed result of an import.

A standard has sections in printed order, a section has blocks in printed order. Nothing here knows
of files, layout or YAML. A text is as the publisher has it, in NFC, with single spaces.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from generator.ids import Code, SectionKind


@dataclass(frozen=True)
class ImportedItem:
    """A sub-item of a statement or of a paragraph.

    Attributes:
        label: What it is known by, without its punctuation: ``a``, ``ii``, ``1.1``; ``•`` for
            any bullet.
        text: Its words.
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
        code: What it is cited by: the printed code, ``P1``, ``K01``, or for a plain number or none
            the letter of the section with the number, ``P1``.
        printed: The code as it is printed, ``P1``, ``1.``, ``1.1``; empty where none is.
        text: Its words.
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
        text: Its words, with its number where it has one.
        level: 1, or 2 where it stands under another.
        lead_in: The words between it and what follows, ``You must be able to:``; None without.
    """

    text: str
    level: int = 1
    lead_in: str | None = None
    place: str = ""


@dataclass(frozen=True)
class ImportedParagraph:
    """A paragraph that is no statement.

    Attributes:
        text: Its words.
        label: The number or bullet before it, as an item's; empty without.
        items: The list that belongs to it.
        counted: As an item's.
    """

    text: str
    label: str = ""
    items: tuple[ImportedItem, ...] = ()
    place: str = ""
    counted: bool = False


@dataclass(frozen=True)
class ImportedTerm:
    """A term of a glossary, and what it means."""

    term: str
    definition: str
    place: str = ""


ImportedBlock = ImportedHeading | ImportedStatement | ImportedParagraph | ImportedTerm


@dataclass(frozen=True)
class ImportedSection:
    """A section of a standard.

    Attributes:
        kind: What it is for.
        heading: As it is printed; empty where none is.
        lead_in: The words before its statements, ``You must be able to:``; None without.
        blocks: What stands in it, in printed order.
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
        """The words of its paragraphs, without labels; a list's items each by itself."""
        words: list[str] = []
        for block in self.blocks:
            if isinstance(block, ImportedParagraph):
                words += [block.text, *(item.text for item in block.items)]
        return tuple(words)

    def under_headings(self) -> Iterator[tuple[ImportedHeading | None, ImportedBlock]]:
        """Yields each block that is no heading, with the heading it stands under."""
        heading: ImportedHeading | None = None
        for block in self.blocks:
            if isinstance(block, ImportedHeading):
                heading = block
            else:
                yield heading, block


@dataclass(frozen=True)
class ImportedField:
    """What a document prints about itself, such as who developed it.

    Attributes:
        label: As it is printed, without a colon at its end.
        values: A value for each paragraph of the field.
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

    def of_kind(self, kind: SectionKind) -> tuple[ImportedSection, ...]:
        """Its sections of a kind."""
        return tuple(section for section in self.sections if section.kind == kind)

    def statements(self, kind: SectionKind) -> tuple[ImportedStatement, ...]:
        """The statements of its sections of a kind."""
        return tuple(one for section in self.of_kind(kind) for one in section.statements)


@dataclass(frozen=True)
class ImportedPart:
    """A part of a suite's introduction, with what stands before the next heading.

    Attributes:
        level: 1 for the largest headings.
        heading: As printed; empty before the first.
        kind: ``other``, or what its heading says it is.
        blocks: Its paragraphs, in printed order; functions, values and terms are elsewhere.
    """

    level: int
    heading: str
    kind: SectionKind = "other"
    blocks: tuple[ImportedBlock, ...] = ()
    place: str = ""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The words of its paragraphs; a list's items each by itself."""
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
        code: The function's letter; that of the row above where the row prints none.
        function: The function's title, alike.
        urn: The standard as the row prints it: ``(XYZ) HL01``.
        title: The standard's title.
        source: Whose suite it is of, where the row says so.
        repeated: Whether code and function are those of the row above.
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
    """What a document says of a whole suite, besides its standards.

    Attributes:
        urn: Its reference as printed; empty where none is.
        title: As printed on the cover.
        cover: The further lines of the cover.
        parts: The introduction, by its headings.
        functions: The functional process.
        values: The values.
        mapping_columns: What the columns of the mapping are called.
        mapping: Its rows.
        glossary: Its terms.
        metadata: What it prints about itself.
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
class LeftOut:
    """Words of a document that stand in no text of the result.

    Attributes:
        text: The words.
        why: Why they are left out: ``running head``.
        place: Where they stand.
    """

    text: str
    why: str
    place: str = ""


@dataclass(frozen=True)
class Told:
    """What whoever reads the report should look at.

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
    """Whether all that stands in a document is in the result or in the report.

    Letters and figures are counted, from the raw file, before any layout is read.

    Attributes:
        words: Words read of the document.
        taken: Words that stand in the result.
        left_out: Words that the report lists.
        letters: Letters and figures of the raw file.
        missing: Those that are neither in the result nor in the report, each as often as it is.
        beyond: Those that are in these and not in the document.
    """

    words: int
    taken: int
    left_out: int
    letters: int
    missing: str = ""
    beyond: str = ""

    @property
    def holds(self) -> bool:
        """Whether nothing is missing and nothing was made up."""
        return not self.missing and not self.beyond


@dataclass(frozen=True)
class ImportedDocument:
    """What was found in a document.

    Attributes:
        file: Its name.
        form: What it is: ``PDF``, ``Word``, ``web page`` or ``text``.
        pages: How many it has; None where the form has none.
        standards: In printed order.
        suite: What it says of the whole suite; None where it says nothing.
        left_out: What stands in no text of the result.
        told: What to look at.
        accounting: The count of its words.
        text: All of it as plain text, in reading order, to be kept as the source.
    """

    file: str
    form: str
    pages: int | None
    standards: tuple[ImportedStandard, ...]
    suite: ImportedSuite | None
    left_out: tuple[LeftOut, ...]
    told: tuple[Told, ...]
    accounting: Accounting
    text: str = field(default="", repr=False)
