"""The chapters of a document in one language; PDF and Word set the same chapters.

The modules beside this one make them from the catalogue. They have no layout: that is in the Typst
templates and in ``word``. Words that a page has too are the page's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from generator.catalogue.site_in_language import FunctionLink, StandardLink
from generator.exports.book import ImprintLine
from generator.exports.documents.section_parts import ChapterSection
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages.drawings.journey import JourneyDrawing
from generator.pages.editions import IntroductionSectionView
from generator.pages.process_map import FunctionView
from generator.pages.related_standards import LinkView, SuiteView
from generator.pages.standard import PracticeView
from generator.pages.values import ValueView


@dataclass(frozen=True)
class Labels:
    """Words that recur within chapters."""

    archived: Wording
    changed: Wording
    draft: Wording
    in_source: Wording
    in_table: Wording
    note: Wording
    ours: Wording
    owner: Wording
    practised: Wording
    title_in_table: Wording


@dataclass(frozen=True)
class Pointer:
    """A sentence that ends with a standard."""

    lead: Wording
    standard: StandardLink


@dataclass(frozen=True)
class Banner:
    """The state of the edition, and the counterparts of a standard.

    Attributes:
        state: What styles call the state: ``in-force``, ``superseded``, ``consultation``.
    """

    state: str
    heading: Wording
    text: Wording | None
    counterparts: tuple[Pointer, ...]
    review: Wording | None


@dataclass(frozen=True)
class PrintedFacts:
    """What an edition or a standard prints about itself: labels and their texts."""

    heading: Wording
    heads: tuple[Wording, Wording]
    lines: tuple[tuple[Wording, tuple[Wording, ...]], ...]
    notes: tuple[Wording, ...] = ()


@dataclass(frozen=True)
class AboutChapter:
    """What the document is, and the state of its translation."""

    heading: Wording
    imprint: tuple[ImprintLine, ...]
    notices: tuple[Wording, ...]
    printed: PrintedFacts | None


@dataclass(frozen=True)
class CounterpartFunctions:
    """The functions that a counterpart serves."""

    lead: Wording
    functions: tuple[FunctionLink, ...]


@dataclass(frozen=True)
class StandardFunctions:
    """The functions that a standard serves, directly or through its counterparts."""

    heading: Wording
    functions: tuple[FunctionLink, ...]
    not_held: Wording | None
    through: tuple[CounterpartFunctions, ...]


@dataclass(frozen=True)
class CounterpartEntry:
    """A standard's counterpart in another edition, and the differences."""

    edition: str
    standard: StandardLink
    changed: tuple[Wording, ...]
    together: Wording | None
    note: Wording | None


@dataclass(frozen=True)
class Connections:
    """What a standard is connected with: functions, counterparts, values."""

    heading: Wording
    functions: StandardFunctions | None
    counterparts_heading: Wording
    counterparts: tuple[CounterpartEntry, ...]
    practices_heading: Wording
    practices: tuple[PracticeView, ...]


@dataclass(frozen=True)
class Citation:
    """How to cite a standard; ``address`` is None if the site's is not known."""

    label: Wording
    text: str
    address: str | None


@dataclass(frozen=True)
class StandardChapter:
    """A standard: the publisher's text, and what this project adds.

    Attributes:
        begins: The title of the group whose first standard it is; None where it is none's.
        counts: What lists say of it: its status where that matters, how many statements it has.
        facts: Its status, version and level, as far as it has any.
    """

    begins: Wording | None
    reference: Wording
    urn: str
    place: Address
    title: Wording
    official_titles: tuple[tuple[Wording, Wording], ...]
    counts: tuple[Wording, ...]
    facts: tuple[tuple[Wording, tuple[Wording, ...]], ...]
    sections: tuple[ChapterSection, ...]
    connections: Connections | None
    printed: PrintedFacts | None
    citation: Citation


@dataclass(frozen=True)
class TermEntry:
    """A glossary entry; in a translation also the term in the source language."""

    address: Address
    term: Wording
    in_source: Wording | None
    definition: Wording
    notes: tuple[Wording, ...]


@dataclass(frozen=True)
class GlossaryChapter:
    """Terms of the glossary."""

    heading: Wording
    lead: Wording | None
    terms: tuple[TermEntry, ...]


