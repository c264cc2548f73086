"""Reads the published texts under ``sources/``, line by line, quite apart from the generator."""

import re
from dataclasses import dataclass
from functools import cache

from tests.data import raw
from tests.support import PROJECT

EXPECTED = "expected.yaml"
TAGS = re.compile(r"</?i>")
BULLET = re.compile(r"^-\s+")
STATEMENT = re.compile(r"([PK][1-9]\d*) (.+)")


@dataclass(frozen=True)
class Line:
    """A line of a published text.

    Attributes:
        place: Where it stands.
        words: Its words, without a bullet and without the marks of bold and italics.
    """

    place: raw.Place
    words: str


def plain(words: str) -> str:
    """Words without a transcription's marks of bold and italics, white space made single."""
    return " ".join(TAGS.sub("", words.replace("*", "")).split())


@cache
def text(file: str) -> str:
    """The words of a published text; none where there is no such file."""
    path = PROJECT / file
    return plain(path.read_text(encoding="utf-8")) if path.is_file() else ""


@cache
def every_text() -> str:
    """The words of all published texts."""
    files = sorted((PROJECT / "sources").glob("*.txt"))
    return " ".join(text(file.relative_to(PROJECT).as_posix()) for file in files)


@cache
def sources() -> tuple[str, ...]:
    """The published texts that editions and standards name as their sources."""
    held = [*raw.editions().values(), *(standard for _, standard in raw.standards().values())]
    return tuple(dict.fromkeys(str(one["source"]) for one in held if one.get("source")))


@cache
def lines(file: str) -> tuple[Line, ...]:
    """The lines of a published text that say something, from its body on."""
    path = PROJECT / file
    found = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    after = _about(file).get("begins_after")
    start = max((n for n, line in enumerate(found, 1) if line.strip() == after), default=0)
    return tuple(
        Line(raw.Place(file, number), words)
        for number, line in enumerate(found[start:], start + 1)
        if (words := BULLET.sub("", plain(line)))
    )


@cache
def not_held(file: str) -> frozenset[str]:
    """The lines of a published text that are headings and no text of the standards."""
    return frozenset(map(str, raw.listed(_about(file), "not_held")))


@cache
def statements() -> dict[str, Line]:
    """Every line of the published texts that is a statement, by its id: ``LSI SE04 P8``.

    It is of the standard whose URN stands last before it.
    """
    found = {}
    for file in sources():
        urn = ""
        for line in lines(file):
            if line.words in raw.standards():
                urn = line.words
            elif urn and (statement := STATEMENT.fullmatch(line.words)):
                found[f"{urn} {statement[1]}"] = Line(line.place, statement[2])
    return found


def _about(file: str) -> dict[object, object]:
    held = raw.document(EXPECTED).get("sources") or {}
    found = held.get(file)
    return found if isinstance(found, dict) else {}
