"""The page of a standard: ``/standards/lsi-se03/``."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from babel.dates import format_skeleton

from generator import ids
from generator.catalogue.in_language import FunctionLink, Site, StandardLink
from generator.catalogue.menu_sections import STANDARDS
from generator.ids import Address
from generator.languages.language import Wording
from generator.model import Standard
from generator.model.standards import NOT_HELD
from generator.model.states import State
from generator.pages import linked_data
from generator.pages.downloads import files_of
from generator.pages.draft_notice import COVERAGE
from generator.pages.menu_place import Group, MenuPlace
from generator.pages.page import Page, PageKind, SearchEntry, page


@dataclass(frozen=True)
class BothView:
    """A text with what it is in the other language, where it is in both."""

    text: Wording
    beside: Wording | None


@dataclass(frozen=True)
class StatementView:
    """A performance criterion or a knowledge statement on its page.

    One that was withdrawn has no words, but its address stays.
    """

    reference: str
    code: str
    address: Address
    words: BothView | None
    notes: tuple[Wording, ...]


@dataclass(frozen=True)
class KindView:
    """The statements of one kind, under their heading and the words that lead in to them.

    Where they are not held, ``elsewhere`` says where those of counterparts stand, which are held.
    """

    heading: Wording
    anchor: str
    lead_in: BothView | None
    statements: tuple[StatementView, ...]
    elsewhere: tuple[tuple[str, str, Address], ...]


@dataclass(frozen=True)
class CounterpartView:
    """The standard's counterpart in another edition, and what changed between the two.

    Attributes:
        later: Whether its edition took the place of the standard's own.
        functions: The functions that it serves.
        comparison: Where the words of the two are compared.
    """

    standard: StandardLink
    edition: str
    later: bool
    changed: tuple[Wording, ...]
    note: Wording
    functions: tuple[FunctionLink, ...]
    comparison: Address


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


def by_edition(site: Site) -> Iterator[Group]:
    """The standards of each edition, that in force first."""
    for year in site.newest_first:
        title = site.language.interface("Edition of %(edition)s", edition=year)
        paths = (ids.standard_address(urn).path for urn in site.catalogue.urns(year))
        yield Group(title, tuple(paths))


KIND = PageKind(pages, MenuPlace(STANDARDS, listing=by_edition))


def _page(site: Site, urn: str) -> Page:
    catalogue = site.catalogue
    standard = catalogue.standards[urn]
    year = catalogue.edition_of[urn]
    edition = catalogue.editions[year]
    title = site.say(f"{urn} title")
    numbers = range(1, len(standard.overview) + 1)
    before, after = catalogue.neighbours(urn)
    notes = notes_by_text(site, urn)
    overview = tuple(_both(site, f"{urn} overview {number}", running=True) for number in numbers)
    kinds = (
        kind_view(site, urn, "performance_criteria", notes),
        kind_view(site, urn, "knowledge", notes),
    )
    statements = [one.words for kind in kinds for one in kind.statements if one.words]
    lead_ins = [kind.lead_in for kind in kinds if kind.lead_in and kind.statements]
    title_beside = site.beside(f"{urn} title")
    beside = [title_beside, *(one.beside for one in (*overview, *lead_ins, *statements))]
    return page(
        site,
        "standard.md",
        ids.standard_address(urn).path,
        title,
        _description(site, urn, title),
        urn=urn,
        foot=site.language.interface("%(urn)s, edition of %(edition)s", urn=urn, edition=year),
        hide=("navigation", "toc"),
        entries=_entries(site, urn),
        citation=f"{{reference}}, {site.plain(f'{urn} title')}, {year}, {{address}}",
        siblings=tuple(site.standard_link(one) for one in catalogue.urns(year)),
        files=files_of(site, urn),
        own=Address(ids.standard_address(urn).path, "page"),
        within=ids.standards_address(year),
        data=linked_data.standard(site, urn),
        official_welsh=site.language.official_welsh(f"{urn} title", standard.title)
        if site.language.code == "en"
        else None,
        edition=edition,
        review=review(site, edition.review_date),
        title_beside=title_beside,
        in_both=any(beside),
        drafted_beside=any(one and one.state is State.DRAFT for one in beside),
        coverage=COVERAGE,
        overview=overview,
        overview_notes=tuple(
            note
            for about in ("title", *(f"overview {number}" for number in numbers))
            for note in notes.get(about, ())
        ),
        kinds=kinds,
        withdrawn=withdrawn(site),
        functions=site.functions_of(urn),
        mapping_held=year in catalogue.suite.mapping.functions,
        practices=practice_views(site, urn),
        counterparts=counterpart_views(site, urn),
        counterparts_heading=counterparts_heading(site),
        through=through(site, urn),
        terms=site.terms_in(*(shown.text for shown in (*overview, *statements))),
        metadata=site.metadata(urn, standard.metadata),
        before=site.standard_link(before) if before else None,
        after=site.standard_link(after) if after else None,
    )


def _description(site: Site, urn: str, title: Wording) -> Wording:
    """The standard's title, to the letter, and what it is a standard of."""
    words = site.language.interface(
        "%(urn)s, %(title)s. %(suite)s, %(edition)s edition.",
        suite=site.name.text,
        urn=urn,
        title=site.plain(f"{urn} title"),
        edition=site.catalogue.edition_of[urn],
    )
    # Where only one of the two is in Welsh, the whole is not.
    return words if words.language == title.language else replace(words, language="en")


