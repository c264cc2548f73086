"""The whole suite as data."""

from generator.exports.book import Book
from generator.exports.data.models import (
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
from generator.exports.data.standard_data import make_standard_data
from generator.exports.data.text_data import (
    make_addresses,
    make_all_words,
    make_notes,
    make_printed,
    make_words,
)
from generator.suite.entities.advice import Situation
from generator.suite.entities.mapping import Function
from generator.suite.entities.standards import Edition, Section
from generator.suite.entities.wordbook import Value
from generator.suite.text import Text


def make_suite_data(book: Book) -> SuiteData:
    """Makes the data of a suite, or of those editions that a book holds."""
    known = book.catalogue.entities
    return SuiteData(
        imprint=_make_imprint(book),
        editions=tuple(
            _make_edition_data(book, book.catalogue.editions[year]) for year in book.years
        ),
        standards=tuple(make_standard_data(book, standard) for standard in book.standards),
        functions=tuple(
            _make_function_data(book, function)
            for year in known.functions
            if year in book.years
            for function in book.catalogue.list_functions(year)
        ),
        values=tuple(
            _make_value_data(book, value)
            for year in known.values
            if year in book.years
            for value in book.catalogue.list_values(year)
        ),
        glossary=tuple(
            TermData(
                id=term.id,
                term=make_words(book, term.term),
                definition=make_words(book, term.definition),
                editions={year: make_words(book, text) for year, text in term.editions.items()},
                notes=make_notes(book, term.notes),
                address=make_addresses(book, term.address),
            )
            for term in known.terms
        ),
        signposted=tuple(
            SignpostedData(
                id=standard.urn,
                title=make_words(book, standard.title),
                suite=make_words(book, standard.suite),
                owner=make_words(book, standard.owner),
            )
            for standard in known.signposted
        ),
        suites=tuple(
            SuiteOfOthersData(
                id=suite.id,
                name=make_words(book, suite.name),
                summary=make_words(book, suite.summary),
                printed_in=suite.printed_in,
                notes=make_notes(book, suite.notes),
            )
            for suite in known.suites
        ),
        links=tuple(
            LinkData(
                id=link.published.id,
                label=make_words(book, link.label),
                address=link.published.address,
                printed_in=link.published.printed_in,
                archived=link.published.archived,
                state=link.published.state,
                note=make_words(book, link.note) if link.note else None,
            )
            for link in known.links
        ),
        situations=tuple(_make_situation_data(book, situation) for situation in known.situations),
        questions=tuple(
            QuestionsData(
                about=question.about,
                asked=make_all_words(book, question.asked),
                address=make_addresses(book, question.address),
            )
            for question in known.questions
        ),
    )


def _make_imprint(book: Book) -> Imprint:
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


def make_edition_head(book: Book, edition: Edition) -> EditionHead:
    """Makes what each standard repeats about its edition."""
    said = edition.consultation
    return EditionHead(
        id=edition.year,
        reference=edition.urn,
        title=make_words(book, edition.title),
        state=edition.state,
        superseded_by=edition.superseded_by,
        consultation=ConsultationData(first=said.from_, last=said.until) if said else None,
        address=make_addresses(book, edition.address),
    )


def _make_edition_data(book: Book, edition: Edition) -> EditionData:
    listed = book.catalogue.entities.values.get(edition.year)
    standards = book.catalogue.list_standards(edition.year)
    return EditionData(
        **dict(make_edition_head(book, edition)),
        standards=tuple(standard.urn for standard in standards),
        groups=tuple(
            GroupData(
                id=group.id,
                title=make_words(book, group.title),
                standards=tuple(standard.urn for standard in listed_in),
                address=make_addresses(book, group.address),
            )
            for group, listed_in in book.catalogue.list_groups(edition.year)
            if group
        ),
        lead_in=LeadInData(
            performance_criteria=make_words(book, edition.lead_in["criteria"]),
            knowledge=make_words(book, edition.lead_in["knowledge"]),
        )
        if edition.lead_in
        else None,
        values_title=make_words(book, listed.title) if listed else None,
        introduction=tuple(_make_section_data(book, section) for section in edition.introduction),
        metadata=make_printed(book, edition.metadata),
    )


def _make_section_data(book: Book, section: Section) -> SectionData:
    return SectionData(
        id=section.id,
        within=section.within,
        title=make_words(book, section.title),
        blocks=tuple(
            BlockData(text=make_words(book, block))
            if isinstance(block, Text)
            else BlockData(functions=tuple(f"{section.edition} {code}" for code in block.functions))
            for block in section.blocks
        ),
        notes=make_notes(book, section.notes),
        address=make_addresses(book, section.address),
    )


def _make_function_data(book: Book, function: Function) -> FunctionData:
    return FunctionData(
        id=function.id,
        edition=function.edition,
        code=function.code,
        process=make_words(book, function.process),
        table=make_words(book, function.table) if function.table else None,
        lane=function.lane,
        standards=tuple(row.urn for row in function.maps_to),
        printed=tuple(
            PrintedTitleData(standard=row.urn, title=make_words(book, row.printed_title))
            for row in function.maps_to
            if row.printed_title
        ),
        notes=make_notes(book, function.notes),
        address=make_addresses(book, function.address),
    )


def _make_situation_data(book: Book, situation: Situation) -> SituationData:
    return SituationData(
        id=situation.id,
        title=make_words(book, situation.title),
        lead=make_words(book, situation.lead),
        steps=tuple(
            StepData(
                id=step.id,
                heading=make_words(book, step.heading),
                statements=step.statements,
                address=make_addresses(book, step.address),
            )
            for step in situation.steps
        ),
        terms=situation.terms,
        related=tuple(
            RelatedAdviceData(
                text=make_words(book, related_advice.text),
                address=make_addresses(book, related_advice.to),
            )
            for related_advice in situation.related
        ),
        address=make_addresses(book, situation.address),
    )


def _make_value_data(book: Book, value: Value) -> ValueData:
    return ValueData(
        id=value.reference,
        edition=value.edition,
        number=value.number,
        text=make_words(book, value.text),
        points=make_all_words(book, value.points),
        practised_by=book.catalogue.list_practising(value),
        notes=make_notes(book, value.notes),
        address=make_addresses(book, value.address),
    )
