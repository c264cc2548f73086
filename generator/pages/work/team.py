"""Makes the tool for what a team can show of the standards, and what courses cover: ``/team/``."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue.menu_sections import AT_WORK
from generator.catalogue.site_in_language import Site
from generator.ids import Address
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind
from generator.pages.work import record
from generator.pages.work.documents import DocumentLanguages, InLanguages
from generator.pages.work.helps import expand_references, make_help_views
from generator.pages.work.patterns import make_pattern_views
from generator.pages.work.team_words import WORDS
from generator.pages.work.tool import make_tool_page

PATH = "team"


class PractisedValueView(NamedTuple):
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


def make_pages(site: Site) -> Iterator[Page]:
    """Yields the page where the suite has statements."""
    interface = site.language.interface
    return make_tool_page(
        site,
        "team",
        PATH,
        interface("A team"),
        interface("See what nobody in a team can show yet, and who could teach whom."),
        WORDS,
        lambda view, languages: {
            "record": Address(record.PATH),
            "values": tuple(
                value_view
                for held in view.editions
                for value_view in _make_value_views(site, languages, held.year)
            ),
            "patterns": tuple(make_pattern_views(site, languages)),
            "helps": tuple(make_help_views(site, languages)),
        },
    )


KIND = PageKind(make_pages, MenuPlace(AT_WORK))


def _make_value_views(
    site: Site, languages: DocumentLanguages, edition: str
) -> Iterator[PractisedValueView]:
    """Yields the values of an edition that statements put into practice."""
    for value in site.catalogue.list_values(edition):
        practised_by = expand_references(site.catalogue, site.catalogue.list_practising(value))
        if practised_by:
            yield PractisedValueView(edition, value.number, languages.say(value.text), practised_by)
