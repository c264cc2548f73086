"""Sixty standards in six groups, on a built site."""

import json
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from tests import groups
from tests.site.built import both_languages, words


@pytest.fixture(scope="module")
def built(groups_project: Path) -> Path:
    """The site's folder."""
    return groups_project / "site"


def at(site: Path, address: str) -> HtmlElement:
    """What the site has at an address."""
    text = (site / address / "index.html").read_text(encoding="utf-8")
    return html.document_fromstring(text)


def titled(element: HtmlElement) -> str:
    """The words of a heading without the mark of its link."""
    return words(element).removesuffix("¶").strip()


@both_languages
def test_the_list_of_standards_has_each_under_its_group(root: str, built: Path) -> None:
    tree = at(built, f"{root}standards")
    for group, title in groups.GROUPS.items():
        heading = tree.get_element_by_id(f"{groups.YEAR}-{group}")
        assert titled(heading) == title
        listed = heading.getnext()
        assert listed is not None
        urns = [words(link) for link in listed.cssselect("a.urn")]
        assert urns == list(groups.members(group))


@both_languages
def test_the_introduction_of_the_edition_lists_them_in_the_same_way(root: str, built: Path) -> None:
    tree = at(built, f"{root}editions/{groups.YEAR}")
    for group, title in groups.GROUPS.items():
        heading = tree.get_element_by_id(f"group-{group}")
        assert titled(heading) == title
        listed = heading.getnext()
        assert listed is not None
        assert [words(link) for link in listed.cssselect("a.urn")] == list(groups.members(group))


@both_languages
def test_the_menu_names_every_group_and_the_standards_of_the_one_that_the_page_is_in(
    root: str, built: Path
) -> None:
    tree = at(built, f"{root}standards/xyz-se13")
    menu = [words(link) for link in tree.cssselect(".md-sidebar--primary .md-nav__link")]
    assert [one for one in menu if one in groups.GROUPS.values()] == list(groups.GROUPS.values())
    named = [" ".join(one.split()[:2]) for one in menu if one.startswith(groups.PREFIX)]
    assert named == list(groups.members("search"))


@both_languages
def test_the_row_of_siblings_is_that_of_the_group(root: str, built: Path) -> None:
    [row] = at(built, f"{root}standards/xyz-se13").cssselect("details.siblings")
    assert [words(one) for one in row.cssselect("summary")] == [groups.GROUPS["search"]]
    assert [words(link) for link in row.cssselect("a")] == list(groups.members("search"))


@both_languages
def test_the_way_home_leads_to_the_group_in_the_list(root: str, built: Path) -> None:
    links = at(built, f"{root}standards/xyz-se13").cssselect(".md-path a")
    assert [link.get("href") for link in links] == [
        *("../..", "../", f"../#{groups.YEAR}", f"../#{groups.YEAR}-search"),
    ]
    assert words(links[-1]) == groups.GROUPS["search"]


@both_languages
def test_the_last_of_a_group_leads_on_to_the_first_of_the_next(root: str, built: Path) -> None:
    last, first = groups.members("search")[-1], groups.members("start")[0]
    page = at(built, f"{root}standards/{last.lower().replace(' ', '-')}")
    following = page.cssselect("#neighbours + ul a.urn")[-1]
    assert words(following) == first
    assert following.get("href") == f"../{first.lower().replace(' ', '-')}/"


def test_the_data_of_an_edition_has_its_groups(built: Path) -> None:
    told = json.loads((built / "api/v1/suite.json").read_text(encoding="utf-8"))
    by_year = {one["id"]: one for one in told["editions"]}
    assert [
        (one["id"], one["title"]["en"], tuple(one["standards"]))
        for one in by_year[groups.YEAR]["groups"]
    ] == [(one, title, groups.members(one)) for one, title in groups.GROUPS.items()]
    assert "groups" not in by_year["2020"]
