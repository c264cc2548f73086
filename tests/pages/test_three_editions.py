"""Three editions: what each page says of a standard's counterparts, and of which edition each is.

The sample's edition of 2020 took the place of one and was superseded by another, so that most of
its standards have an older and a newer counterpart.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import pytest

from generator.catalogue.downloads import Download
from generator.catalogue.redirects import list_short_addresses
from generator.catalogue.site_in_language import Site
from generator.exports import FORMATS
from generator.ids import make_standard_address
from generator.model import Crossing
from generator.pages import comparison, make_all_pages, process_map
from generator.pages.page_addresses import ANCHOR
from generator.pages.sections import make_section_views
from generator.site.search.script_values import trace_descent
from generator.suite.suite import Suite
from tests.variants import mapped_around, only, site_of, with_functions, without_statements

Pages = Mapping[str, str]
"""The Markdown of pages by their paths."""

EDITIONS = "editions/index"


def pages_of(site: Site) -> Pages:
    """Every page of a site."""
    return {page.path: page.markdown for page in make_all_pages(site)}


def page_of(pages: Pages, urn: str) -> str:
    """The page of a standard."""
    return pages[make_standard_address(urn).path]


def anchors(markdown: str) -> list[str]:
    """Every anchor on a page, as often as it stands there."""
    return [found[1] or found[2] for found in ANCHOR.finditer(markdown)]


def sections(markdown: str) -> dict[str, str]:
    """The parts of a page by the anchors of their headings, each without the parts within it."""
    found = list(re.finditer(r"^#+ (.*) \{#(\S+?)(?: .*)?\}$", markdown, re.MULTILINE))
    ends = [*(one.start() for one in found[1:]), len(markdown)]
    return {
        one[2]: markdown[one.start() : end].strip() for one, end in zip(found, ends, strict=True)
    }


def line(markdown: str) -> str:
    """The line that stays at the top of a standard's page."""
    [found] = re.findall(r"^(.*)\n\{: \.place ", markdown, re.MULTILINE)
    return str(found)


def linked(markdown: str) -> list[str]:
    """The standards that are linked by their references, in order."""
    return re.findall(r"\[([A-Z]+ [A-Z]+\d+)\]\(", markdown)


@pytest.fixture(scope="module")
def in_english(english: Site) -> Pages:
    """The sample's English pages."""
    return pages_of(english)


@pytest.fixture(scope="module", params=["english", "welsh"])
def pages(request: pytest.FixtureRequest) -> Pages:
    """The sample's pages in one language after the other."""
    site: Site = request.getfixturevalue(request.param)
    return pages_of(site)


@pytest.fixture(scope="module")
def reordered(suite: Suite) -> Pages:
    """The pages of the sample with all that refers to something else in the opposite order."""
    mapping = suite.mapping
    functions = dict(reversed([*mapping.functions.items()]))
    turned = {"crosswalk": mapping.crosswalk[::-1], "functions": functions}
    return pages_of(site_of(replace(suite, mapping=mapping.model_copy(update=turned))))


@pytest.fixture(scope="module")
def two(suite: Suite) -> Pages:
    """The pages of the sample without its first edition."""
    return pages_of(site_of(only(suite, "2020", "2025")))


# Addresses.


def test_no_page_has_an_address_twice(pages: Pages) -> None:
    for path, markdown in pages.items():
        assert [one for one, count in Counter(anchors(markdown)).items() if count > 1] == [], path


def test_the_first_comparison_keeps_its_addresses_and_a_later_one_adds_its_edition(
    pages: Pages,
) -> None:
    parts = ["crosswalk", "words", "words-of-values"]
    assert anchors(pages[EDITIONS]) == ["page", *parts, *(f"{part}-2020" for part in parts)]


def test_the_only_comparison_has_the_addresses_of_the_first(two: Pages) -> None:
    assert anchors(two[EDITIONS]) == ["page", "crosswalk", "words", "words-of-values"]


