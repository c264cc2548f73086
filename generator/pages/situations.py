"""Makes the list of situations: ``/situations/``."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import ids
from generator.catalogue.in_language import Site
from generator.catalogue.menu_sections import GUIDANCE
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages.menu_place import Group, MenuPlace
from generator.pages.page import Page, PageKind, page


class SituationRow(NamedTuple):
    """A situation in the list."""

    address: Address
    title: Wording
    lead: Wording


def pages(site: Site) -> Iterator[Page]:
    """Yields the page where the suite has situations."""
    situations = site.catalogue.entities.situations
    if not situations:
        return
    yield page(
        site,
        "situations.md",
        ids.situations_address().path,
        site.language.interface("Situations"),
        site.language.interface("What to do when, and the statements that say how."),
        hide=("navigation", "toc"),
        situations=tuple(
            SituationRow(one.address, site.say(one.title), site.say(one.lead)) for one in situations
        ),
    )


def in_order(site: Site) -> Iterator[Group]:
    """Yields the list, with each situation below it."""
    paths = (one.address.path for one in site.catalogue.entities.situations)
    title = site.language.interface("Situations")
    yield Group(title, (ids.situations_address().path, *paths))


KIND = PageKind(pages, MenuPlace(GUIDANCE, listing=in_order))
