"""How much of the site is in Welsh, and in which state: ``/welsh/``."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.coverage import STATES, Kind, coverage
from generator.language import Language, Wording
from generator.pages.site import COVERAGE, Page, Site
from generator.translations import State


@dataclass(frozen=True)
class StateView:
    """A state that Welsh may be in."""

    name: Wording
    meaning: Wording
    number: int
    share: str


@dataclass(frozen=True)
class RowView:
    """The counts of one kind of text, by state, and their sum."""

    kind: Wording
    numbers: tuple[int, ...]
    total: int


def pages(site: Site) -> Iterator[Page]:
    """The page with the table."""
    found = coverage(site.catalogue.suite)
    kinds, names, meanings = _kinds(site.language), _names(site.language), _meanings(site.language)
    yield site.page(
        "welsh.md",
        COVERAGE.path,
        site.language.interface("How much is in Welsh"),
        site.language.interface("How much of this site is in Welsh, and how far it is reviewed."),
        states=tuple(
            StateView(
                names[state], meanings[state], found.of(state=state), _share(found.of(state=state), found.of())
            )
            for state in STATES
        ),
        rows=tuple(
            RowView(
                kinds[kind], tuple(found.of(kind, state) for state in STATES), found.of(kind)
            )
            for kind in found.kinds
        ),
        totals=tuple(found.of(state=state) for state in STATES),
        total=found.of(),
    )


def _share(part: int, whole: int) -> str:
    """``5`` of ``664`` → ``0.8``: a percentage for the width of a bar."""
    return f"{100 * part / whole:.1f}" if whole else "0"


def _names(language: Language) -> dict[State, Wording]:
    interface = language.interface
    return {
        State.OFFICIAL: interface("Official"),
        State.REVIEWED: interface("Reviewed"),
        State.DRAFT: interface("Draft"),
        State.OUTDATED: interface("Outdated"),
        State.MISSING: interface("Missing"),
    }


def _meanings(language: Language) -> dict[State, Wording]:
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
