"""Makes the glossary, with the places where each term is used: ``/glossary/``."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue.catalogue import Owner
from generator.catalogue.site_in_language import ReferenceGroup, Site
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages import linked_data
from generator.pages.downloads import list_data_files
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, make_page
from generator.suite.entities.sections import Statement
from generator.suite.entities.standards import Section, Standard
from generator.suite.entities.wordbook import Term, Value

Use = tuple[Wording | str, Address]
"""A section's title, a value's number or another term, and its address."""


class TermEntryView(NamedTuple):
    """A glossary entry.

    Attributes:
        id: The id of the term.
        reference: The text it is cited by.
        term: The term.
        in_source: The term in the source language, on a translated page.
        printed_in: Which edition has the first definition, where others have their own.
        definition: The definition; where editions have their own, that of all the others.
        editions: The definitions of editions that have their own, each after the edition's name.
        standards: The standards and statements that use the term.
        elsewhere: Where else the term is used, by what kind of text.
        notes: This project's notes.
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


def make_pages(site: Site) -> Iterator[Page]:
    """Yields the page where the suite explains any terms."""
    if not site.catalogue.terms:
        return
    yield make_page(
        site,
        "glossary.md",
        "glossary",
        site.language.interface("Glossary"),
        site.phrase(
            "The terms of %(field)s, and where each is used.", field=site.presentation.field
        ),
        hide=("navigation",),
        data=linked_data.describe_glossary(site),
        as_data=list_data_files(site),
        explained=explain_source(site),
        citation=_cite_glossary(site),
        entries_=make_entry_views(site),
    )


def _cite_glossary(site: Site) -> str:
    """Returns how the glossary is cited, with its edition where all terms are of one."""
    year = site.catalogue.suite.glossary.printed_in
    more = (site.name.text, year) if year and not _has_several_editions(site) else (site.name.text,)
    return site.cite(site.language.interface("Glossary"), *more)


def _has_several_editions(site: Site) -> bool:
    """Tells whether terms of several editions are explained."""
    year = site.catalogue.suite.glossary.printed_in
    terms = site.catalogue.terms.values()
    return any(term.editions or term.printed_in != year for term in terms)


def explain_source(site: Site) -> Wording | None:
    """Returns whose definitions the terms have, in a sentence; None where that is unknown."""
    year = site.catalogue.suite.glossary.printed_in
    if _has_several_editions(site):
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


KIND = PageKind(make_pages, MenuPlace())


def make_entry_views(site: Site) -> tuple[TermEntryView, ...]:
    """Returns every term of the glossary, in the alphabetical order of the page's language."""
    return tuple(_make_entry_view(site, term) for term in site.terms)


def _make_entry_view(site: Site, term: Term) -> TermEntryView:
    """Returns a term of the glossary."""
    users = site.catalogue.list_uses(term)
    return TermEntryView(
        term.id,
        site.say_plainly(term.term),
        site.say(term.term),
        None if site.language.is_source else site.say_beside(term.term),
        _name_edition(site, term.printed_in) if term.editions and term.printed_in else None,
        site.say(term.definition),
        tuple((_name_edition(site, year), site.say(text)) for year, text in term.editions.items()),
        site.group_references(
            tuple(user.reference for user in users if isinstance(user, Standard | Statement))
        ),
        _group_other_uses(site, users),
        site.say_notes(term.notes),
    )


def _name_edition(site: Site, year: str) -> Wording:
    """Returns “In the … edition:”."""
    return site.language.interface("In the %(edition)s edition:", edition=year)


def _group_other_uses(
    site: Site, users: tuple[Owner, ...]
) -> tuple[tuple[Wording, tuple[Use, ...]], ...]:
    """Groups the uses of a term outside the standards: in introductions, values, other entries."""
    interface = site.language.interface
    gathered: dict[Wording, dict[Use, None]] = {}
    for user in users:
        name: Wording | str
        if isinstance(user, Value):
            where = interface("In the %(edition)s values:", edition=user.edition)
            name = str(user.number)
        elif isinstance(user, Section):
            where = interface("In the %(edition)s introduction:", edition=user.edition)
            name = site.say(user.title)
        elif isinstance(user, Term):
            where = interface("In the glossary:")
            name = site.say(user.term)
        else:
            continue
        gathered.setdefault(where, {})[name, user.address] = None
    return tuple((where, tuple(found)) for where, found in gathered.items())
