"""The characters of a document: what is kept, what is written otherwise, what is counted."""

import re
import unicodedata
from collections import Counter

SOFT_HYPHEN = "\u00ad"
LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
WRITTEN_OTHERWISE = str.maketrans({**LIGATURES, "\u2011": "-", "\u2010": "-", SOFT_HYPHEN: None})
"""Ligatures are letters; hyphens that no line may break at, or only there, are hyphens or none."""

INVISIBLE = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f\x00-\x08\x0e-\x1f]"
)
BULLETS = "•◦▪▫■□●○‣⁃∙·►▶➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d"
"""What stands before the items of a list; the last are of fonts of symbols."""


def clean(text: str) -> str:
    """Returns a text with single spaces, in NFC, without what can't be seen.

    A no-break space, a tab and a line break are spaces; a ligature is its letters; a soft hyphen is
    nothing.
    """
    text = INVISIBLE.sub("", text.translate(WRITTEN_OTHERWISE))
    return " ".join(unicodedata.normalize("NFC", text).split())


def letters(text: str) -> Counter[str]:
    """Counts the letters and figures of a text, each without its accents.

    Marks and spaces are no part of words; an accent may be drawn apart from its letter.
    """
    plain = unicodedata.normalize("NFD", clean(text))
    return Counter(one for one in plain if one.isalnum() and unicodedata.category(one) != "Lm")


def words(text: str) -> int:
    """Counts the words of a text: what stands between spaces, with a letter or a figure."""
    return sum(any(map(str.isalnum, word)) for word in clean(text).split())
