"""Reads the tables of problems: what can be wrong with the sample, and what ``check`` then says.

A table is a YAML file in ``checks/`` or ``reading/``, named after the module whose rules it shows.
A case in it:

    a code is left out:
      broken:
        standards/2020/abc-se01.yaml: |
          -  P3: agree the next meeting with an advocate present
          +  P4: agree the next meeting with an advocate present
      says: |
        standards/2020/abc-se01.yaml:‹P4: agree›: code-gap: P4 stands where P3 is due
          (put the codes in order, or name P3 under withdrawn: if a revision took it out)
      mended:
        standards/2020/abc-se01.yaml: |
          +withdrawn: [P3]

``broken`` changes files of the sample. Lines marked ``-`` are taken out; together they must occur
in the file exactly once. Lines marked ``+`` replace them. Without a ``-`` before them they are
added at the end, or make a new file. An empty line separates two edits. Lines marked ``=`` replace
the whole file. Instead of lines there may be ``emptied``, ``deleted``, ``moved to PATH`` or ``saved
as ENCODING``.

``says`` is the whole output, word for word, but for warnings, of which the sample has many
(``test_warnings`` has those); an indented line continues the one above it. A line
number is written as text that only that line has, ``‹P4: agree›``, or as text of several lines in
a row, ``‹- from: /tasks/ ⏎ to: /job-coach/›``, so that edits of the sample change no number here.
It is of the file that the problem is in, or of another: ``‹- id: advocate› of glossary.yaml``.
The number 1 stands for a file as a whole.

``mended`` follows the hints: it changes files of the broken sample, and then nothing is wrong. A
case has none where a hint names nothing that could be written here.
"""

import re
import shutil
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict

from generator.reading.document import split_lines
from tests.support import PROJECT

TESTS = PROJECT / "tests"
SAMPLE = TESTS / "sample"
FOLDERS = ("checks", "reading")
EDIT = re.compile(r"(?P<old>(?:-.*\n)*)(?P<new>(?:\+.*\n)*)")
MARKED = re.compile(r"(?:=.*\n)+|(?:(?:[-+].*)?\n)+")
PLACE = re.compile(r"‹(.+?)›(?P<elsewhere> of (?P<file>[\w./-]+\.\w+))?")


class Case(BaseModel):
    """The sample with something wrong, as it is written in a table: see above."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    broken: dict[str, str]
    says: str
    mended: dict[str, str] = {}


class _Loader(yaml.CSafeLoader):
    """Refuses a key that is given twice: PyYAML would drop the first case or edit in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        mapping = super().construct_mapping(node, deep)
        if len(mapping) < len(node.value):
            raise ValueError(f"a key is given twice{node.start_mark}")
        return mapping


@cache
def cases() -> Mapping[str, Case]:
    """Every case of every table, by name. Raises ValueError where two tables use the same name."""
    found: dict[str, Case] = {}
    for table in sorted(path for folder in FOLDERS for path in (TESTS / folder).glob("*.yaml")):
        rows = yaml.load(table.read_text(encoding="utf-8"), _Loader)
        if again := found.keys() & rows.keys():
            raise ValueError(f"{table} uses names of another table: {', '.join(again)}")
        found |= {name: Case.model_validate(row) for name, row in rows.items()}
    return found


def change(root: Path, changes: Mapping[str, str]) -> None:
    """Changes a project as a case says.

    Args:
        root: The project's folder.
        changes: What to do, by the name of a file or folder: see above.

    Raises:
        ValueError: Where lines to take out don't occur exactly once, or nothing would change.
    """
    for name, what in changes.items():
        path = root / name
        if what == "deleted":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        elif what == "emptied":
            path.write_bytes(b"")
        elif what.startswith("moved to "):
            path.rename(root / what.removeprefix("moved to "))
        elif what.startswith("saved as "):
            path.write_bytes(_text(path).encode(what.removeprefix("saved as "), "replace"))
        elif MARKED.fullmatch(what):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_edited(_text(path), what, name), encoding="utf-8")
        else:
            raise ValueError(f"{name}: a line has none of the marks - + =:\n{what}")


def expected(case: Case, root: Path) -> list[str]:
    """The lines that ``check`` must print for a project that was broken as the case says.

    Args:
        case: What must be printed, with texts in place of line numbers.
        root: The broken project's folder, where the texts are looked up.

    Raises:
        ValueError: Where a text is not that of exactly one line.
    """
    found = []
    for said in re.sub(r"\n +", " ", case.says).splitlines():
        number = partial(_number, root=root, said_of=said.partition(":")[0])
        found.append(PLACE.sub(number, said))
    return found


def _text(path: Path) -> str:
    """The text of a file in UTF-8, UTF-16 or cp1252; empty if there is no file."""
    raw = path.read_bytes() if path.is_file() else b""
    try:
        return raw.decode("utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _edited(before: str, edits: str, name: str) -> str:
    if edits.startswith("="):
        return _unmarked(edits)
    after = before
    for edit in EDIT.finditer(edits):
        old, new = _unmarked(edit["old"]), _unmarked(edit["new"])
        above, *below = (
            re.split(f"^{re.escape(old)}", after, flags=re.MULTILINE) if old else (after, "")
        )
        if len(below) != 1:
            raise ValueError(f"{name} must have these lines once, not {len(below)} times:\n{old}")
        after = above + new + below[0]
    if after == before:
        raise ValueError(f"this changes nothing in {name}:\n{edits}")
    return after


def _unmarked(lines: str) -> str:
    return re.sub("^.", "", lines, flags=re.MULTILINE)


def _number(place: re.Match[str], root: Path, said_of: str) -> str:
    """The number of the line that is named by its text, or by that of a row of lines from it on."""
    file = place["file"] or said_of
    lines = split_lines(_text(root / file))
    texts = place[1].split(" ⏎ ")
    rows = zip(*(lines[start:] for start in range(len(texts))), strict=False)
    found = [
        number
        for number, row in enumerate(rows, 1)
        if all(text in line for text, line in zip(texts, row, strict=True))
    ]
    if len(found) != 1:
        raise ValueError(f"{place[0]} must be one line of {file}, not {len(found)}")
    return f"{found[0]}{place['elsewhere'] or ''}"
