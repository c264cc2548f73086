"""The search has one index a language, and each statement is an entry that leads to its anchor."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue import Catalogue


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


def test_text_in_the_index_is_escaped_as_material_expects(site: Path) -> None:
    for entry in entries(site, "").values():
        assert "<script" not in entry["text"]
