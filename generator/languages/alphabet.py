"""Sorts words by the alphabet of their language."""

import re
import unicodedata
from functools import cache

from generator.ids import Code
from generator.languages.known_languages import find_definition

APART = "\0"
"""Separates two letters that are not one, where both orders are possible."""


def make_sort_key(words: str, language: Code) -> tuple[tuple[int, ...], str]:
    """Returns a key for ``sorted`` that puts words in the order of their language's alphabet.

    Accents and capitals count only between words that are otherwise the same. A space, a figure and
    any other sign come before the letters.
    """
    plain = unicodedata.normalize("NFD", words.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    letters = find_definition(language).alphabet
    # The longest letter first: in Welsh *ng* is one letter, unless the word is an exception.
    found = _compile_letters(letters).findall(_separate_letters(bare, language))
    after_signs = 0x110000  # beyond every sign of Unicode
    return tuple(
        after_signs + letters.index(one) if one in letters else ord(one)
        for one in found
        if one != APART
    ), words


def _separate_letters(bare: str, language: Code) -> str:
    """Separates letters that would count as one but only meet, as *n* and *g* do in *Bangor*."""
    for beginnings, end in _list_meeting_letters(language):
        bare = beginnings.sub(rf"\g<0>{APART}", bare) if end in bare else bare
    return bare


@cache
def _list_meeting_letters(language: Code) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Returns, for each word in which letters only meet, a pattern for its beginning, and its rest.

    The beginning is looked for in its mutated forms too.
    """
    spoken = find_definition(language)
    found = []
    for word in spoken.apart:
        begins, _, end = word.partition("|")
        forms = (form.removesuffix(end) for form in spoken.mutated(begins + end))
        found.append((re.compile(rf"\b(?:{'|'.join(forms)})(?={end})"), end))
    return tuple(found)


@cache
def _compile_letters(letters: tuple[str, ...]) -> re.Pattern[str]:
    """Returns a pattern for one letter of the alphabet, the longest first, or any other sign."""
    return re.compile("|".join([*sorted(letters, key=len, reverse=True), "."]), re.DOTALL)
