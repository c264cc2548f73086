"""What a page tells machines of, read from its JSON-LD."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any
from urllib.parse import urldefrag, urljoin

from tests.site.built import BuiltPage, words

ADDRESS = "https://nos.example/suite/"
"""Where a site that is built for an address on the web stands."""

HOSTILE = 'Say "no" to </title></script><script>alert(1)</script> & <!-- it\'s 100 % {{ x }}'
"""A title that would run."""

HOSTILE_STATEMENT = 'quokka <img src=x onerror="window.hit=1"> <b>bold</b>'
"""A statement that would."""


def graph(page: BuiltPage) -> list[dict[str, Any]]:
    """The objects that a page tells of."""
    blocks = page.tree.cssselect("script[type='application/ld+json']")
    if not blocks:
        return []
    [block] = blocks
    data = json.loads(block.text_content())
    assert data["@context"] == "https://schema.org"
    found: list[dict[str, Any]] = data["@graph"]
    return found


def of_type(page: BuiltPage, kind: str) -> list[dict[str, Any]]:
    """Those of one of schema.org's types."""
    return [one for one in graph(page) if one["@type"] == kind]


def objects(data: Any) -> Iterator[dict[str, Any]]:
    """Every object that has a type, at any depth."""
    if isinstance(data, dict) and "@type" in data:
        yield data
    if isinstance(data, dict | list):
        for inner in data.values() if isinstance(data, dict) else data:
            yield from objects(inner)


def text(said: Any) -> str:
    """Words, which may carry their language."""
    return str(said["@value"] if isinstance(said, dict) else said)


def language(said: Any, page: BuiltPage) -> str:
    """The language that words carry, or that of their page."""
    return str(said["@language"] if isinstance(said, dict) else page.language)


def place(page: BuiltPage, url: str) -> tuple[str, str]:
    """Where an address leads: to a page of the site, and an anchor."""
    address, anchor = urldefrag(urljoin(ADDRESS + page.address, url))
    assert address.startswith(ADDRESS), url
    return address.removeprefix(ADDRESS), anchor


def heading(page: BuiltPage) -> str:
    """The words of a page's heading, without the mark of a draft, which a menu has not either."""
    [element] = page.tree.cssselect("article h1")
    bare = deepcopy(element)
    for mark in bare.cssselect(".draft"):
        mark.drop_tree()
    return words(bare)
