"""Titles of standards and editions fit into the properties of a Word file."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.problems import Place, Problem
from generator.reading.translations import name_file
from generator.suite.suite import Suite

LONGEST = 255
"""The most characters of a title that Word accepts; with more it calls the file damaged."""


def fit_into_word(suite: Suite) -> Iterator[Problem]:
    """Yields every standard and edition whose title is too long, in any language."""
    known = suite.entities
    named = [(standard.title, standard.urn, f"{standard.urn} ") for standard in known.standards]
    named += [(edition.title, edition.year, "") for edition in known.editions]
    for title, name, before in named:
        place = suite.locate(title.file, *title.path)
        yield from _check_length(place, name, before + title.words)
        for code in suite.languages.translations:
            if entry := suite.find_translation(title, code):
                yield from _check_length(
                    Place(name_file(code), entry.line), name, before + entry.words
                )


def _check_length(place: Place, name: str, words: str) -> Iterator[Problem]:
    """Yields a problem if a title is too long."""
    if len(words) > LONGEST:
        yield Problem(
            place,
            "title-long",
            f"the title of {name} has {len(words)} characters with its URN, "
            f"and Word holds {LONGEST}",
            "shorten the title, or mend it where a text has got into it",
        )


RULES: tuple[Rule, ...] = (fit_into_word,)
