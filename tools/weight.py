"""What a visit moves over the wire, in a real browser with an empty cache, then with a full one.

Beside that, what the scripts weigh that the tools at work have for themselves.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.searching import turn_to
from tests.browser.visitor import PATIENCE
from tools.example import find_example
from tools.published_site import PublishedSite, compress, serve_built_site

LANGUAGES = {"English": "", "Welsh": "cy/"}


def measure_visit(
    browser: Browser, site: PublishedSite, first: str, later: str
) -> tuple[int, int, int]:
    """Visits a page for the first time, turns to its search, then visits another.

    The bytes are those that the server sent, headers and all, to the page and to its worker.

    Args:
        browser: The browser; it gets a window with an empty cache.
        site: The site.
        first: The address of the page that is visited first, from the site's.
        later: The address of the other.

    Returns:
        The bytes of the first visit, those of the search besides, and those of the later page.
    """
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    begun = len(site.sent)
    page.goto(site.address + first, wait_until="networkidle")
    visited = len(site.sent)
    turn_to(page)
    page.evaluate("Promise.all([standardsSearch.prepare(), searchWords.toAnswer()])")
    searched = len(site.sent)
    page.mouse.move(0, 0)  # off the button of the search, which the later page has there too
    page.goto(site.address + later, wait_until="networkidle")
    context.close()
    parts = (site.sent[begun:visited], site.sent[visited:searched], site.sent[searched:])
    visit, search, next_visit = (sum(one.size for one in part) for part in parts)
    return visit, search, next_visit


OF_THE_TOOLS = re.compile(r'<script src="([^"]*assets/scripts/work/[^"]*)"')
TEMPLATE = "word_template.js"
"""What documents are filled into, which is no script of a tool."""


def measure_tools(site: Path) -> Iterator[tuple[str, int]]:
    """Yields each page of a built site that is a tool, and the bytes of its own scripts, gzipped.

    Args:
        site: The folder of the site in one language.
    """
    for page in sorted(site.glob("*/index.html")):
        scripts = [page.parent / one for one in OF_THE_TOOLS.findall(page.read_text("utf-8"))]
        if scripts:
            own = (one.resolve().read_bytes() for one in scripts if one.name != TEMPLATE)
            yield f"/{page.parent.name}/", sum(len(compress(one)) for one in own)


def make_weight_rows(browser: Browser, work: Path) -> list[tuple[str, str]]:
    """What a visit weighs, in rows of the table that ``make bench`` prints."""
    rows, pages = [], find_example()
    with serve_built_site(work / "published") as site:
        for language, root in LANGUAGES.items():
            first, search, later = measure_visit(
                browser, site, root + pages.page, root + pages.next_page
            )
            rows += [
                (f"the first visit to a standard’s page, {language}", f"{first:,} bytes"),
                ("the search besides, for whoever turns to it", f"{search:,} bytes"),
                (f"a later page, {language}", f"{later:,} bytes"),
            ]
        rows += [
            (f"scripts of the tool at {path}", f"{size:,} bytes")
            for path, size in measure_tools(work / "published")
        ]
    return rows
