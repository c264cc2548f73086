"""The initial mutations of Welsh: how a word's first letter changes after certain other words.

Source: Stephen J. Williams, *A Welsh Grammar* (Cardiff: University of Wales Press, 1980), on the
initial mutations and on h before vowels; the same table is in Mark H. Nodine, *A Welsh Course*,
appendix A (http://www.cs.cf.ac.uk/fun/welsh/AppendixA.etx). Whether a word is mutated in its place
is a matter of grammar, and is not decided here: glossary and search only ask whether one form may
be a mutated form of another.
"""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

SOFT = {
    "p": "b",
    "t": "d",
    "c": "g",
    "b": "f",
    "d": "dd",
    "g": "",
    "m": "f",
    "ll": "l",
    "rh": "r",
}
"""*Treiglad meddal*: ``cyflogaeth`` → ``gyflogaeth``, ``gwaith`` → ``waith``."""

NASAL = {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"}
"""*Treiglad trwynol*: ``cyflogaeth`` → ``nghyflogaeth``."""

ASPIRATE = {"p": "ph", "t": "th", "c": "ch"}
"""*Treiglad llaes*: ``cyflogaeth`` → ``chyflogaeth``."""

MUTATIONS: tuple[Mapping[str, str], ...] = (SOFT, NASAL, ASPIRATE)
LETTERS = ("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th")
"""The letters of two characters. Of these only *ll* and *rh* mutate."""

INITIALS = ("ngh", "mh", "nh", *LETTERS)
"""These letters, and all else of several characters that a mutation puts at the beginning."""

VOWELS = "aeiouwy"
"""The letters before which *h* may be put, accented or not: ``anghenion`` → ``hanghenion``."""


def list_mutations(word: str) -> tuple[str, ...]:
    """Returns every form that a word may take by mutation of its first letter.

    Args:
        word: A word in its radical form, in small letters.

    Returns:
        The word itself first, then its mutated forms, no form twice.
    """
    forms = [word]
    initial = _find_first_letter(word, LETTERS)
    if initial != "g" or _can_drop_g(word):
        forms += [
            mutation[initial] + word[len(initial) :]
            for mutation in MUTATIONS
            if initial in mutation
        ]
    if _is_vowel(initial):
        forms.append(f"h{word}")
    return tuple(forms)


@lru_cache(2**16)
def list_radicals(word: str) -> tuple[str, ...]:
    """Returns every word that this one may be a mutated form of, itself among them.

    Args:
        word: A word as it stands in a text, in small letters.

    Returns:
        The word itself first, then the others. They need not exist: by the rules alone, ``gardd``
        may be a form of ``cardd``.
    """
    found = [word]
    initial = _find_first_letter(word, INITIALS)
    for mutation in MUTATIONS:
        for radical, changed in mutation.items():
            if changed == initial:
                found.append(radical + word[len(initial) :])
    if _can_drop_g(f"g{word}"):
        found.append(f"g{word}")
    if initial == "h" and _is_vowel(word[1:2]):
        found.append(word[1:])
    # Undoing a rule may give a word to which the rule does not apply: check each by doing it.
    return tuple(one for one in dict.fromkeys(found) if word in list_mutations(one))


def _find_first_letter(word: str, long: tuple[str, ...]) -> str:
    """Returns the first letter of a word, which may have several characters."""
    return next((letter for letter in long if word.startswith(letter)), word[:1])


def _can_drop_g(word: str) -> bool:
    """Whether a *g* at the beginning can mutate: only before a vowel, *l*, *n* or *r*."""
    after = _find_first_letter(word[1:], INITIALS)
    return after in ("l", "n", "r") or _is_vowel(after)


def _is_vowel(letter: str) -> bool:
    """Whether a letter is a vowel, with or without an accent."""
    return bool(letter) and unicodedata.normalize("NFD", letter)[0] in VOWELS
