"""The drawings, the matrices and the comparisons on the built pages say what the data says."""

import re
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml.html import HtmlElement

from generator import ids
from generator.model.states import State
from generator.suite.suite import Suite
from tests.projects import SAMPLE
from tests.site.built import BuiltPage, anchors, both_languages, language_of, pages, words
from tests.site.expected import Expected, language_at

MAPPING: dict[str, Any] = yaml.safe_load((SAMPLE / "mapping.yaml").read_text("utf-8"))
DRAWN = "2020"
"""The newest edition that has a process."""

SERVED_BY = {
    year: {one["code"]: [row["urn"] for row in one["maps_to"]] for one in functions}
    for year, functions in MAPPING["functions"].items()
}
"""The standards that serve each function, by edition."""

CODES = list(SERVED_BY[DRAWN])
REVISIONS = [("2015", "2020"), ("2020", "2025")]
LAYOUTS = ("across", "down")

both_layouts = pytest.mark.parametrize("layout", LAYOUTS)
each_process = pytest.mark.parametrize("year", SERVED_BY)
each_revision = pytest.mark.parametrize("revision", REVISIONS, ids=" to ".join)


def stages(page: BuiltPage, layout: str) -> list[HtmlElement]:
    """The stages of the process as a layout has them."""
    found: list[HtmlElement] = page.tree.cssselect(f".journey svg.{layout} a.station")
    return found


def urns(suite: Suite, year: str) -> list[str]:
    """The standards of an edition in order."""
    return sorted(one.standard.urn for one in suite.standards if one.edition == year)


def pairs(suite: Suite, revision: tuple[str, str]) -> list[tuple[str, str]]:
    """Each standard that a revision replaced, and what took its place."""
    rows = [(row["from"], row["to"]) for row in MAPPING["crosswalk"]]
    return [pair for pair in rows if pair[0] in urns(suite, revision[0])]


def assert_exists(page: BuiltPage, link: HtmlElement, site: Path) -> None:
    """What a link leads to is there, its anchor too."""
    href = link.get("href")
    address, _, anchor = href.partition("#")
    target = pages(site)[page.leads_to(address)]
    assert not anchor or anchor in anchors(target), href


# The functional process.


def seen(stage: HtmlElement) -> str:
    """The words of a stage without those that are only heard: whose it is."""
    shown = deepcopy(stage)
    for heard in shown.cssselect(".whose"):
        heard.drop_tree()
    return words(shown)


@both_layouts
@both_languages
def test_each_stage_is_called_what_the_list_below_the_drawing_calls_it(
    root: str, layout: str, site: Path
) -> None:
    page = pages(site)[f"{root}map/"]
    drawn = {link.get("href"): seen(link) for link in stages(page, layout)}
    headings = {
        f"#{heading.get('id')}": words(heading).replace(".", "", 1)
        for heading in page.tree.cssselect("h3")
        if re.fullmatch(rf"{DRAWN}-[a-z]", heading.get("id"))
    }
    assert drawn == headings
    assert [seen(one).partition(" ")[0] for one in stages(page, layout)] == CODES


@both_layouts
@both_languages
def test_a_drawn_stage_is_worded_as_published_and_says_where_it_is_a_draft(
    root: str, layout: str, site: Path, expected: Expected
) -> None:
    language = language_at(root)
    for link, code in zip(stages(pages(site)[f"{root}map/"], layout), CODES, strict=True):
        process = f"{DRAWN} function {code} process"
        assert seen(link) == f"{code} {expected.said(process, language)}"
        [name] = link.cssselect("text.name")
        assert language_of(name) == expected.language_of(process, language)


@both_layouts
@both_languages
def test_the_first_page_has_the_same_drawing_and_it_leads_to_the_map(
    root: str, layout: str, site: Path
) -> None:
    home, there = pages(site)[root], pages(site)[f"{root}map/"]
    drawn = stages(home, layout)
    assert [words(one) for one in drawn] == [words(one) for one in stages(there, layout)]
    assert [one.get("href") for one in drawn] == [f"map/#{DRAWN}-{code.lower()}" for code in CODES]
    for link in drawn:
        assert_exists(home, link, site)


@both_languages
def test_a_drawing_has_a_name_in_the_language_of_its_page(
    root: str, site: Path, expected: Expected
) -> None:
    language = language_at(root)
    process = expected.interface("The functional process", language)
    moved = expected.interface("What moved and what was renamed", language)
    revisions = [f"{moved}: {before} → {after}" for before, after in REVISIONS]
    for path, names in (("", [process]), ("map/", [process]), ("editions/", revisions)):
        drawn = pages(site)[f"{root}{path}"].tree.cssselect(".drawing svg")
        assert [svg.get("aria-label") for svg in drawn] == [name for name in names for _ in LAYOUTS]
        assert {svg.get("lang") for svg in drawn} == {language}


# The matrix.


def matrix(root: str, year: str, site: Path) -> HtmlElement:
    """The matrix of an edition, on the page in a language."""
    heading = pages(site)[f"{root}map/"].tree.get_element_by_id(f"{year}-standards")
    table: HtmlElement = heading.xpath("following::table")[0]
    assert table.get("class") == "matrix"
    return table


