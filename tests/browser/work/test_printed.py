"""Where the sheets of a document end that a tool made: nothing stands there alone."""

import pytest
from playwright.sync_api import Page

from tests.browser.printing import sheets
from tests.browser.visitor import Visitor

from . import teams

PRINT = """
([lines, rest]) => {
  document.querySelector(".work-document")?.remove();
  document.documentElement.classList.add("prints-document");
  document.body.insertAdjacentHTML("beforeend",
    `<div class="work-document">${"<p>A line</p>".repeat(lines)}${rest}</div>`);
}
"""
ROWS = "".join(f"<tr><td>row{number}.</td></tr>" for number in range(4))


@pytest.mark.parametrize(
    ("rest", "together"),
    [
        (f"<table><tbody>{ROWS}</tbody></table>", ("row2.", "row3.")),
        ("<p>lead.</p><ul><li>first.</li><li>second.</li></ul>", ("lead.", "first.")),
    ],
    ids=["the last rows of a table", "a list and what it is of"],
)
def test_what_belongs_together_stands_on_a_sheet(
    rest: str, together: tuple[str, str], visitor: Visitor
) -> None:
    page = teams.ready(visitor.open(teams.path("en"), own=True))
    places = [_find(page, lines, rest, together) for lines in range(24, 34)]
    assert {one for one, _ in places} == {0, 1}, "it stands at the end of a sheet, or on the next"
    assert [one for one, other in places if one != other] == []


def _find(page: Page, lines: int, rest: str, words: tuple[str, str]) -> tuple[int, int]:
    """Finds the sheets on which two pieces stand behind so many lines."""
    page.evaluate(PRINT, [lines, rest])
    printed = list(enumerate(sheets(page)))
    one, other = (
        next(number for number, sheet in printed if word in sheet.above) for word in words
    )
    return one, other
