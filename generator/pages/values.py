"""Makes the page of the values of every edition: ``/values/``."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue.site_in_language import ReferenceGroup, Site
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages.downloads import list_data_files
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, SearchEntry, make_page
from generator.suite.entities.wordbook import Value


class ValueView(NamedTuple):
    """A value, with the statements that put it into practice."""

    number: int
    reference: str
    address: Address
    text: Wording
    points: tuple[Wording, ...]
    practised_by: tuple[ReferenceGroup, ...]
    notes: tuple[Wording, ...]


class ValueListView(NamedTuple):
    """The values of an edition, and how one of them is cited."""

    edition: str
    title: Wording
    citation: str
    values: tuple[ValueView, ...]


def make_pages(site: Site) -> Iterator[Page]:
    """Yields the page where any edition has values."""
    known = site.catalogue.entities.values
    lists = tuple(
        ValueListView(
            edition.year,
            site.say(listed.title),
            site.cite(listed.title, edition.year),
            tuple(make_value_view(site, value) for value in listed.values),
        )
        for edition in site.catalogue.newest_first
        if (listed := known.get(edition.year))
    )
    if not lists:
        return
    texts = [
        text for view in lists for value in view.values for text in (value.text, *value.points)
    ]
    yield make_page(
        site,
        "values.md",
        "values",
        site.language.interface("Values"),
        site.phrase(
            "The values of %(field)s, and what puts each into practice.",
            field=site.presentation.field,
        ),
        hide=("navigation",),
        as_data=list_data_files(site),
        entries=tuple(
            _make_search_entry(site, value) for listed in known.values() for value in listed.values
        ),
        lists=lists,
        proposed=site.catalogue.proposed,
        practised=any(value.practised_by for view in lists for value in view.values),
        terms=site.find_terms(*texts),
    )


KIND = PageKind(make_pages, MenuPlace())


def _make_search_entry(site: Site, value: Value) -> SearchEntry:
    """Returns the search entry of a value."""
    return SearchEntry(
        value.address,
        site.language.interface(
            "Value %(number)s, %(edition)s edition", number=value.number, edition=value.edition
        ).text,
        " ".join(map(site.say_plainly, value.running)),
    )


def make_value_view(site: Site, value: Value) -> ValueView:
    """Returns a value of an edition."""
    name = site.language.interface("Value %(number)s", number=value.number)
    # An attribute can't say that it is in another language than its page.
    own = name.language == site.language.code
    return ValueView(
        value.number,
        name.text if own else str(value.number),
        value.address,
        site.say(value.text),
        site.say_each(value.points),
        site.group_references(site.catalogue.list_practising(value)),
        site.say_notes(value.notes),
    )
