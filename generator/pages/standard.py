"""The page of a standard: ``/standards/abc-se03/``."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from babel.dates import format_skeleton

from generator import ids
from generator.catalogue.coverage import make_coverage_address
from generator.catalogue.downloads import STANDARDS as DATA_OF_STANDARDS
from generator.catalogue.menu_sections import STANDARDS
from generator.catalogue.site_in_language import FunctionLink, Site, StandardLink, StatementLink
from generator.ids import Address, Code
from generator.languages.known_languages import find_definition
from generator.languages.language import Wording
from generator.model.states import State
from generator.pages import linked_data
from generator.pages.downloads import list_data_files, list_standard_files
from generator.pages.edition_states import make_consultation_view, make_heading
from generator.pages.menu_place import MenuGroup, MenuPlace
from generator.pages.owner import list_sources
from generator.pages.page import Page, PageKind, SearchEntry, keep_pages, make_page
from generator.pages.sections import (
    BilingualText,
    HeadingView,
    SectionView,
    StatementRunView,
    explain_withdrawal,
    group_side_by_side,
    list_words,
    make_section_views,
    show_both,
)
from generator.pages.standard_facts import format_fact, list_beyond_labels, list_facts, list_printed
from generator.pages.standard_head import (
    is_folded,
    link_tools,
    list_files_to_read,
    list_jumps,
    make_standing_view,
)
from generator.pages.standard_history import list_past_changes
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


def make_pages(site: Site) -> Iterator[Page]:
    """A page for each standard of each edition."""
    for standard in site.catalogue.standards.values():
        yield from keep_pages(site, standard.address, partial(_make_standard_page, site, standard))


def group_by_edition(site: Site) -> Iterator[MenuGroup]:
    """The standards of each edition, that in force first."""
    for edition in site.catalogue.newest_first:
        title = site.language.interface("%(edition)s edition", edition=edition.year)
        if edition.consultation:
            title = make_heading(site.language, edition)
        listed: list[str | MenuGroup] = []
        for group, standards in site.catalogue.list_groups(edition.year):
            paths = tuple(standard.address.path for standard in standards)
            listed += [MenuGroup(site.say(group.title), paths)] if group else paths
        yield MenuGroup(title, tuple(listed))


KIND = PageKind(make_pages, MenuPlace(STANDARDS, listing=group_by_edition))


def _make_standard_page(site: Site, standard: Standard) -> Iterator[Page]:
    catalogue, urn = site.catalogue, standard.urn
    edition = catalogue.editions[standard.edition]
    title = site.say(standard.title)
    before, after = catalogue.find_neighbours(standard)
    summary = catalogue.find_summary(standard)
    sections = make_section_views(site, standard)
    words = [*list_words(sections)]
    title_beside = site.say_beside(standard.title)
    row, files = find_siblings(site, standard), list_standard_files(site, urn)
    in_plain_words = show_both(site, summary.text) if summary else None
    beside = [title_beside, *(word.beside for word in words)]
    yield make_page(
        site,
        "standard.md",
        standard.address.path,
        title,
        _describe(site, standard, title),
        urn=urn,
        foot=site.language.interface("%(urn)s, %(edition)s edition", urn=urn, edition=edition.year),
        hide=("navigation", "toc"),
        entries=_list_search_entries(site, standard, sections),
        citation=site.cite(standard.title, edition.year),
        standing=make_standing_view(site, standard, edition),
        jumps=list_jumps(site, sections, files=bool(files)),
        to_read=list_files_to_read(files),
        at_work=link_tools(site, standard),
        folded=sections[0].address if is_folded(sections[0], sections) else None,
        siblings=row,
        files=files,
        own=Address(standard.address.path, "page"),
        within=(ids.make_standards_address(edition.year), *(row.group[:1] if row.group else ())),
        data=linked_data.describe_standard(site, standard),
        as_data=list_data_files(site, f"{DATA_OF_STANDARDS}/{ids.make_slug(urn)}.json")
        if files
        else (),
        official_titles=list_official_titles(site, standard.title),
        edition=edition,
        consultation=make_consultation_view(site, edition, urn),
        proposed=catalogue.proposed,
        review=describe_review(site, edition.review_date),
        title_beside=title_beside,
        in_both=any(beside),
        drafted_beside=any(wording and wording.state is State.DRAFT for wording in beside),
        coverage=make_coverage_address(site.language.translation),
        offered=_find_offered_language(site),
        summary=in_plain_words,
        sections=group_side_by_side(sections),
        ways=list_sources(site),
        standard_held=standard.held,
        functions=site.link_functions(standard),
        mapped=bool(catalogue.entities.functions),
        mapping_held=edition.year in catalogue.entities.functions,
        practices=make_practice_views(site, standard),
        counterparts=make_counterpart_views(site, standard),
        counterparts_heading=name_counterparts(site),
        through=find_mapped_counterparts(site, standard),
        terms=site.find_terms(*(shown.text for shown in words), edition=edition.year),
        facts=list_facts(site, standard),
        metadata=list_printed(site, standard),
        metadata_notes=site.say_notes(standard.find_notes(*standard.printed)),
        history=list_past_changes(site, urn),
        before=site.link_standard(before) if before else None,
        after=site.link_standard(after) if after else None,
    )


def find_siblings(site: Site, standard: Standard) -> SiblingsView:
    """The standards of the same group, or of the edition; where they are many, the nearest."""
    [(group, standards)] = (
        one for one in site.catalogue.list_groups(standard.edition) if standard in one[1]
    )
    shown = standards
    if len(standards) > MOST_SIBLINGS:
        first = standards.index(standard) - MOST_SIBLINGS // 2
        first = min(max(first, 0), len(standards) - MOST_SIBLINGS)
        shown = standards[first : first + MOST_SIBLINGS]
    return SiblingsView(
        (group.address, site.say(group.title)) if group else None,
        tuple(map(site.link_standard, shown)),
        ids.make_standards_address(standard.edition) if shown != standards else None,
    )


def _describe(site: Site, standard: Standard, title: Wording) -> Wording:
    """The standard's title, to the letter, and what it is a standard of."""
    words = site.language.interface(
        "%(urn)s, %(title)s. %(suite)s, %(edition)s edition.",
        suite=site.name.text,
        urn=standard.urn,
        title=site.say_plainly(standard.title),
        edition=standard.edition,
    )
    # Where only one of the two is in the page's language, the whole is not.
    language = site.language.languages.source
    return words if words.language == title.language else words._replace(language=language)


