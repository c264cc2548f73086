"""What the comparison of editions shows of a text, on the page of each language."""

import shutil
from pathlib import Path

import pytest

from generator.ids import Code
from generator.sound import load_sound
from generator.suite.suite import Suite
from tests.made_pages import html_of, pages_of
from tests.projects import CATALOGUE, SAMPLE, replace

STANDARDS = "OLD SE02", "ABC SE01"
"""A standard and what became of it; its title was changed, and both Welsh titles are drafts."""

OUT_AND_IN = ["Taken out: Greet", "Put in: Welcome"]
BORROWED = ".//p[contains(., 'yn y Saesneg a gyhoeddwyd')]"


def title_of(suite: Suite, language: Code) -> tuple[list[str], list[str]]:
    """What is marked in the title of the two standards, and which languages that is said to be."""
    tree = html_of(pages_of(suite)[f"{language}/editions/index"])
    [row] = (
        row
        for row in tree.cssselect("table.comparison tbody tr")
        if [link.text for link in row.cssselect("th .urn")] == list(STANDARDS)
    )
    cell = row.cssselect("td")[0]
    marked = [" ".join(one.text_content().split()) for one in cell.cssselect("del, ins")]
    return marked, [one.get("lang") for one in cell.cssselect("[lang]:not(.spoken)")]


@pytest.fixture
def both_official(tmp_path: Path) -> Suite:
    """The sample with the publisher's own Welsh of both titles."""
    project = shutil.copytree(SAMPLE, tmp_path / "project")
    for standard in STANDARDS:
        entry = f'msgctxt "{standard} title"'
        official = f"#. official: the owner’s page\n{entry}"
        replace(project / CATALOGUE, f"#, fuzzy\n{entry}", official)
    return load_sound(project)


def test_two_drafts_are_not_compared_but_the_published_words(suite: Suite) -> None:
    marked, languages = title_of(suite, "cy")
    assert marked == ["Tynnwyd allan: Greet", "Rhoddwyd i mewn: Welcome"]
    assert languages == ["en"]


def test_the_publishers_own_words_in_both_editions_are_compared(both_official: Suite) -> None:
    marked, languages = title_of(both_official, "cy")
    assert marked == ["Tynnwyd allan: Cyfarch y", "Rhoddwyd i mewn: Croesawu’r"]
    assert languages == []


def test_a_page_says_that_it_shows_the_published_words_of_another_language(suite: Suite) -> None:
    pages = pages_of(suite)
    assert html_of(pages["cy/editions/index"]).xpath(BORROWED)
    assert not html_of(pages["en/editions/index"]).xpath(".//p[contains(., 'in the published')]")


def test_in_the_language_of_the_files_the_words_are_as_they_were(suite: Suite) -> None:
    assert title_of(suite, "en") == (OUT_AND_IN, [])
