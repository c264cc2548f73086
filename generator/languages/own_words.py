"""The program's own words in a language: a catalogue that goes with the program.

They are written in English. ``translating`` brings each catalogue up to date with them.
"""

from functools import cache
from pathlib import Path

from generator.ids import ENGLISH, Code
from generator.problems import Problem
from generator.reading import translations
from generator.reading.translations import Translations

PROJECT = Path(__file__).resolve().parents[2]
"""The folder that the program stands in, which may be that of a suite too."""

FOLDER = Path(__file__).with_name("catalogues")


def languages() -> tuple[Code, ...]:
    """The languages other than English in which the program has words."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.po")))


def file_of(code: Code) -> str:
    """The catalogue of a language, from the folder that the program stands in."""
    return (FOLDER / f"{code}.po").relative_to(PROJECT).as_posix()


@cache
def read(code: Code) -> tuple[Translations, list[Problem]]:
    """Reads the program's words in a language, once.

    Returns:
        The words, none where the program has none in that language; and what is wrong with them.
    """
    if code == ENGLISH or code not in languages():
        return Translations(), []
    return translations.read(PROJECT, file_of(code), code)
