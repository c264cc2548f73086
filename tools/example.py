"""What of the project's own suite the tools look at: its example, and the standard that follows."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.sound import load_sound

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class SuiteExample:
    """The standard that the suite gives as an example, and its statement.

    Attributes:
        file: The standard's file.
        name: Its reference.
        page: The address of its page, from the site's.
        next_page: That of the standard after it.
        asked: What one would ask the search for to find the statement.
        title: Its title.
        suite: The id of the suite.
        edition: The edition that it is of.
        statements: The words of its statements, by their references, the one that is shown first.
    """

    file: str
    name: str
    page: str
    next_page: str
    asked: str
    title: str
    suite: str
    edition: str
    statements: Mapping[str, str]


def find_example(root: Path = PROJECT) -> SuiteExample:
    """Returns the example of a suite.

    Args:
        root: The suite's folder; the project's own is one.
    """
    suite = load_sound(root)
    catalogue = Catalogue(suite)
    statement = catalogue.example
    standard = catalogue.standards[statement.urn]
    before, after = catalogue.find_neighbours(standard)
    following = after or before or standard
    file = next(one.file for one in suite.standards if one.standard.urn == standard.urn)
    return SuiteExample(
        file,
        standard.urn,
        standard.address.location,
        following.address.location,
        statement.reference.lower(),
        standard.title.words,
        suite.facts.id,
        standard.edition,
        {
            one.reference: one.text.words
            for one in sorted(standard.statements, key=lambda one: one is not statement)
        },
    )
