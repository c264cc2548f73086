"""What a release changes is written as data, and gives what stood in it when it is read again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.comparing.changes import Change, ChangeKind, Snapshot, Subject
from generator.comparing.history import make_history
from generator.comparing.replaying import NOTHING, list_entries, replay_entries
from generator.model.releases import Reworded
from generator.reading import releases
from generator.releases import release_history
from generator.releases.release_refusals import list_reasons
from generator.sound import load_sound
from generator.suite.suite import Suite
from tests import projects
from tests.released import (
    DAYS,
    FIRST,
    LATER,
    REFERENCE,
    REVIEWED,
    after_a_review,
    after_an_edit,
    released,
    words_of,
)
from tests.variants import rearranged

from .project import NEXT, RELEASED, VERSION, commit

STANDARD = "standards/2020/abc-se03.yaml"
K1, K1_EDITED = "how people learn a task by doing it", "how people learn a task by trying it"


@pytest.fixture(scope="module")
def first(suite: Suite) -> Snapshot:
    """What stands in the first release of the sample."""
    return release_history.make_state(suite)


def reworded_list(suite: Suite) -> Suite:
    """The sample with a paragraph before the others of a standard, and one of those reworded."""

    def change(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
        return ("Before all others.", *paragraphs[:-1], f"{paragraphs[-1]} And so on.")

    return replace(
        suite,
        standards=tuple(
            replace(one, standard=one.standard.model_copy(update={"overview": change(said)}))
            if (said := one.standard.overview)
            else one
            for one in suite.standards
        ),
    )


@pytest.mark.parametrize("revise", [lambda suite: suite, after_an_edit, rearranged, reworded_list])
def test_what_stood_in_a_release_is_had_again_from_what_it_changed(
    revise: Callable[[Suite], Suite], suite: Suite, first: Snapshot
) -> None:
    second = release_history.make_state(revise(suite))
    state, misfits = replay_entries(first, tuple(list_entries(first, second)))
    assert state == second
    assert misfits == []


def test_the_first_release_says_all_that_was_released(first: Snapshot) -> None:
    entries = tuple(list_entries(NOTHING, first))
    assert {entry.what for entry in entries} == {
        *("added", "withdrawn", "mapped", "crossed", "stated", "uses")
    }
    assert replay_entries(NOTHING, entries) == (first, [])


def test_a_release_after_an_edit_says_that_edit_and_no_more(suite: Suite) -> None:
    edited = after_an_edit(suite)
    first, file = released(suite, edited).releases
    assert [entry for entry in file.entries if entry.what != "translated"] == [
        Reworded(what="reworded", about=REFERENCE, before=words_of(suite), after=words_of(edited))
    ]
    assert {entry.about for entry in file.entries} == {REFERENCE}
    assert (first.version, file.version) == (FIRST, LATER)
    assert file.positions == {}


def test_a_statement_that_moved_is_written_with_where_it_says_it_now(
    suite: Suite, first: Snapshot
) -> None:
    entries = list(list_entries(first, release_history.make_state(rearranged(suite))))
    assert {one.about: one.to for one in entries if one.what == "withdrawn" and one.to} == {
        "ABC SE02 P2": ("ABC SE03 P1",),
        "ABC SE03 K2": ("ABC SE01 K1", "ABC SE01 K2"),
    }


def test_a_draft_that_became_reviewed_is_told_in_its_language(suite: Suite) -> None:
    _, later = make_history(released(suite, after_a_review(suite))).releases
    assert later.changes == (
        Change(Subject.TRANSLATIONS, ChangeKind.REVIEWED, REVIEWED, "draft", "reviewed", "cy"),
    )


def test_what_is_written_again_is_the_same_on_any_later_day(project: Path) -> None:
    file = project / releases.name_file(VERSION)
    before = file.read_bytes()
    release_history.write_release_file(load_sound(project), VERSION, date(2027, 5, 5))
    assert file.read_bytes() == before


def test_it_is_of_the_day_that_the_changelog_names(project: Path) -> None:
    projects.replace(project / "CHANGELOG.md", f"## {VERSION}\n", f"## {VERSION} (1 March 2027)\n")
    assert (
        release_history.make_release_file(load_sound(project), VERSION, RELEASED).date
        == "2027-03-01"
    )


def test_the_command_writes_it_and_drafts_the_changelog(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    projects.replace(published / STANDARD, K1, K1_EDITED)
    assert main(["history", NEXT, "--root", str(published)]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"## {NEXT}\n\n### The standards\n\n- **ABC SE03 K1** reworded: ")
    assert K1_EDITED in (published / releases.name_file(NEXT)).read_text(encoding="utf-8")


def test_the_command_writes_nothing_that_would_break_a_promise(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = published / releases.name_file(NEXT)
    before = file.read_bytes()
    projects.replace(published / STANDARD, K1, "bake a loaf of bread")
    assert main(["history", NEXT, "--root", str(published)]) == 1
    assert f"{STANDARD}:" in capsys.readouterr().err
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("2", "history: “2” is no version (say make history VERSION=0.1.0, with three numbers)"),
        (
            "0.1.5",
            "history: releases/0.2.0.json is there, so 0.1.5 comes too late "
            "(take a version after it)",
        ),
    ],
)
def test_the_command_takes_only_a_version_after_all_others(
    version: str, said: str, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["history", version, "--root", str(published)]) == 1
    assert said in capsys.readouterr().err


def test_a_release_without_its_history_is_refused(project: Path) -> None:
    (project / releases.name_file(VERSION)).unlink()
    commit(project)
    assert list_reasons(project, VERSION, welsh_later=True) == [
        f"releases/{VERSION}.json:1: file-missing: nothing says what {VERSION} changed (run make "
        f"history VERSION={VERSION}, and commit the file)"
    ]


def test_a_release_whose_history_was_edited_by_hand_is_refused_with_the_line(
    project: Path,
) -> None:
    line = projects.replace(project / releases.name_file(VERSION), f'"{K1}', f'"Say {K1}')
    commit(project)
    assert list_reasons(project, VERSION, welsh_later=True) == [
        f"releases/{VERSION}.json:{line}: release-differs: from here on it is not what {VERSION} "
        f"changes of the release before (run make history VERSION={VERSION}, and commit the file; "
        f"if {VERSION} is published, release the next version)"
    ]


def test_a_release_before_one_that_was_made_is_refused(published: Path) -> None:
    first, *_ = list_reasons(published, VERSION, welsh_later=True)
    assert first == (
        f"release: releases/{NEXT}.json is there, so {VERSION} comes too late "
        "(release a version after it)"
    )


def test_what_is_no_repository_is_released_as_it_is(project: Path) -> None:
    (project / ".git").rename(project / "not-git")
    assert list_reasons(project, VERSION, welsh_later=True) == []


def test_what_each_record_last_changed_is_told_by_language(suite: Suite) -> None:
    known = make_history(released(suite, after_an_edit(suite)))
    first, later = DAYS[FIRST], DAYS[LATER]
    assert known.find_last_change(REFERENCE, "en") == later
    assert known.find_last_change(REFERENCE, "cy") == later
    assert known.find_last_change("ABC SE03", "en") == first
    assert known.find_last_change("ABC SE03 P1", "cy") == first
    assert known.find_last_change("ABC SE99", "en") is None
    assert known.find_last_mapping("function 2020 A") == first


def test_before_the_first_release_nothing_ever_changed(suite: Suite) -> None:
    assert make_history(suite).find_last_change(REFERENCE, "en") is None
