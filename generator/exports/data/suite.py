"""The whole suite as data."""

from generator.exports.book import Book
from generator.exports.data.schema import (
    FORM,
    BlockData,
    ConsultationData,
    EditionData,
    EditionHead,
    FunctionData,
    GroupData,
    Imprint,
    LeadInData,
    LinkData,
    PrintedTitleData,
    QuestionsData,
    RelatedAdviceData,
    SectionData,
    SignpostedData,
    SituationData,
    StepData,
    SuiteData,
    SuiteOfOthersData,
    TermData,
    ValueData,
)
from generator.exports.data.standards import standard_data
from generator.exports.data.texts import addresses, all_words, notes, printed, words
from generator.suite.entities.advice import Situation
from generator.suite.entities.mapping import Function
from generator.suite.entities.standards import Edition, Section
from generator.suite.entities.wordbook import Value
from generator.suite.text import Text


def suite_data(book: Book) -> SuiteData:
    """Makes the data of a suite, or of those editions that a book holds."""
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
                editions={year: words(book, text) for year, text in term.editions.items()},
                notes=notes(book, term.notes),
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
                printed_in=suite.printed_in,
                notes=notes(book, suite.notes),
            )
            for suite in known.suites
        ),
        links=tuple(
            LinkData(
                id=link.published.id,
                label=words(book, link.label),
                address=link.published.address,
                printed_in=link.published.printed_in,
                archived=link.published.archived,
                state=link.published.state,
                note=words(book, link.note) if link.note else None,
            )
            for link in known.links
        ),
        situations=tuple(_situation(book, one) for one in known.situations),
        questions=tuple(
            QuestionsData(
                about=one.about,
                asked=all_words(book, one.asked),
                address=addresses(book, one.address),
            )
            for one in known.questions
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
    """Makes what each standard repeats about its edition."""
    said = edition.consultation
    return EditionHead(
        id=edition.year,
        reference=edition.urn,
        title=words(book, edition.title),
        state=edition.state,
        superseded_by=edition.superseded_by,
        consultation=ConsultationData(first=said.from_, last=said.until) if said else None,
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
        metadata=printed(book, edition.metadata),
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
        notes=notes(book, section.notes),
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
        notes=notes(book, function.notes),
        address=addresses(book, function.address),
    )


def _situation(book: Book, situation: Situation) -> SituationData:
    return SituationData(
        id=situation.id,
        title=words(book, situation.title),
        lead=words(book, situation.lead),
        steps=tuple(
            StepData(
                id=step.id,
                heading=words(book, step.heading),
                statements=step.statements,
                address=addresses(book, step.address),
            )
            for step in situation.steps
        ),
        terms=situation.terms,
        related=tuple(
            RelatedAdviceData(text=words(book, one.text), address=addresses(book, one.to))
            for one in situation.related
        ),
        address=addresses(book, situation.address),
    )


def _value(book: Book, value: Value) -> ValueData:
    return ValueData(
        id=value.reference,
        edition=value.edition,
        number=value.number,
        text=words(book, value.text),
        points=all_words(book, value.points),
        practised_by=book.catalogue.practised_by(value),
        notes=notes(book, value.notes),
        address=addresses(book, value.address),
    )
