"""A practitioner keeps a record, and makes its documents; nothing leaves the device."""

import copy
import csv
import io
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator.catalogue.site_in_language import Site
from tests.browser.axe import expect_none, faults
from tests.browser.keys import tab_to
from tests.browser.pages import LANGUAGES, Code
from tests.browser.printing import sheets, squeezed
from tests.browser.visitor import Visitor

from . import records
from .next_edition import MOVED, NOW_AT, REWORDED, SAME, WITHDRAWN
from .walking import press_to, words_of

GREETED, EXPLAINED = "ABC SE01 P1", "ABC SE01 P2"
DID: dict[Code, str] = {
    "en": "This morning I did greet a job seeker by her name",
    "cy": "Es i gyfarch y ceisiwr gwaith wrth ei henw",
}
SHEET = """async (since) => JSON.stringify(recordDocuments.compose("supervision-sheet", {
    form: await keeping.read("record"),
    languages: ["en"],
    since: since ?? document.querySelector("[name=since]").value,
    address: "",
}).blocks)"""
"""What a supervision sheet says since the last meeting, or since another moment."""


def record_by_keyboard(page: Page, language: Code) -> None:
    """Writes down what was done, says where one stands and what is next, without a mouse."""
    tab_to(page, records.what(page))
    page.keyboard.type(DID[language])
    expect(records.box(page, GREETED)).to_be_visible()
    tab_to(page, page.locator(".record-add [name=kept_at]"))
    page.keyboard.type("blue folder")
    press_to(page, f".record-suggested input[value='{GREETED}']", "Space")
    press_to(page, "button[name=add]")
    expect(records.entries(page)).to_have_count(1)
    tab_to(page, "select[name=stands]")
    page.keyboard.type("ABC SE01")
    tab_to(page, f"[data-reference='{GREETED}'] input")
    page.keyboard.press("Space")
    tab_to(page, f"[data-reference='{EXPLAINED}'] input")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    tab_to(page, "[name=text]")
    page.keyboard.type("Sit in on a review")
    page.keyboard.press("Enter")
    expect(page.locator(".record-actions .record-one")).to_have_count(1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_nothing_to_every_document_by_the_keyboard_alone(
    language: Code, visitor: Visitor, sites: Mapping[Code, Site]
) -> None:
    page = visitor.open(records.path(language), own=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    record_by_keyboard(records.ready(page), language)
    page.reload()  # half-way
    records.ready(page)
    site = sites[language]
    greeted, explained = (
        squeezed(site.say_plainly(site.catalogue.statements[one].text))
        for one in (GREETED, EXPLAINED)
    )
    did = squeezed(DID[language])
    [helps] = (
        squeezed(site.say_plainly(one.suggestions[0]))
        for one in site.catalogue.entities.helps
        if "ABC SE01" in one.statements
    )
    holds = {
        "supervision-sheet": {did, greeted, explained, "Sitinonareview"},
        "portfolio-matrix": {did, greeted, "bluefolder"},
        "development-plan": {explained, helps, "Sitinonareview"},
    }
    press_to(page, "a[href='#tool-made']")
    for document, held in holds.items():
        tab_to(page, f"[data-saves='{document}']")
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        assert document in download.value.suggested_filename
        words = squeezed(words_of(download.value.path().read_bytes()))
        assert {one for one in held if one not in words} == set()
        assert (did in words) == (did in held)
        assert squeezed(site.language.interface("Whose text it is").text) in words
    assert asked
    assert [one for one in asked if not one.startswith((f"{visitor.address}/", "blob:"))] == []


def test_all_is_there_after_a_reload_and_in_the_other_language(visitor: Visitor) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    records.add(page, "Greeted someone", GREETED)
    records.turn_to(page, "ABC SE01")
    records.stand(page, GREETED, "with_help")
    records.what(page).fill("What I was writing when the bus came")
    page.locator(".record-act [name=text]").fill("Ring the")
    page.reload()
    records.ready(page)
    expect(page.locator(".record-act [name=text]")).to_have_value("Ring the")
    expect(records.what(page)).to_have_value("What I was writing when the bus came")
    page.locator(".language-link").click()
    expect(page).to_have_url(f"{visitor.address}{records.path('cy')}")
    records.ready(page)
    expect(records.what(page)).to_have_value("What I was writing when the bus came")
    expect(records.entries(page).locator(".record-when")).to_have_text("2 Mawrth 2026 · Arsylwi")
    expect(records.entries(page).locator(".record-what")).to_have_text("Greeted someone")
    expect(records.statement(page, GREETED).locator("input[value=with_help]")).to_be_checked()
    expect(page.locator(".record-proof").first).to_contain_text("2 Mawrth 2026")


def test_what_is_forgotten_is_gone_with_what_was_being_written(visitor: Visitor) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    records.add(page, "Greeted someone", GREETED)
    records.what(page).fill("Half a sentence")
    page.get_by_role("button", name="Forget everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Forget it").click()
    expect(records.what(page)).to_have_value("")
    page.reload()
    expect(records.what(records.ready(page))).to_have_value("")
    expect(records.entries(page)).to_have_count(0)
    assert page.evaluate("Object.values(sessionStorage).join()").count("sentence") == 0


def test_an_entry_is_changed_or_deleted_and_comes_back(visitor: Visitor, tmp_path: Path) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    records.add(page, "Greeted someone", GREETED, "ABC SE01 K1")
    entry = records.entries(page)
    expect(entry.locator(".record-cited summary")).to_have_text("Statements that it shows: 2")
    records.what(page).fill("Half a thought")
    entry.get_by_role("button", name="Change").click()
    expect(records.what(page)).to_be_focused()
    expect(records.what(page)).to_have_value("Greeted someone")
    records.box(page, "ABC SE01 K1").uncheck()
    records.what(page).fill("Greeted everyone")
    page.get_by_role("button", name="Save the change").click()
    expect(entry.locator(".record-what")).to_have_text("Greeted everyone")
    expect(entry.locator(".record-cited summary")).to_have_text("Statements that it shows: 1")
    expect(records.what(page)).to_have_value("Half a thought")  # which was put aside for it
    entry.get_by_role("button", name="Delete").click()
    expect(entry).to_have_count(0)
    gone = records.saved(page, tmp_path / "gone.json")
    [left] = gone["entries"]
    assert (left["deleted"], left["what"], left["statements"]) == (True, "", [])
    assert gone["statements"] == []
    expect(page.get_by_role("button", name="Bring it back")).to_be_visible()
    page.get_by_role("button", name="Bring it back").click()
    expect(entry.locator(".record-what")).to_have_text("Greeted everyone")
    back = records.saved(page, tmp_path / "back.json")
    assert [one["what"] for one in back["entries"]] == ["Greeted everyone"]
    assert back["statements"] == [{"reference": GREETED, "words": "greet the job seeker by name"}]


def test_with_a_role_only_its_statements_are_shown_and_what_is_open_is_counted(
    visitor: Visitor,
) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    records.turn_to(page, "ABC SE01")
    opened = page.locator(".record-open")
    expect(opened).to_have_text("Still open in this standard: 5")
    records.stand(page, GREETED, "shows")
    records.stand(page, "ABC SE01 K1", "not_in_role")
    expect(opened).to_have_text("Still open in this standard: 3")
    role = {
        "form": "role",
        "version": 1,
        "suite": "sample-standards",
        "edition": "2020",
        "id": "r1",
        "name": "Greeter",
        "changed": "2026-01-01T00:00:00.000Z",
        "statements": [
            {"reference": GREETED, "words": "greet the job seeker by name", "need": "day_one"},
            {"reference": EXPLAINED, "words": "explain", "need": "learned"},
            {"reference": "ABC SE01 P3", "words": "agree", "need": "somebody_else"},
        ],
    }
    page.locator("[name=open-role]").set_input_files(
        {"name": "role.json", "mimeType": "application/json", "buffer": json.dumps(role).encode()}
    )
    expect(page.locator(".record-role-said")).to_have_text("Only what the role needs: Greeter")
    expect(page.locator(".work-statement:visible .code")).to_have_text(["P1", "P2"])
    expect(page.locator("select[name=stands] option")).to_have_count(1)
    expect(opened).to_have_text("Still open in this standard: 1")
    page.get_by_role("button", name="All statements again").click()
    expect(opened).to_have_text("Still open in this standard: 3")


def test_a_second_voice_stands_beside_the_first_and_changes_nothing(
    visitor: Visitor, tmp_path: Path
) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    records.turn_to(page, "ABC SE01")
    records.stand(page, GREETED, "shows")
    records.second_voice(page, "R. Evans")
    page.locator("[name=voice-date]").fill("2026-03-04")
    records.statement(page, GREETED).get_by_label("R. Evans sees:").select_option("with_help")
    expect(records.statement(page, GREETED).locator(".record-voices li")).to_have_text(
        ["R. Evans, 4 March 2026: Does this with help"]
    )
    expect(records.statement(page, GREETED).locator("input[value=shows]")).to_be_checked()
    file = records.saved(page, tmp_path / "record.json")
    [mine], [theirs] = file["ratings"], file["second_voices"]
    assert (mine["state"], theirs["state"], theirs["name"]) == ("shows", "with_help", "R. Evans")
    with page.expect_download() as download:
        page.locator("[data-saves='supervision-sheet']").click()
    words = squeezed(words_of(download.value.path().read_bytes()))
    for text in (
        "What is seen differently",
        "I do this and can show it",
        "Does this with help (R. Evans, 4 March 2026)",
    ):
        assert squeezed(text) in words
    assert "%" not in words


def test_a_document_in_both_languages_is_printed_alone(visitor: Visitor) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    records.add(page, "Greeted someone", GREETED)
    page.evaluate("window.print = () => {}")
    page.get_by_label("Both").check()
    page.locator("[data-prints='portfolio-matrix']").click()
    printed = "".join(sheet.above for sheet in sheets(page))
    for text in (
        "Portfolio matrix / Matrics portffolio",
        "greet the job seeker by name",
        "cyfarch y ceisiwr gwaith wrth ei enw (drafft)",
        "Greeted someone",
    ):
        assert squeezed(text) in printed, text
    assert squeezed("Add what I did") not in printed


def test_a_sheet_after_a_meeting_has_only_what_is_new_since(visitor: Visitor) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    records.add(page, "An early visit", GREETED)
    records.turn_to(page, "ABC SE01")
    records.stand(page, GREETED, "with_help")
    page.get_by_role("button", name="We have met").click()
    expect(records.said(page)).to_contain_text("The next supervision sheet begins today.")
    records.add(page, "A later visit", GREETED)
    records.stand(page, GREETED, "shows")
    since_then, since_ever = (page.evaluate(SHEET, one) for one in (None, ""))
    assert "A later visit" in since_then
    assert "An early visit" not in since_then
    assert "I do this with help" in since_then  # before
    assert "An early visit" in since_ever


def test_the_matrix_is_a_table_of_statements_and_entries_in_both_languages(
    visitor: Visitor,
) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    records.add(page, "One visit", GREETED, "ABC SE01 K1", date="2026-03-02")
    records.add(page, "=1+1", "ABC SE01 K1", date="2026-03-05")
    page.get_by_label("Both").check()
    with page.expect_download() as download:
        page.locator("button[name=csv]").click()
    text = download.value.path().read_bytes().decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text))
    assert [one.rpartition(" · ")[2] for one in head[-2:]] == ["One visit", "=1+1"]
    assert [(row[1], row[2], row[3], row[-2:]) for row in rows] == [
        (
            GREETED,
            "greet the job seeker by name",
            "cyfarch y ceisiwr gwaith wrth ei enw (drafft)",
            ["x", ""],
        ),
        ("ABC SE01 K1", "what a job coach does", rows[1][3], ["x", "x"]),
    ]


