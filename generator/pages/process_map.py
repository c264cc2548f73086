"""Makes the map of the functional process, from functions to standards and back: ``/map/``."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue.site_in_language import FunctionLink, Site, StandardLink
from generator.languages.language import Wording
from generator.model import Strand
from generator.pages.downloads import list_data_files
from generator.pages.drawings import journey
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, make_page
from generator.pages.standard import CounterpartView, find_mapped_counterparts
from generator.suite.entities.mapping import Function, MappingRow, Signposted
from generator.suite.entities.standards import Standard


class ServingStandardView(NamedTuple):
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
    own: tuple[ServingStandardView, ...]
    signposted: tuple[ServingStandardView, ...]
    notes: tuple[Wording, ...]


class MatrixRow(NamedTuple):
    """A standard in the matrix: for each function, in order, whether it serves that."""

    standard: StandardLink
    marks: tuple[bool, ...]


class MatrixView(NamedTuple):
    """The matrix of an edition: functions across, standards down, signposted ones apart."""

    edition: str
    functions: tuple[tuple[FunctionLink, Strand | None, Wording | None], ...]
    own: tuple[MatrixRow, ...]
    signposted: tuple[MatrixRow, ...]


class UnmappedStandardRow(NamedTuple):
    """A standard of an edition without a mapping, and its counterparts that serve a function."""

    standard: StandardLink
    through: tuple[CounterpartView, ...]


def make_pages(site: Site) -> Iterator[Page]:
    """Yields the page where the mapping of any edition is held."""
    catalogue, held = site.catalogue, site.catalogue.entities.functions
    if not held:
        return
    years = [edition.year for edition in catalogue.newest_first]
    processes = {
        year: tuple(make_function_view(site, function) for function in held[year])
        for year in years
        if year in held
    }
    elsewhere = {
        year: tuple(
            make_standard_row(site, standard) for standard in catalogue.list_standards(year)
        )
        for year in years
        if year not in processes
    }
    name = site.language.interface("The functional process")
    yield make_page(
        site,
        "map.md",
        "map",
        name,
        site.phrase(
            "The stages of %(field)s, and which standards serve each.",
            field=site.presentation.field,
        ),
        hide=("navigation",),
        as_data=list_data_files(site),
        introduction=introduce_process(site),
        drawing=draw_newest_process(site),
        name=name,
        processes=processes,
        citations={year: site.cite(name, year) for year in processes},
        matrices=tuple(make_matrix(site, year) for year in processes),
        elsewhere=elsewhere,
        proposed=catalogue.proposed,
    )


KIND = PageKind(make_pages, MenuPlace())


def draw_newest_process(site: Site) -> tuple[journey.JourneyDrawing, ...]:
    """Returns the process of the newest edition that has one, in its layouts; else nothing."""
    for edition in site.catalogue.newest_first:
        if drawn := draw_process(site, edition.year):
            return drawn
    return ()


def draw_process(site: Site, year: str) -> tuple[journey.JourneyDrawing, ...]:
    """Returns the process of an edition in its layouts, the widest first; else nothing."""
    by_id = list_lanes(site)
    stages = tuple(
        journey.Stage(
            function.code,
            by_id[function.lane],
            function.address,
            site.say_plainly(function.process),
            site.say(function.process).language,
        )
        for function in site.catalogue.list_functions(year)
        if function.lane
    )
    return journey.draw_journey(stages, tuple(by_id.values())) if stages else ()


def list_lanes(site: Site) -> dict[str, journey.DrawnLane]:
    """Returns the lanes of the process by their ids, in order."""
    return {
        lane.id: journey.DrawnLane(lane.id, site.say(lane.name), lane.strand)
        for lane in site.presentation.lanes
    }


def introduce_process(site: Site) -> Wording | None:
    """Returns what the suite says of its process; None where it says nothing."""
    said = site.presentation.process
    return site.say(said) if said else None


def make_matrix(site: Site, year: str) -> MatrixView:
    """Returns the matrix of an edition's standards and functions."""
    functions = site.catalogue.list_functions(year)
    strands = {lane.id: lane.strand for lane in site.presentation.lanes}

    def row(standard: Standard | Signposted) -> MatrixRow:
        served = site.catalogue.list_served_functions(standard)
        marks = tuple(function in served for function in functions)
        return MatrixRow(site.link_standard(standard), marks)

    return MatrixView(
        year,
        tuple(
            (
                site.link_function(function),
                strands.get(function.lane or ""),
                name_lane(site, function),
            )
            for function in functions
        ),
        tuple(map(row, site.catalogue.list_standards(year))),
        tuple(row for row in map(row, site.catalogue.entities.signposted) if any(row.marks)),
    )


def make_function_view(site: Site, function: Function) -> FunctionView:
    """Returns a function with the standards that serve it."""
    own = site.catalogue.standards
    return FunctionView(
        function.code,
        _cite_function(site, function),
        name_lane(site, function),
        function.address.anchor,
        site.say(function.process),
        site.say(function.table) if function.table else None,
        tuple(_make_row_view(site, row) for row in function.maps_to if row.urn in own),
        tuple(_make_row_view(site, row) for row in function.maps_to if row.urn not in own),
        site.say_notes(function.notes),
    )


def name_lane(site: Site, function: Function) -> Wording | None:
    """Returns the lane of a function, in words; None where it has none."""
    lane = list_lanes(site).get(function.lane or "")
    return lane.words if lane else None


def _cite_function(site: Site, function: Function) -> str:
    """Returns what a function is cited by: ``Function C: …``."""
    words = site.language.interface(
        "Function %(code)s: %(process)s",
        code=function.code,
        process=site.say_plainly(function.process),
    )
    return words.text


def _make_row_view(site: Site, row: MappingRow) -> ServingStandardView:
    """Returns a row of the mapping table."""
    standard = site.catalogue.find_standard(row.urn)
    signposted = standard if isinstance(standard, Signposted) else None
    return ServingStandardView(
        site.link_standard(standard),
        site.say(row.printed_title) if row.printed_title else None,
        site.say(signposted.suite) if signposted else None,
        site.say(signposted.owner) if signposted else None,
    )


def make_standard_row(site: Site, standard: Standard) -> UnmappedStandardRow:
    """Returns a standard of an edition without a mapping."""
    return UnmappedStandardRow(
        site.link_standard(standard), find_mapped_counterparts(site, standard)
    )
