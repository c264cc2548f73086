"""The page of the downloads of a release: which platform takes which file, and how."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from lxml.html import HtmlElement

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.downloads import Download
from generator.catalogue.site_in_language import Site
from generator.exports import FORMATS
from generator.ids import Code
from generator.languages.language import Language
from generator.model.suite_file import Example
from generator.pages import downloads
from generator.suite.suite import Suite
from tests.made_pages import html_of
from tests.projects import DAY, LANGUAGES
from tests.variants import without_statements

PLATFORMS = tuple(one for one in FORMATS if one.steps)


def page_of(suite: Suite, code: Code, *left_out: str) -> HtmlElement:
    """The page in a language, without the files of some formats."""
    site = Site(Catalogue(suite), Language.of(code, suite), DAY)
    site.downloads = tuple(
        Download(f"file.{one.ending}", one, 1, ("en",), "2020")
        for one in FORMATS
        if one.name not in left_out
    )
    [page] = downloads.make_pages(site)
    return html_of(page)


def steps_on(page: HtmlElement) -> Mapping[str, list[str]]:
    """The steps of each format for a platform, in order."""
    return {
        str(row.cssselect("th .format")[0].text_content()): [
            str(one.text_content()) for one in row.cssselect("ol > li")
        ]
        for row in page.cssselect("tr")
        if row.cssselect("ol")
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_says_step_by_step_how_each_platform_takes_its_file(suite: Suite, code: Code) -> None:
    language = Language.of(code, suite)
    assert steps_on(page_of(suite, code)) == {
        one.name: [language.interface(step).text for step in one.steps] for one in PLATFORMS
    }


def test_the_file_that_a_platform_takes_stands_beside_its_steps_and_nowhere_else(
    suite: Suite,
) -> None:
    page = page_of(suite, "en")
    for one in PLATFORMS:
        [link] = page.cssselect(f'a[href$="file.{one.ending}"]')
        [row] = link.iterancestors("tr")
        assert row.cssselect("ol > li")


def test_moodle_and_mahara_are_among_them_with_their_menus(suite: Suite) -> None:
    said = steps_on(page_of(suite, "en"))
    assert "“Import competency framework”" in " ".join(said["Moodle"])
    assert "“SmartEvidence”" in " ".join(said["Mahara"])


def test_it_says_nothing_of_a_platform_for_which_there_is_no_file(suite: Suite) -> None:
    assert "Mahara" not in steps_on(page_of(suite, "en", "Mahara"))


def list_what_platforms_are_told(page: HtmlElement) -> str:
    """What stands below the heading of platforms, up to the next."""
    [heading] = page.cssselect("#platforms")
    told = []
    for part in heading.itersiblings():
        if part.tag == "h2":
            break
        told.append(str(part.text_content()))
    return " ".join(told)


def test_it_names_mahara_and_statements_to_platforms_only_where_there_is_a_statement(
    suite: Suite,
) -> None:
    with_them = list_what_platforms_are_told(page_of(suite, "en"))
    assert "Mahara" in with_them
    assert "the statements of them that we have" in with_them
    facts = suite.facts.model_copy(update={"example": Example()})
    urns = (one.standard.urn for one in suite.standards)
    none = without_statements(replace(suite, facts=facts), *urns)
    without_them = list_what_platforms_are_told(page_of(none, "en", "Mahara"))
    assert "Mahara" not in without_them
    assert without_them.count("statement") == 1
    assert "of which we have no statements" in without_them


def test_without_any_it_says_that_they_come_with_a_release(suite: Suite) -> None:
    page = page_of(suite, "en", *(one.name for one in PLATFORMS))
    [heading] = page.cssselect("#platforms")
    said = [str(one.text_content()) for one in heading.itersiblings()][1]
    assert said == "They come with a release of this site."


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("address", ["https://nos.example/", ""], ids=["known", "not known"])
def test_no_address_but_the_site_s_own_is_said_to_be_where_a_release_stays(
    suite: Suite, code: Code, address: str
) -> None:
    site = Site(Catalogue(suite), Language.of(code, suite), DAY)
    site.address, site.version = address, "0.1.0"
    [page] = map(html_of, downloads.make_pages(site))
    folder = f"{address}releases/0.1.0/{site.language.folder}" if address else "/releases/0.1.0/"
    assert folder in {one.text_content() for one in page.cssselect("p code")}
    examples = " ".join(one.text_content() for one in page.cssselect("pre"))
    told = " ".join(one.text_content() for one in page.cssselect("p"))
    assert ("https://example.org/" in examples) == ("https://example.org/" in told) == (not address)
