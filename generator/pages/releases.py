"""Every release, what it holds and where its site stays: ``/releases/``."""

from collections.abc import Iterator

from generator import ids
from generator.catalogue.menu_sections import ABOUT
from generator.catalogue.site_in_language import Site
from generator.pages.changes import list_releases
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, make_page


def make_pages(site: Site) -> Iterator[Page]:
    """The one page, where anything was released."""
    interface = site.language.interface
    if site.catalogue.suite.releases:
        yield make_page(
            site,
            "releases.md",
            ids.make_releases_address().path,
            interface("Releases"),
            interface("Every release of this site: its day, what it holds, and where it stays."),
            releases=list_releases(site),
        )


KIND = PageKind(make_pages, MenuPlace(ABOUT))
