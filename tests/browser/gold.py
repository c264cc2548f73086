"""How well the search answers what real users would ask: figures for a test and for a table.

A table gets them from ``measured(browser, address)``: ``.share`` and ``.misses`` of a language.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Browser, Page

from .pages import LANGUAGES, ROOT, Code
from .searching import found

FILE = Path(__file__).with_name("gold.yaml")
FIRST = 3
"""How many results are looked at before the words are tried otherwise."""


@dataclass(frozen=True)
class Query:
    """What a user types.

    Attributes:
        ask: The words.
        want: The places any of which the user would be glad of, without their language.
        why: What is tried by it.
    """

    ask: str
    want: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class Answer:
    """What the search answered to a query.

    Attributes:
        query: The query.
        places: Where the first results lead, best first, without their language.
    """

    query: Query
    places: tuple[str, ...]

    @property
    def is_found(self) -> bool:
        """Whether what is wanted is among the first results."""
        return not set(self.query.want).isdisjoint(self.places)

    def __str__(self) -> str:
        wanted, got = " or ".join(self.query.want), ", ".join(self.places) or "nothing"
        return f"“{self.query.ask}” ({self.query.why}) wants {wanted}, and finds {got}"


@dataclass(frozen=True)
class Figures:
    """How well the search answers in a language."""

    answers: tuple[Answer, ...]

    @property
    def misses(self) -> tuple[Answer, ...]:
        """The answers without what is wanted."""
        return tuple(answer for answer in self.answers if not answer.is_found)

    @property
    def share(self) -> float:
        """The share of queries for which what is wanted is among the first results."""
        return 1 - len(self.misses) / len(self.answers)

    def __str__(self) -> str:
        total = len(self.answers)
        heading = f"{total - len(self.misses)} of {total} queries ({self.share:.1%}) find it"
        return "\n".join([heading, *map(str, self.misses)])


def queries(language: Code) -> Iterator[Query]:
    """The queries of a language."""
    for entry in yaml.safe_load(FILE.read_text(encoding="utf-8"))[language]:
        yield Query(entry["ask"], tuple(entry["want"]), entry["why"])


def answered(page: Page, language: Code) -> Figures:
    """Asks everything on an open page of the language."""
    root = ROOT[language]
    return Figures(
        tuple(
            Answer(query, tuple(one.removeprefix(root) for one in found(page, query.ask)[:FIRST]))
            for query in queries(language)
        )
    )


def measured(browser: Browser, address: str) -> dict[Code, Figures]:
    """Asks everything in both languages.

    Args:
        browser: The browser to do it in.
        address: Where the site is served, without a slash at the end.
    """
    figures = {}
    page = browser.new_page()
    for language in LANGUAGES:
        page.goto(f"{address}{ROOT[language]}/")
        figures[language] = answered(page, language)
    page.close()
    return figures
