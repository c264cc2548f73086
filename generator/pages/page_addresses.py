"""Checks the addresses that only made pages can tell: what stands at each, where redirects lead."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.redirects import list_short_addresses, split_address
from generator.catalogue.site_in_language import Site
from generator.checks.addresses import find_pages_in_the_way
from generator.ids import Address
from generator.languages.language import Language
from generator.pages import make_all_pages, written_links
from generator.pages.page import Page
from generator.problems import Place, Problem
from generator.reading.document import load_text
from generator.reading.written_pages import list_pages
from generator.suite.entities.advice import QUESTIONS, SITUATIONS
from generator.suite.suite import Suite

FILE = "redirects.yaml"
ANCHOR = re.compile(r'\{[^{}\n]*#([\w-]+)[^{}\n]*\}|<[a-z][^<>]*\sid="([\w-]+)"')
"""How Markdown and HTML name an anchor."""
Anchors = frozenset[str]
"""The ids of a page's elements, each without its #."""


def check_addresses(suite: Suite, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yields every problem with redirects, and with addresses that situations and questions name.

    Args:
        suite: The suite.
        pages: Its pages in the language of its files.
    """
    made = _index_by_location(pages)
    if taken := list(
        find_pages_in_the_way(suite, dict.fromkeys(made, "a page that is made from the data"))
    ):
        yield from taken  # what stands there would be taken for what is made
        return
    named = tuple(_list_named_addresses(suite))
    if named or suite.redirects.redirects:  # else nobody asks what stands on a page
        there = _AnchorsByLocation(suite, made)
        yield from check_redirects(suite, there)
        yield from check_named_addresses(suite, named, there)


def check_links(suite: Suite, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yields every link on a written page that leads nowhere.

    Args:
        suite: The suite, which has no other problem.
        pages: Its pages in the language of its files.
    """
    yield from written_links.check_written_links(
        suite, _collect_linked_pages(suite, _index_by_location(pages))
    )


def check_redirects(suite: Suite, there: Mapping[str, Anchors]) -> Iterator[Problem]:
    """Yields every redirect that leads nowhere, or that starts at an address still in use.

    Args:
        suite: The suite.
        there: The anchors of each page, by its location.
    """
    moved, short = suite.redirects.redirects, list_short_addresses(suite)
    pages = there.keys() | {
        split_address(redirect.from_)[0] for redirect in moved if "#" not in redirect.from_
    }
    for number, one in enumerate(moved):
        for key, address in (("from", one.from_), ("to", one.to)):
            place = suite.locate(FILE, "redirects", number, key)
            location, anchor = split_address(address)
            known = location in there and (not anchor or anchor in there[location])
            if location.startswith(tuple(f"{code}/" for code in suite.languages)):
                yield Problem(
                    place,
                    "address-language",
                    f"{address} is an address of one language",
                    "write it without the language: a redirect is for all",
                )
            elif key == "to" and not known:
                what = f"nothing at #{anchor} on" if location in there else "no page at"
                yield Problem(
                    place,
                    "redirect-target",
                    f"there is {what} /{location}",
                    "write an address of the site as it is, and not one that moved too",
                )
            elif key == "from" and (known or location in short):
                yield Problem(
                    place,
                    "address-taken",
                    f"{address} is an address of the site as it is",
                    "write the address that is gone, or delete the redirect",
                )
            elif key == "from" and location not in pages:
                yield Problem(
                    place,
                    "redirect-page",
                    f"there is no page at /{location}, and nothing says where that leads",
                    f"write a redirect from /{location} too",
                )


def check_named_addresses(
    suite: Suite, named: Iterable[tuple[str, Place]], there: Mapping[str, Anchors]
) -> Iterator[Problem]:
    """Yields every address named by a situation or a question that leads nowhere.

    Args:
        suite: The suite.
        named: The addresses, and where each is named.
        there: The anchors of each page, by its location.
    """
    by_reference = {
        f"/{place.location}": reference for reference, place in Catalogue(suite).own_places.items()
    }
    for address, place in named:
        location, anchor = split_address(address)
        if location.startswith(tuple(f"{code}/" for code in suite.languages)):
            yield Problem(
                place,
                "address-language",
                f"{address} is an address of one language",
                "write it without the language: it is for all",
            )
        elif place.file == QUESTIONS and address in by_reference:
            yield Problem(
                place,
                "address-reference",
                f"{address} is the address of {by_reference[address]}",
                f"write {by_reference[address]}",
            )
        elif location not in there or (anchor and anchor not in there[location]):
            what = f"nothing at #{anchor} on" if location in there else "no page at"
            yield Problem(
                place,
                "address-unknown",
                f"there is {what} /{location}",
                "write an address of the site as it is",
            )


def _list_named_addresses(suite: Suite) -> Iterator[tuple[str, Place]]:
    """Yields each address that situations and questions name, and where."""
    for index, situation in enumerate(suite.situations.situations):
        for number, related_advice in enumerate(situation.related):
            path = ("situations", index, "related", number, "to")
            yield related_advice.to, suite.locate(SITUATIONS, *path)
    for about in suite.questions.root:
        if about.startswith("/"):
            yield about, suite.locate(QUESTIONS, about)


def map_anchors(suite: Suite) -> Mapping[str, Anchors]:
    """Returns the anchors of each page by its location; of written ones those in every language."""
    return _AnchorsByLocation(suite, _index_by_location(make_source_pages(suite)))


def make_source_pages(suite: Suite) -> Iterator[Page]:
    """Makes the pages as far as their addresses go, without a date and without files."""
    source = Language.of(suite.languages.source, suite)
    return make_all_pages(Site(Catalogue(suite), source, date.min))


def _index_by_location(pages: Iterable[Page]) -> Mapping[str, Page]:
    """Returns pages by their locations."""
    return {Address(page.path).location: page for page in pages}


def _collect_linked_pages(suite: Suite, made: Mapping[str, Page]) -> written_links.LinkedPages:
    """Returns the pages that links may lead to; anchors are looked up only when asked for."""
    codes = reversed(suite.languages.codes)  # of a page in several languages, the first counts
    written = dict(chain.from_iterable(list_pages(suite.root, code) for code in codes))
    moved = [split_address(redirect.from_) for redirect in suite.redirects.redirects]
    files = {Address(path).location: (path, file) for path, file in written.items()}

    @cache
    def anchors_at(location: str) -> Anchors:
        markdown = made[location].markdown if location in made else load_text(files[location][1])
        return find_anchors(markdown) | {anchor for page, anchor in moved if page == location}

    paths = {location: page.path for location, page in made.items()}
    paths |= {location: path for location, (path, _) in files.items()}
    return written_links.LinkedPages(paths, anchors_at)


class _AnchorsByLocation(Mapping[str, Anchors]):
    """The anchors of each page, by its location.

    Only pages whose anchors are asked for are made: making the Markdown of all would cost more than
    the rest of a check.

    Args:
        suite: The suite, whose written pages count in every language.
        made: The pages made from its data.
    """

    def __init__(self, suite: Suite, made: Mapping[str, Page]) -> None:
        self._made = made
        self._written: dict[str, list[Path]] = {}
        for code in suite.languages:
            for path, file in list_pages(suite.root, code):
                self._written.setdefault(Address(path).location, []).append(file)
        self._anchors: dict[str, Anchors] = {}

    def __getitem__(self, location: str) -> Anchors:
        """Returns the anchors that a page has in every language."""
        if location not in self._anchors:
            if location not in self:
                raise KeyError(location)
            forms = [load_text(file) for file in self._written.get(location, ())]
            if location in self._made:
                forms.append(self._made[location].markdown)
            self._anchors[location] = frozenset.intersection(*map(find_anchors, forms))
        return self._anchors[location]

    def __contains__(self, location: object) -> bool:
        """Tells whether there is such a page, without making it."""
        return location in self._made or location in self._written

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self._made, *self._written)))

    def __len__(self) -> int:
        return len(self._made.keys() | self._written.keys())


def find_anchors(markdown: str) -> Anchors:
    """Returns the anchors in Markdown: ``{#scope}``, ``{: .note #scope }``, ids of HTML.

    Anchors that Markdown makes from a heading's words don't count: they differ between languages.
    """
    return frozenset(match[1] or match[2] for match in ANCHOR.finditer(markdown))
