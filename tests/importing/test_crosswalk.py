"""What became of each standard of the edition before is proposed, and marked as a proposal."""

from pathlib import Path

import yaml

from generator.importing.drafts.outcome import ImportOutcome
from tests.importing.drafted import put_into, standard, text

WINDING = ("wind the going train every morning", "count the turns of the crank", "lock the crank")
OILING = ("oil the pivots of each wheel once a year", "wipe the old oil off with linen cloth")
RINGING = ("ring the tenor bell before a service", "rest the rope on its hook afterwards")
KNOWING = ("why linen leaves no fibres behind", "how frost thickens the oil of pivots")


def revised(folder: Path, *later: str) -> tuple[ImportOutcome, list[dict[str, object]]]:
    """Imports an edition of two standards, and another; returns the rows of the crosswalk."""
    earlier = text(
        standard("ABC CK01", "Wind a clock", WINDING, KNOWING[:1], ("About winding.",)),
        standard("ABC CK02", "Oil a clock", OILING, KNOWING[1:], ("About oiling.",)),
    )
    put_into(folder, earlier, year="2020")
    outcome, _ = put_into(folder, text(*later), year="2027")
    assert outcome.problems == []
    file = folder / "mapping.yaml"
    if not file.exists():
        return outcome, []
    held = file.read_text(encoding="utf-8")
    rows = yaml.safe_load(held)["crosswalk"]
    assert held.count("# Proposed by the import") == len(rows)
    return outcome, rows


def test_a_standard_that_is_reworded_and_renumbered_is_found_again(tmp_path: Path) -> None:
    words = ("wind the going train each morning", *WINDING[1:])
    outcome, rows = revised(
        tmp_path,
        standard("ABC CL05", "Wind a clock", words, KNOWING[:1], ("About winding.",)),
        standard("ABC CL02", "Oil a clock", OILING, KNOWING[1:], ("About oiling.",)),
    )
    assert [(row["from"], row["to"], row["changed"]) for row in rows] == [
        ("ABC CK01", "ABC CL05", ["number"]),
        ("ABC CK02", "ABC CL02", ["number"]),
    ]
    assert rows[0]["note"] == "Of 4 statements: 3 in the same words, 1 reworded."
    assert (
        "  ABC CK01 P1 → ABC CL05 P1: “wind the going train every morning” → “wind the going train "
        "each morning”"
    ) in outcome.proposals


def test_a_standard_that_is_split_leads_to_both(tmp_path: Path) -> None:
    _, rows = revised(
        tmp_path,
        standard("ABC CL01", "Wind a clock", WINDING[:1], KNOWING[:1]),
        standard("ABC CL02", "Lock a crank", WINDING[1:], ("what else there is to know of it",)),
    )
    assert rows[0]["from"] == "ABC CK01"
    assert rows[0]["to"] == ["ABC CL01", "ABC CL02"]


def test_standards_that_are_merged_stand_in_one_row(tmp_path: Path) -> None:
    _, rows = revised(tmp_path, standard("ABC CL01", "Keep a clock", WINDING + OILING, KNOWING))
    assert [(row["from"], row["to"]) for row in rows] == [(["ABC CK01", "ABC CK02"], "ABC CL01")]


def test_a_statement_that_moved_is_told(tmp_path: Path) -> None:
    outcome, rows = revised(
        tmp_path,
        standard("ABC CL01", "Wind a clock", WINDING, KNOWING[:1]),
        standard("ABC CL02", "Oil a clock", OILING[:1], KNOWING[1:]),
        standard("ABC CL03", "Ring a bell", (*RINGING, OILING[1], "mend ropes"), ("x and y",) * 3),
    )
    assert "  ABC CK02 P2 → ABC CL03 P3, in the same words" in outcome.proposals
    assert rows[1]["to"] == ["ABC CL02", "ABC CL03"]


def test_what_is_not_found_again_and_what_is_new_are_told(tmp_path: Path) -> None:
    outcome, rows = revised(
        tmp_path,
        standard("ABC CL01", "Wind a clock", WINDING[:2], KNOWING[:1]),
        standard("ABC CL03", "Ring a bell", RINGING, ("how bells are hung in their frames",)),
    )
    assert [row["from"] for row in rows] == ["ABC CK01"]
    assert "  ABC CK01 P3 is not found again: “lock the crank”" in outcome.proposals
    assert "ABC CK02 has no counterpart: withdrawn?" in outcome.proposals
    assert "ABC CL03 is new" in outcome.proposals


def test_rows_that_stand_are_left_with_their_comments(tmp_path: Path) -> None:
    put_into(tmp_path, text(standard("ABC CK00", "Older", RINGING, ("z",))), year="2010")
    before = (
        "# ours\nfunctions: {}\n\ncrosswalk:\n  # read by us\n"
        "  - from: ABC CK00\n    to: ABC CK01\n"
        "    changed: [number, title, overview]\n    note: Our own.\n\n# the end\n"
        "values_in_practice: {}\n"
    )
    earlier = standard("ABC CK01", "Wind a clock", WINDING, KNOWING[:1], ("About winding.",))
    put_into(tmp_path, text(earlier), year="2020")
    (tmp_path / "mapping.yaml").write_text(before, encoding="utf-8")
    later = standard("ABC CL01", "Wind a clock", WINDING, KNOWING[:1], ("About winding.",))
    put_into(tmp_path, text(later), year="2027")
    after = (tmp_path / "mapping.yaml").read_text(encoding="utf-8")
    kept, _, added = after.partition("  # Proposed by the import")
    assert kept == before.partition("\n# the end")[0]
    assert added.endswith("\n# the end\nvalues_in_practice: {}\n")
