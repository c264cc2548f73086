"""The first page: what it takes from the data, and the whole of it where nobody wrote one."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from babel.dates import format_date

from generator.catalogue.in_language import Site
from generator.ids import Address
from generator.languages.definitions import definition
from generator.languages.language import Wording
from generator.model.states import State
from generator.pages.page import Page, page
from generator.pages.process_map import drawing
from generator.pages.rendering import render

PATH = "index"


class Way(NamedTuple):
    """A way from the first page to another: its title, and what it is about."""

    address: Address
    title: Wording
    description: Wording


class Fact(NamedTuple):
    """What the suite's file says of whose standards and site these are.

    Attributes:
        label: What it is.
        said: A name, or an address.
        leads_to: Where it leads, outside the site; empty where nowhere.
    """

    label: Wording
    said: Wording | str
    leads_to: str


def _facts(site: Site) -> Iterator[Fact]:
    """Yields what ``suite.yaml`` says of owner and publisher; what is empty there is left out."""
    facts, interface = site.catalogue.suite.facts, site.language.interface
    source = site.catalogue.suite.languages.source
    if facts.owner:
        name = Wording(facts.owner.name, source, State.PUBLISHED)
        yield Fact(interface("The standards belong to:"), name, facts.owner.page or "")
    if facts.publisher:
        name = Wording(facts.publisher, source, State.PUBLISHED)
        yield Fact(interface("The site is published by:"), name, "")
    if facts.contact:
        address = f"mailto:{facts.contact}" if "@" in facts.contact else facts.contact
        yield Fact(interface("Where to write about it:"), facts.contact, address)
    if facts.source:
        yield Fact(interface("Where its files are kept:"), facts.source, facts.source)


def _ways(others: tuple[Page, ...]) -> Iterator[Way]:
    """Yields the ways to pages that are of a kind by themselves: a list has those of the others."""
    kinds = Counter(id(one.menu) for one in others)
    for one in others:
        if one.menu and kinds[id(one.menu)] == 1:
            yield Way(Address(one.path), one.heading, one.description)


def process_drawing(site: Site) -> str:
    """The drawing of the functional process for the first page, as HTML; nothing where none is."""
    drawn = drawing(site)
    name = site.language.interface("The functional process")
    return render("home.md", site.language, PATH, drawing=drawn, name=name)[0] if drawn else ""


def built_on(site: Site) -> str:
    """The day of the build in words, in the site's language."""
    return format_date(site.today, "long", locale=definition(site.language.code).locale)


def pages(site: Site, others: tuple[Page, ...]) -> Iterator[Page]:
    """Yields the first page where nobody wrote one: it leads to all that the suite has.

    Args:
        site: The suite in one language.
        others: All other generated pages.
    """
    if site.catalogue.suite.has_home:
        return
    yield page(
        site,
        "first.md",
        PATH,
        site.name,
        site.phrase("Every standard of %(field)s, by edition.", field=site.presentation.field),
        frame="home.html",
        hide=("navigation", "toc"),
        lead=site.phrase(
            "These standards say what people who work in %(field)s must be able to do, and what "
            "they need to know.",
            field=site.presentation.field,
        ),
        editions=tuple(
            (edition, edition.address, site.say(edition.title))
            for edition in site.catalogue.newest_first
        ),
        ways=tuple(_ways(others)),
        drawn=bool(drawing(site)),
        facts=tuple(_facts(site)),
    )
