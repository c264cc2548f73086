"""Makes the page with the introduction of each edition: ``/editions/2020/``."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from generator.catalogue.menu_sections import EDITIONS
from generator.catalogue.site_in_language import FunctionLink, Site
from generator.ids import Address
from generator.languages.language import Wording
from generator.model import FunctionList
from generator.pages.downloads import list_data_files
from generator.pages.edition_states import make_consultation_view
from generator.pages.menu_place import MenuPlace
from generator.pages.owner import list_sources
from generator.pages.page import Page, PageKind, SearchEntry, keep_pages, make_page
from generator.pages.standards import make_edition_view
from generator.suite.entities.standards import Edition, Section
from generator.suite.text import Text


class IntroductionBlockView(NamedTuple):
    """A paragraph of an introduction, or a list of functions."""

    paragraph: Wording | None
    functions: tuple[FunctionLink, ...]


class IntroductionSectionView(NamedTuple):
    """A section of an introduction."""

    id: str
    level: int
    title: Wording
    blocks: tuple[IntroductionBlockView, ...]
    notes: tuple[Wording, ...]


def make_pages(site: Site) -> Iterator[Page]:
    """Yields a page for each edition."""
    for edition in site.catalogue.editions.values():
        yield from keep_pages(
            site, edition.address, partial(_make_introduction_page, site, edition)
        )


def list_paths(site: Site) -> Iterator[str]:
    """Yields the paths of the pages, the edition in force first."""
    return (edition.address.path for edition in site.catalogue.newest_first)


KIND = PageKind(make_pages, MenuPlace(EDITIONS, listing=list_paths))


def _make_introduction_page(site: Site, edition: Edition) -> Iterator[Page]:
    """Yields the page of an edition."""
    sections = tuple(make_section_view(site, section) for section in edition.introduction)
    paragraphs = [
        block.paragraph for section in sections for block in section.blocks if block.paragraph
    ]
    path, year = edition.address.path, edition.year
    title = site.language.interface("The %(edition)s edition", edition=year)
    view = make_edition_view(site, edition)
    yield make_page(
        site,
        "edition.md",
        path,
        title,
        site.language.interface("The introduction of the %(edition)s edition.", edition=year),
        entries=(SearchEntry(Address(path, "standards"), edition.urn, title.text),)
        if edition.urn
        else (),
        as_data=list_data_files(site),
        edition=edition,
        consultation=make_consultation_view(
            site, edition, edition.urn or f"{site.short_name} {year}"
        ),
        not_held=view if view.partly else None,
        ways=list_sources(site),
        edition_title=site.say(edition.title),
        sections=sections,
        metadata=site.say_metadata(edition.metadata),
        groups=tuple(
            (group and (group.id, site.say(group.title)), tuple(map(site.link_standard, standards)))
            for group, standards in site.catalogue.list_groups(year)
        ),
        terms=site.find_terms(*paragraphs, edition=year),
    )


def make_section_view(site: Site, section: Section) -> IntroductionSectionView:
    """Returns a section of an edition's introduction."""
    return IntroductionSectionView(
        section.id,
        3 if section.within else 2,
        site.say(section.title),
        tuple(_make_block_view(site, section.edition, block) for block in section.blocks),
        site.say_notes(section.notes),
    )


def _make_block_view(site: Site, edition: str, block: Text | FunctionList) -> IntroductionBlockView:
    """Returns a paragraph, or a list of functions."""
    if isinstance(block, Text):
        return IntroductionBlockView(site.say(block), ())
    functions = (site.catalogue.find_function(edition, code) for code in block.functions)
    return IntroductionBlockView(None, tuple(map(site.link_function, functions)))
