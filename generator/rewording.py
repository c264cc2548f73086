"""What was reworded: two texts, compared word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from generator.ids import Code
from generator.translations import State

WORD = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s]")
"""A word, or a mark of punctuation: both can change by themselves."""


@dataclass(frozen=True)
class Stretch:
    """Words that stayed, were taken out or were put in.

    Attributes:
        change: Which of these.
        text: The words, with the space before them where there is one.
    """

    change: Literal["same", "out", "in"]
    text: str


@dataclass(frozen=True)
class Rewording:
    """How a text was reworded, in a language.

    Attributes:
        language: The language of both texts.
        state: How far the words may be relied on: a draft where either text is one.
        stretches: What stayed, went and came.
    """

    language: Code
    state: State
    stretches: tuple[Stretch, ...]

    @property
    def changed(self) -> bool:
        """Whether any word differs."""
        return any(stretch.change != "same" for stretch in self.stretches)


def reworded(before: str, after: str) -> tuple[Stretch, ...]:
    """The stretches by which one text became another, in their order.

    Leaving out what was put in gives the text before, leaving out what was taken out the text
    after, to the letter but for white space at their ends.
    """
    old, new = _pieces(before), _pieces(after)
    matcher = SequenceMatcher(None, [_word(one) for one in old], [_word(one) for one in new], False)
    found: list[Stretch] = []
    for kind, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        if kind == "equal":
            _add(found, "same", new[from_new:to_new])
            continue
        _add(found, "out", old[from_old:to_old])
        _add(found, "in", new[from_new:to_new])
    return tuple(found)


def _pieces(text: str) -> list[str]:
    """A text in words, each with the space before it."""
    pieces, end = [], 0
    for found in WORD.finditer(text):
        pieces.append(text[end : found.end()])
        end = found.end()
    return pieces


def _word(piece: str) -> str:
    return piece.strip()


def _add(found: list[Stretch], change: Literal["same", "out", "in"], pieces: list[str]) -> None:
    if pieces:
        found.append(Stretch(change, "".join(pieces)))
