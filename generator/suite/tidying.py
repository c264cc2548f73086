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
from generator.reading.characters import (
    Character,
    CharacterFault,
    find_in_catalogue,
    find_in_text,
    find_in_yaml,
)
from generator.reading.document import load_bytes
from generator.reading.other_programs import list_entries, walk_entries
from generator.reading.straight_marks import TypographicMarks
from generator.reading.yaml_file import LOADER, neutralise_line_ends
from generator.suite.suite import Suite
from generator.writing import write

Find = Callable[[str], Iterator[Character]]
"""Finds the characters of a text with which something is wrong."""
FindStraight = Callable[[str, TypographicMarks], Iterator[Character]]
"""Finds the straight marks of a text, in a language that has others."""
WORD_BEFORE, WORD_BEHIND = re.compile(r"[^ \t\r\n\"']*$"), re.compile(r"[^ \t\r\n\"']*")
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Mending:
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


def list_files(suite: Suite, marks: Mapping[Code, TypographicMarks]) -> Iterator[tuple[str, Find]]:
    """Yields every file of a suite that has texts, with the function that finds characters in it.

    Args:
        suite: The suite.
        marks: The marks of each language that is set with curly ones.
    """
    for file in sorted(suite.lines):
        yield file, find_in_yaml
    for code in suite.languages.translations:
        yield translations.name_file(code), _add_straight_marks(find_in_catalogue, code, marks)
    for catalogue in list_entries(suite.root / translations.OF_THE_PROGRAM):
        if catalogue.suffix == ".po":
            file = catalogue.relative_to(suite.root).as_posix()
            yield file, _add_straight_marks(find_in_catalogue, catalogue.stem, marks)
    for page in walk_entries(suite.root / "docs"):
        if page.suffix == ".md" and page.is_file():
            file = page.relative_to(suite.root).as_posix()
            yield file, _add_straight_marks(find_in_text, file.split("/")[1], marks)


def _add_straight_marks(find: Find, code: Code, marks: Mapping[Code, TypographicMarks]) -> Find:
    """Returns a function that finds straight marks too, if the language has others."""
    if code not in marks:
        return find
    straight = (
        straight_marks.find_in_page if find is find_in_text else straight_marks.find_in_catalogue
    )
    return lambda text: iter(_find_all(find, straight, marks[code], text))


@lru_cache(64)  # while a suite is edited, most of its files are the same from check to check
def _find_all(
    find: Find, straight: FindStraight, marks: TypographicMarks, text: str
) -> tuple[Character, ...]:
    """Finds characters of both sorts, in the order of the text."""
    return tuple(sorted((*find(text), *straight(text, marks)), key=lambda one: one.start))


def read_if_possible(file: Path) -> str:
    """Returns the text of a file; empty if it can't be read, which is reported elsewhere."""
    return _read_whole(file).removeprefix(BYTE_ORDER_MARK)


def _read_whole(file: Path) -> str:
    """Returns the same text, with its byte-order mark if it has one."""
    try:
        return load_bytes(file).decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


class PublishedSources:
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
            path.relative_to(self.root).as_posix(): read_if_possible(path)
            for path in sorted((self.root / "sources").rglob("*.txt"))
        }

    def find_printing(self, text: str, found: Character) -> str:
        """Returns the source that prints a word with exactly this character; empty if none does.

        Args:
            text: The text in which the character was found.
            found: The character.
        """
        if (
            found.kind is CharacterFault.STRAIGHT
        ):  # only translations have these, and no source prints them
            return ""
        end = found.start + len(found.written)
        before, behind = WORD_BEFORE.search(text, 0, found.start), WORD_BEHIND.match(text, end)
        word = f"{before[0] if before else ''}{found.text}{behind[0] if behind else ''}"
        return next((name for name, printed in self._texts.items() if word in printed), "")


def tidy(suite: Suite, marks: Mapping[Code, TypographicMarks]) -> Iterator[Mending]:
    """Replaces characters in a suite's files; yields what was done, and what was left as it is.

    A file is written as a whole or not at all.

    Args:
        suite: The suite.
        marks: The marks of each language that is set with curly ones.
    """
    sources = PublishedSources(suite.root)
    for file, find in list_files(suite, marks):
        whole = _read_whole(suite.root / file)
        text = whole.removeprefix(BYTE_ORDER_MARK)
        done: list[Mending] = []
        parts: list[str] = []
        end = 0
        for character in find(text):
            if character.mended is None or character.start < end:
                continue
            place = Place(file, character.line)
            if source := sources.find_printing(text, character):
                yield Mending(
                    place, character.column, f"{character.name} is left: {source} prints it so"
                )
                continue
            instead = _choose_replacement(text, character)
            parts += [text[end : character.start], instead]
            end = character.start + len(character.written)
            done.append(
                Mending(
                    place, character.column, f"{character.name} is {_describe_replacement(instead)}"
                )
            )
        tidied = "".join([*parts, text[end:]])
        if tidied == text:
            continue
        if find is find_in_yaml and not _is_same_yaml(text, tidied):
            said = "the file is left: without what can't be seen, YAML would read it otherwise"
            yield Mending(done[0].place, done[0].column, said)
            continue
        write(suite.root / file, whole.removesuffix(text) + tidied)
        yield from done


def _choose_replacement(text: str, found: Character) -> str:
    """Returns what replaces a character: not a space if there is a space beside it already."""
    mended = found.mended or ""
    end = found.start + len(found.written)
    beside = text[max(found.start - 1, 0) : found.start] + text[end : end + 1]
    return mended.strip() if any(map(str.isspace, beside)) else mended


def _describe_replacement(instead: str) -> str:
    """Says what a character was replaced by."""
    if not instead:
        return "taken out"
    return "now a space" if instead.isspace() else f"now {instead}"


def _is_same_yaml(before: str, after: str) -> bool:
    """Whether YAML reads the changed file as before, except for the replaced characters."""
    return _read_scalars(before) == _read_scalars(after)


def _read_scalars(text: str) -> list[str] | None:
    """Returns the scalars of a YAML text with characters replaced; None if it is not YAML.

    A scalar of such characters alone is left out: without them the value is empty, which ``make
    check`` reports.
    """
    try:
        tokens = list(yaml.scan(neutralise_line_ends(text), Loader=LOADER))
    except yaml.YAMLError:
        return None
    values = [token.value for token in tokens if isinstance(token, yaml.ScalarToken)]
    return [words for value in values if (words := " ".join(_mend(value).split()))]


def _mend(value: str) -> str:
    """Returns a text with its characters replaced."""
    parts, end = [], 0
    for character in find_in_text(value):
        if character.mended is not None:
            parts += [value[end : character.start], character.mended]
            end = character.start + len(character.written)
    return "".join([*parts, value[end:]])
