"""Each statement has its place in its edition's list, which only grows."""

from pathlib import Path

import pytest

from generator.__main__ import main
from generator.reading.positions import FILE
from generator.releases.position_upkeep import list_missing, report_unlisted
from generator.suite.loading import load
from generator.suite.suite import Suite
from tests.projects import make_sample, replace


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The sample, to be edited."""
    return make_sample(tmp_path / "project")


def test_a_statement_that_is_withdrawn_keeps_its_place(suite: Suite) -> None:
    assert suite.positions["2020"][5:8] == ("ABC SE02 P1", "ABC SE02 P2", "ABC SE02 P3")


def test_every_statement_has_one_place(suite: Suite) -> None:
    for entry in suite.standards:
        held = suite.positions[entry.edition]
        for code in entry.standard.statements:
            assert held.count(f"{entry.standard.urn} {code}") == 1


def test_a_new_statement_comes_last_and_moves_no_other(project: Path) -> None:
    former = load(project)[0].positions["2020"]
    replace(project / "standards/2020/abc-se01.yaml", "knowledge:", "  P4: say goodbye\nknowledge:")
    suite = load(project)[0]
    assert suite.positions["2020"] == (*former, "ABC SE01 P4")
    assert list(list_missing(suite)) == [("2020", "ABC SE01 P4")]
    [problem] = report_unlisted(suite)
    assert "ABC SE01 P4 has no place in the list" in str(problem)


def test_the_command_for_addresses_gives_a_new_statement_its_place(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(project / "standards/2020/abc-se01.yaml", "knowledge:", "  P4: say goodbye\nknowledge:")
    lines = (project / FILE).read_text(encoding="utf-8").splitlines()
    main(["addresses", str(project / "site"), "--root", str(project)])
    assert f"added to {FILE}: 2020 ABC SE01 P4\n" in capsys.readouterr().out
    later = lines.index("2025 XYZ SE02 P1")
    lines[later:later] = ["2020 ABC SE01 P4"]
    assert (project / FILE).read_text(encoding="utf-8").splitlines() == lines
    assert list(list_missing(load(project)[0])) == []


def test_without_a_list_the_places_are_those_of_the_files_and_nothing_promises_them(
    project: Path,
) -> None:
    (project / FILE).unlink()
    suite = load(project)[0]
    assert suite.positions["2020"][:3] == ("ABC SE01 P1", "ABC SE01 P2", "ABC SE01 P3")
    [problem] = report_unlisted(suite)
    assert "OLD SE01 P1 and 55 more have no place" in str(problem)
