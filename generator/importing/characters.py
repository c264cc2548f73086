"""Cleans the characters of a document, and counts its letters and words."""

import re
import unicodedata
from collections import Counter

SOFT_HYPHEN = "\u00ad"
LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
WRITTEN_OTHERWISE = str.maketrans({**LIGATURES, "\u2011": "-", "\u2010": "-", SOFT_HYPHEN: None})
"""Replaces ligatures by letters, non-breaking hyphens by plain ones; drops soft hyphens."""

INVISIBLE = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f\x00-\x08\x0e-\x1f]"
)
BULLETS = "•◦▪▫■□●○‣⁃∙·►▶➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d"
"""Signs before the entries of a list; the last six come from symbol fonts."""


def clean(text: str) -> str:
    """Returns a text in NFC, with single spaces and without invisible characters.

    A no-break space, a tab and a line break become spaces, and a ligature its letters. A soft
    hyphen is removed.
    """
    text = INVISIBLE.sub("", text.translate(WRITTEN_OTHERWISE))
    return " ".join(unicodedata.normalize("NFC", text).split())


def count_letters(text: str) -> Counter[str]:
    """Counts the letters and figures of a text, each without its accents.

    Punctuation and spaces are not counted. Accents are dropped because a PDF may draw them apart
    from their letters.
    """
    plain = unicodedata.normalize("NFD", clean(text))
    return Counter(one for one in plain if one.isalnum() and unicodedata.category(one) != "Lm")


def count_words(text: str) -> int:
    """Counts the words of a text: runs between spaces that have a letter or a figure."""
    return sum(any(map(str.isalnum, word)) for word in clean(text).split())
