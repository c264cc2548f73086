"""A release that would break a promise is not made, and every reason is told where it stands."""

from pathlib import Path

import pytest

from generator.__main__ import main
from generator.releases.changelog import FILE as CHANGELOG
from generator.releases.refusals import reasons
from tests.projects import replace

from .project import VERSION, commit, git, repository

STANDARD = "standards/2012/lsi-se04.yaml"
NEXT = "0.2.0"
P8, P8_EDITED = "organise short term, focused", "arrange short term, focused"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with one commit, of which nothing was released yet."""
    return repository(tmp_path / "project")


@pytest.fixture
def published(project: Path) -> Path:
    """The same after its first release, with a changelog that has an entry for the next one."""
    git(project, "tag", f"v{VERSION}")
    replace(project / CHANGELOG, f"## {VERSION}\n", f"## {NEXT}\n\nAs before.\n\n## {VERSION}\n")
    commit(project)
    return project


def line_of(file: Path, words: str) -> int:
    """The line on which words stand that stand once in a file."""
    [line] = [
        number
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if words in line
    ]
    return line


def test_nothing_is_refused_of_a_sound_project(project: Path, published: Path) -> None:
    assert reasons(project, NEXT) == reasons(published, NEXT) == []


@pytest.mark.parametrize("version", ["", "1", "v0.1.0", "0.1", "0.1.0-rc1", "01.2.3"])
def test_a_version_has_three_numbers(project: Path, version: str) -> None:
    [reason] = reasons(project, version)
    assert reason.endswith("(say make release VERSION=0.1.0, with three numbers)")


def test_a_file_that_is_not_committed_is_named(project: Path) -> None:
    replace(project / STANDARD, P8, P8_EDITED)
    (project / "notes.txt").write_text("", encoding="utf-8")
    told = "not-committed: the file is not as the revision has it (commit it, or take it back)"
    assert reasons(project, VERSION)[:2] == [f"{STANDARD}:1: {told}", f"notes.txt:1: {told}"]


def test_a_problem_of_the_data_is_told_as_the_check_tells_it(project: Path) -> None:
    line = replace(project / STANDARD, "  P10: >-\n", "  P9: twice\n  P10: >-\n")
    commit(project)
    [reason] = reasons(project, VERSION)
    assert reason.startswith(f"{STANDARD}:{line}: yaml-duplicate-key: ")


def test_a_version_whose_entry_is_missing_in_the_changelog_is_refused(published: Path) -> None:
    [reason] = reasons(published, "0.1.1")
    line = line_of(published / CHANGELOG, f"## {NEXT}")
    assert reason == (
        f"{CHANGELOG}:{line}: changelog-missing: there is no entry for 0.1.1 (write a line "
        f"“## 0.1.1” here, and below it what changed; python -m generator changes v{VERSION} "
        "drafts it)"
    )


def test_a_version_is_released_from_one_revision(published: Path) -> None:
    [reason] = reasons(published, VERSION)
    assert reason == (
        f"release: v{VERSION} is released, from another revision (choose the next version)"
    )


def test_a_clone_without_the_tag_of_an_earlier_release_makes_none(published: Path) -> None:
    """It could not compare, and would pass whatever was broken."""
    git(published, "tag", "--delete", f"v{VERSION}")
    [reason] = reasons(published, NEXT)
    assert reason.startswith(f"release: {CHANGELOG} tells of {VERSION}, and no tag v{VERSION} is ")


def test_nor_does_a_clone_without_earlier_revisions(published: Path, tmp_path: Path) -> None:
    shallow = tmp_path / "shallow"
    git(published, "clone", "--quiet", "--depth", "1", f"file://{published}", str(shallow))
    [reason] = reasons(shallow, NEXT)
    assert reason.startswith("release: this clone lacks earlier revisions")


def test_a_changelog_that_is_no_text_is_told(published: Path) -> None:
    (published / CHANGELOG).write_bytes("## 0.2.0\n\nCaf\u00e9.\n".encode("latin-1"))
    [reason] = reasons(published, NEXT)
    assert reason.startswith(f"{CHANGELOG}:3: encoding: ")


def test_a_statement_that_was_published_and_is_gone_is_named(published: Path) -> None:
    text = (published / STANDARD).read_text(encoding="utf-8")
    start, end = text.index("  P3:"), text.index("  P4:")
    (published / STANDARD).write_text(text[:start] + text[end:], encoding="utf-8")
    commit(published)
    told = [reason for reason in reasons(published, NEXT) if "LSI SE04 P3" in reason]
    assert any(reason.startswith(f"{STANDARD}:") and "statement-gone" in reason for reason in told)


def test_a_code_that_was_given_to_something_else_is_named_where_it_stands(
    published: Path,
) -> None:
    text = (published / STANDARD).read_text(encoding="utf-8")
    start, end = text.index("  P2:"), text.index("  P3:")
    new = "  P2: bake a loaf of bread for everybody who comes\n"
    (published / STANDARD).write_text(text[:start] + new + text[end:], encoding="utf-8")
    main(["translations", str(published)])
    commit(published)
    line = line_of(published / STANDARD, "bake a loaf")
    told = reasons(published, NEXT)
    assert any(
        reason.startswith(f"{STANDARD}:{line}: code-reused: LSI SE04 P2 says something else ")
        for reason in told
    ), told


def test_a_reworded_statement_passes_where_the_changelog_names_it(published: Path) -> None:
    text = (published / STANDARD).read_text(encoding="utf-8")
    start, end = text.index("  P2:"), text.index("  P3:")
    new = "  P2: bake a loaf of bread for everybody who comes\n"
    (published / STANDARD).write_text(text[:start] + new + text[end:], encoding="utf-8")
    replace(published / CHANGELOG, "As before.", "LSI SE04 P2 was reworded.")
    main(["translations", str(published)])
    commit(published)
    assert not [reason for reason in reasons(published, NEXT) if "code-reused" in reason]


def test_what_stood_in_dist_is_left_where_a_release_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "dist").mkdir()
    (project / "dist" / "former.txt").write_text("a former release", encoding="utf-8")
    assert main(["release", "0.9.0", "--root", str(project)]) == 1
    assert f"{CHANGELOG}:" in capsys.readouterr().out
    assert [file.name for file in (project / "dist").iterdir()] == ["former.txt"]
    assert not list(project.glob(".dist*"))


def test_what_is_no_clone_is_refused(tmp_path: Path) -> None:
    project = repository(tmp_path / "project")
    (project / ".git").rename(project / "not-git")
    [reason] = reasons(project, VERSION)
    assert reason.startswith("release: ")
    assert reason.endswith("(make releases in a clone of the repository)")