def test_what_is_said_of_a_counterpart_leads_to_where_the_words_of_both_are_compared(
    suite: Suite, pages: Pages
) -> None:
    compared = sections(pages[EDITIONS])
    for row in suite.mapping.crosswalk:
        for urn, other in ((row.before[0], row.after[0]), (row.after[0], row.before[0])):
            [said] = [
                line
                for line in sections(page_of(pages, urn))["counterpart"].splitlines()
                if linked(line) == [other]
            ]
            [anchor] = re.findall(r"\(\.\./editions/index\.md#([\w-]+)\)", said)
            before, after = (
                make_standard_address(one).location for one in (row.before[0], row.after[0])
            )
            assert f'{before}" class="urn">{row.before[0]}</a>' in compared[anchor]
            assert f'{after}" class="urn">{row.after[0]}</a>' in compared[anchor]


# The comparison of editions.


def test_each_revision_has_a_heading_a_drawing_and_tables_of_its_own(pages: Pages) -> None:
    found = sections(pages[EDITIONS])
    for years, suffix in (("2015 → 2020", ""), ("2020 → 2025", "-2020")):
        moved, words, values = (
            found[f"{part}{suffix}"] for part in ("crosswalk", "words", "words-of-values")
        )
        for section in (moved, words, values):
            heading = section.partition(" {#")[0].partition(" <small")[0]
            assert heading.endswith(f": {years}")
        assert re.findall(r'<svg [^>]*aria-label="[^"]*: (.*?)"', moved) == [years, years]
        assert re.findall(r'<text class="year \w+"[^>]*>(\d+)<', moved) == years.split(" → ") * 2
        for section in (words, values):
            assert re.findall(r'<tr><th scope="col">(.*?)</th>', section) == [years]


def test_a_drawing_joins_the_standards_of_its_own_revision(suite: Suite, english: Site) -> None:
    of = {one.standard.urn: one.edition for one in suite.standards}
    for view in comparison.compare_editions(english):
        rows = [row for row in suite.mapping.crosswalk if of[row.before[0]] == view.before]
        for drawing in view.drawing:
            assert {of[node.urn] for node in drawing.before} == {view.before}
            assert {of[node.urn] for node in drawing.after} == {view.after}
            assert len(drawing.lines) == len(rows)


def test_what_a_revision_renumbered_is_counted_and_told_with_it(in_english: Pages) -> None:
    said = "The revision renumbered {} of the standards"
    different = "{} are different standards."
    found = sections(in_english[EDITIONS])
    for anchor, count, standards in (
        ("crosswalk", 2, "OLD SE01 and ABC SE01"),
        ("crosswalk-2020", 3, "ABC SE02 and XYZ SE02"),
    ):
        assert said.format(count) in found[anchor]
        assert different.format(standards) in found[anchor]
        assert found[anchor].count("The revision renumbered") == 1
    assert in_english[EDITIONS].count("The revision renumbered") == 2


def test_the_only_revision_is_told_above_its_heading_which_names_no_years(two: Pages) -> None:
    found = sections(two[EDITIONS])
    assert "The revision renumbered 3 of the standards" in found["page"]
    assert found["crosswalk"].startswith("## What moved and what was renamed {#crosswalk}\n")
    assert found["words"].startswith("## Which words changed {#words ")
    assert 'aria-label="What moved and what was renamed"' in found["crosswalk"]


def test_of_what_did_not_change_no_list_is_begun(suite: Suite, in_english: Pages) -> None:
    [row] = [row for row in suite.mapping.crosswalk if not row.changed]
    said = sections(page_of(in_english, row.before[0]))["counterpart"].splitlines()[-1]
    assert said.startswith(
        f"- 2020: [{row.after[0]}](abc-se03.md){{ .urn }} Keep the job. {row.note}"
    )
    [compared] = [
        line
        for line in sections(in_english[EDITIONS])["words"].splitlines()
        if row.before[0] in line
    ]
    assert "Changed:" not in compared


# A standard and its counterparts.


def test_the_line_of_a_superseded_standard_leads_past_all_that_are_to_the_one_in_force(
    suite: Suite, pages: Pages
) -> None:
    became = {row.before[0]: row.after[0] for row in suite.mapping.crosswalk}
    superseded = {one.folder for one in suite.editions if one.edition.superseded_by}
    urns = [one.standard.urn for one in suite.standards if one.edition in superseded]
    assert {urn for urn in became if urn in became.values()}, "none has an older one too"
    for urn in urns:
        last = became[urn]
        while last in became:
            last = became[last]
        assert linked(line(page_of(pages, urn))) == [urn, last]


