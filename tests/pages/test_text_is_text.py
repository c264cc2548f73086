"""Whatever is written in a text stands on the page as it was written, and does nothing there.

The same text is put in the place of every text of the sample, in both languages. The pages must
then be those that a harmless text makes, element by element, but for the words.
"""

import re
from pathlib import Path
from typing import NamedTuple

import lxml.html
import pytest

from generator.pages.page import Page
from generator.problems import leave_out_warnings
from generator.sound import examine
from generator.suite.suite import Suite
from tests.hostile_texts import HARMLESS, TEXTS, fill
from tests.made_pages import html_of, pages_of

DRAWN = {"a", "circle", "path", "rect", "text", "tspan"}
"""What drawings are made of."""

MORE_OF_A_KIND = re.compile(
    r"../(standards/(old-.*|abc-se0[24]|xyz-se0[2-5])|se0[2-9]|editions/(2015|2025))"
    r"|cy/(role|my-record|search/index|downloads/index|map)|en/team"
    r"|../(situations/they-can-do-it-alone|data/index|api/v1/index|welsh|changes)"
)
"""Pages, by language and path, that show no place for a text which another does not show too.

The three tools have the same list of statements, each in English or in Welsh here.
"""


def made_of(text: str, folder: Path) -> dict[str, Page]:
    """The pages of both languages, of each kind a few, where every text of the sample is one.

    They are those that the project was checked with.
    """
    pages: dict[str, Page] = {}

    def make(suite: Suite) -> list[Page]:
        pages.update(pages_of(suite))
        return [page for address, page in pages.items() if address.startswith("en/")]

    _, problems = examine(fill(text, folder / "project"), make)
    assert leave_out_warnings(problems) == []
    return {
        address: page for address, page in pages.items() if not MORE_OF_A_KIND.fullmatch(address)
    }


class Shown(NamedTuple):
    """What stands on a page.

    Attributes:
        elements: Each element in order: its name, the names and values of its attributes by turns,
            its words and those behind it.
        drawn: The words of its drawings. Where they stand, and how often, depends on their length.
    """

    elements: list[tuple[str, ...]]
    drawn: set[str]

    def with_text(self, text: str) -> "Shown":
        """The same with a text in the place of the harmless one."""

        def replaced(words: str) -> str:
            return _single(words.replace(HARMLESS, text)) if HARMLESS in words else words

        return Shown(
            [tuple(map(replaced, element)) for element in self.elements],
            set(map(replaced, self.drawn)),
        )


def shown_on(page: Page) -> Shown:
    """What stands on a page; of words that changed, those that stand there now.

    Which those are that stood there depends on the text.
    """
    html = html_of(page)
    for cell in html.iter("td"):
        for changed in [*cell.iter("del"), *cell.find_class("spoken")]:
            changed.drop_tree()
        for changed in [*cell.iter("ins")]:
            changed.drop_tag()
    drawings = [*html.iter("svg")]
    drawn = {_single(label.text_content()) for svg in drawings for label in svg.iter("text")}
    for drawing in drawings:
        drawing.drop_tree()
    return Shown(
        [
            (
                str(element.tag),
                *(part for item in element.items() for part in (item[0], _single(item[1]))),
                _single(element.text),
                _single(element.tail),
            )
            for element in html.iter()
        ],
        drawn,
    )


def _single(text: str | None) -> str:
    return " ".join((text or "").split())


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shown]:
    """What stands on the pages of a sample whose every text is harmless."""
    pages = made_of(HARMLESS, tmp_path_factory.mktemp("harmless"))
    return {address: shown_on(page) for address, page in pages.items()}


@pytest.fixture(scope="module", params=TEXTS.values(), ids=list(TEXTS))
def text(request: pytest.FixtureRequest) -> str:
    """One text after another."""
    return str(request.param)


