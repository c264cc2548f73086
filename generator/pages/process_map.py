"""The functional-process map, read both ways: ``/map/``."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import ids
from generator.catalogue.catalogue import FunctionRef
from generator.catalogue.in_language import FunctionLink, Site, StandardLink
from generator.languages.language import Wording
from generator.model import Function, Strand
from generator.pages.drawings import journey
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, page
from generator.pages.standard import CounterpartView, through


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
class MatrixRow:
    """A standard in the matrix: for each function, in their order, whether it serves it."""

    standard: StandardLink
    marks: tuple[bool, ...]


@dataclass(frozen=True)
class Matrix:
    """Functions across, standards down: the suite's own apart from signposted ones."""

    edition: str
    functions: tuple[tuple[FunctionLink, Strand | None], ...]
    own: tuple[MatrixRow, ...]
    signposted: tuple[MatrixRow, ...]


@dataclass(frozen=True)
class StandardRow:
    """A standard of an edition whose mapping is not held, and its counterparts that serve any."""

    standard: StandardLink
    through: tuple[CounterpartView, ...]


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    catalogue, held = site.catalogue, site.catalogue.suite.mapping.functions
    processes = {
        year: tuple(function_view(site, year, function) for function in held[year])
        for year in site.newest_first
        if year in held
    }
    elsewhere = {
        year: tuple(standard_row(site, urn) for urn in catalogue.urns(year))
        for year in site.newest_first
        if year not in processes
    }
    yield page(
        site,
        "map.md",
        "map",
        site.language.interface("The functional process"),
        site.phrase("The stages of %(field)s, and which standards serve each.", field="site field"),
        hide=("navigation",),
        introduction=introduction(site),
        drawing=drawing(site),
        name=site.language.interface("The functional process"),
        processes=processes,
        matrices=tuple(_matrix(site, year) for year in processes),
        elsewhere=elsewhere,
    )


KIND = PageKind(pages, MenuPlace())


def drawing(site: Site) -> tuple[journey.Drawing, ...]:
    """The process of the newest edition that has one, in its layouts; nothing where none has."""
    for year in site.newest_first:
        if drawn := drawing_of(site, year):
            return drawn
    return ()


def drawing_of(site: Site, year: str) -> tuple[journey.Drawing, ...]:
    """The process of an edition, in its layouts, the widest first; nothing where it has none."""
    lanes_ = lanes(site)
    stages = tuple(
        journey.Stage(
            function.code,
            lanes_[function.lane],
            ids.function_address(year, function.code),
            site.plain(f"{year} function {function.code} process"),
            site.say(f"{year} function {function.code} process").language,
        )
        for function in site.catalogue.suite.mapping.functions.get(year, ())
        if function.lane
    )
    return journey.layouts(stages, tuple(lanes_.values())) if stages else ()


def lanes(site: Site) -> dict[str, journey.Lane]:
    """The lanes of the process by their ids, in order."""
    return {
        lane.id: journey.Lane(lane.id, site.say(f"lane {lane.id}"), lane.strand)
        for lane in site.catalogue.suite.facts.process.lanes
    }


def introduction(site: Site) -> Wording | None:
    """What the suite says of its process, where it says anything."""
    said = site.catalogue.suite.facts.process.introduction
    return site.say("process introduction") if said else None


def _matrix(site: Site, year: str) -> Matrix:
    functions = site.catalogue.suite.mapping.functions[year]

    strands = {lane.id: lane.strand for lane in site.catalogue.suite.facts.process.lanes}

    def row(urn: str) -> MatrixRow:
        served = site.catalogue.functions_of(urn)
        return MatrixRow(
            site.standard_link(urn),
            tuple(FunctionRef(year, function.code) in served for function in functions),
        )

    return Matrix(
        year,
        tuple(
            (site.function(year, function.code), strands.get(function.lane or ""))
            for function in functions
        ),
        tuple(row(urn) for urn in site.catalogue.urns(year)),
        tuple(row for row in map(row, site.catalogue.signposted) if any(row.marks)),
    )


def function_view(site: Site, year: str, function: Function) -> FunctionView:
    """A function of an edition, and what serves it."""
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


def standard_row(site: Site, urn: str) -> StandardRow:
    """A standard of an edition whose mapping is not held."""
    return StandardRow(site.standard_link(urn), through(site, urn))
