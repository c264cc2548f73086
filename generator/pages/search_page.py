"""Makes the search page: a list of results, and an index of all statements: ``/search/``.

The search stands behind the ``#`` of the address, which no server sees. A script of the theme,
``results.js``, reads it and shows the results; readers without scripts have the index.
"""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from generator import ids
from generator.catalogue.site_in_language import Site, StandardLink
from generator.ids import Address, SectionKind
from generator.languages.language import Wording
from generator.pages.page import Page, PageKind, make_page
from generator.pages.sections import name_section
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


class StandardIndexRow(NamedTuple):
    """A standard in the index, with its statements and their parts."""

    standard: StandardLink
    statements: tuple[StatementRow, ...]


class EditionIndex(NamedTuple):
    """The standards of an edition with their statements."""

    edition: Edition
    standards: tuple[StandardIndexRow, ...]


def make_pages(site: Site) -> Iterator[Page]:
    """Yields the page, which neither the search nor search engines list."""
    yield make_page(
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
        filters=tuple(list_filters(site)),
        editions=tuple(_make_index(site)),
    )


KIND = PageKind(make_pages, None)


def list_filters(site: Site) -> Iterator[Filter]:
    """Yields the filters that have more than one choice in this suite."""
    interface, catalogue = site.language.interface, site.catalogue
    editions = catalogue.newest_first
    standards = [
        standard for edition in editions for standard in catalogue.list_standards(edition.year)
    ]
    functions = [
        function for edition in editions for function in catalogue.list_functions(edition.year)
    ]
    found = (
        Filter(
            "edition",
            interface("Edition"),
            tuple(Choice(edition.year, edition.year, None) for edition in editions),
        ),
        Filter("section", interface("Section"), _list_sections(site, standards)),
        Filter(
            "standard",
            interface("Standard"),
            tuple(
                Choice(standard.urn, standard.urn, _make_plain_wording(site, standard.title))
                for standard in standards
            ),
        ),
        Filter(
            "function",
            interface("Function"),
            tuple(
                Choice(
                    function.address.anchor,
                    f"{function.edition} {function.code}",
                    _make_plain_wording(site, function.process),
                )
                for function in functions
            ),
        ),
    )
    yield from (one for one in found if len(one.choices) > 1)


def _make_plain_wording(site: Site, text: Text) -> Wording:
    """Returns the words of a text without links and marks, for places that take only text."""
    return site.say(text, linked=False)._replace(text=site.say_plainly(text))


def _list_sections(site: Site, standards: list[Standard]) -> tuple[Choice, ...]:
    """Returns the kinds of section with statements in any standard, in the order of the model."""
    met = {statement.kind for standard in standards for statement in standard.statements}
    kinds: list[SectionKind] = [kind for kind in ids.SECTION_KINDS if kind in met]
    return tuple(Choice(kind, "", name_section(site, kind)) for kind in kinds)


def _make_index(site: Site) -> Iterator[EditionIndex]:
    """Yields the editions that hold statements, the one in force first."""
    for edition in site.catalogue.newest_first:
        standards = site.catalogue.list_standards(edition.year)
        if any(standard.statements for standard in standards):
            rows = (
                site.kept.take((StandardIndexRow, standard.urn), partial(_make_row, site, standard))
                for standard in standards
            )
            yield EditionIndex(edition, tuple(rows))


def _make_row(site: Site, standard: Standard) -> StandardIndexRow:
    """Returns a standard with its statements."""
    return StandardIndexRow(
        site.link_standard(standard),
        tuple(
            StatementRow(statement.name, statement.address, site.say(statement.text, linked=False))
            for statement in standard.statements
        ),
    )
