"""What stands on a page for a text, by the state of its Welsh; where outdated Welsh is listed."""

import shutil
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from generator.model.states import State
from generator.pages.page import Page
from generator.pages.page_addresses import map_anchors as addresses_of
from generator.sound import load_sound
from generator.suite.suite import Suite
from tests.made_pages import html_of, pages_of
from tests.projects import CATALOGUE as FILE
from tests.projects import SAMPLE
from tests.texts import text_of

LISTED = "The Welsh of these texts is of an earlier English, so the English stands in its place:"
"""What the page of the downloads says before their list."""


@pytest.fixture(scope="module")
def pages(suite: Suite) -> dict[str, Page]:
    """Every generated page of the sample in both languages, by its address."""
    return pages_of(suite)


def words(element: HtmlElement) -> str:
    """The words of an element, white space made single."""
    return " ".join(element.text_content().split())


@pytest.mark.parametrize(
    ("identity", "state", "shown", "language"),
    [
        ("ABC SE02 K2", State.REVIEWED, "ble mae swyddi’n cael eu hysbysebu", "cy"),
        ("ABC SE01 P1", State.DRAFT, "cyfarch y ceisiwr gwaith wrth ei enw (drafft)", "cy"),
        ("ABC SE02 P1", State.OUTDATED, "ask what work the person wants", "en"),
        ("ABC SE02 K1", State.MISSING, "what employers look for", "en"),
    ],
)
def test_a_statement_stands_on_its_welsh_page_as_the_state_of_its_welsh_allows(
    identity: str,
    state: State,
    shown: str,
    language: str,
    suite: Suite,
    pages: dict[str, Page],
) -> None:
    """Where it stands in English it says so, and the page has no other form of it."""
    text = text_of(suite, identity)
    assert suite.find_state(text, "cy") is state
    address = text.address
    statement = html_of(pages[f"cy/{address.path}"]).get_element_by_id(address.anchor)
    [found] = statement.find_class("words")
    assert words(found) == shown
    marked = [(part.get("lang"), words(part)) for part in found.iter() if part.get("lang")]
    assert marked == ([("en", shown)] if language == "en" else [])
    assert len(statement.find_class("beside")) == (language == "cy")


def test_an_official_title_stands_on_its_welsh_page_without_a_mark(pages: dict[str, Page]) -> None:
    heading = html_of(pages["cy/standards/xyz-se01"]).get_element_by_id("page")
    assert words(heading) == "XYZ SE01 Croesawu ceiswyr gwaith"


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_downloads_page_lists_each_outdated_text_with_its_place(
    language: str, suite: Suite, pages: dict[str, Page]
) -> None:
    outdated = suite.list_texts(State.OUTDATED, "cy")
    assert len(outdated) > 1
    page = html_of(pages[f"{language}/downloads/index"])
    ids = {text.id for text in outdated}
    [told] = {link.getparent() for link in page.iter("a") if words(link) in ids}
    links = [(words(link), link.get("href")) for link in told.iter("a")]
    assert links == [
        (text.id, f"../{text.address.path}.md#{text.address.anchor}") for text in outdated
    ]
    if language == "en":
        assert words(told).startswith(LISTED)
    else:
        assert [part.get("lang") for part in told.iter("span")] == ["en"] * len(outdated)


def test_where_no_welsh_is_outdated_the_downloads_page_says_nothing_of_it(
    pages: dict[str, Page], tmp_path: Path
) -> None:
    root = shutil.copytree(SAMPLE, tmp_path / "project")
    lines = (root / FILE).read_text(encoding="utf-8").splitlines(keepends=True)
    former = [line for line in lines if line.startswith("#| ")]
    assert former
    (root / FILE).write_text("".join(line for line in lines if line not in former), "utf-8")
    without = pages_of(load_sound(root))["en/downloads/index"].markdown
    whole = pages["en/downloads/index"].markdown
    [told] = [paragraph for paragraph in whole.split("\n\n") if LISTED in paragraph]
    assert without == whole.replace(f"{told}\n\n", "")


def test_every_text_has_a_place_on_the_site(suite: Suite) -> None:
    there = addresses_of(suite)
    for text in suite.texts.values():
        location, _, anchor = text.address.location.partition("#")
        assert location in there, text.id
        assert not anchor or anchor in there[location], text.id
