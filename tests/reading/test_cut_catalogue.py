"""A catalogue that was cut off between two of its entries is named: its Welsh would be missing."""

import shutil
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.reading.translations import read
from tests.projects import CATALOGUE as FILE
from tests.projects import SAMPLE, replace
from tests.support import without_warnings


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sample, with its catalogue as the command writes it, and an entry set aside."""
    project = shutil.copytree(SAMPLE, tmp_path / "project")
    with (project / FILE).open("a", encoding="utf-8") as file:
        file.write('\n#~ msgid "Old"\n#~ msgstr "Hen"\n')
    assert main(["translations", str(project)]) == 0
    return project


def entries_of(project: Path) -> list[str]:
    """The head of the catalogue and each of its entries, as they are written."""
    return (project / FILE).read_text(encoding="utf-8").rstrip("\n").split("\n\n")


def cut(project: Path, number: int) -> None:
    """Leaves of the catalogue its head and a number of its entries."""
    kept = entries_of(project)[: number + 1]
    (project / FILE).write_text("\n\n".join(kept) + "\n", encoding="utf-8")


@pytest.mark.parametrize("share", [0, 1 / 2, 1], ids=["none", "half", "all but the last"])
def test_a_catalogue_that_was_cut_off_between_entries_is_named_and_stays_as_it_is(
    share: float, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command would fill it up with entries that have no Welsh."""
    count = len(entries_of(project)) - 1
    left = round((count - 1) * share)
    cut(project, left)
    before = (project / FILE).read_bytes()
    line = before[: before.index(b"X-Entries")].count(b"\n") + 1
    capsys.readouterr()
    assert main(["check", str(project)]) == 1
    said = (
        f"{FILE}:{line}: catalogue-cut: the catalogue holds {left} of its {count} entries: it was "
        f"cut off, or something was taken out (restore it, or write X-Entries: {left} here if that "
        "was meant)"
    )
    assert without_warnings(capsys.readouterr().out) == [said]
    assert main(["translations", str(project)]) == 1
    assert capsys.readouterr().out.splitlines() == [said]
    assert (project / FILE).read_bytes() == before


def test_a_catalogue_is_named_wherever_in_its_lines_it_was_cut_off(project: Path) -> None:
    """In the middle of an entry of any form, and of its head, too."""
    head, *entries = entries_of(project)
    forms = {tuple(line.split(" ")[0] for line in one.splitlines()): one for one in entries}
    assert len(forms) > 5
    head = head.replace(f"X-Entries: {len(entries)}\\n", f"X-Entries: {len(forms)}\\n")
    lines = "\n\n".join([head, *forms.values()]).splitlines(keepends=True)
    (project / FILE).write_text("".join(lines), encoding="utf-8")
    assert read(project, FILE, "cy")[1] == []
    for number in range(len(lines)):
        (project / FILE).write_text("".join(lines[:number]), encoding="utf-8")
        assert read(project, FILE, "cy")[1], f"cut off after line {number}"


def test_entries_that_are_taken_out_are_gone_when_the_hint_is_followed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    count = len(entries_of(project)) - 1
    cut(project, count - 2)
    replace(project / FILE, f"X-Entries: {count}", f"X-Entries: {count - 2}")
    assert main(["check", str(project)]) == 0
    assert "catalogue-cut" not in capsys.readouterr().out


def test_entries_that_are_added_by_hand_are_no_loss(project: Path) -> None:
    with (project / FILE).open("a", encoding="utf-8") as file:
        file.write('\n#~ msgid "Older"\n#~ msgstr "Hŷn"\n')
    assert main(["check", str(project)]) == 0


def test_the_entry_of_a_text_that_does_not_exist_is_set_aside_as_its_hint_says(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(project / FILE, 'msgctxt "ABC SE01 P1"', 'msgctxt "ABC SE01 P11"')
    assert main(["check", str(project)]) == 1
    assert "or run make translations" in capsys.readouterr().out
    assert main(["translations", str(project)]) == 0
    assert main(["check", str(project)]) == 0
    assert '#~ msgctxt "ABC SE01 P11"' in (project / FILE).read_text(encoding="utf-8")
