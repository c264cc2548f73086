"""Makes the index of all standards by edition: ``/standards/``."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue.in_language import Site, StandardLink
from generator.catalogue.menu_sections import STANDARDS
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages.downloads import as_data
from generator.pages.facts import counts, marked
from generator.pages.menu_place import MenuPlace, Rank
from generator.pages.page import Page, PageKind, page
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


def pages(site: Site) -> Iterator[Page]:
    """Yields the page."""
    language = site.language
    yield page(
        site,
        "standards.md",
        "standards/index",
        language.interface("Standards"),
        site.phrase("Every standard of %(field)s, by edition.", field=site.presentation.field),
        hide=("navigation", "toc"),
        as_data=as_data(site),
        editions=tuple(edition_view(site, edition) for edition in site.catalogue.newest_first),
    )


KIND = PageKind(pages, MenuPlace(STANDARDS, Rank.FIRST))


def edition_view(site: Site, edition: Edition) -> EditionView:
    """Returns an edition, with how much of it is held."""
    groups = tuple(
        GroupView(
            group.address.anchor if group else "",
            site.say(group.title) if group else None,
            tuple(_row(site, one) for one in standards),
        )
        for group, standards in site.catalogue.groups_of(edition.year)
    )
    standards = site.catalogue.standards_of(edition.year)
    return EditionView(
        edition,
        edition.address,
        groups,
        sum(len(one.of("criteria")) for one in standards),
        sum(len(one.of("knowledge")) for one in standards),
        sum(bool(one.not_held) for one in standards),
    )


def _row(site: Site, standard: Standard) -> StandardRow:
    """Returns a standard with its counts."""
    return StandardRow(
        site.standard_link(standard), (*marked(site, standard), *counts(site, standard))
    )
