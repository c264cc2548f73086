"""What written pages say of the editions, taken from the data: none states by hand what may change.

A comment marks the place: ``<!-- in force -->`` in a sentence, ``<!-- editions -->`` by itself.
Codes take their words from it too.
"""

from generator.catalogue.in_language import Site
from generator.pages.rendering import render
from generator.pages.standards import edition_view
from generator.pages.written_codes import with_words

IN_FORCE = "<!-- in force -->"
"""Where a page says which edition is in force."""

EDITIONS = "<!-- editions -->"
"""Where a page lists the editions, with the state of each and how much of it is held."""


def filled(markdown: str, path: str, site: Site) -> str:
    """A written page with what it takes from the data.

    Args:
        markdown: What people wrote.
        path: The page's path.
        site: The suite in the language of what they wrote.
    """
    for mark, template in ((IN_FORCE, "in_force.md"), (EDITIONS, "editions_held.md")):
        if mark in markdown:
            markdown = markdown.replace(mark, _said(template, path, site))
    return with_words(markdown, path, site)


def _said(template: str, path: str, site: Site) -> str:
    editions = tuple(edition_view(site, edition) for edition in site.catalogue.newest_first)
    return render(template, site.language, path, editions=editions)[0].strip()
