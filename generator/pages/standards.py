"""Makes the index of all standards by edition: ``/standards/``."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue.menu_sections import STANDARDS
from generator.catalogue.site_in_language import Site, StandardLink
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages.downloads import list_data_files
from generator.pages.menu_place import MenuPlace, Rank
from generator.pages.page import Page, PageKind, make_page
from generator.pages.standard_facts import describe_counts, warn_of_status
from generator.suite.entities.standards import Edition, Standard


class StandardRow(NamedTuple):
    """A standard in the index.

    Attributes:
        standard: The standard.
        said: Its status, unless it is current, and how many statements of each kind it has.
    """

    standard: StandardLink
    said: tuple[Wording, ...]


class GroupView(NamedTuple):
    """Standards of one group, under its title where their edition has groups."""

    anchor: str
    title: Wording | None
    standards: tuple[StandardRow, ...]


class EditionView(NamedTuple):
    """An edition in the index.

    Attributes:
        edition: The edition.
        address: The address of its introduction.
        groups: Its standards, by group.
        criteria: How many performance criteria it has.
        knowledge: How many knowledge statements it has.
        partly: How many of its standards our source does not hold as a whole.
    """

    edition: Edition
    address: Address
    groups: tuple[GroupView, ...]
    criteria: int
    knowledge: int
    partly: int


def make_pages(site: Site) -> Iterator[Page]:
    """Yields the page."""
    language = site.language
    yield make_page(
        site,
        "standards.md",
        "standards/index",
        language.interface("Standards"),
        site.phrase("Every standard of %(field)s, by edition.", field=site.presentation.field),
        hide=("navigation", "toc"),
        as_data=list_data_files(site),
        editions=tuple(make_edition_view(site, edition) for edition in site.catalogue.newest_first),
    )


KIND = PageKind(make_pages, MenuPlace(STANDARDS, Rank.FIRST))


def make_edition_view(site: Site, edition: Edition) -> EditionView:
    """Returns an edition, with how much of it is held."""
    groups = tuple(
        GroupView(
            group.address.anchor if group else "",
            site.say(group.title) if group else None,
            tuple(_make_row(site, standard) for standard in standards),
        )
        for group, standards in site.catalogue.list_groups(edition.year)
    )
    standards = site.catalogue.list_standards(edition.year)
    return EditionView(
        edition,
        edition.address,
        groups,
        sum(len(standard.list_statements("criteria")) for standard in standards),
        sum(len(standard.list_statements("knowledge")) for standard in standards),
        sum(bool(standard.not_held) for standard in standards),
    )


def _make_row(site: Site, standard: Standard) -> StandardRow:
    """Returns a standard with its counts."""
    return StandardRow(
        site.link_standard(standard),
        (*warn_of_status(site, standard), *describe_counts(site, standard)),
    )
