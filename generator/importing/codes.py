"""What statements and items are numbered by: the printed code, and what it is cited as."""

import re
from dataclasses import dataclass
from typing import Literal

from generator import ids
from generator.ids import SectionKind
from generator.importing.characters import BULLETS, clean
from generator.importing.document import Paragraph

Form = Literal["lettered", "plain", "dotted", "bare", "letter", "capital", "roman", "bullet"]
"""``P1`` · ``1.`` · ``1.1`` · ``1`` · ``a)`` · ``A.`` · ``iv)`` · ``•``."""

FORMS: tuple[tuple[Form, str], ...] = (
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
class Mark:
    """The number, letter or bullet before a text.

    Attributes:
        printed: As it is printed: ``P1``, ``1.``, ``(a)``; ``•`` for any bullet.
        form: Its form.
        counted: Whether it is no text of the document.
    """

    printed: str
    form: Form
    counted: bool = False

    @property
    def label(self) -> str:
        """Without the signs around it: ``a``."""
        return self.printed.strip("().: ") or self.printed

    @property
    def number(self) -> int | None:
        """The last number in it; that of a letter by the alphabet."""
        figures = re.findall("[0-9]+", self.printed)
        if figures:
            return int(figures[-1])
        if self.form in ("letter", "capital") and len(self.label) == 1:
            return ord(self.label.lower()) - ord("a") + 1
        return None

    @property
    def prefix(self) -> str:
        """What stands before its last number: ``P``, ``1.``."""
        return re.sub("[0-9]+$", "", self.label)

    def code(self, kind: SectionKind) -> str:
        """What it is cited by in a section: ``1.`` among performance criteria is ``P1``."""
        label = re.sub(r"\s", "", self.label)
        return label if self.form == "lettered" else f"{ids.LETTERS.get(kind, '')}{label}"


def mark_of(text: str, *, counted: bool = False) -> Mark | None:
    """Returns a number that stands by itself, as the layout has it: ``1.``, ``P1``, ``•``."""
    text = clean(text)
    for form, pattern in FORMS:
        if re.fullmatch(pattern, text):
            return Mark(_shown(text, form), form, counted)
    return None


def _shown(printed: str, form: Form) -> str:
    """A number as it is kept: any bullet is one sign, a colon is none of a code's."""
    return "•" if form == "bullet" else printed.rstrip(":")


def split(paragraph: Paragraph, *, bare: bool = False) -> tuple[Mark | None, Paragraph]:
    """Takes the number off a paragraph.

    Args:
        paragraph: It may have its number by the layout, or its text may begin with one.
        bare: Whether a figure without a sign behind it, before a mere space, is a number.

    Returns:
        The number, None where there is none, and the paragraph without it.
    """
    if paragraph.number:
        return mark_of(paragraph.number, counted=paragraph.counted), paragraph
    raw = "".join(run.text for run in paragraph.runs)
    start = len(raw) - len(raw.lstrip())
    for form, pattern in FORMS:
        gap = (
            r"(?:[ \u00a0]*[\t\n][ \u00a0]*|[ \u00a0]{2,})"
            if form == "bare" and not bare
            else r"\s+"
        )
        found = re.compile(rf"({pattern}){gap}(?=\S)").match(raw, start)
        if found:
            printed = clean(found.group(1))
            return Mark(_shown(printed, form), form), paragraph.starting_at(found.end())
    return None, paragraph
