"""The search box as a visitor uses it, and what it answers."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page

from .pages import ROOT
from .visitor import Visitor

TAG = re.compile(r"<[^>]+>")
READY = """() => {
    const { translations } = JSON.parse(document.getElementById("__config").textContent);
    const said = document.querySelector(".md-search-result__meta").textContent;
    return window.hasAsked || said === translations["search.result.placeholder"];
}"""
ASK = """() => {
    window.hasAsked = true;
    document.querySelector(".md-search-result__meta").textContent = "";
}"""
ANSWERED = "() => document.querySelector('.md-search-result__meta').textContent !== ''"
READ = """links => links.map((link) => ({
    url: link.href,
    text: link.textContent,
    missing: [...link.querySelectorAll(".md-search-result__terms del")].map(it => it.textContent),
    edition: link.querySelector("h1 .edition")?.textContent ?? "",
}))"""


@dataclass(frozen=True)
class Result:
    """Something that was found.

    Attributes:
        place: Where it leads.
        text: All that is said of it.
        missing: The words that it is said to lack.
        edition: What its title says of the edition that it belongs to, if to any.
    """

    place: str
    text: str
    missing: tuple[str, ...]
    edition: str


def box(page: Page) -> Locator:
    """Where the words are written."""
    return page.get_by_role("banner").get_by_role("search").get_by_role("textbox")


def results(page: Page) -> Locator:
    """Every link that was found: the first ten, and more as they are scrolled to."""
    return page.get_by_role("banner").get_by_role("search").get_by_role("link", include_hidden=True)


def place(url: str) -> str:
    """An address without its host, and without the words that the search marks on the page."""
    parts = urlsplit(url)
    return parts.path + (f"#{parts.fragment}" if parts.fragment else "")


def enter(page: Page, words: str) -> None:
    """Writes the words where the focus is, and waits for what they find.

    The search asks its worker anew at every key. The words are pasted, so that it is asked once,
    for all of them. Its answer always says how much was found, if only that it is nothing: that
    line is wiped before, and the answer is there when the line is.
    """
    page.wait_for_function(READY)
    page.evaluate(ASK)
    page.keyboard.insert_text(words)
    page.wait_for_function(ANSWERED)


def ask(page: Page, words: str) -> list[Result]:
    """Searches for the words in place of those asked for before, if these were others.

    Returns:
        What is found, the best first: ten results at most.
    """
    box(page).focus()
    if box(page).input_value() != words:
        box(page).select_text()
        enter(page, words)
    return [
        Result(place(one["url"]), one["text"], tuple(one["missing"]), one["edition"])
        for one in results(page).evaluate_all(READ)
    ]


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


def all_texts(site: Path) -> dict[str, str]:
    """All that can be found on a built site: the place of each entry, its text in small letters."""
    texts = {}
    for root in ROOT.values():
        file = site / root.removeprefix("/") / "search" / "search_index.json"
        for entry in json.loads(file.read_text(encoding="utf-8"))["docs"]:
            text = TAG.sub(" ", f"{entry['title']} {entry['text']}")
            texts[f"{root}/{entry['location']}"] = text.lower()
    return texts
