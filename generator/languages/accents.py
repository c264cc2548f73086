"""Takes the accents off words, as the search compares them."""

import unicodedata


def strip_accents(word: str) -> str:
    """Returns a word without its accents: ``tŷ`` → ``ty``."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
