"""The page of a standard: ``/standards/abc-se03/``."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from babel.dates import format_skeleton

from generator import ids
from generator.catalogue.coverage import coverage_address
from generator.catalogue.downloads import STANDARDS as DATA_OF_STANDARDS
from generator.catalogue.in_language import FunctionLink, Site, StandardLink, StatementLink
from generator.catalogue.menu_sections import STANDARDS
from generator.ids import Address, Code
from generator.languages.definitions import definition
from generator.languages.language import Wording
from generator.model.states import State
from generator.pages import linked_data
from generator.pages.downloads import as_data, files_of
from generator.pages.edition_states import consultation_view, heading_of
from generator.pages.facts import facts, in_a_line, more_than_labels, printed
from generator.pages.menu_place import Group, MenuPlace
from generator.pages.owner import where_to_get_them
from generator.pages.page import Page, PageKind, SearchEntry, kept, page
from generator.pages.sections import (
    BothView,
    HeadingView,
    SectionView,
    StatementsView,
    both,
    gone,
    section_views,
    side_by_side,
    words_in,
)
from generator.pages.standard_history import history_of_standard
from generator.pages.standing import at_work, is_folded, jumps, standing, to_read
from generator.suite.entities.standards import Standard
from generator.suite.text import Text


class CounterpartView(NamedTuple):
    """The standard's counterpart in another edition, and what changed between the two.

    Attributes:
        later: Whether its edition took the place of the standard's own.
        together: That standards were split or merged; None where they were not, and where that
            follows with another counterpart of the same row of the crosswalk.
        note: What this project says of that row; None where it follows with another.
        functions: The functions that it serves.
        comparison: Where the words of the two are compared.
    """

    standard: StandardLink
    edition: str
    later: bool
    changed: tuple[Wording, ...]
    together: Wording | None
    note: Wording | None
    functions: tuple[FunctionLink, ...]
    comparison: Address


class PracticeView(NamedTuple):
    """A value that the standard puts into practice."""

    number: int
    address: Address
    text: Wording
    statements: tuple[StatementLink, ...]


class SiblingsView(NamedTuple):
    """The row of standards that a standard stands among.

    Attributes:
        group: The group that they are of, and where it is listed; None where there are no groups.
        shown: The standards, in order.
        all: Where the others are listed too; None where there are none.
    """

    group: tuple[Address, Wording] | None
    shown: tuple[StandardLink, ...]
    all: Address | None


MOST_SIBLINGS = 12
"""As many are shown at a standard: four lines, where a line is as narrow as on a phone."""


def pages(site: Site) -> Iterator[Page]:
    """A page for each standard of each edition."""
    for standard in site.catalogue.standards.values():
        yield from kept(site, standard.address, partial(_page, site, standard))


def by_edition(site: Site) -> Iterator[Group]:
    """The standards of each edition, that in force first."""
    for edition in site.catalogue.newest_first:
        title = site.language.interface("%(edition)s edition", edition=edition.year)
        if edition.consultation:
            title = heading_of(site.language, edition)
        listed: list[str | Group] = []
        for group, standards in site.catalogue.groups_of(edition.year):
            paths = tuple(standard.address.path for standard in standards)
            listed += [Group(site.say(group.title), paths)] if group else paths
        yield Group(title, tuple(listed))


KIND = PageKind(pages, MenuPlace(STANDARDS, listing=by_edition))


def _page(site: Site, standard: Standard) -> Iterator[Page]:
    catalogue, urn = site.catalogue, standard.urn
    edition = catalogue.editions[standard.edition]
    title = site.say(standard.title)
    before, after = catalogue.neighbours(standard)
    summary = catalogue.summary_of(standard)
    sections = section_views(site, standard)
    words = [*words_in(sections)]
    title_beside = site.beside(standard.title)
    row, files = siblings(site, standard), files_of(site, urn)
    in_plain_words = both(site, summary.text) if summary else None
    beside = [title_beside, *(one.beside for one in words)]
    yield page(
        site,
        "standard.md",
        standard.address.path,
        title,
        _description(site, standard, title),
        urn=urn,
        foot=site.language.interface("%(urn)s, %(edition)s edition", urn=urn, edition=edition.year),
        hide=("navigation", "toc"),
        entries=_entries(site, standard, sections),
        citation=site.citation(standard.title, edition.year),
        standing=standing(site, standard, edition),
        jumps=jumps(site, sections, files=bool(files)),
        to_read=to_read(files),
        at_work=at_work(site, standard),
        folded=sections[0].address if is_folded(sections[0], sections) else None,
        siblings=row,
        files=files,
        own=Address(standard.address.path, "page"),
        within=(ids.standards_address(edition.year), *(row.group[:1] if row.group else ())),
        data=linked_data.standard(site, standard),
        as_data=as_data(site, f"{DATA_OF_STANDARDS}/{ids.slug(urn)}.json") if files else (),
        official_titles=official_titles(site, standard.title),
        edition=edition,
        consultation=consultation_view(site, edition, urn),
        proposed=catalogue.proposed,
        review=review(site, edition.review_date),
        title_beside=title_beside,
        in_both=any(beside),
        drafted_beside=any(one and one.state is State.DRAFT for one in beside),
        coverage=coverage_address(site.language.translation),
        offered=_offered(site),
        summary=in_plain_words,
        sections=side_by_side(sections),
        ways=where_to_get_them(site),
        standard_held=standard.held,
        functions=site.functions_of(standard),
        mapped=bool(catalogue.entities.functions),
        mapping_held=edition.year in catalogue.entities.functions,
        practices=practice_views(site, standard),
        counterparts=counterpart_views(site, standard),
        counterparts_heading=counterparts_heading(site),
        through=through(site, standard),
        terms=site.terms_in(*(shown.text for shown in words), edition=edition.year),
        facts=facts(site, standard),
        metadata=printed(site, standard),
        metadata_notes=site.notes(standard.notes_on(*standard.printed)),
        history=history_of_standard(site, urn),
        before=site.standard_link(before) if before else None,
        after=site.standard_link(after) if after else None,
    )


def siblings(site: Site, standard: Standard) -> SiblingsView:
    """The standards of the same group, or of the edition; where they are many, the nearest."""
    [(group, standards)] = (
        one for one in site.catalogue.groups_of(standard.edition) if standard in one[1]
    )
    shown = standards
    if len(standards) > MOST_SIBLINGS:
        first = standards.index(standard) - MOST_SIBLINGS // 2
        first = min(max(first, 0), len(standards) - MOST_SIBLINGS)
        shown = standards[first : first + MOST_SIBLINGS]
    return SiblingsView(
        (group.address, site.say(group.title)) if group else None,
        tuple(map(site.standard_link, shown)),
        ids.standards_address(standard.edition) if shown != standards else None,
    )


def _description(site: Site, standard: Standard, title: Wording) -> Wording:
    """The standard's title, to the letter, and what it is a standard of."""
    words = site.language.interface(
        "%(urn)s, %(title)s. %(suite)s, %(edition)s edition.",
        suite=site.name.text,
        urn=standard.urn,
        title=site.plain(standard.title),
        edition=standard.edition,
    )
    # Where only one of the two is in the page's language, the whole is not.
    language = site.language.languages.source
    return words if words.language == title.language else words._replace(language=language)


