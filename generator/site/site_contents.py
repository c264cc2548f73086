"""What one language's site is built from."""

import os
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.exports.book import Release
from generator.ids import Code
from generator.languages.language import Language
from generator.pages import make_all_pages
from generator.pages.page import Page
from generator.site.environment import find_release_folder, read_build_day
from generator.suite.suite import Suite
from generator.suite.text_cache import TextCache

if TYPE_CHECKING:
    from generator.site.download_files import OfferedFile


@dataclass(frozen=True)
class SiteContents:
    """The suite in one language, with its pages and the files that it offers.

    Attributes:
        site: The suite in that language.
        release: What the site's files are part of.
        offers: The files that it offers.
        pages: Its generated pages, kind by kind.
    """

    site: Site
    release: Release
    offers: "tuple[OfferedFile, ...]"
    pages: tuple[Page, ...]

    @cached_property
    def page_at(self) -> dict[str, Page]:
        """The generated pages by their paths."""
        return {page.path: page for page in self.pages}


def make_site_contents(
    suite: Suite,
    code: Code,
    address: str,
    *,
    show_drafts: bool,
    has_data: bool = True,
    kept: TextCache | None = None,
) -> SiteContents:
    """Makes the pages and files of a suite in one language.

    Args:
        suite: The suite, which is sound.
        code: The language.
        address: Where the whole site is published; empty where that is not known.
        show_drafts: Whether a translation that nobody has reviewed may stand on it.
        has_data: Whether it has files of data for programs and the page for reviewers, which cost
            as much as all other pages.
        kept: What was made of the suite as it was before, as far as it may be taken.
    """
    spoken = Language.of(code, suite, show_drafts=show_drafts)
    site = Site(Catalogue(suite), spoken, read_build_day(), kept)
    site.address = address
    release = Release(os.environ.get("RELEASE_VERSION", ""), read_build_day(), address)
    site.version = release.version
    site.has_data = has_data
    offers: tuple[OfferedFile, ...] = ()
    if has_data:
        from generator.site import download_files

        offers = download_files.list_offers(site, release, find_release_folder())
        site.downloads = tuple(offer.download for offer in offers)
        download_files.explain_fields(site, release)
    return SiteContents(site, release, offers, tuple(make_all_pages(site)))
