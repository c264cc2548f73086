"""Sets words in drawings: SVG breaks no lines, so they are broken here."""

from functools import lru_cache
from textwrap import wrap
from typing import NamedTuple

SIZE = 17
LEADING = 21
WIDTH_OF_A_LETTER = 0.53
"""The width of an average letter of the site's typeface, as a part of its size; generous, so that a
line of wide letters still fits."""

ASCENT, DESCENT = 13, 5
"""How far letters reach above their base line, and below it."""


class Lettering(NamedTuple):
    """Words set in lines.

    Attributes:
        x: Where its lines begin, are centred, or end; the style sheet says which.
        lines: The baseline and the words of each line.
        language: The language of the words.
    """

    x: float
    lines: tuple[tuple[float, str], ...]
    language: str

    @property
    def top(self) -> float:
        """The top of the letters of its first line."""
        return self.lines[0][0] - ASCENT

    @property
    def foot(self) -> float:
        """The foot of the letters of its last line."""
        return self.lines[-1][0] + DESCENT

    @property
    def width(self) -> float:
        """The width of its longest line."""
        return max(measure_words(line) for _, line in self.lines)

    @property
    def height(self) -> float:
        """The height of all its lines."""
        return len(self.lines) * LEADING


def measure_words(words: str) -> float:
    """Returns the width of words in one line."""
    return round(len(words) * SIZE * WIDTH_OF_A_LETTER, 1)


def measure_longest_word(words: str) -> float:
    """Returns the width of the longest word, which no line can be narrower than."""
    return max(map(measure_words, break_lines(words, 0)))


@lru_cache(4096)  # a build breaks the same words again for each page that has the same drawing
def break_lines(words: str, width: float) -> tuple[str, ...]:
    """Breaks words into as few lines as a width takes, as even as possible.

    A word that is longer than the width stays whole.
    """
    longest = max(int(width / (SIZE * WIDTH_OF_A_LETTER)), 1)
    lines = _wrap_words(words, longest)
    while longest > 1 and len(even := _wrap_words(words, longest - 1)) == len(lines):
        lines, longest = even, longest - 1
    return tuple(lines)


def set_above(words: str, language: str, x: float, foot: float, width: float) -> Lettering:
    """Sets words with their last line on ``foot``."""
    lines = break_lines(words, width)
    top = foot - (len(lines) - 1) * LEADING
    return _set_lines(lines, language, x, top)


def set_below(words: str, language: str, x: float, top: float, width: float) -> Lettering:
    """Sets words with their first line below ``top``."""
    return _set_lines(break_lines(words, width), language, x, top + SIZE * 0.75)


def set_beside(words: str, language: str, x: float, middle: float, width: float) -> Lettering:
    """Sets words with their lines centred on ``middle``."""
    lines = break_lines(words, width)
    top = middle - (len(lines) - 1) * LEADING / 2 + SIZE * 0.36
    return _set_lines(lines, language, x, top)


def _set_lines(lines: tuple[str, ...], language: str, x: float, first: float) -> Lettering:
    """Places lines one below the other."""
    placed = ((round(first + number * LEADING, 1), line) for number, line in enumerate(lines))
    return Lettering(round(x, 1), tuple(placed), language)


def _wrap_words(words: str, longest: int) -> list[str]:
    """Wraps words at a number of letters; longer words stay whole."""
    return wrap(words, longest, break_long_words=False, break_on_hyphens=False)
