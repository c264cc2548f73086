"""Makes the map of the functional process, from functions to standards and back: ``/map/``."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue.in_language import FunctionLink, Site, StandardLink
from generator.languages.language import Wording
from generator.model import Strand
from generator.pages.downloads import as_data
from generator.pages.drawings import journey
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, page
from generator.pages.standard import CounterpartView, through
from generator.suite.entities.mapping import Function, MappingRow, Signposted
from generator.suite.entities.standards import Standard


class RowView(NamedTuple):
    """A standard that serves a function, as the mapping table prints it."""

    standard: StandardLink
    printed_title: Wording | None
    suite: Wording | None
    owner: Wording | None


class FunctionView(NamedTuple):
    """A function and the standards that serve it, the suite's own apart from signposted ones.

    Attributes:
        code: Its letter.
        reference: What it is cited by.
        whose: The name of its lane; None where it has none.
        anchor: Its anchor on the page.
        process: Its title in the functional process.
        table: Its title in the mapping table, where that differs.
        own: The suite's own standards.
        signposted: Standards of other suites.
        notes: This project's notes on it.
    """

    code: str
    reference: str
    whose: Wording | None
    anchor: str
    process: Wording
    table: Wording | None
    own: tuple[RowView, ...]
    signposted: tuple[RowView, ...]
    notes: tuple[Wording, ...]


class MatrixRow(NamedTuple):
    """A standard in the matrix: for each function, in order, whether it serves that."""

    standard: StandardLink
    marks: tuple[bool, ...]


class Matrix(NamedTuple):
    """The matrix of an edition: functions across, standards down, signposted ones apart."""

    edition: str
    functions: tuple[tuple[FunctionLink, Strand | None, Wording | None], ...]
    own: tuple[MatrixRow, ...]
    signposted: tuple[MatrixRow, ...]


class StandardRow(NamedTuple):
    """A standard of an edition without a mapping, and its counterparts that serve a function."""

    standard: StandardLink
    through: tuple[CounterpartView, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yields the page where the mapping of any edition is held."""
    catalogue, held = site.catalogue, site.catalogue.entities.functions
    if not held:
        return
    years = [edition.year for edition in catalogue.newest_first]
    processes = {
        year: tuple(function_view(site, function) for function in held[year])
        for year in years
        if year in held
    }
    elsewhere = {
        year: tuple(standard_row(site, standard) for standard in catalogue.standards_of(year))
        for year in years
        if year not in processes
    }
    name = site.language.interface("The functional process")
    yield page(
        site,
        "map.md",
        "map",
        name,
        site.phrase(
            "The stages of %(field)s, and which standards serve each.",
            field=site.presentation.field,
        ),
        hide=("navigation",),
        as_data=as_data(site),
        introduction=introduction(site),
        drawing=drawing(site),
        name=name,
        processes=processes,
        citations={year: site.citation(name, year) for year in processes},
        matrices=tuple(matrix(site, year) for year in processes),
        elsewhere=elsewhere,
        proposed=catalogue.proposed,
    )


KIND = PageKind(pages, MenuPlace())


def drawing(site: Site) -> tuple[journey.Drawing, ...]:
    """Returns the process of the newest edition that has one, in its layouts; else nothing."""
    for edition in site.catalogue.newest_first:
        if drawn := drawing_of(site, edition.year):
            return drawn
    return ()


def drawing_of(site: Site, year: str) -> tuple[journey.Drawing, ...]:
    """Returns the process of an edition in its layouts, the widest first; else nothing."""
    by_id = lanes(site)
    stages = tuple(
        journey.Stage(
            function.code,
            by_id[function.lane],
            function.address,
            site.plain(function.process),
            site.say(function.process).language,
        )
        for function in site.catalogue.process_of(year)
        if function.lane
    )
    return journey.layouts(stages, tuple(by_id.values())) if stages else ()


def lanes(site: Site) -> dict[str, journey.Lane]:
    """Returns the lanes of the process by their ids, in order."""
    return {
        lane.id: journey.Lane(lane.id, site.say(lane.name), lane.strand)
        for lane in site.presentation.lanes
    }


def introduction(site: Site) -> Wording | None:
    """Returns what the suite says of its process; None where it says nothing."""
    said = site.presentation.process
    return site.say(said) if said else None


def matrix(site: Site, year: str) -> Matrix:
    """Returns the matrix of an edition's standards and functions."""
    functions = site.catalogue.process_of(year)
    strands = {lane.id: lane.strand for lane in site.presentation.lanes}

    def row(standard: Standard | Signposted) -> MatrixRow:
        served = site.catalogue.functions_of(standard)
        marks = tuple(function in served for function in functions)
        return MatrixRow(site.standard_link(standard), marks)

    return Matrix(
        year,
        tuple(
            (site.function(one), strands.get(one.lane or ""), whose(site, one)) for one in functions
        ),
        tuple(map(row, site.catalogue.standards_of(year))),
        tuple(row for row in map(row, site.catalogue.entities.signposted) if any(row.marks)),
    )


def function_view(site: Site, function: Function) -> FunctionView:
    """Returns a function with the standards that serve it."""
    own = site.catalogue.standards
    return FunctionView(
        function.code,
        _reference(site, function),
        whose(site, function),
        function.address.anchor,
        site.say(function.process),
        site.say(function.table) if function.table else None,
        tuple(_row(site, row) for row in function.maps_to if row.urn in own),
        tuple(_row(site, row) for row in function.maps_to if row.urn not in own),
        site.notes(function.notes),
    )


def whose(site: Site, function: Function) -> Wording | None:
    """Returns the lane of a function, in words; None where it has none."""
    lane = lanes(site).get(function.lane or "")
    return lane.words if lane else None


def _reference(site: Site, function: Function) -> str:
    """Returns what a function is cited by: ``Function C: …``."""
    words = site.language.interface(
        "Function %(code)s: %(process)s",
        code=function.code,
        process=site.plain(function.process),
    )
    return words.text


def _row(site: Site, row: MappingRow) -> RowView:
    """Returns a row of the mapping table."""
    standard = site.catalogue.standard(row.urn)
    signposted = standard if isinstance(standard, Signposted) else None
    return RowView(
        site.standard_link(standard),
        site.say(row.printed_title) if row.printed_title else None,
        site.say(signposted.suite) if signposted else None,
        site.say(signposted.owner) if signposted else None,
    )


def standard_row(site: Site, standard: Standard) -> StandardRow:
    """Returns a standard of an edition without a mapping."""
    return StandardRow(site.standard_link(standard), through(site, standard))
