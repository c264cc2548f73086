"""What axe-core finds wrong with a page as it stands on the screen."""

from dataclasses import dataclass
from typing import Any, get_args

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from .visitor import HEIGHT, Scheme

SCHEMES: tuple[Scheme, ...] = get_args(Scheme)

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
BESIDES = (
    "target-size",
    "css-orientation-lock",
    "label-content-name-mismatch",
    "p-as-heading",
    "table-fake-caption",
    "td-has-header",
)
"""Rules of these levels that axe leaves out unless they are named."""

OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {rule: {"enabled": True} for rule in BESIDES},
    "resultTypes": ["violations", "incomplete"],
}
OF_SHEETS = "css-orientation-lock"
"""The one rule that reads style sheets, which do not change with the window or the colours."""

WITHOUT_SHEETS = OPTIONS | {
    "rules": {rule: {"enabled": rule != OF_SHEETS} for rule in BESIDES},
    "preload": False,
}
TOO_SHORT = {"shortTextContent", "nonBmp"}
"""Why axe doubts the contrast of a single sign."""

BEGIN = """(options) => {
    // What is still on its way to its colour or place is judged where it arrives.
    for (const animation of document.getAnimations()) animation.finish();
    window.judged = new Promise((done) => setTimeout(done)).then(() => axe.run(options));
}"""
END = "() => window.judged"


@dataclass(frozen=True)
class Look:
    """A page that axe has begun to look at.

    Windows are processes of their own, so several can be looked at at once: begin with all of
    them, and then ask for what was found.

    Attributes:
        page: The page.
        where: What a finding says of where it was made.
    """

    page: Page
    where: str

    def faults(self, *, doubts: bool) -> list[str]:
        """What is wrong: a text for each element at fault.

        Args:
            doubts: Whether what axe cannot judge is a fault too, such as the contrast of a text
                that another thing covers in part.
        """
        result = self.page.evaluate(END)
        faults = [self._tell(rule, node) for rule in result["violations"] for node in rule["nodes"]]
        doubted = [
            self._tell(rule, node)
            for rule in result["incomplete"]
            for node in rule["nodes"]
            if not _judged_elsewhere(rule["id"], node)
        ]
        return faults + (doubted if doubts else [])

    def _tell(self, rule: dict[str, Any], node: dict[str, Any]) -> str:
        reasons = "; ".join(one["message"] for one in node["any"] + node["all"] + node["none"])
        return (
            f"{self.where}: {rule['id']}: {rule['help']}: {' '.join(node['html'].split())}\n"
            f"    at {' '.join(map(str, node['target']))}\n    {reasons}\n    {rule['helpUrl']}"
        )


def _judged_elsewhere(rule: str, node: dict[str, Any]) -> bool:
    """Whether a doubt is of the contrast of a drawing's words, which ``test_drawings`` measures; or
    of a single letter or arrow, whose colours axe judges where they make up words."""
    if rule != "color-contrast":
        return False
    reasons = {(one.get("data") or {}).get("messageKey") for one in node["any"]}
    return node["html"].startswith(("<text", "<tspan")) or reasons <= TOO_SHORT


def begin(page: Page, where: str, *, sheets: bool = True) -> Look:
    """Has axe look at a page, and does not wait until it has.

    axe comes into the page by the browser's debugging protocol, not by a script element: the page's
    Content-Security-Policy stays in force, and the page is judged as a visitor sees it.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    page.evaluate(BEGIN, OPTIONS if sheets else WITHOUT_SHEETS)
    return Look(page, where)


def judge(pages: dict[Scheme, Page], widths: tuple[int, ...], what: str, *, doubts: bool) -> None:
    """Has axe judge windows at the widths, light and dark at once; fails with all that it finds."""
    faults = []
    for width in widths:
        for page in pages.values():
            page.set_viewport_size({"width": width, "height": HEIGHT})
        looks = [
            begin(
                page,
                f"{what}, {scheme}, {width}",
                sheets=(width, scheme) == (widths[0], SCHEMES[0]),
            )
            for scheme, page in pages.items()
        ]
        faults += [fault for look in looks for fault in look.faults(doubts=doubts)]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)
