"""Recognises the number or bullet before a statement, and makes the code that it is cited by."""

import re
from dataclasses import dataclass
from typing import Literal

from generator import ids
from generator.ids import SectionKind
from generator.importing.characters import BULLETS, clean
from generator.importing.layout import Paragraph

MarkForm = Literal["lettered", "plain", "dotted", "bare", "letter", "capital", "roman", "bullet"]
"""``P1`` · ``1.`` · ``1.1`` · ``1`` · ``a)`` · ``A.`` · ``iv)`` · ``•``."""

FORMS: tuple[tuple[MarkForm, str], ...] = (
    ("lettered", r"\(?[A-Z]{1,3}\s?[0-9]{1,3}(?:\.[0-9]{1,3})*\)?[.):]?"),
    ("dotted", r"\(?[0-9]{1,3}(?:\.[0-9]{1,3})+\)?[.):]?"),
    ("plain", r"[0-9]{1,3}(?:\.|\)|:|\.\))|\([0-9]{1,3}\)"),
    ("bare", r"[0-9]{1,3}"),
    ("roman", r"\(?(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})[.)]"),
    ("letter", r"\(?[a-z]{1,2}[.)]"),
    ("capital", r"\(?[A-Z][.)]"),
    ("bullet", rf"[{re.escape(BULLETS)}–—*-]|o(?=\t)"),
)


@dataclass(frozen=True)
class ListMark:
    """A number, letter or bullet before a text.

    Attributes:
        printed: The sign as it is printed: ``P1``, ``1.``, ``(a)``; ``•`` for any bullet.
        form: What it looks like.
        counted: Whether Word or a browser counts it, so that it is no text of the file.
    """

    printed: str
    form: MarkForm
    counted: bool = False

    @property
    def label(self) -> str:
        """The sign without the punctuation around it: ``a`` for ``(a)``."""
        return self.printed.strip("().: ") or self.printed

    @property
    def number(self) -> int | None:
        """The last number in it; of a single letter its place in the alphabet; else None."""
        figures = re.findall("[0-9]+", self.printed)
        if figures:
            return int(figures[-1])
        if self.form in ("letter", "capital") and len(self.label) == 1:
            return ord(self.label.lower()) - ord("a") + 1
        return None

    @property
    def prefix(self) -> str:
        """What is printed before its last number: ``P`` of ``P1``, ``1.`` of ``1.2``."""
        return re.sub("[0-9]+$", "", self.label)

    def make_code(self, kind: SectionKind) -> str:
        """Makes the code that a statement is cited by in a section of a kind.

        A printed ``1.`` among performance criteria is cited as ``P1``; a printed ``PC1`` as itself.
        """
        label = re.sub(r"\s", "", self.label)
        return label if self.form == "lettered" else f"{ids.LETTERS.get(kind, '')}{label}"


def parse_mark(text: str, *, counted: bool = False) -> ListMark | None:
    """Recognises a number that the layout keeps apart from its text: ``1.``, ``P1``, ``•``.

    Returns None where the text is no number.
    """
    text = clean(text)
    for form, pattern in FORMS:
        if re.fullmatch(pattern, text):
            return ListMark(_normalise_mark(text, form), form, counted)
    return None


def _normalise_mark(printed: str, form: MarkForm) -> str:
    """Returns a sign as it is kept: ``•`` for any bullet, and no colon behind a code."""
    return "•" if form == "bullet" else printed.rstrip(":")


def split_mark(paragraph: Paragraph, *, bare: bool = False) -> tuple[ListMark | None, Paragraph]:
    """Splits the number off a paragraph.

    Args:
        paragraph: The paragraph; its number is known from the layout, or begins its text.
        bare: Whether a figure counts as a number that has only a space behind it.

    Returns:
        The number, None where there is none, and the paragraph without it.
    """
    if paragraph.number:
        return parse_mark(paragraph.number, counted=paragraph.counted), paragraph
    raw = "".join(run.text for run in paragraph.runs)
    start = len(raw) - len(raw.lstrip())
    for form, pattern in FORMS:
        gap = (
            r"(?:[ \u00a0]*[\t\n][ \u00a0]*|[ \u00a0]{2,})"
            if form == "bare" and not bare
            else r"\s+"
        )
        match = re.compile(rf"({pattern}){gap}(?=\S)").match(raw, start)
        if match:
            printed = clean(match.group(1))
            return ListMark(_normalise_mark(printed, form), form), paragraph.cut_start(match.end())
    return None, paragraph
