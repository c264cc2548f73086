"""A release that would break a promise is not made, and every reason is told where it stands."""

import os
from pathlib import Path
from queue import Queue
from threading import Thread
from unittest.mock import patch

import pytest

from generator.__main__ import main
from generator.reading.address_list import FILE as ADDRESS_LIST
from generator.reading.changelog import FILE as CHANGELOG
from generator.reading.positions import FILE as POSITIONS
from generator.releases import release_refusals, repository
from generator.site.lock import Lock
from tests.projects import replace

from .project import ADDRESS, NEXT, VERSION, commit, git, make_repository

STANDARD = "standards/2020/abc-se04.yaml"
P2 = "show the person their own records when they ask"
OTHER = "bake a loaf of bread for everybody who comes"


def reasons(root: Path, version: str) -> list[str]:
    """Why no release is made, wherever its Welsh is behind."""
    return release_refusals.list_reasons(root, version, welsh_later=True)


def line_of(file: Path, words: str) -> int:
    """The line on which words stand that stand once in a file."""
    [line] = [
        number
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if words in line
    ]
    return line


def test_nothing_is_refused_of_a_sound_project(project: Path, published: Path) -> None:
    assert reasons(project, VERSION) == reasons(published, NEXT) == []


@pytest.mark.parametrize("version", ["", "1", "v0.1.0", "0.1", "0.1.0-rc1", "01.2.3"])
def test_a_version_has_three_numbers(project: Path, version: str) -> None:
    [reason] = reasons(project, version)
    assert reason.endswith("(say make release VERSION=0.1.0, with three numbers)")


def test_a_file_that_is_not_committed_is_named(project: Path) -> None:
    with (project / STANDARD).open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    (project / "notes.txt").write_text("", encoding="utf-8")
    told = "not-committed: the file is not as the revision has it (commit it, or take it back)"
    assert reasons(project, VERSION) == [f"{STANDARD}:1: {told}", f"notes.txt:1: {told}"]


def test_a_problem_of_the_data_is_told_as_the_check_tells_it(project: Path) -> None:
    line = replace(project / STANDARD, "  P2: ", "  P1: twice\n  P2: ")
    commit(project)
    [reason] = reasons(project, VERSION)
    assert reason.startswith(f"{STANDARD}:{line}: yaml-duplicate-key: ")


def test_a_version_whose_entry_is_missing_in_the_changelog_is_refused(published: Path) -> None:
    reason, _ = reasons(published, "0.3.0")
    line = line_of(published / CHANGELOG, f"## {NEXT}")
    assert reason == (
        f"{CHANGELOG}:{line}: changelog-missing: there is no entry for 0.3.0 (write a line "
        "“## 0.3.0” here, and below it what changed; make history VERSION=0.3.0 drafts it)"
    )


def without_address(project: Path) -> Path:
    """The project, whose suite does not say where its site is published."""
    replace(project / "suite.yaml", f"address: {ADDRESS}\n", "")
    commit(project)
    return project


def test_a_release_of_which_nothing_says_where_it_is_published_is_refused(project: Path) -> None:
    assert reasons(without_address(project), VERSION) == [
        "release: nothing says the address of the site, which pages, documents and data name (say "
        f"make release VERSION={VERSION} SITE_URL=https://…, or write address: in suite.yaml; to "
        "do without, add ADDRESS=without, which is --without-address)"
    ]


