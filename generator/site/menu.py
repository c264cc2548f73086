"""The menu, made of the places that kinds of page and written pages declare."""

import posixpath
from copy import copy
from dataclasses import dataclass
from typing import Any

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section

from generator.catalogue.menu_sections import SECTIONS, MenuSection
from generator.catalogue.site_in_language import Site
from generator.languages.language import Wording
from generator.pages.markup import to_html
from generator.pages.menu_place import MenuGroup, MenuPlace, Rank
from generator.pages.page import Page
from generator.site.shown_written_pages import find_source_title

Menu = list[Any]
"""MkDocs' ``nav``: paths, and titles with the entries below them."""

SECTIONS_SHOWN = 12
"""The greatest number of sections within a section of the menu that its pages show in full."""


def make_menu(site: Site, pages: tuple[Page, ...]) -> Menu:
    """Makes the menu in the site's language.

    Args:
        site: The suite in one language.
        pages: Its generated pages, kind by kind.
    """
    titles = {page.path: page.title for page in pages}
    sections: dict[MenuSection | MenuPlace, list[tuple[Rank, Any]]] = {}
    for place in dict.fromkeys(page.menu for page in pages if page.menu):
        made = (page.path for page in pages if page.menu is place)
        for listed in place.listing(site) if place.listing else made:
            entries = sections.setdefault(place.section or place, [])
            entries.append((place.rank, _make_entry(site, listed, titles)))
    for path, name in sorted(site.catalogue.suite.menu.items()):
        sections.setdefault(SECTIONS[name], []).append(
            (Rank.WRITTEN, _make_written_entry(site, path))
        )
    bar: Menu = [{_format_title(site, site.language.interface("Home")): "index.md"}]
    for section, ranked in sections.items():
        entries = [entry for _, entry in sorted(ranked, key=lambda line: line[0])]
        if isinstance(section, MenuSection):
            bar.append({_format_title(site, site.language.interface(section.title)): entries})
        else:
            bar += entries
    return bar


@dataclass(frozen=True, eq=False)  # two sections may be called the same
class MenuPart:
    """A section of the menu: its title as HTML, and the address of its own page, if any."""

    title: str
    index: str | None


class MenuPlaces:
    """Finds the place of a page in the menu.

    Args:
        bar: The menu.
    """

    def __init__(self, bar: Menu) -> None:
        [(self.home, _)] = bar[0].items()
        self._sections: dict[str, tuple[MenuPart, ...]] = {}
        self._titles: dict[str, str] = {}
        self._add(bar, ())

    def find_sections(self, path: str) -> tuple[MenuPart, ...]:
        """Returns the sections around a page, the outermost first; empty if it has no place.

        Args:
            path: The page's source path without the ending.
        """
        return self._sections.get(path, ())

    def find_title(self, path: str) -> str | None:
        """Returns the title of a page in the menu, as HTML; None if the page gives it itself."""
        return self._titles.get(path)

    def _add(self, entries: Menu, within: tuple[MenuPart, ...]) -> None:
        for entry in entries:
            [(title, to)] = entry.items() if isinstance(entry, dict) else [(None, entry)]
            if isinstance(to, list):
                self._add(to, (*within, MenuPart(title or "", _find_index(to))))
                continue
            path = to.removesuffix(".md")
            self._sections[path] = within
            if title is not None:
                self._titles[path] = title


def _find_index(entries: Menu) -> str | None:
    """Returns the address of a section's own page, its first entry; None if it has none."""
    [first, *_] = entries
    path = next(iter(first.values())) if isinstance(first, dict) else first
    if isinstance(path, str) and posixpath.basename(path) == "index.md":
        return path.removesuffix("index.md")
    return None


def shorten_menu(menu: Navigation) -> Navigation:
    """Returns the menu for one page, whose length does not grow with the number of editions.

    Of many sections within a section, only the one around the page is kept. Of a section that the
    page is not in, only the first page is kept, as the way in.
    """
    short = copy(menu)
    short.items = [_shorten_section(item) for item in menu.items]
    return short


def _shorten_section(item: StructureItem) -> StructureItem:
    if not isinstance(item, Section):
        return item
    children = item.children
    if not item.active:
        children = children[:1]
    elif sum(child.is_section for child in children) > SECTIONS_SHOWN:
        children = [entry for entry in children if not isinstance(entry, Section) or entry.active]
    short = copy(item)
    short.children = [_shorten_section(entry) for entry in children]
    return short


def _make_written_entry(site: Site, path: str) -> str | dict[str, str]:
    """Returns the entry of a written page, marked if it is in the source language."""
    title = find_source_title(site, path)
    return {_format_title(site, title): f"{path}.md"} if title else f"{path}.md"


def _make_entry(site: Site, listed: str | MenuGroup, titles: dict[str, str]) -> dict[str, Any]:
    """Returns the entry of a generated page, or of several under a title."""
    if isinstance(listed, MenuGroup):
        return {
            _format_title(site, listed.title): [
                _make_entry(site, path, titles) for path in listed.paths
            ]
        }
    return {titles[listed]: f"{listed}.md"}


def _format_title(site: Site, words: Wording) -> str:
    return to_html(words, site.language.code)
