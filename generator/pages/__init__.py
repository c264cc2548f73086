"""Makes the site's pages as Markdown, one module a kind of page.

Each module is pure: it takes the site in one language, and yields pages. ``KINDS`` lists all kinds;
a new one is a module, a template and a line here. Its order is that of the menu, within each
section and rank.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from generator.catalogue.site_in_language import Site
from generator.pages import (
    api,
    changes,
    comparison,
    coverage,
    data,
    downloads,
    edition_choice,
    editions,
    glossary,
    home,
    process_map,
    related_standards,
    releases,
    research,
    review,
    search_page,
    situation,
    situations,
    standard,
    standards,
    values,
)
from generator.pages.page import Page, PageKind, keep_pages
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
    related_standards.KIND,
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
    changes.KIND,
    releases.KIND,
)


def make_all_pages(site: Site) -> Iterator[Page]:
    """Yields every page made from the data in one language, with its place in the menu."""
    others = [
        page for kind in KINDS for page in keep_pages(site, kind, partial(_make_kind, kind, site))
    ]
    yield from home.make_pages(site, tuple(others))
    yield from others


def _make_kind(kind: PageKind, site: Site) -> Iterator[Page]:
    return (replace(page, menu=kind.menu) for page in kind.pages(site))
