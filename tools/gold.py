"""How well the search answers what real users would ask: figures for the table of ``make bench``.

``searches.yaml`` has the queries, chosen from the texts of the real suite, in two sets, with the
places that a user would be glad of. ``measure_gold`` asks all of them on a built site, in a
browser.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from playwright.sync_api import Browser, Page

from tests.browser.pages import LANGUAGES, ROOT, Code
from tests.browser.searching import found

FILE = Path(__file__).resolve().parent.parent / "searches.yaml"
FIRST = 3
"""How many results are looked at before the words are tried otherwise."""

Gold = Literal["first", "second"]
"""Which set a query is of."""
SETS: tuple[Gold, ...] = ("first", "second")

AWAITED = "/situations/"
"""Pages that may be wanted before there are any; then each that is wanted must be there."""


@dataclass(frozen=True)
class Query:
    """What a user types.

    Attributes:
        ask: The words.
        want: The places any of which the user would be glad of, without their language.
        why: What is tried by it.
        kind: What sort of words they are, such as a question; empty in the first set.
        or_nothing: Whether it is right as well to find nothing, where something is wanted.
    """

    ask: str
    want: tuple[str, ...]
    why: str
    kind: str = ""
    or_nothing: bool = False


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
    def is_first(self) -> bool:
        """Whether what is wanted comes first."""
        return self._is_within(1)

    @property
    def is_found(self) -> bool:
        """Whether what is wanted is among the first results."""
        return self._is_within(FIRST)

    def _is_within(self, results: int) -> bool:
        if not self.places:
            return self.query.or_nothing or not self.query.want
        return not set(self.query.want).isdisjoint(self.places[:results])

    def __str__(self) -> str:
        wanted = " or ".join(self.query.want) or "nothing"
        got = ", ".join(self.places) or "nothing"
        return f"“{self.query.ask}” ({self.query.why}) wants {wanted}, and finds {got}"


Measured = dict[tuple[Gold, Code], tuple[Answer, ...]]
"""The answers to each set in each language."""


@dataclass(frozen=True)
class Score:
    """How many of some answers are right.

    Attributes:
        asked: How many there are.
        first: Of how many what is wanted comes first.
        found: Of how many it is among the first results.
    """

    asked: int
    first: int
    found: int


def count_right(answers: Iterable[Answer]) -> Score:
    """Counts the answers that are right."""
    counted = tuple(answers)
    return Score(
        asked=len(counted),
        first=sum(answer.is_first for answer in counted),
        found=sum(answer.is_found for answer in counted),
    )


def count_right_by_kind(answers: Iterable[Answer]) -> dict[str, Score]:
    """Counts the answers that are right to each kind of query, in the order of the kinds' first."""
    kinds: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        kinds[answer.query.kind].append(answer)
    return {kind: count_right(of_kind) for kind, of_kind in kinds.items()}


def read_queries(language: Code, gold: Gold, file: Path = FILE) -> Iterator[Query]:
    """Yields the queries of a set in a language."""
    read = _read(file)
    for entry in (read if gold == "first" else read[gold])[language]:
        yield Query(**entry | {"want": tuple(entry["want"])})


@cache
def _read(file: Path) -> Any:
    """What a file of queries holds: a thousand of them, which take long to read."""
    return yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)


def list_missing_places(site: Path, language: Code, wanted: Iterable[str]) -> list[str]:
    """Lists the wanted places that the built site does not have in a language."""
    folder = site / ROOT[language].removeprefix("/")
    missing = []
    for place in sorted(set(wanted)):
        path, _, anchor = place.partition("#")
        page = folder / path.removeprefix("/") / "index.html"
        is_awaited = place.startswith(AWAITED) and not (folder / AWAITED.strip("/")).exists()
        is_there = page.is_file() and (not anchor or f'id="{anchor}"' in page.read_text("utf-8"))
        if not is_there and not is_awaited:
            missing.append(place)
    return missing


def ask_queries(page: Page, language: Code, asked: Iterable[Query]) -> tuple[Answer, ...]:
    """Asks the queries on an open page of the language."""
    root = ROOT[language]
    return tuple(
        Answer(query, tuple(one.removeprefix(root) for one in found(page, query.ask)[:FIRST]))
        for query in asked
    )


def measure_gold(browser: Browser, address: str, site: Path) -> Measured:
    """Asks every query of both sets in both languages.

    Args:
        browser: The browser to do it in.
        address: Where the site is served, without a slash at the end.
        site: Its folder.

    Raises:
        ValueError: A query wants a place that the site does not have: nothing could find it.
    """
    figures: Measured = {}
    page = browser.new_page()
    for language in LANGUAGES:
        page.goto(f"{address}{ROOT[language]}/")
        for gold in SETS:
            asked = tuple(read_queries(language, gold))
            if missing := list_missing_places(
                site, language, (one for query in asked for one in query.want)
            ):
                said = ", ".join(missing)
                raise ValueError(f"{FILE.name} wants what the site does not have: {said}")
            figures[gold, language] = ask_queries(page, language, asked)
    page.close()
    return figures
