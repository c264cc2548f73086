"""The search has one index a language, and each statement is an entry that leads to its anchor."""

import gzip
import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.ids import Address, slug
from generator.languages.language import Language, Wording
from generator.model.states import State
from generator.pages.page import Page, SearchEntry
from generator.site.search import HERE, SCRIPTS, complete
from generator.suite.suite import Suite
from tests.site.expected import Expected, language_at

INDEX = "search/search_index.json"
BYTES_TO_LOAD = 50_000
"""What the search of a language may weigh, as it is sent, on a site as small as the sample's."""

both_languages = pytest.mark.parametrize("root", ["", "cy"], ids=("English", "Welsh"))
each_script = pytest.mark.parametrize(("root", "language"), [("", "en-GB"), ("cy", "cy")])

BESIDE = re.compile(r" (title|overview \d+|[PK]\d+)$| lead-in ")
"""The ids of the texts that stand in both languages on the page of a standard."""

TAG = re.compile(r"<[^>]+>")


def shown(text: str) -> str:
    """The words of an index's HTML."""
    return " ".join(unescape(TAG.sub(" ", text)).split())


def index_of(site: Path, root: str) -> dict[str, Any]:
    """A language's index."""
    index: dict[str, Any] = json.loads((site / root / INDEX).read_text(encoding="utf-8"))
    return index


def entries(site: Path, root: str) -> dict[str, dict[str, Any]]:
    """The entries of a language's index by where they lead."""
    index = index_of(site, root)
    found = {entry["location"]: entry for entry in index["docs"]}
    assert len(found) == len(index["docs"])
    return found


@both_languages
def test_each_statement_is_an_entry_that_leads_to_its_anchor(
    root: str, site: Path, catalogue: Catalogue, expected: Expected, subtests: pytest.Subtests
) -> None:
    found = entries(site, root)
    for entry in catalogue.suite.standards:
        urn = entry.standard.urn
        for code in entry.standard.statements:
            with subtests.test(f"{urn} {code}"):
                one = found[f"standards/{slug(urn)}/#{code.lower()}"]
                assert one["title"] == f"{urn} {code}"
                assert shown(one["text"]) == expected.said(f"{urn} {code}", language_at(root))


def test_a_statement_is_found_once_and_not_in_its_page_too(site: Path, expected: Expected) -> None:
    wanted = expected.english("XYZ SE02 P3")
    holding = [where for where, entry in entries(site, "").items() if wanted in entry["text"]]
    assert holding == ["standards/xyz-se02/#p3"]


@both_languages
def test_the_hidden_text_of_the_other_language_is_in_no_index(
    root: str, site: Path, suite: Suite, expected: Expected
) -> None:
    held = " ".join(
        shown(f"{one['title']} {one['text']}")
        for where, one in entries(site, root).items()
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
    found = entries(site, "cy")
    assert found["glossary/"]["title"] == expected.interface("Glossary")
    assert set(found) == set(entries(site, ""))


@each_script
def test_the_search_understands_the_language_by_a_script_of_ours(
    root: str, language: str, site: Path
) -> None:
    config = index_of(site, root)["config"]
    assert config["lang"] == [language]
    assert config["pipeline"] == ["trimmer", "stopWordFilter", "stemmer"]
    [worker] = (site / "assets/javascripts/workers").glob("search.*.min.js")
    read_by_it = worker.read_text(encoding="utf-8")
    assert 'let e="../lunr"' in read_by_it
    assert "`${e}/min/lunr.${n}.min.js`" in read_by_it
    script = (site / SCRIPTS / f"lunr.{language}.min.js").read_text(encoding="utf-8")
    assert re.search(rf'^understand\(\s*"{language}"', script, re.MULTILINE)


@each_script
def test_the_search_of_a_language_is_soon_loaded(root: str, language: str, site: Path) -> None:
    files = (site / root / INDEX, site / SCRIPTS / f"lunr.{language}.min.js")
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < BYTES_TO_LOAD


@both_languages
def test_each_value_is_an_entry_that_leads_to_its_anchor(
    root: str, site: Path, catalogue: Catalogue, expected: Expected
) -> None:
    found = entries(site, root)
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
        assert entries(site, "")[f"editions/{year}/#standards"]["title"] == urn


TITLE = Wording("Welcome a person", "en", State.PUBLISHED)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A site whose index has no entry yet."""
    (tmp_path / "search").mkdir()
    (tmp_path / INDEX).write_text('{"config": {}, "docs": []}', encoding="utf-8")
    return tmp_path


def test_an_entry_goes_into_the_index_as_html_that_shows_its_text(
    empty: Path, suite: Suite
) -> None:
    entry = SearchEntry(Address("standards/abc-se01", "p1"), "a & b", "<script>x</script> & y")
    page = Page("standards/abc-se01", TITLE, TITLE, "", str, (entry,))
    complete(empty, empty, [page], Language.of("en", suite), suite)
    assert index_of(empty, "")["docs"] == [
        {
            "location": "standards/abc-se01/#p1",
            "title": "a &amp; b",
            "text": "<p>&lt;script&gt;x&lt;/script&gt; &amp; y</p>",
            "edition": "2020",
        }
    ]


@both_languages
def test_an_entry_knows_the_edition_that_it_belongs_to(
    root: str, site: Path, suite: Suite, catalogue: Catalogue
) -> None:
    editions = {place: entry.get("edition") for place, entry in entries(site, root).items()}
    for urn, standard in catalogue.standards.items():
        page = f"standards/{slug(urn)}/"
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


def test_the_edition_in_force_is_what_the_suite_says_it_is(
    empty: Path, suite: Suite, catalogue: Catalogue
) -> None:
    complete(empty, empty, [], Language.of("en", suite), suite)
    script = (empty / SCRIPTS / "lunr.en-GB.min.js").read_text(encoding="utf-8")
    [told] = re.findall(r"^const EDITIONS = (.+);$", script, re.MULTILINE)
    assert json.loads(told) == [
        {
            "year": year,
            "suite": (edition.prefix or "").split()[0].lower(),
            "state": slug(edition.state),
            "said": edition.state,
        }
        for year in ("2025", "2020", "2015")
        for edition in [catalogue.editions[year]]
    ]


def test_no_script_of_the_search_names_an_edition() -> None:
    scripts = list(HERE.glob("*.js"))
    assert scripts
    for script in scripts:
        text = script.read_text("utf-8")
        code = re.sub(r"/\*.*?\*/|//.*$", "", text, flags=re.DOTALL | re.MULTILINE)
        assert code
        assert not re.search(r"\b20\d\d\b|\b[a-z]{3}[ -]?se\d", code, re.IGNORECASE), script.name


@pytest.mark.parametrize("language", ["en-GB", "cy"])
def test_the_comments_of_the_scripts_stay_at_home(site: Path, language: str) -> None:
    script = (site / SCRIPTS / f"lunr.{language}.min.js").read_text(encoding="utf-8")
    assert "understand(" in script
    assert "/*" not in script
