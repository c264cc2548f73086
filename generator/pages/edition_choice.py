"""Makes the pages of short addresses that may mean several standards: ``/se04/``."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import ids
from generator.catalogue.redirects import AddressMeaning, list_short_addresses
from generator.catalogue.site_in_language import Site, StandardLink
from generator.pages.page import Page, PageKind, make_page
from generator.suite.entities.standards import Edition


class ChoiceView(NamedTuple):
    """A standard that may be meant, with its edition."""

    standard: StandardLink
    edition: Edition


def make_pages(site: Site) -> Iterator[Page]:
    """Yields a page for each number that several editions use; only its address leads there."""
    for location, meanings in list_short_addresses(site.catalogue.suite).items():
        if len(meanings) > 1:
            yield _make_choice_page(site, location.removesuffix("/"), meanings)


KIND = PageKind(make_pages, None)


def _make_choice_page(site: Site, path: str, meanings: tuple[AddressMeaning, ...]) -> Page:
    """Makes the page of a number."""
    first = meanings[0]
    number = next(one for one in (first.urn, first.short) if one and ids.make_slug(one) == path)
    return make_page(
        site,
        "choice.md",
        path,
        site.language.interface("%(number)s: which edition?", number=number),
        site.language.interface("Several editions have a standard %(number)s.", number=number),
        listed=False,
        number=number,
        choices=tuple(
            ChoiceView(
                StandardLink(meant.urn, meant.address, site.say(meant.title)),
                site.catalogue.editions[meant.edition],
            )
            for meant in meanings
        ),
    )