def test_the_copy_for_a_team_has_initials_and_answers_and_nothing_else(
    visitor: Visitor, tmp_path: Path
) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    page.locator(".work-bar [name=name]").fill("Gwen")
    records.add(page, "A secret visit", GREETED)
    records.turn_to(page, "ABC SE01")
    records.stand(page, GREETED, "shows")
    records.second_voice(page, "R. Evans")
    records.statement(page, GREETED).get_by_label("R. Evans sees:").select_option("not_yet")
    page.get_by_label("Initials").fill("GJ")
    made = records.saved(page, tmp_path / "copy.json", ".record-copy button")
    assert made["form"] == "ratings"
    assert made["initials"] == "GJ"
    assert made["ratings"] == [{"reference": GREETED, "state": "shows"}]
    assert made["statements"] == [{"reference": GREETED, "words": "greet the job seeker by name"}]
    assert not re.search("Gwen|secret|Evans|not_yet", str(made))
    assert page.evaluate("(form) => formValidators.ratings(form)", made) == []


def copies(page: Page, tmp_path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """A record, and a copy of it in which the same entry and the same answer were changed later."""
    records.add(page, "As it was", GREETED)
    records.turn_to(page, "ABC SE01")
    records.stand(page, GREETED, "with_help")
    mine = records.saved(page, tmp_path / "mine.json")
    theirs = copy.deepcopy(mine)
    for part, change in (
        (theirs["entries"][0], {"what": "As the office has it"}),
        (theirs["ratings"][0], {"state": "not_yet"}),
    ):
        before = {key: part[key] for key in ("state", "changed") if key in part}
        part["earlier"].append(before if "state" in before else before["changed"])
        part.update(change, changed="2040-01-01T00:00:00.000Z")
    theirs["changed"] = "2040-01-01T00:00:00.000Z"
    return mine, theirs


def test_a_copy_that_went_on_takes_the_place_of_the_one_it_was_made_of(
    visitor: Visitor, tmp_path: Path
) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    mine, theirs = copies(page, tmp_path)
    for one in (theirs, mine):  # the older of the two, opened afterwards, takes nothing back
        records.open_file(page, one)
        expect(records.said(page)).to_contain_text("are one now")
        expect(records.entries(page).locator(".record-what")).to_have_text("As the office has it")
        expect(records.statement(page, GREETED).locator("input[value=not_yet]")).to_be_checked()
        expect(records.unsettled(page)).to_have_count(0)


def test_of_what_both_copies_changed_both_are_kept_until_one_is_chosen(
    visitor: Visitor, tmp_path: Path
) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    _, theirs = copies(page, tmp_path)
    records.entries(page).get_by_role("button", name="Change").click()
    records.what(page).fill("As the phone has it")
    page.get_by_role("button", name="Save the change").click()
    records.stand(page, GREETED, "shows")
    records.open_file(page, theirs)
    pairs = records.unsettled(page)
    expect(pairs).to_have_count(2)
    expect(records.said(page)).to_contain_text("What both changed is below")
    page.reload()
    records.ready(page)
    expect(pairs).to_have_count(2)
    expect(pairs.first).to_contain_text("As the office has it")
    expect(pairs.first).to_contain_text("As the phone has it")
    pairs.first.get_by_role("button", name="Take the other one").click()
    expect(pairs).to_have_count(1)
    expect(records.entries(page).locator(".record-what")).to_have_text("As the phone has it")
    pairs.first.get_by_role("button", name="Keep this one").click()
    expect(pairs).to_have_count(0)
    records.turn_to(page, "ABC SE01")
    expect(records.statement(page, GREETED).locator("input[value=not_yet]")).to_be_checked()
    records.open_file(page, theirs)  # what was settled stays so
    expect(records.said(page)).to_contain_text("are one now")
    expect(pairs).to_have_count(0)
    expect(records.entries(page).locator(".record-what")).to_have_text("As the phone has it")


def test_two_tabs_do_not_write_over_one_another(visitor: Visitor) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    records.add(page, "As it was", GREETED)
    page.get_by_label("Keep it on this computer").check()
    expect(records.said(page)).to_contain_text("Kept on this computer.")
    other = page.context.new_page()
    other.goto(f"{visitor.address}{records.path()}")
    records.ready(other)
    records.entries(page).get_by_role("button", name="Change").click()
    records.what(page).fill("As this tab has it")
    records.add(other, "Something else", "ABC SE01 K1")
    expect(records.entries(page)).to_have_count(2)
    expect(records.what(page)).to_have_value("As this tab has it")
    entry = records.entries(other).filter(has_text="As it was")
    entry.get_by_role("button", name="Change").click()
    records.what(other).fill("As the other tab has it")
    other.get_by_role("button", name="Save the change").click()
    expect(records.entries(page).filter(has_text="As the other tab has it")).to_have_count(1)
    page.get_by_role("button", name="Save the change").click()
    expect(records.unsettled(page)).to_contain_text("As this tab has it")
    expect(records.unsettled(page)).to_contain_text("As the other tab has it")
    expect(records.unsettled(other)).to_contain_text("As this tab has it")


def test_a_record_opens_on_the_next_site_with_each_statement_accounted_for(
    visitor: Visitor, later: Visitor, tmp_path: Path
) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    records.add(page, "Long ago", SAME, REWORDED, WITHDRAWN, MOVED)
    records.turn_to(page, "XYZ SE02")
    records.stand(page, MOVED, "with_help")
    made = records.saved(page, tmp_path / "record.json")
    page = records.ready(later.open(records.path(), own=True))
    records.open_file(page, made)
    account = page.locator(".work-account")
    expect(account).to_contain_text("Word for word as they were: 1.")
    reworded, withdrawn, moved = (
        account.locator("li").filter(has_text=one) for one in (REWORDED, WITHDRAWN, MOVED)
    )
    expect(reworded.locator("ins")).to_have_text("Put in: colleague")
    expect(withdrawn).to_contain_text("support the person to ask for more hours")
    moved.get_by_role("button", name=f"Take {NOW_AT} in its place").click()
    expect(moved).to_have_count(0)
    account.get_by_role("button", name="Go by the words of now").click()
    expect(reworded).to_have_count(0)
    expect(withdrawn).to_have_count(1)
    records.turn_to(page, "XYZ SE02")
    taken = records.statement(page, NOW_AT).locator("input[value=with_help]")
    expect(taken).to_be_checked()
    kept = records.saved(page, tmp_path / "kept.json")
    assert kept["entries"][0]["statements"] == [SAME, REWORDED, WITHDRAWN, NOW_AT]
    words = {one["reference"]: one["words"] for one in kept["statements"]}
    assert set(words) == {SAME, REWORDED, WITHDRAWN, NOW_AT}
    assert "colleague" in words[REWORDED]
    assert "more hours" in words[WITHDRAWN]
    assert later.leave() == []


HACK = "<img src=x onerror='window.hacked = 1'><script>window.hacked = 1</script>"


def test_whatever_a_record_holds_is_shown_as_text(visitor: Visitor) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    now = "2026-11-29T16:53:58.123Z"
    dated = {"changed": now, "earlier": []}
    entry = {
        **dated,
        "id": "e1",
        "date": "",
        "kind": "observed",
        "what": HACK,
        "kept_at": HACK,
        "statements": [HACK[:90], "__proto__", "constructor", GREETED, GREETED],
    }
    rating = {**dated, "reference": "__proto__", "state": "shows"}
    record = {
        "form": "record",
        "version": 7,
        "suite": "sample-standards",
        "edition": "2020",
        "id": "r1",
        "name": HACK,
        "changed": now,
        "statements": [{"reference": HACK[:90], "words": HACK}],
        "entries": [entry, entry],
        "ratings": [rating, {**rating, "reference": HACK[:90]}],
        "second_voices": [{**rating, "reference": GREETED, "name": HACK, "date": ""}],
        "actions": [{**dated, "id": "a1", "text": HACK, "due": "", "done": True}],
        "sheets": [{"id": "s1", "date": ""}],
        "unsettled": {
            "entries": [{**entry, "what": f"other {HACK}", "changed": "2026-01-01T00:00:00Z"}],
            "ratings": [{**rating, "reference": "nobody says this"}],
        },
        "colour": "blue",
    }
    records.open_file(page, json.dumps(record).encode())
    expect(page.locator(".work-bar [name=name]")).to_have_value(HACK)
    expect(records.entries(page).first).to_contain_text(HACK)
    expect(records.unsettled(page)).to_have_count(1)
    page.evaluate("window.print = () => {}")
    for document in records.DOCUMENTS:
        page.locator(f"[data-prints='{document}']").click()
        assert page.locator(".work-document :is(img, script)").count() == 0
        page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".work img, .work iframe, .work script").count() == 0
    assert page.evaluate("window.hacked") is None
    records.add(page, "Goes on as before", GREETED)
    expect(records.entries(page).filter(has_text="Goes on as before")).to_have_count(1)
    assert page.evaluate("keeping.read('record').then((form) => form.colour)") == "blue"


