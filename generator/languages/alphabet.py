"""The order in which a language lists words."""

import re
import unicodedata
from functools import cache

from generator.ids import Code
from generator.languages.definitions import definition

APART = "\0"
"""Stands between two letters that are not one."""


def place(words: str, language: Code) -> tuple[tuple[int, ...], str]:
    """Where words stand in a list of their language: a key for ``sorted``.

    Accents and capitals count only between words that are otherwise the same; a space, a figure
    and any other sign stand before the letters.
    """
    plain = unicodedata.normalize("NFD", words.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    letters = definition(language).alphabet
    found = _longest_first(letters).findall(_with_letters_apart(bare, language))
    after_signs = 0x110000  # beyond every sign of Unicode
    return tuple(
        after_signs + letters.index(one) if one in letters else ord(one)
        for one in found
        if one != APART
    ), words


def _with_letters_apart(bare: str, language: Code) -> str:
    """Puts a sign between letters that only meet, where they would be taken for one."""
    for beginnings, end in _meetings(language):
        bare = beginnings.sub(rf"\g<0>{APART}", bare) if end in bare else bare
    return bare


@cache
def _meetings(language: Code) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Of each word in which letters only meet: what finds its beginning, and what follows it."""
    spoken = definition(language)
    found = []
    for word in spoken.apart:
        begins, _, end = word.partition("|")
        forms = (form.removesuffix(end) for form in spoken.mutated(begins + end))
        found.append((re.compile(rf"\b(?:{'|'.join(forms)})(?={end})"), end))
    return tuple(found)


@cache
def _longest_first(letters: tuple[str, ...]) -> re.Pattern[str]:
    """Finds one letter after the other, and any other sign."""
    return re.compile("|".join([*sorted(letters, key=len, reverse=True), "."]), re.DOTALL)