@dataclass(frozen=True)
class TitlePage:
    """The cover of a complete set."""

    suite: Wording
    title: Wording
    reference: Wording
    complete: Wording
    language: str
    banner: Banner


@dataclass(frozen=True)
class IntroductionChapter:
    """The publisher's own introduction."""

    heading: Wording
    place: Address
    lead: Wording
    sections: tuple[IntroductionSectionView, ...]


@dataclass(frozen=True)
class LaneStages:
    """A lane of the process with its stages in order."""

    name: Wording
    stages: tuple[FunctionLink, ...]


@dataclass(frozen=True)
class ProcessPicture:
    """The process as a drawing, and in words for those who can't see it."""

    drawing: JourneyDrawing
    lanes: tuple[LaneStages, ...]
    caption: Wording


@dataclass(frozen=True)
class MappingTable:
    """The published mapping: each function, and the standards that serve it."""

    heading: Wording
    heads: tuple[Wording, Wording, Wording]
    functions: tuple[FunctionView, ...]


@dataclass(frozen=True)
class Matrix:
    """The mapping by standard: which of the functions each serves."""

    heading: Wording
    corner: Wording
    codes: tuple[str, ...]
    rows: tuple[tuple[StandardLink, tuple[bool, ...]], ...]


@dataclass(frozen=True)
class ProcessChapter:
    """The functional process of an edition whose mapping is held."""

    heading: Wording
    about: tuple[Wording, ...]
    picture: ProcessPicture | None
    mapping: MappingTable
    matrix: Matrix


@dataclass(frozen=True)
class ServedFunctions:
    """The functions that a counterpart serves; ``edition`` is set if there are several editions."""

    edition: str | None
    standard: StandardLink
    functions: tuple[FunctionLink, ...]


@dataclass(frozen=True)
class UnmappedProcessChapter:
    """The functions that each standard would serve, if the edition's mapping is not held."""

    heading: Wording
    lead: Wording
    rows: tuple[tuple[StandardLink, tuple[ServedFunctions, ...]], ...]


@dataclass(frozen=True)
class ValuesChapter:
    """The values, and what puts each into practice."""

    heading: Wording
    leads: tuple[Wording, ...]
    title: Wording
    values: tuple[ValueView, ...]


@dataclass(frozen=True)
class StandardsListChapter:
    """The list of standards at the start of a set."""

    heading: Wording
    none_held: Wording | None


@dataclass(frozen=True)
class RelatedChapter:
    """Other suites and addresses that the introduction points to."""

    heading: Wording
    suites_heading: Wording
    suites: tuple[SuiteView, ...]
    links_heading: Wording
    links_lead: tuple[Wording, ...]
    links: tuple[LinkView, ...]


@dataclass(frozen=True)
class CompleteSet:
    """An edition from cover to last page."""

    title_page: TitlePage
    about: AboutChapter
    contents: Wording
    introduction: IntroductionChapter
    process: ProcessChapter | UnmappedProcessChapter | None
    values: ValuesChapter | None
    list: StandardsListChapter
    standards: tuple[StandardChapter, ...]
    glossary: GlossaryChapter | None
    related: RelatedChapter | None


@dataclass(frozen=True)
class SingleStandard:
    """One standard by itself, with the terms that it uses."""

    suite: Wording
    banner: Banner
    standard: StandardChapter
    glossary: GlossaryChapter | None
    about: AboutChapter


@dataclass(frozen=True)
class BookDocument:
    """A document.

    Attributes:
        title: What it is called where documents are listed.
        authors: Whose words it has, as far as anybody says.
        reference: What a page is of that is of none of its standards.
        version: The release that it is of.
        page_of_pages: Which page it is, with places for the two numbers.
        labels: Words that recur.
        body: Its chapters.
    """

    title: str
    authors: tuple[str, ...]
    reference: Wording
    version: Wording | None
    page_of_pages: Wording
    labels: Labels
    body: CompleteSet | SingleStandard


def walk_wordings(value: object) -> Iterator[Wording]:
    """Yields all words in a document or in a part of one."""
    if isinstance(value, Wording):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from walk_wordings(getattr(value, field.name))
    elif isinstance(value, tuple):
        for field in value:
            yield from walk_wordings(field)
