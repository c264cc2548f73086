"""Where the work is between two moments: nothing is lost on the way, nor left when forgotten."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visitor import Visitor

from . import records, roles
from .test_files import one, role

REFUSES = """
for (const name of ["sessionStorage", "localStorage", "indexedDB"]) {
  Object.defineProperty(window, name, {
    configurable: true,
    get() { throw new DOMException("no", "SecurityError"); },
  });
}
delete Crypto.prototype.randomUUID;  // as where the site is served without encryption
"""
"""A browser that lets no page keep anything."""

ASKED = "!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"
"""Whether the browser is to ask before the page is left."""

PUT_BY = "window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"
"""The browser shows a page again that it had put by whole."""

NAMED = """(name) => {
  const [key] = Object.keys(sessionStorage).filter((one) => one.endsWith(":role"));
  const held = JSON.parse(sessionStorage.getItem(key));
  held.form.name = name;
  sessionStorage.setItem(key, JSON.stringify(held));
}"""
"""Another page of the tab names the role."""


def begun(visitor: Visitor) -> Page:
    """A page with a role that has a name and a statement."""
    page = roles.ready(visitor.open("/role/#1=2020.Qx", own=True))
    roles.name(page).fill("Mine")
    roles.name(page).blur()
    return page


def forget(page: Page) -> None:
    """Forgets everything."""
    page.get_by_role("button", name="Forget everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Forget it").click()
    expect(roles.said(page).first).to_contain_text("Everything is forgotten")


def test_who_has_a_role_comes_from_a_standard_or_by_an_address_to_what_it_says(
    visitor: Visitor,
) -> None:
    page = begun(visitor)
    page.goto(f"{visitor.address}/search/")
    page.goto(f"{visitor.address}/role/#add=ABC%20SE01%20P2")
    expect(roles.chosen(roles.ready(page))).to_have_text("From day one: 2")
    expect(roles.name(page)).to_have_value("Mine")
    page.goto(f"{visitor.address}/role/#add=ABC%20SE99")
    expect(roles.said(page)).to_contain_text("ABC SE99 is not added: no statement of this site")
    page.goto(f"{visitor.address}/role/#1=1999.Qn")
    expect(roles.said(page)).to_contain_text("This address is of no role that this site knows.")
    for damaged in ("2020.Qx%", "2020.gA", "2020.GAD"):  # with a sign more, cut, in capitals
        page.goto(f"{visitor.address}/search/")
        page.goto(f"{visitor.address}/role/#1={damaged}")
        roles.ready(page)
        expect(roles.said(page)).to_contain_text("This address is of no role that this site knows.")
    expect(roles.chosen(page)).to_have_text("From day one: 2")
    page.goto(f"{visitor.address}/search/")
    page.goto(f"{visitor.address}/role/#1%3D2020.gAD).")  # as a letter has it
    expect(roles.chosen(roles.ready(page))).to_have_text("Can be learned: 1")
    page.get_by_role("button", name="Begin with nothing").click()
    page.get_by_role("button", name="Undo").click()  # not to what was only looked at
    expect(roles.name(page)).to_have_value("Mine")


def test_what_is_kept_gives_way_to_a_file_and_comes_back(visitor: Visitor) -> None:
    page = begun(visitor)
    page.get_by_label("Keep it on this computer").check()
    expect(roles.said(page)).to_contain_text("Kept on this computer.")
    roles.open_file(page, role(name="Of a file", changed="9999-12-31T23:59:60Z"))
    expect(roles.name(page)).to_have_value("Of a file")
    page.goto(f"{visitor.address}/role/#add=ABC%20SE01%20P2")
    expect(roles.chosen(page)).to_have_text("From day one: 2")
    page.get_by_role("button", name="Undo").click()
    expect(roles.chosen(page)).to_have_text("From day one: 1")
    roles.name(page).fill("Renamed, whatever the clock of the file said")
    roles.name(page).blur()
    other = page.context.new_page()
    other.goto(f"{visitor.address}/role/")
    expect(roles.name(roles.ready(other))).to_have_value(
        "Renamed, whatever the clock of the file said"
    )
    expect(roles.chosen(other)).to_have_text("From day one: 1")


def test_what_is_forgotten_is_in_no_address_and_no_other_page_of_the_tab(visitor: Visitor) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    records.what(page).fill("Half a sentence")
    page.locator(".record-act [name=text]").fill("Half an action")
    page.goto(f"{visitor.address}/role/#1=2020.Qx")
    forget(roles.ready(page))
    assert page.url == f"{visitor.address}/role/"
    assert page.evaluate("Object.values(sessionStorage).join()").count("Half") == 0


def test_a_page_that_was_put_by_shows_what_the_next_one_did(visitor: Visitor) -> None:
    page = begun(visitor)
    page.evaluate(NAMED, "Named on another page")
    page.evaluate(PUT_BY)
    expect(roles.name(page)).to_have_value("Named on another page")
    page.evaluate("sessionStorage.clear()")
    page.evaluate(PUT_BY)
    expect(roles.name(page)).to_have_value("")
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()


def test_of_two_copies_of_a_role_what_gave_way_is_told(visitor: Visitor) -> None:
    page = roles.ready(visitor.open("/role/", own=True))
    roles.open_file(page, role(unsettled={"statements": [{}]}, notes="At the office"))
    later = {"name": "Opened", "changed": "2026-11-30T00:00:00Z", "notes": "On the phone"}
    statements = json.loads(one(reference="ABC SE01 P2", need="learned"))["statements"]
    roles.open_file(page, role(**later, statements=statements))
    expect(roles.chosen(page)).to_have_text("Can be learned: 1")
    account = page.locator(".work-account")
    expect(account).to_contain_text("The one that was changed last stands; the other said:")
    expect(account.locator("ul").first.locator("li")).to_have_text(
        ["At the office", "ABC SE01 P1: From day one", "ABC SE01 P2: Not in this role"]
    )
    page.get_by_role("button", name="Undo").click()
    expect(roles.chosen(page)).to_have_text("From day one: 1")


def test_of_two_copies_of_a_team_what_gave_way_is_told(visitor: Visitor) -> None:
    def team(hour: int, state: str, *statements: str, **more: object) -> bytes:
        changed = f"2026-11-20T{hour:02}:00:00Z"
        ratings = [{"reference": "ABC SE01 P1", "state": state, "changed": changed}]
        person = {"id": "p", "initials": "AB", "ratings": ratings, "changed": changed}
        course = {"id": "c", "title": "Greeting", "statements": statements, "changed": changed}
        form = {"form": "team", "version": 1, "suite": "sample-standards", "edition": "2020"}
        lists = {"statements": [], "people": [person], "courses": [course]}
        return json.dumps({**form, **lists, "id": "t", "changed": changed, **more}).encode()

    page = visitor.open("/team/", own=True)
    expect(page.locator(".work.ready")).to_be_visible()
    roles.open_file(page, team(1, "with_help", "ABC SE01 P1", name="At the office"))
    roles.open_file(page, team(2, "shows", "ABC SE01 P2", name="On the phone"))
    lines = page.locator(".work-account ul").first.locator("li")
    expect(lines).to_have_text(
        ["At the office", "AB: ABC SE01 P1, with help", "Greeting: ABC SE01 P1"]
    )


def test_of_two_copies_of_a_record_a_name_that_gave_way_is_told(visitor: Visitor) -> None:
    def record(day: int, name: str, needed: str) -> bytes:
        changed = f"2026-11-{day}T00:00:00Z"
        names = ("statements", "entries", "ratings", "second_voices", "actions", "sheets")
        lists: dict[str, list[object]] = {name: [] for name in names}
        form = {"form": "record", "version": 1, "suite": "sample-standards", "edition": "2020"}
        named = json.loads(role(name=needed))
        return json.dumps(
            {**form, **lists, "id": "r", "name": name, "role": named, "changed": changed}
        ).encode()

    page = visitor.open("/my-record/", own=True)
    expect(page.locator(".record.ready")).to_be_visible()
    roles.open_file(page, record(20, "Mine", "Job coach"))
    roles.open_file(page, record(21, "Mine, again", "Manager"))
    lines = page.locator(".work-account ul").first.locator("li")
    expect(lines).to_have_text(["Mine", "Only what the role needs: Job coach"])


@pytest.fixture
def refused(browser: Browser, address: str) -> Iterator[Visitor]:
    """A visitor whose browser lets no page keep anything."""
    visitor = Visitor(browser, address, REFUSES)
    yield visitor
    assert visitor.leave() == []
    visitor.close()


def test_where_nothing_may_be_kept_the_page_says_so_and_asks_before_it_is_left(
    refused: Visitor,
) -> None:
    page = begun(refused)
    expect(roles.said(page)).to_contain_text("This browser keeps nothing from one page to the next")
    box = page.get_by_label("Keep it on this computer")
    box.click()
    expect(roles.said(page)).to_contain_text("This browser lets no page keep anything")
    expect(box).not_to_be_checked()
    page.evaluate("addEventListener('click', (event) => event.preventDefault(), { once: true })")
    page.locator(".language-link").click()
    assert page.evaluate(ASKED)
    forget(page)
    expect(roles.name(page)).to_have_value("")
