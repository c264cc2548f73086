"""The house: each floor of the program imports only from floors below it, and none in a circle."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
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


WRITER = PROJECT / "generator" / "writing.py"
COPYING = ("shutil.copy", "shutil.copy2", "shutil.copyfile")


def is_writing(call: ast.Call) -> bool:
    """Whether a call writes a file where it stands, by itself."""
    name = ast.unparse(call.func)
    if name in COPYING or name.endswith((".write_text", ".write_bytes")):
        return True
    given = (*call.args, *(keyword.value for keyword in call.keywords))
    words = [str(one.value) for one in given if isinstance(one, ast.Constant)]
    modes = [set(word) for word in words if set(word) <= set("rwaxbt+")]
    return name.endswith("open") and name != "os.open" and any(mode & set("wax+") for mode in modes)


def writing(text: str) -> Iterator[str]:
    """Yields the calls of a module that write a file where it stands."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and is_writing(node):
            yield ast.unparse(node)


def test_only_the_writer_writes_files() -> None:
    """What it writes is whole at any moment; what opens a file by itself may cut it off."""
    found = [
        f"{file.relative_to(PROJECT)}: {call}"
        for folder in ("generator", "tools")
        for file in sorted((PROJECT / folder).rglob("*.py"))
        if file != WRITER
        for call in writing(file.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "call",
    [
        "file.write_text('', encoding='utf-8')",
        "(folder / name).write_bytes(content)",
        "open(name, 'w')",
        "file.open(mode='ab')",
        "path.open('r+')",
        "shutil.copy2(one, another)",
    ],
)
def test_what_writes_a_file_by_itself_is_found(call: str) -> None:
    assert list(writing(f"{call}\nread(open(name), open(name, 'rb'), file.open())")) == [call]


LANGUAGE = re.compile(r"(en|cy)(?:[_-]GB)?")
"""The code of a language that has an entry of its own, with the country or without."""

IN_QUOTES = re.compile(rf"""(?<!\.)["']{LANGUAGE.pattern}["']""")
ENTRIES = ("ids.py", "languages/english.py", "languages/welsh.py", "languages/welsh_forms.py")
"""Where such a language may be named in the program: its entry, and that English is the first."""

OF_LANGUAGES = PROJECT / "generator/site/search"
"""How the search hears a language: a folder of scripts, one of stemmers from elsewhere."""


def strings_of(code: str) -> Iterator[str]:
    """The strings of a module that are values, and not what it says of itself."""
    tree = ast.parse(code)
    said = {
        node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)
    }  # docstrings stand by themselves
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in said:
            yield node.value


def test_no_module_names_a_language_but_its_entry() -> None:
    generator = PROJECT / "generator"
    naming = {
        file.relative_to(generator).as_posix()
        for file in generator.rglob("*.py")
        if any(map(LANGUAGE.fullmatch, strings_of(file.read_text(encoding="utf-8"))))
    }
    assert naming == set(ENTRIES)


def test_no_template_and_no_script_names_a_language_but_those_that_are_of_one() -> None:
    files = [
        file
        for folder in ("generator", "theme")
        for ending in ("html", "md", "js", "typ")
        for file in (PROJECT / folder).rglob(f"*.{ending}")
        if file.parent not in (OF_LANGUAGES / "languages", OF_LANGUAGES / "stemmers")
    ]
    assert len(files) > 30
    assert [file for file in files if IN_QUOTES.search(file.read_text(encoding="utf-8"))] == []


def test_a_module_that_named_a_language_would_be_found() -> None:
    assert list(strings_of('"""en"""\nx = "cy"\nif code == "en":\n    pass\n')) == ["cy", "en"]
    assert IN_QUOTES.search('<span lang="en">')
    assert not IN_QUOTES.search('{{ _("between") }}')
