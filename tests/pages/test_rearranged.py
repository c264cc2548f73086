"""Standards that a revision split or merged, and statements that it moved, on the pages."""

from collections.abc import Mapping

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.ids import Address, Code
from generator.languages.language import Language
from generator.pages import comparison, make_all_pages
from generator.pages.page import Page
from generator.site.search.script_values import trace_descent
from generator.suite.suite import Suite
from tests.projects import DAY, LANGUAGES
from tests.variants import rearranged

SPLIT: dict[Code, str] = {
    "en": "ABC SE03 was split into XYZ SE02, XYZ SE03.",
    "cy": "Rhannwyd ABC SE03 yn XYZ SE02, XYZ SE03.",
}
MERGED: dict[Code, str] = {
    "en": "ABC SE01, ABC SE02 were merged into XYZ SE01.",
    "cy": "Cyfunwyd ABC SE01, ABC SE02 yn XYZ SE01.",
}
MOVED_AWAY: dict[Code, str] = {
    "en": "Moved to [ABC SE03 P1](abc-se03.md#p1){ .code .bare }: a revision put this statement",
    "cy": "Symudwyd i [ABC SE03 P1](abc-se03.md#p1){ .code .bare }: rhoddwyd y datganiad",
}
MOVED_HERE: dict[Code, str] = {
    "en": "Moved here from [ABC SE02 P2](abc-se02.md#p2){ .urn }.",
    "cy": "Symudwyd yma o [ABC SE02 P2](abc-se02.md#p2){ .urn }.",
}


@pytest.fixture(scope="module")
def revised(suite: Suite) -> Suite:
    """The sample, rearranged."""
    return rearranged(suite)


@pytest.fixture(scope="module", params=LANGUAGES)
def site(request: pytest.FixtureRequest, revised: Suite) -> Site:
    """It in one language after the other."""
    return Site(Catalogue(revised), Language.of(request.param, revised), DAY)


@pytest.fixture(scope="module")
def pages(site: Site) -> Mapping[str, Page]:
    """Every page of it."""
    return {page.path: page for page in make_all_pages(site)}


def statement(page: Page, anchor: str) -> str:
    """The line of a statement's page on which it stands."""
    lines = page.markdown.splitlines()
    [place] = [n for n, line in enumerate(lines) if f"{{: #{anchor} .statement }}" in line]
    return lines[place - 1]


@pytest.mark.parametrize(
    ("urn", "others", "said"),
    [
        ("abc-se03", ["XYZ SE02", "XYZ SE03"], SPLIT),
        ("xyz-se02", ["ABC SE03"], SPLIT),
        ("xyz-se03", ["ABC SE03"], SPLIT),
        ("abc-se01", ["XYZ SE01"], MERGED),
        ("xyz-se01", ["ABC SE01", "ABC SE02"], MERGED),
    ],
)
def test_each_standard_of_a_split_or_a_merger_names_its_counterparts_and_says_once_what_happened(
    site: Site,
    pages: Mapping[str, Page],
    urn: str,
    others: list[str],
    said: Mapping[Code, str],
) -> None:
    text = pages[f"standards/{urn}"].markdown
    years = ("2020", "2025")
    lines = [
        line for line in text.splitlines() if line.startswith(tuple(f"- {y}: [" for y in years))
    ]
    assert [line.split("[")[1].split("]")[0] for line in lines] == others
    assert said[site.language.code] in lines[-1]
    assert text.count(said[site.language.code]) == 1


def test_the_comparison_draws_a_line_for_each_pair_and_compares_the_words_of_each(
    site: Site, revised: Suite
) -> None:
    rows = revised.mapping.crosswalk
    edition_of = {entry.standard.urn: entry.edition for entry in revised.standards}
    for view in comparison.compare_editions(site):
        pairs = [
            (one, other)
            for row in rows
            for one in row.before
            for other in row.after
            if edition_of[one] == view.before
        ]
        assert [(one.before.urn, one.after.urn) for one in view.crossings] == pairs
        for drawing in view.drawing:
            ends = {(node.x, node.y): node.urn for node in (*drawing.before, *drawing.after)}
            drawn = [
                (ends[_place(line.path.split("C")[0][1:])], ends[_place(line.path, last=True)])
                for line in drawing.lines
            ]
            assert drawn == pairs


def _place(path: str, *, last: bool = False) -> tuple[float, float]:
    x, y = path.split()[-2:] if last else path.split()
    return float(x), float(y)


def test_only_a_standard_none_of_whose_counterparts_kept_its_number_was_renumbered(
    site: Site,
) -> None:
    """Of ABC SE03 one half is number 2 now, and the other is number 3 still."""
    [_, later] = comparison.compare_editions(site)
    assert later.renumbered == 1
    assert later.mistaken == ("ABC SE02", "XYZ SE02")


def test_the_place_of_a_statement_that_moved_says_where_it_went(
    site: Site, pages: Mapping[str, Page]
) -> None:
    code = site.language.code
    assert MOVED_AWAY[code] in statement(pages["standards/abc-se02"], "p2")
    both = statement(pages["standards/abc-se03"], "k2")
    assert "(abc-se01.md#k1)" in both
    assert "(abc-se01.md#k2)" in both
    alone = statement(pages["standards/abc-se03"], "p6")
    assert "(abc-se" not in alone.split("withdrawn")[1]


def test_where_a_statement_went_its_words_are_at_hand(
    revised: Suite, site: Site, pages: Mapping[str, Page]
) -> None:
    """For ``terms.js``, which shows them where the reference is pointed at."""
    [_, foot] = pages["standards/abc-se02"].markdown.split('<ul class="in-words"')
    moved = Catalogue(revised).statements["ABC SE03 P1"]
    [line] = [one for one in foot.splitlines() if '/abc-se03/#p1">ABC SE03 P1</a>' in one]
    assert site.say_plainly(moved.text).split()[0] in line


def test_a_statement_that_came_from_elsewhere_says_whence(
    site: Site, pages: Mapping[str, Page]
) -> None:
    code = site.language.code
    assert MOVED_HERE[code] in statement(pages["standards/abc-se03"], "p1")
    for anchor in ("k1", "k2"):
        assert "(abc-se03.md#k2)" in statement(pages["standards/abc-se01"], anchor)
    assert "(abc-se02.md#p2)" not in statement(pages["standards/abc-se03"], "p2")


def test_the_search_finds_a_statement_that_moved_by_its_old_reference(
    pages: Mapping[str, Page],
) -> None:
    [entry] = [one for one in pages["standards/abc-se02"].entries if one.title == "ABC SE02 P2"]
    assert entry.address == Address("standards/abc-se02", "p2")
    assert "ABC SE03 P1" in entry.text


def test_the_search_knows_each_line_from_a_standard_that_was_split_and_to_one_of_a_merger(
    revised: Suite,
) -> None:
    lines = list(trace_descent(revised))
    assert ["OLD SE03", "ABC SE03", "XYZ SE02"] in lines
    assert ["OLD SE03", "ABC SE03", "XYZ SE03"] in lines
    assert ["OLD SE01", "ABC SE01", "XYZ SE01"] in lines
    assert ["OLD SE02", "ABC SE02", "XYZ SE01"] in lines
