"""What an editor looks at first: the year, the suite that was imported into, and its names."""

from pathlib import Path

import pytest

from generator.__main__ import main
from tests.importing.drafted import put_into, standard, text

APPROVED = """
Developed by: Clock Guild
Date Approved: March 2021
Suite: Church Clocks
"""
PRINTED = standard() + APPROVED
OTHER_TRADE = standard(
    "QRS BT01",
    "Bake a loaf",
    criteria=("knead dough until smooth",),
    knowledge=("which flour rises best",),
    overview=("Bread needs time.",),
)


@pytest.mark.parametrize("year", ["2021", "2027"])
def test_another_year_than_that_of_approval_is_told(year: str, tmp_path: Path) -> None:
    outcome, _ = put_into(tmp_path, text(PRINTED), year=year)
    told = [one for one in outcome.told if "is named" in one]
    assert [one.partition(":")[0] for one in told] == {
        "2021": [],
        "2027": ["the edition is named 2027, and the document prints “Date Approved March 2021”"],
    }[year]


def test_who_follows_the_hint_has_the_right_year_alone(tmp_path: Path) -> None:
    put_into(tmp_path, text(PRINTED), year="2027")
    for file in [*tmp_path.glob("standards/2027/*"), *tmp_path.glob("sources/2027*")]:
        file.unlink()
    (tmp_path / "standards/2027").rmdir()
    outcome, suite = put_into(tmp_path, text(PRINTED), year="2021")
    assert [one.folder for one in suite.editions] == ["2021"]
    assert outcome.problems == []


def test_a_standard_that_joins_an_edition_may_be_approved_later(tmp_path: Path) -> None:
    put_into(tmp_path, text(standard()), year="2020")
    outcome, _ = put_into(
        tmp_path, text(standard("ABC CK02", "Wind a clock") + APPROVED), year="2020"
    )
    assert [one for one in outcome.told if "is named" in one] == []


def test_standards_of_another_trade_are_asked_whether_they_are_of_this_suite(
    tmp_path: Path,
) -> None:
    put_into(tmp_path, text(standard()), year="2020")
    outcome, _ = put_into(tmp_path, text(OTHER_TRADE), year="2027")
    [told] = [one for one in outcome.told if "counterpart" in one]
    assert "no standard of 2020, which 2027 supersedes now" in told
    assert "if QRS BT01 is of another suite" in told


@pytest.mark.parametrize(
    "revised",
    [
        standard("ABC CL01"),
        OTHER_TRADE.replace("QRS BT01", "ABC CK09"),
    ],
    ids=["its statements go on", "its URNs begin alike"],
)
def test_a_revision_is_not_asked_whether_it_is_of_this_suite(revised: str, tmp_path: Path) -> None:
    put_into(tmp_path, text(standard()), year="2020")
    outcome, _ = put_into(tmp_path, text(revised), year="2027")
    assert [one for one in outcome.told if "counterpart" in one] == []


def test_a_new_suite_says_what_its_empty_values_are_for(tmp_path: Path) -> None:
    put_into(tmp_path, text(PRINTED), year="2021")
    said, _, empty = (tmp_path / "suite.yaml").read_text(encoding="utf-8").rpartition("# ")
    assert "Who publishes this site, where to write about it" in said
    assert empty.splitlines()[-4:] == [
        'publisher: ""',
        'contact: ""',
        'source: ""',
        'address: ""',
    ]


def test_it_is_told_what_of_a_new_suite_no_document_names(tmp_path: Path) -> None:
    outcome, _ = put_into(tmp_path / "named", text(PRINTED), year="2021")
    assert [one.partition(",")[0] for one in outcome.told] == [
        "suite.yaml: its names and its field are read from the document"
    ]
    outcome, _ = put_into(tmp_path / "unnamed", text(standard()))
    assert [one.partition(": write")[0] for one in outcome.told] == [
        "suite.yaml: the document names no suite",
        "suite.yaml: the document names no owner",
    ]


def test_what_new_wrote_for_an_owner_is_told_where_the_document_has_one(tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    main(["new", str(folder)])
    facts = (folder / "suite.yaml").read_text(encoding="utf-8").replace("our trade", "clocks")
    facts = facts.replace("Occupational Standards of Our Trade", "Clocks")
    (folder / "suite.yaml").write_text(facts, encoding="utf-8")
    outcome, _ = put_into(folder, text(PRINTED), year="2021")
    assert outcome.told == [
        "suite.yaml: its short_name is still “Our standards”; the document has “Church Clocks”",
        "suite.yaml: its owner is still “The body that the standards belong to”; the document has "
        "“Clock Guild”",
    ]
