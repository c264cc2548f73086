"""A book → the whole suite as data, part by part."""

from collections.abc import Iterable

from generator.exports.book import Book
from generator.exports.data.schema import (
    FORM,
    Addresses,
    BlockData,
    CounterpartData,
    CrossingData,
    EditionData,
    EditionHead,
    FunctionData,
    GroupData,
    Imprint,
    LeadInData,
    LinkData,
    PrintedData,
    PrintedTitleData,
    SectionData,
    SignpostedData,
    StandardData,
    StatementData,
    StatementKind,
    SuiteData,
    SuiteOfOthersData,
    TermData,
    Translated,
    ValueData,
    Words,
)
from generator.ids import Address, SectionKind
from generator.suite.entities.mapping import Function
from generator.suite.entities.standards import Edition, Section, Standard
from generator.suite.entities.wordbook import Value
from generator.suite.text import Metadatum, Note, Text

KINDS: dict[SectionKind, StatementKind] = {
    "criteria": "performance criterion",
    "knowledge": "knowledge statement",
    "skills": "skill",
    "behaviours": "behaviour",
    "values": "value",
}
"""What a statement of a section is; of any other section it is a statement."""


def suite_data(book: Book) -> SuiteData:
    """The suite as data, or those of its editions that a book holds."""
    known = book.catalogue.entities
    return SuiteData(
        imprint=_imprint(book),
        editions=tuple(_edition(book, book.catalogue.editions[year]) for year in book.years),
        standards=tuple(standard_data(book, standard) for standard in book.standards),
        functions=tuple(
            _function(book, function)
            for year in known.functions
            if year in book.years
            for function in book.catalogue.process_of(year)
        ),
        values=tuple(
            _value(book, value)
            for year in known.values
            if year in book.years
            for value in book.catalogue.values_of(year)
        ),
        glossary=tuple(
            TermData(
                id=term.id,
                term=words(book, term.term),
                definition=words(book, term.definition),
                notes=_notes(book, term.notes),
                address=addresses(book, term.address),
            )
            for term in known.terms
        ),
        signposted=tuple(
            SignpostedData(
                id=standard.urn,
                title=words(book, standard.title),
                suite=words(book, standard.suite),
                owner=words(book, standard.owner),
            )
            for standard in known.signposted
        ),
        suites=tuple(
            SuiteOfOthersData(
                id=suite.id,
                name=words(book, suite.name),
                summary=words(book, suite.summary),
                notes=_notes(book, suite.notes),
            )
            for suite in known.suites
        ),
        links=tuple(
            LinkData(
                id=link.published.id,
                label=words(book, link.label),
                address=link.published.address,
                archived=link.published.archived,
                state=link.published.state,
                note=words(book, link.note) if link.note else None,
            )
            for link in known.links
        ),
    )


def _imprint(book: Book) -> Imprint:
    release = book.release
    whose = book.sites[book.source].language.interface(
        "The text of the standards belongs to its publishers. What this project adds is marked "
        "as its own."
    )
    return Imprint(
        form=FORM,
        version=release.version or None,
        date=release.day.isoformat(),
        site=release.address or None,
        rights=whose.text,
    )


def edition_head(book: Book, edition: Edition) -> EditionHead:
    """An edition as each of its standards names it."""
    return EditionHead(
        id=edition.year,
        reference=edition.urn,
        title=words(book, edition.title),
        state=edition.state,
        superseded_by=edition.superseded_by,
        address=addresses(book, edition.address),
    )


def _edition(book: Book, edition: Edition) -> EditionData:
    listed = book.catalogue.entities.values.get(edition.year)
    standards = book.catalogue.standards_of(edition.year)
    return EditionData(
        **dict(edition_head(book, edition)),
        standards=tuple(standard.urn for standard in standards),
        groups=tuple(
            GroupData(
                id=group.id,
                title=words(book, group.title),
                standards=tuple(standard.urn for standard in listed_in),
                address=addresses(book, group.address),
            )
            for group, listed_in in book.catalogue.groups_of(edition.year)
            if group
        ),
        lead_in=LeadInData(
            performance_criteria=words(book, edition.lead_in["criteria"]),
            knowledge=words(book, edition.lead_in["knowledge"]),
        )
        if edition.lead_in
        else None,
        values_title=words(book, listed.title) if listed else None,
        introduction=tuple(_section(book, section) for section in edition.introduction),
        metadata=_printed(book, edition.metadata),
    )


