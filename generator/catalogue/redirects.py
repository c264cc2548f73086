"""Addresses that redirect: short ones that people type, translated ones, and those of moved pages.

They are relative to the root of a language's site, as browsers show them: ``map/#2020-a``. All are
in small letters. ``/ABC-SE04/`` is found only if the web server ignores case, as some do: files for
both spellings would be the same file on disks that ignore case.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator import ids
from generator.ids import URN, Address, Code
from generator.languages.known_languages import find_definition
from generator.suite.suite import Suite
from generator.suite.text import Text


class AddressMeaning(NamedTuple):
    """A meaning of a short address: a standard, or the introduction of an edition.

    Attributes:
        urn: Its URN.
        short: The URN without its owner's letters; None if it is not known where these end.
        edition: Its edition.
        address: Its page.
        title: Its title.
    """

    urn: str
    short: str | None
    edition: str
    address: Address
    title: Text


class Redirect(NamedTuple):
    """An address without a page, which leads to another.

    Attributes:
        location: The address.
        to: The address it leads to.
        places: The anchors of the page that was there, and the address each leads to by itself.
    """

    location: str
    to: str
    places: Mapping[str, str]


def list_short_addresses(suite: Suite) -> Mapping[str, tuple[AddressMeaning, ...]]:
    """Returns all meanings of each short address, such as ``se04/``, the edition in force first."""
    known = suite.entities
    named = [
        AddressMeaning(
            standard.urn, standard.short, standard.edition, standard.address, standard.title
        )
        for standard in known.standards
    ] + [
        AddressMeaning(
            edition.urn,
            ids.strip_owner(edition.urn, edition.prefix),
            edition.year,
            edition.address,
            edition.title,
        )
        for edition in known.editions
        if edition.urn and URN.fullmatch(edition.urn)
    ]
    found: dict[str, list[AddressMeaning]] = {}
    ranks = {edition: rank for rank, edition in enumerate(suite.newest_first)}
    # The checks also call this if an edition could not be read: its standards come last.
    for meant in sorted(named, key=lambda one: ranks.get(one.edition, len(ranks))):
        for words in filter(None, (meant.urn, meant.short)):
            found.setdefault(ids.make_short_address(words).location, []).append(meant)
    return {location: tuple(meanings) for location, meanings in sorted(found.items())}


def list_redirects(suite: Suite) -> Iterator[Redirect]:
    """Yields every address of the site that redirects. A short one with two meanings has a page."""
    for location, meanings in list_short_addresses(suite).items():
        if len(meanings) == 1:
            yield Redirect(location, meanings[0].address.location, {})
    for moved in suite.redirects.redirects:
        location, anchor = split_address(moved.from_)
        if not anchor:
            yield Redirect(location, moved.to.removeprefix("/"), list_moved_places(suite, location))


def list_moved_places(suite: Suite, location: str) -> Mapping[str, str]:
    """Returns the anchors that are gone from a page, and the address each leads to.

    Args:
        suite: The suite.
        location: The page, whether it still exists or not.
    """
    found = {}
    for moved in suite.redirects.redirects:
        page, anchor = split_address(moved.from_)
        if page == location and anchor:
            found[anchor] = moved.to.removeprefix("/")
    return found


def translate_address(location: str, code: Code) -> str:
    """Translates an address into a language's own words: ``standards/abc-se04/`` → ``safonau/…``.

    Args:
        location: The address, relative to the root of the language's site.
        code: The language.

    Returns:
        The same address if the language has no words of its own for it.
    """
    words = find_definition(code).addresses
    page, mark, place = location.partition("#")
    return "/".join(words.get(part, part) for part in page.split("/")) + mark + place


def list_translated_addresses(
    suite: Suite, code: Code, locations: Iterable[str]
) -> Iterator[Redirect]:
    """Yields redirects from addresses in a language's own words to its pages.

    Addresses that have a page or another redirect are left out.

    Args:
        suite: The suite.
        code: The language.
        locations: The addresses of its pages.
    """
    there = {
        *locations,
        *(redirect.location for redirect in list_redirects(suite)),
        *list_short_addresses(suite),
    }
    for location in locations:
        own = translate_address(location, code)
        if own not in there:
            yield Redirect(own, location, {})


def split_address(address: str) -> tuple[str, str]:
    """Splits an address into page and anchor: ``/map/#2020-a`` → (``map/``, ``2020-a``)."""
    location, _, anchor = address.removeprefix("/").partition("#")
    return location, anchor
