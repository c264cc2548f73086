"""Makes the page of each situation: ``/situations/first-visit/``."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.menu_sections import GUIDANCE
from generator.catalogue.site_in_language import Site
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, keep_pages, make_page
from generator.suite.entities.advice import Situation
from generator.suite.entities.sections import Statement
from generator.suite.entities.standards import Edition


class StepStatementView(NamedTuple):
    """A statement in words, with its reference."""

    reference: str
    address: Address
    words: Wording


class StepView(NamedTuple):
    """A step, with its statements in the order of doing."""

    id: str
    heading: Wording
    statements: tuple[StepStatementView, ...]


def make_pages(site: Site) -> Iterator[Page]:
    """Yields a page for each situation."""
    for situation in site.catalogue.entities.situations:
        yield from keep_pages(
            site, situation.address, partial(_make_situation_page, site, situation)
        )


def list_no_paths(_: Site) -> Iterator[str]:
    """Lists none of these pages in the menu, which has the list of situations."""
    return iter(())


KIND = PageKind(make_pages, MenuPlace(GUIDANCE, listing=list_no_paths))


def _make_situation_page(site: Site, situation: Situation) -> Iterator[Page]:
    """Yields the page of a situation."""
    steps = tuple(
        StepView(
            step.id,
            site.say(step.heading),
            tuple(
                _make_statement(site, site.catalogue.statements[statement])
                for statement in step.statements
            ),
        )
        for step in situation.steps
    )
    said = [statement.words for step in steps for statement in step.statements]
    met = {term.id for term in site.find_terms(*said)} | {*situation.terms}
    yield make_page(
        site,
        "situation.md",
        situation.address.path,
        site.say(situation.title),
        site.say(situation.lead),
        lead=site.say(situation.lead),
        editions=list_editions(site.catalogue, situation),
        steps=steps,
        terms=tuple(site.make_term_view(term) for term in site.terms if term.id in met),
        related=tuple(
            (related_advice.to, site.say(related_advice.text))
            for related_advice in situation.related
        ),
    )


def list_editions(catalogue: Catalogue, situation: Situation) -> tuple[Edition, ...]:
    """Returns the editions of a situation's statements, the one in force first."""
    urns = {catalogue.statements[statement].urn for statement in situation.statements}
    met = {catalogue.standards[urn].edition for urn in urns}
    return tuple(edition for edition in catalogue.newest_first if edition.year in met)


def _make_statement(site: Site, statement: Statement) -> StepStatementView:
    """Returns a statement of a step."""
    return StepStatementView(statement.reference, statement.address, site.say(statement.text))
