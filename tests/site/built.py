"""Reads the built pages as a browser without scripts would."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

import pytest
from lxml import html
from lxml.html import HtmlElement

from generator.ids import Code

ENGLISH_WORDS = re.compile(
    r"(?<!#)\b(the|and|with|this|that|which|their|from|have|been|are|was|standards?|values?|work"
    r"|statement|practice|draft|search|next|home|page|skip|english)\b",
    re.IGNORECASE,
)
"""Words that are common in English and are none in Welsh, but for anchors."""

WELSH_WORDS = re.compile(
    r"\b(mae|yn|yr|wedi|gyda|gan|sydd|hwn|hon|hyn|neu|drwy|ymarferydd|safonau?|cyflogaeth|drafft"
    r"|hafan|tudalen|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref"
    r"|tachwedd|rhagfyr)\b",
    re.IGNORECASE,
)
"""Words that are common in Welsh, or months, and are none in English."""

both_languages = pytest.mark.parametrize("root", ["", "cy/"], ids=["English", "Welsh"])
"""For a test of both: the root of a language's site."""

READ_OUT = ("alt", "aria-label", "placeholder", "title", "content")


@dataclass(frozen=True)
class BuiltPage:
    """A page of the built site.

    Attributes:
        address: From the root of the site: ``cy/standards/abc-se03/``.
        tree: What the page holds.
    """

    address: str
    tree: HtmlElement

    @property
    def language(self) -> Code:
        """The language of the page by its address."""
        return "cy" if self.address.startswith("cy/") else "en"

    @property
    def path(self) -> str:
        """Its address within its language."""
        return self.address.removeprefix("cy/")

    def links(self, selector: str = "a[href]") -> Iterator[tuple[HtmlElement, str, str]]:
        """Links within the site: the element, the page's address, the anchor."""
        for element in self.tree.cssselect(selector):
            address, anchor = urldefrag(element.get("href"))
            if not urlsplit(address).scheme:
                yield element, self.leads_to(address), anchor

    def leads_to(self, address: str) -> str:
        """An address counted from this page, counted from the root of the site."""
        if not address:
            return self.address
        joined = posixpath.normpath(posixpath.join("/", self.address, address))
        return joined.strip("/") + "/" if joined != "/" else ""


@cache
def pages(site: Path) -> dict[str, BuiltPage]:
    """Every page by its address, the one for what is not found left out.

    A file that only leads on to a page is none: see ``test_addresses``.
    """
    found = {}
    for file in sorted(site.rglob("index.html")):
        address = file.parent.relative_to(site).as_posix()
        address = "" if address == "." else f"{address}/"
        tree = html.document_fromstring(file.read_text(encoding="utf-8"))
        if tree.cssselect("meta[http-equiv=refresh]"):
            continue
        found[address] = BuiltPage(address, tree)
    return found


@cache
def anchors(page: BuiltPage) -> frozenset[str]:
    """The ids of a page."""
    return frozenset(element.get("id") for element in page.tree.cssselect("[id]"))


def words(element: HtmlElement) -> str:
    """The words of an element, white space made single."""
    return " ".join(element.text_content().split())


def language_of(element: HtmlElement) -> str:
    """The language of an element: its own, or that of what it stands in."""
    found = element.xpath("ancestor-or-self::*[@lang][1]/@lang")
    return str(found[0]) if found else ""


def language_of_words(element: HtmlElement) -> str:
    """The language of all the words of an element, which they may have from one within."""
    within = [one for one in element.cssselect("[lang]") if words(one) == words(element)]
    return language_of(within[0] if within else element)


def spoken(element: HtmlElement) -> list[tuple[str, str]]:
    """Each stretch of text within an element with its language; attributes read out too."""
    found = []
    for node in element.iter():
        if not isinstance(node.tag, str) or node.tag in ("script", "style", "svg", "code"):
            continue
        language = language_of(node)
        found += [(language, node.get(name)) for name in READ_OUT if node.get(name)]
        if node.text and node.text.strip():
            found.append((language, node.text))
        for child in node:
            if child.tail and child.tail.strip():
                found.append((language, child.tail))
    return found


def read_out(tree: HtmlElement) -> list[tuple[str, str]]:
    """All that a page says, its title too, each stretch with its language."""
    return spoken(tree.find("body")) + [
        (language_of(title), title.text) for title in tree.cssselect("title")
    ]


def unmarked_english(tree: HtmlElement) -> list[str]:
    """What stands in English among Welsh without saying that it is English."""
    return [
        text
        for language, text in read_out(tree)
        if language == "cy" and ENGLISH_WORDS.search(text) and not text.startswith("http")
    ]


def unmarked_welsh(tree: HtmlElement) -> list[str]:
    """What stands in Welsh among English without saying that it is Welsh."""
    return [
        text for language, text in read_out(tree) if language == "en" and WELSH_WORDS.search(text)
    ]
