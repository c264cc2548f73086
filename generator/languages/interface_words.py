"""Reads the catalogues of the interface: the program's own words, translated from English.

They belong to the program, not to a suite. ``make translations`` brings them up to date.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.ids import ENGLISH, Code
from generator.problems import Problem
from generator.reading import translations
from generator.reading.other_programs import list_entries
from generator.reading.translations import OF_THE_PROGRAM, Translations

PROJECT = Path(__file__).resolve().parents[2]
"""The folder that holds the program, which may be the folder of a suite too."""


def name_file(code: Code) -> str:
    """Names the catalogue of a language, relative to the folder that holds the program."""
    return f"{OF_THE_PROGRAM}/{code}.po"


def list_languages(root: Path = PROJECT) -> Iterator[Code]:
    """Yields the languages other than English that the interface has words in.

    Args:
        root: A project's folder. If the program is not in it, nothing is yielded.
    """
    for path in list_entries(root / OF_THE_PROGRAM):
        if path.suffix == ".po":
            yield path.stem


@cache
def read(code: Code, root: Path = PROJECT) -> tuple[Translations, list[Problem]]:
    """Reads the interface's words in a language, once: callers that change them clear the cache.

    Args:
        code: The language.
        root: The folder that holds the program.

    Returns:
        The words, which are empty if there is no catalogue, and what is wrong with it.
    """
    if code == ENGLISH or code not in list_languages(root):
        return Translations(), []
    return translations.read(root, name_file(code), code)
