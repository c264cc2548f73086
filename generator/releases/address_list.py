"""``addresses.txt``: every address that the site ever had: what is published is a promise.

Pages and the places on them, an address a line, once for all languages. They are read from the
built site, which is what people see. An address is kept where whoever goes to it finds the page or
the place, or is led to where it is now.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.problems import Place, Problem, ProblemsFoundError, make
from generator.reading.address_list import FILE, listed, read
from generator.releases import built_addresses
from generator.suite.languages import Languages
from generator.suite.loading import languages_named
from generator.writing import write

MOST = 10
"""How many addresses are named that are not in the list: one command adds them all."""


def update(root: Path, site: Path) -> list[str]:
    """Adds to the list what a built site has beyond it; takes nothing out.

    Args:
        root: The project's folder.
        site: The folder of the built site.

    Returns:
        What was added.

    Raises:
        ProblemsFoundError: Where there is no site, where the list can't be read, or where the site
            has lost an address of it.
    """
    if not (site / "index.html").is_file():
        message = f"no site stands in {site.name}"
        raise ProblemsFoundError(
            [Problem(Place(FILE, 1), "file-missing", message, f"run {make('site')}")]
        )
    languages = languages_named(root)
    former, problems = read(root)
    if problems:
        raise ProblemsFoundError(problems)
    both = {
        one
        for code in languages
        for one in built_addresses.addresses(built_addresses.read(site, languages, code))
    }
    added = sorted(both - set(former))
    if added:
        write(root / FILE, "".join(f"{address}\n" for address in sorted({*former, *added})))
    if problems := list(gone(listed(root), site, languages)):
        raise ProblemsFoundError(problems)
    return added


def gone(promised: list[str], site: Path, languages: Languages) -> Iterator[Problem]:
    """Yields each address of the list that leads nowhere, in some language."""
    for code in languages:
        there = built_addresses.read(site, languages, code)
        for number, address in enumerate(promised, 1):
            if not built_addresses.is_kept(address, there):
                yield Problem(
                    Place(FILE, number),
                    "address-gone",
                    f"/{languages.folder(code)}{address.removeprefix('/')} leads nowhere any more",
                    "bring back what stood there, or write in redirects.yaml where it is now",
                )


def unlisted(promised: list[str], site: Path, languages: Languages) -> Iterator[Problem]:
    """Yields each address that a site has beyond the list."""
    for code in languages:
        there = built_addresses.addresses(built_addresses.read(site, languages, code))
        for address in sorted(there - set(promised)):
            yield Problem(
                Place(FILE, 1),
                "address-unlisted",
                f"/{languages.folder(code)}{address.removeprefix('/')} is not in the list",
                f"run {make('addresses')}",
            )


def first_of(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Yields the first of many problems of a kind; the last one that is told counts the others."""
    yield from problems[: MOST - 1]
    more = len(problems) - MOST
    for last in problems[MOST - 1 : MOST]:
        yield replace(last, message=f"{last.message}, nor are {more} more") if more > 0 else last
