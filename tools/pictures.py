"""Takes the pictures of the site that stand in the README and in CONTRIBUTING.

    make pictures

Each is composed of windows side by side, in a browser too: nothing is drawn that the site doesn't
show.
"""

import base64
import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

from playwright.sync_api import (
    Browser,
    FilePayload,
    FloatRect,
    Locator,
    Page,
    ViewportSize,
    expect,
    sync_playwright,
)

from generator.writing import write
from tests.browser.conftest import QUIET
from tests.browser.pages import SEARCH, Code
from tests.browser.searching import enter
from tests.browser.visitor import Scheme
from tools.example import find_example
from tools.published_site import serve_built_site

SHOWN = find_example()

FOLDER = Path(__file__).resolve().parent.parent / "pictures"
WIDE, NARROW, HEIGHT = 1280, 360, 860
MARGIN = 12
TALL = 2400
"""Higher than what is shown of a page only in part, which no header may cover then."""

INITIALS = ("AB", "CD", "EF", "GH")
STANDING = ("with_help", "shows", "not_yet", "with_help", "not_yet")
"""Where somebody stands, one statement after the other; the next begins one further on."""


@dataclass(frozen=True)
class Window:
    """A window that shows a page.

    Attributes:
        path: The page's, from the site's root, in English.
        language: In which language it is shown.
        scheme: In light or in dark colours.
        width: How many pixels wide it is.
        part: The part that is shown, as CSS selects it; nothing for all that the window holds.
        opened: What is done on the page before.
    """

    path: str
    language: Code = "en"
    scheme: Scheme = "light"
    width: int = WIDE
    part: str = ""
    opened: Callable[[Page, Code], object] | None = None


def show_both_languages(page: Page, _: Code) -> None:
    """Shows the criteria in both languages, and what a term in one of them means."""
    page.get_by_role("article").get_by_role("checkbox").check()
    page.locator("#performance-criteria").evaluate("it => it.scrollIntoView()")
    page.locator("#p1 a.term").first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()


def show_code(page: Page, language: Code) -> None:
    """Asks the search for a statement."""
    page.get_by_role("banner").get_by_role("button", name=SEARCH[language], exact=True).click()
    enter(page, SHOWN.asked)


def show_role(page: Page, _: Code) -> None:
    """Begins a role with the first pattern, and opens the standard that is the example."""
    page.locator(".work-begin summary").first.click()
    page.locator("[name=from-pattern]").first.click()
    page.locator(".work-begin summary").first.click()
    standard = page.locator(f"[data-urn='{SHOWN.name}']")
    standard.locator("summary").click()
    _turn_to(page, ".role-state")


def show_record(page: Page, _: Code) -> None:
    """Writes down what somebody did, and takes up a statement that the search suggests."""
    page.locator("textarea[name=what]").fill(next(iter(SHOWN.statements.values())))
    page.locator(".record-suggested input").first.check()
    _turn_to(page, ".record-add")


def _turn_to(page: Page, part: str) -> None:
    """Shows a part of a page from its top; on the way up, the page offers to lead to its own."""
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_function("scrollY === 0")
    page.locator(part).evaluate("it => it.scrollIntoView()")


def make_team_copies() -> Iterator[dict[str, Any]]:
    """Yields what four people gave of where they stand with the statements of the example."""
    for number, initials in enumerate(INITIALS):
        states = cycle(STANDING[number:] + STANDING[:number])
        yield {
            "form": "ratings",
            "version": 1,
            "suite": SHOWN.suite,
            "edition": SHOWN.edition,
            "id": f"shown-{initials}",
            "initials": initials,
            "date": "",
            "statements": [
                {"reference": one, "words": words} for one, words in SHOWN.statements.items()
            ],
            "ratings": [{"reference": one, "state": next(states)} for one in SHOWN.statements],
        }


def show_team(page: Page, _: Code) -> None:
    """Lays the copies of four people side by side."""
    page.locator("[name=copies]").set_input_files(
        [
            FilePayload(
                name=f"{one['initials']}.json",
                mimeType="application/json",
                buffer=json.dumps(one).encode(),
            )
            for one in make_team_copies()
        ]
    )
    expect(page.locator("[data-lists=people] input")).to_have_count(len(INITIALS))
    _turn_to(page, ".team-answers")


PICTURES: Mapping[str, Sequence[Window]] = {
    "home": (Window(""), Window("", "cy", "dark", NARROW)),
    "standard": (
        Window(SHOWN.page, opened=show_both_languages),
        Window(SHOWN.page, "cy", width=NARROW, opened=show_code),
    ),
    "role": (
        Window("role/", opened=show_role),
        Window("role/", "cy", "dark", NARROW, opened=show_role),
    ),
    "record": (
        Window("my-record/", opened=show_record),
        Window("my-record/", "cy", "dark", NARROW, opened=show_record),
    ),
    "team": (
        Window("team/", opened=show_team),
        Window("team/", "cy", "dark", NARROW, opened=show_team),
    ),
    "drawings": (
        Window("map/", part="table.matrix"),
        Window("editions/", "cy", "dark", part="div.crossing"),
    ),
}


def take_picture(browser: Browser, address: str, window: Window) -> bytes:
    """A window, as PNG."""
    size = ViewportSize(width=window.width, height=TALL if window.part else HEIGHT)
    context = browser.new_context(
        viewport=size, color_scheme=window.scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    root = "" if window.language == "en" else f"{window.language}/"
    page.goto(f"{address}{root}{window.path}", wait_until="networkidle")
    if window.opened:
        window.opened(page, window.language)
    clip = _measure_around(page.locator(window.part)) if window.part else None
    picture = page.screenshot(clip=clip)
    context.close()
    return picture


def _measure_around(part: Locator) -> FloatRect:
    """Where a part of a page stands, with some of what surrounds it."""
    box = part.bounding_box()
    assert box
    return FloatRect(
        x=box["x"] - MARGIN,
        y=box["y"] - MARGIN,
        width=box["width"] + 2 * MARGIN,
        height=box["height"] + 2 * MARGIN,
    )


def compose_pictures(browser: Browser, windows: Sequence[bytes]) -> bytes:
    """Pictures of windows, side by side on nothing, as PNG."""
    page = browser.new_page(viewport=ViewportSize(width=4 * WIDE, height=2 * HEIGHT))
    sources = [f"data:image/png;base64,{base64.b64encode(one).decode()}" for one in windows]
    shown = "".join(f'<img src="{source}">' for source in sources)
    page.set_content(
        "<style>div { align-items: flex-start; display: inline-flex; gap: 24px; padding: 8px }"
        "img { border-radius: 8px; box-shadow: 0 0 4px #0006 }</style>"
        f"<div>{shown}</div>"
    )
    picture = page.locator("div").screenshot(omit_background=True)
    page.close()
    return picture


def main() -> None:
    """Takes every picture anew."""
    with (
        tempfile.TemporaryDirectory() as folder,
        serve_built_site(Path(folder)) as site,
        sync_playwright() as playwright,
    ):
        path = os.environ["CHROMIUM"]
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        for name, windows in PICTURES.items():
            shown = [take_picture(browser, site.address, window) for window in windows]
            write(FOLDER / f"{name}.png", compose_pictures(browser, shown))


if __name__ == "__main__":
    main()
