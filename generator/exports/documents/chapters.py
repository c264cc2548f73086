"""The chapters of a document in one language; PDF and Word set the same chapters.

The modules beside this one make them from the catalogue. They have no layout: that is in the Typst
templates and in ``word``. Words that a page has too are the page's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from generator.catalogue.in_language import FunctionLink, StandardLink
from generator.exports.book import Line
from generator.exports.documents.sections import Section
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages.drawings.journey import Drawing
from generator.pages.editions import SectionView
from generator.pages.process_map import FunctionView
from generator.pages.related import LinkView, SuiteView
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
class Printed:
    """What an edition or a standard prints about itself: labels and their texts."""

    heading: Wording
    heads: tuple[Wording, Wording]
    lines: tuple[tuple[Wording, tuple[Wording, ...]], ...]
    notes: tuple[Wording, ...] = ()


@dataclass(frozen=True)
class About:
    """What the document is, and the state of its translation."""

    heading: Wording
    imprint: tuple[Line, ...]
    notices: tuple[Wording, ...]
    printed: Printed | None


@dataclass(frozen=True)
class Through:
    """The functions that a counterpart serves."""

    lead: Wording
    functions: tuple[FunctionLink, ...]


@dataclass(frozen=True)
class Functions:
    """The functions that a standard serves, directly or through its counterparts."""

    heading: Wording
    functions: tuple[FunctionLink, ...]
    not_held: Wording | None
    through: tuple[Through, ...]


@dataclass(frozen=True)
class Counterpart:
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
    functions: Functions | None
    counterparts_heading: Wording
    counterparts: tuple[Counterpart, ...]
    practices_heading: Wording
    practices: tuple[PracticeView, ...]


@dataclass(frozen=True)
class Citation:
    """How to cite a standard; ``address`` is None if the site's is not known."""

    label: Wording
    text: str
    address: str | None


@dataclass(frozen=True)
class Standard:
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
    sections: tuple[Section, ...]
    connections: Connections | None
    printed: Printed | None
    citation: Citation


@dataclass(frozen=True)
class Term:
    """A glossary entry; in a translation also the term in the source language."""

    address: Address
    term: Wording
    in_source: Wording | None
    definition: Wording
    notes: tuple[Wording, ...]


@dataclass(frozen=True)
class Glossary:
    """Terms of the glossary."""

    heading: Wording
    lead: Wording | None
    terms: tuple[Term, ...]


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
class Introduction:
    """The publisher's own introduction."""

    heading: Wording
    place: Address
    lead: Wording
    sections: tuple[SectionView, ...]


@dataclass(frozen=True)
class Lane:
    """A lane of the process with its stages in order."""

    name: Wording
    stages: tuple[FunctionLink, ...]


@dataclass(frozen=True)
class Picture:
    """The process as a drawing, and in words for those who can't see it."""

    drawing: Drawing
    lanes: tuple[Lane, ...]
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
class Process:
    """The functional process of an edition whose mapping is held."""

    heading: Wording
    about: tuple[Wording, ...]
    picture: Picture | None
    mapping: MappingTable
    matrix: Matrix


@dataclass(frozen=True)
class Served:
    """The functions that a counterpart serves; ``edition`` is set if there are several editions."""

    edition: str | None
    standard: StandardLink
    functions: tuple[FunctionLink, ...]


@dataclass(frozen=True)
class UnmappedProcess:
    """The functions that each standard would serve, if the edition's mapping is not held."""

    heading: Wording
    lead: Wording
    rows: tuple[tuple[StandardLink, tuple[Served, ...]], ...]


@dataclass(frozen=True)
class Values:
    """The values, and what puts each into practice."""

    heading: Wording
    leads: tuple[Wording, ...]
    title: Wording
    values: tuple[ValueView, ...]


@dataclass(frozen=True)
class StandardsList:
    """The list of standards at the start of a set."""

    heading: Wording
    none_held: Wording | None


@dataclass(frozen=True)
class Related:
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
    about: About
    contents: Wording
    introduction: Introduction
    process: Process | UnmappedProcess | None
    values: Values | None
    list: StandardsList
    standards: tuple[Standard, ...]
    glossary: Glossary | None
    related: Related | None


@dataclass(frozen=True)
class SingleStandard:
    """One standard by itself, with the terms that it uses."""

    suite: Wording
    banner: Banner
    standard: Standard
    glossary: Glossary | None
    about: About


@dataclass(frozen=True)
class Document:
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


def wordings(value: object) -> Iterator[Wording]:
    """Yields all words in a document or in a part of one."""
    if isinstance(value, Wording):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from wordings(getattr(value, one.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from wordings(one)
