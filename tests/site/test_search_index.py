"""The search has one index a language, and each statement is an entry that leads to its anchor."""

import gzip
import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.ids import Address
from generator.languages.language import Language
from generator.pages.page import Page, SearchEntry
from generator.site.search import complete
from generator.sound import load_sound
from tests.site.expected import OFFICIAL, SUITE, interface, language_at, said, welsh_of
from tests.support import PROJECT

INDEX = "search/search_index.json"
SAMPLE = PROJECT / "tests/sample"
SCRIPTS = "assets/javascripts/lunr/min"
BYTES_TO_LOAD = 150_000
"""What the search of a language may weigh, as it is sent."""

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


@pytest.mark.parametrize("root", ["", "cy"], ids=("English", "Welsh"))
def test_each_statement_is_an_entry_that_leads_to_its_anchor(
    root: str, site: Path, catalogue: Catalogue
) -> None:
    found = entries(site, root)
    for urn, standard in catalogue.standards.items():
        for code in standard.statements:
            one = found[f"standards/{urn.lower().replace(' ', '-')}/#{code.lower()}"]
            assert one["title"] == f"{urn} {code}"
            assert shown(one["text"]) == said(f"{urn} {code}", language_at(root))


def test_a_statement_is_found_once_and_not_in_its_page_too(site: Path) -> None:
    wanted = "organise short term, focused, work experiences or other activity where necessary"
    holding = [where for where, entry in entries(site, "").items() if wanted in entry["text"]]
    assert holding == ["standards/lsi-se04/#p8"]


@pytest.mark.parametrize("root", ["", "cy"], ids=("English", "Welsh"))
def test_the_hidden_text_of_the_other_language_is_in_no_index(
    root: str, site: Path, catalogue: Catalogue
) -> None:
    texts = [
        shown(f"{one['title']} {one['text']}")
        for where, one in entries(site, root).items()
        if where.partition("/")[0] not in SUITE.written  # a page may quote the other language
    ]
    held = " ".join(texts)
    for urn in OFFICIAL:  # is to be seen on the English page too
        held = held.replace(said(f"{urn} title", "cy"), "") if not root else held
    beside = [name for name in catalogue.texts if BESIDE.search(name) and welsh_of(name)]
    assert len(beside) > len(catalogue.standards)
    for name in beside:
        welsh = welsh_of(name)
        assert welsh
        assert (SUITE.texts[name].text if root else welsh.welsh) not in held, name


def test_the_welsh_index_holds_welsh_pages(site: Path) -> None:
    found = entries(site, "cy")
    assert found["glossary/"]["title"] == interface("Glossary")
    assert set(found) == set(entries(site, ""))


@pytest.mark.parametrize(("root", "language"), [("", "en-GB"), ("cy", "cy")])
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


@pytest.mark.parametrize(("root", "language"), [("", "en-GB"), ("cy", "cy")])
def test_the_search_of_a_language_is_soon_loaded(root: str, language: str, site: Path) -> None:
    files = (site / root / INDEX, site / SCRIPTS / f"lunr.{language}.min.js")
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < BYTES_TO_LOAD


@pytest.mark.parametrize("root", ["", "cy"], ids=("English", "Welsh"))
def test_each_value_is_an_entry_that_leads_to_its_anchor(
    root: str, site: Path, catalogue: Catalogue
) -> None:
    found = entries(site, root)
    for year, listed in catalogue.suite.values.root.items():
        for value in listed.values:
            owner, language = f"{year} value {value.number}", language_at(root)
            texts = [owner, *(f"{owner} point {n + 1}" for n in range(len(value.points)))]
            one = found[f"values/#{year}-{value.number}"]
            assert shown(one["text"]) == " ".join(said(text, language) for text in texts)


def test_the_introduction_is_found_by_its_urn(site: Path) -> None:
    assert entries(site, "")["editions/2012/#standards"]["title"] == "LSI SE00"


def test_an_entry_goes_into_the_index_as_html_that_shows_its_text(tmp_path: Path) -> None:
    (tmp_path / "search").mkdir()
    index = tmp_path / "search" / "search_index.json"
    index.write_text('{"config": {}, "docs": []}', encoding="utf-8")
    entry = SearchEntry(Address("standards/lsi-se01", "p1"), "a & b", "<script>x</script> & y")
    page = Page("standards/lsi-se01", "", "", (entry,))
    complete(tmp_path, tmp_path, [page], Language.of("en", SUITE), SUITE)
    assert json.loads(index.read_text(encoding="utf-8"))["docs"] == [
        {
            "location": "standards/lsi-se01/#p1",
            "title": "a &amp; b",
            "text": "<p>&lt;script&gt;x&lt;/script&gt; &amp; y</p>",
            "edition": "2012",
        }
    ]


@pytest.mark.parametrize("root", ["", "cy"], ids=("English", "Welsh"))
def test_an_entry_knows_the_edition_that_it_belongs_to(
    root: str, site: Path, catalogue: Catalogue
) -> None:
    found = entries(site, root)
    editions = {place: entry.get("edition") for place, entry in found.items()}
    for urn, year in catalogue.edition_of.items():
        page = f"standards/{urn.lower().replace(' ', '-')}/"
        own = {place: edition for place, edition in editions.items() if place.startswith(page)}
        assert own
        assert set(own.values()) == {year}, urn
    for year in catalogue.editions:
        beginnings = (f"editions/{year}/", f"values/#{year}-", f"standards/#{year}")
        for beginning in beginnings:
            told = {editions[place] for place in editions if place.startswith(beginning)}
            assert told == {year}, beginning
    assert {editions[f"map/#2012-{letter}"] for letter in "abcdefghij"} == {"2012"}
    for place in (
        "",
        "#in-force",
        "glossary/",
        "values/",
        "editions/",
        "about/#editions",
        "job-coach/",
    ):
        assert editions[place] is None, place


def test_the_edition_in_force_is_what_the_suite_says_it_is(tmp_path: Path) -> None:
    """In the sample it is 2025, and standards are called XYZ."""
    sample = load_sound(SAMPLE)
    (tmp_path / "search").mkdir()
    empty = '{"config": {}, "docs": []}'
    (tmp_path / "search/search_index.json").write_text(empty, encoding="utf-8")
    complete(tmp_path, tmp_path, [], Language.of("en", sample), sample)
    script = (tmp_path / SCRIPTS / "lunr.en-GB.min.js").read_text(encoding="utf-8")
    [told] = re.findall(r"^const EDITIONS = (.+);$", script, re.MULTILINE)
    assert json.loads(told) == [
        {"year": "2025", "suite": "xyz", "state": "in-force", "said": "in force"},
        {"year": "2020", "suite": "abc", "state": "superseded", "said": "superseded"},
        {"year": "2015", "suite": "old", "state": "superseded", "said": "superseded"},
    ]


def test_no_script_of_the_search_names_an_edition() -> None:
    for script in (PROJECT / "languages").rglob("*.js"):
        code = re.sub(
            r"/\*.*?\*/|//.*$", "", script.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE
        )
        assert code
        assert not re.search(r"\b(20\d\d|lsi|ska)\b", code, re.IGNORECASE), script.name


@pytest.mark.parametrize("language", ["en-GB", "cy"])
def test_the_comments_of_the_scripts_stay_at_home(site: Path, language: str) -> None:
    script = (site / SCRIPTS / f"lunr.{language}.min.js").read_text(encoding="utf-8")
    assert "understand(" in script
    assert "/*" not in script
