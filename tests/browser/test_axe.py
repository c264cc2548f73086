"""axe-core finds nothing wrong with anything that opens on a page, nor where there is no page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from .axe import expect_none, faults, faults_of_sheets
from .opening import explain_a_term, open_the_menu, search, show_both_languages
from .pages import STANDARD, Code
from .visitor import Visitor

WIDE, NARROW = 1280, 360
NOWHERE = "/no/such/page/"

Act = Callable[[Page, Code], Locator]


def test_axe_finds_and_doubts_nothing_where_there_is_no_page(visitor: Visitor) -> None:
    visitor.expect_missing(NOWHERE)
    expect_none(faults(visitor.open(NOWHERE), doubts=True))
    expect_none(faults(visitor.open(NOWHERE, scheme="dark", width=NARROW), doubts=True))


def test_no_style_sheet_locks_the_screen_in_one_orientation(visitor: Visitor) -> None:
    expect_none(faults_of_sheets(visitor.open(STANDARD)))


@pytest.mark.parametrize(
    ("act", "width"),
    [
        (explain_a_term, WIDE),
        (explain_a_term, NARROW),
        (search, WIDE),
        (search, NARROW),
        (open_the_menu, NARROW),
        (show_both_languages, WIDE),
        (show_both_languages, NARROW),
    ],
)
def test_axe_finds_nothing_wrong_with_a_page_on_which_something_opens(
    visitor: Visitor, act: Act, width: int
) -> None:
    page = visitor.open(STANDARD, width=width)
    opened = act(page, "en")
    expect_none(faults(page))
    expect(opened).to_be_in_viewport()


@pytest.mark.parametrize("act", [explain_a_term, search, open_the_menu, show_both_languages])
def test_axe_finds_nothing_wrong_with_what_opens_in_welsh_and_in_the_dark(
    visitor: Visitor, act: Act
) -> None:
    page = visitor.open(f"/cy{STANDARD}", scheme="dark", width=NARROW)
    opened = act(page, "cy")
    expect_none(faults(page, opened))
    expect(opened).to_be_in_viewport()
