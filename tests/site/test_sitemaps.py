"""What search engines are told of a site: one index, a sitemap a language, and robots.txt."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.site.sitemaps import write_sitemaps
from generator.sound import load_sound
from generator.suite.suite import Suite
from tests.released import DAYS, LATER, after_an_edit, released
from tests.site.built import both_languages, pages
from tests.site.told import ADDRESS

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
CODES = {"": "en", "cy/": "cy"}


def sitemap(site: Path, root: str) -> dict[str, ElementTree.Element]:
    """What the sitemap of a language says of each address."""
    tree = ElementTree.parse(site / f"sitemap-{CODES[root]}.xml")
    return {str(one.findtext("s:loc", "", NAMES)): one for one in tree.findall("s:url", NAMES)}


def test_robots_txt_names_the_index_which_names_the_sitemap_of_each_language(
    published: Path,
) -> None:
    robots = (published / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert f"Sitemap: {ADDRESS}sitemap.xml" in robots
    index = ElementTree.parse(published / "sitemap.xml")
    assert [one.text for one in index.iterfind("s:sitemap/s:loc", NAMES)] == [
        *(f"{ADDRESS}sitemap-en.xml", f"{ADDRESS}sitemap-cy.xml")
    ]
    found = sorted(file.relative_to(published).as_posix() for file in published.rglob("sitemap*"))
    assert found == ["sitemap-cy.xml", "sitemap-en.xml", "sitemap.xml"]


@both_languages
def test_every_page_that_may_be_found_is_in_the_sitemap_of_its_language(
    root: str, published: Path
) -> None:
    may_be_found = {
        f"{ADDRESS}{address}"
        for address, page in pages(published).items()
        if address.startswith("cy/") is bool(root)
        and not page.tree.cssselect("meta[name=robots][content=noindex]")
    }
    assert f"{ADDRESS}{root}changes/" in may_be_found
    assert set(sitemap(published, root)) == may_be_found


@both_languages
def test_each_page_names_itself_and_its_counterparts(root: str, published: Path) -> None:
    for address, one in sitemap(published, root).items():
        path = address.removeprefix(f"{ADDRESS}{root}")
        assert {
            (link.get("rel"), link.get("hreflang"), link.get("href"))
            for link in one.findall("x:link", NAMES)
        } == {("alternate", code, f"{ADDRESS}{folder}{path}") for folder, code in CODES.items()}


def write_pages(whole: Path, *locations: str) -> None:
    """Writes pages that hold nothing."""
    for location in locations:
        folder = whole / location
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text("<html><head></head><body></body>", encoding="utf-8")


def test_a_day_stands_at_a_standard_alone_and_is_that_of_its_last_change(
    suite: Suite, tmp_path: Path
) -> None:
    write_pages(tmp_path, "", "map", "standards/abc-se03", "standards/abc-se01", "cy/map")
    write_sitemaps(tmp_path, released(suite, after_an_edit(suite)), ADDRESS)
    found = {
        address.removeprefix(ADDRESS): one.findtext("s:lastmod", None, NAMES)
        for address, one in sitemap(tmp_path, "").items()
    }
    first, later = (day.isoformat() for day in DAYS.values())
    assert DAYS[LATER].isoformat() == later
    assert found == {
        "": None,
        "map/": None,
        "standards/abc-se01/": first,
        "standards/abc-se03/": later,
    }


def test_a_page_without_a_counterpart_names_none(suite: Suite, tmp_path: Path) -> None:
    write_pages(tmp_path, "map", "cy/map", "cy/adolygu")
    write_sitemaps(tmp_path, suite, ADDRESS)
    found = sitemap(tmp_path, "cy/")
    assert len(found[f"{ADDRESS}cy/map/"].findall("x:link", NAMES)) == 2
    assert found[f"{ADDRESS}cy/adolygu/"].findall("x:link", NAMES) == []


def test_there_is_none_where_nobody_knows_the_address(suite: Suite, tmp_path: Path) -> None:
    write_pages(tmp_path, "map")
    (tmp_path / "sitemap.xml").touch()
    write_sitemaps(tmp_path, suite, "")
    assert [file.name for file in tmp_path.iterdir()] == ["map"]


@pytest.mark.parametrize("root", ["", "cy/"])
def test_the_feed_stands_where_the_page_of_changes_says(root: str, published: Path) -> None:
    page = pages(published)[f"{root}changes/"]
    [link] = page.tree.cssselect("head link[type='application/atom+xml']")
    assert link.get("href") == f"{ADDRESS}{root}changes.xml"
    feed = ElementTree.parse(published / f"{root}changes.xml").getroot()
    assert feed.tag.endswith("}feed")


def test_the_history_of_the_built_suite_is_that_of_its_files(published: Path) -> None:
    assert [one.version for one in load_sound(published.parent).releases] == list(DAYS)
