"""Makes the chapter of a standard, and the banner with the state of its edition."""

from generator import ids
from generator.exports.book import Book
from generator.exports.documents.chapters import (
    Banner,
    Citation,
    Connections,
    CounterpartEntry,
    CounterpartFunctions,
    GlossaryChapter,
    Pointer,
    PrintedFacts,
    StandardChapter,
    StandardFunctions,
    TermEntry,
)
from generator.exports.documents.section_parts import (
    ChapterSection,
    DefinitionsPart,
    ElsewherePointer,
    EntriesPart,
    EntryPart,
    ParagraphPart,
    SectionPart,
    StatementPart,
    StatementsPart,
    SubHeadingPart,
)
from generator.languages.language import Wording
from generator.pages import standard as page
from generator.pages.edition_states import describe_state, make_heading
from generator.pages.sections import (
    DefinitionsView,
    HeadingView,
    ListEntryView,
    ListView,
    SectionPartView,
    SectionView,
    StatementRunView,
    StatementView,
    list_words,
    make_section_views,
)
from generator.pages.standard_facts import StandardFact, describe_counts, list_facts, warn_of_status
from generator.pages.standard_facts import list_printed as printed_facts
from generator.suite.entities import standards, wordbook


def make_standard_chapter(book: Book, published: standards.Standard) -> StandardChapter:
    """Makes the chapter of a standard."""
    site, interface = book.site, book.interface
    begun = {
        listed[0]: site.say(group.title)
        for group, listed in book.catalogue.list_groups(published.edition)
        if group
    }
    return StandardChapter(
        begins=begun.get(published),
        reference=make_reference(book, published.urn),
        urn=published.urn,
        place=published.address,
        title=site.say(published.title),
        official_titles=page.list_official_titles(site, published.title),
        counts=(*warn_of_status(site, published), *describe_counts(site, published)),
        facts=list_facts(site, published),
        sections=tuple(
            _make_section(book, view, held=published.held)
            for view in make_section_views(site, published)
        ),
        connections=_make_connections(book, published),
        printed=make_printed_facts(
            book,
            interface("Details printed with the standard"),
            printed_facts(site, published),
            site.say_notes(published.find_notes(*published.printed)),
        ),
        citation=Citation(
            interface("To cite this standard:"),
            f"{published.urn}, {site.say_plainly(published.title)}, {book.year}",
            book.make_url(published.address, book.language) if book.release.address else None,
        ),
    )


def make_reference(book: Book, urn: str | None) -> Wording:
    """Returns the reference at the head of a page: a standard's, or the edition's."""
    if not urn:
        return book.interface("%(edition)s edition", edition=book.year)
    return book.interface("%(urn)s, %(edition)s edition", urn=urn, edition=book.year)


def make_banner(book: Book, standard: standards.Standard | None = None) -> Banner:
    """Makes the banner: the state of the edition, and links to a standard's counterparts."""
    site, edition, interface = book.site, book.edition, book.interface
    superseded = edition.state == "superseded"
    text = review = None
    if edition.consultation:
        text = describe_state(site.language, edition)
    if superseded:
        text = interface(
            "The %(edition)s revision has replaced this edition.",
            edition=edition.superseded_by,
        )
        review = page.describe_review(site, edition.review_date)
    return Banner(
        ids.make_slug(edition.state),
        make_heading(site.language, edition),
        text,
        tuple(
            Pointer(
                interface("Its counterpart there:")
                if superseded
                else interface("Its %(edition)s counterpart:", edition=view.edition),
                view.standard,
            )
            for view in (page.make_counterpart_views(site, standard) if standard else ())
            if view.later or not superseded
        ),
        review,
    )


def make_printed_facts(
    book: Book, heading: Wording, lines: tuple[StandardFact, ...], notes: tuple[Wording, ...] = ()
) -> PrintedFacts | None:
    """Makes what an edition or a standard prints about itself; None if that is nothing."""
    heads = (book.interface("Heading"), book.interface("As printed"))
    return PrintedFacts(heading, heads, lines, notes) if lines else None


def make_glossary(
    book: Book, terms: tuple[wordbook.Term, ...], lead: Wording | None = None
) -> GlossaryChapter:
    """Makes the glossary of some terms."""
    return GlossaryChapter(
        book.interface("Glossary"), lead, tuple(_make_term_entry(book, term) for term in terms)
    )