def test_it_passes_where_the_environment_says_the_address(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", ADDRESS)
    assert reasons(without_address(project), VERSION) == []


def test_it_passes_where_it_is_to_do_without(project: Path) -> None:
    root = without_address(project)
    assert (
        release_refusals.list_reasons(root, VERSION, welsh_later=True, without_address=True) == []
    )


def test_a_changelog_that_is_no_text_is_told(published: Path) -> None:
    (published / CHANGELOG).write_bytes("## 0.2.0\n\nCaf\u00e9.\n".encode("latin-1"))
    [reason] = reasons(published, NEXT)
    assert reason.startswith(f"{CHANGELOG}:3: encoding: ")


def test_a_statement_that_was_published_and_is_gone_is_named(published: Path) -> None:
    replace(published / STANDARD, f"  P2: {P2}\n", "")
    replace(published / "situations.yaml", "[ABC SE01 P1, ABC SE04 P2]", "[ABC SE01 P1]")
    assert main(["translations", str(published)]) == 0
    commit(published)
    [reason] = reasons(published, NEXT)
    assert reason.startswith(f"{STANDARD}:")
    assert ": statement-gone: ABC SE04 P2 " in reason


def test_a_statement_that_lost_its_place_in_the_addresses_of_roles_is_named(
    published: Path,
) -> None:
    moved = "2020 ABC SE02 P2\n2020 ABC SE02 P3\n"
    replace(published / POSITIONS, moved, "2020 ABC SE02 P3\n2020 ABC SE02 P2\n")
    commit(published)
    assert reasons(published, NEXT) == [
        f"{POSITIONS}:1: position-moved: ABC SE02 P2 has not the place that it has in {VERSION} "
        f"(bring back the order of the lines that git has of {VERSION}, and then run make "
        "addresses)"
    ]


def test_a_code_that_was_given_to_something_else_is_named_where_it_stands(
    published: Path,
) -> None:
    line = replace(published / STANDARD, P2, OTHER)
    commit(published)
    [reason] = reasons(published, NEXT)
    assert reason.startswith(f"{STANDARD}:{line}: code-reused: ABC SE04 P2 says something else ")


def test_a_reworded_statement_passes_where_the_changelog_names_it(published: Path) -> None:
    replace(published / STANDARD, P2, OTHER)
    replace(published / CHANGELOG, "As before.", "ABC SE04 P2 was reworded.")
    assert main(["history", NEXT, "--root", str(published)]) == 0
    commit(published)
    assert reasons(published, NEXT) == []


def test_what_stood_in_dist_is_left_where_a_release_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "dist").mkdir()
    (project / "dist" / "former.txt").write_text("a former release", encoding="utf-8")
    assert main(["release", "0.9.0", "--root", str(project)]) == 1
    assert f"{CHANGELOG}:" in capsys.readouterr().out
    assert [file.name for file in (project / "dist").iterdir()] == ["former.txt"]
    assert not list(project.glob(".dist*"))


def test_a_release_says_which_one_is_made_and_waits_for_it(project: Path) -> None:
    lock, told = Lock(project / ".dist-lock", "dist"), Queue[str]()
    lock.take(pytest.fail)
    second = Thread(target=main, args=(["release", "1", "--root", str(project)],))
    with patch("click.echo", lambda line, **_: told.put(str(line))):
        second.start()
        said = told.get()
        lock.release()
        second.join()
    assert said.startswith(f"Waiting for process {os.getpid()} (")
    assert said.endswith("), which is building dist/")
    assert "“1” is no version" in told.get_nowait()
    assert not list(project.glob(".dist*"))


def test_a_new_suite_is_released_once_it_is_committed_and_its_changelog_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the hints say, one after the other."""
    monkeypatch.setenv("SITE_URL", ADDRESS)
    folder = tmp_path / "ours"
    assert main(["new", str(folder)]) == 0
    make_repository(folder)
    no_changelog, no_addresses, no_position, no_history = reasons(folder, VERSION)
    assert no_changelog.startswith(f"{CHANGELOG}:1: changelog-missing: ")
    assert no_addresses == (
        f"{ADDRESS_LIST}:1: file-missing: nothing keeps the addresses that this release publishes "
        "(run make addresses, which lists them, and commit the file)"
    )
    assert no_position == (
        f"{POSITIONS}:1: position-unlisted: OUR01 P1 and 2 more have no place in the list "
        "(run make addresses)"
    )
    assert no_history == (
        f"releases/{VERSION}.json:1: file-missing: nothing says what {VERSION} changed "
        f"(run make history VERSION={VERSION}, and commit the file)"
    )
    (folder / CHANGELOG).write_text(f"## {VERSION}\n\nThe first.\n", encoding="utf-8")
    assert main(["history", VERSION, "--root", str(folder)]) == 0
    (folder / "site").mkdir()
    (folder / "site" / "index.html").touch()
    assert main(["addresses", "--root", str(folder), str(folder / "site")]) == 0
    commit(folder)
    assert reasons(folder, VERSION) == []


def test_git_passes_by_what_commands_make_in_a_new_suite(tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    assert main(["new", str(folder)]) == 0
    for made in ("site", ".site-new-abc", "dist", ".dist-new-abc"):
        (folder / made).mkdir()
        (folder / made / "made.txt").touch()
    make_repository(folder)
    names = repository.run_git(folder, "ls-files").decode().splitlines()
    assert {name.split("/")[0] for name in names} == {".gitignore", "standards", "suite.yaml"}


def test_what_commands_make_need_not_be_committed(project: Path) -> None:
    """Such as the lock of the release itself, where no .gitignore names it."""
    git(project, "rm", "--quiet", ".gitignore")
    commit(project)
    (project / "site").mkdir()
    (project / "site" / "index.html").touch()
    (project / ".dist-lock").touch()
    assert reasons(project, VERSION) == []
