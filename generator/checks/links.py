"""Addresses outside the site are complete: they begin with http:// or https://."""

import re
from collections.abc import Iterator

from generator.checks.markup import can_be_split
from generator.checks.rule import Rule
from generator.problems import Place, Problem
from generator.suite.suite import Suite

EMAIL = re.compile(r"[^\s@/:?#]+@[^\s@/:?#]+\.[^\s@/:?#]+")
FACTS = "suite.yaml"
WHOLE_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)


def have_a_scheme(suite: Suite) -> Iterator[Problem]:
    """Yields every address that a browser would look for on this site, or should not open."""
    addresses = [
        (getattr(link, key), suite.locate("links.yaml", "links", index, key))
        for index, link in enumerate(suite.links.links)
        for key in ("address", "archived")
    ]
    addresses += _list_suite_links(suite)
    if suite.evidence:
        addresses.append(
            (suite.evidence.source.address, suite.locate("evidence.yaml", "source", "address"))
        )
    for address, place in addresses:
        if not _is_whole(address):
            yield Problem(
                place,
                "link-scheme",
                f"{address} is not the whole address of a page on the web",
                "write it from http:// or https:// on, without spaces",
            )


def lead_to_whoever_publishes(suite: Suite) -> Iterator[Problem]:
    """Yields a contact for the site at which nobody can be reached."""
    contact = suite.facts.contact
    if contact and not (EMAIL.fullmatch(contact) or _is_whole(contact)):
        yield Problem(
            suite.locate(FACTS, "contact"),
            "contact-form",
            f"nobody can write to {contact}",
            "write an email address, like name@example.org, or the whole address of a page",
        )


def _list_suite_links(suite: Suite) -> Iterator[tuple[str, Place]]:
    """Yields the addresses in ``suite.yaml``, with their places."""
    facts = suite.facts
    if facts.owner and facts.owner.page:
        yield facts.owner.page, suite.locate(FACTS, "owner", "page")
    if facts.register_:
        yield facts.register_.address, suite.locate(FACTS, "register", "address")
    if facts.source:
        yield facts.source, suite.locate(FACTS, "source")


def _is_whole(address: str) -> bool:
    """Whether an address is complete."""
    return bool(WHOLE_ADDRESS.fullmatch(address)) and can_be_split(address)


RULES: tuple[Rule, ...] = (have_a_scheme, lead_to_whoever_publishes)
