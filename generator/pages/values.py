"""The values of every edition: ``/values/``."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import ids
from generator.catalogue.catalogue import ValueRef
from generator.catalogue.in_language import ReferenceGroup, Site
from generator.ids import Address
from generator.languages.language import Wording
from generator.model import Value
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, SearchEntry, page


@dataclass(frozen=True)
class ValueView:
    """A value, and what puts it into practice."""

    number: int
    reference: str
    address: Address
    text: Wording
    points: tuple[Wording, ...]
    practised_by: tuple[ReferenceGroup, ...]
    notes: tuple[Wording, ...]


@dataclass(frozen=True)
class ValueListView:
    """The values of an edition, and what one of them is cited as."""

    edition: str
    title: Wording
    citation: str
    values: tuple[ValueView, ...]


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    listed = site.catalogue.suite.values.root
    lists = tuple(
        ValueListView(
            year,
            site.say(f"{year} values title"),
            f"{{reference}}, {site.plain(f'{year} values title')}, {year}, {{address}}",
            tuple(value_view(site, year, value) for value in listed[year].values),
        )
        for year in site.newest_first
        if year in listed
    )
    texts = [
        text for view in lists for value in view.values for text in (value.text, *value.points)
    ]
    yield page(
        site,
        "values.md",
        "values",
        site.language.interface("Values"),
        site.phrase(
            "The values of %(field)s, and what puts each into practice.", field="site field"
        ),
        hide=("navigation",),
        entries=tuple(entry for year in listed for entry in _entries(site, year)),
        lists=lists,
        terms=site.terms_in(*texts),
    )


KIND = PageKind(pages, MenuPlace())


def _entries(site: Site, year: str) -> Iterator[SearchEntry]:
    """Each value is found by itself, like a statement."""
    for value in site.catalogue.suite.values.root[year].values:
        owner = f"{year} value {value.number}"
        points = [site.plain(f"{owner} point {n + 1}") for n in range(len(value.points))]
        yield SearchEntry(
            ids.value_address(year, value.number),
            site.language.interface(
                "Value %(number)s of %(edition)s", number=value.number, edition=year
            ).text,
            " ".join([site.plain(owner), *points]),
        )


def value_view(site: Site, year: str, value: Value) -> ValueView:
    """A value of an edition."""
    owner = f"{year} value {value.number}"
    name = site.language.interface("Value %(number)s", number=value.number)
    # An attribute can't say that it is in another language than its page.
    own = name.language == site.language.code
    return ValueView(
        value.number,
        name.text if own else str(value.number),
        ids.value_address(year, value.number),
        site.say(owner, running=True),
        tuple(
            site.say(f"{owner} point {number + 1}", running=True)
            for number in range(len(value.points))
        ),
        site.references(site.catalogue.practised_by(ValueRef(year, value.number))),
        site.notes(owner, value.notes),
    )
