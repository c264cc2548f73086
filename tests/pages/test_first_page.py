"""The first page, where nobody wrote one, says whose the standards and the site are."""

from dataclasses import replace
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.ids import Code
from generator.languages.language import Language
from generator.model.suite_file import Owner
from generator.pages import make_all_pages
from generator.suite.suite import Suite
from tests.made_pages import html_of
from tests.projects import DAY

OWNER = Owner(name="The Council of *Helpers*", page="https://council.example/standards")


def facts_on(suite: Suite, code: Code, **facts: Any) -> list[tuple[str, list[str], list[str]]]:
    """What the page says of it in a language: each line, where it leads, languages marked in it."""
    known = {"owner": None, **facts}
    given = replace(suite, has_home=False, facts=suite.facts.model_copy(update=known))
    site = Site(Catalogue(given), Language.of(code, given), DAY)
    [page] = [page for page in make_all_pages(site) if page.path == "index"]
    return [
        (" ".join(line.text_content().split()), line.xpath(".//@href"), line.xpath(".//@lang"))
        for line in html_of(page).xpath("//h2[@id='about']/following-sibling::ul[1]/li")
    ]


def test_what_is_known_is_said_and_can_be_followed(suite: Suite) -> None:
    said = facts_on(
        suite,
        "en",
        owner=OWNER,
        publisher="The Office",
        contact="office@council.example",
        source="https://git.example/standards",
    )
    assert said == [
        ("The standards belong to: The Council of *Helpers*", [OWNER.page], []),
        ("The site is published by: The Office", [], []),
        (
            "Where to write about it: office@council.example",
            ["mailto:office@council.example"],
            [],
        ),
        (
            "Where its files are kept: https://git.example/standards",
            ["https://git.example/standards"],
            [],
        ),
    ]


def test_names_are_marked_as_of_the_language_of_the_files(suite: Suite) -> None:
    [(_, _, marked)] = facts_on(suite, "cy", publisher="The Office")
    assert marked == ["en"]


def test_a_page_may_be_where_to_write(suite: Suite) -> None:
    [(_, leads_to, _)] = facts_on(suite, "en", contact="https://council.example/contact")
    assert leads_to == ["https://council.example/contact"]


def test_what_is_not_known_is_not_said(suite: Suite) -> None:
    assert facts_on(suite, "en", owner=Owner(name="The Council")) == [
        ("The standards belong to: The Council", [], [])
    ]
    assert facts_on(suite, "en") == []
