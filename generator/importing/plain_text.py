"""Text → paragraphs: a blank line is a border, and so is a line that begins with a number.

A form feed ends a page, as pdftotext writes it.
"""

import re

from generator.importing.characters import clean, letters
from generator.importing.codes import mark_of
from generator.importing.document import Block, Document, Paragraph, Run
from generator.importing.joining import Lexicon
from generator.importing.refusals import refusal
from generator.importing.result import Told
from generator.importing.vocabulary import inline_field, is_lead_in, label, section_heading

BORDER = re.compile(r"^\s*(?:[-=_*]{3,})\s*$")
MARKED = re.compile(r"(\S+?)(\s+)\S")


def decoded(file: str, content: bytes) -> str:
    """Returns the text of a file in UTF-8, UTF-16 with its mark, or Windows-1252.

    Raises:
        RefusedError: Where it is no text.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if b"\x00" in content:
        raise refusal(
            f"{file} is no text, and no PDF, Word file or web page",
            "save it as one of these, and import that",
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def read(file: str, content: bytes) -> Document:
    """Reads a text."""
    text = decoded(file, content)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lexicon = Lexicon()
    lexicon.learn(lines)
    blocks: list[Block] = []
    current = ""
    begun = 0
    for number, line in enumerate([*lines, ""], start=1):
        line = line.replace("\f", "")
        blank = not clean(line) or BORDER.match(line)
        if current and (blank or _begins(line, current)):
            blocks.append(Paragraph((Run(current),), line=begun))
            current = ""
        if not blank:
            current = lexicon.join(current, line) if current else line
            begun = begun if current != line else number
    told = tuple(Told("guess", f"{drawn} is read as {word}") for drawn, word in lexicon.guesses)
    return Document(file, "text", None, tuple(blocks), letters(text), (), told)


def _begins(line: str, before: str) -> bool:
    """Whether a line begins a paragraph, though no blank line is before it."""
    shown = line.strip()
    found = MARKED.match(shown)
    if found:
        mark = mark_of(found.group(1))
        former = MARKED.match(before.strip())
        former_mark = mark_of(former.group(1)) if former else None
        if mark and mark.form in ("bullet", "lettered", "dotted", "plain", "letter", "roman"):
            return True
        if (
            mark
            and mark.form == "bare"
            and (
                found.group(2) != " "
                or mark.number == 1
                or (former_mark and former_mark.form == "bare")
            )
        ):
            return True
    heads = (section_heading(shown), label(shown), inline_field(shown))
    before_heads = section_heading(before) or label(before) or inline_field(before)
    return any(heads) or bool(before_heads) or is_lead_in(before) or is_lead_in(shown)
