"""What was published stands on the built pages, in both languages, each thing at its anchor."""

from copy import deepcopy
from itertools import chain
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.languages.alphabet import make_sort_key
from generator.model import Standard
from generator.suite.entities.sections import Statement
from tests.site.built import (
    BuiltPage,
    both_languages,
    language_of_words,
    pages,
    words,
)
from tests.site.expected import Expected, language_at

WITHDRAWN = "Withdrawn: a revision took this statement out, and its code is not used again."
NOT_HELD = "Not held: we have the title and the overview of this standard, but not its statements."
OURS = "This project"
BESIDE = "article p:not(.state-of-the-welsh) > .beside, article .title-beside > .beside"
"""What stands in the other language beside a text that is no statement."""

UNCODED = "#"
"""What leads to a statement before which nothing is printed."""


def page_of(site: Path, root: str, urn: str) -> BuiltPage:
    """The page of a standard."""
    return pages(site)[f"{root}standards/{ids.make_slug(urn)}/"]


def published(catalogue: Catalogue) -> list[tuple[str, Standard]]:
    """The standards by their URNs, as their files have them."""
    return [(entry.standard.urn, entry.standard) for entry in catalogue.suite.standards]


def in_the_short_form(catalogue: Catalogue) -> list[tuple[str, Standard]]:
    """Those that have no sections; what the others have, ``test_sections`` tells."""
    return [(urn, one) for urn, one in published(catalogue) if one.sections is None]


def overview(urn: str, standard: Standard) -> list[str]:
    """The ids of the overview of a standard in the short form."""
    return [f"{urn} overview {number + 1}" for number in range(len(standard.overview or ()))]


def assert_is_in_both_languages(
    element: HtmlElement, identity: str, page: BuiltPage, expected: Expected
) -> None:
    """An element has the words of a text, and beside them those in the other language, if any."""
    [shown] = element.cssselect(":scope > span.words")
    beside = element.cssselect(":scope > span.beside")
    assert words(shown) == expected.said(identity, page.language)
    assert language_of_words(shown) == expected.language_of(identity, page.language)
    assert_is_beside(beside, [identity], page, expected)


def assert_is_beside(
    found: list[HtmlElement], identities: list[str], page: BuiltPage, expected: Expected
) -> None:
    """Elements hold what texts say in the other language, as far as they do, and are hidden."""
    wanted = [expected.beside(identity, page.language) for identity in identities]
    assert [words(one) for one in found] == [one for one in wanted if one]
    assert {one.get("lang") for one in found} <= {"en" if page.language == "cy" else "cy"}
    assert all(one.get("hidden") is not None for one in found)


@both_languages
def test_a_statement_stands_at_its_anchor_to_the_letter_with_the_other_language_beside_it(
    root: str, site: Path, catalogue: Catalogue, expected: Expected, subtests: pytest.Subtests
) -> None:
    for urn, standard in published(catalogue):
        page = page_of(site, root, urn)
        for code in standard.statements:
            reference = f"{urn} {code}"
            with subtests.test(reference):
                statement = page.tree.get_element_by_id(code.lower())
                assert_is_in_both_languages(statement, reference, page, expected)
                statement = deepcopy(statement)
                for other in statement.cssselect("small.note, ul"):
                    other.drop_tree()
                before = catalogue.statements[reference].code or UNCODED
                stands = [before, expected.said(reference, page.language)]
                stands += filter(None, [expected.beside(reference, page.language)])
                assert words(statement) == " ".join(stands)


@both_languages
def test_the_statements_of_a_standard_stand_in_the_order_of_their_codes_withdrawn_ones_too(
    root: str, site: Path, catalogue: Catalogue
) -> None:
    for urn, standard in in_the_short_form(catalogue):
        codes = sorted(
            (*standard.statements, *standard.gone),
            key=lambda code: (code[0] != "P", int(code[1:])),
        )
        shown = page_of(site, root, urn).tree.cssselect("li.statement")
        assert [statement.get("id") for statement in shown] == [code.lower() for code in codes]


@both_languages
def test_whoever_goes_to_a_withdrawn_statement_is_told(
    root: str, site: Path, catalogue: Catalogue, expected: Expected, subtests: pytest.Subtests
) -> None:
    said = expected.interface(WITHDRAWN, language_at(root))
    for urn, standard in published(catalogue):
        for code in standard.gone:
            with subtests.test(f"{urn} {code}"):
                statement = page_of(site, root, urn).tree.get_element_by_id(code.lower())
                assert words(statement) == f"{code} {said}"


@both_languages
def test_a_standard_has_a_page_with_its_urn_and_overview(
    root: str, site: Path, catalogue: Catalogue, expected: Expected, subtests: pytest.Subtests
) -> None:
    for urn, standard in in_the_short_form(catalogue):
        with subtests.test(urn):
            page = page_of(site, root, urn)
            heading = words(page.tree.cssselect("h1")[0])
            assert heading == f"{urn} {expected.said(f'{urn} title', page.language)}"
            shown = page.tree.cssselect(".standard p.both:not(.lead-in)")
            for element, identity in zip(shown, overview(urn, standard), strict=True):
                assert_is_in_both_languages(element, identity, page, expected)