@pytest.fixture(scope="module")
def pages(text: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """The pages of a sample whose every text is this one."""
    return made_of(text, tmp_path_factory.mktemp("pages"))


def test_a_text_stands_on_every_page_as_it_was_written(
    text: str, pages: dict[str, Page], harmless: dict[str, Shown]
) -> None:
    """In titles, headings, tables, lists, notes and running text alike."""
    assert pages.keys() == harmless.keys()
    for address, page in pages.items():
        assert shown_on(page) == harmless[address].with_text(_single(text)), address


def parts(element: lxml.html.HtmlElement) -> list[tuple[object, object, str]]:
    """What an element of a page is made of: elements, their classes and their words."""
    return [(part.tag, part.get("class"), _single(part.text_content())) for part in element]


def within(statement: lxml.html.HtmlElement) -> list[tuple[object, object, str]]:
    """What in turn the parts of a statement are made of."""
    return [found for part in statement for found in parts(part)]


COPY = ("button", "copy", "")
"""What a statement has for who wants to cite it, which shows nothing by itself."""


def test_a_statement_is_its_code_and_its_words_and_nothing_else(
    text: str, pages: dict[str, Page]
) -> None:
    html = html_of(pages["en/standards/abc-se01"])
    second, third = html.get_element_by_id("k2"), html.get_element_by_id("p3")
    said = _single(text)
    assert parts(second) == [("a", "code", "K2"), ("span", "words", said)]
    assert within(second) == [COPY]
    words = f"{said} advocate {said} job coach {said}"
    assert parts(third) == [("a", "code", "P3"), ("span", "words", words)]
    assert within(third) == [("a", "term", "advocate"), ("a", "term", "job coach"), COPY]


def test_a_statement_has_its_words_in_the_other_language_beside_and_nothing_else(
    text: str, pages: dict[str, Page]
) -> None:
    english = html_of(pages["en/standards/abc-se01"]).get_element_by_id("p1")
    welsh = html_of(pages["cy/standards/abc-se01"]).get_element_by_id("p1")
    said = _single(text)
    own, beside = said, _single(f"{text} yma")
    assert parts(english) == [
        ("a", "code", "P1"),
        ("span", "words", own),
        ("span", "beside", f"{beside} (draft)"),
    ]
    assert parts(welsh) == [
        ("a", "code", "P1"),
        ("span", "words", f"{beside} (drafft)"),
        ("span", "beside", own),
    ]
    assert within(english) == [COPY, ("small", "draft", "(draft)")]
    assert within(welsh) == [("small", "draft", "(drafft)"), COPY]
    assert [part.get("lang") for part in (english[2], welsh[2])] == ["cy", "en"]


def test_a_text_runs_nothing_and_loads_nothing(pages: dict[str, Page]) -> None:
    for address, page in pages.items():
        html = html_of(page)
        assert list(html.iter("script", "img", "iframe", "object", "style")) == [], address
        drawn = {str(part.tag) for svg in html.iter("svg") for part in svg.iterdescendants()}
        assert drawn <= DRAWN, address
        for element in html.iter():
            assert not [name for name in element.attrib if str(name).startswith("on")], address
            assert not str(element.get("href", "")).startswith("javascript:"), address


def test_a_title_stands_in_the_menu_and_in_the_search_as_it_was_written(
    text: str, pages: dict[str, Page]
) -> None:
    page = pages["en/standards/abc-se01"]
    name = lxml.html.fragment_fromstring(page.title, create_parent=True)
    assert _single(name.text_content()) == f"ABC SE01 {_single(text)}"
    assert list(name) == []
    assert {entry.text for entry in page.entries if entry.title == "ABC SE01 P1"} == {_single(text)}


def test_a_welsh_title_stands_in_the_menu_and_in_the_search_as_it_was_written(
    text: str, pages: dict[str, Page]
) -> None:
    page = pages["cy/standards/abc-se01"]
    name = lxml.html.fragment_fromstring(page.title, create_parent=True)
    welsh = _single(f"{text} yma")
    assert _single(name.text_content()) == f"ABC SE01 {welsh}"
    assert list(name) == []
    [found] = [entry.text for entry in page.entries if entry.title == "ABC SE01 P1"]
    assert found == f"{welsh} (drafft)"
