"""The glossary, with where each term is used: ``/glossary/``."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import ids
from generator.catalogue.in_language import ReferenceGroup, Site
from generator.ids import Address
from generator.languages.language import Wording
from generator.model import Term
from generator.pages import linked_data
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, page

Use = tuple[Wording | str, Address]
"""A section's title, a value's number or another term, and where it stands."""


@dataclass(frozen=True)
class EntryView:
    """A glossary entry; on a Welsh page with what its term is in English."""

    id: str
    term: Wording
    english: Wording | None
    definition: Wording
    standards: tuple[ReferenceGroup, ...]
    elsewhere: tuple[tuple[Wording, tuple[Use, ...]], ...]
    notes: tuple[Wording, ...]


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    yield page(
        site,
        "glossary.md",
        "glossary",
        site.language.interface("Glossary"),
        site.phrase("The terms of %(field)s, and where each is used.", field="site field"),
        hide=("navigation",),
        data=linked_data.glossary(site),
        explained=explained(site),
        entries_=entry_views(site),
    )


def explained(site: Site) -> Wording | None:
    """Whose explanations the terms have, in a sentence, where the suite says so."""
    year = site.catalogue.suite.glossary.printed_in
    return (
        site.language.interface(
            "The terms that the %(edition)s edition explains, in its own words.", edition=year
        )
        if year
        else None
    )


KIND = PageKind(pages, MenuPlace())


def entry_views(site: Site) -> tuple[EntryView, ...]:
    """Every term of the glossary, by the alphabet of the page's language."""
    return tuple(_entry_view(site, site.catalogue.terms[term]) for term in site.terms)


def _entry_view(site: Site, term: Term) -> EntryView:
    """A term of the glossary."""
    owner = f"glossary {term.id}"
    uses = site.catalogue.uses_of(term.id)
    in_standards = tuple(
        identity.partition(" overview ")[0]
        for identity in uses
        if ids.split_reference(identity.partition(" overview ")[0])[0] in site.catalogue.standards
    )
    return EntryView(
        term.id,
        site.say(f"{owner} term"),
        site.beside(f"{owner} term") if site.language.code == "cy" else None,
        site.say(f"{owner} definition", running=True),
        site.references(in_standards),
        _elsewhere(site, uses),
        site.notes(owner, term.notes),
    )


def _elsewhere(site: Site, uses: tuple[str, ...]) -> tuple[tuple[Wording, tuple[Use, ...]], ...]:
    """Uses outside the standards, gathered: introductions, values, other entries."""
    interface = site.language.interface
    gathered: dict[Wording, dict[Use, None]] = {}
    for identity in uses:
        first, kind, *rest = identity.split()
        name: Wording | str
        if kind == "value":
            where = interface("In the values of %(edition)s:", edition=first)
            name = rest[0]
        elif kind == "introduction":
            where = interface("In the introduction of %(edition)s:", edition=first)
            name = site.say(f"{first} introduction {rest[0]} title")
        elif first == "glossary":
            where = interface("In the glossary:")
            name = site.say(f"glossary {kind} term")
        else:
            continue
        gathered.setdefault(where, {})[name, site.catalogue.texts[identity].address] = None
    return tuple((where, tuple(found)) for where, found in gathered.items())
