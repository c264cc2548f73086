"""Compares two texts word by word, to show what was reworded."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import chain, groupby
from typing import Literal, NamedTuple

from generator.ids import Code

WORD = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s]")
"""A word or a punctuation mark: each can change by itself."""


class WordRange(NamedTuple):
    """Words of the old text, and the words of the new text in their place."""

    same: bool
    old: list[str]
    new: list[str]


class Stretch(NamedTuple):
    """Words that were kept, taken out or put in.

    Attributes:
        change: Which of the three.
        text: The words, with the space before them if there is one.
    """

    change: Literal["same", "out", "in"]
    text: str


class Rewording(NamedTuple):
    """The rewording of a published text in a language.

    Attributes:
        language: The language of both texts.
        stretches: The words that were kept, taken out and put in, in order.
    """

    language: Code
    stretches: tuple[Stretch, ...]

    @property
    def changed(self) -> bool:
        """Whether any word differs."""
        return any(stretch.change != "same" for stretch in self.stretches)


def compare_words(before: str, after: str) -> tuple[Stretch, ...]:
    """Returns the words that were kept, taken out and put in, in order.

    Without those put in, they give the earlier text; without those taken out, the later one; apart
    from white space, which is made single. A lone word between two changes counts as changed with
    them: "[the] job [seeker → seekers]" is harder to read than both texts.
    """
    old, new = _split_words(before), _split_words(after)
    found: list[Stretch] = []
    for same, gone, come in _join_ranges(_match_words(old, new)):
        if same:
            _add_stretch(found, "same", come)
        else:
            _add_stretch(found, "out", gone)
            _add_stretch(found, "in", come)
    if found:
        found[0] = Stretch(found[0].change, found[0].text.lstrip())
    return tuple(found)


def _split_words(text: str) -> list[str]:
    """Splits a text into words, each with the space before it, the first as well.

    A word at the beginning can then be equal to one within the other text.
    """
    pieces, end = [], 0
    text = " ".join(["", *text.split()])
    for match in WORD.finditer(text):
        pieces.append(text[end : match.end()])
        end = match.end()
    return pieces


def _match_words(old: list[str], new: list[str]) -> list[WordRange]:
    """Returns ranges of equal and of differing words, in order."""
    matcher = SequenceMatcher(None, old, new, False)
    return [
        WordRange(kind == "equal", old[from_old:to_old], new[from_new:to_new])
        for kind, from_old, to_old, from_new, to_new in matcher.get_opcodes()
    ]


def _join_ranges(ranges: list[WordRange]) -> Iterator[WordRange]:
    """Joins a lone word between two changes, and neighbouring changes, into one change.

    A lone punctuation mark stays by itself.
    """
    # Ranges alternate: between two that differ there is one that is the same, and so an inner range
    # of one word lies between two changes. A range of differing words is a change in any case.
    inner = range(1, len(ranges) - 1)
    lone = {n for n in inner if len(ranges[n].old) == 1 and ranges[n].old[0][-1].isalnum()}
    changes = [not word_range.same or number in lone for number, word_range in enumerate(ranges)]
    for changed, group in groupby(zip(changes, ranges, strict=True), lambda pair: pair[0]):
        parts = [word_range for _, word_range in group]
        old, new = [part.old for part in parts], [part.new for part in parts]
        yield WordRange(not changed, list(chain(*old)), list(chain(*new)))


def _add_stretch(
    found: list[Stretch], change: Literal["same", "out", "in"], pieces: list[str]
) -> None:
    """Adds words to the stretches, if there are any."""
    if pieces:
        found.append(Stretch(change, "".join(pieces)))
