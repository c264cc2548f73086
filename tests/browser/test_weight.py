"""What a visit moves over the wire, from a web server that compresses as they all do."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tools.published import publishing
from tools.weight import LANGUAGES, weights

FIRST_VISIT = 200_000
LATER_PAGE = 30_000


@pytest.mark.parametrize("root", LANGUAGES.values(), ids=LANGUAGES)
def test_a_standards_page_is_light(browser: Browser, site: Path, root: str) -> None:
    with publishing(site) as served:
        first, index, later = weights(browser, served, root)
    assert index  # the search is there, and is not counted
    assert first < FIRST_VISIT
    assert later < LATER_PAGE
