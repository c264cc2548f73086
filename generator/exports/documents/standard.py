"""Makes the chapter of a standard, and the banner with the state of its edition."""

from generator import ids
from generator.exports.book import Book
from generator.exports.documents.chapters import (
    Banner,
    Citation,
    Connections,
    Counterpart,
    Functions,
    Glossary,
    Pointer,
    Printed,
    Standard,
    Term,
    Through,
)
from generator.exports.documents.sections import (
    Definitions,
    Elsewhere,
    Entries,
    Entry,
    Paragraph,
    Section,
    SectionPart,
    Statement,
    Statements,
    SubHeading,
)
from generator.languages.language import Wording
from generator.pages import standard as page
from generator.pages.edition_states import heading_of, state_of
from generator.pages.facts import Fact, counts, facts, marked
from generator.pages.facts import printed as printed_facts
from generator.pages.sections import (
    DefinitionsView,
    EntryView,
    HeadingView,
    ListView,
    PartView,
    SectionView,
    StatementsView,
    StatementView,
    section_views,
    words_in,
)
from generator.suite.entities import standards, wordbook


def standard(book: Book, published: standards.Standard) -> Standard:
    """Makes the chapter of a standard."""
    site, interface = book.site, book.interface
    begun = {
        listed[0]: site.say(group.title)
        for group, listed in book.catalogue.groups_of(published.edition)
        if group
    }
    return Standard(
        begins=begun.get(published),
        reference=reference(book, published.urn),
        urn=published.urn,
        place=published.address,
        title=site.say(published.title),
        official_titles=page.official_titles(site, published.title),
        counts=(*marked(site, published), *counts(site, published)),
        facts=facts(site, published),
        sections=tuple(
            _section(book, view, held=published.held) for view in section_views(site, published)
        ),
        connections=_connections(book, published),
        printed=printed(
            book,
            interface("Details printed with the standard"),
            printed_facts(site, published),
            site.notes(published.notes_on(*published.printed)),
        ),
        citation=Citation(
            interface("To cite this standard:"),
            f"{published.urn}, {site.plain(published.title)}, {book.year}",
            book.url(published.address, book.language) if book.release.address else None,
        ),
    )


def reference(book: Book, urn: str | None) -> Wording:
    """Returns the reference at the head of a page: a standard's, or the edition's."""
    if not urn:
        return book.interface("%(edition)s edition", edition=book.year)
    return book.interface("%(urn)s, %(edition)s edition", urn=urn, edition=book.year)


def banner(book: Book, standard: standards.Standard | None = None) -> Banner:
    """Makes the banner: the state of the edition, and links to a standard's counterparts."""
    site, edition, interface = book.site, book.edition, book.interface
    superseded = edition.state == "superseded"
    text = review = None
    if edition.consultation:
        text = state_of(site.language, edition)
    if superseded:
        text = interface(
            "The %(edition)s revision has replaced this edition.",
            edition=edition.superseded_by,
        )
        review = page.review(site, edition.review_date)
    return Banner(
        ids.slug(edition.state),
        heading_of(site.language, edition),
        text,
        tuple(
            Pointer(
                interface("Its counterpart there:")
                if superseded
                else interface("Its %(edition)s counterpart:", edition=view.edition),
                view.standard,
            )
            for view in (page.counterpart_views(site, standard) if standard else ())
            if view.later or not superseded
        ),
        review,
    )


def printed(
    book: Book, heading: Wording, lines: tuple[Fact, ...], notes: tuple[Wording, ...] = ()
) -> Printed | None:
    """Makes what an edition or a standard prints about itself; None if that is nothing."""
    heads = (book.interface("Heading"), book.interface("As printed"))
    return Printed(heading, heads, lines, notes) if lines else None


def glossary(book: Book, terms: tuple[wordbook.Term, ...], lead: Wording | None = None) -> Glossary:
    """Makes the glossary of some terms."""
    return Glossary(book.interface("Glossary"), lead, tuple(_term(book, term) for term in terms))


