"""A role that was made on one site, opened on the next: each statement is accounted for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import served
from tests.browser.visitor import Visitor
from tests.projects import build, made_once, make_sample, replace
from tests.support import run

from . import roles

REWORDED, WITHDRAWN, MOVED, SAME = (f"XYZ SE02 {one}" for one in ("P2", "P4", "K2", "K1"))
NOW_AT = "XYZ SE02 K4"
NEXT = {
    "with a co-worker as the teacher": "with a colleague as the teacher",
    "  P4: support the person to ask for more hours, other tasks or better pay\n": "",
    "  K2: how to plan a career in small steps\n": "",
    "who can be asked\n": "who can be asked\n"
    "  K4: how to plan a career in small steps\n"
    f"withdrawn: [P4, {{id: K2, moved_to: {NOW_AT}}}]\n",
}
"""What a revision did to a standard: an old stretch of its file, and what stands there now."""


def revised(folder: Path) -> None:
    """Builds the sample's site after the revision."""
    file = make_sample(folder) / "standards/2025/xyz-se02.yaml"
    for old, new in NEXT.items():
        replace(file, old, new)
    run("generator", "translations", cwd=folder)  # sets aside the Welsh of what is gone
    build(folder)


@pytest.fixture(scope="module")
def next_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site stands after the revision."""
    with served(made_once(tmp_path_factory, "revised-for-roles", revised) / "site") as address:
        yield address


@pytest.fixture(scope="module")
def later(browser: Browser, next_address: str) -> Iterator[Visitor]:
    """A visitor to it."""
    visitor = Visitor(browser, next_address)
    yield visitor
    visitor.close()


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