@both_languages
def test_what_leads_in_to_the_statements_has_the_other_language_beside_it_too(
    root: str, site: Path, catalogue: Catalogue, expected: Expected, subtests: pytest.Subtests
) -> None:
    for urn, standard in in_the_short_form(catalogue):
        year = catalogue.standards[urn].edition
        summary = [one for one in (f"summary {urn}",) if one in catalogue.suite.texts]
        texts = [f"{urn} title", *summary, *overview(urn, standard)]
        kinds = ("performance_criteria", "knowledge")
        held = [kind for kind in kinds if not isinstance(getattr(standard, kind), str)]
        texts += [f"{year} lead-in {kind}" for kind in held]
        with subtests.test(urn):
            page = page_of(site, root, urn)
            beside = page.tree.cssselect(BESIDE)
            assert_is_beside(beside, texts, page, expected)


@both_languages
def test_a_standard_of_a_superseded_edition_says_so_and_leads_to_what_took_its_place(
    root: str, site: Path, catalogue: Catalogue, expected: Expected
) -> None:
    superseded = {year for year, edition in catalogue.editions.items() if edition.superseded_by}
    assert len(superseded) > 1
    for urn, standard in catalogue.standards.items():
        if standard.edition not in superseded:
            continue
        edition = catalogue.editions[standard.edition]
        page = page_of(site, root, urn)
        [line] = page.tree.cssselect(".place.superseded")
        status = expected.interface("%(edition)s, superseded", language_at(root))
        assert status % {"edition": edition.year} in words(line)
        [told] = page.tree.cssselect("#edition + p")
        assert str(edition.superseded_by) in words(told)
        assert str(edition.review_date)[:4] in words(told)
        after = {
            f"{root}standards/{ids.make_slug(row.after[0])}/"
            for row in catalogue.suite.mapping.crosswalk
            if row.before[0] == urn
        }
        assert after <= {to for _, to, _ in page.links("#counterpart ~ ul a")}


@both_languages
def test_a_standard_without_statements_says_so_and_leads_to_those_of_its_counterpart(
    root: str, site: Path, catalogue: Catalogue, expected: Expected
) -> None:
    not_held = [urn for urn, standard in published(catalogue) if not standard.held]
    assert not_held
    for urn in not_held:
        page = page_of(site, root, urn)
        assert expected.interface(NOT_HELD, language_at(root)) in words(page.tree)
        targets = {(to, anchor) for _, to, anchor in page.links("article .kinds a[href]")}
        assert targets == {
            (f"{root}standards/{ids.make_slug(row.before[0])}/", kind)
            for row in catalogue.suite.mapping.crosswalk
            if row.after[0] == urn
            for kind in ("performance-criteria", "knowledge-and-understanding")
        }
        assert not page.tree.cssselect("li.statement")


@both_languages
def test_a_function_leads_to_its_standards_and_they_lead_back(
    root: str, site: Path, catalogue: Catalogue, subtests: pytest.Subtests
) -> None:
    the_map = pages(site)[f"{root}map/"]
    headings = [heading.get("id") for heading in the_map.tree.cssselect("h3")]
    led_to = {to for _, to, _ in the_map.links("article a")}
    for function in chain.from_iterable(catalogue.entities.functions.values()):
        anchor = f"{function.edition}-{function.code.lower()}"
        assert headings.count(anchor) == 1
        for row in function.maps_to:
            with subtests.test(f"{anchor} {row.urn}"):
                own = row.urn in catalogue.standards
                address = f"{root}standards/{ids.make_slug(row.urn)}/" if own else f"{root}related/"
                assert address in led_to
                back = {(to, at) for _, to, at in pages(site)[address].links()}
                assert (f"{root}map/", anchor) in back


@both_languages
def test_each_value_of_an_edition_stands_at_its_anchor(
    root: str, site: Path, catalogue: Catalogue, expected: Expected
) -> None:
    tree, language = pages(site)[f"{root}values/"].tree, language_at(root)
    for year, listed in catalogue.suite.values.root.items():
        for value in listed.values:
            shown = words(tree.get_element_by_id(f"{year}-{value.number}"))
            owner = f"{year} value {value.number}"
            assert shown.startswith(f"{value.number}. {expected.said(owner, language)}")
            for number in range(len(value.points)):
                assert expected.said(f"{owner} point {number + 1}", language) in shown


