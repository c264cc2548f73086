"""A code that stands by itself shows its words, and has a name that says whose it is."""

from collections import Counter

import pytest
from playwright.sync_api import Locator, Page, expect

from .pages import STANDARD
from .visitor import Visitor

ADVICE = "/using-the-standards/"
P1 = (
    "agree with the person and the employer how often a job coach visits the workplace, and write "
    "it into the action plan"
)


def tooltip(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def code(page: Page, reference: str) -> Locator:
    """The first code by itself that is called so."""
    return page.get_by_role("link", name=reference, exact=True).and_(page.locator(".bare")).first


@pytest.mark.parametrize("path", ["/values/", "/glossary/", ADVICE, "/map/"])
def test_every_code_by_itself_shows_words(visitor: Visitor, path: str) -> None:
    page = visitor.open(path, width=360)
    shown = Counter[str]()
    for link in page.locator("article a.bare").all():
        link.focus()
        expect(tooltip(page)).to_be_visible()
        words = tooltip(page).inner_text()
        assert len(words) > len(link.inner_text()), words
        shown[words] += 1
    assert len(shown) > 3


@pytest.mark.parametrize("shown_by", ["pointer", "focus"])
def test_a_code_on_a_written_page_shows_its_statement(visitor: Visitor, shown_by: str) -> None:
    page = visitor.open(ADVICE)
    link = code(page, "ABC SE03 P1")
    if shown_by == "pointer":
        link.hover()
    else:
        link.focus()
    expect(tooltip(page)).to_have_text(P1)
    expect(link).to_have_accessible_description(P1)


def test_a_code_of_the_same_page_shows_its_words_without_notes_and_buttons(
    visitor: Visitor,
) -> None:
    page = visitor.open("/standards/abc-se01/")
    link = code(page, "ABC SE01 P1")
    link.focus()
    expect(tooltip(page)).to_have_text(page.locator("#p1 > .words").inner_text().strip())
    expect(tooltip(page).locator("button, .note")).to_have_count(0)


def test_the_code_of_a_statement_shows_nothing_where_its_words_stand(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    page.locator("#p1 > a.code").focus()
    expect(tooltip(page)).to_have_count(0)


def test_a_letter_of_the_matrix_shows_its_stage(visitor: Visitor) -> None:
    page = visitor.open("/map/")
    page.locator("table.matrix thead a[href='#2020-e']").hover()
    expect(tooltip(page)).to_have_text("E. Agreeing an action plan")


def test_a_finger_opens_a_code_and_the_way_on_is_called_by_its_reference(visitor: Visitor) -> None:
    page = visitor.open(ADVICE, touch=True, width=360)
    code(page, "ABC SE03 P1").tap()
    box = page.locator("#term-definition")
    expect(box).to_contain_text(P1)
    expect(page).to_have_url(f"{visitor.address}{ADVICE}")
    box.get_by_role("link", name="ABC SE03 P1").tap()
    expect(page).to_have_url(f"{visitor.address}{STANDARD}#p1")


def test_without_scripts_a_code_leads_to_its_statement(visitor: Visitor) -> None:
    page = visitor.open(ADVICE, scripts=False)
    code(page, "ABC SE03 P1").click()
    expect(page).to_have_url(f"{visitor.address}{STANDARD}#p1")
