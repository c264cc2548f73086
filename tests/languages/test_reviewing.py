"""What reviewers decided is taken into the catalogues, or refused as a whole."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main
from generator.model.states import State
from generator.suite.loading import load
from tests.projects import CATALOGUE, SAMPLE, SUITE, replace
from tests.texts import text_of

P1 = {
    "of": "suite",
    "id": "ABC SE01 P1",
    "source": "greet the job seeker by name",
    "was": "cyfarch y ceisiwr gwaith wrth ei enw",
}
P2 = {
    "of": "suite",
    "id": "ABC SE01 P2",
    "source": "explain what a job coach does",
    "was": "egluro beth i’w ddisgwyl gan fentor swydd",
}
ACCEPTED = {**P1, "decision": "accepted"}
CHANGED = {**P2, "decision": "changed", "text": "egluro beth y mae mentor swydd yn ei wneud"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sample, to be reviewed."""
    return shutil.copytree(SAMPLE, tmp_path / "project")


def review(project: Path, *decisions: dict[str, str], **said: Any) -> Path:
    """A file of decisions, as the page saves it."""
    whole = {
        "form": "review-1",
        "suite": SUITE,
        "language": "cy",
        "reviewer": "A. Reader",
        "date": "2026-11-29",
        "decisions": list(decisions),
        **said,
    }
    file = project.parent / "review.json"
    file.write_text(json.dumps(whole, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return file


def taken(project: Path, file: Path) -> int:
    """The exit status of the command."""
    return main(["reviewed", str(file), "--root", str(project)])


def entry(project: Path, identity: str) -> tuple[str, State, str]:
    """The Welsh of a text, its state, and who reviewed it."""
    suite, _ = load(project)
    found = suite.find_translation(text_of(suite, identity), "cy")
    assert found
    return found.words, found.state, found.reviewer


def test_what_is_accepted_and_what_is_changed_is_reviewed_by_name_and_day(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert taken(project, review(project, ACCEPTED, CHANGED)) == 0
    signature = "A. Reader, 2026-11-29"
    assert entry(project, P1["id"]) == (P1["was"], State.REVIEWED, signature)
    assert entry(project, P2["id"]) == (CHANGED["text"], State.REVIEWED, signature)
    assert capsys.readouterr().out.startswith(
        "Reviewed by A. Reader: 2, of which 1 changed; remarks: 0."
    )
    assert main(["check", str(project)]) == 0


def test_a_remark_stands_beside_what_stays_a_draft(project: Path) -> None:
    assert taken(project, review(project, {**P1, "decision": "remark", "remark": "Enw pwy?"})) == 0
    assert entry(project, P1["id"]) == (P1["was"], State.DRAFT, "")
    remark = "# remark: Enw pwy? (A. Reader, 2026-11-29)\n"
    assert remark in (project / CATALOGUE).read_text("utf-8")


def test_the_same_file_taken_twice_changes_nothing_the_second_time(project: Path) -> None:
    file = review(project, {**ACCEPTED, "remark": "Da iawn"}, CHANGED)
    assert taken(project, file) == 0
    once = (project / CATALOGUE).read_bytes()
    assert taken(project, file) == 0
    assert (project / CATALOGUE).read_bytes() == once


@pytest.mark.parametrize(
    ("decision", "code", "words"),
    [
        ({**ACCEPTED, "was": "cyfarch y person"}, "review-outdated", "is another than was"),
        ({**ACCEPTED, "source": "greet the person"}, "review-outdated", "its text is another"),
        ({**ACCEPTED, "id": "ABC SE01 P99"}, "review-outdated", "is gone"),
        ({**P1, "decision": "changed"}, "review-empty", "its new words are not there"),
        ({**P1, "decision": "remark"}, "review-empty", "a remark on ABC SE01 P1 is not there"),
    ],
)
def test_a_text_that_is_another_than_was_reviewed_is_named_and_nothing_is_taken(
    decision: dict[str, str],
    code: str,
    words: str,
    project: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = review(project, CHANGED, decision)
    before = (project / CATALOGUE).read_bytes()
    lines = file.read_text("utf-8").splitlines()
    line = [number for number, text in enumerate(lines, 1) if text == "  {"][-1]
    assert taken(project, file) == 1
    [said] = capsys.readouterr().out.splitlines()
    assert said.startswith(f"review.json:{line}: {code}: ")
    assert words in said
    assert (project / CATALOGUE).read_bytes() == before


def test_what_the_publisher_wrote_is_not_reviewed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    official = {
        "of": "suite",
        "id": "XYZ SE01 title",
        "source": "Welcome job seekers",
        "was": "Croesawu ceiswyr gwaith",
        "decision": "accepted",
    }
    assert taken(project, review(project, official)) == 1
    assert "the Welsh of XYZ SE01 title is the publisher's own" in capsys.readouterr().out


def test_what_somebody_else_reviewed_keeps_their_name(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert taken(project, review(project, ACCEPTED)) == 0
    assert taken(project, review(project, ACCEPTED, reviewer="B. Reader")) == 1
    assert "is reviewed already, by A. Reader, 2026-11-29" in capsys.readouterr().out
    assert entry(project, P1["id"])[2] == "A. Reader, 2026-11-29"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"reviewer": "  "}, "review-unsigned"),
        ({"suite": "another-suite"}, "review-elsewhere"),
        ({"language": "fr"}, "review-elsewhere"),
        ({"date": "2026-02-30"}, "bad-value"),
        ({"form": "review-9"}, "bad-value"),
    ],
)
def test_a_file_without_a_name_or_of_another_suite_is_refused_with_its_line(
    said: dict[str, str], code: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = review(project, ACCEPTED, **said)
    [key] = said
    lines = file.read_text("utf-8").splitlines()
    [line] = [number for number, text in enumerate(lines, 1) if text.startswith(f' "{key}":')]
    before = (project / CATALOGUE).read_bytes()
    assert taken(project, file) == 1
    assert f"review.json:{line}: {code}: " in capsys.readouterr().out
    assert (project / CATALOGUE).read_bytes() == before


def test_a_file_that_is_none_is_refused_in_a_line(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = review(project, ACCEPTED)
    replace(file, '"decisions": [', '"decisions": ')
    assert taken(project, file) == 1
    assert all(one.startswith("review.json:") for one in capsys.readouterr().out.splitlines())
    assert taken(project, project / "no.json") == 1
    assert "no.json" in capsys.readouterr().out
