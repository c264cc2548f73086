"""``mkdocs build`` puts a whole site in place, or leaves the former one as it is."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import small
from tests.projects import CATALOGUE, DAY, LANGUAGES, build, bytes_of, replace
from tests.small import ANOTHER, STANDARD
from tests.support import run

from .editing import HOLD, HOOKS, add_holding, is_held
from .server import heed_the_keyboard, wait_until

LATE = """\
from multiprocessing.connection import wait
from generator.site.session import SESSION

def on_pre_build(config):
    for other in SESSION.second_processes._processes.values():
        wait([other._process.connection])
"""
"""Begins to build one language when the other is built."""


@pytest.fixture
def project(small_project: Path, tmp_path: Path) -> Path:
    """A copy of the small suite's project with its site, for one test to spoil."""
    return shutil.copytree(small_project, tmp_path / "project", symlinks=True)


@pytest.fixture
def held(project: Path) -> Iterator["subprocess.Popen[str]"]:
    """A build that stands in the middle, and goes on when the project's file ``HOLD`` is gone."""
    add_holding(project)
    (project / HOLD).touch()
    building = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=heed_the_keyboard,
    )
    try:
        wait_until(lambda: is_held(project) or building.poll() is not None)
        yield building
    finally:
        building.kill()
        building.wait()
        if building.stdout:
            building.stdout.close()


def built(project: Path) -> dict[str, str]:
    """Builds, and returns what stands in the site."""
    site = build(project, day=DAY)
    assert_nothing_is_left_over(project)
    return bytes_of(site)


def build_fails(project: Path) -> str:
    """Builds, sees that it fails as it should, and returns what it printed."""
    before = bytes_of(project / "site")
    failed = run("mkdocs", "build", cwd=project)
    printed = failed.stdout + failed.stderr
    assert failed.returncode == 1, printed
    assert "Traceback" not in printed
    assert bytes_of(project / "site") == before
    assert_nothing_is_left_over(project)
    return printed


def assert_nothing_is_left_over(project: Path) -> None:
    assert not list(project.glob(".site*"))


def test_a_problem_in_the_data_stops_the_build(project: Path) -> None:
    line = replace(project / STANDARD, "  P4: ", "  P3: twice\n  P4: ")
    other_line = replace(project / ANOTHER, "  K2: ", "\tK2: ")
    printed = build_fails(project)
    assert f"{STANDARD}:{line}: yaml-duplicate-key: " in printed
    assert f"{ANOTHER}:{other_line}: yaml-tab: " in printed


def test_a_file_that_is_gone_stops_the_build_in_this_projects_words(project: Path) -> None:
    (project / CATALOGUE).unlink()
    assert f"{CATALOGUE}:1: file-missing: " in build_fails(project)


def test_an_address_that_leads_nowhere_stops_the_builds_of_all_languages(project: Path) -> None:
    """Only the pages tell of it, and by then the other language is being built."""
    moved = "redirects:\n  - {from: /old/, to: /nowhere/}\n"
    (project / "redirects.yaml").write_text(moved, encoding="utf-8")
    assert "redirects.yaml:2: redirect-target: " in build_fails(project)


def test_a_problem_stops_the_first_build_too(project: Path) -> None:
    shutil.rmtree(project / "site")
    replace(project / STANDARD, "  P4: ", "\tP4: ")
    build_fails(project)
    assert not (project / "site").exists()


def test_broken_links_on_written_pages_stop_the_build_and_all_are_told(project: Path) -> None:
    targets = {
        code: (f"no-such-page-{code}.md", f"standards/bkmt04.md#{code}99") for code in LANGUAGES
    }
    for code in LANGUAGES:
        with (project / "docs" / code / "about.md").open("a", encoding="utf-8") as page:
            page.writelines(f"\n[Nowhere]({target})\n" for target in targets[code])
    printed = build_fails(project)
    assert "about.md" in printed
    for target in (*targets["en"], *targets["cy"]):
        assert target in printed


def test_a_page_comes_with_its_file_and_goes_with_it_and_all_is_the_same_bytes_as_before(
    project: Path,
) -> None:
    before = bytes_of(project / "site")
    newcomer = project / small.NEWCOMER
    newcomer.write_text(small.NEW, encoding="utf-8")
    assert built(project).keys() - before.keys() == {
        f"{root}{address}/index.html"
        for root in ("", "cy/")
        for address in ("standards/bkmt11", "bkmt11")
    } | {"cy/safonau/bkmt11/index.html", "api/v1/standards/bkmt11.json"}
    newcomer.unlink()
    after = built(project)
    assert after.keys() == before.keys()
    assert [name for name in before if after[name] != before[name]] == []


def test_neither_language_takes_away_what_the_other_has_built_already(project: Path) -> None:
    """MkDocs empties the folder of the site some time after the other language was set going."""
    before = bytes_of(project / "site")
    (project / "late.py").write_text(LATE, encoding="utf-8")
    replace(project / "mkdocs.yml", HOOKS, f"{HOOKS}  - late.py\n")
    assert built(project).keys() == before.keys()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda one: one.name)
def test_a_build_that_is_asked_to_end_does_so_at_once_and_says_that_alone(
    number: signal.Signals, held: "subprocess.Popen[str]", project: Path
) -> None:
    before = bytes_of(project / "site")
    held.send_signal(number)
    printed, _ = held.communicate()  # when nobody holds the output open any more
    assert held.returncode == 128 + number
    by = "" if number is signal.SIGINT else f" by {number.name}"
    assert printed == f"build: stopped{by}\n"
    assert bytes_of(project / "site") == before
    assert_nothing_is_left_over(project)


def test_a_build_that_is_killed_leaves_no_process_over(
    held: "subprocess.Popen[str]", project: Path
) -> None:
    before = bytes_of(project / "site")
    held.kill()
    printed, _ = held.communicate()
    assert printed == ""
    assert bytes_of(project / "site") == before


def test_a_build_whose_other_process_is_killed_says_so_and_leaves_the_site_as_it_was(
    held: "subprocess.Popen[str]", project: Path
) -> None:
    before = bytes_of(project / "site")
    [other] = Path(f"/proc/{held.pid}/task/{held.pid}/children").read_text().split()
    os.kill(int(other), signal.SIGKILL)
    (project / HOLD).unlink()
    printed, _ = held.communicate()
    assert held.returncode == 1
    [line] = printed.splitlines()
    assert line.startswith("build: a process that it had started was ended from outside (run it")
    assert line.endswith("; the site stays as it was)")
    assert bytes_of(project / "site") == before
    assert_nothing_is_left_over(project)
