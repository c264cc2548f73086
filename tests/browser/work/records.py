"""The page of a record, as a practitioner uses it."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import ROOT, Code

DOCUMENTS = ("supervision-sheet", "portfolio-matrix", "development-plan")


def path(language: Code = "en") -> str:
    """Where the page stands."""
    return f"{ROOT[language]}/my-record/"


def ready(page: Page) -> Page:
    """The page, when its tool has begun."""
    expect(page.locator(".record.ready")).to_be_visible()
    return page


def said(page: Page) -> Locator:
    """What the tool says of the work."""
    return page.locator(".work-said")


def what(page: Page) -> Locator:
    """Where one writes down what one did."""
    return page.locator("textarea[name=what]")


def box(page: Page, reference: str) -> Locator:
    """The box of a statement that is suggested, or ticked."""
    return page.locator(f".record-suggested input[value='{reference}']")


def add(page: Page, words: str, *references: str, date: str = "2026-03-02") -> None:
    """Writes down what one did, with the statements that it shows."""
    what(page).fill(words)
    page.locator(".record-add [name=date]").fill(date)
    for reference in references:
        standard = reference.rpartition(" ")[0]
        page.locator(".record-add [name=standard]").select_option(standard)
        page.locator(f".record-of-standard input[value='{reference}']").check()
    page.locator("button[name=add]").click()
    expect(what(page)).to_have_value("")


def entries(page: Page) -> Locator:
    """What was done, as it is listed."""
    return page.locator(".record-entries .record-one")


def turn_to(page: Page, urn: str) -> None:
    """Turns to a standard, to say where one stands."""
    page.locator("select[name=stands]").select_option(urn)


def statement(page: Page, reference: str) -> Locator:
    """A statement of the standard that one has turned to."""
    return page.locator(f"[data-reference='{reference}']")


def stand(page: Page, reference: str, state: str) -> None:
    """Says where one stands with a statement of the standard that one has turned to."""
    statement(page, reference).locator(f"input[value='{state}']").check()


def second_voice(page: Page, name: str) -> None:
    """Lets somebody else speak."""
    page.locator(".record-voice summary").click()
    page.locator("[name=voice-name]").fill(name)


def saved(page: Page, to: Path, button: str = "button[name=save]") -> dict[str, Any]:
    """The file that the page saves."""
    with page.expect_download() as download:
        page.locator(button).click()
    download.value.save_as(to)
    found: dict[str, Any] = json.loads(to.read_text(encoding="utf-8"))
    return found


def open_file(page: Page, form: dict[str, Any] | bytes) -> None:
    """Opens a file."""
    content = form if isinstance(form, bytes) else json.dumps(form).encode()
    page.locator("input[name=open]").set_input_files(
        {"name": "record.json", "mimeType": "application/json", "buffer": content}
    )


def unsettled(page: Page) -> Locator:
    """What two copies say of the same."""
    return page.locator(".record-two")
