"""What a visit moves over the wire, in a real browser with an empty cache, then with a full one."""

from pathlib import Path

from playwright.sync_api import Browser

from tools.published import INDEX, Published, published

FIRST, LATER = "standards/lsi-se04/", "standards/lsi-se05/"
LANGUAGES = {"English": "", "Welsh": "cy/"}


def weights(browser: Browser, site: Published, root: str) -> tuple[int, int, int]:
    """Visits a standard's page for the first time, then another's.

    The bytes are those that the server sent, headers and all, to the page and to its worker.

    Args:
        browser: The browser; it gets a window with an empty cache.
        site: The site.
        root: The language's, ``""`` or ``cy/``.

    Returns:
        The bytes of the first visit but for the search index, those of the index, and those of the
        later page.
    """
    context = browser.new_context()
    page = context.new_page()
    moved = []
    for path in (FIRST, LATER):
        before = len(site.sent)
        page.goto(site.address + root + path, wait_until="networkidle")
        moved.append(site.sent[before:])
    context.close()
    first, later = moved
    index = sum(one.size for one in first if one.path.endswith(INDEX))
    return sum(one.size for one in first) - index, index, sum(one.size for one in later)


def weight_rows(browser: Browser, work: Path) -> list[tuple[str, str]]:
    """What a visit weighs, in rows of the table that ``make bench`` prints."""
    rows = []
    with published(work / "published") as site:
        for language, root in LANGUAGES.items():
            first, index, later = weights(browser, site, root)
            rows += [
                (f"the first visit to a standard’s page, {language}", f"{first:,} bytes"),
                ("the search index besides", f"{index:,} bytes"),
                (f"a later page, {language}", f"{later:,} bytes"),
            ]
    return rows
