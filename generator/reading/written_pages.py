"""The pages that people write: what their heads say of the menu and of the Welsh."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from generator.model.states import State
from generator.reading.other_programs import entries_below

FRONT_MATTER = re.compile(r"---\r?\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)
FOLDERS = ("docs/en/", "docs/cy/")
ENDING = ".md"
HOME = "index"
"""The first page of the site, and the first entry of the menu."""

STATES = {"draft": State.DRAFT, "reviewed": State.REVIEWED}
"""What may stand after ``welsh:`` at the head of a Welsh page."""


class Head(BaseModel):
    """What may stand at a page's head: what it says to MkDocs, and to this project."""

    model_config = ConfigDict(extra="forbid", strict=True)

    title: str = ""
    description: str = ""
    template: Literal["home.html"] | None = None
    hide: list[Literal["navigation", "toc"]] = []
    welsh: Any = None
    """In which state it is: ``checks.pages`` says what may stand here."""
    reviewer: str = ""
    menu: Any = None
    """In which section of the menu it is: ``checks.pages`` says what may stand here."""


def faults_of(head: Mapping[str, Any]) -> Iterator[str]:
    """Yields each key at a page's head that may not be there, or not with this value."""
    try:
        Head.model_validate(head)
    except ValidationError as failure:
        yield from dict.fromkeys(str(error["loc"][0]) for error in failure.errors())


def head_of(text: str) -> dict[str, Any] | None:
    """The keys and values at a page's head; none is an empty dict, and None is no such thing."""
    found = FRONT_MATTER.match(text)
    if not found:
        return {}
    try:
        head = yaml.safe_load(found[1]) or {}
    except (yaml.YAMLError, ValueError):  # a date that is none
        return None
    return head if isinstance(head, dict) else None


def pages_in(root: Path, language: str) -> Iterator[tuple[str, Path]]:
    """Yields the pages that people write in a language: the path without its ending, and the file.

    Args:
        root: The project's folder.
        language: The name of the folder in ``docs/``: ``en``, ``cy``.
    """
    yield from pages_of(root / "docs" / language)


def pages_of(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yields the pages in a folder and its folders: the path without its ending, and the file."""
    for file in entries_below(folder):
        if file.suffix == ENDING and file.is_file():
            yield file.relative_to(folder).as_posix().removesuffix(ENDING), file


def states(root: Path) -> Mapping[str, State]:
    """The state of each page in ``docs/cy/``, by its path within it without the ending.

    A page that does not say, or is reviewed by nobody who is named, is missing its state, which
    ``checks.pages`` reports.
    """
    found = {}
    for path, file in pages_in(root, "cy"):
        head = head_of(file.read_text("utf-8-sig", errors="replace")) or {}
        state = STATES.get(str(head.get("welsh")), State.MISSING)
        unsigned = state is State.REVIEWED and not head.get("reviewer")
        found[path] = State.MISSING if unsigned else state
    return found


def sections(root: Path) -> Mapping[str, str]:
    """The section of the menu that each page in ``docs/en/`` names, by its path.

    A page that names none is left out; ``checks.pages`` reports it.
    """
    found = {}
    for path, file in pages_in(root, "en"):
        head = head_of(file.read_text("utf-8-sig", errors="replace")) or {}
        if "menu" in head:
            found[path] = str(head["menu"])
    return found
