"""The site without a server keeps to its policy, and finds what is sought under it."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.exports.book import Release
from generator.releases.file_workers import ReleaseWork
from generator.releases.offline_site import take_offline
from generator.suite.suite import Suite
from tests.projects import replace

from .searching import enter, results, turn_to
from .visitor import PATIENCE

STANDARD = "standards/abc-se01/index.html"
INTRUDER = "<script>window.intruded = true</script>"


@pytest.fixture(scope="module")
def folder(site: Path, suite: Suite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's site without a server, in a folder whose name an address must escape."""
    folder = tmp_path_factory.mktemp("offline") / "USB stick #1 – 50%"
    shutil.copytree(site, folder)
    take_offline(folder, ReleaseWork(suite, Release("0.1.0", date(2026, 11, 20)), folder, True))
    return folder


@pytest.fixture
def said() -> list[str]:
    """What the browser says of a page: warnings, errors, and what the policy blocks."""
    return []


@pytest.fixture
def page(browser: Browser, said: list[str]) -> Iterator[Page]:
    """A window of its own."""
    with browser.new_context(reduced_motion="reduce") as context:
        context.set_default_timeout(PATIENCE)
        context.on("console", lambda message: said.append(message.text))
        context.on("weberror", lambda error: said.append(str(error.error)))
        yield context.new_page()


@pytest.mark.parametrize("language", ["", "cy/"], ids=["English", "Welsh"])
def test_the_search_finds_under_the_policy(
    language: str, page: Page, folder: Path, said: list[str]
) -> None:
    page.goto((folder / language / STANDARD).as_uri())
    assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1
    turn_to(page)
    enter(page, "SE02 P1")
    results(page).first.click()
    expect(page.locator("#p1:target")).to_be_in_viewport()
    assert said == []


def test_every_page_of_the_folder_has_a_policy_of_files(folder: Path) -> None:
    pages = list(folder.rglob("*.html"))
    assert len(pages) > 50
    for page in pages:
        [policy] = re.findall(r'Security-Policy" content="([^"]+)"', page.read_text("utf-8"))
        assert policy.startswith("default-src 'none'; script-src file:"), page
        assert "'self'" not in policy
        assert "unsafe" not in policy


@pytest.mark.parametrize("before", ["</header>", "</article>"], ids=["frame", "article"])
def test_a_script_that_got_into_a_page_does_not_run(
    before: str, page: Page, folder: Path, said: list[str]
) -> None:
    file = folder / "about/index.html"
    whole = file.read_text(encoding="utf-8")
    replace(file, before, INTRUDER + before)
    page.goto(file.as_uri())
    file.write_text(whole, encoding="utf-8")
    assert page.evaluate("window.intruded") is None
    assert len(said) == 1
    assert "violates the following Content Security Policy directive" in said[0]


def test_a_script_that_got_into_a_page_would_run_without_the_policy(
    browser: Browser, folder: Path
) -> None:
    """Else the test above would be of nothing."""
    file = folder / "intruded.html"
    file.write_text(INTRUDER, encoding="utf-8")
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(file.as_uri())
        assert page.evaluate("window.intruded") is True
    file.unlink()
