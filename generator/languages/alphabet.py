"""The order in which a language lists words.

Welsh counts *ch*, *dd*, *ff*, *ng*, *ll*, *ph*, *rh* and *th* as letters, so *cyfrif* stands before
*chwilio*; *ng* follows *g*, as in its dictionaries. Two letters that only meet, as in *Bangor*,
can't be told from one and are taken for one.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from generator.ids import Code

_ALPHABET: Mapping[Code, Sequence[str]] = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "cy": re.findall(
        r"\w+", "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z"
    ),
}
_LONGEST_FIRST = {
    code: re.compile("|".join([*sorted(letters, key=len, reverse=True), "."]), re.DOTALL)
    for code, letters in _ALPHABET.items()
}


def place(words: str, language: Code) -> tuple[tuple[int, ...], str]:
    """Where words stand in a list of their language: a key for ``sorted``.

    Accents and capitals count only between words that are otherwise the same; a space, a figure
    and any other sign stand before the letters.
    """
    plain = unicodedata.normalize("NFD", words.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    letters = _ALPHABET[language]
    found = _LONGEST_FIRST[language].findall(bare)
    after_signs = 0x110000  # beyond every sign of Unicode
    return tuple(
        after_signs + letters.index(one) if one in letters else ord(one) for one in found
    ), words
