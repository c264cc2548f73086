"""The draft of the changelog's next entry: what changed, in the standards' own terms."""

import json
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.exports.data.json_file import written
from generator.releases import history
from generator.releases.changelog import draft, entry
from generator.releases.snapshots import changes_between
from generator.sound import load_sound
from tests.projects import NEWCOMER, replace
from tests.support import PROJECT

from .project import commit, git, repository

STANDARD = "standards/2012/lsi-se04.yaml"
P8, P8_EDITED = "organise short term, focused", "arrange short term, focused"


@pytest.fixture(scope="module")
def former(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose one commit is tagged as released."""
    root = repository(tmp_path_factory.mktemp("former") / "project")
    git(root, "tag", "v0.1.0")
    return root


@pytest.fixture
def project(former: Path, tmp_path: Path) -> Path:
    """A clone of it for one test to revise."""
    root = tmp_path / "project"
    git(former, "clone", "--quiet", str(former), str(root))
    return root


def drafted(project: Path) -> str:
    """The entry for what changed since the release."""
    before = history.data_of(project, "v0.1.0")
    return draft(changes_between(before, history.data(load_sound(project))), "0.2.0")


def test_where_nothing_changed_it_says_so(project: Path) -> None:
    assert drafted(project) == (
        "## 0.2.0\n\nNothing changed in the standards, in this project's notes and mappings, or in "
        "their Welsh.\n"
    )


def test_a_reworded_statement_is_told_word_by_word(project: Path) -> None:
    replace(project / STANDARD, P8, P8_EDITED)
    said = drafted(project)
    assert "### The standards\n\n- **LSI SE04 P8** reworded: " in said
    assert "~~organise~~ **arrange** short term" in said


def test_welsh_that_fell_behind_is_told(project: Path) -> None:
    replace(project / STANDARD, P8, P8_EDITED)
    main(["translations", str(project)])
    said = drafted(project)
    assert "### Welsh\n\n" in said
    assert "- **Fell behind, so that the English stands** (1): LSI SE04 P8" in said


@pytest.mark.parametrize(
    ("file", "text", "edited", "told"),
    [
        (
            "standards/2012/edition.yaml",
            "is the term for high quality",
            "is the term for good quality",
            "- **edition 2012 introduction suite-overview 2** reworded: ",
        ),
        (
            "standards/2012/lsi-se08.yaml",
            "text: May 2015",
            "text: May 2016",
            "- **LSI SE08, Indicative review date** reworded: ",
        ),
        (
            "links.yaml",
            "This is a key suite for those who support",
            "This is one suite for those who support",
            "- **suite sensory-services summary** reworded: ",
        ),
        (
            "values.yaml",
            "The value says ‘place then train’",
            "The value reads ‘place then train’",
            "- **2012 value 4 note 1** reworded: ",
        ),
        (
            "glossary.yaml",
            "The published text reads “supervising supported employees”",
            "The text reads “supervising supported employees”",
            "- **glossary term natural-supports note 1** reworded: ",
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
    replace(project / STANDARD, "knowledge:\n", "  P11: try out what is new\nknowledge:\n")
    main(["translations", str(project)])
    said = drafted(project)
    assert "- **LSI SE04 P11** added: try out what is new" in said
    assert "Fell behind" not in said


def test_a_withdrawn_statement_is_told(project: Path) -> None:
    text = (project / STANDARD).read_text(encoding="utf-8")
    start, end = text.index("  P3:"), text.index("  P4:")
    (project / STANDARD).write_text(text[:start] + text[end:], encoding="utf-8")
    replace(project / STANDARD, "knowledge:\n", "withdrawn: [P3]\nknowledge:\n")
    main(["translations", str(project)])
    assert "- **LSI SE04 P3** withdrawn: collect information about the impact" in drafted(project)


def test_an_added_standard_is_told_as_one(project: Path) -> None:
    (project / "standards/2017/ska-se09.yaml").write_text(NEWCOMER, encoding="utf-8")
    said = drafted(project)
    assert "- **SKA SE09** added: Try out a standard that is new" in said
    assert said.partition("### Welsh")[0].count("SKA SE09") == 1


def test_another_mapping_is_told_as_the_publishers_or_as_this_projects(project: Path) -> None:
    row = "        - urn: LSI SE05\n"
    replace(project / "mapping.yaml", row, f"{row}        - urn: LSI SE03\n")
    assert "### The standards\n\n- **function 2012 F** remapped: **LSI SE03**\n" in drafted(project)
    replace(project / "mapping.yaml", "by: [LSI SE03 P4, LSI SE03 P5,", "by: [LSI SE03 P5,")
    assert "### This project's own\n\n- **2012 value " in drafted(project)


def test_two_releases_are_compared_by_their_json_or_by_revisions(
    project: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    old = tmp_path / "old.json"
    old.write_bytes(written(history.data(load_sound(project))))
    replace(project / STANDARD, P8, P8_EDITED)
    commit(project)
    assert main(["changes", str(old), "--root", str(project)]) == 0
    by_file = capsys.readouterr().out
    assert main(["changes", "v0.1.0", "HEAD", "--root", str(project)]) == 0
    assert capsys.readouterr().out == by_file
    assert "LSI SE04 P8" in by_file


def test_what_is_no_release_is_told_and_not_traced(
    project: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps({"standards": []}), encoding="utf-8")
    assert main(["changes", str(broken), "--root", str(project)]) == 1
    assert f"changes: {broken} is no JSON of a release: " in capsys.readouterr().err
    assert main(["changes", "no-such-tag", "--root", str(project)]) == 1
    assert "changes: “no-such-tag” is neither" in capsys.readouterr().err
    assert main(["changes", "v0.1.0", "", "--root", str(project)]) == 1
    assert "changes: “” is neither" in capsys.readouterr().err


def test_the_entry_of_a_version_can_be_had_for_a_release(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["entry", "0.1.0"]) == 0
    changelog = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert capsys.readouterr().out == f"{entry(changelog, '0.1.0')}\n"
    assert main(["entry", "99.0.0"]) == 1
    assert "changelog-missing: there is no entry for 99.0.0" in capsys.readouterr().out
