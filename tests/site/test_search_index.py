"""The search has one index a language, and each statement is an entry that leads to its anchor."""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.ids import Address, make_slug
from generator.languages.language import Language, Wording
from generator.model.states import State
from generator.pages.page import Page, SearchEntry
from generator.pages.raw_html import Parts
from generator.site.search import search_scripts, write_search
from generator.site.search.search_entries import SearchedPage, make_entries
from generator.suite.suite import Suite
from tests.browser.searching import indexed
from tests.projects import DAY
from tests.site.expected import Expected, language_at

BYTES_TO_LOAD = 50_000
"""What the search of a language may weigh, as it is sent, on a site as small as the sample's."""

both_languages = pytest.mark.parametrize("root", ["", "cy"], ids=("English", "Welsh"))

BESIDE = re.compile(r" (title|overview \d+|[PK]\d+)$| lead-in ")
"""The ids of the texts that stand in both languages on the page of a standard."""


def shown(text: str) -> str:
    """The words of an entry, a space between two."""
    return " ".join(text.split())


def found_on(site: Path, root: str) -> dict[str, dict[str, Any]]:
    """The entries of a language's index by where they lead."""
    listed = indexed(site / root)
    found = {entry["at"]: {"text": "", **entry} for entry in listed}
    assert len(found) == len(listed)
    return found


@both_languages
def test_each_statement_is_an_entry_that_leads_to_its_anchor(
    root: str, site: Path, catalogue: Catalogue, expected: Expected, subtests: pytest.Subtests
) -> None:
    found = found_on(site, root)
    for entry in catalogue.suite.standards:
        urn = entry.standard.urn
        for code in entry.standard.statements:
            with subtests.test(f"{urn} {code}"):
                one = found[f"standards/{make_slug(urn)}/#{code.lower()}"]
                assert (one["kind"], one["code"]) == ("statement", f"{urn} {code}")
                assert shown(one["text"]) == expected.said(f"{urn} {code}", language_at(root))


def test_a_statement_is_found_once_and_not_in_its_page_too(site: Path, expected: Expected) -> None:
    wanted = expected.english("XYZ SE02 P3")
    holding = [where for where, entry in found_on(site, "").items() if wanted in entry["text"]]
    assert holding == ["standards/xyz-se02/#p3"]


@both_languages
def test_the_hidden_text_of_the_other_language_is_in_no_index(
    root: str, site: Path, suite: Suite, expected: Expected
) -> None:
    held = " ".join(
        shown(f"{one['title']} {one['text']}")
        for where, one in found_on(site, root).items()
        if where.partition("/")[0] not in suite.written["cy"]  # a page may quote the other language
    )
    # Official Welsh is to be seen on English pages too, and English where there is no Welsh.
    may_stand = {text.words for text in suite.texts.values() if not expected.entry(text.id)}
    if not root:
        may_stand = {expected.said(f"{urn} title", "cy") for urn in expected.official}
    for text in sorted(may_stand, key=len, reverse=True):
        held = held.replace(text, "·")
    beside = {
        one: expected.english(one) if root else entry.words
        for one in suite.texts
        if BESIDE.search(one) and (entry := expected.entry(one))
    }
    assert len(beside) > len(suite.standards)
    assert [one for one, text in beside.items() if text in held] == []


def test_the_welsh_index_holds_welsh_pages(site: Path, expected: Expected) -> None:
    found = found_on(site, "cy")
    assert found["glossary/"]["title"] == expected.interface("Glossary")
    assert set(found) == set(found_on(site, ""))


@both_languages
def test_the_search_of_a_language_is_soon_loaded(root: str, site: Path) -> None:
    files = [site / root / "search" / name for name in ("engine.js", "index.js")]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < BYTES_TO_LOAD


@both_languages
def test_each_value_is_an_entry_that_leads_to_its_anchor(
    root: str, site: Path, catalogue: Catalogue, expected: Expected
) -> None:
    found = found_on(site, root)
    for year, listed in catalogue.suite.values.root.items():
        for value in listed.values:
            owner, language = f"{year} value {value.number}", language_at(root)
            texts = [owner, *(f"{owner} point {n + 1}" for n in range(len(value.points)))]
            one = found[f"values/#{year}-{value.number}"]
            assert shown(one["text"]) == " ".join(expected.said(text, language) for text in texts)


def test_an_introduction_is_found_by_its_urn(site: Path, catalogue: Catalogue) -> None:
    with_urn = {year: one.urn for year, one in catalogue.editions.items() if one.urn}
    assert with_urn
    for year, urn in with_urn.items():
        assert found_on(site, "")[f"editions/{year}/#standards"]["title"] == urn


