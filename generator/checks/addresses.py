"""Addresses are promised: short ones stay free, and published statements stay."""

import re
from collections.abc import Iterator, Mapping

from generator import ids
from generator.catalogue.redirects import list_short_addresses
from generator.checks.rule import Rule
from generator.ids import Address
from generator.model import Standard
from generator.problems import Place, Problem
from generator.reading import address_list
from generator.reading.document import KeyPath
from generator.reading.written_pages import list_pages
from generator.suite.suite import Suite


def keep_short_ones_free(suite: Suite) -> Iterator[Problem]:
    """Yields every written page that is at the short address of a standard."""
    short = list_short_addresses(suite)
    yield from find_pages_in_the_way(
        suite, {one: f"the short address of {meant[0].urn}" for one, meant in short.items()}
    )


def can_be_listed(suite: Suite) -> Iterator[Problem]:
    """Yields every written page whose name makes an address that ``addresses.txt`` can't have."""
    for language in suite.languages:
        for path, file in list_pages(suite.root, language):
            address = f"/{Address(path).location}"
            if not re.fullmatch(ids.SITE_ADDRESS, address):
                named = "/".join(ids.make_slug(part) or "page" for part in path.split("/"))
                yield Problem(
                    Place(file.relative_to(suite.root).as_posix(), 1),
                    "address-form",
                    f"“{address}” is no address of the site",
                    f"name the file {named}.md, in small letters, figures and hyphens",
                )


def find_pages_in_the_way(suite: Suite, taken: Mapping[str, str]) -> Iterator[Problem]:
    """Yields every written page that is at an address in use.

    Args:
        suite: The suite.
        taken: What is at each address in use, as a message names it.
    """
    for language in suite.languages:
        for path, file in list_pages(suite.root, language):
            location = Address(path).location
            if location in taken:
                yield Problem(
                    Place(file.relative_to(suite.root).as_posix(), 1),
                    "address-taken",
                    f"/{location} is {taken[location]}",
                    "give the page another name",
                )


def have_a_readable_list(suite: Suite) -> Iterator[Problem]:
    """Yields what is wrong with ``addresses.txt``: its promises must not be lost."""
    yield from address_list.read(suite.root)[1]


def keep_published_statements(suite: Suite) -> Iterator[Problem]:
    """Yields every statement that had an address, and is neither there nor withdrawn.

    A missing last statement leaves no gap in the numbers, but ``addresses.txt`` has its address. A
    redirect is no substitute for withdrawing it: its place would say nothing of what became of it,
    and no release would have that either.
    """
    promised = set(address_list.list_addresses(suite.root))
    for entry in suite.standards:
        urn, there = entry.standard.urn, entry.standard.statements
        page = f"/{ids.make_standard_address(urn).location}#"
        codes = (one.removeprefix(page).upper() for one in promised if one.startswith(page))
        for code in sorted(filter(ids.STATEMENT_NAME.fullmatch, codes)):
            if code not in there and code not in entry.standard.gone:
                yield Problem(
                    suite.locate(entry.file, *_find_list_path(code, entry.standard)),
                    *describe_missing_statement(
                        urn, code, _find_redirect(suite, f"{page}{code.lower()}")
                    ),
                )


def _find_redirect(suite: Suite, address: str) -> str:
    """Returns the statement that an address redirects to; empty if there is none."""
    to = next(
        (redirect.to for redirect in suite.redirects.redirects if redirect.from_ == address), ""
    )
    statements = (
        statement for standard in suite.entities.standards for statement in standard.statements
    )
    return next(
        (statement.reference for statement in statements if f"/{statement.address.location}" == to),
        "",
    )


def _find_list_path(code: str, standard: Standard) -> KeyPath:
    """Returns the keys that lead to the list in which a statement would be in its file."""
    if standard.sections:
        return ("sections",)
    kinds = (key for key, kind in ids.SHORT_FORM.items() if ids.LETTERS[kind] == code[0])
    return tuple(kinds)


def describe_missing_statement(
    urn: str, code: str, redirected_to: str = ""
) -> tuple[str, str, str]:
    """Returns code, message and hint for a published statement that is not there.

    Args:
        urn: Its standard.
        code: Its name.
        redirected_to: The statement that its address redirects to, if any.
    """
    what = f"{urn} {code} was published, and nothing says what became of it"
    if redirected_to:
        entry = f"{{id: {code}, moved_to: {redirected_to}}}"
        return (
            "statement-gone",
            what,
            f"write withdrawn: [{entry}] here, and take its line out of redirects.yaml",
        )
    return (
        "statement-gone",
        what,
        f"bring it back, or write withdrawn: [{code}] if a revision took it out, and "
        f"withdrawn: [{{id: {code}, moved_to: …}}] if it put it elsewhere",
    )


RULES: tuple[Rule, ...] = (
    keep_short_ones_free,
    can_be_listed,
    have_a_readable_list,
    keep_published_statements,
)
