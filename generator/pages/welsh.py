"""How much of the site is in Welsh, and in which state: ``/welsh/``."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue.coverage import STATES, Coverage, coverage
from generator.catalogue.in_language import Site
from generator.catalogue.menu_sections import ABOUT
from generator.languages.language import Language, Wording
from generator.model.states import State
from generator.pages.draft_notice import COVERAGE
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, page
from generator.suite.text import Kind


@dataclass(frozen=True)
class StateView:
    """A state that Welsh may be in, and how many texts are in it.

    Attributes:
        id: The state, as style sheets know it.
        start: Where its part of the bar begins, in per cent of all texts.
        share: How long that part is, in per cent.
    """

    id: State
    name: Wording
    meaning: Wording
    number: int
    start: float
    share: float


@dataclass(frozen=True)
class RowView:
    """The counts of one kind of text, by the states that are shown, and their sum."""

    kind: Wording
    numbers: tuple[int, ...]
    total: int


def pages(site: Site) -> Iterator[Page]:
    """The page with the table."""
    found = coverage(site.catalogue.suite)
    kinds = _kinds(site.language)
    states = tuple(_states(site.language, found))
    shown = tuple(state for state in states if state.number)
    yield page(
        site,
        "welsh.md",
        COVERAGE.path,
        site.language.interface("How much is in Welsh"),
        site.language.interface("How much of this site is in Welsh, and how far it is reviewed."),
        states=states,
        shown=shown,
        rows=tuple(
            RowView(kinds[kind], tuple(found.of(kind, state.id) for state in shown), found.of(kind))
            for kind in found.kinds
        ),
        total=found.of(),
    )


KIND = PageKind(pages, MenuPlace(ABOUT))


def _states(language: Language, found: Coverage) -> Iterator[StateView]:
    names, meanings, start = state_names(language), state_meanings(language), 0.0
    for state in STATES:
        number = found.of(state=state)
        share = 100 * number / found.of()
        yield StateView(
            state, names[state], meanings[state], number, round(start, 2), round(share, 2)
        )
        start += share


def state_names(language: Language) -> dict[State, Wording]:
    """What the states of the Welsh are called."""
    interface = language.interface
    return {
        State.OFFICIAL: interface("Official"),
        State.REVIEWED: interface("Reviewed"),
        State.DRAFT: interface("Draft"),
        State.OUTDATED: interface("Outdated"),
        State.MISSING: interface("Missing"),
    }


def state_meanings(language: Language) -> dict[State, Wording]:
    """What the states of the Welsh mean."""
    interface = language.interface
    return {
        State.OFFICIAL: interface("The publisher’s own Welsh, to the letter."),
        State.REVIEWED: interface(
            "This project’s Welsh, reviewed by a person who reads Welsh and is named in the "
            "catalogue."
        ),
        State.DRAFT: interface(
            "This project’s Welsh, which nobody who reads Welsh has reviewed yet. It has no "
            "authority; where the exact meaning matters, go by the published English."
        ),
        State.OUTDATED: interface(
            "The English has changed since it was translated. Until the Welsh has followed, the "
            "English stands on the page."
        ),
        State.MISSING: interface("Not translated yet. The English stands on the page."),
    }


def _kinds(language: Language) -> dict[Kind, Wording]:
    interface = language.interface
    return {
        Kind.TITLE: interface("Titles of standards"),
        Kind.OVERVIEW: interface("Overviews"),
        Kind.CRITERION: interface("Performance criteria"),
        Kind.KNOWLEDGE: interface("Knowledge statements"),
        Kind.INTRODUCTION: interface("Introductions, and what the editions print about themselves"),
        Kind.FUNCTION: interface("Functions and mapping"),
        Kind.VALUE: interface("Values"),
        Kind.GLOSSARY: interface("Glossary"),
        Kind.RELATED: interface("Related suites and links"),
        Kind.EVIDENCE: interface("Tasks of job coaches, as a study names them"),
        Kind.OURS: interface("This project’s notes and findings"),
        Kind.INTERFACE: interface("Words of the site itself"),
        Kind.PAGE: interface("Pages written by hand"),
    }
