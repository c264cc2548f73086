"""Joins lines into text: decides whether a line end is a space, nothing, or a hyphen.

A hyphen at the end of a line may belong to the word (``non-slip``) or to the layout
(``main-tenance``), whichever character is drawn: a soft hyphen is no proof. The rest of the
document decides, if it has the word elsewhere. Otherwise the two halves are looked at.
"""

import re
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.importing.characters import SOFT_HYPHEN, clean

HYPHENS = f"-\u2010{SOFT_HYPHEN}"
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
BROKEN = re.compile(rf"([^\W\d_]+(?:['’-][^\W\d_]+)*)[{HYPHENS}]+\s*$")
BEGINS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
BEFORE_HYPHEN = {
    *("co", "non", "self", "well", "ex", "all", "cross", "high", "low", "long", "short", "full"),
    *("part", "one", "two", "three", "four", "mid", "face", "cyd", "hunan"),
}
"""First halves that usually keep their hyphen, for words that the document has nowhere else."""

BEHIND_HYPHEN = {
    *("based", "related", "centred", "centered", "led", "term", "free", "friendly", "specific"),
    *("oriented", "focused", "making", "solving", "sized", "funded", "owned", "date", "off", "up"),
}
"""Second halves that usually keep their hyphen behind a word of the document."""

NEAR = 3
"""How many lines back a broken word may begin, where columns stand side by side."""


@dataclass
class Lexicon:
    """The words that stand whole in a document, and the words that were joined by a guess.

    Attributes:
        words: How often each word stands in it, in lower case; ``non-`` counts all of ``non-…``.
        guesses: Each joined word: as it was drawn, as it was joined, and its place.
    """

    words: Counter[str] = field(default_factory=Counter)
    guesses: list[tuple[str, str, str]] = field(default_factory=list)

    def learn(self, lines: Iterable[str]) -> None:
        """Counts the words of lines, leaving out those that a line end may have cut."""
        cut: deque[bool] = deque(maxlen=NEAR)
        for line in lines:
            whole = BROKEN.sub("", line)
            # Side by side columns interleave: the other half may come up to NEAR lines later.
            if any(cut):
                whole = BEGINS.sub("", whole.lstrip(), count=1)
            cut.append(whole != line and bool(BROKEN.search(line)))
            for word in WORD.findall(clean(whole).lower().replace("’", "'")):
                self.words[word] += 1
                for piece in word.split("-") if "-" in word else ():
                    self.words[f"{piece}-"] += 1

    def count_known(self, word: str) -> int:
        """Counts how often a word stands whole in the document, with or without a common ending."""
        word = word.lower().replace("’", "'")
        count = self.words[word]
        for ending in ("s", "'s", "ed", "ing", "es", "d"):
            count += self.words[word + ending]
            if word.endswith(ending) and len(word) > len(ending) + 3:
                count += self.words[word.removesuffix(ending)]
        return count

    def join(self, before: str, after: str, place: str = "") -> str:
        """Joins two lines into one text.

        Args:
            before: The first line.
            after: The next.
            place: Where they meet, for the report, if a broken word is joined.
        """
        broken = BROKEN.search(before)
        begins = BEGINS.match(after.lstrip())
        if not broken or not begins:
            return _join_whole_words(before, after)
        first, second = clean(broken.group(1)), clean(begins.group())
        stem = before[: broken.start()]
        rest = after.lstrip()[begins.end() :]
        hyphen = self._has_hyphen(first, second, soft=before.rstrip().endswith(SOFT_HYPHEN))
        word = f"{first}-{second}" if hyphen else f"{first}{second}"
        self.guesses.append((f"{first}-/{second}", word, place))
        return f"{stem}{word}{rest}"

    def _has_hyphen(self, first: str, second: str, *, soft: bool) -> bool:
        """Decides whether a broken word keeps its hyphen.

        Args:
            first: The half before the line end.
            second: The half after it.
            soft: Whether a soft hyphen is drawn, which weighs against keeping one.
        """
        # The same word elsewhere in the document is the best witness, joined or hyphenated.
        whole, parts = self.count_known(first + second), self.count_known(f"{first}-{second}")
        if whole != parts:
            return parts > whole
        if second[:1].isupper() or "-" in first:
            return True
        # Next best are words that begin alike: “co-produce” for “co-production”.
        alike = self._count_similar(first, second)
        if alike:
            return alike > 0
        # Without a witness the halves decide. A soft hyphen is usually the layout's, so it is kept
        # only where the document has the other half: behind a usual first half as a word, or
        # before a usual second half.
        known_before = bool(self.words[first.lower()])
        if first.lower() in BEFORE_HYPHEN:
            return not soft or self.count_known(second) > 0
        if second.lower() in BEHIND_HYPHEN and known_before:
            return True
        both = known_before and bool(self.words[second.lower()])
        return not soft and both and len(first) > 3 and len(second) > 3

    def _count_similar(self, first: str, second: str) -> int:
        """Weighs words that begin like the joined one: above 0 more have the hyphen, below 0 fewer.

        So ``co-production`` is written as ``co-produce`` is.
        """
        first, second = first.lower(), second.lower()
        beginning = second[: max(4, len(second) // 2)] if len(second) >= 4 else second
        count = 0
        for word, times in self.words.items():
            if word.startswith(f"{first}-{beginning}"):
                count += times
            elif word.startswith(first + beginning):
                count -= times
        return count


def _join_whole_words(before: str, after: str) -> str:
    """Joins lines that break no word: with a space, but for an address or a range of figures."""
    before, after = before.rstrip(), after.lstrip()
    if re.search(r"\w/$", before) or (before.endswith("/") and "://" in before):
        return before + after
    if re.search(r"\w-$", before) and after[:1].isdigit():
        return before + after
    return f"{before} {after}"


def join_texts(texts: Sequence[str]) -> str:
    """Joins the paragraphs of one text with spaces."""
    return clean(" ".join(texts))
