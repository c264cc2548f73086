"""What would identify a person is found in what somebody wrote, and little else is."""

import pytest
from playwright.sync_api import Page

from tests.browser.visitor import Visitor

from . import records

FOUND = {
    "national-insurance": {
        "her number is QQ123456C": [],
        "JG 10 37 59 A, as the letter says": ["JG 10 37 59 A"],
        "jg103759a": ["jg103759a"],
        "JG-10-37-59-A": ["JG-10-37-59-A"],
        "BG 10 37 59 A is never given out": [],
        "the form JG103759AB": [],
        "P1 10 37 59": [],
    },
    "telephone": {
        "ring 07700 900123 after five": ["07700 900123"],
        "07700900123": ["07700900123"],
        "(029) 2018 0999": ["(029) 2018 0999"],
        "020-7946 0958": ["020-7946 0958"],
        "0207 946 0958, extension 4": ["0207 946 0958"],
        "+44 7700 900123": ["+44 7700 900123"],
        "+44 (0)7700 900123": ["+44 (0)7700 900123"],
        "on 01/02/2026 and 03/04/2026": [],
        "01.02.2026 03.04.2026": [],
        "from 09.00 to 10.30, 11.00": [],
        "2026-03-02": [],
        "she works 0 to 16 hours": [],
        "case 004512": [],
    },
    "e-mail": {
        "write to gwen.jones@example.org.": ["gwen.jones@example.org"],
        "siân+work@swyddi.cymru": ["siân+work@swyddi.cymru"],
        "met @ the café": [],
        "5 @ £12.60": [],
        "@gwen": [],
    },
    "postcode": {
        "lives in CF10 3NQ": ["CF10 3NQ"],
        "cf103nq": ["cf103nq"],
        "W1A 1AA and M1 1AE": ["W1A 1AA", "M1 1AE"],
        "SW1A2AA": ["SW1A2AA"],
        "ABC SE04 P8": [],
        "LSI SE01 2nd try": [],
        "S1 2nd and E5 4th": [],
        "P1 3AB": [],
        "room B2 and B3": [],
    },
    "birth": {
        "12/03/1984": ["12/03/1984"],
        "12.3.84": ["12.3.84"],
        "1984-03-12": ["1984-03-12"],
        "born on 12 March 1984": ["12 March 1984"],
        "12th of March 1984": ["12th of March 1984"],
        "ganwyd 1 Mai 1984": ["1 Mai 1984"],
        "on 12/03/2026": [],
        "12/03/26": [],
        "12 March 2026": [],
        "1/2 of 3/4": [],
        "in 1984": [],
        "version 1.2.3": [],
        "march 1984 signs": [],
    },
}
"""Texts by what they may hold, and what is found in each."""

YEAR = 2026


@pytest.fixture(scope="module")
def page(regular: Visitor) -> Page:
    """A page with the scripts of a record."""
    return records.ready(regular.open(records.path()))


@pytest.mark.parametrize("kind", FOUND)
def test_what_has_this_form_is_found_and_what_only_looks_like_it_is_not(
    kind: str, page: Page
) -> None:
    said = page.evaluate(
        "([texts, year]) => texts.map((text) => personal.find(text, year, days.months))",
        [list(FOUND[kind]), YEAR],
    )
    found = {
        text: [one["found"] for one in all_found if one["kind"] == kind]
        for text, all_found in zip(FOUND[kind], said, strict=True)
    }
    assert found == FOUND[kind]


def test_nothing_is_found_in_any_statement(page: Page) -> None:
    """A standard identifies nobody."""
    found = page.evaluate(
        """(year) => [...statements.all.values()].flatMap(({ reference, words }) =>
            [reference, ...Object.values(words)].flatMap((text) => personal.find(text, year)))""",
        YEAR,
    )
    assert found == []


def test_each_find_has_its_place(page: Page) -> None:
    text = "On 5 May 1990 I rang 07700 900123."
    found = page.evaluate("([text, year]) => personal.find(text, year, days.months)", [text, YEAR])
    assert [(one["kind"], one["start"]) for one in found] == [
        ("birth", text.index("5 May")),
        ("telephone", text.index("07700")),
    ]
