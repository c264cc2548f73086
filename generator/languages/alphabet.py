"""The order in which a language lists words."""

import re
import unicodedata
from functools import cache

from generator.ids import Code
from generator.languages.definitions import definition


def place(words: str, language: Code) -> tuple[tuple[int, ...], str]:
    """Where words stand in a list of their language: a key for ``sorted``.

    Accents and capitals count only between words that are otherwise the same; a space, a figure
    and any other sign stand before the letters.
    """
    plain = unicodedata.normalize("NFD", words.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    letters = definition(language).alphabet
    found = _longest_first(letters).findall(bare)
    after_signs = 0x110000  # beyond every sign of Unicode
    return tuple(
        after_signs + letters.index(one) if one in letters else ord(one) for one in found
    ), words


@cache
def _longest_first(letters: tuple[str, ...]) -> re.Pattern[str]:
    """Finds one letter after the other, and any other sign."""
    return re.compile("|".join([*sorted(letters, key=len, reverse=True), "."]), re.DOTALL)
