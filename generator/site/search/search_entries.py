"""The index of a language's search: the sections of its pages, and entries that pages declare."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from html import unescape
from typing import Any, NamedTuple

from generator.catalogue.site_in_language import Site
from generator.ids import Address
from generator.pages.page import Page, SearchEntry
from generator.pages.search_questions import list_question_entries
from generator.site.search.page_sections import PageSection, cut_sections
from generator.suite.suite import Suite

Entry = dict[str, Any]
"""An entry as the script reads it: address, kind, title, text, and what else is known of it. Empty
fields are left out."""


class SearchedPage(NamedTuple):
    """A built page, as the index is made from it.

    Attributes:
        location: Its address within its language.
        title: Its title, as HTML.
        html: Its content.
    """

    location: str
    title: str
    html: str


def make_entries(pages: Iterable[SearchedPage], made: Iterable[Page], site: Site) -> list[Entry]:
    """Returns the index. Its order decides between results that match equally well.

    Args:
        pages: Every page that may be found, those that people wrote among them.
        made: The pages that were generated, with their own entries.
        site: The suite in the language of the site.
    """
    known = dict(_list_known_places(site))
    made = list(made)
    found: dict[str, Entry] = {}
    for page in _sort_pages(pages, made):
        for section in _sections(page.html):
            _add_section(found, page, section, known)
    for entry in (one for page in made if page.listed for one in page.entries):
        _add_own(found, entry, known)
    for entry in list_question_entries(site):
        _add_own(found, entry, known)
    edition_of = _make_edition_finder(site.catalogue.suite)
    for location, one in found.items():
        if edition := edition_of(location):
            one["edition"] = edition
    rank = {year: at for at, year in enumerate(site.catalogue.suite.newest_first)}
    return sorted(found.values(), key=lambda one: rank.get(one.get("edition", ""), len(rank)))


def _sort_pages(pages: Iterable[SearchedPage], made: Iterable[Page]) -> list[SearchedPage]:
    """Sorts written pages by address, and puts generated ones behind, in the order of making.

    Each builder has an order of its own, that of a folder's files among them.
    """
    at = {Address(page.path).location: number for number, page in enumerate(made)}
    return sorted(pages, key=lambda page: (at.get(page.location, -1), page.location))


_sections = lru_cache(512)(cut_sections)
"""Cached, so that while serving, unchanged pages are not cut again."""


def _add_section(
    found: dict[str, Entry], page: SearchedPage, section: PageSection, known: Mapping[str, Entry]
) -> None:
    """Adds a section of a page, unless its address is in the index already."""
    location = f"{page.location}#{section.anchor}" if section.anchor else page.location
    if location in found:
        return
    kind = {"kind": "section" if section.anchor else "page"}
    title = section.title or ("" if section.anchor else unescape(page.title))
    one = {"at": location, **kind, "title": title, "text": section.text}
    found[location] = _drop_empty(one | known.get(location, {}))


def _add_own(found: dict[str, Entry], entry: SearchEntry, known: Mapping[str, Entry]) -> None:
    """Adds an entry that a page declares; if the address is in the index, merges the two."""
    location = entry.address.location
    there = found.get(location)
    told = known.get(location, {})
    # Statements are left out of their page's sections (data-search-exclude), and are entries
    # of their own. Other entries add words and questions to a section that is in the index.
    if there is None:
        there = {"at": location, "kind": "section", "title": entry.title, "text": entry.text}
        if told.get("code") == entry.title:  # “ABC SE04 P8” is both
            there["title"] = ""
        there |= told
    elif entry.text and entry.text not in there.get("text", ""):
        there["text"] = "\n".join(filter(None, (there.get("text"), entry.text)))
    own = {"kind": entry.kind, "questions": [*there.get("questions", ()), *entry.questions]}
    found[location] = _drop_empty(there | {name: one for name, one in own.items() if one})


def _drop_empty(entry: Entry) -> Entry:
    """Leaves out empty fields, except those that every entry has."""
    always = ("at", "kind", "title")
    return {name: value for name, value in entry.items() if value or name in always}


def _make_edition_finder(suite: Suite) -> Callable[[str], str | None]:
    """Returns a function that finds the edition of a place, by page or by year in its anchor."""
    known = suite.entities
    pages = {standard.address.location: standard.edition for standard in known.standards}
    pages |= {edition.address.location: edition.year for edition in known.editions}
    years = {edition.year for edition in known.editions}

    def find_edition(location: str) -> str | None:
        page, _, anchor = location.partition("#")
        year = anchor.partition("-")[0]
        return pages.get(page, year if year in years else None)

    return find_edition


def _list_known_places(site: Site) -> Iterator[tuple[str, Entry]]:
    """Yields what is known of places besides their words: kind, code, and some titles."""
    known = site.catalogue.suite.entities

    def make_entry(address: Address, kind: str, **more: str) -> tuple[str, Entry]:
        return address.location, {"kind": kind} | more

    for edition in known.editions:
        yield make_entry(edition.address, "edition")
    for situation in known.situations:
        yield make_entry(situation.address, "situation")
    for term in known.terms:
        yield make_entry(term.address, "term")
    for listed in known.values.values():
        for value in listed.values:
            yield make_entry(value.address, "value")
    for functions in known.functions.values():
        for function in functions:
            title = site.say(function.process).text
            yield make_entry(function.address, "function", code=function.code, title=title)
    for standard in known.standards:
        title = site.say(standard.title).text
        yield make_entry(standard.address, "standard", code=standard.urn, title=title)
        for statement in standard.statements:
            told_of = {"code": statement.reference, "section": statement.kind}
            yield make_entry(statement.address, "statement", **told_of)
        for gone in standard.withdrawn:
            yield make_entry(gone.address, "statement", code=gone.reference)