def official_titles(site: Site, title: Text) -> tuple[tuple[Wording, Wording], ...]:
    """What the publisher calls a standard in other languages, on pages in that of the files."""
    if not site.language.is_source:
        return ()
    return tuple(
        (site.language.about("Official %(language)s title:", official.language), official)
        for official in site.language.official(title)
    )


def _offered(site: Site) -> tuple[Code, str] | None:
    """The language beside the page's, and what it calls itself, where there are several others."""
    other = site.language.other
    if not other or len(site.language.languages) == 2:
        return None
    return other, definition(other).own_name


def review(site: Site, review_date: str | None) -> Wording | None:
    """When an edition was to be reviewed, in a sentence; ``review_date`` is like ``2015-05``."""
    if not review_date:
        return None
    if review_date < site.today.strftime("%Y-%m"):
        words = site.language.interface("Its review was due in %(month)s.")
    else:
        words = site.language.interface("Its review is due in %(month)s.")
    day = date.fromisoformat(f"{review_date}-01")
    return words % {"month": format_skeleton("yMMMM", day, locale=words.language)}


def practice_views(site: Site, standard: Standard) -> tuple[PracticeView, ...]:
    """The values that a standard puts into practice, by this project's reading."""
    return tuple(
        PracticeView(
            practice.value.number,
            practice.value.address,
            site.say(practice.value.text, linked=False),
            tuple(map(site.statement_link, practice.statements)),
        )
        for practice in site.catalogue.practices_of(standard)
    )


