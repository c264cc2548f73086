"""The search as a visitor uses it, and what it answers."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import Locator, Page, expect

from .pages import ROOT
from .visitor import Visitor

ASK = """async ([words, options]) =>
    [await standardsSearch.ask(words, options), searchWords.results]"""
"""What the search answers, and the address of the page of results."""
FIRST = 10
"""How many results are looked at."""

ENTRIES = re.compile(r'^standardsSearch\.entries\("(\w+)", (.*)\);$', re.DOTALL)


@dataclass(frozen=True)
class Result:
    """Something that was found.

    Attributes:
        place: Where it leads.
        text: All that is said of it.
        missing: The words that it is said to lack.
        edition: What is said of the edition that it belongs to, if to any.
        shown: All that the search tells of it.
    """

    place: str
    text: str
    missing: tuple[str, ...]
    edition: str
    shown: dict[str, Any]


def answer(page: Page, words: str, **options: Any) -> dict[str, Any]:
    """All that the search of a page answers.

    Args:
        page: A page of the site.
        words: What is asked.
        options: How, as ``theme/assets/scripts/search_client.js`` has it.
    """
    return _ask(page, words, options)[0]


def ask(page: Page, words: str, **options: Any) -> list[Result]:
    """Asks the search of a page, and returns what it finds in the order in which it is shown.

    Cards come first, then the standard of a code that does not exist, then what has all the words,
    then what has some.
    """
    said, address = _ask(page, words, options)
    root = urlsplit(address).path
    root = root.removesuffix("index.html").removesuffix("search/")
    unknown = [one["standard"] for one in said["unknown"] if one["standard"]]
    listed = [*said["cards"], *unknown, *said["all"], *said["some"]]
    return [_result(root, one) for one in listed]


def _ask(page: Page, words: str, options: dict[str, Any]) -> tuple[dict[str, Any], str]:
    said, address = page.evaluate(ASK, [words, {"limit": FIRST, **options}])
    return said, address


def _result(root: str, one: dict[str, Any]) -> Result:
    edition = (one.get("edition") or {}).get("said", "")
    standard = one.get("standard") or {}
    parts = (
        one["code"],
        one["title"] if one["title"] != one["code"] else "",
        " ".join(filter(None, (standard.get("code"), standard.get("title")))),
        edition,
        "".join(piece["text"] for piece in one.get("excerpt", ())),
    )
    missing = tuple(one.get("missing", ()))
    return Result(root + one["location"], " · ".join(filter(None, parts)), missing, edition, one)


def box(page: Page) -> Locator:
    """Where the words are written, once the search is open."""
    return page.get_by_role("dialog").get_by_role("searchbox")


def results(page: Page) -> Locator:
    """Every link that the open search has found."""
    return page.get_by_role("dialog").locator(".found-link")


def place(url: str) -> str:
    """An address without its host and without a question."""
    parts = urlsplit(url)
    return parts.path + (f"#{parts.fragment}" if parts.fragment else "")


def turn_to(page: Page) -> None:
    """Opens the search of the header."""
    page.locator("[data-opens=search]").click()


def enter(page: Page, words: str) -> None:
    """Writes the words in the open search, and waits until it says what they find."""
    box(page).fill(words)
    link = page.locator("[data-results]")  # it is there also where there is no need to show it
    expect(link).to_have_attribute(
        "href", re.compile(re.escape(f"#{urlencode({'q': words})}") + "$")
    )


def found(page: Page, words: str) -> list[str]:
    """Searches for the words, and returns the places of the results, best first."""
    return [result.place for result in ask(page, words)]


def asked(visitor: Visitor, words: str) -> list[Result]:
    """Searches from the first page of a language, which stays open for the next search.

    Args:
        visitor: Who searches.
        words: The path of the first page, ``/`` or ``/cy/``, and the words.
    """
    root, _, sought = words.partition(" ")
    return ask(visitor.open(root, afresh=False), sought)


def places(visitor: Visitor, words: str) -> list[str]:
    """The same, of the results only where they lead."""
    return [result.place for result in asked(visitor, words)]


def indexed(folder: Path) -> list[dict[str, Any]]:
    """What the search of a language may find, by the folder of its site."""
    script = (folder / "search/index.js").read_text(encoding="utf-8")
    told = ENTRIES.fullmatch(script.rstrip("\n"))
    assert told
    entries: list[dict[str, Any]] = json.loads(told[2])
    return entries


def all_texts(site: Path) -> dict[str, str]:
    """All that can be found on a built site: the place of each entry, its text in small letters.

    A standard is found by its overview too.
    """
    texts = {}
    for root in ROOT.values():
        listed = {entry["at"]: entry for entry in indexed(site / root.removeprefix("/"))}
        for at, entry in listed.items():
            overview = listed.get(f"{at}#overview", {})
            words = (entry.get("code", ""), entry["title"], entry.get("text", ""))
            text = " ".join((*words, overview.get("text", "")))
            texts[f"{root}/{at}"] = text.lower()
    return texts
