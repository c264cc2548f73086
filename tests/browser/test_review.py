"""A reviewer decides on drafts, saves a file and opens it again; nothing leaves the device."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .axe import expect_none, faults
from .serving import served
from .visitor import Visitor

REVIEW = "/cy/review/"
STANDARD = "ABC SE01"
REFUSED = """for (const name of ["getItem", "setItem"]) {
    Storage.prototype[name] = () => { throw new DOMException("denied", "SecurityError"); };
}"""


@pytest.fixture(scope="module")
def regular(browser: Browser, as_released: Path) -> Iterator[Visitor]:
    """A visitor to a site with the page."""
    with served(as_released) as address:
        visitor = Visitor(browser, address)
        yield visitor
        visitor.close()


def draft(page: Page, identity: str) -> Locator:
    """A draft on the page."""
    return page.locator(f".to-review[data-id='{identity}']")


def opened(visitor: Visitor, *, refused: bool = False) -> Page:
    """The page, at the drafts of a standard."""
    page = visitor.open(REVIEW, own=True, script=REFUSED if refused else "")
    at(page)
    if refused:  # Material's own scripts, which can't do without a memory, have said so
        visitor.faults.clear()
    return page


def at(page: Page) -> None:
    """Turns to the drafts of a standard."""
    [label] = [
        one for one in page.locator("[name=part] option").all_inner_texts() if STANDARD in one
    ]
    page.get_by_label("Rhan").select_option(label=label)


def saved(page: Page, to: Path) -> dict[str, Any]:
    """The file that the page saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Cadw’r ffeil").click()
    download.value.save_as(to)
    found: dict[str, Any] = json.loads(to.read_text(encoding="utf-8"))
    return found


def decide(page: Page) -> None:
    """Accepts one draft, and changes another."""
    draft(page, f"{STANDARD} P1").get_by_label("Ei dderbyn").check()
    changed = draft(page, f"{STANDARD} P2")
    changed.get_by_label("Ei newid").check()
    changed.get_by_label("Testun newydd").fill("dweud beth y mae mentor swydd yn ei wneud")


def test_one_part_is_shown_at_a_time_each_draft_beside_its_text(visitor: Visitor) -> None:
    page = opened(visitor)
    expect(page.locator(".review-part:visible")).to_have_count(1)
    first = draft(page, f"{STANDARD} P1")
    expect(first.locator(".source")).to_have_text("greet the job seeker by name")
    expect(first.locator(".draft-text")).to_have_text("cyfarch y ceisiwr gwaith wrth ei enw")
    expect(first.locator("mark")).to_have_text(["job seeker", "ceisiwr gwaith"])


@pytest.mark.parametrize("refused", [False, True], ids=["storage", "storage refused"])
def test_a_file_holds_what_was_decided_with_the_reviewers_name(
    refused: bool, visitor: Visitor, tmp_path: Path
) -> None:
    page = opened(visitor, refused=refused)
    decide(page)
    page.get_by_label("Eich enw").fill("A. Reader")
    found = saved(page, tmp_path / "review.json")
    assert (found["form"], found["language"], found["reviewer"]) == ("review-1", "cy", "A. Reader")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", found["date"])
    assert [(one["id"], one["decision"], one.get("text")) for one in found["decisions"]] == [
        (f"{STANDARD} P1", "accepted", None),
        (f"{STANDARD} P2", "changed", "dweud beth y mae mentor swydd yn ei wneud"),
    ]
    assert found["decisions"][0]["was"] == "cyfarch y ceisiwr gwaith wrth ei enw"


def test_nothing_is_saved_without_a_name(visitor: Visitor) -> None:
    page = opened(visitor)
    decide(page)
    page.get_by_role("button", name="Cadw’r ffeil").click()
    expect(page.get_by_label("Eich enw")).to_be_focused()
    expect(page.locator(".review-said")).to_contain_text("Ysgrifennwch eich enw yn gyntaf.")


def test_the_browser_remembers_what_was_decided(visitor: Visitor) -> None:
    page = opened(visitor)
    decide(page)
    page.reload()
    at(page)
    expect(draft(page, f"{STANDARD} P1").get_by_label("Ei dderbyn")).to_be_checked()
    expect(draft(page, f"{STANDARD} P2").get_by_label("Testun newydd")).to_have_value(
        "dweud beth y mae mentor swydd yn ei wneud"
    )


def test_a_file_that_is_opened_again_loses_nothing_of_texts_that_are_gone(
    visitor: Visitor, tmp_path: Path
) -> None:
    page = opened(visitor, refused=True)
    decide(page)
    page.get_by_label("Eich enw").fill("A. Reader")
    file = tmp_path / "review.json"
    found = saved(page, file)
    gone = {**found["decisions"][0], "id": "ABC SE99 P1"}
    file.write_text(json.dumps({**found, "decisions": [*found["decisions"], gone]}), "utf-8")
    page.reload()
    at(page)
    visitor.faults.clear()
    expect(draft(page, f"{STANDARD} P1").get_by_label("Ddim eto")).to_be_checked()
    page.get_by_label("Agor ffeil").set_input_files(file)
    expect(draft(page, f"{STANDARD} P1").get_by_label("Ei dderbyn")).to_be_checked()
    expect(page.get_by_label("Eich enw")).to_have_value("A. Reader")
    assert saved(page, tmp_path / "again.json")["decisions"] == [*found["decisions"], gone]


def test_a_file_of_something_else_is_refused_and_changes_nothing(
    visitor: Visitor, tmp_path: Path
) -> None:
    page = opened(visitor)
    decide(page)
    file = tmp_path / "other.json"
    file.write_text('{"form": "another"}', encoding="utf-8")
    page.get_by_label("Agor ffeil").set_input_files(file)
    expect(page.locator(".review-said")).to_contain_text("Nid un o ffeiliau’r dudalen hon yw hon.")
    expect(draft(page, f"{STANDARD} P1").get_by_label("Ei dderbyn")).to_be_checked()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_keeps_nobody_out_as_far_as_axe_can_see(width: int, visitor: Visitor) -> None:
    page = visitor.open(REVIEW, width=width)
    at(page)
    decide(page)
    expect_none(faults(page))


def test_without_scripts_every_draft_can_be_read_beside_its_text(visitor: Visitor) -> None:
    page = visitor.open(REVIEW, scripts=False)
    assert page.locator(".review-part:visible").count() > 3
    expect(draft(page, f"{STANDARD} P1")).to_be_visible()
    expect(page.locator("fieldset:visible, .review-bar:visible")).to_have_count(0)
