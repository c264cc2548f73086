"""Makes the page of related standards in other suites, and of outside links: ``/related/``."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from babel.dates import format_skeleton

from generator.catalogue.menu_sections import GUIDANCE
from generator.catalogue.site_in_language import FunctionLink, Site
from generator.languages.language import Wording
from generator.model import OutsideLink
from generator.pages.menu_place import MenuPlace, Rank
from generator.pages.page import Page, PageKind, SearchEntry, make_page
from generator.suite.entities.mapping import Signposted


class SignpostedView(NamedTuple):
    """A standard of another suite, and the functions that name it."""

    urn: str
    anchor: str
    title: Wording
    suite: Wording
    owner: Wording
    functions: tuple[FunctionLink, ...]


class SuiteView(NamedTuple):
    """A signposted suite."""

    id: str
    name: Wording
    summary: Wording
    printed_in: Wording | None
    notes: tuple[Wording, ...]


class LinkView(NamedTuple):
    """An outside link, and what is known of it."""

    link: OutsideLink
    label: Wording
    state: Wording
    note: Wording | None
    printed_in: Wording | None


def make_pages(site: Site) -> Iterator[Page]:
    """Yields the page where the suite points to anything outside."""
    known = site.catalogue.entities
    if not (known.signposted or known.suites or known.links):
        return
    yield make_page(
        site,
        "related.md",
        "related",
        site.language.interface("Related standards and links"),
        site.phrase(
            "Standards of other suites that serve %(field)s, and outside links.",
            field=site.presentation.field,
        ),
        signposted=tuple(
            _make_signposted_view(site, signposted_standard)
            for signposted_standard in site.catalogue.entities.signposted
        ),
        signposted_by=", ".join(_find_signposting_editions(site)),
        summed_up_in=site.catalogue.suite.links.printed_in,
        leads=(*describe_links(site), describe_archive(site)),
        suites=make_suite_views(site),
        links=make_link_views(site),
        entries=tuple(_list_search_entries(site)),
    )


def _list_search_entries(site: Site) -> Iterator[SearchEntry]:
    """Yields a search entry for each standard, suite and link."""
    known = site.catalogue.entities
    for standard in known.signposted:
        title = f"{standard.urn} {site.say_plainly(standard.title)}"
        words = f"{site.say_plainly(standard.suite)}. {site.say_plainly(standard.owner)}"
        yield SearchEntry(standard.address, title, words, kind="signposted")
    for suite in known.suites:
        name, words = site.say_plainly(suite.name), site.say_plainly(suite.summary)
        yield SearchEntry(suite.address, name, words, kind="link")
    for link in known.links:
        words = site.say_plainly(link.note) if link.note else ""
        yield SearchEntry(link.address, site.say_plainly(link.label), words, kind="link")


KIND = PageKind(make_pages, MenuPlace(GUIDANCE, Rank.LAST))


def make_suite_views(site: Site, year: str | None = None) -> tuple[SuiteView, ...]:
    """Returns the suites that the introductions name; with a year, only those of that edition."""
    return tuple(
        SuiteView(
            suite.id,
            site.say(suite.name),
            site.say(suite.summary),
            _name_printing_edition(site, suite.printed_in),
            site.say_notes(suite.notes),
        )
        for suite in site.catalogue.entities.suites
        if year is None or _is_printed_in(site, suite.printed_in, year)
    )


def _find_signposting_editions(site: Site) -> Iterator[str]:
    """Yields the editions whose mapping names standards of other suites."""
    for year, functions in site.catalogue.entities.functions.items():
        if any(
            row.urn in site.catalogue.signposted
            for function in functions
            for row in function.maps_to
        ):
            yield year


SEVERAL = 3
"""From which number on the page says “several”."""


def describe_links(site: Site) -> tuple[Wording, ...]:
    """Returns sentences on who prints the links, and whether they still lead anywhere."""
    links, interface = site.catalogue.suite.links, site.language.interface
    left = [link for link in links.links if link.state in ("moved", "closed")]
    leads = []
    if links.printed_in:
        leads.append(
            interface("The %(edition)s edition prints these addresses.", edition=links.printed_in)
        )
    if len(left) >= SEVERAL:
        leads.append(interface("Several belong to bodies that have moved or no longer exist."))
    return tuple(leads)


def describe_archive(site: Site) -> Wording:
    """Returns a sentence on what is known of the links, and which archived copies are linked."""
    interface, month = site.language.interface, site.catalogue.suite.links.archived_near
    if not month:
        return interface(
            "What is known of each is this project’s own remark, and nobody has opened them for "
            "this page; the archived form asks the Internet Archive for a copy."
        )
    words = interface(
        "What is known of each is this project’s own remark, and nobody has opened them for this "
        "page; the archived form asks the Internet Archive for its copy nearest to %(month)s."
    )
    day = date.fromisoformat(f"{month}-01")
    return words % {"month": format_skeleton("yMMMM", day, locale=words.language)}


def make_link_views(site: Site, year: str | None = None) -> tuple[LinkView, ...]:
    """Returns the printed links; with a year, only those of that edition."""
    return tuple(
        LinkView(
            link.published,
            site.say(link.label),
            _describe_link_state(site, link.published),
            site.say(link.note) if link.note else None,
            _name_printing_edition(site, link.published.printed_in),
        )
        for link in site.catalogue.entities.links
        if year is None or _is_printed_in(site, link.published.printed_in, year)
    )


def _name_printing_edition(site: Site, year: str | None) -> Wording | None:
    """Returns the edition that prints something, where that is not the file's usual one."""
    if not year or year == site.catalogue.suite.links.printed_in:
        return None
    return site.language.interface("In the %(edition)s edition.", edition=year)


def _is_printed_in(site: Site, printed_in: str | None, year: str) -> bool:
    """Tells whether an edition prints something, or the file names no other edition for it."""
    return printed_in in (None, year) or printed_in == site.catalogue.suite.links.printed_in


def _describe_link_state(site: Site, link: OutsideLink) -> Wording:
    """Returns what became of a link, in a sentence."""
    interface = site.language.interface
    return {
        "continues": interface("The body behind it continues."),
        "moved": interface("It has moved elsewhere."),
        "closed": interface("It has closed."),
        "not known": interface("We do not know what became of it."),
    }[link.state]


def _make_signposted_view(site: Site, standard: Signposted) -> SignpostedView:
    """Returns a standard of another suite."""
    return SignpostedView(
        standard.urn,
        standard.address.anchor,
        site.say(standard.title),
        site.say(standard.suite),
        site.say(standard.owner),
        site.link_functions(standard),
    )
