"""The fixed addresses at which programs read, and what a server is to send: ``/api/v1/``."""

from collections.abc import Iterator

from generator.catalogue.downloads import API, FOLDER
from generator.catalogue.menu_sections import ABOUT
from generator.catalogue.site_in_language import Site
from generator.ids import Address
from generator.pages import data
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, make_page

PATH = f"{API}/index"
DOWNLOADS = f"{FOLDER}/index"
EXAMPLES = {"curl": "curl", "python": "Python", "power-query": "Excel Power Query"}
"""How the data is read in a line or a few, by the anchors of the page of downloads."""


def make_pages(site: Site) -> Iterator[Page]:
    """Yields the one page; none while the site is edited, which has no data then."""
    if not site.has_data:
        return
    language = site.language
    yield make_page(
        site,
        "api.md",
        PATH,
        language.interface("Data for programs"),
        language.interface(
            "The permanent addresses at which programs read these standards, and their forms."
        ),
        endpoints=[(endpoint, endpoint.meaning.say(language)) for endpoint in site.endpoints],
        folder=API,
        fields=Address(data.PATH),
        downloads=Address(DOWNLOADS),
        examples=[(Address(DOWNLOADS, anchor), name) for anchor, name in EXAMPLES.items()],
    )


KIND = PageKind(make_pages, MenuPlace(ABOUT))
