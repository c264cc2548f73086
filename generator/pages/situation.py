"""Makes the page of each situation: ``/situations/first-visit/``."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.in_language import Site
from generator.catalogue.menu_sections import GUIDANCE
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, kept, page
from generator.suite.entities.advice import Situation
from generator.suite.entities.sections import Statement
from generator.suite.entities.standards import Edition


class StatementView(NamedTuple):
    """A statement in words, with its reference."""

    reference: str
    address: Address
    words: Wording


class StepView(NamedTuple):
    """A step, with its statements in the order of doing."""

    id: str
    heading: Wording
    statements: tuple[StatementView, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yields a page for each situation."""
    for situation in site.catalogue.entities.situations:
        yield from kept(site, situation.address, partial(_page, site, situation))


def nothing(_: Site) -> Iterator[str]:
    """Lists none of these pages in the menu, which has the list of situations."""
    return iter(())


KIND = PageKind(pages, MenuPlace(GUIDANCE, listing=nothing))


def _page(site: Site, situation: Situation) -> Iterator[Page]:
    """Yields the page of a situation."""
    steps = tuple(
        StepView(
            step.id,
            site.say(step.heading),
            tuple(_statement(site, site.catalogue.statements[one]) for one in step.statements),
        )
        for step in situation.steps
    )
    said = [one.words for step in steps for one in step.statements]
    met = {term.id for term in site.terms_in(*said)} | {*situation.terms}
    yield page(
        site,
        "situation.md",
        situation.address.path,
        site.say(situation.title),
        site.say(situation.lead),
        lead=site.say(situation.lead),
        editions=editions(site.catalogue, situation),
        steps=steps,
        terms=tuple(site.term(term) for term in site.terms if term.id in met),
        related=tuple((one.to, site.say(one.text)) for one in situation.related),
    )


def editions(catalogue: Catalogue, situation: Situation) -> tuple[Edition, ...]:
    """Returns the editions of a situation's statements, the one in force first."""
    urns = {catalogue.statements[one].urn for one in situation.statements}
    met = {catalogue.standards[urn].edition for urn in urns}
    return tuple(edition for edition in catalogue.newest_first if edition.year in met)


def _statement(site: Site, statement: Statement) -> StatementView:
    """Returns a statement of a step."""
    return StatementView(statement.reference, statement.address, site.say(statement.text))
