"""How hard English words are to read: the grade of Flesch and Kincaid."""

import re

WORD = re.compile(r"[A-Za-z’']+")
SENTENCE = re.compile(r"[.!?]+(?=\s|$)")
VOWELS = re.compile(r"[aeiou]+(?:y(?![aeiou]))?|y(?![aeiou])")
"""A group of vowels; a y before one is a consonant: employer, beyond."""

SILENT = re.compile(r"(?:[^aeiouylr]|[aeiouy]r|[aeiouy]l)e$|[^aeioudt]ed$|[^aeiouyscxzg]es$")
"""An ending whose vowel is not heard: made, care, rule, asked, names; not table, wanted, houses."""


def syllables(word: str) -> int:
    """Returns how many syllables a word has: as many as it has groups of vowels that are heard.

    ``CV`` and the like are read letter by letter.
    """
    if word.isupper() and len(word) > 1:
        return len(word)
    heard = word.lower().replace("’", "").replace("'", "")
    count = len(VOWELS.findall(heard)) - bool(SILENT.search(heard))
    return max(count, 1)


def sentences(text: str) -> list[str]:
    """Returns the sentences of a text, without the full stops."""
    return [one for part in SENTENCE.split(text) if (one := part.strip())]


def grade(text: str) -> float:
    """Returns the school grade in which a text is read without trouble.

    Kincaid and others (1975), Derivation of new readability formulas, Navy Research Branch Report
    8-75: 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
    """
    words = WORD.findall(text)
    heard = sum(map(syllables, words))
    return 0.39 * len(words) / len(sentences(text)) + 11.8 * heard / len(words) - 15.59