def test_what_would_identify_somebody_is_told_and_stops_nothing(
    visitor: Visitor, tmp_path: Path
) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    records.what(page).fill("Rang them on 07700 900123")
    hint = page.locator(".record-hint")
    expect(hint).to_contain_text("“07700 900123” looks like a telephone number")
    page.locator(".record-add [name=date]").fill("2026-03-02")
    page.locator("button[name=add]").click()
    expect(hint).to_be_empty()
    page.locator("button[name=save]").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("li")).to_have_text(
        [
            "“07700 900123” looks like a telephone number, "
            "in what you did on 2 March 2026: Rang them on 07700 900123"
        ]
    )
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Save it as it is").click()
    assert b"07700 900123" in download.value.path().read_bytes()
    records.saved(page, tmp_path / "again.json")  # and is told once


def test_a_standard_may_lead_here_with_a_statement_to_tick(visitor: Visitor) -> None:
    page = records.ready(visitor.open(f"{records.path()}#add={GREETED}", own=True))
    expect(records.box(page, GREETED)).to_be_checked()
    expect(records.what(page)).to_be_focused()


def test_without_scripts_the_page_is_a_form_that_prints(visitor: Visitor) -> None:
    page = visitor.open(records.path(), scripts=False)
    expect(page.locator(".work-tool").first).to_be_hidden()
    expect(page.locator(".record-paper")).to_have_count(4)
    first = records.statement(page, GREETED)
    expect(first.locator(".boxes > span")).to_have_text(
        [
            "I do this and can show it",
            "I do this with help",
            "Not yet",
            "Not part of my role",
            "Seen by, on:",
        ]
    )
    assert squeezed("Where the proof is kept:") in "".join(sheet.above for sheet in sheets(page))


