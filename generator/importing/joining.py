"""Lines → text: what a line end is: a space, nothing, or the hyphen of a word.

A hyphen at the end of a line may belong to the word (``non-slip``) or to the layout
(``main-tenance``), however it is drawn: a soft hyphen is no proof. The rest of the document
decides, which has the word elsewhere; where it has not, so do the halves.
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
"""What often stands before a hyphen, for words that the document has nowhere else."""

BEHIND_HYPHEN = {
    *("based", "related", "centred", "centered", "led", "term", "free", "friendly", "specific"),
    *("oriented", "focused", "making", "solving", "sized", "funded", "owned", "date", "off", "up"),
}
"""What often stands behind a hyphen, where a word of the document is before it."""

NEAR = 3
"""How many lines before it may be cut, where columns stand side by side."""


@dataclass
class Lexicon:
    """The words that stand whole in a document, and those that were joined by a guess.

    Attributes:
        words: How often each stands in it, in small letters.
        guesses: What was joined, as it was drawn, as what, and where.
    """

    words: Counter[str] = field(default_factory=Counter)
    guesses: list[tuple[str, str, str]] = field(default_factory=list)

    def learn(self, lines: Iterable[str]) -> None:
        """Takes up the words of lines; not those that a line end may have cut."""
        cut: deque[bool] = deque(maxlen=NEAR)
        for line in lines:
            whole = BROKEN.sub("", line)
            if any(cut):
                whole = BEGINS.sub("", whole.lstrip(), count=1)
            cut.append(whole != line and bool(BROKEN.search(line)))
            for word in WORD.findall(clean(whole).lower().replace("’", "'")):
                self.words[word] += 1
                for piece in word.split("-") if "-" in word else ():
                    self.words[f"{piece}-"] += 1

    def known(self, word: str) -> int:
        """How often a word stands whole in the document, in another number too."""
        word = word.lower().replace("’", "'")
        count = self.words[word]
        for ending in ("s", "'s", "ed", "ing", "es", "d"):
            count += self.words[word + ending]
            if word.endswith(ending) and len(word) > len(ending) + 3:
                count += self.words[word.removesuffix(ending)]
        return count

    def join(self, before: str, after: str, place: str = "") -> str:
        """Returns two lines as one text; the place is told where a word was broken."""
        broken = BROKEN.search(before)
        begins = BEGINS.match(after.lstrip())
        if not broken or not begins:
            return _without_break(before, after)
        first, second = clean(broken.group(1)), clean(begins.group())
        stem = before[: broken.start()]
        rest = after.lstrip()[begins.end() :]
        hyphen = self._keeps_hyphen(first, second, soft=before.rstrip().endswith(SOFT_HYPHEN))
        word = f"{first}-{second}" if hyphen else f"{first}{second}"
        self.guesses.append((f"{first}-/{second}", word, place))
        return f"{stem}{word}{rest}"

    def _keeps_hyphen(self, first: str, second: str, *, soft: bool) -> bool:
        whole, parts = self.known(first + second), self.known(f"{first}-{second}")
        if whole != parts:
            return parts > whole
        if second[:1].isupper() or "-" in first:
            return True
        alike = self._others_with(first, second)
        if alike:
            return alike > 0
        known_before = bool(self.words[first.lower()])
        if first.lower() in BEFORE_HYPHEN:
            return not soft or self.known(second) > 0
        if second.lower() in BEHIND_HYPHEN and known_before:
            return True
        both = known_before and bool(self.words[second.lower()])
        return not soft and both and len(first) > 3 and len(second) > 3

    def _others_with(self, first: str, second: str) -> int:
        """Above 0 where words nearly the same have the hyphen, below where they have none.

        ``co-production`` is written as ``co-produce`` is.
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


def _without_break(before: str, after: str) -> str:
    """Joins lines that break no word; behind a slash, as in an address, is no space."""
    before, after = before.rstrip(), after.lstrip()
    if re.search(r"\w/$", before) or (before.endswith("/") and "://" in before):
        return before + after
    if re.search(r"\w-$", before) and after[:1].isdigit():
        return before + after
    return f"{before} {after}"


def joined_texts(texts: Sequence[str]) -> str:
    """Returns paragraphs that are one text as one."""
    return clean(" ".join(texts))
