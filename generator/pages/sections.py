"""Shows the sections of a standard in printed order, for pages and documents alike."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import partial
from itertools import groupby
from typing import ClassVar, NamedTuple

from generator import ids
from generator.catalogue.site_in_language import Site, StatementLink
from generator.ids import Address, SectionKind
from generator.languages.language import Wording
from generator.suite.entities.sections import (
    Block,
    Definition,
    Heading,
    List,
    ListEntry,
    StandardSection,
    Statement,
    Withdrawn,
)
from generator.suite.entities.standards import Standard
from generator.suite.text import Text

WITH_LINKS: tuple[SectionKind, ...] = ("links", "external_links")
"""Sections in which references and addresses are links."""

SIDE_BY_SIDE: tuple[SectionKind, ...] = ("criteria", "knowledge")
"""Sections that stand beside one another if they follow one another and there is room."""


class BilingualText(NamedTuple):
    """A text in the page's language, and in the other one where it is in both."""

    text: Wording
    beside: Wording | None = None


class StatementView(NamedTuple):
    """A statement on its page, with its sub-items.

    A withdrawn statement has no words, but its address stays.

    Attributes:
        reference: What it is cited by: ``ABC SE04 P8``.
        code: The code printed before it; the name of a withdrawn one.
        address: Its place on the site.
        words: Its words; None where it was withdrawn.
        notes: This project's notes on it.
        items: Its sub-items.
        gone: What became of it if it was withdrawn, in a sentence.
        moved_to: The statements that this sentence names.
        moved_here: The statements whose place it took, in a sentence; None without any.
    """

    reference: str
    code: str
    address: Address
    words: BilingualText | None
    notes: tuple[Wording, ...]
    items: "tuple[StatementView, ...]" = ()
    gone: Wording | None = None
    moved_to: tuple[StatementLink, ...] = ()
    moved_here: Wording | None = None

    @property
    def shown(self) -> Wording:
        """Its words, or what became of it."""
        shown = self.words.text if self.words else self.gone
        assert shown
        return shown

    def walk(self) -> "Iterator[StatementView]":
        """Yields it, then its sub-items in printed order."""
        yield self
        for item in self.items:
            yield from item.walk()


@dataclass(frozen=True)
class HeadingView:
    """A heading within a section, with its lead-in."""

    what: ClassVar[str] = "heading"

    address: Address
    words: BilingualText
    level: int
    lead_in: BilingualText | None


@dataclass(frozen=True)
class ParagraphView:
    """A paragraph."""

    what: ClassVar[str] = "paragraph"

    words: BilingualText


class ListEntryView(NamedTuple):
    """An entry of a list that is no statement; its code is empty where none is printed."""

    code: str
    words: BilingualText
    items: "tuple[ListEntryView, ...]"


@dataclass(frozen=True)
class ListView:
    """A list that holds no statements."""

    what: ClassVar[str] = "list"

    entries: tuple[ListEntryView, ...]


@dataclass(frozen=True)
class StatementRunView:
    """Statements in a row."""

    what: ClassVar[str] = "statements"

    statements: tuple[StatementView, ...]


class DefinitionView(NamedTuple):
    """A term that a standard explains, with its definition."""

    term: BilingualText
    definition: BilingualText


@dataclass(frozen=True)
class DefinitionsView:
    """Definitions in a row."""

    what: ClassVar[str] = "definitions"

    definitions: tuple[DefinitionView, ...]


SectionPartView = HeadingView | ParagraphView | ListView | StatementRunView | DefinitionsView


