"""One module a kind of page. Each is pure: the site in one language → pages, nothing else.

``KINDS`` says which there are; a new kind of page is one module, one template and one line here.
The menu names sections, and within them kinds of one rank, in this order.
"""

from collections.abc import Iterator
from dataclasses import replace

from generator.catalogue.in_language import Site
from generator.pages import (
    api,
    comparison,
    coverage,
    data,
    downloads,
    edition_choice,
    editions,
    glossary,
    home,
    process_map,
    related,
    research,
    review,
    search_page,
    situation,
    situations,
    standard,
    standards,
    values,
)
from generator.pages.page import Page, PageKind
from generator.pages.work import record, role, team

KINDS: tuple[PageKind, ...] = (
    standards.KIND,
    standard.KIND,
    edition_choice.KIND,
    review.KIND,
    process_map.KIND,
    values.KIND,
    glossary.KIND,
    comparison.KIND,
    editions.KIND,
    related.KIND,
    situations.KIND,
    situation.KIND,
    research.KIND,
    role.KIND,
    record.KIND,
    team.KIND,
    downloads.KIND,
    data.KIND,
    api.KIND,
    search_page.KIND,
    coverage.KIND,
)


def generated(site: Site) -> Iterator[Page]:
    """Every page that is made from the data, in one language, with its place in the menu."""
    others = [replace(page, menu=kind.menu) for kind in KINDS for page in kind.pages(site)]
    yield from home.pages(site, tuple(others))
    yield from others
