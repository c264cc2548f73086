"""Words without their accents, as the search compares them."""

import unicodedata


def folded(word: str) -> str:
    """A word without its accents: ``tŷ`` → ``ty``."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
