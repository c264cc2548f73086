"""Makes the list of situations: ``/situations/``."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import ids
from generator.catalogue.menu_sections import GUIDANCE
from generator.catalogue.site_in_language import Site
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages.menu_place import MenuGroup, MenuPlace
from generator.pages.page import Page, PageKind, make_page


class SituationRow(NamedTuple):
    """A situation in the list."""

    address: Address
    title: Wording
    lead: Wording


def make_pages(site: Site) -> Iterator[Page]:
    """Yields the page where the suite has situations."""
    situations = site.catalogue.entities.situations
    if not situations:
        return
    yield make_page(
        site,
        "situations.md",
        ids.make_situations_address().path,
        site.language.interface("Situations"),
        site.language.interface("What to do when, and the statements that say how."),
        hide=("navigation", "toc"),
        situations=tuple(
            SituationRow(situation.address, site.say(situation.title), site.say(situation.lead))
            for situation in situations
        ),
    )


def group_situations(site: Site) -> Iterator[MenuGroup]:
    """Yields the list, with each situation below it."""
    paths = (situation.address.path for situation in site.catalogue.entities.situations)
    title = site.language.interface("Situations")
    yield MenuGroup(title, (ids.make_situations_address().path, *paths))


KIND = PageKind(make_pages, MenuPlace(GUIDANCE, listing=group_situations))
