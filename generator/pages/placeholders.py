"""Fills in what written pages take from the data, so that none states by hand what may change.

A comment marks the place: ``<!-- in force -->``, ``<!-- owner -->`` and ``<!-- contact -->`` in a
sentence, ``<!-- editions -->`` by itself, ``<!-- other language -->`` behind a link. Codes get
their words from the data too.
"""

import re

from generator.catalogue.site_in_language import Site
from generator.ids import Address
from generator.pages.owner import list_contacts, list_sources
from generator.pages.rendering import render
from generator.pages.standards import make_edition_view
from generator.pages.written_codes import put_words_to_codes

IN_FORCE = "<!-- in force -->"
"""The place where a page says which edition is in force."""

EDITIONS = "<!-- editions -->"
"""The place where a page lists the editions, each with its state and how much of it is held."""

OWNER = "<!-- owner -->"
"""The place where a page says where to get all of the standards."""

CONTACT = "<!-- contact -->"
"""The place where a page says whom to tell of mistakes on the site."""

TEMPLATES = {
    IN_FORCE: "in_force.md",
    EDITIONS: "editions_held.md",
    OWNER: "where_to_get_them.md",
    CONTACT: "whom_to_tell.md",
}
"""The template that is rendered in each place."""


OTHER_LANGUAGE = re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)<!-- other language -->")
"""A link to the page itself that shall lead to its other language."""


def fill_placeholders(markdown: str, path: str, site: Site, folder: str | None = None) -> str:
    """Returns a written page with its places filled in.

    Args:
        markdown: The Markdown as it was written.
        path: The page's path.
        site: The suite in the language of the Markdown.
        folder: The folder of the language in which the page is shown, if that is another.
    """
    for mark, template in TEMPLATES.items():
        if mark in markdown:
            markdown = markdown.replace(mark, _render_placeholder(template, path, site))
    folder = site.language.folder if folder is None else folder
    markdown = OTHER_LANGUAGE.sub(
        lambda found: _link_other_language(found[1], path, site, folder), markdown
    )
    return put_words_to_codes(markdown, path, site)


def _link_other_language(words: str, path: str, site: Site, folder: str) -> str:
    """Returns a link to the page in the other language, as HTML: MkDocs knows only one language."""
    other = site.language.other
    if not other:
        return words
    location = Address(path).location
    up = "../" * f"{folder}{location}".count("/")
    to = f"{up}{site.language.languages.name_folder(other)}{location}" or "./"
    return f'<a href="{to}" hreflang="{other}">{words}</a>'


def _render_placeholder(template: str, path: str, site: Site) -> str:
    """Renders the template of a place."""
    editions = tuple(make_edition_view(site, edition) for edition in site.catalogue.newest_first)
    shown, _ = render(
        template,
        site.language,
        path,
        editions=editions,
        ways=list_sources(site),
        tell=list_contacts(site),
    )
    return shown.strip()
