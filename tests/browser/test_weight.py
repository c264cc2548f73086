"""What a visit moves over the wire, from a web server that compresses as they all do."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tools.published import INDEX, publishing
from tools.weight import LANGUAGES, weights

FIRST_VISIT = 200_000
LATER_PAGE = 30_000


@pytest.mark.parametrize("root", LANGUAGES.values(), ids=LANGUAGES)
def test_a_standards_page_is_light(browser: Browser, site: Path, root: str) -> None:
    with publishing(site) as served:
        first, search, later = weights(browser, served, root)
        asked = [one.path for one in served.sent]
    assert first < FIRST_VISIT
    assert later < LATER_PAGE
    assert search
    indices = [path for path in asked if path.endswith(INDEX)]
    assert len(indices) == 1, "the search is fetched where nobody turned to it"
