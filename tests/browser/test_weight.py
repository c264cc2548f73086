"""What a visit moves over the wire, from a web server that compresses as they all do."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tools.published_site import INDEX, serve_folder
from tools.weight import measure_tools, measure_visit

from .pages import LANGUAGES, NEXT, ROOT, STANDARD, Code

FIRST_VISIT = 130_000
LATER_PAGE = 30_000
SCRIPTS_OF_A_TOOL = 60_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_standards_page_is_light(browser: Browser, site: Path, language: Code) -> None:
    pages = [f"{ROOT[language]}{path}".removeprefix("/") for path in (STANDARD, NEXT)]
    with serve_folder(site) as served:
        first, search, later = measure_visit(browser, served, pages[0], pages[1])
        asked = [one.path for one in served.sent]
    assert first < FIRST_VISIT
    assert later < LATER_PAGE
    assert search
    indices = [path for path in asked if path.endswith(INDEX)]
    assert len(indices) == 1, "the search is fetched where nobody turned to it"


def test_the_own_scripts_of_each_tool_are_light(site: Path) -> None:
    weighed = dict(measure_tools(site))
    assert weighed.keys() == {"/my-record/", "/role/", "/team/"}
    assert [tool for tool, size in weighed.items() if size >= SCRIPTS_OF_A_TOOL] == []
