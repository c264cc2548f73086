"""Addresses that people type, and addresses that moved, lead to the page that is meant."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.projects import copy_to
from tests.support import run

from .pages import LANGUAGES, ROOT, STANDARD, Code
from .serving import served
from .visitor import Visitor

MOVED = """\
redirects:
  - {from: /quoting/, to: /about/}
  - {from: /quoting/#people, to: /job-coach/#tasks}
  - {from: /about/#quoting, to: /about/#cite}
  - {from: /about/#people, to: /job-coach/#tasks}
"""


@pytest.fixture(scope="module")
def after_a_move(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """A visitor to a copy of the site from which a page and two places have moved."""
    project = copy_to(tmp_path_factory.mktemp("moved") / "project")
    (project / "redirects.yaml").write_text(MOVED, encoding="utf-8")
    done = run("mkdocs", "build", "-q", cwd=project)
    assert done.returncode == 0, done.stdout + done.stderr
    with served(project / "site") as address:
        visitor = Visitor(browser, address)
        yield visitor
        faults = visitor.leave()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_address_leads_to_the_standard(
    visitor: Visitor, language: Code, scripts: bool
) -> None:
    page = visitor.open(f"{ROOT[language]}/lsi-se04/", scripts=scripts)
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}{STANDARD}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("LSI SE04")
    expect(page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_scripts_a_short_address_keeps_the_statement(visitor: Visitor, language: Code) -> None:
    page = visitor.open(f"{ROOT[language]}/lsi-se04/#p8")
    expect(page).to_have_url(f"{visitor.address}{ROOT[language]}{STANDARD}#p8")
    expect(page.locator("#p8:target")).to_be_in_viewport(ratio=1)


def test_without_scripts_it_leads_to_the_page_at_least(visitor: Visitor) -> None:
    """No file can do more: the browser leaves the statement behind."""
    page = visitor.open("/lsi-se04/#p8", scripts=False)
    expect(page).to_have_url(visitor.address + STANDARD)
    expect(page.locator("#p8")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_way_back_is_not_barred_by_a_short_address(visitor: Visitor, scripts: bool) -> None:
    page = visitor.open("/glossary/", scripts=scripts)
    page.goto(f"{visitor.address}/lsi-se04/")
    expect(page).to_have_url(visitor.address + STANDARD)
    page.go_back()
    expect(page).to_have_url(f"{visitor.address}/glossary/")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize(
    ("language", "name", "in_force"), [("en", "Cymraeg", "2017"), ("cy", "English", "2017")]
)
def test_a_number_of_two_editions_leads_to_a_choice_between_them(
    visitor: Visitor, language: Code, name: str, in_force: str, scripts: bool
) -> None:
    page = visitor.open(f"{ROOT[language]}/se04/", scripts=scripts)
    expect(page.get_by_role("heading", level=1)).to_contain_text("SE04")
    choices = page.get_by_role("article").get_by_role("listitem")
    expect(choices).to_have_count(2)
    expect(choices.first).to_contain_text("SKA SE04")
    expect(choices.first).to_contain_text(in_force)
    expect(choices.last).to_contain_text("LSI SE04")
    page.get_by_role("link", name=name, exact=True).click()
    other: Code = "cy" if language == "en" else "en"
    expect(page).to_have_url(f"{visitor.address}{ROOT[other]}/se04/")
    page.get_by_role("article").get_by_role("link", name="LSI SE04", exact=True).click()
    expect(page).to_have_url(f"{visitor.address}{ROOT[other]}{STANDARD}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_of_no_standard_leads_to_the_page_for_what_is_not_found(
    visitor: Visitor, language: Code
) -> None:
    path = f"{ROOT[language]}/lsi-se99/"
    visitor.expect_missing(path)
    page = visitor.open(path)
    expect(page.get_by_role("heading", name="Page not found")).to_be_visible()
    expect(page).to_have_url(visitor.address + path)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_moved_is_found_by_its_old_address(
    after_a_move: Visitor, language: Code, scripts: bool
) -> None:
    page = after_a_move.open(f"{ROOT[language]}/quoting/", scripts=scripts)
    expect(page).to_have_url(f"{after_a_move.address}{ROOT[language]}/about/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize(
    ("old", "new"),
    [("/quoting/#cite", "/about/#cite"), ("/quoting/#people", "/job-coach/#tasks")],
    ids=["with the page", "by itself"],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_place_on_a_page_that_moved_is_found_by_its_old_address(
    after_a_move: Visitor, language: Code, old: str, new: str
) -> None:
    page = after_a_move.open(ROOT[language] + old)
    expect(page).to_have_url(after_a_move.address + ROOT[language] + new)
    expect(page.locator(":target")).to_be_in_viewport()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_place_with_a_new_name_is_found_by_its_old_one(
    after_a_move: Visitor, scripts: bool
) -> None:
    page = after_a_move.open("/about/#quoting", scripts=scripts)
    expect(page.get_by_role("heading", name="How to cite")).to_be_in_viewport(ratio=1)
    top = page.locator("#cite").bounding_box()
    header = page.get_by_role("banner").bounding_box()
    assert top
    assert header
    assert top["y"] >= header["y"] + header["height"]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_goes_to_a_place_that_left_the_page_is_told_where_it_is(
    after_a_move: Visitor, language: Code, scripts: bool
) -> None:
    page = after_a_move.open(f"{ROOT[language]}/about/#people", scripts=scripts)
    told = page.locator("#people:target")
    expect(told).to_be_in_viewport(ratio=1)
    told.get_by_role("link").click()
    expect(page).to_have_url(f"{after_a_move.address}{ROOT[language]}/job-coach/#tasks")
