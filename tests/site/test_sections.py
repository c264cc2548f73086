"""A standard in the long form stands on its built page as it is printed, in both languages."""

import re
from copy import deepcopy
from pathlib import Path

import pytest

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.ids import Code
from generator.suite.entities import walk_texts
from tests.site.built import BuiltPage, both_languages, pages, words
from tests.site.expected import Expected, language_at
from tests.site.test_search_index import found_on, shown

URN, PATH = "XYZ SE05", "standards/xyz-se05/"
SECTIONS = (
    *("overview", "scope", "performance-criteria", "knowledge-and-understanding", "skills"),
    *("behaviours", "values-of-the-standard", "glossary", "links", "external-links"),
    *("other", "other-2"),
)
HEADINGS = (
    ("h3", "overview-what-is-this-standard-about"),
    ("h3", "overview-who-is-it-for"),
    ("h3", "performance-criteria-before-the-first-day"),
    ("h3", "performance-criteria-on-the-first-day"),
    ("h4", "performance-criteria-indoors"),
    ("h4", "performance-criteria-outdoors"),
)
CODES = {
    "p1": "1.",
    "p1-1": "a)",
    "p1-2": "b)",
    "p1-3": "P1-3",
    "p2": "2.",
    "p4": "4.",
    "p5": "P5",
    "p6": "#",
    "k01": "K01",
    "k01-1": "#",
    "k01-2": "#",
    "k01-2-i": "i",
    "k01-2-ii": "ii",
    "k02": "K02",
    "s1": "S1",
    "s2": "S2",
    "s3": "S3",
    "b1": "1.1",
    "b2": "1.2",
    "v1": "#",
}
"""Every statement and every part of one in printed order, withdrawn ones too, with its code."""


def page_at(site: Path, root: str) -> BuiltPage:
    """Its page."""
    return pages(site)[f"{root}{PATH}"]


@both_languages
def test_sections_and_headings_stand_in_printed_order_at_their_anchors(
    root: str, site: Path
) -> None:
    text = page_at(site, root).tree.cssselect(".standard > .text")[0]
    assert tuple(str(one.get("id")) for one in text.cssselect("h2")) == SECTIONS
    found = tuple((str(one.tag), str(one.get("id"))) for one in text.cssselect("h3, h4"))
    assert found == HEADINGS


@both_languages
def test_headings_and_lead_ins_are_those_that_are_printed(
    root: str, site: Path, expected: Expected
) -> None:
    page, language = page_at(site, root), language_at(root)
    for anchor, identity in (
        ("scope", "scope heading"),
        ("glossary", "glossary heading"),
        ("other-2", "other-2 heading"),
        ("performance-criteria-on-the-first-day", "criteria subheading 2"),
    ):
        heading = page.tree.get_element_by_id(anchor)
        assert words(heading).startswith(expected.said(f"{URN} {identity}", language))
    lead_ins = [words(one.cssselect(".words")[0]) for one in page.tree.cssselect("p.lead-in")]
    assert lead_ins == [
        expected.said(f"{URN} {identity} lead-in", language)
        for identity in ("criteria", "criteria subheading 2", "knowledge")
    ]


@both_languages
def test_statements_and_their_parts_have_their_printed_codes_and_their_anchors(
    root: str, site: Path
) -> None:
    statements = page_at(site, root).tree.cssselect("li.statement")
    found = {str(one.get("id")): words(one.cssselect(":scope > .code")[0]) for one in statements}
    assert list(found.items()) == list(CODES.items())


@both_languages
def test_a_part_stands_in_a_list_within_its_statement(root: str, site: Path) -> None:
    tree = page_at(site, root).tree
    for part in (anchor for anchor in CODES if "-" in anchor):
        owner = tree.get_element_by_id(part).getparent().getparent()
        assert owner.get("id") == part.rpartition("-")[0]


@both_languages
def test_whatever_has_a_code_can_be_cited_by_its_reference(root: str, site: Path) -> None:
    for one in page_at(site, root).tree.cssselect("li.statement > .code"):
        anchor = str(one.get("href")).removeprefix("#")
        assert one.get("title") == f"{URN} {anchor.upper()}"
        if words(one) == "#":
            assert one.get("aria-label") == one.get("title")


@both_languages
def test_lists_are_lists_and_terms_a_list_of_definitions(
    root: str, site: Path, expected: Expected
) -> None:
    tree, language = page_at(site, root).tree, language_at(root)
    scope = tree.cssselect("#scope ~ ul")[0]
    codes = [words(one) for one in scope.cssselect("li > .printed")]
    assert codes == ["1", "a", "b", "2"]
    assert len(scope.cssselect("li li")) == 2
    terms = [words(one.cssselect(".words")[0]) for one in tree.cssselect("#glossary ~ dl > dt")]
    assert terms == [expected.said(f"{URN} glossary term {n}", language) for n in (1, 2)]
    assert len(tree.cssselect("#glossary ~ dl > dd")) == 2


@both_languages
def test_what_is_named_in_links_leads_there_if_it_is_here(root: str, site: Path) -> None:
    page = page_at(site, root)
    assert [(to, at) for _, to, at in page.links("#links ~ ul .words a")] == [
        (f"{root}standards/xyz-se02/", ""),
        (f"{root}standards/abc-se03/", "p2"),
        (f"{root}related/", "def-gh12"),
    ]
    [outside] = page.tree.cssselect("#external-links ~ p > .words a")
    assert outside.get("href") == "https://plans.example.org/doors?size=a4&colour=none"


