"""The draft of the changelog's next entry: what changed, in the standards' own terms."""

from pathlib import Path

import pytest

from generator.__main__ import main
from generator.pages.markup import escape
from generator.reading.changelog import find_entry
from generator.releases import release_history
from generator.releases.changelog_draft import draft_entry
from generator.sound import load_sound
from tests.projects import NEWCOMER, SAMPLE, replace

from .project import NEXT, VERSION

STANDARD = "standards/2020/abc-se03.yaml"
K1, K1_EDITED = "how people learn a task by doing it", "how people learn a task by trying it"


@pytest.fixture
def project(published: Path) -> Path:
    """A repository of which one version was released."""
    return published


def drafted(project: Path) -> str:
    """The entry for what changed since the release."""
    return draft_entry(release_history.find_release_changes(load_sound(project), NEXT), NEXT)


def test_where_nothing_changed_it_says_so(project: Path) -> None:
    assert drafted(project) == (
        "## 0.2.0\n\nNothing changed in the standards, in this project's notes and mappings, or in "
        "translations.\n"
    )


def test_a_reworded_statement_is_told_word_by_word(project: Path) -> None:
    replace(project / STANDARD, K1, K1_EDITED)
    said = drafted(project)
    assert "### The standards\n\n- **ABC SE03 K1** reworded: " in said
    assert "a task by ~~doing~~ **trying** it" in said


def test_welsh_that_fell_behind_is_told(project: Path) -> None:
    replace(project / STANDARD, K1, K1_EDITED)
    main(["translations", str(project)])
    said = drafted(project)
    assert "### Welsh\n\n" in said
    assert "- **Fell behind, so that the source stands** (1): ABC SE03 K1" in said


@pytest.mark.parametrize(
    ("file", "text", "edited", "told"),
    [
        (
            "standards/2020/edition.yaml",
            "an advocate and every employer",
            "an advocate and each employer",
            "- **edition 2020 introduction its-readers 1** reworded: ",
        ),
        (
            STANDARD,
            "text: June 2020",
            "text: June 2021",
            "- **ABC SE03, Date approved** reworded: ",
        ),
        (
            "links.yaml",
            "For those who keep records",
            "For all who keep records",
            "- **suite office-work summary** reworded: ",
        ),
        (
            "values.yaml",
            "does not say who everyone is",
            "says nothing of who everyone is",
            "- **2020 value 1 note 1** reworded: ",
        ),
        (
            "glossary.yaml",
            "The standards speak of finding only",
            "The standards tell of finding only",
            "- **glossary term job-coach note 1** reworded: ",
        ),
    ],
    ids=["introduction", "what a standard prints", "other suite", "value's note", "term's note"],
)
def test_whatever_else_is_reworded_is_told(
    project: Path, file: str, text: str, edited: str, told: str
) -> None:
    replace(project / file, text, edited)
    assert told in drafted(project)


def test_a_new_statement_is_added_and_has_not_fallen_behind(project: Path) -> None:
    replace(project / STANDARD, "knowledge:\n", "  P7: try out what is new\nknowledge:\n")
    main(["translations", str(project)])
    said = drafted(project)
    assert "- **ABC SE03 P7** added: try out what is new" in said
    assert "Fell behind" not in said


def test_a_withdrawn_statement_is_told(project: Path) -> None:
    gone = "check that travel to work takes < 60 minutes each way"
    replace(project / STANDARD, f"  P3: {gone}, or look for a job that fits better\n", "")
    replace(project / STANDARD, "withdrawn: [P6, K2]\n", "withdrawn: [P3, P6, K2]\n")
    main(["translations", str(project)])
    assert f"- **ABC SE03 P3** withdrawn: {escape(gone)}" in drafted(project)