def review(site: Site, review_date: str | None) -> Wording | None:
    """When an edition was to be reviewed, in a sentence; ``review_date`` is like ``2015-05``."""
    if not review_date:
        return None
    if review_date < site.today.strftime("%Y-%m"):
        words = site.language.interface("Date for review: %(month)s, which has passed.")
    else:
        words = site.language.interface("Date for review: %(month)s.")
    day = date.fromisoformat(f"{review_date}-01")
    return words % {"month": format_skeleton("yMMMM", day, locale=words.language)}


def kind_view(site: Site, urn: str, kind: str, notes: dict[str, list[Wording]]) -> KindView:
    """The statements of one kind, from the notes on the standard by the text each is about."""
    standard = site.catalogue.standards[urn]
    year = site.catalogue.edition_of[urn]
    statements = getattr(standard, kind)
    lead_in = (
        _both(site, f"{year} lead-in {kind}") if site.catalogue.editions[year].lead_in else None
    )
    heading, anchor = _heading(site, kind)
    return KindView(
        heading,
        anchor,
        lead_in,
        tuple(
            StatementView(
                f"{urn} {code}",
                code,
                ids.standard_address(urn, code),
                _both(site, f"{urn} {code}", running=True) if code in statements else None,
                tuple(notes.get(code, ())),
            )
            for code in _codes(standard, kind)
        ),
        tuple(
            (one.edition, one.urn, Address(ids.standard_address(one.urn).path, anchor))
            for one in site.catalogue.counterparts(urn)
            if getattr(site.catalogue.standards[one.urn], kind) != NOT_HELD
        ),
    )


def _codes(standard: Standard, kind: str) -> list[str]:
    """The codes of one kind in order, withdrawn ones too; none where statements are not held."""
    statements = getattr(standard, kind)
    if isinstance(statements, str):
        return []
    letter = ids.STATEMENT_LETTERS[kind]
    gone = [code for code in standard.withdrawn if code.startswith(letter)]
    return sorted({*statements, *gone}, key=lambda code: int(code.removeprefix(letter)))


def _both(site: Site, identity: str, *, running: bool = False) -> BothView:
    return BothView(site.say(identity, running=running), site.beside(identity))


def _heading(site: Site, kind: str) -> tuple[Wording, str]:
    if kind == "performance_criteria":
        return site.language.interface("Performance criteria"), "performance-criteria"
    return site.language.interface("Knowledge and understanding"), "knowledge-and-understanding"


def notes_by_text(site: Site, urn: str) -> dict[str, list[Wording]]:
    """The notes on a standard, by the text that each is about."""
    remarks = site.catalogue.standards[urn].notes
    notes: dict[str, list[Wording]] = {}
    for remark, words in zip(remarks, site.notes(urn, remarks), strict=True):
        notes.setdefault(remark.about, []).append(words)
    return notes


def practice_views(site: Site, urn: str) -> tuple[PracticeView, ...]:
    """The values that a standard puts into practice, by this project's reading."""
    return tuple(
        PracticeView(
            practice.value.number,
            ids.value_address(practice.value.edition, practice.value.number),
            site.say(f"{practice.value.edition} value {practice.value.number}"),
            tuple((code, ids.standard_address(urn, code)) for code in practice.codes),
        )
        for practice in site.catalogue.practices_of(urn)
    )


def counterpart_views(site: Site, urn: str) -> tuple[CounterpartView, ...]:
    """What the crosswalk says of a standard and its counterparts."""
    return tuple(
        CounterpartView(
            site.standard_link(one.urn),
            one.edition,
            one.later,
            site.changed(one.crossing),
            site.say(f"crosswalk {one.crossing.from_}"),
            site.functions_of(one.urn),
            site.comparison_address("words", site.catalogue.edition_of[one.crossing.from_]),
        )
        for one in site.catalogue.counterparts(urn)
    )


def withdrawn(site: Site) -> Wording:
    """What stands in the place of a statement that was withdrawn."""
    return site.language.interface(
        "Withdrawn: a revision took this statement out, and its code is not used again."
    )


def counterparts_heading(site: Site) -> Wording:
    """What stands over the counterparts of a standard; of two editions there is but one other."""
    if len(site.catalogue.editions) == 2:
        return site.language.interface("In the other edition")
    return site.language.interface("Counterpart")


def through(site: Site, urn: str) -> tuple[CounterpartView, ...]:
    """The counterparts whose functions a standard would serve, where its own are not held."""
    if site.catalogue.edition_of[urn] in site.catalogue.suite.mapping.functions:
        return ()
    return tuple(view for view in counterpart_views(site, urn) if view.functions)


def _entries(site: Site, urn: str) -> tuple[SearchEntry, ...]:
    return tuple(
        SearchEntry(ids.standard_address(urn, code), f"{urn} {code}", site.plain(f"{urn} {code}"))
        for code in site.catalogue.standards[urn].statements
    )
