"""What a page's head says of it is true of the page, in its language, and harms nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml.html import document_fromstring

from generator import ids
from generator.catalogue.catalogue import Catalogue
from tests.site.built import (
    ENGLISH_WORDS,
    BuiltPage,
    both_languages,
    language_of,
    pages,
    words,
)
from tests.site.expected import Expected, language_at
from tests.site.told import ADDRESS, HOSTILE, heading, of_type, text

DESCRIPTION = "meta[name=description]"


def contents(page: BuiltPage, selector: str) -> list[str]:
    """What elements of the head say."""
    return [str(element.get("content")) for element in page.tree.cssselect(f"head {selector}")]


def content(page: BuiltPage, selector: str) -> str:
    """What an element of the head says, of which there is one."""
    [found] = contents(page, selector)
    return found


def in_english(page: BuiltPage) -> bool:
    """Whether the title of a page is English on a Welsh page, for want of Welsh."""
    [title] = page.tree.cssselect("head title")
    return page.language == "cy" and language_of(title) == "en"


def standards(site: Path, root: str, catalogue: Catalogue) -> Iterator[tuple[str, BuiltPage]]:
    for urn in catalogue.standards:
        yield urn, pages(site)[f"{root}standards/{ids.make_slug(urn)}/"]


def test_every_page_has_one_title_and_a_description_of_its_own_in_its_language(site: Path) -> None:
    """A description can't say that it is in another language, so there is none then."""
    described: dict[str, str] = {}
    for page in pages(site).values():
        descriptions = contents(page, DESCRIPTION)
        assert len(descriptions) == (not in_english(page)), page.address
        for description in descriptions:
            assert description not in described, (page.address, described.get(description))
            described[description] = page.address


@both_languages
def test_the_description_of_a_standard_says_its_title_to_the_letter(
    root: str, site: Path, catalogue: Catalogue, expected: Expected
) -> None:
    for urn, page in standards(site, root, catalogue):
        title = f"{urn} title"
        begins = f"{urn}, {expected.said(title, page.language)}. "
        shown = [begins] if expected.language_of(title, page.language) == page.language else []
        found = contents(page, DESCRIPTION)
        assert [one[: len(begins)] for one in found] == shown


@pytest.mark.parametrize("site_of", ["site", "without_drafts"])
def test_a_welsh_page_has_a_welsh_description_or_none(
    site_of: str, request: pytest.FixtureRequest
) -> None:
    built = pages(request.getfixturevalue(site_of))
    for page in built.values():
        if page.language == "cy":
            named = "head meta[name=description], head meta[property='og:description']"
            for element in page.tree.cssselect(named):
                assert not ENGLISH_WORDS.search(element.get("content")), page.address


def test_what_is_shared_of_a_page_is_what_it_says_itself(site: Path) -> None:
    for page in pages(site).values():
        other = "cy" if page.language == "en" else "en"
        home = page.path == ""
        site_name = content(page, "meta[property='og:site_name']")
        title = content(page, "meta[property='og:title']")
        named = title if in_english(page) else f"{title} – {site_name}"
        assert words(page.tree.cssselect("title")[0]) == (site_name if home else named)
        assert home or title == heading(page), page.address
        assert contents(page, "meta[property='og:description']") == contents(page, DESCRIPTION)
        assert content(page, "meta[property='og:type']") == ("website" if home else "article")
        assert content(page, "meta[property='og:locale']") == f"{page.language}_GB"
        assert content(page, "meta[property='og:locale:alternate']") == f"{other}_GB"
        assert content(page, "meta[name='twitter:card']") == "summary"


@pytest.mark.parametrize("site_of", ["site", "without_drafts"])
def test_a_shared_title_in_english_says_so_on_a_welsh_page(
    site_of: str, request: pytest.FixtureRequest
) -> None:
    built = pages(request.getfixturevalue(site_of))
    assert any(map(in_english, built.values()))
    for page in built.values():
        [title] = page.tree.cssselect("head title")
        [shared] = page.tree.cssselect("head meta[property='og:title']")
        assert language_of(title) == language_of(shared), page.address


def test_a_page_says_its_address_where_that_is_known_and_only_there(
    site: Path, published: Path
) -> None:
    where = "link[rel=canonical], meta[property='og:url']"
    for page in pages(site).values():
        assert page.tree.cssselect(where) == [], page.address
    for page in pages(published).values():
        found = [one.get("href") or one.get("content") for one in page.tree.cssselect(where)]
        assert found == [ADDRESS + page.address] * 2, page.address


@both_languages
def test_the_page_for_what_is_not_found_says_so_in_its_title(
    root: str, site: Path, expected: Expected
) -> None:
    tree = document_fromstring((site / root / "404.html").read_text(encoding="utf-8"))
    [title] = tree.cssselect("title")
    [section] = tree.cssselect(f"article > div[lang={language_at(root)}]")
    [shown] = section.cssselect("h1, h2")
    unmarked = words(shown).removesuffix(expected.mark(language_at(root))).strip()
    assert words(title).split(" – ")[0] == unmarked


def test_the_way_from_home_stands_above_every_other_page(site: Path) -> None:
    for page in pages(site).values():
        links = list(page.links("nav.md-path a"))
        root = "cy/" if page.language == "cy" else ""
        leads_to = [address for _, address, _ in links]
        assert leads_to[:1] == ([] if page.path == "" else [root]), page.address
        names = [words(link) for link, _, _ in links]
        assert len(set(names)) == len(names), page.address
        assert heading(page) not in names, page.address


@both_languages
def test_the_way_to_a_standard_leads_by_the_list_of_its_edition(
    root: str, site: Path, catalogue: Catalogue, expected: Expected
) -> None:
    mark = expected.mark(language_at(root))  # of all that stands under a heading
    for urn, page in standards(site, root, catalogue):
        year = catalogue.standards[urn].edition
        links = list(page.links("nav.md-path a"))
        listed = f"{root}standards/"
        assert [to for _, *to in links] == [[root, ""], [listed, ""], [listed, year]]
        at = pages(site)[listed].tree.get_element_by_id(year)
        assert words(links[-1][0]) == words(at).removesuffix(mark).strip()


def test_the_way_has_a_name_in_the_language_that_it_says(
    site: Path, without_drafts: Path, expected: Expected
) -> None:
    names = {"en": "Breadcrumb", "cy": expected.interface("Breadcrumb")}
    for built in (site, without_drafts):
        for page in pages(built).values():
            for nav in page.tree.cssselect("nav.md-path"):
                assert nav.get("aria-label") == names[nav.get("lang")], page.address
                assert built is without_drafts or nav.get("lang") == page.language, page.address
                assert nav[0].get("lang") == page.language, page.address


def test_a_title_stands_in_the_head_as_it_was_written(published: Path) -> None:
    for address in ("standards/xyz-se01/", "cy/standards/xyz-se01/"):
        page = pages(published)[address]
        shown = f"XYZ SE01 {HOSTILE}"
        assert heading(page) == words(page.tree.cssselect("title")[0]).split(" – ")[0] == shown
        assert content(page, "meta[property='og:title']") == shown
        [breadcrumbs] = of_type(page, "BreadcrumbList")
        assert text(breadcrumbs["itemListElement"][-1]["name"]) == shown
        assert "alert(1)" not in [words(one) for one in page.tree.cssselect("script")]
    for name in ("name=description", "property='og:description'"):
        described = content(pages(published)["standards/xyz-se01/"], f"meta[{name}]")
        assert described.startswith(f"XYZ SE01, {HOSTILE}. ")