def marks(table: HtmlElement) -> dict[str, list[bool]]:
    """By standard, for each function whether its cell has a mark."""
    found = {}
    for row in table.cssselect("tbody tr"):
        if cells := row.cssselect("td"):
            found[words(row.cssselect("th a.urn")[0])] = [bool(words(cell)) for cell in cells]
    return found


@each_process
@both_languages
def test_a_matrix_read_by_row_is_the_published_mapping(
    root: str, year: str, site: Path, suite: Suite
) -> None:
    served_by = SERVED_BY[year]
    read = {
        urn: [code for code, mark in zip(served_by, row, strict=True) if mark]
        for urn, row in marks(matrix(root, year, site)).items()
    }
    serving = {urn for served in served_by.values() for urn in served}
    signposted = [row["urn"] for row in MAPPING["signposted"] if row["urn"] in serving]
    assert list(read) == [*urns(suite, year), *signposted]
    for urn, functions in read.items():
        assert functions == [code for code in served_by if urn in served_by[code]], urn


@each_process
@both_languages
def test_a_matrix_read_by_column_is_the_published_mapping(root: str, year: str, site: Path) -> None:
    table = matrix(root, year, site)
    assert [words(head) for head in table.cssselect("thead th a")] == list(SERVED_BY[year])
    by_standard = marks(table)
    for number, (code, serving) in enumerate(SERVED_BY[year].items()):
        assert {urn for urn, row in by_standard.items() if row[number]} == set(serving), code


@each_process
@both_languages
def test_a_matrix_says_in_words_what_its_marks_show(
    root: str, year: str, site: Path, expected: Expected
) -> None:
    table = matrix(root, year, site)
    for cell in table.cssselect("td"):
        assert bool(words(cell)) is bool(cell.cssselect(".dot"))
    assert len(table.cssselect(".dot")) == sum(map(len, SERVED_BY[year].values()))
    said_of_marks = {words(dot) for dot in table.cssselect(".dot .spoken")}
    assert said_of_marks == {expected.interface("serves it", language_at(root))}


@each_process
@both_languages
def test_a_matrix_says_in_words_whose_stage_each_function_is(
    root: str, year: str, site: Path, expected: Expected
) -> None:
    whose = []
    for function in MAPPING["functions"][year]:
        lane = f"lane {function['lane']}"
        welsh = expected.entry(lane) if root else None
        said = welsh.words if welsh else expected.english(lane)
        whose.append(f"{function['code']} {said}")
    assert [words(head) for head in matrix(root, year, site).cssselect("thead th")[1:]] == whose


@each_process
@both_languages
def test_every_head_of_a_matrix_says_what_it_is_the_head_of(
    root: str, year: str, site: Path
) -> None:
    table = matrix(root, year, site)
    assert {head.get("scope") for head in table.cssselect("thead th")} == {"col"}
    assert {head.get("scope") for head in table.cssselect("tbody th")} == {"row", "rowgroup"}
    for row in table.cssselect("tbody tr"):
        [head] = row.cssselect("th")
        assert head.get("scope") == ("row" if row.cssselect("td") else "rowgroup")


@each_process
@both_languages
def test_every_function_and_standard_of_a_matrix_is_a_link_that_leads_there(
    root: str, year: str, site: Path
) -> None:
    page, table = pages(site)[f"{root}map/"], matrix(root, year, site)
    for head, code in zip(table.cssselect("thead a"), SERVED_BY[year], strict=True):
        assert head.get("href") == f"#{year}-{code.lower()}"
        assert_exists(page, head, site)
    for link in table.cssselect("tbody a.urn"):
        assert link.get("href").rstrip("/").endswith(ids.make_slug(words(link)))
        assert_exists(page, link, site)


# The crosswalk.


def crossing(page: BuiltPage, revision: tuple[str, str], layout: str) -> HtmlElement:
    """The drawing of a revision in a layout."""
    found: HtmlElement = page.tree.cssselect(f".crossing svg.{layout}")[REVISIONS.index(revision)]
    return found


def places(svg: HtmlElement, side: str) -> dict[tuple[float, float], str]:
    """The standards of an edition by where they stand."""
    return {
        (float(circle.get("cx")), float(circle.get("cy"))): words(reference)
        for node in svg.cssselect(f"a.node.{side}")
        for circle in node.cssselect("circle")
        for reference in node.cssselect("text.reference")
    }


@each_revision
@both_layouts
@both_languages
def test_a_drawn_crosswalk_has_the_standards_and_the_pairs_of_the_data(
    root: str, layout: str, revision: tuple[str, str], site: Path, suite: Suite
) -> None:
    svg = crossing(pages(site)[f"{root}editions/"], revision, layout)
    before, after = places(svg, "before"), places(svg, "after")
    assert [list(before.values()), list(after.values())] == [urns(suite, one) for one in revision]
    joined = []
    for line in svg.cssselect("path.line"):
        numbers = [float(one) for one in line.get("d").replace("M", "").replace("C", " ").split()]
        pair = before[numbers[0], numbers[1]], after[numbers[-2], numbers[-1]]
        assert ("moved" in line.get("class").split()) is (pair[0].split()[1] != pair[1].split()[1])
        joined.append(pair)
    assert joined == pairs(suite, revision)


