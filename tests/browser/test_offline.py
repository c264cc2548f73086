"""The site without a server works as the served one does, from a folder of files."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from generator.exports.book import Release
from generator.releases.file_workers import ReleaseWork
from generator.releases.offline_site import take_offline
from generator.suite.suite import Suite
from tests.projects import DAY

from .opening import explain_a_term, show_both_languages
from .pages import DARK, LANGUAGES, ROOT, STANDARD, Code
from .searching import answer, enter, results, turn_to
from .visitor import PATIENCE

LINKS = "links => links.map((link) => new URL(link.getAttribute('href'), document.baseURI).href)"

both_languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def stick(site: Path, suite: Suite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site without a server, in a folder whose name has what an address must escape."""
    folder = tmp_path_factory.mktemp("stick") / "USB stick #1 – 50%"
    shutil.copytree(site, folder)
    take_offline(folder, ReleaseWork(suite, Release("0.1.0", DAY), folder, show_drafts=True))
    return folder


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A window that opens files, and what went wrong in it."""
    context = browser.new_context(reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    faults: list[str] = []
    context.on("console", lambda message: faults.append(f"{message.type}: {message.text}"))
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on("requestfailed", lambda request: faults.extend(_failed(request)))
    context.on("request", lambda request: faults.extend(_elsewhere(request.url)))
    yield context.new_page(), faults
    context.close()


@pytest.fixture
def page(window: tuple[Page, list[str]]) -> Iterator[Page]:
    """The window, which may not open anything but files, and must complain of nothing."""
    page, faults = window
    faults.clear()
    yield page
    assert faults == []


def _failed(request: Request) -> list[str]:
    """That something is not loaded any more where the visitor has gone on is no fault."""
    gone_on = "ERR_ABORTED" in (request.failure or "")
    return [] if gone_on else [f"failed: {request.url}: {request.failure}"]


def _elsewhere(url: str) -> list[str]:
    return [] if url.startswith(("file:", "about:", "data:", "blob:")) else [f"asked: {url}"]


def at(stick: Path, language: Code, path: str) -> str:
    """The address of a page's file."""
    return (stick / f"{ROOT[language]}{path}index.html".removeprefix("/")).as_uri()


@both_languages
def test_the_search_finds_and_leads_to_a_statement(page: Page, stick: Path, language: Code) -> None:
    page.goto(at(stick, language, "/glossary/"))
    turn_to(page)
    enter(page, "SE03 P4")
    results(page).first.click()
    expect(page.locator("#p4:target")).to_be_in_viewport()
    assert page.url.partition("#")[0] == at(stick, language, STANDARD)


def test_the_first_pages_own_search_finds_too(page: Page, stick: Path) -> None:
    page.goto(at(stick, "cy", "/"))
    page.locator("article form.ask").get_by_role("searchbox").fill("SE03 P4")
    page.keyboard.press("Enter")
    expect(page.locator(".found-link").first).to_be_in_viewport()


@both_languages
def test_the_page_of_results_keeps_words_and_leads_to_marked_places(
    page: Page, stick: Path, language: Code
) -> None:
    words = {"en": "teach each task", "cy": "dysgu pob tasg"}[language]
    page.goto(at(stick, language, "/search/") + "#q=" + words.replace(" ", "+"))
    found = page.locator(".search-results").get_by_role("link", name="ABC SE03 P2")
    found.click()
    expect(page.locator("#p2:target mark").first).to_be_visible()
    page.go_back()
    expect(page.get_by_role("article").get_by_role("searchbox")).to_have_value(words)
    expect(found).to_be_visible()


def test_words_of_another_language_are_found_there(page: Page, stick: Path) -> None:
    page.goto(at(stick, "en", STANDARD))
    elsewhere = answer(page, "cydsyniad")["otherLanguage"]
    assert elsewhere["language"] == "cy"
    assert elsewhere["root"] == at(stick, "cy", "/").removesuffix("index.html")
    assert elsewhere["results"][0]["location"] == "glossary/#consent"


def test_the_language_link_leads_to_the_same_page_and_back(page: Page, stick: Path) -> None:
    for path in ("/", STANDARD, "/map/"):
        page.goto(at(stick, "en", path))
        for language in ("cy", "en"):
            page.locator(".language-link").click()
            expect(page).to_have_url(at(stick, language, path))
            expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_terms_are_explained_both_languages_shown_and_the_colours_changed(
    page: Page, stick: Path
) -> None:
    page.goto(at(stick, "cy", STANDARD))
    explain_a_term(page, "cy")
    page.mouse.move(0, 0)
    show_both_languages(page, "cy")
    page.get_by_role("button", name=DARK["cy"], exact=True).click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_record_suggests_statements_by_words_of_either_language(page: Page, stick: Path) -> None:
    page.goto(at(stick, "en", "/my-record/"))
    for words in ("Greeted someone by name", "Es i gyfarch rhywun wrth ei enw"):
        page.get_by_label("What did you do?").fill(words)
        expect(page.locator(".record-suggested [value='ABC SE01 P1']")).to_be_visible()
        page.get_by_label("What did you do?").fill("")
        expect(page.locator(".record-suggested li")).to_have_count(0)


def test_its_typeface_is_there(page: Page, stick: Path) -> None:
    page.goto(at(stick, "cy", STANDARD))
    family = "16px 'Atkinson Hyperlegible Next'"
    assert page.evaluate(f'document.fonts.ready.then(() => document.fonts.check("{family}"))')
    loaded = page.evaluate("[...document.fonts].filter((one) => one.status === 'loaded').length")
    assert loaded > 0


def test_every_link_of_the_first_page_opens_a_page(page: Page, stick: Path, suite: Suite) -> None:
    """But those that lead outside: to the owner, and to where all standards are registered."""
    page.goto(at(stick, "en", "/"))
    links = page.get_by_role("main").get_by_role("link").evaluate_all(LINKS)
    owner, register = suite.facts.owner, suite.facts.register_
    assert owner
    assert register
    outside = {link for link in links if not link.startswith("file:")}
    assert outside == {owner.page, register.address}
    files = dict.fromkeys(link.partition("#")[0] for link in links if link not in outside)
    assert len(files) > 8
    for link in files:
        page.goto(link)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
