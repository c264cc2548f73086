"""What the search has to know of how a language asks: the form of what a language says of it."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.ids import SectionKind


class Asking(NamedTuple):
    """How a language asks, in small letters.

    Attributes:
        stop_words: Words that say nothing of what a text is about.
        asks_by: Words by which a question is known: ``how``, ``should``, ``my``.
        question_words: Words that say nothing in a question: ``do``, ``someone``.
        numbers: Number words: ``five``, ``fifth``.
        joins: Words between the parts of a reference: “criterion 8 **of** SE04”.
        ranges: Words between the first and the last of several: “P1 **to** P4”.
        standards: What a standard is called before its number.
        functions: What a function is called before its letter.
        values: What a value is called before its number.
        sections: What the statements of a kind of section are called before their number.
        forms: Words with forms that no rule makes, the word first: ``write wrote written``.
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


def numbers(words: str) -> dict[str, int]:
    """Number words in order → what each means.

    Args:
        words: From one on, those of a number together: ``one first, two second``.
    """
    listed = enumerate(words.split(","), start=1)
    return {word: number for number, same in listed for word in same.split()}