def test_axe_finds_nothing_in_any_state(visitor: Visitor, tmp_path: Path) -> None:
    page = records.ready(visitor.open(records.path(), own=True))
    found = faults(page)
    _, theirs = copies(page, tmp_path)
    records.entries(page).get_by_role("button", name="Change").click()
    records.what(page).fill("Rang them on 07700 900123")
    page.get_by_role("button", name="Save the change").click()
    records.open_file(page, theirs)
    expect(records.unsettled(page)).to_have_count(1)
    records.add(page, "Deleted at once")
    records.entries(page).filter(has_text="Deleted").get_by_role("button", name="Delete").click()
    page.locator("[name=text]").fill("Sit in on a review")
    page.locator("[name=due]").fill("2026-04-01")
    page.locator("[name=text]").press("Enter")
    page.locator(".record-states summary").first.click()
    records.second_voice(page, "R. Evans")
    records.what(page).fill("greet the job seeker by name, of SE1 7PB")
    expect(page.locator(".record-hint")).not_to_be_empty()
    expect(records.box(page, GREETED)).to_be_visible()
    page.evaluate("scrollTo(0, 0)")  # or the header would cover what stands below it in part
    found += faults(page)
    page.locator("button[name=save]").click()
    found += faults(page, page.get_by_role("dialog"))
    expect_none(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_either_colours_wide_and_narrow(
    language: Code, visitor: Visitor
) -> None:
    page = records.ready(visitor.open(records.path(language), own=True))
    records.add(page, DID[language], GREETED)
    records.turn_to(page, "ABC SE01")
    records.stand(page, GREETED, "shows")
    records.second_voice(page, "R. Evans")
    found = []
    for scheme in ("default", "slate"):
        page.locator("body").evaluate(
            "(body, scheme) => body.setAttribute('data-md-color-scheme', scheme)", scheme
        )
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate("scrollTo(0, 0)")  # or the header would cover what stands below it
            found += faults(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect_none(found)
