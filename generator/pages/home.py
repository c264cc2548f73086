"""The first page: what it takes from the data, and the whole of it where nobody wrote one."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from babel.dates import format_date

from generator.catalogue.in_language import Site
from generator.ids import Address
from generator.languages.definitions import definition
from generator.languages.language import Wording
from generator.pages.page import Page, page
from generator.pages.process_map import drawing
from generator.pages.rendering import render

PATH = "index"


@dataclass(frozen=True)
class Way:
    """A way from the first page to another: its title, and what it is about."""

    address: Address
    title: Wording
    description: Wording


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
    )
