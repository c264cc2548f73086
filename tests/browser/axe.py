"""What axe-core finds wrong with a page as it stands on the screen."""

from collections.abc import Sequence
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Locator, Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
BESIDES = (
    "target-size",
    "label-content-name-mismatch",
    "p-as-heading",
    "table-fake-caption",
    "td-has-header",
)
"""Rules of these levels that axe leaves out unless they are named."""

OF_SHEETS = "css-orientation-lock"
"""The one rule that reads the style sheets, which all pages share: one page is enough for it."""

OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {**{rule: {"enabled": True} for rule in BESIDES}, OF_SHEETS: {"enabled": False}},
    "resultTypes": ["violations", "incomplete"],
    "preload": False,
}
SHEETS_ONLY = {"runOnly": {"type": "rule", "values": [OF_SHEETS]}, "resultTypes": ["violations"]}

RUN = """async (part, options) => {
    const { violations, incomplete, passes } = await axe.run(part, options);
    const shorten = (checks) =>
        checks.map(({ message, data }) => ({ message, why: data?.messageKey }));
    const tell = (rules) => rules.map(({ id, help, helpUrl, nodes }) => ({
        id, help, helpUrl, nodes: nodes.map(({ html, target, any, all, none }) => ({
            html, target, any: shorten(any), all: shorten(all), none: shorten(none),
        })),
    }));
    const passed = passes.map(({ id }) => ({ id }));
    return { violations: tell(violations), incomplete: tell(incomplete), passes: passed };
}"""
"""What axe found, as far as it is looked at: all that it tells takes Python as long as a page."""

TOO_SHORT = {"shortTextContent", "nonBmp"}
"""Why axe doubts the contrast of a single sign."""


def faults(page: Page, part: Locator | None = None, *, doubts: bool = False) -> list[str]:
    """What is wrong with a page as it stands: a text for each element at fault.

    Args:
        page: The page.
        part: What of it to judge, if not all.
        doubts: Whether what axe cannot judge is a fault too, such as the contrast of a text that
            another thing covers in part.
    """
    result = _asked(page, part, OPTIONS)
    found = [_told(rule, node) for rule in result["violations"] for node in rule["nodes"]]
    doubted = [
        _told(rule, node)
        for rule in result["incomplete"]
        for node in rule["nodes"]
        if not _judged_elsewhere(rule["id"], node)
    ]
    return found + (doubted if doubts else [])


def faults_of_sheets(page: Page) -> list[str]:
    """What is wrong with the style sheets of a page."""
    result = _asked(page, None, SHEETS_ONLY)
    assert [rule["id"] for rule in result["passes"] + result["violations"]] == [OF_SHEETS]
    return [_told(rule, node) for rule in result["violations"] for node in rule["nodes"]]


def expect_none(found: Sequence[str]) -> None:
    """Fails with all that was found."""
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def _asked(page: Page, part: Locator | None, options: dict[str, Any]) -> dict[str, Any]:
    # axe comes into the page by the browser's debugging protocol, not by a script element: the
    # page's Content-Security-Policy stays in force, and the page is judged as a visitor sees it.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    result: dict[str, Any] = (
        part.evaluate(RUN, options)
        if part
        else page.evaluate(f"(options) => ({RUN})(document, options)", options)
    )
    return result


def _told(rule: dict[str, Any], node: dict[str, Any]) -> str:
    reasons = "; ".join(one["message"] for one in node["any"] + node["all"] + node["none"])
    return (
        f"{rule['id']}: {rule['help']}: {' '.join(node['html'].split())}\n"
        f"    at {' '.join(map(str, node['target']))}\n    {reasons}\n    {rule['helpUrl']}"
    )


def _judged_elsewhere(rule: str, node: dict[str, Any]) -> bool:
    """Whether a doubt is of the contrast of a drawing's words, which ``test_drawings`` measures; or
    of a single letter or arrow, whose colours axe judges where they make up words."""
    if rule != "color-contrast":
        return False
    reasons = {one["why"] for one in node["any"]}
    return node["html"].startswith(("<text", "<tspan")) or reasons <= TOO_SHORT