def list_official_titles(site: Site, title: Text) -> tuple[tuple[Wording, Wording], ...]:
    """What the publisher calls a standard in other languages, on pages in that of the files."""
    if not site.language.is_source:
        return ()
    return tuple(
        (site.language.about("Official %(language)s title:", official.language), official)
        for official in site.language.list_official(title)
    )


def _find_offered_language(site: Site) -> tuple[Code, str] | None:
    """The language beside the page's, and what it calls itself, where there are several others."""
    other = site.language.other
    if not other or len(site.language.languages) == 2:
        return None
    return other, find_definition(other).own_name


def describe_review(site: Site, review_date: str | None) -> Wording | None:
    """When an edition was to be reviewed, in a sentence; ``review_date`` is like ``2015-05``."""
    if not review_date:
        return None
    if review_date < site.today.strftime("%Y-%m"):
        words = site.language.interface("Its review was due in %(month)s.")
    else:
        words = site.language.interface("Its review is due in %(month)s.")
    day = date.fromisoformat(f"{review_date}-01")
    return words % {"month": format_skeleton("yMMMM", day, locale=words.language)}


def make_practice_views(site: Site, standard: Standard) -> tuple[PracticeView, ...]:
    """The values that a standard puts into practice, by this project's reading."""
    return tuple(
        PracticeView(
            practice.value.number,
            practice.value.address,
            site.say(practice.value.text, linked=False),
            tuple(map(site.link_statement, practice.statements)),
        )
        for practice in site.catalogue.list_practices(standard)
    )


