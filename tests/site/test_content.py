"""What was published stands on the built pages, in both languages, each thing at its anchor."""

from copy import deepcopy
from pathlib import Path

import pytest

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.languages.alphabet import place
from tests.site.built import language_of, pages, words
from tests.site.expected import SUITE, language_at, said, welsh

CATALOGUE = Catalogue(SUITE)
STATEMENTS = [
    f"{urn} {code}" for urn, one in CATALOGUE.standards.items() for code in one.statements
]
ROOTS = ("", "cy/")
both_languages = pytest.mark.parametrize("root", ROOTS, ids=("English", "Welsh"))


@both_languages
@pytest.mark.parametrize("reference", STATEMENTS)
def test_a_statement_stands_at_its_anchor_to_the_letter_with_the_other_language_beside_it(
    reference: str, root: str, site: Path
) -> None:
    urn, code = ids.split_reference(reference)
    assert code
    page = pages(site)[f"{root}standards/{ids.slug(urn)}/"]
    english = CATALOGUE.standards[urn].statements[code]
    stands, hidden = english, welsh(reference, "en")
    if root:
        stands, hidden = welsh(reference, "cy"), english
    statement = page.tree.get_element_by_id(code.lower())
    [shown], [beside] = statement.cssselect("span.words"), statement.cssselect("span.beside")
    assert (words(shown), language_of(shown)) == (stands, page.language)
    assert (words(beside), beside.get("lang")) == (hidden, "en" if root else "cy")
    assert beside.get("hidden") is not None
    statement = deepcopy(statement)
    for note in statement.cssselect("small.note"):
        note.drop_tree()
    assert words(statement) == f"{code} {stands} {hidden}"


@both_languages
@pytest.mark.parametrize("urn", CATALOGUE.standards)
def test_a_standard_has_a_page_with_its_urn_and_overview(urn: str, root: str, site: Path) -> None:
    page, language = pages(site)[f"{root}standards/{ids.slug(urn)}/"], language_at(root)
    heading = words(page.tree.cssselect("h1")[0])
    assert heading == f"{urn} {said(f'{urn} title', language)}"
    paragraphs = [
        f"{urn} overview {number + 1}" for number in range(len(CATALOGUE.standards[urn].overview))
    ]
    shown = [words(element) for element in page.tree.cssselect("article p.both > .words")]
    assert shown[: len(paragraphs)] == [said(paragraph, language) for paragraph in paragraphs]


@both_languages
@pytest.mark.parametrize("urn", CATALOGUE.standards)
def test_what_leads_in_to_the_statements_has_the_other_language_beside_it_too(
    urn: str, root: str, site: Path
) -> None:
    page = pages(site)[f"{root}standards/{ids.slug(urn)}/"]
    standard, year = CATALOGUE.standards[urn], CATALOGUE.edition_of[urn]
    texts = [f"{urn} title"]
    texts += [f"{urn} overview {number + 1}" for number in range(len(standard.overview))]
    if standard.statements:
        texts += [f"{year} lead-in {kind}" for kind in ("performance_criteria", "knowledge")]
    beside = page.tree.cssselect("article p:not(.state-of-the-welsh) > .beside")
    assert [words(one) for one in beside] == [
        CATALOGUE.texts[text].text if root else welsh(text, "en") for text in texts
    ]
    assert {one.get("lang") for one in beside} == {"en" if root else "cy"}
    assert all(one.get("hidden") is not None for one in beside)


@both_languages
def test_a_standard_of_2012_says_that_it_is_superseded_and_leads_to_its_counterpart(
    root: str, site: Path
) -> None:
    page = pages(site)[f"{root}standards/lsi-se03/"]
    notice = page.tree.cssselect(".admonition.superseded")[0]
    assert "2017" in words(notice)
    assert "2015" in words(notice)
    assert [link.get("href") for link in notice.cssselect("a")] == ["../ska-se02/"]


@both_languages
def test_a_standard_of_2017_says_that_its_criteria_are_not_held_and_leads_to_those_of_2012(
    root: str, site: Path
) -> None:
    page = pages(site)[f"{root}standards/ska-se02/"]
    said = "heb fod yn ein ffynhonnell" if root else "not held"
    assert said in words(page.tree).lower()
    targets = {(address, anchor) for _, address, anchor in page.links("article a[href]")}
    assert (f"{root}standards/lsi-se03/", "performance-criteria") in targets
    assert not page.tree.cssselect("li.statement")


@both_languages
@pytest.mark.parametrize("function", "ABCDEFGHIJ")
def test_a_function_leads_to_its_standards_and_they_lead_back(
    function: str, root: str, site: Path
) -> None:
    the_map = pages(site)[f"{root}map/"]
    assert f"2012-{function.lower()}" in {e.get("id") for e in the_map.tree.cssselect("h3")}
    for ref, one in CATALOGUE.functions():
        for row in one.maps_to if one.code == function else ():
            own = row.urn in CATALOGUE.standards
            address = f"{root}standards/{ids.slug(row.urn)}/" if own else f"{root}related/"
            back = pages(site)[address]
            anchor = f"{ref}-{function.lower()}"
            assert (f"{root}map/", anchor) in {(to, at) for _, to, at in back.links()}
            assert address in {to for _, to, _ in the_map.links("article a")}


