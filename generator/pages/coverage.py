"""Makes the pages on how much of the site is in each translation: ``/welsh/``."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue.coverage import STATES, Coverage, coverage, coverage_address
from generator.catalogue.in_language import Site
from generator.catalogue.menu_sections import ABOUT
from generator.ids import Code
from generator.languages.language import Language, Wording
from generator.model.states import State
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, page
from generator.suite.text import Kind


class StateView(NamedTuple):
    """A state of translations, and how many texts are in it.

    Attributes:
        id: The state, as style sheets know it.
        name: Its name.
        meaning: What it means, in a sentence.
        number: How many texts are in it.
        start: Where its part of the bar begins, in per cent of all texts.
        share: How long that part is, in per cent.
    """

    id: State
    name: Wording
    meaning: Wording
    number: int
    start: float
    share: float


class RowView(NamedTuple):
    """The counts of one kind of text, in the order of the states shown, and their sum."""

    kind: Wording
    numbers: tuple[int, ...]
    total: int


def pages(site: Site) -> Iterator[Page]:
    """Yields a page for each language that the suite is translated into."""
    for code in site.catalogue.suite.languages.translations:
        yield _page(site, code)


def _page(site: Site, code: Code) -> Page:
    """Makes the page of a translation."""
    found = coverage(site.catalogue.suite, code)
    kinds = kind_names(site.language)
    states = tuple(_states(site.language, code, found))
    shown = tuple(state for state in states if state.number)
    return page(
        site,
        "coverage.md",
        coverage_address(code).path,
        site.language.about("How much is in %(language)s", code),
        site.language.about(
            "How much of this site is in %(language)s, and how far it is reviewed.", code
        ),
        translation=code,
        states=states,
        shown=shown,
        rows=tuple(
            RowView(kinds[kind], tuple(found.of(kind, state.id) for state in shown), found.of(kind))
            for kind in found.kinds
        ),
        total=found.of(),
    )


KIND = PageKind(pages, MenuPlace(ABOUT))


def _states(language: Language, code: Code, found: Coverage) -> Iterator[StateView]:
    """Yields every state with its count."""
    names, meanings, start = state_names(language), state_meanings(language, code), 0.0
    for state in STATES:
        number = found.of(state=state)
        share = 100 * number / found.of()
        yield StateView(
            state, names[state], meanings[state], number, round(start, 2), round(share, 2)
        )
        start += share


def state_names(language: Language) -> dict[State, Wording]:
    """Returns the names of the states of a translation."""
    interface = language.interface
    return {
        State.OFFICIAL: interface("Official"),
        State.REVIEWED: interface("Reviewed"),
        State.DRAFT: interface("Draft"),
        State.OUTDATED: interface("Outdated"),
        State.MISSING: interface("Missing"),
    }


def state_meanings(language: Language, translation: Code) -> dict[State, Wording]:
    """Returns what the states of a translation mean, in a sentence each."""
    about = language.about
    return {
        State.PUBLISHED: about("The same in the %(language)s and the %(source)s.", translation),
        State.OFFICIAL: about("The publisher’s own %(language)s, to the letter.", translation),
        State.REVIEWED: about(
            "This project’s %(language)s, reviewed by a person who reads %(language)s and is named "
            "in the catalogue.",
            translation,
        ),
        State.DRAFT: about(
            "This project’s %(language)s, which nobody who reads %(language)s has reviewed yet. It "
            "has no authority; where the exact meaning matters, go by the published %(source)s.",
            translation,
        ),
        State.OUTDATED: about(
            "The %(source)s has changed since it was translated. Until the %(language)s has "
            "followed, the %(source)s stands on the page.",
            translation,
        ),
        State.MISSING: about("Not translated yet. The %(source)s stands on the page.", translation),
    }


def kind_names(language: Language) -> dict[Kind, Wording]:
    """Returns the names of the kinds of text."""
    interface = language.interface
    return {
        Kind.TITLE: interface("Titles of standards"),
        Kind.OVERVIEW: interface("Overviews"),
        Kind.CRITERION: interface("Performance criteria"),
        Kind.KNOWLEDGE: interface("Knowledge statements"),
        Kind.STATEMENT: interface("Other statements"),
        Kind.SECTION: interface("Other sections of standards"),
        Kind.INTRODUCTION: interface("Introductions, and what the editions print about themselves"),
        Kind.FUNCTION: interface("Functions and mapping"),
        Kind.VALUE: interface("Values"),
        Kind.GLOSSARY: interface("Glossary"),
        Kind.RELATED: interface("Related suites and links"),
        Kind.EVIDENCE: interface("Tasks, as a study names them"),
        Kind.OURS: interface("This project’s notes and findings"),
        Kind.INTERFACE: interface("Words of the site itself"),
        Kind.PAGE: interface("Pages written by hand"),
    }