def make_counterpart_views(site: Site, standard: Standard) -> tuple[CounterpartView, ...]:
    """What the crosswalk says of a standard and its counterparts."""
    counterparts = site.catalogue.find_counterparts(standard)
    last = {counterpart.crossing: counterpart for counterpart in counterparts}
    return tuple(
        CounterpartView(
            site.link_standard(counterpart.standard),
            counterpart.standard.edition,
            counterpart.later,
            site.describe_changes(counterpart.changed),
            site.describe_crossing(counterpart.crossing)
            if counterpart is last[counterpart.crossing]
            else None,
            site.say(counterpart.crossing.note)
            if counterpart is last[counterpart.crossing]
            else None,
            site.link_functions(counterpart.standard),
            site.make_comparison_address(
                "words", (standard if counterpart.later else counterpart.standard).edition
            ),
        )
        for counterpart in counterparts
    )


def name_counterparts(site: Site) -> Wording:
    """What stands over the counterparts of a standard; of two editions there is but one other."""
    if len(site.catalogue.editions) == 2:
        return site.language.interface("In the other edition")
    return site.language.interface("Counterpart")


def find_mapped_counterparts(site: Site, standard: Standard) -> tuple[CounterpartView, ...]:
    """The counterparts whose functions a standard would serve, where its own are not held."""
    if standard.edition in site.catalogue.entities.functions:
        return ()
    return tuple(view for view in make_counterpart_views(site, standard) if view.functions)


def _list_search_entries(
    site: Site, standard: Standard, sections: tuple[SectionView, ...]
) -> tuple[SearchEntry, ...]:
    """Entries for each statement, for what else stands among these, and for what is printed."""
    return (
        *(
            SearchEntry(statement.address, statement.reference, site.say_plainly(statement.text))
            for statement in standard.statements
        ),
        *(
            SearchEntry(
                withdrawn_statement.address,
                withdrawn_statement.reference,
                explain_withdrawal(site, withdrawn_statement).text,
            )
            for withdrawn_statement in standard.withdrawn
            if withdrawn_statement.moved_to
        ),
        *(entry for view in sections if view.own_entries for entry in _make_other_entries(view)),
        *_make_printed_entry(site, standard),
    )


def _make_printed_entry(site: Site, standard: Standard) -> Iterator[SearchEntry]:
    """The entry of what a standard prints about itself, where that is more than labels."""
    if found := list_beyond_labels(site, standard):
        title = site.language.interface("Details printed with the standard")
        words = ". ".join(map(format_fact, found))
        yield SearchEntry(ids.make_metadata_address(standard.urn), title.text, f"{words}.")


def _make_other_entries(section: SectionView) -> Iterator[SearchEntry]:
    """Entries for headings, paragraphs and lists among statements, at the last heading.

    The heading of the section itself is in one, but for those that every standard has.
    """
    address, title = section.address, section.heading.text.text
    own = section.held and section.kind not in ids.SHORT_FORM.values()
    texts = _list_heading_words(section.heading, section.lead_in) if own else []
    for part in section.parts:
        if isinstance(part, HeadingView):
            if texts:
                yield SearchEntry(address, title, " ".join(texts))
            address, title = part.address, part.words.text.text
            texts = _list_heading_words(part.words, part.lead_in)
        elif not isinstance(part, StatementRunView):
            texts += [both.text.text for both in list_words(part)]
    if texts:
        yield SearchEntry(address, title, " ".join(texts))


def _list_heading_words(heading: BilingualText, lead_in: BilingualText | None) -> list[str]:
    return [heading.text.text, *([lead_in.text.text] if lead_in else [])]
