"""One module a kind of page. Each is pure: the site in one language → pages, nothing else.

``PAGES`` says which there are; a new kind of page is one module, one template and one line here.
"""

from collections.abc import Callable, Iterator

from generator.catalogue.in_language import Site
from generator.pages import (
    comparison,
    downloads,
    edition_choice,
    editions,
    glossary,
    job_coach,
    process_map,
    related,
    standard,
    standards,
    values,
    welsh,
)
from generator.pages.page import Page

PAGES: tuple[Callable[[Site], Iterator[Page]], ...] = (
    standards.pages,
    standard.pages,
    edition_choice.pages,
    process_map.pages,
    values.pages,
    glossary.pages,
    comparison.pages,
    editions.pages,
    related.pages,
    job_coach.pages,
    welsh.pages,
    downloads.pages,
)


def generated(site: Site) -> Iterator[Page]:
    """Every page that is made from the data, in one language."""
    for pages in PAGES:
        yield from pages(site)
