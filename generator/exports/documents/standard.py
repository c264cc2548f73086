"""The chapter of a standard, in a set or by itself; and what a document says of its edition."""

from generator import ids
from generator.exports.book import Book
from generator.exports.documents.chapters import (
    Banner,
    Citation,
    Connections,
    Counterpart,
    Elsewhere,
    Functions,
    Glossary,
    Kind,
    Pointer,
    Printed,
    Standard,
    Statement,
    Term,
    Through,
)
from generator.languages.language import Wording
from generator.model import Published
from generator.pages import standard as page

KINDS = ("performance_criteria", "knowledge")


def standard(book: Book, urn: str) -> Standard:
    """A standard: what its publisher says, and what stands around it."""
    site, interface, published = book.site, book.interface, book.catalogue.standards[urn]
    notes = page.notes_by_text(site, urn)
    abouts = [f"overview {number}" for number in range(1, len(published.overview) + 1)]
    welsh = site.language.official_welsh(f"{urn} title", published.title)
    place = ids.standard_address(urn)
    return Standard(
        reference=reference(book, urn),
        urn=urn,
        place=place,
        title=site.say(f"{urn} title"),
        official_welsh=(interface("Official Welsh title:"), welsh)
        if welsh and book.language == "en"
        else None,
        counts=_counts(book, list(published.statements)),
        overview_heading=interface("Overview"),
        overview=tuple(site.say(f"{urn} {about}", running=True) for about in abouts),
        notes=tuple(note for about in ("title", *abouts) for note in notes.get(about, ())),
        kinds=tuple(_kind(book, page.kind_view(site, urn, kind, notes)) for kind in KINDS),
        connections=_connections(book, urn),
        printed=printed(
            book, urn, interface("What the standard prints about itself"), published.metadata
        ),
        citation=Citation(
            interface("To cite this standard:"),
            f"{urn}, {site.plain(f'{urn} title')}, {book.year}",
            book.release.url(place, book.language) if book.release.address else None,
        ),
    )


def reference(book: Book, urn: str | None) -> Wording:
    """What a page is of."""
    if not urn:
        return book.interface("Edition of %(edition)s", edition=book.year)
    return book.interface("%(urn)s, edition of %(edition)s", urn=urn, edition=book.year)


def banner(book: Book, urn: str = "") -> Banner:
    """The state of the edition, and where a standard is to be found: in what took its place."""
    site, edition, interface = book.site, book.edition, book.interface
    superseded = edition.state == "superseded"
    heading = interface("Edition of %(edition)s: in force", edition=book.year)
    text = review = None
    if superseded:
        heading = interface("Edition of %(edition)s: superseded", edition=book.year)
        text = interface(
            "The revision of %(edition)s has taken the place of this edition.",
            edition=edition.superseded_by,
        )
        review = page.review(site, edition.review_date)
    return Banner(
        superseded,
        heading,
        text,
        tuple(
            Pointer(
                interface("Its counterpart there:")
                if superseded
                else interface("Its counterpart of %(edition)s:", edition=view.edition),
                view.standard,
            )
            for view in (page.counterpart_views(site, urn) if urn else ())
            if view.later or not superseded
        ),
        review,
    )


def printed(
    book: Book, owner: str, heading: Wording, published: tuple[Published, ...]
) -> Printed | None:
    """What an edition or a standard prints about itself; None where it prints nothing."""
    heads = (book.interface("Heading"), book.interface("As printed"))
    lines = book.site.metadata(owner, published)
    return Printed(heading, heads, lines) if lines else None


def glossary(book: Book, terms: tuple[str, ...], lead: Wording | None = None) -> Glossary:
    """Entries of the glossary, by their ids."""
    return Glossary(book.interface("Glossary"), lead, tuple(_term(book, term) for term in terms))


def terms_of(book: Book, urn: str) -> tuple[str, ...]:
    """The ids of the glossary terms that a standard uses."""
    standard = book.catalogue.standards[urn]
    overview = (f"overview {number + 1}" for number in range(len(standard.overview)))
    names = (*overview, *standard.statements)
    said = (book.site.say(f"{urn} {name}", running=True) for name in names)
    return tuple(view.id for view in book.site.terms_in(*said))


def _term(book: Book, term: str) -> Term:
    site, owner = book.site, f"glossary {term}"
    return Term(
        ids.term_address(term),
        site.say(f"{owner} term"),
        site.beside(f"{owner} term") if book.language == "cy" else None,
        site.say(f"{owner} definition", running=True),
        site.notes(owner, book.catalogue.terms[term].notes),
    )


def _counts(book: Book, codes: list[str]) -> Wording | None:
    criteria = sum(code.startswith("P") for code in codes)
    return (
        book.interface(
            "Performance criteria: %(criteria)s. Knowledge statements: %(knowledge)s.",
            criteria=criteria,
            knowledge=len(codes) - criteria,
        )
        if codes
        else None
    )


def _kind(book: Book, view: page.KindView) -> Kind:
    withdrawn = page.withdrawn(book.site)
    return Kind(
        name=view.anchor,
        heading=view.heading,
        lead_in=view.lead_in.text if view.lead_in and view.statements else None,
        statements=tuple(
            Statement(
                one.code,
                one.address,
                one.words.text if one.words else withdrawn,
                one.words is None,
                one.notes,
            )
            for one in view.statements
        ),
        not_held=None
        if view.statements
        else book.interface(
            "Not held: our source has the title and the overview of this standard, but not its "
            "statements."
        ),
        elsewhere=tuple(
            Elsewhere(
                book.interface("Those of its counterpart of %(edition)s:", edition=edition),
                urn,
                address,
            )
            for edition, urn, address in view.elsewhere
        )
        if not view.statements
        else (),
    )


def _connections(book: Book, urn: str) -> Connections | None:
    """What a standard is connected with; None where that is nothing.

    What the chapters of a set say of values and counterparts' functions, its standards don't.
    """
    site = book.site
    functions = _functions(book, urn)
    practices = page.practice_views(site, urn) if book.urn else ()
    counterparts = tuple(
        Counterpart(view.edition, view.standard, view.changed, view.note)
        for view in page.counterpart_views(site, urn)
    )
    if not (functions or practices or counterparts):
        return None
    return Connections(
        book.interface("What it is connected with"),
        functions,
        page.counterparts_heading(site),
        counterparts,
        book.interface("Values it puts into practice"),
        practices,
    )


def _functions(book: Book, urn: str) -> Functions | None:
    """The functions that a standard serves; where the mapping is not held, that it is not."""
    listed = book.site.functions_of(urn)
    held = book.year in book.catalogue.suite.mapping.functions
    if not listed and (held or not book.urn):
        return None
    return Functions(
        book.interface("Functions it serves"),
        listed,
        None if held else book.interface("The mapping of this edition is not in our source."),
        tuple(
            Through(
                book.interface("Its counterpart of %(edition)s serves:", edition=view.edition),
                view.functions,
            )
            for view in page.through(book.site, urn)
        ),
    )
