"""The program's own words in a language: a catalogue that goes with the program.

They are written in English. ``translating`` brings each catalogue up to date with them.
"""

from collections.abc import Iterator
from functools import cache
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
    return translations.read(root, file_of(code), code)
