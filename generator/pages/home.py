"""Makes the parts of the first page that come from the data, or all of it if none is written."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from babel.dates import format_date

from generator.catalogue.site_in_language import Site
from generator.ids import Address
from generator.languages.known_languages import find_definition
from generator.languages.language import Wording
from generator.model.states import State
from generator.pages.page import Page, make_page
from generator.pages.process_map import draw_newest_process
from generator.pages.rendering import render

PATH = "index"


class HomeLink(NamedTuple):
    """A link from the first page to another, with the other page's title and description."""

    address: Address
    title: Wording
    description: Wording


class SiteFact(NamedTuple):
    """A fact about whose the standards and the site are.

    Attributes:
        label: What it says.
        said: A name, or an address.
        leads_to: The address it links to outside the site; empty without.
    """

    label: Wording
    said: Wording | str
    leads_to: str


def _list_facts(site: Site) -> Iterator[SiteFact]:
    """Yields owner, publisher, contact and source, as far as ``suite.yaml`` names them."""
    facts, interface = site.catalogue.suite.facts, site.language.interface
    source = site.catalogue.suite.languages.source
    if facts.owner:
        name = Wording(facts.owner.name, source, State.PUBLISHED)
        yield SiteFact(interface("The standards belong to:"), name, facts.owner.page or "")
    if facts.publisher:
        name = Wording(facts.publisher, source, State.PUBLISHED)
        yield SiteFact(interface("The site is published by:"), name, "")
    if facts.contact:
        address = f"mailto:{facts.contact}" if "@" in facts.contact else facts.contact
        yield SiteFact(interface("Where to write about it:"), facts.contact, address)
    if facts.source:
        yield SiteFact(interface("Where its files are kept:"), facts.source, facts.source)


def _list_links(others: tuple[Page, ...]) -> Iterator[HomeLink]:
    """Yields a link to each page that is the only one of its kind; others are reached by lists."""
    kinds = Counter(id(page.menu) for page in others)
    for one in others:
        if one.menu and kinds[id(one.menu)] == 1:
            yield HomeLink(Address(one.path), one.heading, one.description)


def render_process_drawing(site: Site) -> str:
    """Renders the drawing of the functional process as HTML; nothing where there is none."""
    drawn = draw_newest_process(site)
    name = site.language.interface("The functional process")
    return render("home.md", site.language, PATH, drawing=drawn, name=name)[0] if drawn else ""


def format_build_day(site: Site) -> str:
    """Formats the day of the build in the site's language."""
    return format_date(site.today, "long", locale=find_definition(site.language.code).locale)


def make_pages(site: Site, others: tuple[Page, ...]) -> Iterator[Page]:
    """Yields the first page where nobody wrote one; it leads to everything the suite has.

    Args:
        site: The suite in one language.
        others: All other generated pages.
    """
    if site.catalogue.suite.has_home:
        return
    yield make_page(
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
        ways=tuple(_list_links(others)),
        drawn=bool(draw_newest_process(site)),
        facts=tuple(_list_facts(site)),
    )
