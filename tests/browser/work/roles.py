"""The page of a role, as a manager uses it."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.browser.pages import ROOT, Code

DOCUMENTS = (
    "job-description",
    "person-specification",
    "interview-sheet",
    "induction-plan",
    "appraisal-form",
)
SAVED: dict[Code, str] = {"en": "Saved to a file as it stands.", "cy": "Wedi’i gadw mewn ffeil"}
UNSAVED: dict[Code, str] = {"en": "Not saved to a file yet.", "cy": "Heb ei gadw mewn ffeil eto."}


def path(language: Code) -> str:
    """Where the page stands."""
    return f"{ROOT[language]}/role/"


def ready(page: Page) -> Page:
    """The page, when its tool has begun."""
    expect(page.locator(".work.ready")).to_be_visible()
    return page


def said(page: Page) -> Locator:
    """What the tool says of the work."""
    return page.locator(".work-said")


def name(page: Page) -> Locator:
    """Where the role is named."""
    return page.locator("input[name=name]")


def chosen(page: Page) -> Locator:
    """How many statements the role has."""
    return page.locator(".role-chosen")


def standard(page: Page, urn: str) -> Locator:
    """A standard with its statements, opened."""
    section = page.locator(f"[data-urn='{urn}']")
    if section.get_attribute("open") is None:
        section.locator("summary").click()
    expect(section.locator(".work-choice").first).to_be_visible()
    return section


def statement(page: Page, reference: str) -> Locator:
    """A statement, whose standard is opened."""
    return page.locator(f"[data-reference='{reference}']")


def choose(page: Page, reference: str, need: str) -> None:
    """Says how the role needs a statement, whose standard is open."""
    statement(page, reference).locator(f"input[value='{need}']").check()


def saved(page: Page, to: Path) -> dict[str, Any]:
    """The file that the page saves."""
    with page.expect_download() as download:
        page.locator("button[name=save]").click()
    download.value.save_as(to)
    found: dict[str, Any] = json.loads(to.read_text(encoding="utf-8"))
    return found


def open_file(page: Page, content: bytes | Path) -> None:
    """Opens a file, and waits until the tool has said what came of it.

    Args:
        page: The page.
        content: What is in it; or where it stands, which is far cheaper if it is long.
    """
    before = page.evaluate(
        """() => {
            const before = window.told = (window.told ?? 0) + 1;
            new MutationObserver((_, observer) => {
                window.answered = before; observer.disconnect();
            }).observe(document.querySelector(".work-said"), { childList: true, subtree: true });
            return before;
        }"""
    )
    given: Path | FilePayload = (
        content
        if isinstance(content, Path)
        else {"name": "role.json", "mimeType": "application/json", "buffer": content}
    )
    page.locator("input[name=open]").set_input_files(given)
    page.wait_for_function("(before) => window.answered === before", arg=before)
