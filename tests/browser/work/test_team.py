"""Where several people stand, side by side: what nobody can show, who could teach, what is left."""

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.catalogue.site_in_language import Site
from tests.browser.axe import expect_none, faults
from tests.browser.keys import tab_to
from tests.browser.pages import LANGUAGES, Code
from tests.browser.printing import sheets, squeezed
from tests.browser.visitor import Visitor
from tests.model.work_examples import RECORD

from . import roles, teams
from .next_edition import REWORDED, WITHDRAWN
from .walking import press_to, words_of

FIRST, SECOND, KNOWN = "ABC SE01 P1", "ABC SE01 P2", "ABC SE01 K1"
MARKUP = "<img src=x onerror='window.hacked = 1'>"


def taken(page: Page, target: str) -> bytes:
    """The file that a button makes, pressed by the keyboard."""
    page.locator(target).focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    return download.value.path().read_bytes()


def open_by_keyboard(page: Page) -> None:
    """Opens ABC SE01 to fill it in."""
    expect(page.locator(".team-filling-title")).to_be_focused()
    press_to(page, "[data-urn='ABC SE01'] summary")
    expect(page.locator("[data-urn='ABC SE01'] .work-choice").first).to_be_visible()


def fill_in(page: Page, number: int, keys: Mapping[str, tuple[str, ...]]) -> None:
    """Fills in where the person of a number stands with statements of ABC SE01."""
    press_to(page, f"[data-lists=people] > li:nth-child({number}) button >> nth=0")
    open_by_keyboard(page)
    for reference, pressed in keys.items():
        tab_to(page, f".team-filling [data-reference='{reference}'] input:checked")
        for key in pressed:
            page.keyboard.press(key)
    page.locator("[name=filled-in]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".team-filling")).to_be_hidden()


def team_by_keyboard(page: Page) -> None:
    """Makes a team of two, with what each said, and a course, without a mouse."""
    tab_to(page, ".work-bar [name=name]")
    page.keyboard.type("Valleys team")
    for initials in ("AB", "CDE"):
        tab_to(page, "[name=initials]")
        page.keyboard.type(initials)
        page.keyboard.press("Enter")
        expect(page.locator("[data-lists=people] > li").last).to_be_visible()
        page.locator(".work-bar [name=name]").focus()
    page.locator(".team-look select[name=edition]").select_option("2020")
    page.locator(".work-bar [name=name]").focus()
    shows, with_help, not_yet = ("ArrowDown",), ("ArrowUp",) * 3, ("ArrowUp",) * 2
    fill_in(page, 1, {FIRST: shows, SECOND: with_help})
    fill_in(page, 2, {FIRST: not_yet, SECOND: with_help})
    tab_to(page, "[name=course]")
    page.keyboard.type("Meeting people")
    page.keyboard.press("Enter")
    press_to(page, "[data-lists=courses] button >> nth=0")
    open_by_keyboard(page)
    press_to(page, f".team-filling [data-reference='{FIRST}'] input", "Space")
    page.locator("[name=filled-in]").focus()
    page.keyboard.press("Enter")


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_nothing_to_every_document_by_the_keyboard_alone(
    language: Code, visitor: Visitor, sites: Mapping[Code, Site]
) -> None:
    page = visitor.open(teams.path(language), own=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    team_by_keyboard(teams.ready(page))
    site = sites[language]
    say, texts = site.language.interface, site.catalogue.statements
    first, second, known = (site.say_plainly(texts[one].text) for one in (FIRST, SECOND, KNOWN))
    assert teams.found(page, "teach") == {FIRST: teams.found(page, "teach")[FIRST]}
    assert list(teams.found(page, "nobody")) == list(teams.found(page, "help")) == [SECOND]

    shows = squeezed(words_of(taken(page, "[data-saves=what-the-team-shows]")))
    for words in (
        "Valleys team",
        first,
        second,
        say("Nobody here can show this").text,
        say("can show it").text,
        site.say_plainly(next(iter(site.catalogue.entities.helps[-1].suggestions))),
        f"{visitor.address}{teams.path(language)}",
        say("Whose text it is").text,
    ):
        assert squeezed(words) in shows, words
    covers = squeezed(words_of(taken(page, "[data-saves=what-courses-cover]")))
    left = covers.rpartition(squeezed(say("What is left").text))[2]
    assert squeezed(known) in left
    assert squeezed(first) not in left

    standard = site.catalogue.standards["ABC SE01"]
    table = taken(page, "[data-tables=what-the-team-shows]").decode("utf-8-sig")
    rows = {row[0]: row for row in csv.reader(io.StringIO(table))}
    assert rows[say("Reference").text][-2:] == ["AB", "CDE"]
    assert rows[FIRST][1:] == [
        first,
        site.say_plainly(standard.title),
        ", ".join(
            one.code
            for one in site.catalogue.list_served_functions(site.catalogue.standards["ABC SE01"])
        ),
        say("can show it").text,
        say("not yet").text,
    ]
    assert len(rows) == 1 + sum(
        len(one.statements) for one in site.catalogue.list_standards("2020")
    )
    courses = taken(page, "[data-tables=what-courses-cover]").decode("utf-8-sig")
    covered = {row[0]: row[-2:] for row in csv.reader(io.StringIO(courses))}
    assert covered[FIRST] == [say("yes").text, ""]
    assert covered[SECOND] == ["", say("yes").text]
    assert asked
    assert [one for one in asked if not one.startswith((f"{visitor.address}/", "blob:"))] == []


def test_the_team_is_as_it_was_after_a_reload_in_the_other_language_and_from_its_file(
    visitor: Visitor, tmp_path: Path
) -> None:
    page = teams.ready(visitor.open(teams.path("en"), own=True))
    teams.open_copies(page, *teams.GREETERS)
    page.locator(".work-bar [name=name]").fill("Valleys team")
    page.locator(".work-bar [name=name]").blur()
    nobody = set(teams.found(page, "nobody"))
    assert nobody == {SECOND, "ABC SE01 P3"}
    page.reload()
    assert teams.people(teams.ready(page)) == ["AB", "CDE"]
    page.locator(".language-link").click()
    assert teams.people(teams.ready(page)) == ["AB", "CDE"]
    assert set(teams.found(page, "nobody")) == nobody
    file = teams.saved(page, tmp_path / "team.json")
    assert (file["form"], file["edition"], file["name"]) == ("team", "2020", "Valleys team")
    assert {one["reference"]: one["words"] for one in file["statements"]}[
        SECOND
    ] == teams.STATEMENTS[SECOND]
    page.locator("button[name=forget]").click()
    expect(page.locator("[data-lists=people] > li")).to_have_count(0)
    page.locator(".work-bar [name=open]").set_input_files(tmp_path / "team.json")
    expect(page.locator("[data-lists=people] > li")).to_have_count(2)
    assert set(teams.found(page, "nobody")) == nobody


def test_a_whole_record_is_refused_with_how_to_make_the_copy_and_the_others_are_opened(
    visitor: Visitor,
) -> None:
    page = teams.ready(visitor.open(teams.path("en")))
    hostile = teams.copy_of(MARKUP, {FIRST: "shows"}, date="")
    teams.open_copies(
        page,
        teams.GREETERS[0],
        {**RECORD, "suite": "sample-standards"},
        teams.copy_of("X", {FIRST: "shows"}, suite="other-standards"),
        teams.copy_of("Y", {}, ratings=[{"reference": FIRST, "state": "excellent"}]),
        b'{"form": "ratings", "__proto__": {"initials": "Z"}',
        hostile,
        teams.copy_of("AB", {SECOND: "not_yet"}, id="somebody-else"),
    )
    told = teams.heard(page).inner_text()
    assert "choose “A copy for my team” there" in told
    assert "copy 2.json is not open. This is a whole record" in told
    for number, why in ((3, "other standards"), (4, "not as it should be"), (5, "can’t be read")):
        assert f"copy {number}.json is not open." in told
        assert why in told
    assert teams.people(page) == ["AB", MARKUP, "AB (2)"]
    page.locator(".team-matrix summary").first.click()
    expect(page.locator(".team-matrix thead th").nth(2)).to_have_text(MARKUP)
    assert page.locator(".work img").count() == 0
    assert page.evaluate("window.hacked") is None
    assert "Met a job seeker at home" not in page.content()


def test_a_later_copy_takes_the_place_of_an_earlier_one_and_not_the_other_way(
    visitor: Visitor,
) -> None:
    page = teams.ready(visitor.open(teams.path("en")))
    old, new = (
        teams.copy_of("AB", {FIRST: state}, date=date)
        for state, date in (("not_yet", "2026-01-05"), ("shows", "2026-06-05"))
    )
    teams.open_copies(page, old)
    assert list(teams.found(page, "nobody")) == [FIRST]
    teams.open_copies(page, new)
    assert teams.people(page) == ["AB"]
    assert teams.found(page, "nobody") == {}
    teams.open_copies(page, old)
    expect(teams.heard(page)).to_contain_text("from a later copy: nothing has changed.")
    assert teams.found(page, "nobody") == {}


def test_whoever_is_taken_out_can_be_brought_back_and_leaves_no_word_in_the_file(
    visitor: Visitor, tmp_path: Path
) -> None:
    page = teams.ready(visitor.open(teams.path("en")))
    teams.open_copies(page, *teams.GREETERS)
    teams.person(page, "CDE").get_by_role("button", name="Take out").click()
    back = page.get_by_role("button", name="Bring CDE back")
    expect(back).to_be_focused()
    assert "CDE" not in json.dumps(teams.saved(page, tmp_path / "team.json"))
    back.click()
    assert sorted(teams.people(page)) == ["AB", "CDE"]
    assert list(teams.found(page, "help")) == [SECOND]


def test_by_a_role_only_what_it_needs_is_looked_at(visitor: Visitor) -> None:
    page = roles.ready(visitor.open("/role/#add=ABC%20SE01%20P2", own=True))
    page.goto(visitor.address + teams.path("en"))
    teams.ready(page)
    teams.open_copies(
        page, teams.copy_of("AB", {FIRST: "not_yet"}), teams.copy_of("CDE", {SECOND: "not_yet"})
    )
    role = {
        "form": "role",
        "version": 1,
        "suite": "sample-standards",
        "edition": "2020",
        "id": "r1",
        "name": "Greeter",
        "changed": "2026-11-29T16:53:58.123Z",
        "statements": [
            {"reference": FIRST, "words": teams.STATEMENTS[FIRST], "need": "learned"},
            {
                "reference": SECOND,
                "words": teams.STATEMENTS[SECOND],
                "need": "somebody_else",
                "who": "X",
            },
        ],
    }
    assert list(teams.found(page, "nobody")) == [FIRST, SECOND]
    page.locator("[name=role-file]").set_input_files(
        {"name": "r.json", "mimeType": "application/json", "buffer": b"{"}
    )
    expect(page.locator(".team-look [role=status]")).to_contain_text("This file can’t be read")
    page.locator("[name=role-file]").set_input_files(
        {"name": "r.json", "mimeType": "application/json", "buffer": json.dumps(role).encode()}
    )
    chosen = page.locator("[name=role] option:checked")
    expect(chosen).to_have_text("The role opened: Greeter")
    assert list(teams.found(page, "nobody")) == [FIRST]
    page.locator("[name=role]").select_option(label="Finding jobs · 2020")
    assert teams.found(page, "nobody") == {}
    page.locator("[name=role]").select_option(label="The role of this tab: without a name")
    assert list(teams.found(page, "nobody")) == [SECOND]
    page.locator("[name=role]").select_option("")
    assert list(teams.found(page, "nobody")) == [FIRST, SECOND]


def test_in_a_narrow_window_the_matrix_is_a_list_that_says_the_same(visitor: Visitor) -> None:
    page = teams.ready(visitor.open(teams.path("en"), width=1280))
    teams.open_copies(page, *teams.GREETERS)
    page.locator(".team-matrix summary").first.click()
    row = page.locator(".team-matrix tr").filter(has_text=teams.STATEMENTS[FIRST])
    expect(row.locator("td")).to_have_text(["can show it", "not yet"])
    assert row.locator("td svg").count() == 2
    page.set_viewport_size({"width": 360, "height": 800})
    item = page.locator(".team-matrix li").filter(has_text=teams.STATEMENTS[FIRST])
    expect(item).to_contain_text("can show it: AB")
    expect(item).to_contain_text("not yet: CDE")
    expect(page.locator(".team-matrix table")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def everything(page: Page) -> None:
    """Opens copies and every part of the page, with a course that is being ticked."""
    teams.open_copies(page, *teams.GREETERS)
    page.locator("[name=course]").fill("Meeting people")
    page.locator("[name=course]").press("Enter")
    page.locator("[data-lists=courses] button").first.click()
    page.locator("[data-urn='ABC SE01'] > summary").click()
    teams.statement(page, FIRST).locator("input").check()
    page.locator(".team-matrix summary").first.click()
    page.evaluate("scrollTo(0, 0)")  # or the header lies over what is judged


def test_axe_finds_nothing_in_any_state(visitor: Visitor) -> None:
    page = teams.ready(visitor.open(teams.path("en"), own=True))
    found = faults(page)
    everything(page)
    found += faults(page)
    teams.person(page, "AB").get_by_role("button", name="Fill in").click()
    page.locator("[data-urn='ABC SE01'] > summary").click()
    teams.person(page, "CDE").get_by_role("button", name="Take out").click()
    page.evaluate("scrollTo(0, 0)")
    found += faults(page, page.locator(".team-people"))
    found += faults(page, page.locator(".team-filling"))
    expect_none(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_a_team_in_either_colours_wide_and_narrow(
    language: Code, visitor: Visitor
) -> None:
    page = teams.ready(visitor.open(teams.path(language)))
    everything(page)
    page.locator("[name=filled-in]").click()
    found = []
    for scheme in ("default", "slate"):
        page.locator("body").evaluate(
            "(body, scheme) => body.setAttribute('data-md-color-scheme', scheme)", scheme
        )
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate("scrollTo(0, 0)")
            found += faults(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect_none(found)


def test_what_the_team_shows_is_printed_alone_in_both_languages(
    visitor: Visitor, sites: Mapping[Code, Site]
) -> None:
    page = teams.ready(visitor.open(teams.path("en"), own=True))
    teams.open_copies(page, *teams.GREETERS)
    page.get_by_label("Both").check()
    page.evaluate("window.print = () => {}")
    page.locator("[data-prints=what-the-team-shows]").click()
    printed = "".join(sheet.above for sheet in sheets(page))
    for site in sites.values():
        for words in (
            site.language.interface("These people could teach these").text,
            site.say_plainly(site.catalogue.statements[FIRST].text),
        ):
            assert squeezed(words) in printed, words
    assert squeezed("Forget everything") not in printed


def test_without_a_role_what_the_team_shows_lists_no_standard_that_nobody_spoke_of(
    visitor: Visitor, sites: Mapping[Code, Site]
) -> None:
    """With one, it lists every statement that the role needs, whoever spoke of it."""
    page = teams.ready(visitor.open(teams.path("en"), own=True))
    teams.open_copies(page, *teams.GREETERS)
    page.locator(".team-look select[name=edition]").select_option("2020")
    site = sites["en"]
    texts, title = site.catalogue.statements, site.catalogue.standards["ABC SE02"].title
    known, other = (
        squeezed(f"{one}{site.say_plainly(texts[one].text)}") for one in (KNOWN, "ABC SE02 P1")
    )
    named = squeezed(f"needs is listed. ABC SE02 {site.say_plainly(title)}")

    shows = squeezed(words_of(taken(page, "[data-saves=what-the-team-shows]")))
    assert known in shows
    assert named in shows
    assert other not in shows
    page.locator("[name=role]").select_option("pattern-finding-jobs-2020")
    shows = squeezed(words_of(taken(page, "[data-saves=what-the-team-shows]")))
    assert other in shows
    assert named not in shows


def test_without_scripts_it_is_a_form_that_prints(visitor: Visitor) -> None:
    page = visitor.open(teams.path("en"), scripts=False)
    expect(page.locator(".work").get_by_role("button")).to_have_count(0)
    expect(page.locator(".work-paper")).to_be_visible()
    lines = page.locator(f"[data-reference='{FIRST}'] .boxes > span")
    assert lines.all_inner_texts() == ["Can show it:", "With help:", "Not yet:"]
    printed = "".join(sheet.above for sheet in sheets(page))
    assert squeezed(teams.STATEMENTS[FIRST]) in printed
    assert squeezed("Forget everything") not in printed


def test_copies_of_an_earlier_edition_are_accounted_for_on_a_later_site(later: Visitor) -> None:
    page = teams.ready(later.open(teams.path("en"), own=True))
    told = {REWORDED: "with a co-worker as the teacher", WITHDRAWN: "support the person to ask"}
    teams.open_copies(
        page,
        teams.copy_of(
            "AB",
            {},
            edition="2025",
            statements=[{"reference": one, "words": words} for one, words in told.items()],
            ratings=[{"reference": one, "state": "with_help"} for one in told],
        ),
    )
    account = page.locator(".work-account")
    expect(account.locator("li")).to_have_count(2)
    expect(account.locator("li").filter(has_text=REWORDED).locator("ins").last).to_contain_text(
        "colleague"
    )
    expect(account.locator("li").filter(has_text=WITHDRAWN)).to_contain_text(told[WITHDRAWN])
    assert list(teams.found(page, "nobody")) == [REWORDED]
    assert later.leave() == []
