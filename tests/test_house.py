"""The house: each floor of the program imports only from floors below it, and none in a circle."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.support import PROJECT

CONTRACTS = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"

FLAWS = {
    "reading/at_the_top.py": "from generator.pages import KINDS\n",
    "reading/within_a_function.py": "def late():\n    from generator.site import menu\n",
    "reading/for_a_type.py": (
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n"
        "    from generator.suite.suite import Suite\n"
    ),
    "comparing/one.py": "from generator.comparing import another\n",
    "comparing/another.py": "from generator.comparing import one\n",
    "attic/__init__.py": "",
}
"""Modules that break a contract each, or together."""


def lint(root: Path) -> tuple[int, str]:
    """The exit status and the words of import-linter for a project."""
    command = [sys.executable, "-c", LINT, "--no-cache", "--no-logo"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def flawed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What is said of a copy of the program with flaws."""
    root = tmp_path_factory.mktemp("house")
    shutil.copytree(PROJECT / "generator", root / "generator")
    shutil.copy2(PROJECT / "pyproject.toml", root)
    for name, text in FLAWS.items():
        file = root / "generator" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    status, said = lint(root)
    assert status == 1, said
    return said


def test_the_program_keeps_its_contracts() -> None:
    status, said = lint(PROJECT)
    assert status == 0, said
    for contract in CONTRACTS["contracts"]:
        assert f"{contract['name']} KEPT" in said


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("at_the_top", "pages"),
        ("within_a_function", "site.menu"),
        ("for_a_type", "suite.suite"),
    ],
)
def test_an_import_from_a_floor_above_is_named(importer: str, imported: str, flawed: str) -> None:
    assert f"generator.reading.{importer} -> generator.{imported} (l." in flawed


def test_a_circle_within_a_floor_is_named(flawed: str) -> None:
    assert "No cycles are allowed in generator.comparing." in flawed


def test_a_folder_without_a_floor_is_named(flawed: str) -> None:
    assert "- generator.attic\n" in flawed


def test_contributing_draws_the_floors_of_the_contract() -> None:
    [layers] = [one["layers"] for one in CONTRACTS["contracts"] if one["type"] == "layers"]
    floors = [name for layer in layers for name in layer.split(" : ")]
    text = (PROJECT / "CONTRIBUTING.md").read_text("utf-8")
    [drawing] = re.findall(r"^generator/.*\n((?:  .*\n)+)", text, re.MULTILINE)
    drawn = re.findall(r"^  ([a-z_]+)(?:/|\.py) ", drawing, re.MULTILINE)
    assert drawn == floors
