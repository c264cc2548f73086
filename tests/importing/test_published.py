"""Published-looking documents: what stands in them, statement by statement, to the letter.

Each folder of ``documents`` has a document, and what stands in it, in ``truth.json``.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.ids import SectionKind
from generator.importing.file_import import import_file
from generator.importing.result import (
    ImportedDocument,
    ImportedItem,
    ImportedSection,
    ImportedStandard,
    ImportedStatement,
    ImportedTerm,
)

DOCUMENTS = Path(__file__).parent / "documents"
CASES = sorted(path.parent.name for path in DOCUMENTS.glob("*/truth.json"))
KINDS: dict[str, SectionKind] = {
    "overview": "overview",
    "scope": "scope",
    "skills": "skills",
    "behaviours": "behaviours",
    "links_to_other_nos": "links",
    "external_links": "external_links",
    "performance": "criteria",
    "knowledge": "knowledge",
    "glossary": "glossary",
}


@cache
def truth(case: str) -> dict[str, Any]:
    """What stands in the document of a case."""
    found: dict[str, Any] = json.loads((DOCUMENTS / case / "truth.json").read_text("utf-8"))
    return found


@cache
def imported(case: str) -> ImportedDocument:
    """What was found in it."""
    [name] = truth(case)["documents"]
    return import_file(DOCUMENTS / case / name)


def standards() -> list[tuple[str, int]]:
    """Every standard of every case, by its place."""
    return [(case, at) for case in CASES for at in range(len(truth(case)["standards"]))]


def sections(standard: ImportedStandard, name: str) -> tuple[ImportedSection, ...]:
    return standard.list_sections(KINDS[name])


def items(found: tuple[ImportedItem, ...]) -> list[dict[str, str]]:
    return [{"label": one.label, "text": one.text} for one in found]


def statements(standard: ImportedStandard, name: str) -> list[dict[str, Any]]:
    """Statements as the truth has them, with the heading they stand under."""
    return [
        {
            "code": block.code,
            "printed": block.printed,
            "text": block.text,
            "under": heading.text if heading else None,
            "items": items(block.items),
        }
        for section in sections(standard, name)
        for heading, block in section.pair_with_headings()
        if isinstance(block, ImportedStatement)
    ]


@pytest.mark.parametrize("case", CASES)
def test_every_standard_is_found(case: str) -> None:
    names = ("urn", "title", "language")
    assert [[getattr(one, name) for name in names] for one in imported(case).standards] == [
        [one[name] for name in names] for one in truth(case)["standards"]
    ]


@pytest.mark.parametrize("case", CASES)
def test_every_word_is_accounted_for(case: str) -> None:
    account = imported(case).accounting
    assert account.holds
    assert account.words == account.taken + account.left_out


@pytest.mark.parametrize("name", ["performance", "knowledge"])
@pytest.mark.parametrize(("case", "at"), standards())
def test_every_statement_is_found_to_the_letter(case: str, at: int, name: str) -> None:
    expected = truth(case)["standards"][at][name]
    assert statements(imported(case).standards[at], name) == expected


@pytest.mark.parametrize(("case", "at"), standards())
def test_every_paragraph_of_other_sections_is_found(case: str, at: int) -> None:
    standard, expected = imported(case).standards[at], truth(case)["standards"][at]
    for name, paragraphs in expected["sections"].items():
        if name != "glossary":
            found = [text for one in sections(standard, name) for text in one.paragraphs]
            assert found == paragraphs


@pytest.mark.parametrize(("case", "at"), standards())
def test_headings_and_lead_ins_are_as_printed(case: str, at: int) -> None:
    standard, expected = imported(case).standards[at], truth(case)["standards"][at]
    for name, heading in expected["section_headings"].items():
        assert [one.heading for one in sections(standard, name)] == [heading]
    for name, lead_in in expected["lead_in"].items():
        assert [one.lead_in for one in sections(standard, name)] == [lead_in]


@pytest.mark.parametrize(("case", "at"), standards())
def test_sub_headings_of_the_overview_have_their_paragraphs(case: str, at: int) -> None:
    standard, expected = imported(case).standards[at], truth(case)["standards"][at]
    found: dict[str, list[str]] = {}
    for section in sections(standard, "overview"):
        for heading, block in section.pair_with_headings():
            if heading:
                found.setdefault(heading.text, []).append(getattr(block, "text", ""))
    assert found == {
        one["heading"]: one["paragraphs"] for one in expected["subheadings"].get("overview", [])
    }


@pytest.mark.parametrize(("case", "at"), standards())
def test_metadata_and_glossary_are_as_printed(case: str, at: int) -> None:
    standard, expected = imported(case).standards[at], truth(case)["standards"][at]
    assert {one.label: one.text for one in standard.metadata} == expected["metadata"]
    terms = [
        {"term": block.term, "definition": block.definition}
        for section in sections(standard, "glossary")
        for block in section.blocks
        if isinstance(block, ImportedTerm)
    ]
    assert terms == expected.get("glossary", [])


@pytest.mark.parametrize("case", CASES)
def test_what_is_no_text_of_the_standard_is_in_none(case: str) -> None:
    found = repr(imported(case).standards)
    assert [words for words in truth(case).get("must_not_contain", []) if words in found] == []


def test_a_hyphen_at_a_line_end_is_kept_where_the_word_has_it() -> None:
    standard = import_file(DOCUMENTS / "QRSCL04.pdf", "hedge").standards[0]
    found = " ".join(
        one.text for kind in ("criteria", "knowledge") for one in standard.list_statements(kind)
    )
    for word in ("maintenance", "paddles", "non-slip", "going", "ordinary", "waterway", "concerns"):
        assert f" {word}" in found
    assert [one.code for one in standard.list_statements("knowledge")] == [
        f"K{number}" for number in range(10, 22)
    ]
