"""Reads the pages that people write: their front matter, and the language and section they are in.

A page's front matter says its section of the menu (``menu:``) and, if it is a translation, the
state of that (``translation:``) and a fingerprint of the page it was made from (``source:``).
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from generator.ids import Code
from generator.model.base import Text
from generator.model.states import State
from generator.reading.document import Document, load_text
from generator.reading.model_errors import fit_to_model
from generator.reading.other_programs import walk_entries
from generator.reading.signatures import is_signed
from generator.reading.yaml_file import read_yaml

FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n(.*?\n)(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
"""The front matter of a page, as MkDocs recognises it."""

OPENING = re.compile(r"---[ \t]*\r?$", re.MULTILINE)
"""A first line that begins front matter."""
AS_IN_A_LETTER = re.compile(r" {0,3}[\w-]+:", re.ASCII)
"""A first line that MkDocs takes for front matter without dashes: ``Note: …`` would vanish."""

ENDING = ".md"
"""The ending of written pages' files."""
HOME = "index"
"""The path of the first page of the site, which is the first entry of the menu too."""

STATES = {"draft": State.DRAFT, "reviewed": State.REVIEWED}
"""The states that a page may give after ``translation:``."""


class Head(BaseModel):
    """The front matter of a page: the keys of MkDocs, and those of this project."""

    model_config = ConfigDict(extra="forbid")

    title: Text = ""
    description: Text = ""
    template: Any = None
    """The template of the first page; ``checks.pages`` checks where it may stand."""
    hide: tuple[Literal["navigation", "toc"], ...] = ()
    translation: Any = None
    """The state of the translation; ``checks.pages`` checks it."""
    reviewer: Text = ""
    source: Any = None
    """The fingerprint of the page that the translation was made from."""
    menu: Any = None
    """The section of the menu that the page is in; ``checks.pages`` checks it."""


def read_head(text: str, document: Document) -> None:
    """Reads a page's front matter into a document, and notes what is wrong with it.

    Args:
        text: The whole text of the page's file.
        document: Receives a dict as its value, or None if the front matter can't be read.
    """
    document.value = {}
    match = FRONT_MATTER.match(text)
    if match:
        _read_keys(match[1], document)
    elif OPENING.match(text):
        document.value = None
        document.add_problem(
            1,
            "front-matter",
            "a head begins here and is never closed",
            "write --- on a line of its own below its last key, or take this line out",
        )
    elif AS_IN_A_LETTER.match(text):
        document.add_problem(
            1,
            "front-matter",
            "MkDocs takes this line for a head, and leaves it out of the page",
            "begin the page with its heading, or leave its first line empty",
        )


def _read_keys(head: str, document: Document) -> None:
    """Reads the text between the dashes."""
    read = _parse_keys(head, document.file)
    document.value, document.lines = read.value, read.lines
    document.problems += read.problems


@lru_cache(2**10)  # several rules ask, and while a suite is edited most pages stay as they are
def _parse_keys(head: str, file: str) -> Document:
    """Reads the text between the dashes of a file, for reading: others are given the same."""
    document = Document(file)
    holds_anything = read_yaml(f"\n{head}", document)  # an empty line for the dashes above it
    if document.problems:
        document.value = None
    elif holds_anything and isinstance(document.value, dict):
        fit_to_model(document, Head)
    else:
        document.value = None
        document.add_problem(
            2,
            "front-matter",
            "what stands between the lines --- is not keys with values",
            "write a key and its value, like description: Words, or take the lines out",
        )
    return document


def parse_head(text: str) -> dict[str, Any] | None:
    """Returns a page's front matter: empty if it has none, None if it can't be read."""
    document = Document("")
    read_head(text, document)
    value: dict[str, Any] | None = document.value
    return value


LETTERS = "bcdfghjklmnpqrst"
"""The letters of a fingerprint, four bits each. No vowels, so that it makes no words."""


def make_fingerprint(text: str) -> str:
    """Returns eight letters that change when the words of a page change.

    They are letters because YAML reads some figures as numbers.

    Args:
        text: The whole text of the page's file.
    """
    head = parse_head(text) or {}
    shown = [str(head.get(key, "")) for key in ("title", "description")]
    words = " ".join(" ".join([*shown, FRONT_MATTER.sub("", text, count=1)]).split())
    return "".join(
        LETTERS[byte >> 4] + LETTERS[byte & 15] for byte in sha256(words.encode()).digest()[:4]
    )


def name_folder(language: Code) -> str:
    """Names the folder of the pages written in a language."""
    return f"docs/{language}"


def list_pages(root: Path, language: Code) -> Iterator[tuple[str, Path]]:
    """Yields each page written in a language: its path without ending, and its file.

    Args:
        root: The project's folder.
        language: The language.
    """
    folder = root / name_folder(language)
    for file in walk_entries(folder):
        if file.suffix == ENDING and file.is_file():
            yield file.relative_to(folder).as_posix().removesuffix(ENDING), file


def read_states(root: Path, language: Code) -> Mapping[str, State]:
    """Returns the state of each translated page, by its path within its folder.

    The state is MISSING if a page does not give one, or says it is reviewed without naming a
    reviewer; ``checks.pages`` reports both.
    """
    found = {}
    for path, file in list_pages(root, language):
        head = parse_head(load_text(file)) or {}
        state = STATES.get(str(head.get("translation")), State.MISSING)
        unsigned = state is State.REVIEWED and not is_signed(str(head.get("reviewer", "")))
        found[path] = State.MISSING if unsigned else state
    return found


def has_home(root: Path, language: Code) -> bool:
    """Whether the first page is written in a language; if not, the site makes one."""
    return any(path == HOME for path, _ in list_pages(root, language))


def read_sections(root: Path, language: Code) -> Mapping[str, str]:
    """Returns the section of the menu that each page gives, by its path.

    A page that gives none is left out; ``checks.pages`` reports it.
    """
    found = {}
    for path, file in list_pages(root, language):
        head = parse_head(load_text(file)) or {}
        if "menu" in head:
            found[path] = str(head["menu"])
    return found