def terms_of(book: Book, standard: standards.Standard) -> tuple[wordbook.Term, ...]:
    """Returns the glossary terms that a standard uses."""
    views = words_in(section_views(book.site, standard))
    met = book.site.terms_in(*(view.text for view in views))
    return tuple(book.catalogue.terms[view.id] for view in met)


def _term(book: Book, term: wordbook.Term) -> Term:
    site = book.site
    return Term(
        term.address,
        site.say(term.term),
        None if site.language.is_source else site.beside(term.term),
        site.say(term.definition_in(book.year)),
        site.notes(term.notes),
    )


def _section(book: Book, view: SectionView, *, held: bool) -> Section:
    """Makes a section of the chapter.

    Args:
        book: The book.
        view: The section as its page has it.
        held: Whether any statements of its standard are held.
    """
    return Section(
        name=view.style,
        heading=view.heading.text,
        lead_in=view.lead_in.text if view.lead_in else None,
        parts=tuple(_part(book, one) for one in view.parts),
        not_held=None if view.held else _not_held(book, held=held),
        elsewhere=tuple(
            Elsewhere(
                book.interface("See its %(edition)s counterpart:", edition=edition),
                urn,
                address,
            )
            for edition, urn, address in view.elsewhere
        ),
        notes=view.notes,
    )


def _not_held(book: Book, *, held: bool) -> Wording:
    if held:
        return book.interface("Not held: we have other parts of this standard, but not this one.")
    return book.interface(
        "Not held: we have the title and the overview of this standard, but not its statements."
    )


def _part(book: Book, view: PartView) -> SectionPart:
    if isinstance(view, HeadingView):
        lead_in = view.lead_in.text if view.lead_in else None
        return SubHeading(view.words.text, view.level, lead_in)
    if isinstance(view, ListView):
        return Entries(tuple(map(_entry, view.entries)))
    if isinstance(view, StatementsView):
        return Statements(tuple(_statement(book, one) for one in view.statements))
    if isinstance(view, DefinitionsView):
        return Definitions(tuple((one.term.text, one.definition.text) for one in view.definitions))
    return Paragraph(view.words.text)


def _entry(view: EntryView) -> Entry:
    return Entry(view.code, view.words.text, tuple(map(_entry, view.items)))


def _statement(book: Book, view: StatementView) -> Statement:
    return Statement(
        view.code,
        view.address,
        view.shown,
        view.words is None,
        view.notes,
        view.moved_here,
        tuple(_statement(book, one) for one in view.items),
    )


def _connections(book: Book, standard: standards.Standard) -> Connections | None:
    """Makes what a standard is connected with; None if that is nothing.

    What the chapters of a set say of values and counterparts' functions, its standards don't.
    """
    site = book.site
    functions = _functions(book, standard)
    practices = page.practice_views(site, standard) if book.urn else ()
    counterparts = tuple(
        Counterpart(view.edition, view.standard, view.changed, view.together, view.note)
        for view in page.counterpart_views(site, standard)
    )
    if not (functions or practices or counterparts):
        return None
    return Connections(
        book.interface("Related to this standard"),
        functions,
        page.counterparts_heading(site),
        counterparts,
        book.interface("Values it puts into practice"),
        practices,
    )


def _functions(book: Book, standard: standards.Standard) -> Functions | None:
    """Makes the functions that a standard serves, or says that the mapping is not held.

    None where there is nothing to say: where it serves none, or where the suite maps no edition.
    """
    listed = book.site.functions_of(standard)
    mapped = book.catalogue.entities.functions
    held = book.year in mapped
    if not listed and (held or not mapped or not book.urn):
        return None
    return Functions(
        book.interface("Functions it serves"),
        listed,
        None if held else book.interface("We do not have the mapping of this edition."),
        tuple(
            Through(
                book.interface("Its counterpart of %(edition)s serves:", edition=view.edition),
                view.functions,
            )
            for view in page.through(book.site, standard)
        ),
    )
