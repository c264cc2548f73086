"""What the program knows of a language: one entry holds all of it."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from generator import ids
from generator.ids import Code
from generator.languages.asking import Asking
from generator.reading.straight_marks import Marks

WordForms = Callable[[Collection[str], Sequence[tuple[str, ...]], Path], Mapping[str, object]]
"""Words in small letters, lists of forms that go before the dictionary's, and a file to keep what
that says → what the search's script of the language is told, by the names of its constants."""

LATIN = tuple("abcdefghijklmnopqrstuvwxyz")


def unchanged(word: str) -> tuple[str, ...]:
    """The word alone, where a language has words as they are."""
    return (word,)


def nothing_to_open() -> None:
    """A language without a dictionary has none to open."""


class Slip(NamedTuple):
    """Something that nobody who knows a language writes.

    Attributes:
        pattern: Finds it in a text.
        code: What the problem is called: ``mutation-wanting``.
        message: What is wrong, behind the words that were found.
        hint: What to do.
    """

    pattern: re.Pattern[str]
    code: str
    message: str
    hint: str


class Definition(NamedTuple):
    """A language.

    Attributes:
        code: Its code, which is the name of its folder on the site too: ``cy``.
        own_name: What it calls itself: ``Cymraeg``.
        english_name: What it is called in English: ``Welsh``.
        locale: As which Babel and others know it: ``cy_GB``.
        alphabet: Its letters in order, those that are written with several characters as one.
        apart: Beginnings of words in which two letters only meet that elsewhere are one, with
            ``|`` between them: ``dan|gos``.
        mutated: Every form that the beginning of a word may take, the word itself first.
        asking: What the search knows of how it asks.
        word_forms: What the search is told of the forms of words; None where it knows them by rule.
        open_dictionary: Opens what ``word_forms`` asks, ahead of the question.
        marks: The apostrophe and the quotation marks that its texts have; None where any will do.
        slips: What nobody who knows the language writes, as far as a pattern tells it.
        addresses: What parts of addresses are called in it, by what they are called on every site.
            They are published, and so never changed.
        own_terms: The words for terms that recur in the program's own words, by the English.
    """

    code: Code
    own_name: str
    english_name: str
    locale: str
    alphabet: tuple[str, ...] = LATIN
    apart: tuple[str, ...] = ()
    mutated: Callable[[str], tuple[str, ...]] = unchanged
    asking: Asking = Asking()
    word_forms: WordForms | None = None
    open_dictionary: Callable[[], object] = nothing_to_open
    marks: Marks | None = None
    slips: tuple[Slip, ...] = ()
    addresses: Mapping[str, str] = {}
    own_terms: Mapping[str, tuple[str, ...]] = {}

    @property
    def tag(self) -> str:
        """As Word's spelling checkers know it: ``cy-GB``."""
        return self.locale.replace("_", "-")

    @property
    def slug(self) -> str:
        """Its English name as addresses and names of columns have it: ``scottish-gaelic``."""
        return ids.slug(self.english_name)
