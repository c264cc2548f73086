"""A standard as data: its texts, section by section, and its connections."""

from generator.exports.book import Book
from generator.exports.data.models import (
    CounterpartData,
    CrossingData,
    ListEntryData,
    StandardBlockData,
    StandardData,
    StandardSectionData,
    StatementData,
    StatementKind,
    VersionData,
)
from generator.exports.data.text_data import (
    make_addresses,
    make_all_words,
    make_notes,
    make_printed,
    make_words,
)
from generator.ids import SectionKind
from generator.suite.entities.sections import (
    Block,
    Definition,
    Heading,
    List,
    ListEntry,
    StandardSection,
    Withdrawn,
)
from generator.suite.entities.standards import Standard
from generator.suite.text import Text

KINDS: dict[SectionKind, StatementKind] = {
    "criteria": "performance criterion",
    "knowledge": "knowledge statement",
    "skills": "skill",
    "behaviours": "behaviour",
    "values": "value",
}
"""The kind of a section's statements; those of any other section are called statements."""


def make_standard_data(book: Book, standard: Standard) -> StandardData:
    """Makes the data of a standard."""
    catalogue = book.catalogue
    practices = catalogue.list_practices(standard)
    summary = catalogue.find_summary(standard)
    said = {statement.text.id for statement in standard.statements}
    return StandardData(
        id=standard.urn,
        edition=standard.edition,
        title=make_words(book, standard.title),
        overview=make_all_words(book, standard.overview),
        summary=make_words(book, summary.text) if summary else None,
        held=standard.held,
        not_held=standard.not_held if standard.held else (),
        sections=tuple(
            make_section_data(book, section) for section in standard.sections if not section.short
        ),
        statements=tuple(
            StatementData(
                id=statement.reference,
                code=statement.name,
                printed=statement.code if statement.code != statement.name else None,
                kind=KINDS.get(statement.kind, "statement"),
                within=statement.within,
                text=make_words(book, statement.text),
                values=tuple(
                    practice.value.number
                    for practice in practices
                    if statement in practice.statements
                ),
                notes=make_notes(book, standard.find_notes(statement.text)),
                moved_from=tuple(
                    withdrawn_statement.reference
                    for withdrawn_statement in catalogue.find_moved_here(statement)
                ),
                address=make_addresses(book, statement.address),
            )
            for statement in standard.statements
        ),
        withdrawn=tuple(withdrawn_statement.name for withdrawn_statement in standard.withdrawn),
        moved={
            withdrawn_statement.name: withdrawn_statement.moved_to
            for withdrawn_statement in standard.withdrawn
            if withdrawn_statement.moved_to
        },
        level=standard.level,
        status=standard.status,
        version=standard.version,
        suites=make_all_words(book, standard.suites),
        second_codes=standard.second_codes,
        history=tuple(
            VersionData(
                version=version.name,
                date=version.date,
                text=make_words(book, version.text) if version.text else None,
            )
            for version in standard.history
        ),
        functions=tuple(function.id for function in catalogue.list_served_functions(standard)),
        values=tuple(practice.value.number for practice in practices if not practice.statements),
        counterparts=tuple(
            CounterpartData(
                id=counterpart.standard.urn,
                edition=counterpart.standard.edition,
                changed=counterpart.changed,
                crossing=None
                if len(counterpart.crossing.pairs) == 1
                else CrossingData(
                    before=counterpart.crossing.before, after=counterpart.crossing.after
                ),
                note=make_words(book, counterpart.crossing.note),
            )
            for counterpart in catalogue.find_counterparts(standard)
        ),
        notes=make_notes(book, (note for note in standard.notes if note.about not in said)),
        metadata=make_printed(book, standard.metadata),
        address=make_addresses(book, standard.address),
    )


def make_section_data(book: Book, section: StandardSection) -> StandardSectionData:
    """Makes the data of a section in the long form."""
    return StandardSectionData(
        kind=section.kind,
        heading=make_words(book, section.heading) if section.heading else None,
        lead_in=make_words(book, section.lead_in) if section.lead_in else None,
        held=section.held,
        blocks=tuple(_make_block_data(book, block) for block in section.blocks),
        address=make_addresses(book, section.address),
    )


def _make_block_data(book: Book, block: Block) -> StandardBlockData:
    """Makes the data of a block; only the fields of its kind are filled."""
    if isinstance(block, Text):
        return StandardBlockData(paragraph=make_words(book, block))
    if isinstance(block, Heading):
        return StandardBlockData(
            heading=make_words(book, block.text),
            level=block.level,
            lead_in=make_words(book, block.lead_in) if block.lead_in else None,
            address=make_addresses(book, block.address),
        )
    if isinstance(block, List):
        return StandardBlockData(
            entries=tuple(_make_entry_data(book, entry) for entry in block.entries)
        )
    if isinstance(block, Definition):
        return StandardBlockData(
            term=make_words(book, block.term), definition=make_words(book, block.definition)
        )
    if isinstance(block, Withdrawn):
        return StandardBlockData(withdrawn=block.reference)
    return StandardBlockData(statement=block.reference)


def _make_entry_data(book: Book, entry: ListEntry) -> ListEntryData:
    """Makes the data of a list's entry, with the entries within it."""
    items = tuple(_make_entry_data(book, list_entry) for list_entry in entry.items)
    return ListEntryData(code=entry.code, text=make_words(book, entry.text), items=items)
