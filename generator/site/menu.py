"""The menu, made from the data: a new standard becomes an entry with no other edit."""

from copy import copy
from typing import Any

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MenuPage

from generator.catalogue.in_language import Site
from generator.languages.language import Wording
from generator.pages.markup import html_of
from generator.pages.page import Page
from generator.site.written_pages import english_title

Menu = list[Any]
"""What MkDocs calls ``nav``: paths, and titles with what stands under them."""

SECTIONS_SHOWN = 12
"""More sections than these in one section of the menu are not all shown on every page."""


def menu(site: Site, pages: tuple[Page, ...]) -> Menu:
    """The menu in the site's language.

    Args:
        site: The suite in one language.
        pages: Its generated pages. The pages that people write are named here.
    """
    titles = {page.path: page.title for page in pages}
    interface = site.language.interface

    def entry(path: str) -> dict[str, str]:
        return {titles[path]: f"{path}.md"}

    def section(title: Wording, *entries: Any) -> dict[str, Menu]:
        return {html_of(title, site.language.code): list(entries)}

    return [
        {html_of(interface("Home"), site.language.code): "index.md"},
        section(
            interface("Standards"),
            entry("standards/index"),
            *(
                section(
                    interface("Edition of %(edition)s", edition=year),
                    *_standards(site, year, titles),
                )
                for year in site.newest_first
            ),
        ),
        entry("map"),
        entry("values"),
        entry("glossary"),
        section(
            interface("Editions"),
            entry("editions/index"),
            *(entry(f"editions/{year}") for year in site.newest_first),
        ),
        section(
            interface("Guidance"),
            _written(site, "using-the-standards"),
            *([entry("job-coach")] if "job-coach" in titles else []),
            entry("related"),
        ),
        section(
            interface("About"), _written(site, "about"), entry("welsh"), entry("downloads/index")
        ),
    ]


def shortened(menu: Navigation) -> Navigation:
    """The menu as the current page shows it, no longer for the number of its editions.

    Where a section holds many sections, only the one that the page stands in is shown: what a page
    repeats of the others must not grow with them.
    """
    items = [_short(item) for item in menu.items]
    if items == menu.items:
        return menu
    short = copy(menu)
    short.items = items
    return short


def stay_in_section(page: MenuPage) -> None:
    """Takes from a page the neighbours that MkDocs finds for it in another section of the menu.

    What comes after the last standard of an edition is not the first one of another.
    """
    if page.previous_page and page.previous_page.parent is not page.parent:
        page.previous_page = None
    if page.next_page and page.next_page.parent is not page.parent:
        page.next_page = None


def _short(item: StructureItem) -> StructureItem:
    if not isinstance(item, Section):
        return item
    if sum(child.is_section for child in item.children) <= SECTIONS_SHOWN:
        return item
    short = copy(item)
    short.children = [
        child for child in item.children if not isinstance(child, Section) or child.active
    ]
    return short


def _written(site: Site, path: str) -> str | dict[str, str]:
    """A page that people write; one that stands in English for its Welsh is marked so here too."""
    title = english_title(site, path)
    return {html_of(title, site.language.code): f"{path}.md"} if title else f"{path}.md"


def _standards(site: Site, year: str, titles: dict[str, str]) -> list[dict[str, str]]:
    paths = (site.standard_link(urn).address.path for urn in site.catalogue.urns(year))
    return [{titles[path]: f"{path}.md"} for path in paths]
