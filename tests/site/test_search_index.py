"""The search has one index a language, and each statement is an entry that leads to its anchor."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue import Catalogue
from generator.ids import Address
from generator.pages.site import Page, SearchEntry
from generator.publishing.search import complete
from tests.support import PROJECT


def entries(site: Path, root: str) -> dict[str, dict[str, Any]]:
    """The entries of a language's index by where they lead."""
    index = json.loads((site / root / "search/search_index.json").read_text(encoding="utf-8"))
    found = {entry["location"]: entry for entry in index["docs"]}
    assert len(found) == len(index["docs"])
    return found


@pytest.mark.parametrize("root", ["", "cy"], ids=("English", "Welsh"))
def test_each_statement_is_an_entry_that_leads_to_its_anchor(
    root: str, site: Path, catalogue: Catalogue
) -> None:
    found = entries(site, root)
    for urn, standard in catalogue.standards.items():
        for code, text in standard.statements.items():
            entry = found[f"standards/{urn.lower().replace(' ', '-')}/#{code.lower()}"]
            assert entry["title"] == f"{urn} {code}"
            assert entry["text"] == text


def test_a_statement_is_found_once_and_not_in_its_page_too(site: Path) -> None:
    wanted = "organise short term, focused, work experiences or other activity where necessary"
    holding = [where for where, entry in entries(site, "").items() if wanted in entry["text"]]
    assert holding == ["standards/lsi-se04/#p8"]


def test_the_welsh_index_holds_welsh_pages(site: Path) -> None:
    found = entries(site, "cy")
    assert found["glossary/"]["title"] == "Geirfa"
    assert set(found) == set(entries(site, ""))


@pytest.mark.parametrize("root", ["", "cy"], ids=("English", "Welsh"))
def test_each_value_is_an_entry_that_leads_to_its_anchor(
    root: str, site: Path, catalogue: Catalogue
) -> None:
    found = entries(site, root)
    for year, listed in catalogue.suite.values.root.items():
        for value in listed.values:
            assert value.text in found[f"values/#{year}-{value.number}"]["text"]


def test_the_introduction_is_found_by_its_urn(site: Path) -> None:
    assert entries(site, "")["editions/2012/#standards"]["title"] == "LSI SE00"


def test_an_entry_goes_into_the_index_as_html_that_shows_its_text(tmp_path: Path) -> None:
    (tmp_path / "search").mkdir()
    index = tmp_path / "search" / "search_index.json"
    index.write_text('{"config": {}, "docs": []}', encoding="utf-8")
    entry = SearchEntry(Address("standards/lsi-se01", "p1"), "a & b", "<script>x</script> & y")
    page = Page("standards/lsi-se01", "", "", (entry,))
    complete(tmp_path, tmp_path, [page], "en", PROJECT)
    assert json.loads(index.read_text(encoding="utf-8"))["docs"] == [
        {
            "location": "standards/lsi-se01/#p1",
            "title": "a &amp; b",
            "text": "&lt;script&gt;x&lt;/script&gt; &amp; y",
        }
    ]
