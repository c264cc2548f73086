"""A standard in the long form stands on its built page as it is printed, in both languages."""

import re
from pathlib import Path

import pytest

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.ids import Code
from tests.site.built import BuiltPage, both_languages, pages, words
from tests.site.expected import Expected, language_at

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


FACTS: dict[Code, list[str]] = {
    "en": ["Current", "2", "3", "DF 12 OLDDF4", "Doors and Floors Work with Newcomers"],
    "cy": ["Cyfredol", "2", "3", "DF 12 OLDDF4", "Drysau a Lloriau Work with Newcomers"],
}


@both_languages
def test_it_says_what_it_prints_about_itself(root: str, site: Path) -> None:
    tree, language = page_at(site, root).tree, language_at(root)
    for line in tree.cssselect("#metadata ~ div td br, #metadata ~ table td br"):
        line.tail = f" {line.tail or ''}"
    table = tree.cssselect("#metadata ~ div table, #metadata ~ table")[0]
    rows = [[words(cell) for cell in row.cssselect("td")] for row in table.cssselect("tbody tr")]
    assert [row[1] for row in rows][:5] == FACTS[language]
    assert len(rows) == 8
    assert words(tree.cssselect(".facts")[0]).endswith("DF 12, OLDDF4")


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
