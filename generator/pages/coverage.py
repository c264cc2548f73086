"""Makes the pages on how much of the site is in each translation: ``/welsh/``."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue.coverage import STATES, Coverage, count_coverage, make_coverage_address
from generator.catalogue.menu_sections import ABOUT
from generator.catalogue.site_in_language import Site
from generator.ids import Code
from generator.languages.language import Language, Wording
from generator.model.states import State
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, make_page
from generator.suite.text import TextKind


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


class KindRow(NamedTuple):
    """The counts of one kind of text, in the order of the states shown, and their sum."""

    kind: Wording
    numbers: tuple[int, ...]
    total: int


def make_pages(site: Site) -> Iterator[Page]:
    """Yields a page for each language that the suite is translated into."""
    for code in site.catalogue.suite.languages.translations:
        yield _make_language_page(site, code)


def _make_language_page(site: Site, code: Code) -> Page:
    """Makes the page of a translation."""
    coverage = count_coverage(site.catalogue.suite, code)
    kinds = name_kinds(site.language)
    states = tuple(_make_state_views(site.language, code, coverage))
    shown = tuple(state for state in states if state.number)
    return make_page(
        site,
        "coverage.md",
        make_coverage_address(code).path,
        site.language.about("How much is in %(language)s", code),
        site.language.about(
            "How much of this site is in %(language)s, and how far it is reviewed.", code
        ),
        translation=code,
        states=states,
        shown=shown,
        rows=tuple(
            KindRow(
                kinds[kind],
                tuple(coverage.count_texts(kind, state.id) for state in shown),
                coverage.count_texts(kind),
            )
            for kind in coverage.kinds
        ),
        total=coverage.count_texts(),
    )


KIND = PageKind(make_pages, MenuPlace(ABOUT))


def _make_state_views(language: Language, code: Code, found: Coverage) -> Iterator[StateView]:
    """Yields every state with its count."""
    names, meanings, start = name_states(language), explain_states(language, code), 0.0
    for state in STATES:
        number = found.count_texts(state=state)
        share = 100 * number / found.count_texts()
        yield StateView(
            state, names[state], meanings[state], number, round(start, 2), round(share, 2)
        )
        start += share


def name_states(language: Language) -> dict[State, Wording]:
    """Returns the names of the states of a translation."""
    interface = language.interface
    return {
        State.OFFICIAL: interface("Official"),
        State.REVIEWED: interface("Reviewed"),
        State.DRAFT: interface("Draft"),
        State.OUTDATED: interface("Outdated"),
        State.MISSING: interface("Missing"),
    }


def explain_states(language: Language, translation: Code) -> dict[State, Wording]:
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


def name_kinds(language: Language) -> dict[TextKind, Wording]:
    """Returns the names of the kinds of text."""
    interface = language.interface
    return {
        TextKind.TITLE: interface("Titles of standards"),
        TextKind.OVERVIEW: interface("Overviews"),
        TextKind.CRITERION: interface("Performance criteria"),
        TextKind.KNOWLEDGE: interface("Knowledge statements"),
        TextKind.STATEMENT: interface("Other statements"),
        TextKind.SECTION: interface("Other sections of standards"),
        TextKind.INTRODUCTION: interface(
            "Introductions, and what the editions print about themselves"
        ),
        TextKind.FUNCTION: interface("Functions and mapping"),
        TextKind.VALUE: interface("Values"),
        TextKind.GLOSSARY: interface("Glossary"),
        TextKind.RELATED: interface("Related suites and links"),
        TextKind.EVIDENCE: interface("Tasks, as a study names them"),
        TextKind.OURS: interface("This project’s notes and findings"),
        TextKind.INTERFACE: interface("Words of the site itself"),
        TextKind.PAGE: interface("Pages written by hand"),
    }
