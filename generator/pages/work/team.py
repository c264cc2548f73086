"""Makes the tool for what a team can show of the standards, and what courses cover: ``/team/``."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue.in_language import Site
from generator.catalogue.menu_sections import AT_WORK
from generator.ids import Address
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind
from generator.pages.work import record
from generator.pages.work.documents import InLanguages, Languages
from generator.pages.work.helps import helps, statements_of
from generator.pages.work.patterns import patterns
from generator.pages.work.team_words import WORDS
from generator.pages.work.tool import tool_page

PATH = "team"


class ValueView(NamedTuple):
    """A value of an edition.

    Attributes:
        edition: The edition.
        number: Its number.
        text: Its text in each language.
        statements: The references of the statements that put it into practice.
    """

    edition: str
    number: int
    text: InLanguages
    statements: tuple[str, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yields the page where the suite has statements."""
    interface = site.language.interface
    return tool_page(
        site,
        "team",
        PATH,
        interface("A team"),
        interface("See what nobody in a team can show yet, and who could teach whom."),
        WORDS,
        lambda view, languages: {
            "record": Address(record.PATH),
            "values": tuple(
                one for held in view.editions for one in _values(site, languages, held.edition.year)
            ),
            "patterns": tuple(patterns(site, languages)),
            "helps": tuple(helps(site, languages)),
        },
    )


KIND = PageKind(pages, MenuPlace(AT_WORK))


def _values(site: Site, languages: Languages, edition: str) -> Iterator[ValueView]:
    """Yields the values of an edition that statements put into practice."""
    for value in site.catalogue.values_of(edition):
        practised_by = statements_of(site.catalogue, site.catalogue.practised_by(value))
        if practised_by:
            yield ValueView(edition, value.number, languages.say(value.text), practised_by)
