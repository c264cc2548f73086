"""The functional-process map, read both ways: ``/map/``."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import ids
from generator.language import Wording
from generator.model import Function
from generator.pages.site import FunctionLink, Page, Site, StandardLink


@dataclass(frozen=True)
class RowView:
    """A standard that serves a function, as the mapping table gives it."""

    standard: StandardLink
    printed_title: Wording | None
    suite: Wording | None
    owner: Wording | None


@dataclass(frozen=True)
class FunctionView:
    """A function and what serves it: the suite's own standards apart from signposted ones."""

    code: str
    anchor: str
    process: Wording
    table: Wording | None
    own: tuple[RowView, ...]
    signposted: tuple[RowView, ...]
    notes: tuple[Wording, ...]


@dataclass(frozen=True)
class StandardRow:
    """A standard and the functions that it serves, itself or by its counterpart."""

    standard: StandardLink
    functions: tuple[FunctionLink, ...]
    through: tuple[tuple[StandardLink, tuple[FunctionLink, ...]], ...]


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    catalogue = site.catalogue
    processes = {
        year: tuple(_function(site, year, function) for function in functions)
        for year, functions in catalogue.suite.mapping.functions.items()
    }
    standards = {
        year: tuple(_standard(site, urn) for urn in catalogue.urns(year))
        for year in site.newest_first
    }
    yield site.page(
        "map.md",
        "map",
        site.language.interface("The functional process"),
        site.language.interface(
            "The stages of supported employment, and which standards serve each."
        ),
        processes=processes,
        standards=standards,
        signposted=tuple(_standard(site, urn) for urn in catalogue.signposted),
    )


def _function(site: Site, year: str, function: Function) -> FunctionView:
    owner = f"{year} function {function.code}"
    rows = [
        (row.urn in site.catalogue.standards, _row(site, owner, row.urn, bool(row.printed_title)))
        for row in function.maps_to
    ]
    return FunctionView(
        function.code,
        ids.function_address(year, function.code).anchor,
        site.say(f"{owner} process"),
        site.say(f"{owner} table") if function.table else None,
        tuple(row for own, row in rows if own),
        tuple(row for own, row in rows if not own),
        site.notes(owner, function.notes),
    )


def _row(site: Site, owner: str, urn: str, printed: bool) -> RowView:
    own = urn in site.catalogue.standards
    return RowView(
        site.standard_link(urn),
        site.say(f"{owner} {urn}") if printed else None,
        None if own else site.say(f"{urn} suite"),
        None if own else site.say(f"{urn} owner"),
    )


def _standard(site: Site, urn: str) -> StandardRow:
    return StandardRow(
        site.standard_link(urn),
        site.functions_of(urn),
        tuple(
            (site.standard_link(crossing.from_), site.functions_of(crossing.from_))
            for crossing in site.catalogue.counterparts(urn)
            if crossing.to == urn
        ),
    )
