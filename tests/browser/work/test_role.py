"""A manager says what a role needs, and makes its documents; nothing leaves the device."""

import re
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

from . import roles
from .walking import press_to, words_of

DAY_ONE, LEARNED, OTHERS = "ABC SE01 P1", "ABC SE01 K2", "ABC SE02 P1"
ASKED = "!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"
"""Whether the browser is to ask before the page is left."""

MADE = "/role/#1=2020.QA2"


def make_by_keyboard(page: Page) -> None:
    """Makes a role of a name and three statements of 2020 without a mouse."""
    tab_to(page, roles.name(page))
    page.keyboard.type("Job coach")
    tab_to(page, page.locator("select[name=edition]"))
    page.keyboard.press("ArrowDown")
    press_to(page, "[data-urn='ABC SE01'] summary")
    tab_to(page, page.locator(f"[data-reference='{DAY_ONE}'] input"))
    page.keyboard.press("ArrowDown")  # from the last, which is chosen, to the first
    tab_to(page, page.locator(f"[data-reference='{LEARNED}'] input"))
    for _ in range(2):
        page.keyboard.press("ArrowUp")
    press_to(page, "[data-urn='ABC SE02'] summary")
    tab_to(page, page.locator(f"[data-reference='{OTHERS}'] input"))
    page.keyboard.press("ArrowUp")
    tab_to(page, page.locator(f"[data-reference='{OTHERS}'] [name=who]"))
    page.keyboard.type("the trainer")
    page.keyboard.press("Tab")


