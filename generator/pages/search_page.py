"""Makes the search page: a list of results, and an index of all statements: ``/search/``.

The search stands behind the ``#`` of the address, which no server sees. A script of the theme,
``results.js``, reads it and shows the results; readers without scripts have the index.
"""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from generator import ids
from generator.catalogue.in_language import Site, StandardLink
from generator.ids import Address, SectionKind
from generator.languages.language import Wording
from generator.pages.page import Page, PageKind, page
from generator.pages.sections import default_heading
from generator.suite.entities.standards import Edition, Standard
from generator.suite.text import Text

FRAME = "search.html"
"""Its template in the theme, with the script that shows results."""


class Choice(NamedTuple):
    """A choice of a filter.

    Attributes:
        value: Its value in the address.
        name: Its name.
        words: The words behind the name; None without.
    """

    value: str
    name: str
    words: Wording | None


class Filter(NamedTuple):
    """A filter of the results: its name in the address, its label, and its choices."""

    name: str
    label: Wording
    choices: tuple[Choice, ...]


class StatementRow(NamedTuple):
    """A statement in the index."""

    name: str
    address: Address
    words: Wording


class StandardRow(NamedTuple):
    """A standard in the index, with its statements and their parts."""

    standard: StandardLink
    statements: tuple[StatementRow, ...]


class EditionIndex(NamedTuple):
    """The standards of an edition with their statements."""

    edition: Edition
    standards: tuple[StandardRow, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yields the page, which neither the search nor search engines list."""
    yield page(
        site,
        "search.md",
        "search/index",
        site.language.interface("Search"),
        site.phrase(
            "Search the standards of %(field)s, or look through all statements.",
            field=site.presentation.field,
        ),
        frame=FRAME,
        hide=("navigation", "toc"),
        listed=False,
        filters=tuple(filters(site)),
        editions=tuple(_index(site)),
    )


KIND = PageKind(pages, None)


def filters(site: Site) -> Iterator[Filter]:
    """Yields the filters that have more than one choice in this suite."""
    interface, catalogue = site.language.interface, site.catalogue
    editions = catalogue.newest_first
    standards = [one for edition in editions for one in catalogue.standards_of(edition.year)]
    functions = [one for edition in editions for one in catalogue.process_of(edition.year)]
    found = (
        Filter(
            "edition",
            interface("Edition"),
            tuple(Choice(one.year, one.year, None) for one in editions),
        ),
        Filter("section", interface("Section"), _sections(site, standards)),
        Filter(
            "standard",
            interface("Standard"),
            tuple(Choice(one.urn, one.urn, _plain(site, one.title)) for one in standards),
        ),
        Filter(
            "function",
            interface("Function"),
            tuple(
                Choice(one.address.anchor, f"{one.edition} {one.code}", _plain(site, one.process))
                for one in functions
            ),
        ),
    )
    yield from (one for one in found if len(one.choices) > 1)


def _plain(site: Site, text: Text) -> Wording:
    """Returns the words of a text without links and marks, for places that take only text."""
    return site.say(text, linked=False)._replace(text=site.plain(text))


def _sections(site: Site, standards: list[Standard]) -> tuple[Choice, ...]:
    """Returns the kinds of section with statements in any standard, in the order of the model."""
    met = {one.kind for standard in standards for one in standard.statements}
    kinds: list[SectionKind] = [kind for kind in ids.SECTION_KINDS if kind in met]
    return tuple(Choice(kind, "", default_heading(site, kind)) for kind in kinds)


def _index(site: Site) -> Iterator[EditionIndex]:
    """Yields the editions that hold statements, the one in force first."""
    for edition in site.catalogue.newest_first:
        standards = site.catalogue.standards_of(edition.year)
        if any(one.statements for one in standards):
            rows = (
                site.kept.take((StandardRow, one.urn), partial(_row, site, one))
                for one in standards
            )
            yield EditionIndex(edition, tuple(rows))


def _row(site: Site, standard: Standard) -> StandardRow:
    """Returns a standard with its statements."""
    return StandardRow(
        site.standard_link(standard),
        tuple(
            StatementRow(one.name, one.address, site.say(one.text, linked=False))
            for one in standard.statements
        ),
    )
