"""What a team can show of the standards between them: ``/team/``, and what courses would cover."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.catalogue.in_language import Site
from generator.catalogue.menu_sections import AT_WORK
from generator.ids import Address
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, page
from generator.pages.work import record
from generator.pages.work.documents import InLanguages, Languages, foot, own_words
from generator.pages.work.patterns import patterns
from generator.pages.work.statements import has_statements, statements_view
from generator.pages.work.team_words import WORDS

PATH = "team"


class ValueView(NamedTuple):
    """A value of an edition.

    Attributes:
        statements: The references of the statements that put it into practice.
    """

    edition: str
    number: int
    text: InLanguages
    statements: tuple[str, ...]


class HelpView(NamedTuple):
    """What may help whoever finds something hard."""

    hard: InLanguages
    statements: tuple[str, ...]
    suggestions: tuple[InLanguages, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yields the one page, where the suite has statements for a team to show."""
    if not has_statements(site):
        return
    interface, languages = site.language.interface, Languages(site)
    view = statements_view(site, languages)
    yield page(
        site,
        "work_team.md",
        PATH,
        interface("A team"),
        interface("See what nobody in a team can show yet, and who could teach whom."),
        frame="work_team.html",
        hide=("navigation", "toc"),
        view=view,
        record=Address(record.PATH),
        values=tuple(
            one for held in view.editions for one in _values(site, languages, held.edition.year)
        ),
        patterns=tuple(patterns(site, languages)),
        helps=tuple(_helps(site, languages)),
        languages=languages.views(),
        words=own_words(languages, WORDS),
        imprint=tuple(line for one in view.editions for line in foot(site, languages, one.edition)),
    )


KIND = PageKind(pages, MenuPlace(AT_WORK))


def _statements(site: Site, references: Iterable[str]) -> tuple[str, ...]:
    """The statements that references mean, each once: a standard's stands for all of its own."""
    catalogue = site.catalogue
    found: dict[str, None] = {}
    for reference in references:
        standard = catalogue.standards.get(reference)
        own = (one.reference for one in standard.statements) if standard else (reference,)
        found |= dict.fromkeys(own)
    return tuple(found)


def _values(site: Site, languages: Languages, edition: str) -> Iterator[ValueView]:
    for value in site.catalogue.values_of(edition):
        practised_by = _statements(site, site.catalogue.practised_by(value))
        if practised_by:
            yield ValueView(edition, value.number, languages.say(value.text), practised_by)


def _helps(site: Site, languages: Languages) -> Iterator[HelpView]:
    for one in site.catalogue.entities.helps:
        yield HelpView(
            languages.say(one.hard),
            _statements(site, one.statements),
            tuple(map(languages.say, one.suggestions)),
        )
