"""The row of standards that a standard stands among is short, however many there are."""

import shutil
from dataclasses import replace

import pytest

from generator.catalogue.site_in_language import Site
from generator.pages import make_all_pages
from generator.pages.standard import MOST_SIBLINGS, find_siblings
from generator.sound import load_sound
from generator.suite.files import StandardFile
from generator.suite.suite import Suite
from tests import groups
from tests.projects import SAMPLE
from tests.variants import site_of


@pytest.fixture(scope="module")
def grouped(tmp_path_factory: pytest.TempPathFactory) -> Suite:
    """The sample with sixty standards in groups."""
    project = shutil.copytree(SAMPLE, tmp_path_factory.mktemp("groups") / "project")
    groups.write_groups(project)
    return load_sound(project)


@pytest.fixture(scope="module")
def ungrouped(grouped: Suite) -> Site:
    """The same as if nobody had grouped them."""
    return site_of(
        replace(
            grouped,
            editions=tuple(
                replace(one, edition=one.edition.model_copy(update={"groups": ()}))
                for one in grouped.editions
            ),
            standards=tuple(
                replace(one, standard=one.standard.model_copy(update={"group": None}))
                for one in grouped.standards
            ),
        )
    )


def test_of_a_group_all_are_shown(grouped: Suite) -> None:
    site = site_of(grouped)
    row = find_siblings(site, site.catalogue.standards["XYZ SE13"])
    assert tuple(one.urn for one in row.shown) == groups.members("search")
    assert row.group
    assert row.group[1].text == groups.GROUPS["search"]
    assert row.all is None


@pytest.mark.parametrize(
    ("urn", "first", "last"),
    [
        ("XYZ SE01", "XYZ SE01", "XYZ SE12"),
        ("XYZ SE30", "XYZ SE24", "XYZ SE35"),
        ("XYZ SE60", "XYZ SE49", "XYZ SE60"),
    ],
)
def test_of_many_without_groups_the_nearest_are_shown_and_the_list_of_all(
    ungrouped: Site, urn: str, first: str, last: str
) -> None:
    row = find_siblings(ungrouped, ungrouped.catalogue.standards[urn])
    shown = [one.urn for one in row.shown]
    assert (shown[0], shown[-1], len(shown)) == (first, last, MOST_SIBLINGS)
    assert urn in shown
    assert row.group is None
    assert row.all
    assert row.all.location == f"standards/#{groups.YEAR}"


def test_of_few_all_are_shown(ungrouped: Site) -> None:
    row = find_siblings(ungrouped, ungrouped.catalogue.standards["ABC SE01"])
    assert [one.urn for one in row.shown] == [f"ABC SE0{number}" for number in range(1, 5)]
    assert (row.group, row.all) == (None, None)


def test_what_a_neighbour_is_called_is_not_in_a_pages_markdown(suite: Suite) -> None:
    """So while serving, an edit of a title has one page converted, and not all of an edition."""
    renamed = replace(suite, standards=tuple(map(rename, suite.standards)))
    before, after = (
        {page.path: page for page in make_all_pages(site_of(one))} for one in (suite, renamed)
    )
    changed = "standards/xyz-se05"
    for path in ("standards/xyz-se04", "standards/index"):
        assert before[path].parts != after[path].parts
        assert before[path].parts.markdown == after[path].parts.markdown, path
    assert before[changed].parts.markdown != after[changed].parts.markdown


def rename(one: StandardFile) -> StandardFile:
    """The file of a standard, which is called something else if it is XYZ SE05."""
    if one.standard.urn != "XYZ SE05":
        return one
    return replace(one, standard=one.standard.model_copy(update={"title": "Call it otherwise"}))
