"""The commands of the Makefile, as whoever comes to the project finds them."""

import re
import subprocess

from tests.support import PROJECT


def make(*words: str) -> str:
    """What ``make`` prints."""
    command = ["make", "--no-print-directory", *words]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    return done.stdout


def test_help_lists_every_target_in_a_line() -> None:
    makefile = (PROJECT / "Makefile").read_text("utf-8").replace("\\\n", " ")
    [phony] = re.findall(r"^\.PHONY:(.*)$", makefile, re.MULTILINE)
    lines = [line.split(maxsplit=2) for line in make("help").splitlines()]
    assert sorted(target for _, target, _ in lines) == sorted(phony.split())


def test_release_hands_on_that_no_address_is_needed() -> None:
    assert "--without-address" in make("--dry-run", "release", "VERSION=1.0.0", "ADDRESS=without")
    assert "--without-address" not in make("--dry-run", "release", "VERSION=1.0.0")


def test_commands_that_people_are_told_to_type_about_a_suite_are_there_and_about_it() -> None:
    told = (PROJECT / "CONTRIBUTING.md").read_text("utf-8")
    targets = set(re.findall(r"`make (\w+) SUITE=", told))
    assert {"addresses", "check", "release", "serve", "site", "translations"} <= targets
    makefile = (PROJECT / "Makefile").read_text("utf-8")
    assert "\nexport SUITE\n" in makefile
    assert targets <= set(re.findall(r"^(\w+):", makefile, re.MULTILINE))


def test_site_is_built_by_mkdocs_and_by_zensical_where_that_is_asked_for() -> None:
    assert make("--dry-run", "site").strip().endswith("-m mkdocs build")
    assert make("--dry-run", "site", "BUILDER=zensical").strip().endswith("-m generator zensical")
    assert "requirements/zensical.txt" in make(
        "--dry-run", "--always-make", "site", "BUILDER=zensical"
    )


def test_a_builder_that_there_is_not_is_refused() -> None:
    command = ["make", "site", "BUILDER=jekyll"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode
    assert "BUILDER can't be “jekyll” (write mkdocs or zensical" in done.stderr