class SectionView(NamedTuple):
    """A section of a standard under its heading.

    Attributes:
        kind: Its kind, such as ``criteria``.
        address: Its place on the site.
        heading: Its heading, printed or by default.
        lead_in: The words before its statements; None without them, or where it is not held.
        parts: Its headings, paragraphs, lists, statements and definitions.
        held: Whether our source holds its text.
        elsewhere: If it is not held, its counterparts that are: the edition, the URN and the place.
        notes: This project's notes on its texts that are no statements.
    """

    kind: SectionKind
    address: Address
    heading: BilingualText
    lead_in: BilingualText | None
    parts: tuple[SectionPartView, ...]
    held: bool
    elsewhere: tuple[tuple[str, str, Address], ...]
    notes: tuple[Wording, ...]

    @property
    def style(self) -> str:
        """The name of its kind in style sheets: the anchor of the first section of the kind."""
        return ids.make_section_address("", self.kind, 1).anchor

    @property
    def own_entries(self) -> bool:
        """Whether the search lists its statements, and not the section as a whole."""
        return bool(self.statements) or not self.held

    @property
    def statements(self) -> tuple[StatementView, ...]:
        """Its statements, without their sub-items."""
        runs = (part for part in self.parts if isinstance(part, StatementRunView))
        return tuple(statement for run in runs for statement in run.statements)


def make_section_views(site: Site, standard: Standard) -> tuple[SectionView, ...]:
    """Returns the sections of a standard, in printed order."""
    first, *others = standard.sections
    return (
        _make_section_view(site, standard, first, standard.title),
        *(_make_section_view(site, standard, section) for section in others),
    )


def group_side_by_side(
    sections: Iterable[SectionView],
) -> tuple[tuple[bool, tuple[SectionView, ...]], ...]:
    """Groups sections: whether they may stand beside one another, and which they are."""
    gathered = groupby(sections, lambda section: section.kind in SIDE_BY_SIDE)
    return tuple((beside, tuple(some)) for beside, some in gathered)


