"""What the tests of several formats share: books, and the statements that must be in them."""

from datetime import date

from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book, Release
from generator.ids import Code
from generator.model.states import State

RELEASE = Release("0.1.0", date(2026, 11, 20), "https://nos.example/")
BOTH: tuple[Code, ...] = ("en", "cy")


def book(
    catalogue: Catalogue,
    languages: tuple[Code, ...] = BOTH,
    edition: str | None = None,
    urn: str | None = None,
    *,
    show_drafts: bool = True,
    release: Release = RELEASE,
) -> Book:
    """A book of a release."""
    return Book(catalogue, release, languages, edition, urn, show_drafts=show_drafts)


def statements(
    catalogue: Catalogue, edition: str | None = None
) -> list[tuple[str, str, str, str, State]]:
    """Every statement in order: URN, code, English, Welsh, and the state of that.

    Args:
        catalogue: The suite.
        edition: The edition that they are of; None for all.
    """
    welsh = catalogue.suite.translations
    found = []
    for year in [edition] if edition else sorted(catalogue.editions):
        for urn in catalogue.urns(year):
            for code, english in catalogue.standards[urn].statements.items():
                entry = welsh.find(f"{urn} {code}", english)
                words = entry.welsh if entry else ""
                state = welsh.state(f"{urn} {code}", english)
                found.append((urn, code, english, words, state))
    assert found
    return found
