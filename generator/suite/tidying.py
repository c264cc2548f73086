"""Mends the characters of a suite's files that can be mended without a person.

No wording changes: letters are written as keyboards write them, and what can't be seen goes. Where
a source prints a word with just these characters, they are the publisher's, and stay.
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
FindStraight = Callable[[str, Marks], Iterator[Character]]
WORD_BEFORE, WORD_BEHIND = re.compile(r"[^ \t\r\n\"']*$"), re.compile(r"[^ \t\r\n\"']*")
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Mended:
    """What was done about a character.

    Attributes:
        place: The file and line.
        column: The column, before anything was mended.
        said: What was done, as a plain sentence without a full stop.
    """

    place: Place
    column: int
    said: str

    def __str__(self) -> str:
        return f"{self.place.file}:{self.place.line}:{self.column}: {self.said}"


def files(suite: Suite, marks: Mapping[Code, Marks]) -> Iterator[tuple[str, Find]]:
    """Yields every file of a suite with texts, and what finds the characters to look at in it.

    Args:
        suite: The suite.
        marks: Of each language that is set with curly marks, which.
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
    """What finds straight marks too, where the language has others."""
    if code not in marks:
        return find
    straight = straight_marks.in_page if find is in_text else straight_marks.in_catalogue
    return lambda text: iter(_found(find, straight, marks[code], text))


@lru_cache(64)  # while a suite is edited, most of its files stay as they are from check to check
def _found(find: Find, straight: FindStraight, marks: Marks, text: str) -> tuple[Character, ...]:
    return tuple(sorted((*find(text), *straight(text, marks)), key=lambda one: one.start))


def readable(file: Path) -> str:
    """The text of a file; empty where it can't be read, which is a problem by itself."""
    return _whole(file).removeprefix(BYTE_ORDER_MARK)


def _whole(file: Path) -> str:
    """The same with its byte-order mark, if it has one."""
    try:
        return content(file).decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


class Sources:
    """The published texts in ``sources/``, read when they are first asked for.

    Args:
        root: The project's folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {
            path.relative_to(self.root).as_posix(): readable(path)
            for path in sorted((self.root / "sources").rglob("*.txt"))
        }

    def printing(self, text: str, found: Character) -> str:
        """The source that prints a word with just these characters; empty where none does.

        Args:
            text: The text of the file that the character was found in.
            found: The character.
        """
        if found.kind is Kind.STRAIGHT:  # of a translation, which no source prints
            return ""
        end = found.start + len(found.written)
        before, behind = WORD_BEFORE.search(text, 0, found.start), WORD_BEHIND.match(text, end)
        word = f"{before[0] if before else ''}{found.text}{behind[0] if behind else ''}"
        return next((name for name, printed in self._texts.items() if word in printed), "")


def tidy(suite: Suite, marks: Mapping[Code, Marks]) -> Iterator[Mended]:
    """Mends the files of a suite, each as a whole or not at all; yields what was done, and left.

    Args:
        suite: The suite.
        marks: Of each language that is set with curly marks, which.
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
    """What stands in the place of a character; no space beside another one."""
    mended = found.mended or ""
    end = found.start + len(found.written)
    beside = text[max(found.start - 1, 0) : found.start] + text[end : end + 1]
    return mended.strip() if any(map(str.isspace, beside)) else mended


def _told(instead: str) -> str:
    if not instead:
        return "taken out"
    return "now a space" if instead.isspace() else f"now {instead}"


def _says_the_same(before: str, after: str) -> bool:
    """Whether YAML reads the mended text as it read the text, but for what was mended."""
    return _read(before) == _read(after)


def _read(text: str) -> list[str] | None:
    """The scalars of a YAML text, each as it reads without what is mended; None for no YAML.

    A scalar of nothing but that is left out: without it, ``check`` says that nothing stands there.
    """
    try:
        tokens = list(yaml.scan(same_lines(text), Loader=LOADER))
    except yaml.YAMLError:
        return None
    values = [token.value for token in tokens if isinstance(token, yaml.ScalarToken)]
    return [words for value in values if (words := " ".join(_mended(value).split()))]


def _mended(value: str) -> str:
    parts, end = [], 0
    for found in in_text(value):
        if found.mended is not None:
            parts += [value[end : found.start], found.mended]
            end = found.start + len(found.written)
    return "".join([*parts, value[end:]])
