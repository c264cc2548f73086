"""The row of standards above a standard leaves the screen of a phone to the standard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.ids import make_standard_address
from tests import groups

from .pages import LANGUAGES, ROOT, Code
from .serving import served
from .visitor import Visitor

PHONE = 360
TALLEST = 220
"""Twelve references in rows of three, below the name of their group: a third of a small screen."""


@pytest.fixture(scope="module")
def regular(browser: Browser, groups_project: Path) -> Iterator[Visitor]:
    """The visitor of the site with sixty standards in groups."""
    with served(groups_project / "site") as address:
        visitor = Visitor(browser, address)
        yield visitor
        visitor.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", groups.GROUPS)
def test_the_row_of_siblings_is_no_taller_than_a_third_of_a_phones_screen(
    visitor: Visitor, language: Code, group: str
) -> None:
    urn = groups.members(group)[-1]
    page = visitor.open(f"{ROOT[language]}/{make_standard_address(urn).location}", width=PHONE)
    row = page.locator(".siblings")
    expect(row.locator("a.urn")).to_have_count(len(groups.members(group)))
    size = row.bounding_box()
    assert size
    assert 0 < size["height"] <= TALLEST
    assert size["x"] + size["width"] <= PHONE


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["standards/xyz-se60", "standards", f"editions/{groups.YEAR}"])
def test_the_name_of_a_group_makes_no_page_wider_than_a_phone(
    visitor: Visitor, language: Code, path: str
) -> None:
    page = visitor.open(f"{ROOT[language]}/{path}/", width=PHONE)
    rights = page.locator("main a, main h3").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().right)"
    )
    assert rights
    assert max(rights) <= PHONE
