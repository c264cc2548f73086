"""Adds the words of codes on written pages.

``[P8](standards/abc-se03.md#p8)`` gets a name, and shows its words when a reader points at it;
``[P8 …](standards/abc-se03.md#p8)`` gets them behind it. So does a standard, ``[ABC SE03
…](standards/abc-se03.md)``, whose words are its title.
"""

import posixpath
import re

from generator.catalogue.site_in_language import Site
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages.draft_marks import SETTLED
from generator.pages.markup import PageMarkup

LINK = re.compile(r"\[([^\[\]]+?)( …)?\]\(([^()\s#]+)\.md(?:#([\w-]+))?\)(?!\{)")


def put_words_to_codes(markdown: str, path: str, site: Site) -> str:
    """Returns the Markdown of a written page with the words of its codes.

    Args:
        markdown: The Markdown as it was written.
        path: The page's path.
        site: The suite in the language of the Markdown.
    """
    leaf = PageMarkup(site.language, path)

    def shown(found: re.Match[str]) -> str:
        label, spelt_out, target, anchor = found.groups()
        way = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        address = Address(way, anchor or "")
        named = _find_named(site, address, label)
        if not named:
            return found[0]
        reference, words = named
        if spelt_out:
            return f"{leaf.link(address, label, '.code')} {leaf.words(words)}"
        return leaf.link_code(address, label, words, reference if reference != label else "")

    return f"{LINK.sub(shown, markdown)}{leaf.list_code_words()}".replace(SETTLED, "")


def _find_named(site: Site, address: Address, label: str) -> tuple[str, Wording] | None:
    """Returns the reference and words of the statement or standard that a code names; else None."""
    catalogue, places = site.catalogue, site.catalogue.places
    urns = (urn for urn, one in catalogue.standards.items() if one.address.path == address.path)
    for reference in (label, *(f"{urn} {label}" for urn in urns)):
        if places.get(reference) != address:
            continue
        if statement := catalogue.statements.get(reference):
            return reference, site.say(statement.text, linked=False)
        if standard := catalogue.standards.get(reference):
            return reference, site.say(standard.title)
    return None
