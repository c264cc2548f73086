"""What a document says of the whole suite becomes its edition, values, glossary and mapping."""

from dataclasses import replace

import pytest

from generator.importing.drafts import editions, shared_drafts, suite_file
from generator.importing.result import (
    ImportedField,
    ImportedFunction,
    ImportedFunctions,
    ImportedMappingRow,
    ImportedParagraph,
    ImportedPart,
    ImportedSection,
    ImportedStandard,
    ImportedStatement,
    ImportedSuite,
    ImportedTerm,
    ImportedValue,
)

WINDING = ImportedStandard(
    "ABC CK01",
    "Wind a clock",
    "en",
    (
        ImportedSection(
            "criteria",
            "Performance criteria",
            None,
            (ImportedStatement("P1", "P1", "oil the flies"),),
        ),
    ),
    (
        ImportedField("Originating organisation", ("Clock Guild",)),
        ImportedField("Indicative review date", ("May 2031",)),
        ImportedField("Suite", ("Church Clocks",)),
    ),
)
ROW = ImportedMappingRow("A", "Winding", "(ABC) CK01", "Wind a clock")
OTHER = ImportedMappingRow(
    "A", "Winding", "(DEF) BL02", "Ring a bell", "Bell NOS – owned by the Ringers", repeated=True
)
SUITE = ImportedSuite(
    "ABC CK00",
    "Church Clocks National Occupational Standards",
    "en",
    parts=(
        ImportedPart(1, "Introduction:", blocks=(ImportedParagraph("Of clocks."),)),
        ImportedPart(
            2, "Process", blocks=(ImportedFunctions(("A",)), ImportedParagraph("So.", "1"))
        ),
        ImportedPart(1, "Values of clock keepers", "values"),
        ImportedPart(1, "Glossary", "glossary"),
    ),
    functions=(ImportedFunction("A", "Wind and oil"),),
    values=(ImportedValue(1, "Time is everybody’s."),),
    mapping=(ROW, OTHER),
    glossary=(
        ImportedTerm("Fly", "A fan that brakes."),
        ImportedTerm("Verge", "An old escapement."),
    ),
)


def matter(suite: ImportedSuite) -> shared_drafts.SharedDrafts:
    """What goes into the files of a suite with one standard."""
    return shared_drafts.draft_shared_files(suite, [WINDING], "en", {})


def edition(suite: ImportedSuite | None) -> dict[str, object]:
    """The edition of a suite with one standard."""
    functions = frozenset(one["code"] for one in matter(suite).functions) if suite else frozenset()
    return editions.draft_edition(
        "2027", suite, [WINDING], {}, "sources/2027.txt", functions, (), {}
    )


def test_functions_name_the_standards_that_their_rows_print() -> None:
    assert matter(SUITE).functions == [
        {
            "code": "A",
            "process": "Wind and oil",
            "table": "Winding",
            "maps_to": [{"urn": "ABC CK01"}, {"urn": "DEF BL02"}],
        }
    ]
    assert matter(SUITE).signposted == [
        {"urn": "DEF BL02", "title": "Ring a bell", "suite": "Bell NOS", "owner": "the Ringers"}
    ]


def test_a_row_prints_its_own_title_of_a_standard() -> None:
    printed = replace(SUITE, mapping=(replace(ROW, title="Wind it"),))
    [function] = matter(printed).functions
    assert function["maps_to"] == [{"urn": "ABC CK01", "printed_title": "Wind it"}]


@pytest.mark.parametrize(
    ("mapping", "why"),
    [
        ((OTHER,), "leaves ABC CK01 out"),
        ((ROW, ImportedMappingRow("B", "Ringing", "BL02", "Ring")), "has no standard for B"),
    ],
)
def test_a_mapping_that_is_not_whole_is_told_row_by_row(
    mapping: tuple[ImportedMappingRow, ...], why: str
) -> None:
    found = matter(replace(SUITE, mapping=mapping))
    assert found.functions == []
    assert [one.why for one in found.left_out if "row" in one.why] == [
        f"row of the mapping, which {why}"
    ] * len(mapping)


def test_values_have_the_heading_that_stands_above_them() -> None:
    assert matter(SUITE).values == {
        "title": "Values of clock keepers",
        "values": [{"number": 1, "text": "Time is everybody’s."}],
    }


def test_a_term_has_the_forms_in_which_it_occurs() -> None:
    found = matter(SUITE)
    assert [(one["id"], one["forms"]) for one in found.terms] == [("fly", {"en": ["flies"]})]
    assert [one.term for one in found.unused_terms] == ["Verge"]


def test_a_form_of_another_term_is_not_claimed_again() -> None:
    found = shared_drafts.draft_shared_files(SUITE, [WINDING], "en", {"flies": "insect"})
    assert found.terms == []


def test_the_introduction_keeps_its_parts_their_order_and_their_lists() -> None:
    assert edition(SUITE)["introduction"] == [
        {"id": "introduction", "title": "Introduction", "text": ["Of clocks."]},
        {
            "id": "process",
            "title": "Process",
            "within": "introduction",
            "text": [{"functions": ["A"]}, "1. So."],
        },
    ]


def test_a_list_of_functions_that_are_not_held_is_printed_as_text() -> None:
    introduction = edition(replace(SUITE, mapping=(OTHER,)))["introduction"]
    assert isinstance(introduction, list)
    assert introduction[1]["text"] == ["A. Wind and oil", "1. So."]


def test_terms_that_occur_nowhere_stand_in_the_introduction() -> None:
    made = editions.draft_edition(
        "2027", SUITE, [WINDING], {}, "s", frozenset("A"), SUITE.glossary[1:], {}
    )
    assert made["introduction"][-1] == {
        "id": "glossary",
        "title": "Glossary",
        "text": ["Verge: An old escapement."],
    }


def test_an_edition_is_called_as_its_document_calls_it_else_as_its_standards_do() -> None:
    assert edition(SUITE)["title"] == "Church Clocks National Occupational Standards"
    assert edition(None)["title"] == "Church Clocks"


def test_the_month_of_review_is_read() -> None:
    assert edition(None)["review_date"] == "2031-05"


@pytest.mark.parametrize(
    ("urns", "prefix"),
    [
        (["ABC CK01", "ABC CK02"], "ABC CK"),
        (["ABCCK01"], "ABCCK"),
        (["ABC BT3.1"], "ABC BT"),
        (["ABC CK01", "DEF CK01"], None),
        (["1GEN1/09"], None),
    ],
)
def test_the_prefix_is_what_all_urns_begin_with(urns: list[str], prefix: str | None) -> None:
    assert editions.find_prefix(urns) == prefix


def test_the_suite_is_named_by_its_trade_and_owned_by_its_publisher() -> None:
    made = suite_file.draft_suite_file("Church Clocks NOS", {"en": "Church Clocks NOS"}, [WINDING])
    assert (made["id"], made["field"], made["owner"]["name"]) == (
        "nos-church-clocks",
        "church clocks",
        "Clock Guild",
    )
