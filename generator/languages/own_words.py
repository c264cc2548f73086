"""The program's own words in a language: a catalogue that goes with the program.

They are written in English. ``translating`` brings each catalogue up to date with them.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from generator.ids import ENGLISH, Code
from generator.problems import Problem
from generator.reading import translations
from generator.reading.other_programs import entries
from generator.reading.translations import OF_THE_PROGRAM, Translations

PROJECT = Path(__file__).resolve().parents[2]
"""The folder that the program stands in, which may be that of a suite too."""


def file_of(code: Code) -> str:
    """The catalogue of a language, from the folder that the program stands in."""
    return f"{OF_THE_PROGRAM}/{code}.po"


def languages(root: Path = PROJECT) -> Iterator[Code]:
    """Yields the languages other than English in which the program has words.

    Args:
        root: A project's folder; none where the program does not stand in it.
    """
    for path in entries(root / OF_THE_PROGRAM):
        if path.suffix == ".po":
            yield path.stem


@cache
def read(code: Code, root: Path = PROJECT) -> tuple[Translations, list[Problem]]:
    """Reads the program's words in a language, once: who may have edited them clears the cache.

    Args:
        code: The language.
        root: The folder that the program stands in.

    Returns:
        The words, none where the program has none in that language; and what is wrong with them.
    """
    if code == ENGLISH or code not in languages(root):
        return Translations(), []
    try:
        now = (root / file_of(code)).stat()
    except OSError:  # reading says what is wrong
        return translations.read(root, file_of(code), code)
    return _read(root.resolve(), code, now.st_mtime_ns, now.st_size)


@lru_cache(8)
def _read(root: Path, code: Code, *_: int) -> tuple[Translations, list[Problem]]:
    """The same, as long as the file stays as it is: a server builds again and again, and a check
    reads the words of the project's program, which are mostly those of the one that runs."""
    return translations.read(root, file_of(code), code)
