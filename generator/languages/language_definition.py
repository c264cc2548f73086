"""The form of an entry that holds all that the program knows of one language."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from generator import ids
from generator.ids import Code
from generator.languages.query_words import QueryWords
from generator.reading.straight_marks import TypographicMarks

WordForms = Callable[[Collection[str], Sequence[tuple[str, ...]], Path], Mapping[str, object]]
"""Makes the constants by which the search's script of a language knows forms of words.

It takes words in small letters, lists of forms that go before the dictionary's, and the file of a
cache. It returns values by the names that the script has for them.
"""

LATIN = tuple("abcdefghijklmnopqrstuvwxyz")


def keep_unchanged(word: str) -> tuple[str, ...]:
    """Returns the word alone, for a language whose words do not mutate."""
    return (word,)


def open_nothing() -> None:
    """Does nothing, for a language without a dictionary."""


class Slip(NamedTuple):
    """A mistake in a language that a pattern finds for certain.

    Attributes:
        pattern: Finds it in a text.
        code: The code of the problem: ``mutation-wanting``.
        message: What is wrong; it follows the words that were found.
        hint: What to do about it.
    """

    pattern: re.Pattern[str]
    code: str
    message: str
    hint: str


class LanguageDefinition(NamedTuple):
    """All that is special about a language.

    Attributes:
        code: Its code, which is also the name of its folder on the site: ``cy``.
        own_name: Its name in itself: ``Cymraeg``.
        english_name: Its name in English: ``Welsh``.
        locale: Its name in Babel and other libraries: ``cy_GB``.
        alphabet: Its letters in order; a letter may have several characters: ``ll``.
        apart: Beginnings of words in which two letters only meet that elsewhere are one, with
            ``|`` between them: ``dan|gos``.
        mutated: Returns every form of a word's beginning, the word itself first.
        asking: The words by which it asks.
        word_forms: Makes the forms of words for the search; None where a stemmer does.
        open_dictionary: Loads the dictionary that ``word_forms`` needs, ahead of time.
        marks: The apostrophe and quotation marks of its texts; None where any will do.
        slips: Mistakes that a pattern finds for certain.
        addresses: Its words for parts of addresses, by the part on every site. They are
            published, and so never changed.
        own_terms: The words for terms that recur in the interface, by the English.
    """

    code: Code
    own_name: str
    english_name: str
    locale: str
    alphabet: tuple[str, ...] = LATIN
    apart: tuple[str, ...] = ()
    mutated: Callable[[str], tuple[str, ...]] = keep_unchanged
    asking: QueryWords = QueryWords()
    word_forms: WordForms | None = None
    open_dictionary: Callable[[], object] = open_nothing
    marks: TypographicMarks | None = None
    slips: tuple[Slip, ...] = ()
    addresses: Mapping[str, str] = {}
    own_terms: Mapping[str, tuple[str, ...]] = {}

    @property
    def tag(self) -> str:
        """Its tag in Word's spelling checkers: ``cy-GB``."""
        return self.locale.replace("_", "-")

    @property
    def slug(self) -> str:
        """Its English name in addresses and names of columns: ``scottish-gaelic``."""
        return ids.make_slug(self.english_name)
