"""How well the search answers what real users would ask: figures for the table of ``make bench``.

``searches.yaml`` has the queries, chosen from the texts of the real suite, with the places that a
user would be glad of. ``measured`` asks all of them on a built site, in a browser.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Browser, Page

from tests.browser.pages import LANGUAGES, ROOT, Code
from tests.browser.searching import found

FILE = Path(__file__).resolve().parent.parent / "searches.yaml"
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


def queries(language: Code) -> Iterator[Query]:
    """The queries of a language."""
    for entry in yaml.safe_load(FILE.read_text(encoding="utf-8"))[language]:
        yield Query(entry["ask"], tuple(entry["want"]), entry["why"])


def nowhere(site: Path, language: Code) -> list[str]:
    """The places that queries of a language want and the built site does not have."""
    wanted = {place for query in queries(language) for place in query.want}
    missing = []
    for place in sorted(wanted):
        path, _, anchor = place.partition("#")
        page = site / f"{ROOT[language]}{path}index.html".removeprefix("/")
        if not page.is_file() or (anchor and f'id="{anchor}"' not in page.read_text("utf-8")):
            missing.append(place)
    return missing


def answers(page: Page, language: Code) -> tuple[Answer, ...]:
    """Asks everything on an open page of the language."""
    root = ROOT[language]
    return tuple(
        Answer(query, tuple(one.removeprefix(root) for one in found(page, query.ask)[:FIRST]))
        for query in queries(language)
    )


def measured(browser: Browser, address: str, site: Path) -> dict[Code, tuple[Answer, ...]]:
    """Asks everything in both languages.

    Args:
        browser: The browser to do it in.
        address: Where the site is served, without a slash at the end.
        site: Its folder.

    Raises:
        ValueError: A query wants a place that the site does not have: nothing could find it.
    """
    figures = {}
    page = browser.new_page()
    for language in LANGUAGES:
        if missing := nowhere(site, language):
            raise ValueError(f"{FILE.name} wants what the site does not have: {', '.join(missing)}")
        page.goto(f"{address}{ROOT[language]}/")
        figures[language] = answers(page, language)
    page.close()
    return figures
