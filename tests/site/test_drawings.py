"""The drawings, the matrix and the comparison on the built pages say what the data says."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml.html import HtmlElement

from generator import ids
from tests.site.built import BuiltPage, anchors, language_of, pages, words
from tests.site.expected import MARK, SUITE, interface, language_at, said, welsh_of
from tests.support import PROJECT

MAPPING: dict[str, Any] = yaml.safe_load((PROJECT / "mapping.yaml").read_text("utf-8"))
FUNCTIONS: list[dict[str, Any]] = MAPPING["functions"]["2012"]
CODES = [function["code"] for function in FUNCTIONS]
SERVED_BY = {
    function["code"]: [row["urn"] for row in function["maps_to"]] for function in FUNCTIONS
}
CROSSWALK = [(row["from"], row["to"]) for row in MAPPING["crosswalk"]]
EDITIONS = {
    side: sorted(urn for pair in CROSSWALK for urn in pair if urn.startswith(sector))
    for side, sector in (("before", "LSI"), ("after", "SKA"))
}
LAYOUTS = ("across", "down")

both_languages = pytest.mark.parametrize("root", ["", "cy/"], ids=["English", "Welsh"])
both_layouts = pytest.mark.parametrize("layout", LAYOUTS)


def stages(page: BuiltPage, layout: str) -> list[HtmlElement]:
    """The stages of the process as a layout has them."""
    found: list[HtmlElement] = page.tree.cssselect(f".journey svg.{layout} a.station")
    return found


def assert_exists(page: BuiltPage, link: HtmlElement, site: Path) -> None:
    """What a link leads to is there, its anchor too."""
    href = link.get("href")
    address, _, anchor = href.partition("#")
    target = pages(site)[page.leads_to(address)]
    assert not anchor or anchor in anchors(target), href


# The functional process.


@both_layouts
@both_languages
def test_each_stage_is_called_what_the_list_below_the_drawing_calls_it(
    root: str, layout: str, site: Path
) -> None:
    page = pages(site)[f"{root}map/"]
    drawn = {link.get("href"): words(link) for link in stages(page, layout)}
    headings = [one for one in page.tree.cssselect("h3[id^='2012-']") if words(one)[1] == "."]
    assert drawn == {
        f"#{heading.get('id')}": words(heading).replace(".", "", 1) for heading in headings
    }
    assert [words(one).partition(" ")[0] for one in stages(page, layout)] == CODES


@both_layouts
@both_languages
def test_a_drawn_stage_is_worded_as_published_and_says_where_it_is_a_draft(
    root: str, layout: str, site: Path
) -> None:
    for link, code in zip(stages(pages(site)[f"{root}map/"], layout), CODES, strict=True):
        assert words(link) == f"{code} {said(f'2012 function {code} process', language_at(root))}"
        assert language_of(link.cssselect("text.name")[0]) == language_at(root)


@both_layouts
@both_languages
def test_the_first_page_has_the_same_drawing_and_it_leads_to_the_map(
    root: str, layout: str, site: Path
) -> None:
    home, there = pages(site)[root], pages(site)[f"{root}map/"]
    drawn = stages(home, layout)
    assert [words(one) for one in drawn] == [words(one) for one in stages(there, layout)]
    assert [one.get("href") for one in drawn] == [f"map/#2012-{code.lower()}" for code in CODES]
    for link in drawn:
        assert_exists(home, link, site)


@both_languages
def test_a_drawing_has_a_name_in_the_language_of_its_page(root: str, site: Path) -> None:
    for path, name in (
        ("", "The functional process"),
        ("map/", "The functional process"),
        ("editions/", "What moved and what was retitled"),
    ):
        drawn = pages(site)[f"{root}{path}"].tree.cssselect(".drawing svg")
        assert len(drawn) == len(LAYOUTS)
        for svg in drawn:
            assert svg.get("aria-label") == (interface(name) if root else name)
            assert svg.get("lang") == language_at(root)


# The matrix.


def matrix(root: str, site: Path) -> HtmlElement:
    [table] = pages(site)[f"{root}map/"].tree.cssselect("table.matrix")
    return table


def marks(table: HtmlElement) -> dict[str, list[bool]]:
    """By standard, for each function whether its cell has a mark."""
    found = {}
    for row in table.cssselect("tbody tr"):
        if cells := row.cssselect("td"):
            found[words(row.cssselect("th a.urn")[0])] = [bool(words(cell)) for cell in cells]
    return found


@both_languages
def test_the_matrix_read_by_row_is_the_published_mapping(root: str, site: Path) -> None:
    read = {
        urn: [code for code, mark in zip(CODES, row, strict=True) if mark]
        for urn, row in marks(matrix(root, site)).items()
    }
    own = EDITIONS["before"]
    signposted = [row["urn"] for row in MAPPING["signposted"]]
    assert list(read) == [*own, *signposted]
    for urn, functions in read.items():
        assert functions == [code for code in CODES if urn in SERVED_BY[code]], urn


@both_languages
def test_the_matrix_read_by_column_is_the_published_mapping(root: str, site: Path) -> None:
    table = matrix(root, site)
    heads = table.cssselect("thead th")[1:]
    assert [words(head) for head in heads] == CODES
    by_standard = marks(table)
    for number, code in enumerate(CODES):
        read = {urn for urn, row in by_standard.items() if row[number]}
        assert read == set(SERVED_BY[code]), code


@both_languages
def test_the_matrix_says_in_words_what_its_marks_show(root: str, site: Path) -> None:
    table = matrix(root, site)
    english = "serves it"
    for cell in table.cssselect("td"):
        assert bool(words(cell)) is bool(cell.cssselect(".dot"))
    said_of_marks = {words(dot) for dot in table.cssselect(".dot .spoken")}
    assert len(table.cssselect(".dot")) == sum(map(len, SERVED_BY.values()))
    assert said_of_marks == {interface(english) if root else english}


@both_languages
def test_every_head_of_the_matrix_says_what_it_is_the_head_of(root: str, site: Path) -> None:
    table = matrix(root, site)
    assert {head.get("scope") for head in table.cssselect("thead th")} == {"col"}
    assert {head.get("scope") for head in table.cssselect("tbody th")} == {"row", "rowgroup"}
    for row in table.cssselect("tbody tr"):
        [head] = row.cssselect("th")
        assert head.get("scope") == ("row" if row.cssselect("td") else "rowgroup")


@both_languages
def test_every_function_and_standard_of_the_matrix_is_a_link_that_leads_there(
    root: str, site: Path
) -> None:
    page, table = pages(site)[f"{root}map/"], matrix(root, site)
    for head, code in zip(table.cssselect("thead a"), CODES, strict=True):
        assert head.get("href") == f"#2012-{code.lower()}"
        assert_exists(page, head, site)
    for link in table.cssselect("tbody a.urn"):
        assert link.get("href").rstrip("/").endswith(ids.slug(words(link)))
        assert_exists(page, link, site)


# The crosswalk.


def places(svg: HtmlElement, side: str) -> dict[tuple[float, float], str]:
    """The standards of an edition by where they stand."""
    return {
        (float(circle.get("cx")), float(circle.get("cy"))): words(reference)
        for node in svg.cssselect(f"a.node.{side}")
        for circle in node.cssselect("circle")
        for reference in node.cssselect("text.reference")
    }


@both_layouts
@both_languages
def test_the_drawn_crosswalk_has_the_standards_and_the_pairs_of_the_data(
    root: str, layout: str, site: Path
) -> None:
    page = pages(site)[f"{root}editions/"]
    [svg] = page.tree.cssselect(f".crossing svg.{layout}")
    before, after = places(svg, "before"), places(svg, "after")
    assert [list(before.values()), list(after.values())] == list(EDITIONS.values())
    joined = []
    for line in svg.cssselect("path.line"):
        numbers = [float(one) for one in line.get("d").replace("M", "").replace("C", " ").split()]
        pair = before[numbers[0], numbers[1]], after[numbers[-2], numbers[-1]]
        assert ("moved" in line.get("class").split()) is (pair[0].split()[1] != pair[1].split()[1])
        joined.append(pair)
    assert joined == CROSSWALK


@both_layouts
@both_languages
def test_each_standard_of_the_drawn_crosswalk_leads_to_its_page(
    root: str, layout: str, site: Path
) -> None:
    page = pages(site)[f"{root}editions/"]
    for link in page.tree.cssselect(f".crossing svg.{layout} a.node"):
        urn = words(link.cssselect("text.reference")[0])
        assert link.get("href") == f"../standards/{ids.slug(urn)}/"
        assert_exists(page, link, site)
        title = said(f"{urn} title", language_at(root))
        assert words(link) == (f"{urn} {title}" if layout == "across" else urn)


# Which words changed.


def texts(urn: str) -> list[str]:
    """The ids of the overview of a standard."""
    number = len([one for one in SUITE.texts if one.startswith(f"{urn} overview ")])
    return [one for n in range(number) if (one := f"{urn} overview {n + 1}") in SUITE.texts]


def published(identities: list[str], root: str) -> str:
    """The words of texts as they were published, or their Welsh."""
    found = [SUITE.texts[one].text for one in identities]
    if root:
        entries = [welsh_of(one) for one in identities]
        assert all(entries)
        found = [entry.welsh for entry in entries if entry]
    return " ".join(" ".join(found).split())


def left(cell: HtmlElement, without: str) -> str:
    """The words of a cell without those of a change, and without what the page adds."""
    cell = deepcopy(cell)
    for added in cell.cssselect(f"{without}, .spoken, small"):
        before = added.getprevious()
        if added.tag == without and before is not None:
            before.tail = (before.tail or "").rstrip()  # the space before a change goes with it
        elif added.tag == without:
            cell.text = (cell.text or "").rstrip()
        added.drop_tree()
    return words(cell)


def assert_compares(cell: HtmlElement, before: list[str], after: list[str], root: str) -> None:
    assert left(cell, "ins") == published(before, root)
    assert left(cell, "del") == published(after, root)
    drafts = [said(one, "cy").endswith(MARK["cy"]) for one in (*before, *after)] if root else []
    assert bool(cell.cssselect("small.draft")) is any(drafts)


@both_languages
@pytest.mark.parametrize(("before", "after"), CROSSWALK)
def test_the_comparison_of_a_standard_holds_both_titles_and_both_overviews(
    before: str, after: str, root: str, site: Path
) -> None:
    tree = pages(site)[f"{root}editions/"].tree
    [row] = [
        row
        for row in tree.cssselect("table.comparison:not(.values) tbody tr")
        if [words(link) for link in row.cssselect("th a")] == [before, after]
    ]
    title, overview = row.cssselect("td")
    assert_compares(title, [f"{before} title"], [f"{after} title"], root)
    assert_compares(overview, texts(before), texts(after), root)


@both_languages
def test_the_comparison_of_the_values_holds_both_wordings_of_each(root: str, site: Path) -> None:
    page = pages(site)[f"{root}editions/"]
    rows = page.tree.cssselect("table.comparison.values tbody tr")
    listed = {year: list(one.values) for year, one in SUITE.values.root.items()}
    assert len(rows) == len(listed["2012"]) == len(listed["2017"])
    for number, row in enumerate(rows, 1):
        [cell], links = row.cssselect("td"), row.cssselect("th a")
        assert [link.get("href") for link in links] == [
            f"../values/#{year}-{number}" for year in ("2012", "2017")
        ]
        for link in links:
            assert_exists(page, link, site)
        before, after = (
            [one for one in SUITE.texts if one == owner or one.startswith(f"{owner} point ")]
            for owner in (f"{year} value {number}" for year in ("2012", "2017"))
        )
        assert_compares(cell, before, after, root)


@both_languages
def test_each_change_says_in_words_what_it_is(root: str, site: Path) -> None:
    tree = pages(site)[f"{root}editions/"].tree
    for tag, english in (("del", "Taken out:"), ("ins", "Put in:")):
        changes = tree.cssselect(f"table.comparison {tag}")
        assert changes
        for change in changes:
            [spoken] = change.cssselect(".spoken")
            assert words(spoken) == (interface(english) if root else english)
            assert words(change) != words(spoken), "nothing changed"
            assert not change.xpath(".//del | .//ins"), "one change within another"
