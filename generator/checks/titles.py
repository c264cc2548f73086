"""A standard's URN and title fit into what a file says of itself."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.problems import Place, Problem
from generator.reading.welsh_catalogue import FILE
from generator.suite.suite import Suite

LONGEST = 255
"""Characters of a title that Word holds; it calls a file damaged that has more."""


def fit_into_word(suite: Suite) -> Iterator[Problem]:
    """Yields every standard and edition whose title is too long, in either language."""
    named = [
        (entry.file, f"{entry.standard.urn} title", f"{entry.standard.urn} ", entry.standard.title)
        for entry in suite.standards
    ]
    named += [
        (entry.file, f"{entry.edition.edition} title", "", entry.edition.title)
        for entry in suite.editions
    ]
    for file, identity, urn, title in named:
        if len(urn + title) > LONGEST:
            yield _too_long(suite.place(file, "title"), identity, urn + title)
        welsh = suite.translations.find(identity, title)
        if welsh and len(urn + welsh.welsh) > LONGEST:
            yield _too_long(Place(FILE, welsh.line), identity, urn + welsh.welsh)


def _too_long(place: Place, identity: str, words: str) -> Problem:
    urn = identity.removesuffix(" title")
    return Problem(
        place,
        "title-long",
        f"the title of {urn} has {len(words)} characters with its URN, and Word holds {LONGEST}",
        "shorten the title, or mend it where a text has got into it",
    )


RULES: tuple[Rule, ...] = (fit_into_word,)
