"""The page of a team, as a manager or a trainer uses it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.browser.pages import ROOT, Code

File = dict[str, Any]

ANSWERS = ("nobody", "teach", "help")
STATEMENTS = {
    "ABC SE01 P1": "greet the job seeker by name",
    "ABC SE01 P2": "explain what a job coach does",
    "ABC SE01 P3": "agree the next meeting with an advocate present",
    "ABC SE01 K1": "what a job coach does",
}
"""What copies for a team speak of, with its words."""


def path(language: Code) -> str:
    """Where the page stands."""
    return f"{ROOT[language]}/team/"


def ready(page: Page) -> Page:
    """The page, when its tool has begun."""
    expect(page.locator(".work.ready")).to_be_visible()
    return page


def copy_of(initials: str, states: Mapping[str, str], **changes: Any) -> File:
    """Somebody's copy for a team."""
    return {
        "form": "ratings",
        "version": 1,
        "suite": "sample-standards",
        "edition": "2020",
        "id": f"copy-{initials.encode().hex()[:40]}",
        "initials": initials,
        "date": "2026-11-20",
        "statements": [{"reference": one, "words": STATEMENTS[one]} for one in states],
        "ratings": [{"reference": one, "state": state} for one, state in states.items()],
        **changes,
    }


GREETERS = (
    copy_of("AB", {"ABC SE01 P1": "shows", "ABC SE01 P2": "with_help", "ABC SE01 P3": "not_yet"}),
    copy_of("CDE", {"ABC SE01 P1": "not_yet", "ABC SE01 P2": "with_help"}),
)
"""AB could teach P1 to CDE; nobody can show P2 and P3, and both do P2 with help."""


def open_copies(page: Page, *copies: File | bytes) -> None:
    """Opens files under “Who is in the team”, and waits until what came of each is told."""
    heard(page).evaluate("(place) => place.replaceChildren()")
    files: list[FilePayload] = [
        {
            "name": f"copy {number}.json",
            "mimeType": "application/json",
            "buffer": one if isinstance(one, bytes) else json.dumps(one).encode(),
        }
        for number, one in enumerate(copies, 1)
    ]
    page.locator("[name=copies]").set_input_files(files)
    expect(heard(page).locator(".team-line")).to_have_count(len(copies))


def heard(page: Page) -> Locator:
    """What is told below the list of people."""
    return page.locator("[data-heard=people]")


def people(page: Page) -> list[str]:
    """The initials of those who are in the team."""
    inputs = page.locator("[data-lists=people] input")
    return [one.input_value() for one in inputs.all()]


def person(page: Page, initials: str) -> Locator:
    """Somebody's line in the list."""
    place = people(page).index(initials)
    return page.locator("[data-lists=people] > li").nth(place)


def found(page: Page, answer: str) -> dict[str, str]:
    """The statements that an answer names, each with what is said of people there."""
    items = page.locator(f"[data-answer={answer}] li.work-statement")
    return {
        str(one.locator(".code").get_attribute("title")): str(
            one.locator(".team-standing").text_content()
        ).strip()
        for one in items.all()
    }


def statement(page: Page, reference: str) -> Locator:
    """A statement that is filled in."""
    return page.locator(f".team-filling [data-reference='{reference}']")


def saved(page: Page, to: Path) -> File:
    """The file that the page saves."""
    with page.expect_download() as download:
        page.locator("button[name=save]").click()
    download.value.save_as(to)
    file: File = json.loads(to.read_text(encoding="utf-8"))
    return file