def find_terms(book: Book, standard: standards.Standard) -> tuple[wordbook.Term, ...]:
    """Returns the glossary terms that a standard uses."""
    views = list_words(make_section_views(book.site, standard))
    met = book.site.find_terms(*(view.text for view in views))
    return tuple(book.catalogue.terms[view.id] for view in met)


def _make_term_entry(book: Book, term: wordbook.Term) -> TermEntry:
    site = book.site
    return TermEntry(
        term.address,
        site.say(term.term),
        None if site.language.is_source else site.say_beside(term.term),
        site.say(term.find_definition(book.year)),
        site.say_notes(term.notes),
    )


def _make_section(book: Book, view: SectionView, *, held: bool) -> ChapterSection:
    """Makes a section of the chapter.

    Args:
        book: The book.
        view: The section as its page has it.
        held: Whether any statements of its standard are held.
    """
    return ChapterSection(
        name=view.style,
        heading=view.heading.text,
        lead_in=view.lead_in.text if view.lead_in else None,
        parts=tuple(_make_part(book, part) for part in view.parts),
        not_held=None if view.held else _say_not_held(book, held=held),
        elsewhere=tuple(
            ElsewherePointer(
                book.interface("See its %(edition)s counterpart:", edition=edition),
                urn,
                address,
            )
            for edition, urn, address in view.elsewhere
        ),
        notes=view.notes,
    )


def _say_not_held(book: Book, *, held: bool) -> Wording:
    if held:
        return book.interface("Not held: we have other parts of this standard, but not this one.")
    return book.interface(
        "Not held: we have the title and the overview of this standard, but not its statements."
    )


def _make_part(book: Book, view: SectionPartView) -> SectionPart:
    if isinstance(view, HeadingView):
        lead_in = view.lead_in.text if view.lead_in else None
        return SubHeadingPart(view.words.text, view.level, lead_in)
    if isinstance(view, ListView):
        return EntriesPart(tuple(map(_make_entry, view.entries)))
    if isinstance(view, StatementRunView):
        return StatementsPart(
            tuple(_make_statement(book, statement) for statement in view.statements)
        )
    if isinstance(view, DefinitionsView):
        return DefinitionsPart(
            tuple(
                (definition.term.text, definition.definition.text)
                for definition in view.definitions
            )
        )
    return ParagraphPart(view.words.text)


def _make_entry(view: ListEntryView) -> EntryPart:
    return EntryPart(view.code, view.words.text, tuple(map(_make_entry, view.items)))


def _make_statement(book: Book, view: StatementView) -> StatementPart:
    return StatementPart(
        view.code,
        view.address,
        view.shown,
        view.words is None,
        view.notes,
        view.moved_here,
        tuple(_make_statement(book, statement_view) for statement_view in view.items),
    )


def _make_connections(book: Book, standard: standards.Standard) -> Connections | None:
    """Makes what a standard is connected with; None if that is nothing.

    What the chapters of a set say of values and counterparts' functions, its standards don't.
    """
    site = book.site
    functions = _make_functions(book, standard)
    practices = page.make_practice_views(site, standard) if book.urn else ()
    counterparts = tuple(
        CounterpartEntry(view.edition, view.standard, view.changed, view.together, view.note)
        for view in page.make_counterpart_views(site, standard)
    )
    if not (functions or practices or counterparts):
        return None
    return Connections(
        book.interface("Related to this standard"),
        functions,
        page.name_counterparts(site),
        counterparts,
        book.interface("Values it puts into practice"),
        practices,
    )


def _make_functions(book: Book, standard: standards.Standard) -> StandardFunctions | None:
    """Makes the functions that a standard serves, or says that the mapping is not held.

    None where there is nothing to say: where it serves none, or where the suite maps no edition.
    """
    listed = book.site.link_functions(standard)
    mapped = book.catalogue.entities.functions
    held = book.year in mapped
    if not listed and (held or not mapped or not book.urn):
        return None
    return StandardFunctions(
        book.interface("Functions it serves"),
        listed,
        None if held else book.interface("We do not have the mapping of this edition."),
        tuple(
            CounterpartFunctions(
                book.interface("Its counterpart of %(edition)s serves:", edition=view.edition),
                view.functions,
            )
            for view in page.find_mapped_counterparts(book.site, standard)
        ),
    )