def test_the_line_of_a_standard_in_force_leads_nowhere_else(suite: Suite, pages: Pages) -> None:
    in_force = [one.standard.urn for one in suite.standards if one.edition == "2025"]
    assert in_force
    for urn in in_force:
        assert linked(line(page_of(pages, urn))) == [urn]


def test_each_counterpart_is_named_with_its_edition_the_newest_first(
    in_english: Pages, reordered: Pages
) -> None:
    for pages in (in_english, reordered):
        said = sections(page_of(pages, "ABC SE01"))["counterpart"]
        assert re.findall(r"^- (\d+): \[(.*?)\]", said, re.MULTILINE) == [
            ("2025", "XYZ SE01"),
            ("2015", "OLD SE02"),
        ]


def test_of_two_editions_one_is_the_other_and_of_three_none_is(
    in_english: Pages, two: Pages
) -> None:
    for pages, heading in ((two, "In the other edition"), (in_english, "Counterpart")):
        for path in ("standards/abc-se01", "standards/abc-se04", "standards/xyz-se01"):
            assert f"### {heading} {{#counterpart" in pages[path]
    assert "other edition" not in "".join(in_english.values())


def test_where_statements_are_not_held_only_counterparts_that_hold_theirs_are_named(
    suite: Suite,
) -> None:
    def elsewhere(suite: Suite, urn: str) -> list[tuple[str, str]]:
        site = site_of(suite)
        views = make_section_views(site, site.catalogue.standards[urn])
        [view] = (view for view in views if view.kind == "knowledge")
        return [(edition, other) for edition, other, _ in view.elsewhere]

    without = without_statements(suite, "ABC SE01")
    assert elsewhere(suite, "XYZ SE01") == [("2020", "ABC SE01")]
    assert elsewhere(without, "XYZ SE01") == []
    assert elsewhere(without, "ABC SE01") == [("2015", "OLD SE02")]
    both_held = without_statements(suite, "ABC SE03")
    assert elsewhere(both_held, "ABC SE03") == [("2025", "XYZ SE02"), ("2015", "OLD SE03")]
    page = pages_of(site_of(without))["standards/abc-se01"]
    assert "See its 2015 counterpart: [OLD SE02](old-se02.md#knowledge-and-under" in page


# Functions.


def test_where_a_mapping_is_not_held_functions_are_told_through_either_counterpart(
    suite: Suite,
) -> None:
    pages = pages_of(site_of(mapped_around(suite)))
    functions = sections(page_of(pages, "ABC SE03"))["functions"]
    assert re.findall(r"its (\d+) counterpart does, it would serve:\n\n- \[(.)\.\]", functions) == [
        ("2025", "C"),
        ("2015", "D"),
    ]
    rows = sections(pages["map"])["2020-standards"]
    assert (
        "- [ABC SE03](standards/abc-se03.md){ .urn } Keep the job"
        " (2025, [XYZ SE02](standards/xyz-se02.md){ .urn .bare }: [C](#2025-c){ .code } Stage C)"
        " (2015, [OLD SE03](standards/old-se03.md){ .urn .bare }: [D](#2015-d){ .code }"
        " Keeping the job)\n"
    ) in rows


def test_no_function_is_told_through_a_counterpart_that_serves_none(suite: Suite) -> None:
    functions = {"2015": suite.mapping.functions["2015"]}
    site = site_of(with_functions(suite, functions))
    standards = site.catalogue.standards
    assert process_map.make_standard_row(site, standards["XYZ SE01"]).through == ()
    [view] = process_map.make_standard_row(site, standards["ABC SE01"]).through
    assert (view.edition, view.standard.urn) == ("2015", "OLD SE02")
    assert "()" not in pages_of(site)["map"]


