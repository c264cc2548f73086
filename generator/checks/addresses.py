"""Addresses that lead on: each from where nothing stands, to where something does."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path

from generator import ids
from generator.addresses import listed
from generator.catalogue import Catalogue
from generator.ids import STATEMENT_LETTERS, Address
from generator.language import LANGUAGES, Language
from generator.pages import generated
from generator.pages.site import Site
from generator.problems import Place, Problem
from generator.redirects import short_addresses, split
from generator.revisions.promises import statement_gone
from generator.suite import Suite

FILE = "redirects.yaml"
ANCHOR = re.compile(r'\{[^{}\n]*#([\w-]+)[^{}\n]*\}|<[a-z][^<>]*\sid="([\w-]+)"')


def short_ones_are_free(suite: Suite) -> Iterator[Problem]:
    """Yields every written page that would stand where a standard's short address leads on."""
    short = short_addresses(suite)
    for language in LANGUAGES:
        for location, file in _written(suite, language):
            if location in short:
                yield Problem(
                    Place(file.relative_to(suite.root).as_posix(), 1),
                    "address-taken",
                    f"/{location} is the short address of {short[location][0].urn}",
                    "give the page another name",
                )


def published_statements_stay(suite: Suite) -> Iterator[Problem]:
    """Yields every statement that had an address, and is neither there nor withdrawn.

    No gap shows that the last statement of a list is gone; the list of addresses does.
    """
    kinds = {letter: kind for kind, letter in STATEMENT_LETTERS.items()}
    moved = {one.from_ for one in suite.redirects.redirects}
    promised = set(listed(suite.root)) - moved
    for entry in suite.standards:
        urn, there = entry.standard.urn, entry.standard.statements
        page = f"/{ids.standard_address(urn).location}#"
        codes = (one.removeprefix(page).upper() for one in promised if one.startswith(page))
        for code in sorted(filter(ids.STATEMENT_CODE.fullmatch, codes)):
            if code not in there and code not in entry.standard.withdrawn:
                yield Problem(suite.place(entry.file, kinds[code[0]]), *statement_gone(urn, code))


def moved_ones_lead_on(suite: Suite) -> Iterator[Problem]:
    """Yields every redirect that leads nowhere, or from where something is.

    To know what is there it makes the pages, which only a suite without other problems allows.
    """
    moved = suite.redirects.redirects
    if not moved:
        return
    there, short = pages_of(suite), short_addresses(suite)
    pages = there.keys() | {split(one.from_)[0] for one in moved if "#" not in one.from_}
    for number, one in enumerate(moved):
        for key, address in (("from", one.from_), ("to", one.to)):
            place = suite.place(FILE, "redirects", number, key)
            location, anchor = split(address)
            known = location in there and (not anchor or anchor in there[location])
            if location.startswith(tuple(f"{code}/" for code in LANGUAGES)):
                yield Problem(
                    place,
                    "address-language",
                    f"{address} is an address of one language",
                    "write it without the language: a redirect is for both",
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


def pages_of(suite: Suite) -> Mapping[str, frozenset[str]]:
    """The pages of the site, with the anchors of each that both languages have."""
    site = Site(Catalogue(suite), Language.of("en", suite), date.min)  # no anchor tells the day
    found = {Address(page.path).location: anchors(page.markdown) for page in generated(site)}
    for location, file in chain(*(_written(suite, language) for language in LANGUAGES)):
        here = anchors(file.read_text("utf-8-sig"))
        found[location] = found.get(location, here) & here
    return found


def _written(suite: Suite, language: str) -> Iterator[tuple[str, Path]]:
    """The pages that people write in a language: the address and the file of each."""
    folder = suite.root / "docs" / language
    for file in sorted(path for path in folder.rglob("*.md") if path.is_file()):
        path = file.relative_to(folder).as_posix().removesuffix(".md")
        yield Address(path).location, file


def anchors(markdown: str) -> frozenset[str]:
    """The anchors that a page's Markdown names: ``{#scope}``, ``{: .note #scope }``, in HTML too.

    One that is only made of a heading's words is another in each language, and no address to keep.
    """
    return frozenset(found[1] or found[2] for found in ANCHOR.finditer(markdown))
