"""Addresses that people type, and addresses that moved, lead to the page that is meant."""

import pytest
from playwright.sync_api import expect

from .pages import LANGUAGES, ROOT, STANDARD, Code
from .visitor import Visitor

with_and_without_scripts = pytest.mark.parametrize(
    "scripts", [True, False], ids=["scripts", "no scripts"]
)
both_languages = pytest.mark.parametrize("language", LANGUAGES)


@with_and_without_scripts
@both_languages
def test_a_short_address_leads_to_the_standard(
    visitor: Visitor, language: Code, scripts: bool
) -> None:
    page = visitor.open(f"{ROOT[language]}/abc-se03/", scripts=scripts)
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}{STANDARD}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("ABC SE03")
    expect(page.locator("html")).to_have_attribute("lang", language)


@both_languages
def test_with_scripts_a_short_address_keeps_the_statement(visitor: Visitor, language: Code) -> None:
    page = visitor.open(f"{ROOT[language]}/abc-se03/#p4")
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}{STANDARD}#p4")
    expect(page.locator("#p4:target")).to_be_in_viewport(ratio=1)


def test_without_scripts_it_leads_to_the_page_at_least(visitor: Visitor) -> None:
    """No file can do more: the browser leaves the statement behind."""
    page = visitor.open("/abc-se03/#p4", scripts=False)
    expect(page).to_have_url(visitor.address + STANDARD)
    expect(page.locator("#p4")).to_be_visible()


@with_and_without_scripts
def test_the_way_back_is_not_barred_by_a_short_address(visitor: Visitor, scripts: bool) -> None:
    page = visitor.open("/glossary/", scripts=scripts)
    page.goto(f"{visitor.address}/abc-se03/")
    expect(page).to_have_url(visitor.address + STANDARD)
    page.go_back()
    expect(page).to_have_url(f"{visitor.address}/glossary/")


def test_a_number_of_several_editions_leads_to_a_choice_between_them(visitor: Visitor) -> None:
    page = visitor.open("/se03/", scripts=False)
    expect(page.get_by_role("heading", level=1)).to_contain_text("SE03")
    choices = page.get_by_role("article").get_by_role("listitem")
    expect(choices).to_contain_text(["XYZ SE03", "ABC SE03", "OLD SE03"])
    expect(choices).to_contain_text(["in force", "superseded", "superseded"])
    page.get_by_role("link", name="Cymraeg", exact=True).click()
    expect(page).to_have_url(f"{visitor.address}/cy/se03/")
    page.get_by_role("article").get_by_role("link", name="ABC SE03", exact=True).click()
    expect(page).to_have_url(f"{visitor.address}/cy{STANDARD}")


def test_a_number_that_one_edition_alone_has_leads_to_its_standard(visitor: Visitor) -> None:
    page = visitor.open("/se05/")
    expect(page).to_have_url(f"{visitor.address}/standards/xyz-se05/")


@both_languages
def test_a_number_of_no_standard_leads_to_the_page_for_what_is_not_found(
    visitor: Visitor, language: Code
) -> None:
    path = f"{ROOT[language]}/abc-se99/"
    visitor.expect_missing(path)
    page = visitor.open(path)
    expect(page.get_by_role("heading", name="Page not found")).to_be_visible()
    expect(page).to_have_url(visitor.address + path)


@pytest.mark.parametrize(
    ("old", "new"),
    [("/tasks/", "/job-coach/"), ("/process/", "/map/#2020-a")],
    ids=["to a page", "to a place"],
)
@both_languages
def test_a_page_that_moved_is_found_by_its_old_address(
    visitor: Visitor, language: Code, old: str, new: str
) -> None:
    page = visitor.open(ROOT[language] + old)
    expect(page).to_have_url(visitor.address + ROOT[language] + new)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@both_languages
def test_without_scripts_a_page_that_moved_is_found_too(visitor: Visitor, language: Code) -> None:
    page = visitor.open(f"{ROOT[language]}/tasks/", scripts=False)
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}/job-coach/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize(
    ("old", "new"),
    [("/tasks/#findings", "/job-coach/#findings"), ("/tasks/#helper", "/glossary/#job-coach")],
    ids=["with the page", "by itself"],
)
@both_languages
def test_a_place_on_a_page_that_moved_is_found_by_its_old_address(
    visitor: Visitor, language: Code, old: str, new: str
) -> None:
    page = visitor.open(ROOT[language] + old)
    expect(page).to_have_url(visitor.address + ROOT[language] + new)
    expect(page.locator(":target")).to_be_in_viewport()


@with_and_without_scripts
def test_a_place_with_a_new_name_is_found_by_its_old_one(visitor: Visitor, scripts: bool) -> None:
    page = visitor.open("/glossary/#helper", scripts=scripts)
    expect(page.get_by_role("heading", name="Job coach")).to_be_in_viewport(ratio=1)
    top = page.locator("#job-coach").bounding_box()
    header = page.get_by_role("banner").bounding_box()
    assert top
    assert header
    assert top["y"] >= header["y"] + header["height"]


@with_and_without_scripts
@both_languages
def test_whoever_goes_to_a_place_that_left_the_page_is_told_where_it_is(
    visitor: Visitor, language: Code, scripts: bool
) -> None:
    page = visitor.open(f"{ROOT[language]}/glossary/#work", scripts=scripts)
    told = page.locator("#work:target")
    expect(told).to_be_in_viewport(ratio=1)
    told.get_by_role("link").click()
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}/related/")
