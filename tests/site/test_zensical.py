"""Zensical builds the same site: the same statements at the same anchors, in both languages."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from lxml.html import HtmlElement

from generator import processes
from generator.catalogue.catalogue import Catalogue
from generator.guard import FaultError
from generator.site import mkdocs_settings
from generator.site.zensical import zensical_process
from generator.writing import write
from tests.projects import bytes_of
from tests.site.built import BuiltPage, anchors, both_languages, pages, words
from tests.site.expected import Expected, language_at
from tests.site.told import ADDRESS, graph

ITS_OWN = {"generator", "Content-Security-Policy"}
"""What the builders say each in its own way in the head of a page."""

POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')


def element(page: BuiltPage, anchor: str) -> HtmlElement:
    [found] = page.tree.cssselect(f'[id="{anchor}"]')
    return found


def told(page: BuiltPage) -> list[tuple[str, str]]:
    """What the head of a page tells of it."""
    found = [
        (one.get("name") or one.get("property") or one.get("http-equiv") or "", one.get("content"))
        for one in page.tree.cssselect("head meta")
    ]
    return [one for one in found if one[0] not in ITS_OWN]


def relations(page: BuiltPage) -> list[tuple[str, str]]:
    """The pages that a page is related to, each by its whole address or by that on the site."""
    kinds = (f"head link[rel={kind}]" for kind in ("canonical", "alternate"))
    found = [(one.get("rel"), one.get("href")) for one in page.tree.cssselect(",".join(kinds))]
    return [(kind, url if urlsplit(url).scheme else page.leads_to(url)) for kind, url in found]


def letters(page: BuiltPage, selector: str) -> list[str]:
    """The words of elements without the spaces."""
    return ["".join(words(one).split()) for one in page.tree.cssselect(selector)]


def links(page: BuiltPage, selector: str) -> list[tuple[str, str, str]]:
    """Where each link leads, and its words."""
    return [(address, anchor, words(element)) for element, address, anchor in page.links(selector)]


@both_languages
def test_every_statement_stands_at_its_anchor_word_for_word(
    root: str, by_zensical: Path, published: Path, catalogue: Catalogue, expected: Expected
) -> None:
    assert catalogue.statements
    for reference, statement in catalogue.statements.items():
        at = root + statement.address.location.partition("#")[0]
        here, there = pages(by_zensical)[at], pages(published)[at]
        said = words(element(here, statement.address.anchor))
        assert said == words(element(there, statement.address.anchor)), reference
        assert expected.said(reference, language_at(root)) in said, reference


def test_the_pages_and_their_anchors_are_the_same(by_zensical: Path, published: Path) -> None:
    here, there = pages(by_zensical), pages(published)
    assert here.keys() == there.keys()
    for address, page in here.items():
        assert anchors(there[address]) <= anchors(page), address


def test_the_words_of_each_page_and_its_title_are_the_same(
    by_zensical: Path, published: Path
) -> None:
    for address, page in pages(by_zensical).items():
        other = pages(published)[address]
        for selector in ("article", "title", "footer", ".print-foot", ".md-tabs"):
            assert letters(page, selector) == letters(other, selector), (address, selector)


@pytest.mark.parametrize(
    "selector", ["article a[href]", "a.language-link", ".md-path a", ".md-nav--primary a"]
)
def test_links_lead_to_the_same_places(selector: str, by_zensical: Path, published: Path) -> None:
    for address, page in pages(by_zensical).items():
        other = pages(published)[address]
        here, there = links(page, selector), links(other, selector)
        assert [one[:2] for one in here] == [one[:2] for one in there], address


def test_the_head_tells_the_same_of_a_page(by_zensical: Path, published: Path) -> None:
    for address, page in pages(by_zensical).items():
        other = pages(published)[address]
        assert told(page) == told(other), address
        assert graph(page) == graph(other), address
        assert relations(page) == relations(other), address


def test_addresses_that_lead_on_and_files_to_download_are_the_same(
    by_zensical: Path, published: Path
) -> None:
    kept = re.compile(r"(cy/)?\w+-se\d+/index\.html|(api|downloads|ims)/.*(?<!\.html)")
    here, there = (
        {name: content for name, content in bytes_of(site).items() if kept.fullmatch(name)}
        for site in (by_zensical, published)
    )
    assert here
    assert here == there


@both_languages
def test_the_page_for_what_is_not_found_says_the_same(
    root: str, by_zensical: Path, published: Path
) -> None:
    here, there = (
        html.document_fromstring((site / root / "404.html").read_text("utf-8"))
        for site in (by_zensical, published)
    )
    for selector in ("article", "title"):
        said = [words(one) for one in here.cssselect(selector)]
        assert said == [words(one) for one in there.cssselect(selector)]
    leads = [[a.get("href") for a in one.cssselect("article a")] for one in (here, there)]
    assert leads[0] == leads[1]


@both_languages
def test_search_engines_are_told_of_the_same_addresses(
    root: str, by_zensical: Path, published: Path
) -> None:
    here, there = (
        (site / f"sitemap-{language_at(root)}.xml").read_text("utf-8")
        for site in (by_zensical, published)
    )
    assert here == there
    assert f"<loc>{ADDRESS}{root}standards/</loc>" in here


@pytest.mark.parametrize("name", ["changes.xml", "cy/changes.xml", "sitemap.xml", "robots.txt"])
def test_what_readers_of_feeds_and_search_engines_have_is_the_same(
    name: str, by_zensical: Path, published: Path
) -> None:
    assert (by_zensical / name).read_bytes() == (published / name).read_bytes()


@both_languages
def test_its_search_is_the_same_to_the_letter(
    root: str, by_zensical: Path, published: Path
) -> None:
    for name in ("engine.js", "index.js"):
        here, there = (
            (site / root / "search" / name).read_text("utf-8") for site in (by_zensical, published)
        )
        assert here == there, name


def test_nothing_of_its_own_search_is_there(by_zensical: Path) -> None:
    assert list(by_zensical.rglob("search.json")) == []
    assert list(by_zensical.rglob("workers")) == []


def test_every_page_has_a_policy_that_lets_in_nothing_without_its_hash(by_zensical: Path) -> None:
    for file in by_zensical.rglob("*.html"):
        [policy] = POLICY.findall(file.read_text("utf-8"))
        assert policy.startswith("default-src 'none'; script-src 'self'"), file
        assert "unsafe" not in policy, file


def test_what_it_finds_wrong_is_told_in_a_line(tmp_path: Path) -> None:
    folder = tmp_path / "en"
    (folder / "docs").mkdir(parents=True)
    write(folder / "docs" / "index.md", "# A page\n\nIt leads [nowhere](nowhere.md).\n")
    write(folder / "mkdocs.yml", "site_name: Of one page\n")
    with pytest.raises(FaultError, match=r"^Zensical, en: index\.md:3:\d+: .* \(.+\)$"):
        list(processes.call_each(zensical_process.prepare, [folder], zensical_process.run, [0]))


@pytest.mark.parametrize(("said", "means"), [(None, True), ("false", False), ("true", True)])
def test_a_setting_may_come_from_the_environment(
    said: str | None, means: bool, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SHOW_DRAFTS", raising=False)
    if said:
        monkeypatch.setenv("SHOW_DRAFTS", said)
    assert mkdocs_settings.read_settings(published.parent)["extra"]["show_drafts"] is means