@both_languages
@pytest.mark.parametrize("year", ["2012", "2017"])
def test_each_value_of_an_edition_stands_at_its_anchor(year: str, root: str, site: Path) -> None:
    tree = pages(site)[f"{root}values/"].tree
    for value in CATALOGUE.suite.values.root[year].values:
        shown = words(tree.get_element_by_id(f"{year}-{value.number}"))
        owner, language = f"{year} value {value.number}", language_at(root)
        assert shown.startswith(f"{value.number}. {said(owner, language)}")
        for number in range(len(value.points)):
            assert said(f"{owner} point {number + 1}", language) in shown


@both_languages
@pytest.mark.parametrize("term", CATALOGUE.terms)
def test_a_term_stands_in_the_glossary_with_its_definition_and_where_it_is_used(
    term: str, root: str, site: Path
) -> None:
    page = pages(site)[f"{root}glossary/"]
    owner, language = f"glossary {term}", language_at(root)
    assert words(page.tree.get_element_by_id(term)) == said(f"{owner} term", language)
    definition = words(page.tree.get_element_by_id(f"definition-{term}"))
    assert definition == said(f"{owner} definition", language)
    uses = [use for use in CATALOGUE.uses_of(term) if ids.split_reference(use)[1]]
    targets = {(to, anchor) for _, to, anchor in page.links()}
    for use in uses:
        urn, code = ids.split_reference(use)
        assert (f"{root}standards/{ids.slug(urn)}/", str(code).lower()) in targets


@both_languages
def test_the_glossary_names_each_section_value_and_entry_with_a_term_once(
    root: str, site: Path
) -> None:
    page = pages(site)[f"{root}glossary/"]
    term = "supported-employment"
    named: dict[str, str] = {}
    for line in page.tree.cssselect(f"#{term} ~ p > small.uses"):
        [former] = line.xpath("(../preceding-sibling::h2)[last()]")
        for link in line.cssselect("a") if former.get("id") == term else ():
            assert link.get("href") not in named
            named[link.get("href")] = words(link)
    language = language_at(root)
    assert named["../editions/2012/#scope"] == said("2012 introduction scope title", language)
    assert named["../values/#2017-7"] == "7"
    assert named["#work-trials"] == said("glossary work-trials term", language)


@both_languages
def test_the_glossary_is_in_the_order_of_its_language(root: str, site: Path) -> None:
    tree = pages(site)[f"{root}glossary/"].tree
    found = [entry.get("id") for entry in tree.cssselect("article h2")]
    language = language_at(root)
    assert sorted(found) == sorted(CATALOGUE.terms)
    assert found == sorted(
        found, key=lambda term: place(said(f"glossary {term} term", language), language)
    )


@both_languages
def test_other_suites_and_outside_links_stand_with_what_is_known_of_them(
    root: str, site: Path
) -> None:
    tree = pages(site)[f"{root}related/"].tree
    text, language = words(tree), language_at(root)
    addresses = {link.get("href") for link in tree.cssselect("article a")}
    for suite in CATALOGUE.suite.links.suites:
        assert said(f"suite {suite.id} name", language) in text
        assert said(f"suite {suite.id} summary", language) in text
    for link in CATALOGUE.suite.links.links:
        assert said(f"link {link.id} label", language) in text
        assert {link.address, link.archived} <= addresses
    for urn in CATALOGUE.signposted:
        assert ids.slug(urn) in {element.get("id") for element in tree.cssselect("li")}


@both_languages
def test_the_crosswalk_pairs_the_editions(root: str, site: Path) -> None:
    page = pages(site)[f"{root}editions/"]
    rows = page.tree.cssselect("#words ~ table:not(.values) tbody tr")
    pairs = [tuple(a.text for a in row.cssselect("a.urn")) for row in rows]
    assert pairs == [(row.from_, row.to) for row in CATALOGUE.suite.mapping.crosswalk]


@both_languages
@pytest.mark.parametrize("year", ["2012", "2017"])
def test_the_introduction_of_an_edition_is_whole(year: str, root: str, site: Path) -> None:
    tree = pages(site)[f"{root}editions/{year}/"].tree
    text, language = words(tree.cssselect("article")[0]), language_at(root)
    for section in CATALOGUE.editions[year].introduction:
        owner = f"{year} introduction {section.id}"
        assert words(tree.get_element_by_id(section.id)) == said(f"{owner} title", language)
        for number, block in enumerate(section.text):
            if isinstance(block, str):
                assert said(f"{owner} {number + 1}", language) in text
    for item in CATALOGUE.editions[year].metadata:
        owner = f"{year} metadata {ids.slug(item.label)}"
        assert said(owner, language) in text
        assert said(f"{owner} label", language) in text


def test_what_this_project_adds_is_marked_as_its_own(site: Path) -> None:
    for address, heading in (("standards/lsi-se01/", "values"), ("editions/", "crosswalk")):
        section = pages(site)[address].tree.get_element_by_id(heading).getnext()
        assert words(section) == "This project"
    note = pages(site)["standards/lsi-se01/"].tree.get_element_by_id("p3").cssselect(".note")[0]
    assert words(note).startswith("This project’s note:")
    assert "choose" in words(note)
    practices = pages(site)["values/"].tree.cssselect("small.practice")
    assert practices
    assert all(words(practice).startswith("This project") for practice in practices)
