"""Three tasks of readers, in as few taps from home as they may take, in each language.

What a release adds is on the site of this module.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from generator.ids import make_slug
from generator.suite.suite import Suite

from .pages import LANGUAGES, ROOT, Code
from .serving import served
from .taps import Taps, begin
from .visitor import Visitor


@pytest.fixture(scope="module")
def regular(browser: Browser, as_released: Path) -> Iterator[Visitor]:
    """A visitor to that site."""
    with served(as_released) as address:
        visitor = Visitor(browser, address)
        yield visitor
        visitor.close()


class Reader:
    """A reader on a phone, whose taps are counted.

    Args:
        visitor: The visitor.
        language: The language that the reader has the site in.
    """

    def __init__(self, visitor: Visitor, language: Code) -> None:
        self.language = language
        self.page = begin(visitor, f"{ROOT[language]}/")
        self.taps = Taps()

    def link(self, end: str) -> Locator:
        """The first link in the text of the page, as it is, whose address ends so."""
        return self.page.locator(f"article a[href$='{end}']:visible").first

    def tap(self, end: str) -> None:
        """Taps such a link, which leads on."""
        self.taps.on(self.link(end))
        self.page.wait_for_load_state()


@pytest.fixture(params=LANGUAGES)
def reader(request: pytest.FixtureRequest, visitor: Visitor) -> Reader:
    """A reader at home, in each language."""
    return Reader(visitor, request.param)


def test_what_changed_in_the_edition_in_force_is_two_taps_from_home(
    reader: Reader, suite: Suite
) -> None:
    former = next(one for one in suite.entities.editions if one.superseded_by)
    reader.tap("editions/")
    expect(reader.page.locator("article h2#words, article h2#words-" + former.year)).to_be_visible()
    assert reader.page.locator("article table.comparison ins").count() > 0
    assert reader.taps.number <= 2


def test_the_whole_suite_as_json_is_two_taps_from_home(reader: Reader, suite: Suite) -> None:
    reader.tap("downloads/")
    name = f"{suite.facts.id}.json"
    expect(reader.link(name)).to_be_visible()
    assert reader.page.request.get(reader.link(name).evaluate("link => link.href")).ok
    assert reader.taps.number + 1 <= 2


def test_a_standard_in_word_is_three_taps_from_home(reader: Reader, suite: Suite) -> None:
    urn = make_slug(suite.entities.standards[0].urn)
    reader.tap("standards/")
    reader.tap(f"{urn}/")
    file = reader.link(f"{urn}-{reader.language}.docx")
    expect(file).to_be_visible()
    assert reader.page.request.get(file.evaluate("link => link.href")).ok
    assert reader.taps.number + 1 <= 3
