"""The introduction of each edition: ``/editions/2012/``."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import ids
from generator.catalogue.in_language import FunctionLink, Site
from generator.catalogue.menu_sections import EDITIONS
from generator.ids import Address
from generator.languages.language import Wording
from generator.model import Edition, Section
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, SearchEntry, page


@dataclass(frozen=True)
class BlockView:
    """A paragraph of an introduction, or a list of functions."""

    paragraph: Wording | None
    functions: tuple[FunctionLink, ...]


@dataclass(frozen=True)
class SectionView:
    """A section of an introduction."""

    id: str
    level: int
    title: Wording
    blocks: tuple[BlockView, ...]
    notes: tuple[Wording, ...]


def pages(site: Site) -> Iterator[Page]:
    """A page for each edition."""
    for year, edition in site.catalogue.editions.items():
        yield _introduction(site, year, edition)


def newest_first(site: Site) -> Iterator[str]:
    """The paths of the pages, that of the edition in force first."""
    return (ids.edition_address(year).path for year in site.newest_first)


KIND = PageKind(pages, MenuPlace(EDITIONS, listing=newest_first))


def _introduction(site: Site, year: str, edition: Edition) -> Page:
    sections = tuple(section_view(site, year, section) for section in edition.introduction)
    paragraphs = [
        block.paragraph for section in sections for block in section.blocks if block.paragraph
    ]
    path = ids.edition_address(year).path
    title = site.language.interface("The %(edition)s edition", edition=year)
    return page(
        site,
        "edition.md",
        path,
        title,
        site.language.interface("The introduction of the %(edition)s edition.", edition=year),
        entries=(SearchEntry(Address(path, "standards"), edition.urn, title.text),)
        if edition.urn
        else (),
        edition=edition,
        edition_title=site.say(f"{year} title"),
        sections=sections,
        metadata=site.metadata(year, edition.metadata),
        standards=tuple(site.standard_link(urn) for urn in site.catalogue.urns(year)),
        terms=site.terms_in(*paragraphs),
    )


def section_view(site: Site, year: str, section: Section) -> SectionView:
    """A section of an edition's introduction."""
    owner = f"{year} introduction {section.id}"
    blocks = []
    for number, block in enumerate(section.text, 1):
        if isinstance(block, str):
            blocks.append(BlockView(site.say(f"{owner} {number}", running=True), ()))
        else:
            listed = tuple(site.function(year, code) for code in block.functions)
            blocks.append(BlockView(None, listed))
    return SectionView(
        section.id,
        3 if section.within else 2,
        site.say(f"{owner} title"),
        tuple(blocks),
        site.notes(owner, section.notes),
    )
