"""A standard as it was found becomes a standard of the model, in the short form or the long."""

import pytest
from pydantic import TypeAdapter

from generator import model
from generator.importing.drafts import standards
from generator.importing.result import (
    ImportedField,
    ImportedHeading,
    ImportedItem,
    ImportedParagraph,
    ImportedSection,
    ImportedStandard,
    ImportedStatement,
    ImportedTerm,
)

LEAD_INS = {
    "performance_criteria": "You must be able to:",
    "knowledge": "You need to know and understand:",
}
OVERVIEW = ImportedSection("overview", "Overview", blocks=(ImportedParagraph("About clocks."),))


def criteria(*printed: str, lead_in: str | None = "You must be able to:") -> ImportedSection:
    """Performance criteria with these codes."""
    blocks = tuple(
        ImportedStatement(
            code if code.startswith("P") else f"P{code.strip('.')}", code, f"do {code}"
        )
        for code in printed
    )
    return ImportedSection("criteria", "Performance criteria", lead_in, blocks)


def knowledge(*printed: str) -> ImportedSection:
    """Knowledge statements with these codes."""
    blocks = tuple(ImportedStatement(code, code, f"know {code}") for code in printed)
    return ImportedSection(
        "knowledge", "Knowledge and understanding", LEAD_INS["knowledge"], blocks
    )


def drafted(
    *sections: ImportedSection, metadata: tuple[ImportedField, ...] = ()
) -> standards.StandardDraft:
    """The draft of a standard, which the model must take."""
    found = ImportedStandard("ABC CK01", "Repair a clock", "en", sections, metadata)
    made = standards.draft_standard(found, LEAD_INS)
    TypeAdapter(model.Standard).validate_python(made.value)
    return made


def section(kind: str, *blocks: object) -> list[dict[str, object]]:
    """What a section of a kind holds in the long form."""
    made = drafted(OVERVIEW, ImportedSection(kind, "Heading", blocks=blocks))  # type: ignore[arg-type]
    return made.value["sections"][1]["blocks"]  # type: ignore[no-any-return]


def test_the_short_form_says_all_of_overview_criteria_and_knowledge() -> None:
    made = drafted(OVERVIEW, criteria("P1", "P2"), knowledge("K1"))
    assert made.short
    assert made.value["overview"] == ["About clocks."]
    assert made.value["performance_criteria"] == {"P1": "do P1", "P2": "do P2"}
    assert made.value["knowledge"] == {"K1": "know K1"}


def test_a_lead_in_without_its_colon_is_told() -> None:
    made = drafted(OVERVIEW, criteria("P1", lead_in="You must be able to"), knowledge("K1"))
    assert made.short
    assert made.told == (
        "ABC CK01 prints “You must be able to”, where its edition has “You must be able to:”",
    )


@pytest.mark.parametrize(
    "sections",
    [
        pytest.param((criteria("P1"), knowledge("K1")), id="without an overview"),
        pytest.param((OVERVIEW, criteria("P1")), id="without knowledge"),
        pytest.param((OVERVIEW, knowledge("K1"), criteria("P1")), id="in another order"),
        pytest.param((OVERVIEW, criteria("1.", "2."), knowledge("K1")), id="plain numbers"),
        pytest.param((OVERVIEW, criteria("P1", "P3"), knowledge("K1")), id="a gap"),
        pytest.param((OVERVIEW, criteria("P1"), knowledge("K2", "K3")), id="numbers that run on"),
        pytest.param((OVERVIEW, criteria("P1", lead_in=None), knowledge("K1")), id="no lead-in"),
        pytest.param((OVERVIEW, criteria("P1", lead_in="You can:"), knowledge("K1")), id="another"),
    ],
)
def test_what_the_short_form_can_not_say_is_in_the_long_form(
    sections: tuple[ImportedSection, ...],
) -> None:
    made = drafted(*sections)
    assert not made.short
    assert [one["kind"] for one in made.value["sections"]] == [one.kind for one in sections]


def test_a_gap_that_is_printed_keeps_its_codes_and_ids() -> None:
    made = drafted(OVERVIEW, criteria("P1", "P2", "P4"), knowledge("K1"))
    blocks = made.value["sections"][1]["blocks"]
    assert [(one["id"], one["code"]) for one in blocks] == [
        ("p1", "P1"),
        ("p2", "P2"),
        ("p4", "P4"),
    ]


def test_each_statement_has_an_id_of_its_own_whatever_is_printed() -> None:
    assert [
        (one["id"], one.get("code"))
        for one in section(
            "skills",
            ImportedStatement("S1", "1.", "wind"),
            ImportedStatement("S1", "1.", "oil"),
            ImportedStatement("S1.1", "1.1", "set"),
            ImportedStatement("", "", "ring"),
        )
    ] == [("s1", "1."), ("s2", "1."), ("s3", "1.1"), ("s4", None)]


def test_the_parts_of_a_statement_are_named_by_their_places() -> None:
    inner = ImportedItem("i", "the fly")
    items = (ImportedItem("a", "the wheels", (inner,)), ImportedItem("•", "the hands"))
    [made] = section("criteria", ImportedStatement("P1", "P1", "oil:", items))
    assert made["items"] == [
        {
            "id": "p1-1",
            "code": "a",
            "text": "the wheels",
            "items": [{"id": "p1-1-1", "code": "i", "text": "the fly"}],
        },
        {"id": "p1-2", "text": "the hands"},
    ]


def test_paragraphs_with_labels_make_one_list() -> None:
    assert section(
        "scope",
        ImportedParagraph("Clocks:"),
        ImportedParagraph("of towers", "•"),
        ImportedParagraph("of stables", "b"),
        ImportedParagraph("No watches."),
    ) == [
        {"paragraph": "Clocks:"},
        {"list": [{"text": "of towers"}, {"code": "b", "text": "of stables"}]},
        {"paragraph": "No watches."},
    ]


def test_headings_keep_their_level_and_their_lead_in() -> None:
    assert section(
        "criteria",
        ImportedHeading("Before", 1),
        ImportedHeading("In the tower", 2, "You can:"),
        ImportedStatement("P1", "P1", "climb"),
        ImportedTerm("fly", "a fan"),
    )[:2] == [
        {"heading": "Before"},
        {"heading": "In the tower", "level": 2, "lead_in": "You can:"},
    ]


def test_a_heading_with_nothing_below_it_becomes_a_paragraph() -> None:
    found = section(
        "other", ImportedHeading("Tools"), ImportedHeading("Oil"), ImportedParagraph("x")
    )
    assert found == [{"paragraph": "Tools"}, {"heading": "Oil"}, {"paragraph": "x"}]


def test_a_label_that_is_printed_twice_is_one_field_with_several_values() -> None:
    fields = (ImportedField("Suite", ("Clocks",)), ImportedField("Suite:", ("Bells", "Towers")))
    made = drafted(OVERVIEW, criteria("P1"), knowledge("K1"), metadata=fields)
    assert made.value["metadata"] == [{"label": "Suite", "texts": ["Clocks", "Bells", "Towers"]}]


def test_what_is_no_more_valid_is_legacy() -> None:
    made = drafted(
        OVERVIEW,
        criteria("P1"),
        knowledge("K1"),
        metadata=(ImportedField("Validity", ("Legacy",)),),
    )
    assert made.value["status"] == "legacy"
