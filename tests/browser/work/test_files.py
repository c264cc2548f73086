"""Whatever a file holds that is opened, nothing that was there is lost, run or shown as markup."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import Visitor

from . import roles

HACK = "<img src=x onerror='window.hacked = 1'><script>window.hacked = 1</script>"
SOUND: dict[str, Any] = {
    "form": "role",
    "version": 1,
    "suite": "sample-standards",
    "edition": "2020",
    "id": "6f1c2a52-9a55-4c57-8a0c-0b8f6f7a0001",
    "name": "Opened",
    "notes": "",
    "changed": "2026-11-29T16:53:58.123Z",
    "statements": [
        {"reference": "ABC SE01 P1", "words": "greet the job seeker by name", "need": "day_one"}
    ],
}


def role(**changes: Any) -> bytes:
    """A role that is sound but for what is changed."""
    return json.dumps({**SOUND, **changes}).encode()


def without(key: str) -> bytes:
    """A role that lacks something."""
    return json.dumps({name: value for name, value in SOUND.items() if name != key}).encode()


def one(**changes: Any) -> bytes:
    """A role whose one statement is otherwise."""
    return role(statements=[{**SOUND["statements"][0], **changes}])


REFUSED: Mapping[str, bytes] = {
    "nothing": b"",
    "no JSON": b"greet the job seeker by name",
    "half of a file": role()[:100],
    "a page": f"<!doctype html><body>{HACK}".encode(),
    "a picture": bytes(range(256)) * 4,
    "twenty megabytes": b"[" + b"1," * 10_000_000 + b"1]",
    "lists within lists, a hundred thousand deep": b"[" * 100_000 + b"]" * 100_000,
    "null": b"null",
    "a number": b"1e999",
    "a text": b'"role"',
    "a list": b"[" + role() + b"]",
    "an object of nothing": b"{}",
    "a form that is none": role(form="rolls"),
    "a form that every object has": role(form="constructor"),
    "a form that is a list": role(form=["role"]),
    "a record": role(form="record"),
    "a copy for a team": role(form="ratings"),
    "a team": role(form="team"),
    "other standards": role(suite="other-standards"),
    "standards that are no text": role(suite=["sample-standards"]),
    "a version that is none": role(version=0),
    "a version in words": role(version="1"),
    "an edition that is none": role(edition="../../etc"),
    "an id that is markup": role(id=HACK),
    "a day that is none": role(changed="yesterday"),
    "statements that are no list": role(statements={"length": 3}),
    "no statements": without("statements"),
    "a name that is a list": role(name=[HACK]),
    "a name of a million letters": role(name="x" * 1_000_000),
    "a need that is none": one(need="maybe"),
    "a statement that is null": role(statements=[None]),
    "a statement without words": role(statements=[{"reference": "ABC SE01 P1", "need": "day_one"}]),
    "twenty thousand statements": role(statements=SOUND["statements"] * 10_001),
}
"""Files that are no role of these standards."""

OPENED: Mapping[str, bytes] = {
    "markup in every text": role(
        name=HACK,
        notes=HACK,
        statements=[
            {"reference": HACK[:90], "words": HACK, "need": "day_one"},
            {**SOUND["statements"][0], "words": HACK, "need": "somebody_else", "who": HACK},
        ],
    ),
    "a prototype": role()[:-1] + b', "__proto__": {"polluted": 1}, "constructor": {"a": 1}}',
    "a prototype within": one(__proto__={"polluted": 1}),
    "keys of a newer form": role(version=7, colour="blue"),
    "statements that are unknown": one(reference="ABC SE99 P1"),
    "statements that every object has": one(reference="__proto__"),
    "a statement twice": role(statements=SOUND["statements"] * 2),
    "signs that can't be seen": role(
        name="a\u202eb\u0000c\ud800".encode("utf-8", "replace").decode()
    ),
    "a byte order mark": b"\xef\xbb\xbf" + role(),
    "no id and no day, as the first had none": json.dumps(
        {key: SOUND[key] for key in ("form", "suite", "edition", "statements")}
    ).encode(),
}
"""Files that are roles, whatever is written in them."""


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """A page with a role in it."""
    page = roles.ready(visitor.open("/role/#1=2020.Qx", own=True))
    roles.name(page).fill("Here before")
    roles.name(page).blur()
    return page


def is_whole(page: Page) -> None:
    """Nothing was run, and nothing is there that a text brought along."""
    assert page.evaluate("window.hacked") is None
    assert page.evaluate("({}).polluted") is None
    assert page.locator(".work img, .work iframe, .work script").count() == 0


def test_what_is_no_role_is_refused_in_a_sentence_and_what_was_there_stays(page: Page) -> None:
    for called, content in REFUSED.items():
        roles.open_file(page, content)
        assert "Nothing has changed." in roles.said(page).inner_text(), called
        assert roles.name(page).input_value() == "Here before", called
        assert roles.chosen(page).inner_text() == "From day one: 1", called
        is_whole(page)


def test_what_is_a_role_is_shown_as_text_whatever_it_says_and_can_be_taken_back(
    page: Page,
) -> None:
    for called, content in OPENED.items():
        roles.open_file(page, content)
        assert "The file is open." in roles.said(page).inner_text(), called
        is_whole(page)
        page.locator("button[name=undo]").click()
        expect(roles.name(page)).to_have_value("Here before")
        expect(roles.chosen(page)).to_have_text("From day one: 1")


def test_what_a_newer_form_has_besides_is_saved_again(
    visitor: Visitor, tmp_path_factory: pytest.TempPathFactory
) -> None:
    page = roles.ready(visitor.open("/role/", own=True))
    roles.open_file(page, OPENED["keys of a newer form"])
    roles.name(page).fill("Renamed")
    roles.name(page).blur()
    file = roles.saved(page, tmp_path_factory.mktemp("role") / "role.json")
    assert (file["name"], file["colour"], file["version"]) == ("Renamed", "blue", 7)
