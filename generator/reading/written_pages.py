"""The pages that people write: what their heads say of the menu and of the translation."""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from generator.ids import Code
from generator.model.base import Text
from generator.model.states import State
from generator.reading.document import Document, text_of
from generator.reading.model_errors import fit
from generator.reading.other_programs import entries_below
from generator.reading.signatures import is_signed
from generator.reading.yaml_file import read_text

FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n(.*?\n)(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
"""What MkDocs takes for a page's head."""

OPENING = re.compile(r"---[ \t]*\r?$", re.MULTILINE)
AS_IN_A_LETTER = re.compile(r" {0,3}[\w-]+:", re.ASCII)
"""What MkDocs takes for a head too, where it is the first line: ``Note: …`` would vanish."""

ENDING = ".md"
HOME = "index"
"""The first page of the site, and the first entry of the menu."""

STATES = {"draft": State.DRAFT, "reviewed": State.REVIEWED}
"""What may stand after ``translation:`` at the head of a page that is one."""


class Head(BaseModel):
    """What may stand at a page's head: what it says to MkDocs, and to this project."""

    model_config = ConfigDict(extra="forbid")

    title: Text = ""
    description: Text = ""
    template: Any = None
    """The frame of the first page: ``checks.pages`` says where it may stand."""
    hide: tuple[Literal["navigation", "toc"], ...] = ()
    translation: Any = None
    """In which state it is: ``checks.pages`` says what may stand here."""
    reviewer: Text = ""
    source: Any = None
    """What the translation was made from, as ``fingerprint`` tells it."""
    menu: Any = None
    """In which section of the menu it is: ``checks.pages`` says what may stand here."""


def read_head(text: str, document: Document) -> None:
    """Reads the keys and values at a page's head into a document, with what is wrong with them.

    Args:
        text: All that the page's file holds.
        document: Gets a dict as its value; None where the head can't be read.
    """
    document.value = {}
    found = FRONT_MATTER.match(text)
    if found:
        _read_keys(found[1], document)
    elif OPENING.match(text):
        document.value = None
        document.add(
            1,
            "front-matter",
            "a head begins here and is never closed",
            "write --- on a line of its own below its last key, or take this line out",
        )
    elif AS_IN_A_LETTER.match(text):
        document.add(
            1,
            "front-matter",
            "MkDocs takes this line for a head, and leaves it out of the page",
            "begin the page with its heading, or leave its first line empty",
        )


def _read_keys(head: str, document: Document) -> None:
    holds_anything = read_text(f"\n{head}", document)  # the line above is the first of the file
    if document.problems:
        document.value = None
    elif holds_anything and isinstance(document.value, dict):
        fit(document, Head)
    else:
        document.value = None
        document.add(
            2,
            "front-matter",
            "what stands between the lines --- is not keys with values",
            "write a key and its value, like description: Words, or take the lines out",
        )


def head_of(text: str) -> dict[str, Any] | None:
    """The keys and values at a page's head; none is an empty dict, and None is no such thing."""
    document = Document("")
    read_head(text, document)
    value: dict[str, Any] | None = document.value
    return value


LETTERS = "bcdfghjklmnpqrst"


def fingerprint(text: str) -> str:
    """Eight letters that tell the words of a page from any others.

    Letters, because YAML takes some figures for numbers; no vowels, because they are no word.

    Args:
        text: All that the page's file holds.
    """
    head = head_of(text) or {}
    shown = [str(head.get(key, "")) for key in ("title", "description")]
    words = " ".join(" ".join([*shown, FRONT_MATTER.sub("", text, count=1)]).split())
    return "".join(
        LETTERS[byte >> 4] + LETTERS[byte & 15] for byte in sha256(words.encode()).digest()[:4]
    )


def folder_of(language: Code) -> str:
    """The folder of the pages that people write in a language."""
    return f"docs/{language}"


def pages_in(root: Path, language: Code) -> Iterator[tuple[str, Path]]:
    """Yields the pages that people write in a language: the path without its ending, and the file.

    Args:
        root: The project's folder.
        language: The language.
    """
    folder = root / folder_of(language)
    for file in entries_below(folder):
        if file.suffix == ENDING and file.is_file():
            yield file.relative_to(folder).as_posix().removesuffix(ENDING), file


def states(root: Path, language: Code) -> Mapping[str, State]:
    """The state of each page that is a translation, by its path within its folder.

    A page that does not say, or is reviewed by nobody who is named, is missing its state, which
    ``checks.pages`` reports.
    """
    found = {}
    for path, file in pages_in(root, language):
        head = head_of(text_of(file)) or {}
        state = STATES.get(str(head.get("translation")), State.MISSING)
        unsigned = state is State.REVIEWED and not is_signed(str(head.get("reviewer", "")))
        found[path] = State.MISSING if unsigned else state
    return found


def has_home(root: Path, language: Code) -> bool:
    """Whether people wrote the first page in a language; else the site makes one."""
    return any(path == HOME for path, _ in pages_in(root, language))


def sections(root: Path, language: Code) -> Mapping[str, str]:
    """The section of the menu that each page in a language names, by its path.

    A page that names none is left out; ``checks.pages`` reports it.
    """
    found = {}
    for path, file in pages_in(root, language):
        head = head_of(text_of(file)) or {}
        if "menu" in head:
            found[path] = str(head["menu"])
    return found