@both_languages
def test_every_text_of_it_stands_on_its_page(
    root: str, site: Path, catalogue: Catalogue, expected: Expected
) -> None:
    held, language = words(page_at(site, root).tree), language_at(root)
    for text in walk_texts(catalogue.standards[URN]):
        assert expected.said(text.id, language) in held, text.id


@both_languages
def test_every_text_of_it_is_found_by_the_search_where_it_stands(
    root: str, site: Path, catalogue: Catalogue, expected: Expected
) -> None:
    """But for the headings and lead-ins that every standard has.

    What stands under a heading is found at that, whose anchor begins with that of the section.
    """
    found, language = found_on(site, root), language_at(root)
    own = {where: one for where, one in found.items() if where.startswith(PATH)}
    for text in walk_texts(catalogue.standards[URN]):
        of_every_one = re.search("(criteria|knowledge) (heading|lead-in)$", text.id)
        if not of_every_one and not text.ours:
            place = re.compile(re.escape(text.address.location) + "(-.*)?")
            said = [
                f"{one['title']} {one['text']}" for at, one in own.items() if place.fullmatch(at)
            ]
            wanted = expected.said(text.id, language).removesuffix(f" {expected.mark(language)}")
            assert any(wanted in shown(one) for one in said), text.id


@both_languages
def test_its_status_version_level_and_dates_are_found_by_the_search(root: str, site: Path) -> None:
    said = shown(found_on(site, root)[f"{PATH}#metadata"]["text"])
    for label, value in FACTS[language_at(root)]:
        assert f"{label}: {value}." in said


FACTS: dict[Code, list[tuple[str, str]]] = {
    "en": [
        ("Status", "Current"),
        ("Version", "2"),
        ("Level", "3"),
        ("Further references", "DF 12, OLDDF4"),
        ("Suites", "Doors and Floors, Work with Newcomers"),
        ("History", "1, May 2019: First published, 2, 2025"),
        ("Occupations", "Caretakers, Team leaders"),
        ("Key words", "doors, floors"),
    ],
    "cy": [
        ("Statws", "Cyfredol"),
        ("Fersiwn", "2"),
        ("Lefel", "3"),
        ("Cyfeirnodau eraill", "DF 12, OLDDF4"),
        ("Cyfresi", "Drysau a Lloriau, Work with Newcomers"),
        ("Hanes", "1, Mai 2019: Cyhoeddwyd gyntaf, 2, 2025"),
        ("Galwedigaethau", "Gofalwyr, Arweinwyr tîm"),
        ("Geiriau allweddol", "drysau, lloriau"),
    ],
}
"""What it prints about itself: each label, and what stands beside it."""


@both_languages
def test_it_says_what_it_prints_about_itself(root: str, site: Path) -> None:
    tree, language = deepcopy(page_at(site, root).tree), language_at(root)
    for line in tree.cssselect("#metadata ~ div td br, #metadata ~ table td br"):
        line.tail = f", {line.tail or ''}"
    table = tree.cssselect("#metadata ~ div table, #metadata ~ table")[0]
    rows = [row.cssselect("td") for row in table.cssselect("tbody tr")]
    said = [tuple(words(cell).replace(" (drafft)", "") for cell in row) for row in rows]
    assert said == FACTS[language]
    assert words(tree.cssselect(".facts")[0]).endswith("DF 12, OLDDF4")


@pytest.mark.parametrize(
    ("root", "path", "said"),
    [
        ("", "standards/old-se01/", "Status Legacy"),
        ("cy/", "standards/old-se01/", "Statws Etifeddol"),
        ("", "standards/xyz-se03/", "Status Draft"),
        ("cy/", "standards/xyz-se03/", "Statws Drafft"),
        ("", PATH, "Status Current"),
        ("cy/", PATH, "Statws Cyfredol"),
    ],
)
def test_a_standard_of_any_status_says_it_and_is_found_by_it(
    root: str, path: str, said: str, site: Path
) -> None:
    [facts] = pages(site)[f"{root}{path}"].tree.cssselect(".facts")
    assert words(facts).startswith(said)
    found = shown(found_on(site, root)[f"{path}#metadata"]["text"])
    assert found.startswith(f"{said.replace(' ', ': ')}.")


@pytest.mark.parametrize(
    ("root", "said"),
    [
        ("", "Status: draft. Performance criteria: 2. Knowledge statements: not held."),
        ("cy/", "Statws: drafft. Meini prawf perfformiad: 2. Datganiadau gwybodaeth: heb fod yn"),
    ],
)
def test_lists_say_of_a_standard_that_it_is_held_in_part_and_is_a_draft(
    root: str, said: str, site: Path
) -> None:
    rows = pages(site)[f"{root}standards/"].tree.cssselect("li.standard-row")
    [row] = [words(row) for row in rows if words(row).startswith("XYZ SE03")]
    assert said in row


@both_languages
def test_no_anchor_of_a_page_but_those_of_statements_has_their_form(
    root: str, site: Path, catalogue: Catalogue
) -> None:
    """So no id of a statement, whichever it gets, can be that of another part of the page."""
    own = {one.address.anchor for one in catalogue.standards[URN].statements}
    own |= {one.address.anchor for one in catalogue.standards[URN].withdrawn}
    form = re.compile(ids.STATEMENT_ID)
    found = {str(one.get("id")) for one in page_at(site, root).tree.cssselect("[id]")}
    assert {one for one in found if form.fullmatch(one)} == own
