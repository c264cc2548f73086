"""Makes the page with the introduction of each edition: ``/editions/2020/``."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from generator.catalogue.in_language import FunctionLink, Site
from generator.catalogue.menu_sections import EDITIONS
from generator.ids import Address
from generator.languages.language import Wording
from generator.model import FunctionList
from generator.pages.downloads import as_data
from generator.pages.edition_states import consultation_view
from generator.pages.menu_place import MenuPlace
from generator.pages.owner import where_to_get_them
from generator.pages.page import Page, PageKind, SearchEntry, kept, page
from generator.pages.standards import edition_view
from generator.suite.entities.standards import Edition, Section
from generator.suite.text import Text


class BlockView(NamedTuple):
    """A paragraph of an introduction, or a list of functions."""

    paragraph: Wording | None
    functions: tuple[FunctionLink, ...]


class SectionView(NamedTuple):
    """A section of an introduction."""

    id: str
    level: int
    title: Wording
    blocks: tuple[BlockView, ...]
    notes: tuple[Wording, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yields a page for each edition."""
    for edition in site.catalogue.editions.values():
        yield from kept(site, edition.address, partial(_introduction, site, edition))


def newest_first(site: Site) -> Iterator[str]:
    """Yields the paths of the pages, the edition in force first."""
    return (edition.address.path for edition in site.catalogue.newest_first)


KIND = PageKind(pages, MenuPlace(EDITIONS, listing=newest_first))


def _introduction(site: Site, edition: Edition) -> Iterator[Page]:
    """Yields the page of an edition."""
    sections = tuple(section_view(site, section) for section in edition.introduction)
    paragraphs = [
        block.paragraph for section in sections for block in section.blocks if block.paragraph
    ]
    path, year = edition.address.path, edition.year
    title = site.language.interface("The %(edition)s edition", edition=year)
    view = edition_view(site, edition)
    yield page(
        site,
        "edition.md",
        path,
        title,
        site.language.interface("The introduction of the %(edition)s edition.", edition=year),
        entries=(SearchEntry(Address(path, "standards"), edition.urn, title.text),)
        if edition.urn
        else (),
        as_data=as_data(site),
        edition=edition,
        consultation=consultation_view(site, edition, edition.urn or f"{site.short_name} {year}"),
        not_held=view if view.partly else None,
        ways=where_to_get_them(site),
        edition_title=site.say(edition.title),
        sections=sections,
        metadata=site.metadata(edition.metadata),
        groups=tuple(
            (group and (group.id, site.say(group.title)), tuple(map(site.standard_link, standards)))
            for group, standards in site.catalogue.groups_of(year)
        ),
        terms=site.terms_in(*paragraphs, edition=year),
    )


def section_view(site: Site, section: Section) -> SectionView:
    """Returns a section of an edition's introduction."""
    return SectionView(
        section.id,
        3 if section.within else 2,
        site.say(section.title),
        tuple(_block(site, section.edition, block) for block in section.blocks),
        site.notes(section.notes),
    )


def _block(site: Site, edition: str, block: Text | FunctionList) -> BlockView:
    """Returns a paragraph, or a list of functions."""
    if isinstance(block, Text):
        return BlockView(site.say(block), ())
    functions = (site.catalogue.function(edition, code) for code in block.functions)
    return BlockView(None, tuple(map(site.function, functions)))
