"""Addresses outside the site are whole: they begin with http:// or https://."""

import re
from collections.abc import Iterator

from generator.checks.markup import can_be_split
from generator.checks.rule import Rule
from generator.problems import Problem
from generator.suite.suite import Suite

WHOLE_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)


def have_a_scheme(suite: Suite) -> Iterator[Problem]:
    """Yields every address that a browser would not leave the site for, or should not open."""
    addresses = [
        (getattr(link, key), suite.place("links.yaml", "links", index, key))
        for index, link in enumerate(suite.links.links)
        for key in ("address", "archived")
    ]
    if suite.evidence:
        addresses.append(
            (suite.evidence.source.address, suite.place("evidence.yaml", "source", "address"))
        )
    for address, place in addresses:
        if not (WHOLE_ADDRESS.fullmatch(address) and can_be_split(address)):
            yield Problem(
                place,
                "link-scheme",
                f"{address} is not the whole address of a page on the web",
                "write it from http:// or https:// on, without spaces",
            )


RULES: tuple[Rule, ...] = (have_a_scheme,)
