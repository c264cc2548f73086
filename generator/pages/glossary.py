"""The glossary, with where each term is used: ``/glossary/``."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue.catalogue import Owner
from generator.catalogue.in_language import ReferenceGroup, Site
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages import linked_data
from generator.pages.downloads import as_data
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, page
from generator.suite.entities.sections import Statement
from generator.suite.entities.standards import Section, Standard
from generator.suite.entities.wordbook import Term, Value

Use = tuple[Wording | str, Address]
"""A section's title, a value's number or another term, and where it stands."""


class EntryView(NamedTuple):
    """A glossary entry; on a translated page with what its term is in the source.

    Attributes:
        reference: What it is cited as.
        printed_in: Which edition has the first wording, where others have their own.
        definition: Its wording; where editions have others, that of all the others.
        editions: The wordings of editions that have their own: of which edition each is.
    """

    id: str
    reference: str
    term: Wording
    in_source: Wording | None
    printed_in: Wording | None
    definition: Wording
    editions: tuple[tuple[Wording, Wording], ...]
    standards: tuple[ReferenceGroup, ...]
    elsewhere: tuple[tuple[Wording, tuple[Use, ...]], ...]
    notes: tuple[Wording, ...]


def pages(site: Site) -> Iterator[Page]:
    """The one page, where any terms are explained."""
    if not site.catalogue.terms:
        return
    yield page(
        site,
        "glossary.md",
        "glossary",
        site.language.interface("Glossary"),
        site.phrase(
            "The terms of %(field)s, and where each is used.", field=site.presentation.field
        ),
        hide=("navigation",),
        data=linked_data.glossary(site),
        as_data=as_data(site),
        explained=explained(site),
        citation=_citation(site),
        entries_=entry_views(site),
    )


def _citation(site: Site) -> str:
    """What a term is cited as, with its edition where all are of one."""
    year = site.catalogue.suite.glossary.printed_in
    more = (site.name.text, year) if year and not _of_several(site) else (site.name.text,)
    return site.citation(site.language.interface("Glossary"), *more)


def _of_several(site: Site) -> bool:
    """Whether terms are explained by several editions."""
    year = site.catalogue.suite.glossary.printed_in
    terms = site.catalogue.terms.values()
    return any(term.editions or term.printed_in != year for term in terms)


def explained(site: Site) -> Wording | None:
    """Whose explanations the terms have, in a sentence, where the suite says so."""
    year = site.catalogue.suite.glossary.printed_in
    if _of_several(site):
        return site.language.interface(
            "The terms that the editions explain, each in the words of its edition."
        )
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
    return tuple(_entry_view(site, term) for term in site.terms)


def _entry_view(site: Site, term: Term) -> EntryView:
    """A term of the glossary."""
    users = site.catalogue.uses_of(term)
    return EntryView(
        term.id,
        site.plain(term.term),
        site.say(term.term),
        None if site.language.is_source else site.beside(term.term),
        _of_edition(site, term.printed_in) if term.editions and term.printed_in else None,
        site.say(term.definition),
        tuple((_of_edition(site, year), site.say(text)) for year, text in term.editions.items()),
        site.references(
            tuple(one.reference for one in users if isinstance(one, Standard | Statement))
        ),
        _elsewhere(site, users),
        site.notes(term.notes),
    )


def _of_edition(site: Site, year: str) -> Wording:
    return site.language.interface("In the %(edition)s edition:", edition=year)


def _elsewhere(site: Site, users: tuple[Owner, ...]) -> tuple[tuple[Wording, tuple[Use, ...]], ...]:
    """Uses outside the standards, gathered: introductions, values, other entries."""
    interface = site.language.interface
    gathered: dict[Wording, dict[Use, None]] = {}
    for one in users:
        name: Wording | str
        if isinstance(one, Value):
            where = interface("In the %(edition)s values:", edition=one.edition)
            name = str(one.number)
        elif isinstance(one, Section):
            where = interface("In the %(edition)s introduction:", edition=one.edition)
            name = site.say(one.title)
        elif isinstance(one, Term):
            where = interface("In the glossary:")
            name = site.say(one.term)
        else:
            continue
        gathered.setdefault(where, {})[name, one.address] = None
    return tuple((where, tuple(found)) for where, found in gathered.items())