def test_a_statement_that_moved_is_told_as_moved_and_neither_as_withdrawn_nor_as_added(
    project: Path,
) -> None:
    gone = (
        "check that travel to work takes < 60 minutes each way, or look for a job that fits better"
    )
    now = gone.replace("60", "45")
    replace(project / STANDARD, f"  P3: {gone}\n", "")
    replace(
        project / STANDARD,
        "withdrawn: [P6, K2]\n",
        "withdrawn: [{id: P3, moved_to: ABC SE01 P4}, {id: P6, moved_to: ABC SE01 P1}, K2]\n",
    )
    other = project / "standards/2020/abc-se01.yaml"
    replace(other, "knowledge:\n", f"  P4: {now}\nknowledge:\n")
    main(["translations", str(project)])
    said = drafted(project)
    assert (
        f"- **ABC SE03 P3** moved to ABC SE01 P4: {escape('check that travel to work takes < ')}"
        in said
    )
    assert "~~60~~ **45** minutes" in said
    assert "- **ABC SE03 P6** moved to ABC SE01 P1\n" in said
    assert "withdrawn" not in said
    assert "added" not in said


FIRST = "This standard comes before all others."


def test_a_paragraph_that_is_put_first_is_told_as_one_addition(project: Path) -> None:
    file = project / "standards/2025/xyz-se02.yaml"
    replace(file, "overview:\n", f"overview:\n  - {FIRST}\n")
    assert main(["translations", str(project)]) == 0
    said = drafted(project)
    assert "### The standards\n\n- **XYZ SE02 overview 1** added: " in said
    assert said.count("XYZ SE02 overview") == 1


def test_an_entry_of_a_list_that_is_taken_out_is_told_as_one_withdrawal(project: Path) -> None:
    file = project / "standards/2025/xyz-se05.yaml"
    replace(file, "              - {code: a, text: indoors}\n", "")
    assert main(["translations", str(project)]) == 0
    told = drafted(project).partition("### This")[0].partition("### Welsh")[0]
    assert [line for line in told.splitlines() if line.startswith("-")] == [
        "- **XYZ SE05 scope item 2** withdrawn: indoors"
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("heading: Indoors", "heading: Inside", "criteria subheading 3** reworded: ~~Indoors~~"),
        ('level: "3"', 'level: "4"', "XYZ SE05** changed: "),
        ('code: "4."', 'code: "3."', "XYZ SE05 P4** changed: ~~printed as “4.”~~"),
        ("text: how people get in", "text: how all get in", "XYZ SE05 P1-1** reworded: how"),
        ("status: current", "status: legacy", "XYZ SE05** changed: "),
    ],
)
def test_what_only_the_long_form_has_is_told(old: str, new: str, told: str, project: Path) -> None:
    replace(project / "standards/2025/xyz-se05.yaml", old, new)
    assert told in drafted(project)


def test_an_added_standard_is_told_as_one(project: Path) -> None:
    (project / "standards/2025/xyz-se09.yaml").write_text(NEWCOMER, encoding="utf-8")
    said = drafted(project)
    assert "- **XYZ SE09** added: Try out a standard that is new" in said
    assert said.partition("### Welsh")[0].count("XYZ SE09") == 1


def test_another_mapping_is_told_as_the_publishers_or_as_this_projects(project: Path) -> None:
    row = "        - urn: ABC SE04\n"
    replace(project / "mapping.yaml", row, f"{row}        - urn: ABC SE02\n")
    assert "### The standards\n\n- **function 2020 F** remapped: **ABC SE02**\n" in drafted(project)
    replace(project / "mapping.yaml", "by: [ABC SE01, ABC SE01 P1]", "by: [ABC SE01]")
    assert "### This project's own\n\n- **2020 value 1** " in drafted(project)


def test_another_row_of_the_crosswalk_is_told_with_what_a_standard_led_to_and_leads_to(
    project: Path,
) -> None:
    kept = "    to: XYZ SE03\n    changed: [number]\n"
    split = "    to: [XYZ SE03, XYZ SE05]\n    changed: [number, title, overview]\n"
    replace(project / "mapping.yaml", kept, split)
    said = drafted(project)
    assert "- **ABC SE04** in the crosswalk: ~~XYZ SE03 (" in said
    assert ", XYZ SE05 (" in said


def test_the_entry_of_a_version_can_be_had_for_a_release(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["entry", VERSION, "--root", str(SAMPLE)]) == 0
    changelog = (SAMPLE / "CHANGELOG.md").read_text(encoding="utf-8")
    said = capsys.readouterr().out
    assert said == f"{find_entry(changelog, VERSION)}\n"
    assert said.startswith("### The standards\n")
    assert main(["entry", "99.0.0", "--root", str(SAMPLE)]) == 1
    assert "changelog-missing: there is no entry for 99.0.0" in capsys.readouterr().out
