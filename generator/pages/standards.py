"""The index of all standards by edition: ``/standards/``."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import ids
from generator.catalogue.in_language import Site, StandardLink
from generator.catalogue.menu_sections import STANDARDS
from generator.ids import Address
from generator.model import Edition
from generator.pages.menu_place import MenuPlace, Rank
from generator.pages.page import Page, PageKind, page


@dataclass(frozen=True)
class StandardRow:
    """A standard in the index, with how many statements of each kind it holds."""

    standard: StandardLink
    held: bool
    criteria: int
    knowledge: int


@dataclass(frozen=True)
class EditionView:
    """An edition in the index."""

    edition: Edition
    address: Address
    standards: tuple[StandardRow, ...]
    criteria: int
    knowledge: int


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    language = site.language
    yield page(
        site,
        "standards.md",
        "standards/index",
        language.interface("Standards"),
        site.phrase("Every standard of %(field)s, by edition.", field="site field"),
        hide=("navigation", "toc"),
        editions=tuple(_edition(site, year) for year in site.newest_first),
    )


KIND = PageKind(pages, MenuPlace(STANDARDS, Rank.FIRST))


def _edition(site: Site, year: str) -> EditionView:
    rows = tuple(_row(site, urn) for urn in site.catalogue.urns(year))
    return EditionView(
        site.catalogue.editions[year],
        ids.edition_address(year),
        rows,
        sum(row.criteria for row in rows),
        sum(row.knowledge for row in rows),
    )


def _row(site: Site, urn: str) -> StandardRow:
    standard = site.catalogue.standards[urn]
    criteria = [code for code in standard.statements if code.startswith("P")]
    return StandardRow(
        site.standard_link(urn),
        standard.held,
        len(criteria),
        len(standard.statements) - len(criteria),
    )
