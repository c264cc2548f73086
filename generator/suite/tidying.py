"""Replaces characters in a suite's files that need no decision by a person.

No wording changes: letters are written as keyboards write them, and invisible characters are taken
out. If a source prints a word with exactly these characters, they are the publisher's, and stay.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import yaml

from generator.ids import Code
from generator.problems import Place
from generator.reading import straight_marks, translations
from generator.reading.characters import Character, Kind, in_catalogue, in_text, in_yaml
from generator.reading.document import content
from generator.reading.other_programs import entries, entries_below
from generator.reading.straight_marks import Marks
from generator.reading.yaml_file import LOADER, same_lines
from generator.suite.suite import Suite
from generator.writing import write

Find = Callable[[str], Iterator[Character]]
"""Finds the characters of a text with which something is wrong."""
FindStraight = Callable[[str, Marks], Iterator[Character]]
"""Finds the straight marks of a text, in a language that has others."""
WORD_BEFORE, WORD_BEHIND = re.compile(r"[^ \t\r\n\"']*$"), re.compile(r"[^ \t\r\n\"']*")
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Mended:
    """What was done about a character.

    Attributes:
        place: The file and line.
        column: The column before anything was changed.
        said: What was done, as a plain sentence without a full stop.
    """

    place: Place
    column: int
    said: str

    def __str__(self) -> str:
        return f"{self.place.file}:{self.place.line}:{self.column}: {self.said}"


def files(suite: Suite, marks: Mapping[Code, Marks]) -> Iterator[tuple[str, Find]]:
    """Yields every file of a suite that has texts, with the function that finds characters in it.

    Args:
        suite: The suite.
        marks: The marks of each language that is set with curly ones.
    """
    for file in sorted(suite.lines):
        yield file, in_yaml
    for code in suite.languages.translations:
        yield translations.file_of(code), _with_marks(in_catalogue, code, marks)
    for catalogue in entries(suite.root / translations.OF_THE_PROGRAM):
        if catalogue.suffix == ".po":
            file = catalogue.relative_to(suite.root).as_posix()
            yield file, _with_marks(in_catalogue, catalogue.stem, marks)
    for page in entries_below(suite.root / "docs"):
        if page.suffix == ".md" and page.is_file():
            file = page.relative_to(suite.root).as_posix()
            yield file, _with_marks(in_text, file.split("/")[1], marks)


def _with_marks(find: Find, code: Code, marks: Mapping[Code, Marks]) -> Find:
    """Returns a function that finds straight marks too, if the language has others."""
    if code not in marks:
        return find
    straight = straight_marks.in_page if find is in_text else straight_marks.in_catalogue
    return lambda text: iter(_found(find, straight, marks[code], text))


@lru_cache(64)  # while a suite is edited, most of its files are the same from check to check
def _found(find: Find, straight: FindStraight, marks: Marks, text: str) -> tuple[Character, ...]:
    """Finds characters of both sorts, in the order of the text."""
    return tuple(sorted((*find(text), *straight(text, marks)), key=lambda one: one.start))


def readable(file: Path) -> str:
    """Returns the text of a file; empty if it can't be read, which is reported elsewhere."""
    return _whole(file).removeprefix(BYTE_ORDER_MARK)


def _whole(file: Path) -> str:
    """Returns the same text, with its byte-order mark if it has one."""
    try:
        return content(file).decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


class Sources:
    """The published texts in ``sources/``, read when first needed.

    Args:
        root: The project's folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def _texts(self) -> dict[str, str]:
        """The published texts by the names of their files."""
        return {
            path.relative_to(self.root).as_posix(): readable(path)
            for path in sorted((self.root / "sources").rglob("*.txt"))
        }

    def printing(self, text: str, found: Character) -> str:
        """Returns the source that prints a word with exactly this character; empty if none does.

        Args:
            text: The text in which the character was found.
            found: The character.
        """
        if found.kind is Kind.STRAIGHT:  # only translations have these, and no source prints them
            return ""
        end = found.start + len(found.written)
        before, behind = WORD_BEFORE.search(text, 0, found.start), WORD_BEHIND.match(text, end)
        word = f"{before[0] if before else ''}{found.text}{behind[0] if behind else ''}"
        return next((name for name, printed in self._texts.items() if word in printed), "")


def tidy(suite: Suite, marks: Mapping[Code, Marks]) -> Iterator[Mended]:
    """Replaces characters in a suite's files; yields what was done, and what was left as it is.

    A file is written as a whole or not at all.

    Args:
        suite: The suite.
        marks: The marks of each language that is set with curly ones.
    """
    sources = Sources(suite.root)
    for file, find in files(suite, marks):
        whole = _whole(suite.root / file)
        text = whole.removeprefix(BYTE_ORDER_MARK)
        done: list[Mended] = []
        parts: list[str] = []
        end = 0
        for found in find(text):
            if found.mended is None or found.start < end:
                continue
            place = Place(file, found.line)
            if source := sources.printing(text, found):
                yield Mended(place, found.column, f"{found.name} is left: {source} prints it so")
                continue
            instead = _instead(text, found)
            parts += [text[end : found.start], instead]
            end = found.start + len(found.written)
            done.append(Mended(place, found.column, f"{found.name} is {_told(instead)}"))
        tidied = "".join([*parts, text[end:]])
        if tidied == text:
            continue
        if find is in_yaml and not _says_the_same(text, tidied):
            said = "the file is left: without what can't be seen, YAML would read it otherwise"
            yield Mended(done[0].place, done[0].column, said)
            continue
        write(suite.root / file, whole.removesuffix(text) + tidied)
        yield from done


def _instead(text: str, found: Character) -> str:
    """Returns what replaces a character: not a space if there is a space beside it already."""
    mended = found.mended or ""
    end = found.start + len(found.written)
    beside = text[max(found.start - 1, 0) : found.start] + text[end : end + 1]
    return mended.strip() if any(map(str.isspace, beside)) else mended


def _told(instead: str) -> str:
    """Says what a character was replaced by."""
    if not instead:
        return "taken out"
    return "now a space" if instead.isspace() else f"now {instead}"


def _says_the_same(before: str, after: str) -> bool:
    """Whether YAML reads the changed file as before, except for the replaced characters."""
    return _read(before) == _read(after)


def _read(text: str) -> list[str] | None:
    """Returns the scalars of a YAML text with characters replaced; None if it is not YAML.

    A scalar of such characters alone is left out: without them the value is empty, which ``make
    check`` reports.
    """
    try:
        tokens = list(yaml.scan(same_lines(text), Loader=LOADER))
    except yaml.YAMLError:
        return None
    values = [token.value for token in tokens if isinstance(token, yaml.ScalarToken)]
    return [words for value in values if (words := " ".join(_mended(value).split()))]


def _mended(value: str) -> str:
    """Returns a text with its characters replaced."""
    parts, end = [], 0
    for found in in_text(value):
        if found.mended is not None:
            parts += [value[end : found.start], found.mended]
            end = found.start + len(found.written)
    return "".join([*parts, value[end:]])
