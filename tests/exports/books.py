"""What the tests of several formats share: books, and the statements that must be in them."""

from datetime import date
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book, Release
from generator.ids import Code
from generator.model import Standard
from generator.model.states import State

RELEASE = Release("0.1.0", date(2026, 11, 20), "https://nos.example/")
BOTH: tuple[Code, ...] = ("en", "cy")
EDITIONS = ("2015", "2020", "2025")
"""Those of the sample. Of the last, one standard alone has its statements."""


class Statement(NamedTuple):
    """A statement of the suite.

    Attributes:
        urn: The standard that it is of.
        code: ``P8``.
        english: Its words.
        welsh: Those in Welsh; empty where there are none, or none for the English as it is.
        state: How far these may be relied on.
    """

    urn: str
    code: str
    english: str
    welsh: str
    state: State

    @property
    def id(self) -> str:
        """How it is cited: ``ABC SE03 P4``."""
        return f"{self.urn} {self.code}"

    def words(self, language: Code) -> str:
        """What a document has for it: in Welsh what there is, or the English."""
        return (self.welsh if language == "cy" else "") or self.english

    def marked(self, language: Code, mark: str = "(drafft)") -> str:
        """The same, with the mark of a draft where it is one."""
        drafted = language == "cy" and self.welsh and self.state is State.DRAFT
        return f"{self.words(language)} {mark}" if drafted else self.words(language)


UNCODED = "•"
"""What documents have before a statement before which nothing is printed."""


def printed(catalogue: Catalogue, reference: str) -> str:
    """What documents have before a statement."""
    return catalogue.statements[reference].code or UNCODED


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


def published(catalogue: Catalogue, edition: str) -> list[Standard]:
    """The standards of an edition in order, as their files have them."""
    entries = catalogue.suite.standards
    found = [entry.standard for entry in entries if entry.edition == edition]
    return sorted(found, key=lambda standard: standard.urn)


def urns(catalogue: Catalogue, edition: str) -> list[str]:
    """The standards of an edition in order, by their URNs."""
    return [standard.urn for standard in published(catalogue, edition)]


def statements(catalogue: Catalogue, edition: str | None = None) -> list[Statement]:
    """Every statement in order.

    Args:
        catalogue: The suite.
        edition: The edition that they are of; None for all.
    """
    welsh = catalogue.suite.translations["cy"]
    found = []
    for year in [edition] if edition else sorted(catalogue.editions):
        for standard in published(catalogue, year):
            urn = standard.urn
            for code, english in standard.statements.items():
                entry = welsh.find(f"{urn} {code}", english)
                state = welsh.find_state(f"{urn} {code}", english)
                found.append(Statement(urn, code, english, entry.words if entry else "", state))
    assert found
    return found
