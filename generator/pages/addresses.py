"""Checks the addresses that only made pages can tell: what stands at each, where redirects lead."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.in_language import Site
from generator.catalogue.redirects import short_addresses, split
from generator.checks.addresses import written_where
from generator.ids import Address
from generator.languages.language import Language
from generator.pages import generated, written_links
from generator.pages.page import Page
from generator.problems import Place, Problem
from generator.reading.document import text_of
from generator.reading.written_pages import pages_in
from generator.suite.entities.advice import QUESTIONS, SITUATIONS
from generator.suite.suite import Suite

FILE = "redirects.yaml"
ANCHOR = re.compile(r'\{[^{}\n]*#([\w-]+)[^{}\n]*\}|<[a-z][^<>]*\sid="([\w-]+)"')
"""How Markdown and HTML name an anchor."""
Anchors = frozenset[str]
"""The ids of a page's elements, each without its #."""


def problems(suite: Suite, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yields every problem with redirects, and with addresses that situations and questions name.

    Args:
        suite: The suite.
        pages: Its pages in the language of its files.
    """
    made = _by_location(pages)
    if taken := list(
        written_where(suite, dict.fromkeys(made, "a page that is made from the data"))
    ):
        yield from taken  # what stands there would be taken for what is made
        return
    named = tuple(_named(suite))
    if named or suite.redirects.redirects:  # else nobody asks what stands on a page
        there = _Pages(suite, made)
        yield from moved_ones_lead_on(suite, there)
        yield from named_ones_are_there(suite, named, there)


def links(suite: Suite, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yields every link on a written page that leads nowhere.

    Args:
        suite: The suite, which has no other problem.
        pages: Its pages in the language of its files.
    """
    yield from written_links.lead_somewhere(suite, _linked(suite, _by_location(pages)))


def moved_ones_lead_on(suite: Suite, there: Mapping[str, Anchors]) -> Iterator[Problem]:
    """Yields every redirect that leads nowhere, or that starts at an address still in use.

    Args:
        suite: The suite.
        there: The anchors of each page, by its location.
    """
    moved, short = suite.redirects.redirects, short_addresses(suite)
    pages = there.keys() | {split(one.from_)[0] for one in moved if "#" not in one.from_}
    for number, one in enumerate(moved):
        for key, address in (("from", one.from_), ("to", one.to)):
            place = suite.place(FILE, "redirects", number, key)
            location, anchor = split(address)
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


def named_ones_are_there(
    suite: Suite, named: Iterable[tuple[str, Place]], there: Mapping[str, Anchors]
) -> Iterator[Problem]:
    """Yields every address named by a situation or a question that leads nowhere.

    Args:
        suite: The suite.
        named: The addresses, and where each is named.
        there: The anchors of each page, by its location.
    """
    by_reference = {f"/{place.location}": one for one, place in Catalogue(suite).own_places.items()}
    for address, place in named:
        location, anchor = split(address)
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


def _named(suite: Suite) -> Iterator[tuple[str, Place]]:
    """Yields each address that situations and questions name, and where."""
    for index, situation in enumerate(suite.situations.situations):
        for number, one in enumerate(situation.related):
            path = ("situations", index, "related", number, "to")
            yield one.to, suite.place(SITUATIONS, *path)
    for about in suite.questions.root:
        if about.startswith("/"):
            yield about, suite.place(QUESTIONS, about)


def pages_of(suite: Suite) -> Mapping[str, Anchors]:
    """Returns the anchors of each page by its location; of written ones those in every language."""
    return _Pages(suite, _by_location(made_of(suite)))


def made_of(suite: Suite) -> Iterator[Page]:
    """Makes the pages as far as their addresses go, without a date and without files."""
    source = Language.of(suite.languages.source, suite)
    return generated(Site(Catalogue(suite), source, date.min))


def _by_location(pages: Iterable[Page]) -> Mapping[str, Page]:
    """Returns pages by their locations."""
    return {Address(page.path).location: page for page in pages}


def _linked(suite: Suite, made: Mapping[str, Page]) -> written_links.Pages:
    """Returns the pages that links may lead to; anchors are looked up only when asked for."""
    codes = reversed(suite.languages.codes)  # of a page in several languages, the first counts
    written = dict(chain.from_iterable(pages_in(suite.root, code) for code in codes))
    moved = [split(one.from_) for one in suite.redirects.redirects]
    files = {Address(path).location: (path, file) for path, file in written.items()}

    @cache
    def anchors_at(location: str) -> Anchors:
        markdown = made[location].markdown if location in made else text_of(files[location][1])
        return anchors(markdown) | {anchor for page, anchor in moved if page == location}

    paths = {location: page.path for location, page in made.items()}
    paths |= {location: path for location, (path, _) in files.items()}
    return written_links.Pages(paths, anchors_at)


class _Pages(Mapping[str, Anchors]):
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
            for path, file in pages_in(suite.root, code):
                self._written.setdefault(Address(path).location, []).append(file)
        self._anchors: dict[str, Anchors] = {}

    def __getitem__(self, location: str) -> Anchors:
        """Returns the anchors that a page has in every language."""
        if location not in self._anchors:
            if location not in self:
                raise KeyError(location)
            forms = [text_of(file) for file in self._written.get(location, ())]
            if location in self._made:
                forms.append(self._made[location].markdown)
            self._anchors[location] = frozenset.intersection(*map(anchors, forms))
        return self._anchors[location]

    def __contains__(self, location: object) -> bool:
        """Tells whether there is such a page, without making it."""
        return location in self._made or location in self._written

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self._made, *self._written)))

    def __len__(self) -> int:
        return len(self._made.keys() | self._written.keys())


def anchors(markdown: str) -> Anchors:
    """Returns the anchors in Markdown: ``{#scope}``, ``{: .note #scope }``, ids of HTML.

    Anchors that Markdown makes from a heading's words don't count: they differ between languages.
    """
    return frozenset(found[1] or found[2] for found in ANCHOR.finditer(markdown))
