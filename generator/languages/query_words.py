"""The words by which a language asks, which the search needs to read a question."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.ids import SectionKind


class QueryWords(NamedTuple):
    """The words by which a language asks, in small letters.

    Attributes:
        stop_words: Words that say nothing of what a text is about.
        asks_by: Words that mark a question: ``how``, ``should``, ``my``.
        question_words: Words that say nothing of what a question is about: ``do``, ``someone``.
        numbers: The number that each number word means: ``five`` and ``fifth`` are 5.
        joins: Words between the parts of a reference: “criterion 8 **of** SE04”.
        ranges: Words between the first and the last of several: “P1 **to** P4”.
        standards: What a standard is called before its number.
        functions: What a function is called before its letter.
        values: What a value is called before its number.
        sections: What the statements of a kind of section are called before their number.
        forms: Irregular words with their forms, the word first: ``write``, ``wrote``, ``written``.
    """

    stop_words: tuple[str, ...] = ()
    asks_by: tuple[str, ...] = ()
    question_words: tuple[str, ...] = ()
    numbers: Mapping[str, int] = {}
    joins: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    sections: Mapping[SectionKind, tuple[str, ...]] = {}
    forms: tuple[tuple[str, ...], ...] = ()


def map_number_words(words: str) -> dict[str, int]:
    """Returns the number that each number word means.

    Args:
        words: The words for 1, 2, 3 … with commas between numbers: ``one first, two second``.
    """
    listed = enumerate(words.split(","), start=1)
    return {word: number for number, same in listed for word in same.split()}