@both_languages
def test_a_term_stands_in_the_glossary_with_its_definition_and_where_it_is_used(
    root: str, site: Path, catalogue: Catalogue, expected: Expected, subtests: pytest.Subtests
) -> None:
    page, language = pages(site)[f"{root}glossary/"], language_at(root)
    targets = {(to, anchor) for _, to, anchor in page.links()}
    for term, entry in catalogue.terms.items():
        with subtests.test(term):
            owner = f"glossary {term}"
            heading = words(page.tree.get_element_by_id(term))
            assert heading == expected.said(f"{owner} term", language)
            definition = words(page.tree.get_element_by_id(f"definition-{term}"))
            assert definition == expected.said(f"{owner} definition", language)
            for one in catalogue.list_uses(entry):
                if isinstance(one, Statement):
                    assert (
                        f"{root}standards/{ids.make_slug(one.urn)}/",
                        one.name.lower(),
                    ) in targets


@both_languages
def test_the_glossary_names_each_section_value_and_entry_with_a_term_once(
    root: str, site: Path, expected: Expected
) -> None:
    named: dict[str, dict[str, str]] = {}
    for line in pages(site)[f"{root}glossary/"].tree.cssselect("p > small.uses"):
        [term] = line.xpath("(../preceding-sibling::h2)[last()]/@id")
        for link in line.cssselect("a"):
            assert link.get("href") not in named.setdefault(term, {})
            named[term][link.get("href")] = words(link)
    language = language_at(root)
    section = expected.said("2020 introduction its-readers title", language)
    assert named["job-coach"]["../editions/2020/#its-readers"] == section
    assert named["job-match"]["../values/#2025-1"] == "1"
    entry = expected.said("glossary work-trial term", language)
    assert named["action-plan"]["#work-trial"] == entry


@both_languages
def test_the_glossary_is_in_the_order_of_its_language(
    root: str, site: Path, catalogue: Catalogue, expected: Expected
) -> None:
    tree, language = pages(site)[f"{root}glossary/"].tree, language_at(root)
    found = [entry.get("id") for entry in tree.cssselect("article h2")]
    assert sorted(found) == sorted(catalogue.terms)
    assert found == sorted(
        found,
        key=lambda term: make_sort_key(expected.said(f"glossary {term} term", language), language),
    )


@both_languages
def test_other_suites_and_outside_links_stand_with_what_is_known_of_them(
    root: str, site: Path, catalogue: Catalogue, expected: Expected
) -> None:
    tree = pages(site)[f"{root}related/"].tree
    text, language = words(tree), language_at(root)
    addresses = {link.get("href") for link in tree.cssselect("article a")}
    for suite in catalogue.suite.links.suites:
        assert expected.said(f"suite {suite.id} name", language) in text
        assert expected.said(f"suite {suite.id} summary", language) in text
    for link in catalogue.suite.links.links:
        assert expected.said(f"link {link.id} label", language) in text
        assert {link.address, link.archived} <= addresses
    for urn in catalogue.signposted:
        assert ids.make_slug(urn) in {element.get("id") for element in tree.cssselect("li")}


@both_languages
def test_the_crosswalk_pairs_the_editions(root: str, site: Path, catalogue: Catalogue) -> None:
    tables = pages(site)[f"{root}editions/"].tree.cssselect("table.comparison:not(.values)")
    pairs = [
        tuple(words(link) for link in row.cssselect("th a.urn"))
        for table in tables
        for row in table.cssselect("tbody tr")
    ]
    assert len(tables) == len(
        {edition.superseded_by for edition in catalogue.editions.values()} - {None}
    )
    assert sorted(pairs) == sorted(
        (row.before[0], row.after[0]) for row in catalogue.suite.mapping.crosswalk
    )


@both_languages
def test_the_introduction_of_an_edition_is_whole(
    root: str, site: Path, catalogue: Catalogue, expected: Expected
) -> None:
    language = language_at(root)
    for year, edition in ((one.folder, one.edition) for one in catalogue.suite.editions):
        tree = pages(site)[f"{root}editions/{year}/"].tree
        text = words(tree.cssselect("article")[0])
        for section in edition.introduction:
            owner = f"{year} introduction {section.id}"
            heading = words(tree.get_element_by_id(section.id))
            assert heading == expected.said(f"{owner} title", language)
            for number, block in enumerate(section.text):
                if isinstance(block, str):
                    assert expected.said(f"{owner} {number + 1}", language) in text
        for item in edition.metadata:
            owner = f"{year} metadata {ids.make_slug(item.label)}"
            assert expected.said(owner, language) in text
            assert expected.said(f"{owner} label", language) in text


def test_what_this_project_adds_is_marked_as_its_own(site: Path, expected: Expected) -> None:
    for address, heading in (("standards/abc-se01/", "values"), ("editions/", "crosswalk")):
        section = pages(site)[address].tree.get_element_by_id(heading)
        said = map(words, section.xpath("following-sibling::p"))
        assert any(one.endswith(" is this project’s own reading.") for one in said)
    slip = pages(site)["standards/abc-se03/"].tree.get_element_by_id("p4")
    [note] = slip.cssselect(".note")
    assert words(note) == f"{OURS}’s note: {expected.english('ABC SE03 note 1')}"
    values = pages(site)["values/"].tree
    assert values.cssselect("small.practice")
    assert "is this project’s own reading" in words(values.cssselect("h1 ~ p")[0])