def test_each_edition_with_a_mapping_has_a_matrix_the_newest_first(
    in_english: Pages, reordered: Pages
) -> None:
    for pages in (in_english, reordered):
        years = re.findall(r"^### .* \{#(\d+)-standards ", pages["map"], re.MULTILINE)
        assert years == ["2020", "2015", "2025"], "the mapping of 2025 is not held"


def test_functions_of_several_editions_that_a_signposted_standard_serves_are_told_apart(
    pages: Pages,
) -> None:
    listed = sections(pages["related"])["signposted"]
    fourth = r"2015: \[D\]\(map\.md#2015-d\)\{ \.code \} [^\[]+"
    assert re.search(rf"{fourth}; 2020: \[A\]\(map\.md#2020-a\)\{{ \.code \}} [^\[]+\n", listed)
    assert re.search(r"GHI JK3.*: \[D\]\(map\.md#2020-d\)\{ \.code \} [^\[]+\n", listed)


# Editions in order.


def test_the_edition_in_force_stands_first_and_then_the_newest(suite: Suite) -> None:
    assert suite.newest_first == ("2025", "2020", "2015")
    states = {"2025": ("superseded", "2020"), "2020": ("in force", None)}
    returned = replace(
        suite,
        editions=tuple(
            replace(
                one,
                edition=one.edition.model_copy(
                    update=dict(zip(("state", "superseded_by"), states[one.folder], strict=True))
                ),
            )
            if one.folder in states
            else one
            for one in suite.editions
        ),
    )
    assert returned.newest_first == ("2020", "2025", "2015")
    listed = site_of(returned).catalogue.newest_first
    assert tuple(edition.year for edition in listed) == returned.newest_first
    meant = list_short_addresses(returned)["se01/"]
    assert [one.edition for one in meant] == ["2020", "2025", "2015"]


@pytest.mark.parametrize(
    ("years", "held"),
    [(("2020", "2025"), "Both editions"), (("2015", "2020", "2025"), "The whole suite")],
)
def test_a_file_of_all_editions_says_so_however_many_there_are(
    suite: Suite, years: tuple[str, ...], held: str
) -> None:
    site = site_of(only(suite, *years))
    [suite_as_json] = [format_ for format_ in FORMATS if format_.name == "JSON"]
    site.downloads = (Download("nos.json", suite_as_json, 1, ("en", "cy")),)
    assert f'<span class="file">{held}: ' in pages_of(site)["downloads/index"]


# The search.


def test_the_search_knows_the_newest_standard_as_the_heir_of_the_oldest(suite: Suite) -> None:
    assert sorted(trace_descent(suite)) == [
        ["ABC SE04", "XYZ SE03"],
        ["OLD SE01", "ABC SE02", "XYZ SE04"],
        ["OLD SE02", "ABC SE01", "XYZ SE01"],
        ["OLD SE03", "ABC SE03", "XYZ SE02"],
    ]
    rows = {(row.before[0], row.after[0]) for row in suite.mapping.crosswalk}
    assert {pair for line in trace_descent(suite) for pair in pairwise(line)} == rows


def test_standards_that_became_one_each_have_it_for_their_heir(suite: Suite) -> None:
    assert lines(suite, "OLD SE01 → ABC SE01", "OLD SE02 → ABC SE01", "ABC SE01 → XYZ SE01") == [
        ["OLD SE01", "ABC SE01", "XYZ SE01"],
        ["OLD SE02", "ABC SE01", "XYZ SE01"],
    ]


def test_a_crosswalk_that_runs_in_a_circle_comes_to_an_end(suite: Suite) -> None:
    assert lines(suite, "OLD SE01 → ABC SE01", "ABC SE01 → XYZ SE01", "XYZ SE01 → ABC SE01") == [
        ["OLD SE01", "ABC SE01", "XYZ SE01"]
    ]


def lines(suite: Suite, *rows: str) -> list[list[str]]:
    """The lines of descent of a made crosswalk."""
    pairs = (row.split(" → ") for row in rows)
    crosswalk = tuple(
        Crossing.model_validate({"from": one, "to": other, "changed": [], "note": "Made."})
        for one, other in pairs
    )
    made = replace(suite, mapping=suite.mapping.model_copy(update={"crosswalk": crosswalk}))
    return list(trace_descent(made))
