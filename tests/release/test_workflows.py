"""The workflows of GitHub: what they run is what the README says, and they may do no more."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support import PROJECT

FILES = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
each = pytest.mark.parametrize("file", FILES, ids=[file.name for file in FILES])


def jobs(name: str) -> dict[str, Any]:
    """The jobs of a workflow."""
    text = (PROJECT / ".github" / "workflows" / name).read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)["jobs"]
    return found


def commands(job: dict[str, Any]) -> list[str]:
    """What a job runs."""
    return [step["run"] for step in job["steps"] if "run" in step]


def checked(program: str, *arguments: str) -> None:
    """Has a program that was installed for the tests judge a file."""
    command = [str(Path(sys.executable).with_name(program)), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=PROJECT)
    assert done.returncode == 0, done.stdout + done.stderr


@each
def test_it_is_a_workflow_as_github_reads_one(file: Path) -> None:
    # Whether shellcheck and pyflakes look on as well would depend on the machine.
    checked("actionlint", "-shellcheck=", "-pyflakes=", str(file))


@each
def test_nothing_in_it_can_be_turned_against_the_project(file: Path) -> None:
    checked("zizmor", "--offline", "--persona", "pedantic", "--no-progress", str(file))


@each
def test_every_action_is_pinned_to_a_commit_whose_version_is_told(file: Path) -> None:
    uses = re.findall(r"uses: (.+)", file.read_text(encoding="utf-8"))
    assert uses
    assert [one for one in uses if not PINNED.fullmatch(one)] == []


@each
def test_it_may_write_nothing_by_default_and_every_job_has_an_end(file: Path) -> None:
    workflow = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert workflow["permissions"] in ({}, {"contents": "read"})
    assert all(job["timeout-minutes"] <= 40 for job in workflow["jobs"].values())


def test_only_what_attaches_and_what_publishes_may_write() -> None:
    granted = {name: job["permissions"] for name, job in jobs("release.yml").items()}
    assert granted == {
        "make": {"contents": "read"},
        "attach": {"contents": "write", "id-token": "write", "attestations": "write"},
        "publish": {"contents": "read", "pages": "write", "id-token": "write"},
    }


def test_every_push_runs_the_second_command_of_the_readme() -> None:
    assert commands(jobs("ci.yml")["test"]) == ["make test"]


def test_a_release_is_tested_made_checked_attached_attested_and_published() -> None:
    made, attached, published = jobs("release.yml").values()
    assert [line.split()[0:2] for line in commands(made)][:2] == [
        ["make", "test"],
        ["make", "release"],
    ]
    assert any("sha256sum --check" in line for line in commands(attached))
    assert any(line.startswith("gh release create") for line in commands(attached))
    assert attached["needs"] == "make"
    assert published["needs"] == "attach"
    assert any("public/releases/" in line for line in commands(published))
