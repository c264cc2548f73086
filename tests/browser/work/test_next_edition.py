"""A role that was made on one site, opened on the next: each statement is accounted for."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.visitor import Visitor

from . import roles
from .next_edition import MOVED, NOW_AT, REWORDED, SAME, WITHDRAWN


def made(page: Page, to: Path) -> tuple[Path, str]:
    """A role with statements that are changed later: its file, and its address."""
    roles.standard(page, "XYZ SE02")
    for reference in (REWORDED, WITHDRAWN, MOVED, SAME):
        roles.choose(page, reference, "day_one")
    roles.saved(page, to)
    return to, page.url.partition("#")[2]


def test_each_statement_is_unchanged_reworded_withdrawn_or_moved_and_none_is_dropped(
    visitor: Visitor, later: Visitor, tmp_path: Path
) -> None:
    file, signs = made(roles.ready(visitor.open("/role/", own=True)), tmp_path / "role.json")
    page = roles.ready(later.open("/role/", own=True))
    roles.open_file(page, file)
    account = page.locator(".work-account")
    expect(account).to_be_visible()
    expect(account.locator("li").filter(has_text=REWORDED).locator("del")).to_have_text(
        "Taken out: co-worker"
    )
    expect(account.locator("li").filter(has_text=REWORDED).locator("ins")).to_have_text(
        "Put in: colleague"
    )
    expect(account.locator("li").filter(has_text=WITHDRAWN)).to_contain_text(
        "support the person to ask for more hours"
    )
    expect(account).to_contain_text("Word for word as they were: 1.")
    moved = account.locator("li").filter(has_text=MOVED)
    expect(moved).to_contain_text(f"What it said is in {NOW_AT} now.")
    moved.get_by_role("button", name=f"Take {NOW_AT} in its place").click()
    expect(moved).to_have_count(0)
    account.get_by_role("button", name="Go by the words of now").click()
    expect(account.locator("del")).to_have_count(0)
    kept = roles.saved(page, tmp_path / "later.json")["statements"]
    assert {one["reference"] for one in kept} == {REWORDED, WITHDRAWN, NOW_AT, SAME}
    assert {one["words"] for one in kept if one["reference"] == REWORDED} == {
        "help the person to learn a new task at the workplace, with a colleague as the teacher"
    }
    assert later.leave() == []

    elsewhere = roles.ready(later.open(f"/cy/role/#{signs}", own=True))
    expect(elsewhere.locator(".work-account")).to_contain_text(WITHDRAWN)
    roles.standard(elsewhere, "XYZ SE02")
    for reference in (REWORDED, SAME):
        expect(
            roles.statement(elsewhere, reference).locator("input[value=day_one]")
        ).to_be_checked()
    expect(roles.statement(elsewhere, NOW_AT).locator("input[value='']")).to_be_checked()
    assert later.leave() == []