@each_revision
@both_layouts
@both_languages
def test_each_standard_of_a_drawn_crosswalk_leads_to_its_page(
    root: str, layout: str, revision: tuple[str, str], site: Path, expected: Expected
) -> None:
    page = pages(site)[f"{root}editions/"]
    for link in crossing(page, revision, layout).cssselect("a.node"):
        urn = words(link.cssselect("text.reference")[0])
        assert link.get("href") == f"../standards/{ids.make_slug(urn)}/"
        assert_exists(page, link, site)
        title = expected.said(f"{urn} title", language_at(root))
        assert words(link) == (f"{urn} {title}" if layout == "across" else urn)


# Which words changed.


def overview(suite: Suite, urn: str) -> Sequence[str]:
    """The ids of the overview of a standard."""
    return [one for one in suite.texts if re.fullmatch(rf"{urn} overview \d+", one)]


def left(cell: HtmlElement, without: str) -> str:
    """The words of a cell without those of a change, and without what the page adds."""
    cell = deepcopy(cell)
    for added in cell.cssselect(f"{without}, .spoken, small"):
        before = added.getprevious()
        if added.tag == without and before is not None:
            before.tail = (before.tail or "").rstrip()  # the space before a change goes with it
        elif added.tag == without:
            parent = added.getparent()
            parent.text = (parent.text or "").rstrip()
        added.drop_tree()
    return words(cell)


def assert_compares(
    cell: HtmlElement, before: Sequence[str], after: Sequence[str], root: str, expected: Expected
) -> None:
    """A cell holds both wordings as published: in Welsh where the publisher made all of it."""
    page, every = language_at(root), [*before, *after]
    entries = [expected.entry(one) for one in every] if page == "cy" else [None]
    in_welsh = all(entry and entry.state is State.OFFICIAL for entry in entries)

    def text(identity: str) -> str:
        entry = expected.entry(identity)
        return entry.words if entry and in_welsh else expected.english(identity)

    assert left(cell, "ins") == " ".join(map(text, before))
    assert left(cell, "del") == " ".join(map(text, after))
    [compared] = cell.cssselect("td > span[lang]") or [cell]
    assert language_of(compared) == ("cy" if in_welsh else "en")
    assert not cell.cssselect("td > small.draft")


@each_revision
@both_languages
def test_the_comparison_of_a_standard_holds_both_titles_and_both_overviews(
    root: str, revision: tuple[str, str], site: Path, suite: Suite, expected: Expected
) -> None:
    tree = pages(site)[f"{root}editions/"].tree
    table = tree.cssselect("table.comparison:not(.values)")[REVISIONS.index(revision)]
    rows = table.cssselect("tbody tr")
    for row, (before, after) in zip(rows, pairs(suite, revision), strict=True):
        assert [words(link) for link in row.cssselect("th a")] == [before, after]
        title, overviews = row.cssselect("td")
        assert_compares(title, [f"{before} title"], [f"{after} title"], root, expected)
        assert_compares(overviews, overview(suite, before), overview(suite, after), root, expected)


@each_revision
@both_languages
def test_the_comparison_of_the_values_holds_both_wordings_of_each(
    root: str, revision: tuple[str, str], site: Path, suite: Suite, expected: Expected
) -> None:
    page = pages(site)[f"{root}editions/"]
    table = page.tree.cssselect("table.comparison.values")[REVISIONS.index(revision)]
    numbers = [{one.number for one in suite.values.root[year].values} for year in revision]
    in_both = sorted(numbers[0] & numbers[1])
    for number, row in zip(in_both, table.cssselect("tbody tr"), strict=True):
        [cell], links = row.cssselect("td"), row.cssselect("th a")
        assert [link.get("href") for link in links] == [
            f"../values/#{year}-{number}" for year in revision
        ]
        for link in links:
            assert_exists(page, link, site)
        before, after = (
            [
                one
                for one in suite.texts
                if re.fullmatch(rf"{year} value {number}( point \d+)?", one)
            ]
            for year in revision
        )
        assert_compares(cell, before, after, root, expected)


@both_languages
def test_each_change_says_in_words_what_it_is(root: str, site: Path, expected: Expected) -> None:
    tree = pages(site)[f"{root}editions/"].tree
    for tag, english in (("del", "Taken out:"), ("ins", "Put in:")):
        changes = tree.cssselect(f"table.comparison {tag}")
        assert changes
        for change in changes:
            [spoken] = change.cssselect(".spoken")
            assert words(spoken) == expected.interface(english, language_at(root))
            assert language_of(spoken) == language_at(root)
            assert words(change) != words(spoken), "nothing changed"
            assert not change.xpath(".//del | .//ins"), "one change within another"
