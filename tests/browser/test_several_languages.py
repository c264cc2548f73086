"""Sites in three languages and in one, as a visitor reads and searches them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.other_languages import GAELIC

from .axe import expect_none, faults
from .searching import places
from .serving import served
from .visitor import Visitor

STANDARD = "/standards/abc-se01/"


@pytest.fixture(scope="module")
def of_three(browser: Browser, trilingual: Path) -> Iterator[Visitor]:
    """A visitor to the site in three languages."""
    with served(trilingual) as address:
        visitor = Visitor(browser, address)
        yield visitor
        visitor.close()


@pytest.fixture(scope="module")
def of_one(browser: Browser, welsh_only: Path) -> Iterator[Visitor]:
    """A visitor to the site in Welsh alone."""
    with served(welsh_only) as address:
        visitor = Visitor(browser, address)
        yield visitor
        visitor.close()


@pytest.fixture(autouse=True)
def visitor(of_three: Visitor, of_one: Visitor) -> Iterator[Visitor]:
    """The visitor to the first, whom as the other one nothing may trouble during a test."""
    yield of_three
    faults_met = [*of_three.leave(), *of_one.leave()]
    assert not faults_met, "\n".join(faults_met)


@pytest.mark.parametrize("width", [1280, 360])
def test_a_row_of_links_leads_from_language_to_language_and_keeps_the_place(
    visitor: Visitor, width: int
) -> None:
    page = visitor.open(f"{STANDARD}#p3", width=width)
    for name, root in (("Gàidhlig", f"/{GAELIC}"), ("Cymraeg", "/cy"), ("English", "")):
        link = page.get_by_role("banner").get_by_role("link", name=name, exact=True)
        expect(link).to_be_in_viewport(ratio=1)
        link.click()
        expect(page).to_have_url(f"{visitor.address}{root}{STANDARD}#p3")
        expect(page.locator("html")).to_have_attribute("lang", root.strip("/") or "en")
        page.wait_for_load_state()


def test_the_keyboard_reaches_each_of_the_links_in_their_order(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    first, second = page.get_by_role("banner").locator("a[hreflang]").all()
    first.focus()
    page.keyboard.press("Tab")
    expect(second).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visitor.address}/{GAELIC}{STANDARD}")


@pytest.mark.parametrize("path", [STANDARD, f"/{GAELIC}{STANDARD}"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_wrong_with_a_page_in_three_languages(
    visitor: Visitor, path: str, width: int
) -> None:
    expect_none(faults(visitor.open(path, width=width)))


def test_a_page_in_three_languages_is_no_wider_than_a_narrow_window(visitor: Visitor) -> None:
    page = visitor.open(STANDARD, width=360)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_each_search_finds_the_words_of_its_language(visitor: Visitor) -> None:
    for words, found in (
        ("/ greet by name", f"{STANDARD}#p1"),
        ("/cy/ cyfarch wrth ei enw", f"/cy{STANDARD}#p1"),
        (f"/{GAELIC}/ leis an ainm", f"/{GAELIC}{STANDARD}#p1"),
    ):
        assert places(visitor, words)[:1] == [found]


def test_the_search_of_a_language_without_rules_takes_words_as_they_are_and_forgives_a_slip(
    visitor: Visitor,
) -> None:
    assert f"/{GAELIC}{STANDARD}#p1" in places(visitor, f"/{GAELIC}/ obraich")


def test_a_term_is_found_by_its_name_in_the_language_of_the_files(visitor: Visitor) -> None:
    """As in Welsh: who reads Gaelic may ask for a job seeker."""
    assert f"/{GAELIC}{STANDARD}#p1" in places(visitor, f"/{GAELIC}/ job seeker")


def test_the_search_of_a_site_in_welsh_alone_knows_its_forms(of_one: Visitor) -> None:
    page = of_one.open("/")
    expect(page.locator("html")).to_have_attribute("lang", "cy")
    expect(page.locator("a[hreflang]")).to_have_count(0)
    assert "/standards/ceg-se02/#p2" in places(of_one, "/ torth")  # stands there as “dorth”


def test_axe_finds_nothing_wrong_with_a_page_in_welsh_alone(of_one: Visitor) -> None:
    expect_none(faults(of_one.open("/standards/ceg-se01/", width=360)))
