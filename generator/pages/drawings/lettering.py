"""Words in a drawing: SVG breaks no lines, so lines are broken here."""

from functools import lru_cache
from textwrap import wrap
from typing import NamedTuple

SIZE = 17
LEADING = 21
WIDTH_OF_A_LETTER = 0.53
"""The width of an average letter of the site's typeface, in parts of its size; generous, so that a
line of wide letters still fits."""

ASCENT, DESCENT = 13, 5
"""How far letters reach above their base line, and below it."""


class Lettering(NamedTuple):
    """Words set in lines.

    Attributes:
        x: Where its lines begin, are centred or end; the style sheet says which.
        lines: The words of each line, and its base line.
        language: The language that the words are in.
    """

    x: float
    lines: tuple[tuple[float, str], ...]
    language: str

    @property
    def top(self) -> float:
        """What the letters of its first line reach up to."""
        return self.lines[0][0] - ASCENT

    @property
    def foot(self) -> float:
        """What the letters of its last line reach down to."""
        return self.lines[-1][0] + DESCENT

    @property
    def width(self) -> float:
        """The length of its longest line."""
        return max(measured(line) for _, line in self.lines)

    @property
    def height(self) -> float:
        """From the top of the first line to the foot of the last."""
        return len(self.lines) * LEADING


def measured(words: str) -> float:
    """The length of words in one line."""
    return round(len(words) * SIZE * WIDTH_OF_A_LETTER, 1)


def longest_word(words: str) -> float:
    """The length of the longest of some words, which no line can be shorter than."""
    return max(map(measured, broken(words, 0)))


@lru_cache(4096)  # a build breaks the same words again for each page that has the same drawing
def broken(words: str, width: float) -> tuple[str, ...]:
    """Words in as few lines as a width takes, the lines as even as that allows.

    A word that is longer than the width stays whole.
    """
    longest = max(int(width / (SIZE * WIDTH_OF_A_LETTER)), 1)
    lines = _wrapped(words, longest)
    while longest > 1 and len(even := _wrapped(words, longest - 1)) == len(lines):
        lines, longest = even, longest - 1
    return tuple(lines)


def set_above(words: str, language: str, x: float, foot: float, width: float) -> Lettering:
    """Words whose last line stands on ``foot``."""
    lines = broken(words, width)
    top = foot - (len(lines) - 1) * LEADING
    return _set(lines, language, x, top)


def set_below(words: str, language: str, x: float, top: float, width: float) -> Lettering:
    """Words whose first line begins at ``top``."""
    return _set(broken(words, width), language, x, top + SIZE * 0.75)


def set_beside(words: str, language: str, x: float, middle: float, width: float) -> Lettering:
    """Words whose lines stand evenly about ``middle``."""
    lines = broken(words, width)
    top = middle - (len(lines) - 1) * LEADING / 2 + SIZE * 0.36
    return _set(lines, language, x, top)


def _set(lines: tuple[str, ...], language: str, x: float, first: float) -> Lettering:
    placed = ((round(first + number * LEADING, 1), line) for number, line in enumerate(lines))
    return Lettering(round(x, 1), tuple(placed), language)


def _wrapped(words: str, longest: int) -> list[str]:
    """Words in lines of so many letters, but for words that are longer."""
    return wrap(words, longest, break_long_words=False, break_on_hyphens=False)