def _section(book: Book, section: Section) -> SectionData:
    return SectionData(
        id=section.id,
        within=section.within,
        title=words(book, section.title),
        blocks=tuple(
            BlockData(text=words(book, block))
            if isinstance(block, Text)
            else BlockData(functions=tuple(f"{section.edition} {code}" for code in block.functions))
            for block in section.blocks
        ),
        notes=_notes(book, section.notes),
        address=addresses(book, section.address),
    )


def _function(book: Book, function: Function) -> FunctionData:
    return FunctionData(
        id=function.id,
        edition=function.edition,
        code=function.code,
        process=words(book, function.process),
        table=words(book, function.table) if function.table else None,
        lane=function.lane,
        standards=tuple(row.urn for row in function.maps_to),
        printed=tuple(
            PrintedTitleData(standard=row.urn, title=words(book, row.printed_title))
            for row in function.maps_to
            if row.printed_title
        ),
        notes=_notes(book, function.notes),
        address=addresses(book, function.address),
    )


def _value(book: Book, value: Value) -> ValueData:
    return ValueData(
        id=value.reference,
        edition=value.edition,
        number=value.number,
        text=words(book, value.text),
        points=_all(book, value.points),
        practised_by=book.catalogue.practised_by(value),
        notes=_notes(book, value.notes),
        address=addresses(book, value.address),
    )


def standard_data(book: Book, standard: Standard) -> StandardData:
    """A standard as data."""
    catalogue = book.catalogue
    practices = catalogue.practices_of(standard)
    said = {statement.text.id for statement in standard.statements}
    return StandardData(
        id=standard.urn,
        edition=standard.edition,
        title=words(book, standard.title),
        overview=_all(book, standard.overview),
        held=standard.held,
        statements=tuple(
            StatementData(
                id=statement.reference,
                code=statement.code,
                kind=KINDS.get(statement.kind, "statement"),
                within=statement.within,
                text=words(book, statement.text),
                values=tuple(one.value.number for one in practices if statement in one.statements),
                notes=_notes(book, standard.notes_on(statement.text)),
                moved_from=tuple(one.reference for one in catalogue.moved_here(statement)),
                address=addresses(book, statement.address),
            )
            for statement in standard.statements
        ),
        withdrawn=tuple(one.name for one in standard.withdrawn),
        moved={one.name: one.moved_to for one in standard.withdrawn if one.moved_to},
        functions=tuple(function.id for function in catalogue.functions_of(standard)),
        values=tuple(one.value.number for one in practices if not one.statements),
        counterparts=tuple(
            CounterpartData(
                id=one.standard.urn,
                edition=one.standard.edition,
                changed=one.changed,
                crossing=None
                if len(one.crossing.pairs) == 1
                else CrossingData(before=one.crossing.before, after=one.crossing.after),
                note=words(book, one.crossing.note),
            )
            for one in catalogue.counterparts(standard)
        ),
        notes=_notes(book, (note for note in standard.notes if note.about not in said)),
        metadata=_printed(book, standard.metadata),
        address=addresses(book, standard.address),
    )


def words(book: Book, text: Text) -> Words:
    """A text of the suite in each language, with the state of each translation."""
    return Words(
        language=book.source,
        source=text.words,
        translations={
            code: Translated(text=book.translation(text, code), state=book.state(text, code))
            for code in book.translations
        },
    )


def _all(book: Book, texts: Iterable[Text]) -> tuple[Words, ...]:
    return tuple(words(book, text) for text in texts)


def _notes(book: Book, notes: Iterable[Note]) -> tuple[Words, ...]:
    return _all(book, (note.text for note in notes))


def addresses(book: Book, address: Address) -> Addresses:
    """Where something stands on the site, in each language."""
    return Addresses({code: book.url(address, code) for code in book.catalogue.suite.languages})


def _printed(book: Book, metadata: Iterable[Metadatum]) -> tuple[PrintedData, ...]:
    """What an edition or a standard prints about itself."""
    return tuple(
        PrintedData(
            label=words(book, one.label),
            text=words(book, one.texts[0]),
            further=_all(book, one.texts[1:]),
        )
        for one in metadata
    )
