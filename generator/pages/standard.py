"""The page of a standard: ``/standards/lsi-se03/``."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from babel.dates import format_skeleton

from generator import ids
from generator.ids import Address
from generator.language import Wording
from generator.model import Crossing
from generator.pages.site import NoteView, Page, SearchEntry, Site, StandardLink


@dataclass(frozen=True)
class StatementView:
    """A performance criterion or a knowledge statement on its page."""

    reference: str
    code: str
    address: Address
    text: Wording
    notes: tuple[NoteView, ...]


@dataclass(frozen=True)
class KindView:
    """The statements of one kind, under their heading and the words that lead in to them.

    Where they are not held, ``elsewhere`` says where those of counterparts stand.
    """

    heading: Wording
    anchor: str
    lead_in: Wording | None
    statements: tuple[StatementView, ...]
    elsewhere: tuple[tuple[str, str, Address], ...]


@dataclass(frozen=True)
class CounterpartView:
    """The standard's counterpart in another edition, and what changed between the two."""

    standard: StandardLink
    edition: str
    changed: tuple[Wording, ...]
    note: Wording
    functions: tuple[tuple[str, Address, Wording], ...]


@dataclass(frozen=True)
class PracticeView:
    """A value that the standard puts into practice."""

    number: int
    address: Address
    text: Wording
    statements: tuple[tuple[str, Address], ...]


def pages(site: Site) -> Iterator[Page]:
    """A page for each standard of each edition."""
    for urn in site.catalogue.standards:
        yield _page(site, urn)


def _page(site: Site, urn: str) -> Page:
    catalogue = site.catalogue
    standard = catalogue.standards[urn]
    year = catalogue.edition_of[urn]
    edition = catalogue.editions[year]
    title = site.say(f"{urn} title")
    numbers = range(1, len(standard.overview) + 1)
    before, after = catalogue.neighbours(urn)
    crossings = catalogue.counterparts(urn)
    return site.page(
        "standard.md",
        ids.standard_address(urn).path,
        title,
        site.language.interface(
            "%(urn)s of the National Occupational Standards for Supported Employment: what a "
            "competent practitioner does, knows and understands.",
            urn=urn,
        ),
        urn=urn,
        entries=_entries(site, urn),
        official_welsh=site.language.official_welsh(f"{urn} title", standard.title)
        if site.language.code == "en"
        else None,
        edition=edition,
        review_passed=bool(edition.review_date)
        and str(edition.review_date) < site.today.strftime("%Y-%m"),
        review_month=_month(site, edition.review_date),
        overview=tuple(site.say(f"{urn} overview {number}", running=True) for number in numbers),
        overview_notes=_notes_about(site, urn, "title")
        + tuple(note for n in numbers for note in _notes_about(site, urn, f"overview {n}")),
        kinds=(
            _kind(site, urn, "performance_criteria"),
            _kind(site, urn, "knowledge"),
        ),
        functions=_functions(site, urn),
        mapping_held=year in catalogue.suite.mapping.functions,
        practices=_practices(site, urn),
        counterparts=tuple(_counterpart(site, urn, crossing) for crossing in crossings),
        terms=tuple(site.term(term) for term in catalogue.terms_of(urn)),
        metadata=tuple(
            (
                site.say(f"{urn} metadata {ids.slug(item.label)} label"),
                site.say(f"{urn} metadata {ids.slug(item.label)}"),
            )
            for item in standard.metadata
        ),
        before=site.standard_link(before) if before else None,
        after=site.standard_link(after) if after else None,
    )


def _month(site: Site, review_date: str | None) -> str:
    """``2015-05`` → ``May 2015``, ``Mai 2015``."""
    if not review_date:
        return ""
    month = date.fromisoformat(f"{review_date}-01")
    return format_skeleton("yMMMM", month, locale=site.language.code)


def _kind(site: Site, urn: str, kind: str) -> KindView:
    standard = site.catalogue.standards[urn]
    year = site.catalogue.edition_of[urn]
    statements = getattr(standard, kind)
    lead_in = site.say(f"{year} lead-in {kind}") if site.catalogue.editions[year].lead_in else None
    codes = () if isinstance(statements, str) else tuple(statements)
    heading, anchor = _heading(site, kind)
    crossings = site.catalogue.counterparts(urn)
    others = [crossing.other(urn) for crossing in crossings]
    return KindView(
        heading,
        anchor,
        lead_in,
        tuple(
            StatementView(
                f"{urn} {code}",
                code,
                ids.standard_address(urn, code),
                site.say(f"{urn} {code}", running=True),
                _notes_about(site, urn, code),
            )
            for code in codes
        ),
        tuple(
            (
                site.catalogue.edition_of[other],
                other,
                Address(ids.standard_address(other).path, anchor),
            )
            for other in others
        ),
    )


def _heading(site: Site, kind: str) -> tuple[Wording, str]:
    if kind == "performance_criteria":
        return site.language.interface("Performance criteria"), "performance-criteria"
    return site.language.interface("Knowledge and understanding"), "knowledge-and-understanding"


def _notes_about(site: Site, urn: str, about: str) -> tuple[NoteView, ...]:
    notes = site.catalogue.standards[urn].notes
    views = site.notes(urn, notes)
    return tuple(view for note, view in zip(notes, views, strict=True) if note.about == about)


def _functions(site: Site, urn: str) -> tuple[tuple[str, Address, Wording], ...]:
    return tuple(
        (
            function.code,
            ids.function_address(function.edition, function.code),
            site.say(f"{function.edition} function {function.code} process"),
        )
        for function in site.catalogue.functions_of(urn)
    )


def _practices(site: Site, urn: str) -> tuple[PracticeView, ...]:
    return tuple(
        PracticeView(
            practice.value.number,
            ids.value_address(practice.value.edition, practice.value.number),
            site.say(f"{practice.value.edition} value {practice.value.number}"),
            tuple((code, ids.standard_address(urn, code)) for code in practice.codes),
        )
        for practice in site.catalogue.practices_of(urn)
    )


def _counterpart(site: Site, urn: str, crossing: Crossing) -> CounterpartView:
    other = crossing.other(urn)
    return CounterpartView(
        site.standard_link(other),
        site.catalogue.edition_of[other],
        site.changed(crossing),
        site.say(f"crosswalk {crossing.from_}"),
        _functions(site, other),
    )


def _entries(site: Site, urn: str) -> tuple[SearchEntry, ...]:
    return tuple(
        SearchEntry(
            ids.standard_address(urn, code), f"{urn} {code}", site.say(f"{urn} {code}").text
        )
        for code in site.catalogue.standards[urn].statements
    )
