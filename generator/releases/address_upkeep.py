"""Keeps ``addresses.txt``, the list of every address that the site ever had.

It has an address a line, of pages and of places on them, once for all languages. Addresses are read
from the built site, which is what people see. An address is kept if whoever follows it finds the
page or the place, or is redirected to where it is now.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.catalogue.redirects import list_short_addresses
from generator.pages.page_addresses import map_anchors
from generator.problems import Place, Problem, ProblemsFoundError, make_command
from generator.reading.address_list import FILE, list_addresses, read
from generator.releases import built_addresses
from generator.suite.consultation import leave_out_consultations
from generator.suite.languages import Languages
from generator.suite.loading import load, read_languages
from generator.suite.suite import Suite
from generator.writing import write

MOST = 10
"""The greatest number of unlisted addresses to name: one command adds them all."""


def update_address_list(root: Path, site: Path) -> list[str]:
    """Adds a built site's new addresses to the list. None is ever taken out.

    Args:
        root: The project's folder.
        site: The folder of the built site.

    Returns:
        The addresses that were added.

    Raises:
        ProblemsFoundError: Where there is no site, where the list can't be read, or where the site
            has lost an address of it.
    """
    if not (site / "index.html").is_file():
        message = f"no site stands in {site.name}"
        raise ProblemsFoundError(
            [Problem(Place(FILE, 1), "file-missing", message, f"run {make_command('site')}")]
        )
    languages = read_languages(root)
    former, problems = read(root)
    if problems:
        raise ProblemsFoundError(problems)
    both = {
        address
        for code in languages
        for address in built_addresses.list_addresses(
            built_addresses.read_site(site, languages, code)
        )
    }
    may_go = find_unpromised(load(root)[0])
    added = sorted(one for one in both - set(former) if not _is_of(one, may_go))
    if added:
        write(root / FILE, "".join(f"{address}\n" for address in sorted({*former, *added})))
    if problems := list(report_missing(list_addresses(root), site, languages)):
        raise ProblemsFoundError(problems)
    return added


def report_missing(promised: list[str], site: Path, languages: Languages) -> Iterator[Problem]:
    """Yields a problem for each address of the list that leads nowhere in some language."""
    for code in languages:
        there = built_addresses.read_site(site, languages, code)
        for number, address in enumerate(promised, 1):
            if not built_addresses.is_kept(address, there):
                yield Problem(
                    Place(FILE, number),
                    "address-gone",
                    f"/{languages.name_folder(code)}{address.removeprefix('/')} leads nowhere "
                    "any more",
                    "bring back what stood there, or write in redirects.yaml where it is now",
                )


def find_unpromised(suite: Suite) -> frozenset[str]:
    """Returns the addresses of what is in consultation, which may change.

    If a page may go as a whole, so may every place on it.
    """
    kept = leave_out_consultations(suite)
    if kept is suite:
        return frozenset()
    return frozenset(_list_addresses(suite) - _list_addresses(kept))


def _list_addresses(suite: Suite) -> set[str]:
    """Returns every address of a suite: pages, places on them, and short addresses."""
    pages = map_anchors(suite)
    short = {f"/{location}" for location in list_short_addresses(suite)}
    places = {f"/{page}#{anchor}" for page, anchors in pages.items() for anchor in anchors}
    return short | places | {f"/{page}" for page in pages}


def _is_of(address: str, unpromised: frozenset[str]) -> bool:
    """Whether an address may go: it is unpromised itself, or on a page that is."""
    return address in unpromised or address.partition("#")[0] in unpromised


def report_unlisted(promised: list[str], site: Path, suite: Suite) -> Iterator[Problem]:
    """Yields a problem for each address of a site that is not in the list but should be."""
    languages, may_go = suite.languages, find_unpromised(suite)
    for code in languages:
        there = built_addresses.list_addresses(built_addresses.read_site(site, languages, code))
        for address in sorted(there - set(promised)):
            if _is_of(address, may_go):
                continue
            yield Problem(
                Place(FILE, 1),
                "address-unlisted",
                f"/{languages.name_folder(code)}{address.removeprefix('/')} is not in the list",
                f"run {make_command('addresses')}",
            )


def limit_problems(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Yields the first ten of some problems; the last of them says how many more there are."""
    yield from problems[: MOST - 1]
    more = len(problems) - MOST
    for last in problems[MOST - 1 : MOST]:
        yield replace(last, message=f"{last.message}, nor are {more} more") if more > 0 else last
