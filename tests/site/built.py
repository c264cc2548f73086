"""Reads the built pages as a browser without scripts would."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from lxml import html
from lxml.html import HtmlElement


@dataclass(frozen=True)
class BuiltPage:
    """A page of the built site.

    Attributes:
        address: From the root of the site: ``cy/standards/lsi-se03/``.
        tree: What the page holds.
    """

    address: str
    tree: HtmlElement

    @property
    def language(self) -> str:
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
    """Every page by its address, the one for what is not found left out."""
    found = {}
    for file in sorted(site.rglob("index.html")):
        address = file.parent.relative_to(site).as_posix()
        address = "" if address == "." else f"{address}/"
        tree = html.document_fromstring(file.read_text(encoding="utf-8"))
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
