"""``releases/``: what each release changed, a file of JSON a version, by ``make history``."""

import json
import re
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import ValidationError

from generator import ids
from generator.model.releases import ReleaseFile
from generator.problems import Place, Problem
from generator.reading import document
from generator.reading.document import Document, KeyPath
from generator.reading.model_errors import fit_to_model
from generator.reading.other_programs import list_entries
from generator.reading.yaml_file import LOADER, neutralise_line_ends

FOLDER = "releases"
RESTORE = "bring it back as git has it; if no release has it, delete it and run make history anew"
"""What to do with a file that is not as the command wrote it."""


def name_file(version: str) -> str:
    """The file that says what a version changed, relative to the project's root."""
    return f"{FOLDER}/{version}.json"


def read(root: Path) -> tuple[tuple[ReleaseFile, ...], list[Problem]]:
    """What each release changed, the oldest first, and what is wrong with the files."""
    found, problems = [], []
    names = [path.name for path in list_entries(root / FOLDER) if path.suffix == ".json"]
    for name in sorted(names, key=ids.make_sort_key):
        release, wrong = read_file(root, f"{FOLDER}/{name}")
        problems += wrong
        if release:
            found.append(release)
    found.sort(key=lambda one: ids.make_version_key(one.version))
    return tuple(found), problems


def read_file(root: Path, file: str) -> tuple[ReleaseFile | None, list[Problem]]:
    """What one release changed; None where its file can't be read, with what is wrong with it.

    The same bytes are read once.
    """
    read = Document(file)
    text = document.decode(root / file, read)
    if text is None:
        return None, read.problems
    release_file, problems = _read_release(text, file)
    return release_file, list(problems)


@lru_cache(maxsize=256)
def _read_release(text: str, file: str) -> tuple[ReleaseFile | None, tuple[Problem, ...]]:
    read = Document(file)
    document.note_conflicts(text, read)
    if not read.problems:
        _parse(text, read)
    found = None
    if read.value is not None:
        try:
            found = ReleaseFile.model_validate(read.value)
        except ValidationError:
            read.lines |= _find_lines(text)
            fit_to_model(read, ReleaseFile)
    if found and file != name_file(found.version):
        line = _find_lines(text).get(("version",), 1)
        read.add_problem(line, "release-name", f"{file} is of {found.version}, as it says", RESTORE)
    return (None if read.problems else found), tuple(read.problems)


def locate(root: Path, file: str, *path: str | int) -> Place:
    """Where a value stands in a file: looked for when something is wrong with it, for it takes
    longer than reading the file."""
    return document.locate(file, _find_lines(document.load_text(root / file)), path)


def _parse(text: str, read: Document) -> None:
    try:
        read.value = json.loads(text)
    except json.JSONDecodeError as error:
        said = error.msg[0].lower() + error.msg[1:]
        read.add_problem(error.lineno, "json-syntax", f"this is not JSON: {said}", RESTORE)
    except RecursionError:
        read.add_problem(1, "json-syntax", "this is not JSON: its brackets are too deep", RESTORE)
    else:
        if read.value is None:
            read.add_problem(1, "json-syntax", "the file holds nothing", RESTORE)


def _find_lines(text: str) -> dict[KeyPath, int]:
    """The line of each value in a text of JSON, which is YAML as well."""
    lines: dict[KeyPath, int] = {}
    try:
        node = yaml.compose(re.sub(r"\t", " ", neutralise_line_ends(text)), Loader=LOADER)
    except (yaml.YAMLError, RecursionError):
        return lines
    waiting: list[tuple[KeyPath, yaml.Node]] = [((), node)] if node else []
    while waiting:
        path, one = waiting.pop()
        lines.setdefault(path, one.start_mark.line + 1)
        if isinstance(one, yaml.MappingNode):
            waiting += [((*path, key.value), value) for key, value in one.value]
        elif isinstance(one, yaml.SequenceNode):
            waiting += [((*path, number), value) for number, value in enumerate(one.value)]
    return lines
