"""A standard that is handed out, in a set or by itself: views of its page, in order."""

from dataclasses import replace
from typing import Any

from generator import ids
from generator.catalogue.in_language import TermView
from generator.exports.book import Book
from generator.languages.language import Wording
from generator.model import Standard
from generator.pages import standard as page

KINDS = ("performance_criteria", "knowledge")

Chapter = dict[str, Any]
"""What a template speaks of, by the names that it knows."""


def standard(book: Book, urn: str) -> Chapter:
    """A standard: what its publisher says, and what stands around it."""
    site, published = book.site, book.catalogue.standards[urn]
    notes = page.notes_by_text(site, urn)
    abouts = [f"overview {number}" for number in range(1, len(published.overview) + 1)]
    overview = [site.say(f"{urn} {about}", running=True) for about in abouts]
    return {
        "foot": foot(book, urn),
        "urn": urn,
        "place": ids.standard_address(urn),
        "title": site.say(f"{urn} title"),
        "official_welsh": site.language.official_welsh(f"{urn} title", published.title)
        if book.language == "en"
        else None,
        "banner": banner(book, urn),
        "overview": overview,
        "notes": [note for about in ("title", *abouts) for note in notes.get(about, ())],
        "kinds": [_kind(book, page.kind_view(site, urn, kind, notes)) for kind in KINDS],
        "functions": site.functions_of(urn),
        "through": _through(book, urn),
        "counterparts": page.counterpart_views(site, urn),
        "metadata": site.metadata(urn, published.metadata),
        "practices": page.practice_views(site, urn) if book.urn else [],
        "terms": [
            {
                "view": term,
                "notes": site.notes(f"glossary {term.id}", book.catalogue.terms[term.id].notes),
            }
            for term in terms(book)
        ],
        "counts": _counts(book, published),
        "citation": f"{urn}, {site.plain(f'{urn} title')}, {book.year}",
    }


def foot(book: Book, urn: str | None) -> Wording:
    """What a page is of."""
    if not urn:
        return book.interface("Edition of %(edition)s", edition=book.year)
    return book.interface("%(urn)s, edition of %(edition)s", urn=urn, edition=book.year)


def banner(book: Book, urn: str = "") -> Chapter:
    """The state of the edition, and where a standard is to be found: in what took its place."""
    site, edition, interface = book.site, book.edition, book.interface
    superseded = edition.state == "superseded"
    counterparts = page.counterpart_views(site, urn) if urn else ()
    return {
        "heading": interface("Edition of %(edition)s: superseded", edition=book.year)
        if superseded
        else interface("Edition of %(edition)s: in force", edition=book.year),
        "text": interface(
            "The revision of %(edition)s has taken the place of this edition.",
            edition=edition.superseded_by,
        )
        if superseded
        else None,
        "review": page.review(site, edition.review_date) if superseded else None,
        "counterparts": [
            {
                "lead": interface("Its counterpart there:")
                if superseded
                else interface("Its counterpart of %(edition)s:", edition=view.edition),
                "standard": view.standard,
            }
            for view in counterparts
            if view.later or not superseded
        ],
    }


def _counts(book: Book, published: Standard) -> Wording | None:
    codes = list(published.statements)
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


def _kind(book: Book, view: page.KindView) -> Chapter:
    """The statements of one kind, or where those of counterparts stand."""
    elsewhere = [
        {
            "lead": book.interface("Those of its counterpart of %(edition)s:", edition=edition),
            "urn": urn,
            "address": address,
        }
        for edition, urn, address in view.elsewhere
    ]
    withdrawn = page.BothView(page.withdrawn(book.site), None)
    statements = tuple(replace(one, words=one.words or withdrawn) for one in view.statements)
    return {"view": replace(view, statements=statements), "elsewhere": elsewhere}


def _through(book: Book, urn: str) -> list[Chapter]:
    """What counterparts serve, where the mapping is not held; in a set, its own chapter says so."""
    return [
        {
            "lead": book.interface("Its counterpart of %(edition)s serves:", edition=view.edition),
            "functions": view.functions,
        }
        for view in (page.through(book.site, urn) if book.urn else ())
    ]


def terms(book: Book) -> tuple[TermView, ...]:
    """The glossary terms of a standard that stands by itself; a set has all of them."""
    if not book.urn:
        return ()
    [one] = book.standards
    texts = [f"overview {number + 1}" for number in range(len(one.overview))]
    return book.site.terms_in(
        *(book.site.say(f"{one.urn} {name}", running=True) for name in (*texts, *one.statements))
    )
