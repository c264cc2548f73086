"""Written pages take from the data which edition is in force, and how much of each is held."""

from dataclasses import replace
from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.languages.language import Language
from generator.pages.placeholders import CONTACT, EDITIONS, IN_FORCE, OWNER, fill_placeholders
from generator.suite.suite import Suite
from tests.projects import DAY
from tests.site.built import both_languages, pages, words
from tests.variants import without_statements

SAID = {
    "": (
        "In force: the 2025 edition.",
        "The 2025 edition: In force. Performance criteria: 10. Knowledge statements: 5. Standards "
        "that we do not have, or have only in part: 3.",
    ),
    "cy/": (
        "Mewn grym: argraffiad 2025.",
        "Argraffiad 2025: Mewn grym. Meini prawf perfformiad: 10. Datganiadau gwybodaeth: 5. "
        "Safonau nad ydynt gennym, neu sydd gennym yn rhannol yn unig: 3.",
    ),
}


def site_of(suite: Suite) -> Site:
    """A suite in English."""
    return Site(Catalogue(suite), Language.of("en", suite), DAY)


@both_languages
def test_the_first_page_says_what_the_data_says(root: str, site: Path) -> None:
    page = pages(site)[root]
    in_force, held = SAID[root]
    [said] = page.tree.cssselect(".edition-in-force strong")
    assert words(said) == in_force
    listed = page.tree.cssselect("#in-force ~ ul > li")
    assert words(listed[0]) == held
    assert [to for _, to, _ in page.links("#in-force ~ ul > li a")] == [
        f"{root}editions/{year}/" for year in (2025, 2020, 2015)
    ]


def test_what_is_held_no_more_is_said_no_more(suite: Suite) -> None:
    less = without_statements(suite, "XYZ SE02", "XYZ SE03", "XYZ SE05")
    said = fill_placeholders(f"{IN_FORCE}\n\n{EDITIONS}", "index", site_of(less))
    assert "**In force: the 2025 edition.**" in said
    assert "In force. We have its titles and overviews, but not its statements." in said


def test_a_link_to_the_other_language_is_counted_from_the_page_and_its_language(
    suite: Suite,
) -> None:
    written, site = "[Read it in Welsh](index.md)<!-- other language -->", site_of(suite)
    for path, folder, to in (
        ("index", "", "cy/"),
        ("about", "", "../cy/about/"),
        ("index", "cy/", "../cy/"),
    ):
        said = fill_placeholders(written, path, site, folder)
        assert said == f'<a href="{to}" hreflang="cy">Read it in Welsh</a>'


def test_the_owner_and_the_register_are_those_of_the_suite(suite: Suite) -> None:
    said = fill_placeholders(OWNER, "about", site_of(suite))
    facts = suite.facts
    assert facts.owner
    assert facts.register_
    for address in (facts.owner.page, facts.register_.address):
        assert f"]({address})" in said


def test_where_nothing_is_known_of_an_owner_nothing_is_said(suite: Suite) -> None:
    unknown = replace(
        suite, facts=suite.facts.model_copy(update={"owner": None, "register_": None})
    )
    assert fill_placeholders(f"{OWNER}{CONTACT}", "about", site_of(unknown)) == ""


def test_a_page_without_a_mark_stays_as_it_was_written(suite: Suite) -> None:
    assert fill_placeholders("# A page\n\n<!-- a remark -->\n", "index", site_of(suite)) == (
        "# A page\n\n<!-- a remark -->\n"
    )
