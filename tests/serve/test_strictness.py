"""What a build is told is understood or refused, and one that is told to be quiet stays strict."""

import shutil
from pathlib import Path

import pytest
from mkdocs.config import load_config

from generator.guard import FaultError
from generator.site.environment import read_show_drafts
from tests.projects import bytes_of, replace
from tests.support import run

ENGLISH, WELSH = "docs/en/about.md", "docs/cy/about.md"
HINT = "write true or false, or leave it out"


@pytest.fixture
def project(small_project: Path, tmp_path: Path) -> Path:
    """A copy of the small suite's project with its site, for one test to spoil."""
    return shutil.copytree(small_project, tmp_path / "project", symlinks=True)


@pytest.mark.parametrize(
    ("value", "said"), [("maybe", "“maybe”"), ("0", "“0”"), ("", "empty")], ids=str
)
def test_whether_drafts_are_shown_is_true_or_false_and_nothing_else_passes_for_either(
    value: str, said: str, small_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOW_DRAFTS", value)
    settings = load_config(str(small_project / "mkdocs.yml")).extra["show_drafts"]
    with pytest.raises(FaultError) as refused:
        read_show_drafts(settings)
    assert str(refused.value) == f"SHOW_DRAFTS can't be {said} ({HINT})"


def test_a_build_that_is_told_something_else_is_refused_and_the_site_stays(project: Path) -> None:
    before = bytes_of(project / "site")
    built = run("mkdocs", "build", cwd=project, SHOW_DRAFTS="maybe")
    assert built.returncode == 1
    refused = f"build: SHOW_DRAFTS can't be “maybe” ({HINT}; the site stays as it was)"
    assert built.stderr.splitlines()[-1] == refused
    assert "Traceback" not in built.stdout + built.stderr
    assert bytes_of(project / "site") == before


@pytest.mark.parametrize("file", [ENGLISH, WELSH], ids=["English", "Welsh"])
def test_a_quiet_build_is_stopped_by_a_broken_link_and_says_which(file: str, project: Path) -> None:
    before = bytes_of(project / "site")
    with (project / file).open("a", encoding="utf-8") as page:
        page.write("\n[Gone](gone.md)\n")
    built = run("mkdocs", "build", "--quiet", cwd=project)
    assert built.returncode == 1
    assert "gone.md" in built.stderr
    assert bytes_of(project / "site") == before


def test_a_quiet_build_is_stopped_by_a_setting_that_a_plugin_does_not_know_and_says_which(
    project: Path,
) -> None:
    plugin = "  - material/typeset"
    replace(project / "mkdocs.yml", plugin, f"{plugin}: {{enable: true}}")
    built = run("mkdocs", "build", "--quiet", cwd=project)
    assert built.returncode == 1
    assert "Unrecognised configuration name: enable" in built.stderr
