"""What written pages take from the data: none states by hand what may change.

A comment marks the place: ``<!-- in force -->``, ``<!-- owner -->`` and ``<!-- contact -->`` in a
sentence, ``<!-- editions -->`` by itself, ``<!-- other language -->`` behind a link.
Codes take their words from it too.
"""

import re

from generator.catalogue.in_language import Site
from generator.ids import Address
from generator.pages.owner import where_to_get_them, whom_to_tell
from generator.pages.rendering import render
from generator.pages.standards import edition_view
from generator.pages.written_codes import with_words

IN_FORCE = "<!-- in force -->"
"""Where a page says which edition is in force."""

EDITIONS = "<!-- editions -->"
"""Where a page lists the editions, with the state of each and how much of it is held."""

OWNER = "<!-- owner -->"
"""Where a page says where all of the standards can be had."""

CONTACT = "<!-- contact -->"
"""Where a page says whom to tell of what is wrong with the site."""

TEMPLATES = {
    IN_FORCE: "in_force.md",
    EDITIONS: "editions_held.md",
    OWNER: "where_to_get_them.md",
    CONTACT: "whom_to_tell.md",
}
"""What stands in the place of each."""


OTHER_LANGUAGE = re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)<!-- other language -->")
"""A link to the page itself that is to lead to it in the other language."""


def filled(markdown: str, path: str, site: Site, folder: str | None = None) -> str:
    """A written page with what it takes from the data.

    Args:
        markdown: What people wrote.
        path: The page's path.
        site: The suite in the language of what they wrote.
        folder: Where the pages of the language stand in which it is shown, if that is another.
    """
    for mark, template in TEMPLATES.items():
        if mark in markdown:
            markdown = markdown.replace(mark, _said(template, path, site))
    folder = site.language.folder if folder is None else folder
    markdown = OTHER_LANGUAGE.sub(
        lambda found: _to_the_other(found[1], path, site, folder), markdown
    )
    return with_words(markdown, path, site)


def _to_the_other(words: str, path: str, site: Site, folder: str) -> str:
    """A link to the page in the other language, as HTML: MkDocs knows the pages of one alone."""
    other = site.language.other
    if not other:
        return words
    location = Address(path).location
    up = "../" * f"{folder}{location}".count("/")
    to = f"{up}{site.language.languages.folder(other)}{location}" or "./"
    return f'<a href="{to}" hreflang="{other}">{words}</a>'


def _said(template: str, path: str, site: Site) -> str:
    editions = tuple(edition_view(site, edition) for edition in site.catalogue.newest_first)
    shown, _ = render(
        template,
        site.language,
        path,
        editions=editions,
        ways=where_to_get_them(site),
        tell=whom_to_tell(site),
    )
    return shown.strip()