def list_words(value: object) -> Iterator[BilingualText]:
    """Yields all texts of sections, or of parts of them, in printed order."""
    if isinstance(value, BilingualText):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from list_words(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from list_words(getattr(value, field.name))


def name_section(site: Site, kind: SectionKind) -> Wording:
    """Returns the heading of a section that prints none."""
    interface = site.language.interface
    return {
        "overview": interface("Overview"),
        "criteria": interface("Performance criteria"),
        "knowledge": interface("Knowledge and understanding"),
        "skills": interface("Skills"),
        "behaviours": interface("Behaviours"),
        "values": interface("Values"),
        "scope": interface("Scope/range"),
        "glossary": interface("Glossary"),
        "links": interface("Links to other standards"),
        "external_links": interface("External links"),
        "other": interface("Further information"),
    }[kind]


def _make_section_view(
    site: Site, standard: Standard, section: StandardSection, *before: Text
) -> SectionView:
    """Returns a section.

    Args:
        site: The suite in one language.
        standard: The standard.
        section: One of its sections.
        before: Texts before the section, whose notes stand below it.
    """
    heading = (
        show_both(site, section.heading)
        if section.heading
        else BilingualText(name_section(site, section.kind))
    )
    lead_in = section.lead_in
    if section.short:
        lead_in = site.catalogue.editions[standard.edition].lead_in.get(section.kind)
    return SectionView(
        section.kind,
        section.address,
        heading,
        show_both(site, lead_in) if lead_in and section.held else None,
        tuple(_make_parts(site, standard, section)),
        section.held,
        () if section.held else tuple(_find_elsewhere(site, standard, section)),
        site.say_notes(standard.find_notes(*before, *_list_section_texts(section))),
    )


def _find_elsewhere(
    site: Site, standard: Standard, section: StandardSection
) -> Iterator[tuple[str, str, Address]]:
    """Yields the held sections of counterparts that are of the same kind."""
    for other in (
        counterpart.standard for counterpart in site.catalogue.find_counterparts(standard)
    ):
        same = (one for one in other.sections if one.kind == section.kind and one.held)
        if standard_section := next(same, None):
            yield other.edition, other.urn, standard_section.address


def _list_section_texts(section: StandardSection) -> Iterator[Text]:
    """Yields the texts of a section that are no statements, in printed order."""
    yield from filter(None, (section.heading, section.lead_in))
    for block in section.blocks:
        if isinstance(block, Text):
            yield block
        elif isinstance(block, Heading):
            yield from filter(None, (block.text, block.lead_in))
        elif isinstance(block, List):
            yield from (text for entry in block.entries for text in entry.texts)
        elif isinstance(block, Definition):
            yield from (block.term, block.definition)


def _make_parts(
    site: Site, standard: Standard, section: StandardSection
) -> Iterator[SectionPartView]:
    """Yields the parts of a section; statements in a row, and definitions, become one part."""
    said = partial(_link_both if section.kind in WITH_LINKS else show_both, site)
    for is_run, run in groupby(section.blocks, _find_run_kind):
        blocks = tuple(run)
        if is_run is Statement:
            yield StatementRunView(_make_statements(site, standard, blocks))
        elif is_run is Definition:
            some = (block for block in blocks if isinstance(block, Definition))
            yield DefinitionsView(
                tuple(
                    DefinitionView(said(definition.term), said(definition.definition))
                    for definition in some
                )
            )
        else:
            yield from (_make_part(site, said, block) for block in blocks)


def _find_run_kind(block: Block) -> type | None:
    """Returns what a block joins its neighbours in; None where it stands by itself."""
    if isinstance(block, Statement | Withdrawn):
        return Statement
    return Definition if isinstance(block, Definition) else None


def _make_part(site: Site, said: Callable[[Text], BilingualText], block: Block) -> SectionPartView:
    """Returns a block that stands by itself."""
    if isinstance(block, Heading):
        lead_in = show_both(site, block.lead_in) if block.lead_in else None
        return HeadingView(block.address, show_both(site, block.text), block.level, lead_in)
    if isinstance(block, List):
        return ListView(tuple(_make_entry(said, entry) for entry in block.entries))
    assert isinstance(block, Text)
    return ParagraphView(said(block))


def _make_entry(said: Callable[[Text], BilingualText], entry: ListEntry) -> ListEntryView:
    """Returns an entry of a list with its own entries."""
    items = tuple(_make_entry(said, list_entry) for list_entry in entry.items)
    return ListEntryView(entry.code, said(entry.text), items)


def _make_statements(
    site: Site, standard: Standard, blocks: Iterable[Block]
) -> tuple[StatementView, ...]:
    """Returns statements with their sub-items, withdrawn ones included."""
    return tuple(
        StatementView(
            block.reference,
            block.code,
            block.address,
            show_both(site, block.text),
            site.say_notes(standard.find_notes(block.text)),
            _make_statements(site, standard, block.items),
            moved_here=_explain_move(site, block),
        )
        if isinstance(block, Statement)
        else _make_withdrawn(site, block)
        for block in blocks
        if isinstance(block, Statement | Withdrawn)
    )


def _make_withdrawn(site: Site, one: Withdrawn) -> StatementView:
    """Returns a withdrawn statement."""
    statements = site.catalogue.statements
    moved_to = (statements[reference] for reference in one.moved_to if reference in statements)
    return StatementView(
        one.reference,
        one.name,
        one.address,
        None,
        (),
        gone=explain_withdrawal(site, one),
        moved_to=tuple(map(site.link_statement, moved_to)),
    )


def explain_withdrawal(site: Site, withdrawn: Withdrawn) -> Wording:
    """Returns what became of a withdrawn statement, in a sentence."""
    if not withdrawn.moved_to:
        return site.language.interface(
            "Withdrawn: a revision took this statement out, and its code is not used again."
        )
    moved = site.language.interface(
        "Moved to %(statements)s: a revision put this statement there, and its code is not used "
        "again.",
        statements=", ".join(withdrawn.moved_to),
    )
    return site.with_links(moved)


def _explain_move(site: Site, statement: Statement) -> Wording | None:
    """Returns where a statement stood before a revision, in a sentence; None if it did not move."""
    former = site.catalogue.find_moved_here(statement)
    if not former:
        return None
    moved = site.language.interface(
        "Moved here from %(statements)s.",
        statements=", ".join(withdrawn_statement.reference for withdrawn_statement in former),
    )
    return site.with_links(
        moved,
        {
            withdrawn_statement.reference: withdrawn_statement.address
            for withdrawn_statement in former
        },
    )


def show_both(site: Site, text: Text) -> BilingualText:
    """Returns a text, with its other language."""
    return BilingualText(site.say(text), site.say_beside(text))


def _link_both(site: Site, text: Text) -> BilingualText:
    """Returns a text, with its other language, in which references and addresses are links."""
    beside = site.say_beside(text)
    return BilingualText(
        site.with_links(site.say(text)), site.with_links(beside) if beside else None
    )
