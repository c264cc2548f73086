"""A site in three languages, and one in Welsh alone: each page by what it says of languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml.html import HtmlElement, document_fromstring

from generator.ids import Code
from generator.languages.known_languages import find_definition
from tests.other_languages import GAELIC, IN_GAELIC
from tests.site.built import BuiltPage, language_of, words

CODES: tuple[Code, ...] = ("en", "cy", GAELIC)
FOLDER: dict[Code, str] = {"en": "", "cy": "cy/", GAELIC: f"{GAELIC}/"}
STANDARD = "standards/abc-se01/"


def pages_of(site: Path, folders: dict[Code, str]) -> Iterator[tuple[Code, str, HtmlElement]]:
    """Yields every page with its language and its path within that; not what only leads on."""
    for file in sorted(site.rglob("index.html")):
        address = file.parent.relative_to(site).as_posix().removeprefix(".")
        tree = document_fromstring(file.read_text(encoding="utf-8"))
        if tree.cssselect("meta[http-equiv=refresh]"):
            continue
        first, *others = folders
        within = (code for code in others if f"{address}/".startswith(folders[code]))
        code = next(within, first)
        yield code, f"{address}/".removeprefix(folders[code]).removeprefix("/"), tree


def page(site: Path, address: str) -> BuiltPage:
    """A page by its address."""
    text = (site / address / "index.html").read_text(encoding="utf-8")
    return BuiltPage(address, document_fromstring(text))


def test_every_page_stands_in_each_language_and_leads_to_each_other_one(trilingual: Path) -> None:
    found: dict[Code, set[str]] = {code: set() for code in CODES}
    for code, path, tree in pages_of(trilingual, FOLDER):
        found[code].add(path)
        assert tree.get("lang") == code
        up = "../" * (path.count("/") + bool(FOLDER[code]))
        others = [other for other in CODES if other != code]
        links = [
            (link.get("lang"), link.get("hreflang"), link.get("href"), link.text)
            for link in tree.cssselect("header .language-links a.language-link")
        ]
        assert links == [
            (one, one, f"{up}{FOLDER[one]}{path}" or "./", find_definition(one).own_name)
            for one in others
        ], (code, path)
        named = [link.get("hreflang") for link in tree.cssselect("link[hreflang]")]
        assert named == [*CODES, "x-default"]
        locales = [one.get("content") for one in tree.cssselect("meta[property^='og:locale']")]
        assert locales == [find_definition(one).locale for one in (code, *others)]
    assert found["en"] == found["cy"] == found[GAELIC]
    assert {"", STANDARD, "welsh/", "scottish-gaelic/"} <= found["en"]


@pytest.mark.parametrize("identity", IN_GAELIC)
def test_what_has_gaelic_stands_in_it_as_a_draft_and_all_else_in_english(
    identity: str, trilingual: Path
) -> None:
    tree = page(trilingual, FOLDER[GAELIC] + STANDARD).tree
    _, said = IN_GAELIC[identity]
    article = words(tree.cssselect("article")[0])
    assert f"{said} (draft)" in article
    other = tree.get_element_by_id("p2").cssselect(".words > *")[0]
    assert language_of(other) == "en"


def test_beside_a_page_stands_the_language_of_the_files_and_beside_that_the_first_other(
    trilingual: Path,
) -> None:
    beside = {
        code: {
            one.get("lang")
            for one in page(trilingual, FOLDER[code] + STANDARD).tree.cssselect("span.beside")
        }
        for code in CODES
    }
    assert beside == {"en": {"cy"}, "cy": {"en"}, GAELIC: {"en"}}
    label = page(trilingual, STANDARD).tree.cssselect("form.both-languages label")[0]
    assert words(label) == "Show alongside: Cymraeg"
    assert [language_of(one) for one in label] == ["cy"]


def test_a_notice_speaks_of_the_language_of_its_page(trilingual: Path) -> None:
    said = {
        code: words(
            page(trilingual, FOLDER[code] + STANDARD).tree.cssselect(
                "p.state-of-the-welsh, details.state-of-the-welsh p"
            )[0]
        )
        for code in CODES
    }
    assert said["en"].startswith("Welsh marked “draft” is this project’s")
    assert said[GAELIC].startswith("Some of the text on this page has no Scottish Gaelic")
    assert said[GAELIC].endswith("How much is in Scottish Gaelic")
    assert said["cy"].endswith("Faint sydd yn Gymraeg")


def test_how_much_is_in_each_language_is_counted_on_a_page_of_its_own(trilingual: Path) -> None:
    titles = {
        path: words(page(trilingual, path).tree.cssselect("h1")[0])
        for path in ("welsh/", "scottish-gaelic/")
    }
    assert titles == {
        "welsh/": "How much is in Welsh",
        "scottish-gaelic/": "How much is in Scottish Gaelic",
    }


def test_the_page_for_what_is_not_found_speaks_each_language_that_the_site_has_words_in(
    trilingual: Path,
) -> None:
    tree = document_fromstring((trilingual / "404.html").read_text(encoding="utf-8"))
    assert [one.get("lang") for one in tree.cssselect("article > div")] == ["en", "cy"]


def test_a_suite_in_welsh_alone_has_no_page_in_another_language_and_offers_none(
    welsh_only: Path,
) -> None:
    found = set()
    for code, path, tree in pages_of(welsh_only, {"cy": ""}):
        found.add(path)
        assert (code, tree.get("lang")) == ("cy", "cy")
        assert not tree.cssselect(".language-link, link[hreflang], form.both-languages"), path
        assert not tree.cssselect("article [lang]:not([lang=cy])"), path
    assert {"", "standards/ceg-se01/", "glossary/", "downloads/"} <= found
    assert "welsh/" not in found


def test_a_suite_in_welsh_alone_has_the_words_of_its_files_unmarked(welsh_only: Path) -> None:
    tree = page(welsh_only, "standards/ceg-se01/").tree
    assert words(tree.get_element_by_id("p2")) == "P2 cadw’r gegin yn lân"
    [link] = tree.get_element_by_id("p2").cssselect("a.term")
    assert link.text == "gegin"  # a mutated form of its term
    assert not tree.cssselect("article small.draft, article .state-of-the-welsh")


def test_a_suite_in_welsh_alone_says_that_the_words_of_its_site_are_a_draft(
    welsh_only: Path,
) -> None:
    foot = words(page(welsh_only, "glossary/").tree.cssselect("footer")[0])
    assert "Drafft gan y prosiect hwn, heb ei adolygu eto, yw Cymraeg geiriau’r wefan" in foot
