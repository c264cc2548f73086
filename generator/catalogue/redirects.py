"""Addresses that lead on: the short ones that people type, those in a language's own words, and
those that moved.

They are counted from the top of a language's site, as browsers do it: ``map/#2020-a``. All are in
small letters. ``/ABC-SE04/`` is found only where the web server takes capitals for small letters,
as some do: files of both spellings would be one file where the disk does so too.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator import ids
from generator.ids import URN, Address, Code
from generator.languages.definitions import definition
from generator.suite.suite import Suite
from generator.suite.text import Text


class Meant(NamedTuple):
    """What a short address may mean: a standard, or the introduction of an edition.

    Attributes:
        urn: Its URN.
        short: The URN without its owner's letters; None where nothing tells where these end.
        edition: The edition that it is of.
        address: Its page.
        title: Its title.
    """

    urn: str
    short: str | None
    edition: str
    address: Address
    title: Text


class Redirect(NamedTuple):
    """An address where no page stands.

    Attributes:
        location: The address.
        to: Where it leads.
        places: The places on the page that once stood there, and where each leads by itself.
    """

    location: str
    to: str
    places: Mapping[str, str]


def short_addresses(suite: Suite) -> Mapping[str, tuple[Meant, ...]]:
    """All that each short address may mean, by edition, that in force first: ``se04/``."""
    known = suite.entities
    named = [
        Meant(one.urn, one.short, one.edition, one.address, one.title) for one in known.standards
    ] + [
        Meant(one.urn, ids.without_owner(one.urn, one.prefix), one.year, one.address, one.title)
        for one in known.editions
        if one.urn and URN.fullmatch(one.urn)
    ]
    found: dict[str, list[Meant]] = {}
    ranks = {edition: rank for rank, edition in enumerate(suite.newest_first)}
    # The check asks for them too where an edition could not be read: its standards come last.
    for meant in sorted(named, key=lambda one: ranks.get(one.edition, len(ranks))):
        for words in filter(None, (meant.urn, meant.short)):
            found.setdefault(ids.short_address(words).location, []).append(meant)
    return {location: tuple(meanings) for location, meanings in sorted(found.items())}


def redirects(suite: Suite) -> Iterator[Redirect]:
    """Every address of the site where no page stands; a short one of two meanings has a page."""
    for location, meanings in short_addresses(suite).items():
        if len(meanings) == 1:
            yield Redirect(location, meanings[0].address.location, {})
    for moved in suite.redirects.redirects:
        location, anchor = split(moved.from_)
        if not anchor:
            yield Redirect(location, moved.to.removeprefix("/"), moved_from(suite, location))


def moved_from(suite: Suite, location: str) -> Mapping[str, str]:
    """The places that are gone from a page, and where each leads.

    Args:
        suite: The suite.
        location: The page, which may be there still or not.
    """
    found = {}
    for moved in suite.redirects.redirects:
        page, anchor = split(moved.from_)
        if page == location and anchor:
            found[anchor] = moved.to.removeprefix("/")
    return found


def in_own_words(location: str, code: Code) -> str:
    """An address as a language's readers may type it: ``standards/abc-se04/`` → ``safonau/…``.

    Args:
        location: The address, from the top of the language's site.
        code: The language.

    Returns:
        The same address where the language has no other words for it.
    """
    words = definition(code).addresses
    page, mark, place = location.partition("#")
    return "/".join(words.get(part, part) for part in page.split("/")) + mark + place


def own_addresses(suite: Suite, code: Code, locations: Iterable[str]) -> Iterator[Redirect]:
    """Yields the addresses in a language's own words that lead to its pages.

    What stands at one of them already, or leads on from there, goes before.

    Args:
        suite: The suite.
        code: The language.
        locations: Where its pages are.
    """
    there = {*locations, *(one.location for one in redirects(suite)), *short_addresses(suite)}
    for location in locations:
        own = in_own_words(location, code)
        if own not in there:
            yield Redirect(own, location, {})


def split(address: str) -> tuple[str, str]:
    """``/map/#2020-a`` → (``map/``, ``2020-a``)."""
    location, _, anchor = address.removeprefix("/").partition("#")
    return location, anchor
