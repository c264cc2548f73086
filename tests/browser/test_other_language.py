"""Who chose another language is offered it; a wrong address speaks the language that it is in."""

import pytest
from playwright.sync_api import expect

from .pages import STANDARD
from .visitor import Visitor

WELSH = "Y Gymraeg a ddewisoch y tro diwethaf. Ymlaen yn Gymraeg"


def test_whoever_chose_welsh_is_offered_it_on_the_first_page_and_sent_nowhere(
    visitor: Visitor,
) -> None:
    page = visitor.open(STANDARD, own=True)
    page.get_by_role("link", name="Cymraeg", exact=True).click()
    expect(page).to_have_url(f"{visitor.address}/cy{STANDARD}")
    page.goto(f"{visitor.address}/")
    expect(page.locator("[data-offers]:visible")).to_have_text(WELSH)
    page.get_by_role("link", name="Ymlaen yn Gymraeg").click()
    expect(page).to_have_url(f"{visitor.address}/cy/")
    expect(page.locator("[data-offers]:visible")).to_have_count(0)


def test_whoever_went_back_to_english_is_offered_english_on_the_welsh_first_page(
    visitor: Visitor,
) -> None:
    page = visitor.open(f"/cy{STANDARD}", own=True)
    page.get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(visitor.address + STANDARD)
    page.goto(f"{visitor.address}/cy/")
    offer = page.locator("[data-offers]:visible")
    expect(offer).to_have_text("You chose English last time. Go on in English")
    expect(offer).to_have_attribute("lang", "en")


@pytest.mark.parametrize("path", ["/", "/cy/"])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_nobody_else_is_offered_another_language(
    path: str, scripts: bool, visitor: Visitor
) -> None:
    page = visitor.open(path, scripts=scripts)
    expect(page.locator("[data-offers]")).to_have_count(1)
    expect(page.locator("[data-offers]:visible")).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "title", "language"),
    [
        ("/standards/abc-se99/", "Page not found", "en"),
        ("/cy/standards/abc-se99/", "Heb ddod o hyd i’r dudalen", "cy"),
    ],
)
def test_a_wrong_address_is_answered_first_in_the_language_that_it_is_in(
    path: str, title: str, language: str, visitor: Visitor
) -> None:
    visitor.expect_missing(path)
    page = visitor.open(path)
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text(title)
    assert heading.evaluate("one => one.closest('[lang]').lang") == language
    assert page.title().startswith(title)
    first = page.locator("article > div").first
    expect(first).to_have_attribute("lang", language)
    expect(page.locator("article > div")).to_have_count(2)


def test_without_scripts_a_wrong_address_is_answered_in_both_languages(visitor: Visitor) -> None:
    path = "/cy/no/such/page/"
    visitor.expect_missing(path)
    page = visitor.open(path, scripts=False)
    sections = page.locator("article > div")
    assert [one.get_attribute("lang") for one in sections.all()] == ["en", "cy"]
