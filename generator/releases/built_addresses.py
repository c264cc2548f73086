"""Reads the addresses of a built site from its HTML, as a browser without scripts does."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

from generator import ids
from generator.catalogue.redirects import translate_address
from generator.ids import Code
from generator.suite.languages import Languages

HELPER = re.compile(
    r"definition-.*|term-definition|both-languages|unfold|ask|tool-.*|work-said|documents-said"
    r"|json-.*|excel-.*|__.*"
)
"""Ids that labels and scripts make use of, or the tables of the dictionary, and nobody cites."""

OF_HISTORY = re.compile(r"release-.*")
"""Places of releases. The files in ``releases/``, from which they come, see to it that they stay.

So they do of the list of releases: the first one need not wait for addresses that only it brings.
"""


@dataclass(frozen=True)
class BuiltAddress:
    """What is at an address.

    Attributes:
        places: The anchors on it.
        leads_to: Where it leads on to; empty where it is a page.
    """

    places: frozenset[str]
    leads_to: str


Addresses = Mapping[str, BuiltAddress]
"""What stands on a site in one language, by its address without an anchor: ``/map/``."""


def read_site(whole: Path, languages: Languages, code: Code) -> Addresses:
    """Returns what a site has in one language, by address.

    Args:
        whole: The folder of the whole site.
        languages: Its languages.
        code: Which of them.
    """
    site = whole / languages.name_folder(code)
    found = {}
    for file in sorted(site.rglob("index.html")):
        location = file.parent.relative_to(site).as_posix()
        if location.split("/")[0] not in languages.translations:
            address = "/" if location == "." else f"/{location}/"
            now = file.stat()
            found[address] = _read_file(file, address, now.st_mtime_ns, now.st_size)
    found.pop(f"/{ids.make_releases_address().location}", None)
    return {
        address: built_address
        for address, built_address in found.items()
        if not _is_own(address, built_address, code)
    }


def _is_own(address: str, built: BuiltAddress, code: Code) -> bool:
    """Whether an address is translated; the list has only those common to all languages."""
    return bool(built.leads_to) and translate_address(built.leads_to, code) == address


def list_addresses(there: Addresses) -> frozenset[str]:
    """Returns every address of a site, with and without anchors."""
    places = {
        f"{page}#{place}" for page, built_address in there.items() for place in built_address.places
    }
    return frozenset(there.keys() | places)


def is_kept(address: str, there: Addresses) -> bool:
    """Whether an address leads to a page or a place on one, directly or by redirects."""
    page, mark, place = address.partition("#")
    built_address = there.get(page)
    if not built_address:
        return False
    if not built_address.leads_to:
        return not mark or place in built_address.places
    if not mark or place in built_address.places or "#" in built_address.leads_to:
        return is_kept(built_address.leads_to, there)
    return is_kept(f"{built_address.leads_to}#{place}", there)  # the place is taken along


@cache  # a list is held against a site twice: for what is gone, and for what is new
def _read_file(file: Path, address: str, *_: int) -> BuiltAddress:
    """Reads a file; cached until its time or size changes."""
    reader = _AnchorReader()
    reader.feed(file.read_text(encoding="utf-8"))
    leads_to = urljoin(address, reader.leads_to) if reader.leads_to else ""
    return BuiltAddress(frozenset(reader.places), leads_to)


class _AnchorReader(HTMLParser):
    """Collects the anchors in a page's article, except those in drawings."""

    def __init__(self) -> None:
        super().__init__()
        self.places: set[str] = set()
        self.leads_to = ""
        self._within = {"article": 0, "svg": 0}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an anchor, or the target of a redirect."""
        given = dict(attrs)
        if tag in self._within:
            self._within[tag] += 1
        if given.get("http-equiv") == "refresh":
            self.leads_to = (given["content"] or "").partition("url=")[2]
        name = given.get("id") or ""
        cited = (self._within["article"] or self.leads_to) and not self._within["svg"]
        if name and cited and not (HELPER.fullmatch(name) or OF_HISTORY.fullmatch(name)):
            self.places.add(name)

    def handle_endtag(self, tag: str) -> None:
        """Notes the end of an article or a drawing."""
        if tag in self._within:
            self._within[tag] -= 1