def counterpart_views(site: Site, standard: Standard) -> tuple[CounterpartView, ...]:
    """What the crosswalk says of a standard and its counterparts."""
    counterparts = site.catalogue.counterparts(standard)
    last = {one.crossing: one for one in counterparts}
    return tuple(
        CounterpartView(
            site.standard_link(one.standard),
            one.standard.edition,
            one.later,
            site.changed(one.changed),
            site.together(one.crossing) if one is last[one.crossing] else None,
            site.say(one.crossing.note) if one is last[one.crossing] else None,
            site.functions_of(one.standard),
            site.comparison_address("words", (standard if one.later else one.standard).edition),
        )
        for one in counterparts
    )


def counterparts_heading(site: Site) -> Wording:
    """What stands over the counterparts of a standard; of two editions there is but one other."""
    if len(site.catalogue.editions) == 2:
        return site.language.interface("In the other edition")
    return site.language.interface("Counterpart")


def through(site: Site, standard: Standard) -> tuple[CounterpartView, ...]:
    """The counterparts whose functions a standard would serve, where its own are not held."""
    if standard.edition in site.catalogue.entities.functions:
        return ()
    return tuple(view for view in counterpart_views(site, standard) if view.functions)


def _entries(
    site: Site, standard: Standard, sections: tuple[SectionView, ...]
) -> tuple[SearchEntry, ...]:
    """Entries for each statement, for what else stands among these, and for what is printed."""
    return (
        *(
            SearchEntry(one.address, one.reference, site.plain(one.text))
            for one in standard.statements
        ),
        *(
            SearchEntry(one.address, one.reference, gone(site, one).text)
            for one in standard.withdrawn
            if one.moved_to
        ),
        *(entry for view in sections if view.own_entries for entry in _other_entries(view)),
        *_printed_entry(site, standard),
    )


def _printed_entry(site: Site, standard: Standard) -> Iterator[SearchEntry]:
    """The entry of what a standard prints about itself, where that is more than labels."""
    if found := more_than_labels(site, standard):
        title = site.language.interface("Details printed with the standard")
        words = ". ".join(map(in_a_line, found))
        yield SearchEntry(ids.metadata_address(standard.urn), title.text, f"{words}.")


def _other_entries(section: SectionView) -> Iterator[SearchEntry]:
    """Entries for headings, paragraphs and lists among statements, at the last heading.

    The heading of the section itself is in one, but for those that every standard has.
    """
    address, title = section.address, section.heading.text.text
    own = section.held and section.kind not in ids.SHORT_FORM.values()
    texts = _heading_words(section.heading, section.lead_in) if own else []
    for part in section.parts:
        if isinstance(part, HeadingView):
            if texts:
                yield SearchEntry(address, title, " ".join(texts))
            address, title = part.address, part.words.text.text
            texts = _heading_words(part.words, part.lead_in)
        elif not isinstance(part, StatementsView):
            texts += [both.text.text for both in words_in(part)]
    if texts:
        yield SearchEntry(address, title, " ".join(texts))


def _heading_words(heading: BothView, lead_in: BothView | None) -> list[str]:
    return [heading.text.text, *([lead_in.text.text] if lead_in else [])]