def test_what_somebody_types_stays_while_what_they_chose_before_is_being_kept(
    visitor: Visitor,
) -> None:
    page = roles.ready(visitor.open(roles.path("en"), own=True))
    page.locator("select[name=edition]").select_option("2020")
    for reference in (DAY_ONE, OTHERS):
        [urn] = re.findall(r"^\w+ \w+", reference)
        page.locator(f"[data-urn='{urn}']").evaluate("it => { it.open = true; }")
    roles.choose(page, OTHERS, "somebody_else")
    who = roles.statement(page, OTHERS).locator("[name=who]")
    for field, other, need, count in (
        (who, DAY_ONE, "day_one", "From day one: 1"),
        (roles.name(page), LEARNED, "learned", "Can be learned: 1"),
    ):
        field.press_sequentially("the tr")
        choice = roles.statement(page, other).locator(f"input[value='{need}']")
        choice.evaluate("it => { it.checked = true; it.dispatchEvent(new Event('change')); }")
        expect(roles.chosen(page)).to_contain_text(count)
        field.press_sequentially("ainer")
        assert field.input_value() == "the trainer"


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_nothing_to_every_document_by_the_keyboard_alone(
    language: Code, visitor: Visitor, sites: Mapping[Code, Site]
) -> None:
    page = visitor.open(roles.path(language), own=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    make_by_keyboard(roles.ready(page))
    site = sites[language]
    said = {
        one: site.say_plainly(site.catalogue.statements[one].text)
        for one in (DAY_ONE, LEARNED, OTHERS)
    }
    knowledge = {LEARNED}
    holds = {
        "job-description": {DAY_ONE, OTHERS},
        "person-specification": {DAY_ONE, LEARNED},
        "interview-sheet": set(),
        "induction-plan": {DAY_ONE, LEARNED},
        "appraisal-form": {DAY_ONE, LEARNED},
    }
    assert knowledge.isdisjoint(holds["job-description"])
    for document, needed in holds.items():
        tab_to(page, page.locator(f"[data-saves='{document}']"))
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        assert document in download.value.suggested_filename
        words = words_of(download.value.path().read_bytes())
        assert "Job coach" in words
        assert {one for one, text in said.items() if squeezed(text) in squeezed(words)} == needed
        assert page.url in words
        assert site.language.interface("Whose text it is").text in words
    assert asked
    assert [one for one in asked if not one.startswith((f"{visitor.address}/", "blob:"))] == []


def test_the_role_is_as_it_was_after_a_reload_and_in_the_other_language(visitor: Visitor) -> None:
    page = roles.ready(visitor.open(roles.path("en"), own=True))
    make_by_keyboard(page)
    page.get_by_label("Notes on the role").fill("Three days a week")  # and the field is not left
    was = page.url.partition("#")[2]
    assert was
    for language in ("en", "cy", "en"):
        if page.url.startswith(f"{visitor.address}{roles.path(language)}"):
            page.reload()
        else:
            page.locator(".language-link").click()
        roles.ready(page)
        assert page.url == f"{visitor.address}{roles.path(language)}#{was}"
        expect(roles.name(page)).to_have_value("Job coach")
        expect(page.locator("[name=notes]")).to_have_value("Three days a week")
        expect(roles.chosen(page)).to_have_text(re.compile(r"1 · .* 1 · .* 1$"))


def test_a_role_is_its_address_wherever_it_is_opened_and_what_was_here_comes_back(
    visitor: Visitor,
) -> None:
    page = roles.ready(visitor.open(roles.path("en"), own=True))
    make_by_keyboard(page)
    address = page.locator("[name=address]").input_value()
    form, _, signs = address.partition("#")[2].partition(".")
    assert len(f"{form}.") <= 8
    assert len(signs) <= -(-2 * 45 // 6)
    elsewhere = roles.ready(visitor.open("/cy/role/", own=True))
    elsewhere.goto(address.replace("/role/", "/cy/role/"))
    roles.ready(elsewhere)
    expect(roles.chosen(elsewhere)).to_have_text(re.compile(r"1 · .* 1 · .* 1$"))
    expect(roles.name(elsewhere)).to_have_value("")
    roles.standard(elsewhere, "ABC SE01")
    expect(roles.statement(elsewhere, DAY_ONE).locator("input[value=day_one]")).to_be_checked()
    roles.name(elsewhere).fill("Mentor")
    roles.name(elsewhere).blur()
    elsewhere.goto(f"{visitor.address}/cy/role/#1=2020.Qx")
    expect(roles.name(elsewhere)).to_have_value("")
    elsewhere.reload()
    roles.ready(elsewhere).locator("button[name=undo]").click()
    expect(roles.name(elsewhere)).to_have_value("Mentor")


def test_a_role_begins_with_a_pattern_or_with_functions(visitor: Visitor) -> None:
    page = roles.ready(visitor.open(roles.path("en")))
    page.locator("select[name=edition]").select_option("2020")
    page.get_by_text("From a pattern").click()
    page.get_by_role("button", name="Begin with this pattern").first.click()
    expect(roles.name(page)).to_have_value("Meeting job seekers")
    roles.standard(page, "ABC SE01")
    # what is named by itself outweighs its standard
    expect(roles.statement(page, "ABC SE01 P1").locator("input[value=day_one]")).to_be_checked()
    expect(roles.statement(page, "ABC SE01 P2").locator("input[value=learned]")).to_be_checked()
    page.locator("details[data-edition='2020']").filter(has_text="From functions").locator(
        "summary"
    ).click()
    page.locator("details[data-edition='2020'] [value=B]").check()
    page.get_by_role("button", name="Begin with these functions").click()
    expect(roles.chosen(page)).to_have_text(re.compile(r"^From day one: \d+$"))
    expect(roles.statement(page, "ABC SE01 P2").locator("input[value='']")).to_be_checked()
    page.get_by_role("button", name="Undo").click()
    expect(roles.name(page)).to_have_value("Meeting job seekers")


def test_a_file_holds_the_role_and_opens_again_after_everything_is_forgotten(
    visitor: Visitor, tmp_path: Path
) -> None:
    page = roles.ready(visitor.open(roles.path("en"), own=True))
    make_by_keyboard(page)
    expect(roles.said(page)).to_contain_text(roles.UNSAVED["en"])
    assert page.evaluate(ASKED)
    file = roles.saved(page, tmp_path / "role.json")
    expect(roles.said(page)).to_contain_text(roles.SAVED["en"])
    assert not page.evaluate(ASKED)
    assert file["form"] == "role"
    assert file["edition"] == "2020"
    assert [(one["reference"], one["need"], one.get("who")) for one in file["statements"]] == [
        (DAY_ONE, "day_one", None),
        (LEARNED, "learned", None),
        (OTHERS, "somebody_else", "the trainer"),
    ]
    assert file["statements"][0]["words"] == "greet the job seeker by name"
    roles.name(page).fill("Another")
    roles.name(page).blur()
    page.get_by_role("button", name="Forget everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Forget it").click()
    expect(roles.said(page)).to_contain_text("Everything is forgotten")
    expect(roles.name(page)).to_have_value("")
    page.reload()
    expect(roles.name(roles.ready(page))).to_have_value("")
    roles.open_file(page, tmp_path / "role.json")
    expect(roles.name(page)).to_have_value("Job coach")
    expect(roles.chosen(page)).to_have_text(re.compile(r"1 · .* 1 · .* 1$"))


def test_what_is_kept_on_the_computer_is_the_same_in_two_tabs_until_it_is_forgotten(
    visitor: Visitor,
) -> None:
    page = roles.ready(visitor.open(MADE, own=True))
    page.get_by_label("Keep it on this computer").check()
    expect(roles.said(page)).to_contain_text("Kept on this computer.")
    other = page.context.new_page()
    other.goto(f"{visitor.address}/role/")
    expect(roles.chosen(roles.ready(other))).to_have_text("From day one: 1")
    roles.standard(other, "ABC SE01")
    roles.choose(other, "ABC SE01 P2", "learned")
    expect(roles.chosen(page)).to_have_text("From day one: 1 · Can be learned: 1")
    roles.name(page).fill("Both")
    roles.name(page).blur()
    expect(roles.name(other)).to_have_value("Both")
    expect(roles.chosen(other)).to_have_text("From day one: 1 · Can be learned: 1")
    other.get_by_role("button", name="Forget everything").click()
    other.get_by_role("dialog").get_by_role("button", name="Forget it").click()
    expect(roles.name(page)).to_have_value("")
    fresh = page.context.new_page()
    fresh.goto(f"{visitor.address}/role/")
    expect(roles.name(roles.ready(fresh))).to_have_value("")


def test_a_document_in_both_languages_is_printed_alone(visitor: Visitor) -> None:
    page = roles.ready(visitor.open(MADE))
    page.evaluate("window.print = () => {}")
    page.get_by_label("Both").check()
    page.locator("[data-prints='person-specification']").click()
    printed = "".join(sheet.above for sheet in sheets(page))
    for text in (
        "Person specification / Manyleb person",
        "greet the job seeker by name",
        "cyfarch y ceisiwr gwaith wrth ei enw (drafft)",
        "☐",
    ):
        assert squeezed(text) in printed, text
    assert squeezed("Your work") not in printed


def test_without_scripts_the_page_is_a_form_with_a_box_for_each_answer(visitor: Visitor) -> None:
    page = visitor.open(roles.path("en"), scripts=False)
    expect(page.locator(".work-tool").first).to_be_hidden()
    expect(page.locator(".work-paper")).to_be_visible()
    first = page.locator("[data-reference='ABC SE01 P1']")
    expect(first).to_be_visible()
    expect(first.locator(".boxes > span")).to_have_text(
        ["From day one", "Can be learned", "Somebody else:"]
    )
    assert squeezed("Filled in by:") in "".join(sheet.above for sheet in sheets(page))


def test_axe_finds_nothing_in_any_state(visitor: Visitor) -> None:
    page = roles.ready(visitor.open(roles.path("en"), own=True))
    found = faults(page)
    page.locator("select[name=edition]").select_option("2020")
    for one in ("From a pattern", "From functions of the process"):
        page.locator("summary:visible").filter(has_text=one).click()
    roles.standard(page, "ABC SE01")
    roles.choose(page, OTHERS.replace("SE02", "SE01"), "somebody_else")
    roles.open_file(page, b"no file")
    page.evaluate("scrollTo(0, 0)")  # or the header would cover what stands below it in part
    found += faults(page)
    page.get_by_role("button", name="Forget everything").click()
    found += faults(page, page.get_by_role("dialog"))
    expect_none(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_a_role_in_either_colours_wide_and_narrow(
    language: Code, visitor: Visitor
) -> None:
    page = visitor.open(roles.path(language) + MADE.removeprefix("/role/"))
    roles.standard(roles.ready(page), "ABC SE01")
    found = []
    for scheme in ("light", "dark"):
        page.locator("body").evaluate(
            "(body, scheme) => body.setAttribute('data-md-color-scheme', scheme)",
            {"light": "default", "dark": "slate"}[scheme],
        )
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate("scrollTo(0, 0)")
            found += faults(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect_none(found)