TITLE = Wording("Welcome a person", "en", State.PUBLISHED)


@pytest.fixture
def here(suite: Suite, catalogue: Catalogue) -> Site:
    """The suite in English."""
    return Site(catalogue, Language.of("en", suite), DAY)


def of_one(entry: SearchEntry) -> Page:
    """A page with an entry of its own."""
    return Page("standards/abc-se01", TITLE, TITLE, "", lambda: Parts(""), (entry,))


def test_an_entry_is_text_and_knows_its_statement_and_its_edition(here: Site) -> None:
    entry = SearchEntry(
        Address("standards/abc-se01", "p1"), "ABC SE01 P1", "<script>x</script> & y"
    )
    assert {
        "at": "standards/abc-se01/#p1",
        "kind": "statement",
        "title": "",
        "text": "<script>x</script> & y",
        "code": "ABC SE01 P1",
        "section": "criteria",
        "edition": "2020",
    } in make_entries([], [of_one(entry)], here)


def test_questions_join_what_stands_at_the_place_that_answers_them(here: Site) -> None:
    page = SearchedPage(
        "about/", "About", "<h1>About</h1><p>Who.</p><h2 id=cite>How to cite</h2><p>So.</p>"
    )
    entry = SearchEntry(Address("about", "cite"), "How to cite", "", ("How do I quote this?",))
    listed = {one["at"]: one for one in make_entries([page], [of_one(entry)], here)}
    first, second = listed["about/"], listed["about/#cite"]
    assert (first["text"], second["text"]) == ("Who.", "So.")
    assert "questions" not in first
    assert second["questions"] == ["How do I quote this?"]


def test_what_kind_of_thing_a_page_alone_knows_is_told(here: Site) -> None:
    entry = SearchEntry(Address("situations/on-monday"), "Someone starts", "", kind="situation")
    kinds = {one["at"]: one["kind"] for one in make_entries([], [of_one(entry)], here)}
    assert kinds["situations/on-monday/"] == "situation"


@both_languages
def test_an_entry_knows_the_edition_that_it_belongs_to(
    root: str, site: Path, suite: Suite, catalogue: Catalogue
) -> None:
    editions = {place: entry.get("edition") for place, entry in found_on(site, root).items()}
    for urn, standard in catalogue.standards.items():
        page = f"standards/{make_slug(urn)}/"
        told = {editions[place] for place in editions if place.startswith(page)}
        assert told == {standard.edition}, urn
    for year in catalogue.editions:
        for beginning in (f"editions/{year}/", f"values/#{year}-", f"standards/#{year}"):
            told = {editions[place] for place in editions if place.startswith(beginning)}
            assert told == {year}, beginning
    for year, functions in suite.mapping.functions.items():
        for function in functions:
            assert editions[f"map/#{year}-{function.code.lower()}"] == year
    several = ("glossary/", "values/", "editions/", "about/#editions", "job-coach/")
    for place in ("", "#in-force", *several):
        assert editions[place] is None, place


def constant(engine: Path, name: str) -> Any:
    """What an engine is told by a name."""
    [told] = re.findall(rf"^const {name} = (.+);$", engine.read_text("utf-8"), re.MULTILINE)
    return json.loads(told)


def test_the_edition_in_force_is_what_the_suite_says_it_is(
    tmp_path: Path, here: Site, catalogue: Catalogue
) -> None:
    write_search(tmp_path, [], [], here)
    assert constant(tmp_path / "search/engine.js", "EDITIONS") == [
        {
            "year": year,
            "suite": (edition.prefix or "").split()[0].lower(),
            "state": make_slug(edition.state),
            "said": f"{year}, {edition.state}",
        }
        for year in ("2025", "2020", "2015")
        for edition in [catalogue.editions[year]]
    ]


def test_no_script_of_the_search_names_an_edition() -> None:
    scripts = [*search_scripts.ENGINE.glob("*.js"), *search_scripts.LANGUAGES.glob("*.js")]
    assert scripts
    for one in scripts:
        text = one.read_text("utf-8")
        code = re.sub(r"/\*.*?\*/|//.*$", "", text, flags=re.DOTALL | re.MULTILINE)
        assert code
        assert not re.search(r"\b20\d\d\b|\b[a-z]{3}[ -]?se\d", code, re.IGNORECASE), one.name


def test_every_part_of_the_engine_is_in_it() -> None:
    assert {one.stem for one in search_scripts.ENGINE.glob("*.js")} == set(search_scripts.PARTS)


@both_languages
def test_the_comments_of_the_scripts_stay_at_home(root: str, site: Path) -> None:
    text = (site / root / "search/engine.js").read_text(encoding="utf-8")
    assert "class Search" in text
    assert "/*" not in text
