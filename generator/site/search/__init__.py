"""The search of a language's site: an index of what it finds, and the engine that searches it.

The builder's own search is off. The site brings an index and an engine, as classic scripts beside
each other in ``search/``: a worker loads them, or a page that is a file.
"""

from collections.abc import Iterable
from pathlib import Path

from generator.catalogue.site_in_language import Site
from generator.pages.page import Page
from generator.site.search import script_values, search_scripts
from generator.site.search.search_entries import SearchedPage, make_entries
from generator.writing import write

FOLDER = "search"
"""Where the scripts stand, within the site of a language."""


def write_search(
    folder: Path, pages: Iterable[SearchedPage], made: Iterable[Page], site: Site
) -> None:
    """Writes the two scripts of a language's search.

    Args:
        folder: The folder of the language's site.
        pages: Every page that may be found, as it was built.
        made: The generated pages, with their own entries.
        site: The suite in the language.
    """
    found = make_entries(pages, made, site)
    told = script_values.describe_language(site, found) | script_values.describe_suite(site)
    code = site.language.code
    place = folder / FOLDER
    place.mkdir(parents=True, exist_ok=True)
    write(place / "index.js", search_scripts.make_index(code, found))
    write(place / "engine.js", search_scripts.make_engine(code, told))
