"""Statements that were pasted under their key as they stand in a document, without YAML's form.

YAML makes one text of ``P1 greet the job seeker`` and the lines below it, a list of lines with
dashes, and nothing of some others. Whoever pasted them is told of each how it is written here.
"""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.ids import LETTERS, SHORT_FORM
from generator.model.sections import NOT_HELD
from generator.reading.document import Document, lines_of

KEY = re.compile(rf"({'|'.join(SHORT_FORM)}):(?: +(.*))?")
NEXT = re.compile(r"[a-z_]+:(?: |$)")
"""What ends the statements: another key of the standard, or what was meant for one."""

SIGN = re.compile(r"[\"'\[{&!?]|<<:|\*\w|---|\.\.\.")
"""How a line begins that is no words, but something of YAML's."""

ENTRY = re.compile(r"( +)([PK])([1-9][0-9]*):(?: +(.*)|$)")
"""A statement in its form."""

AS_KEY = re.compile(r"\s*[A-Z]{0,2}[0-9]{1,4}[.):]*\s+[^:]+: ")
"""A statement whose words YAML takes for a key, up to a colon in them."""

MARK = re.compile(r"[-–—•·*▪◦]\s+")
"""What is printed before the entries of a list without codes."""

CODE = re.compile(r"(?P<letters>[A-Z]{0,2})(?P<number>[0-9]{1,4})(?P<sign>[.):]*)(?:\s+|(?<=:))")
"""What is printed before those of a list with codes."""

NEEDS_QUOTES = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]|[\d.]+$|.*(?::(?: |$)| #)")
"""A text that YAML would not take for one, or not for the whole."""

COMMENT = re.compile(r"#.*|")
AS_ONE = re.compile(r"[|>][-+0-9]*")
"""What makes one text of all lines that follow."""

SENTENCE = 3
"""As many words beside the key are a statement; fewer say that there are none."""

FORM = "statement-form"
SAID_OF_ALL = frozenset({"yaml-syntax", "yaml-alias", "bad-value", "wrong-type"})
"""What is said of such lines as YAML sees them, by its code."""


class _Pasted(NamedTuple):
    """A statement in another form.

    Attributes:
        first: The line that it begins on, from 0.
        last: The line that it ends on.
        code: Its code, as it is written here.
        text: Its words.
    """

    first: int
    last: int
    code: str
    text: str


def explain(document: Document, text: str) -> None:
    """Says of each pasted statement how it is written, in the place of what YAML says of them all.

    Args:
        document: A standard's file, read; gets the problems.
        text: Its text.
    """
    said = {one.place.line: one.code for one in document.problems if one.code in SAID_OF_ALL}
    # Where YAML lost its way it saw nothing of what follows.
    is_lost = "yaml-syntax" in said.values()
    lines = lines_of(text)
    for start, line in enumerate(lines):
        if key := KEY.fullmatch(line):
            after = range(start + 1, len(lines))
            end = next((number for number in after if NEXT.match(lines[number])), len(lines))
            block = _Block(lines, start, end, key[1], (key[2] or "").strip())
            here = range(start + 1, end + 2)
            is_wrong = is_lost or any(number in here for number in said)
            pasted = [one for one in block.pasted() if is_wrong or AS_KEY.match(lines[one.first])]
            if pasted:
                document.whole = False
                _forget(document, here)
                _say(document, block, pasted)


def form(code: str, text: str) -> str:
    """Returns a statement as it is written under its key: ``P1: greet the job seeker``."""
    words = json.dumps(text, ensure_ascii=False) if NEEDS_QUOTES.match(text) else text
    return f"{code}: {words}"


class _Block(NamedTuple):
    """The lines of a file that hold the statements of one kind.

    Attributes:
        lines: All lines of the file.
        start: The line of the key, from 0.
        end: The line of the next one.
        key: The key.
        beside: What stands on its line.
    """

    lines: list[str]
    start: int
    end: int
    key: str
    beside: str

    @property
    def letter(self) -> str:
        """What the codes of its statements begin with."""
        return LETTERS[SHORT_FORM[self.key]]  # type: ignore[index]

    @property
    def indent(self) -> str:
        """How far its statements stand from the margin."""
        entries = map(ENTRY.fullmatch, self.lines[self.start + 1 : self.end])
        return next((entry[1] for entry in entries if entry), "  ")

    @property
    def has_text_beside(self) -> bool:
        """Whether a statement stands on the line of the key."""
        return not (COMMENT.fullmatch(self.beside) or AS_ONE.match(self.beside))

    def pasted(self) -> Iterator[_Pasted]:
        """Yields the statements that are not in their form."""
        said = tuple(self._said())
        if self.beside == NOT_HELD or any(SIGN.match(line.strip()) for _, line in said):
            return
        found: list[_Pasted] = []
        expected = 1
        for number, line in said:
            if entry := ENTRY.fullmatch(line):
                expected = int(entry[3]) + 1
                continue
            code, text = self._taken_apart(line.strip(), expected)
            if code or not (found and self._has_codes()):
                code = code or f"{self.letter}{expected}"
                expected = int(code[1:]) + 1
                found.append(_Pasted(number, number, code, text))
            else:  # a line that was broken where the page was too narrow
                last = found.pop()
                found.append(_Pasted(last.first, number, last.code, f"{last.text} {text}"))
        yield from found

    def _said(self) -> Iterator[tuple[int, str]]:
        """Yields the lines of statements, but for all but the first of one in its form."""
        if self.has_text_beside and len(self.beside.split()) >= SENTENCE:
            yield self.start, self.beside
        within = False
        for number in range(self.start + 1, self.end):
            line = self.lines[number]
            deeper = line.startswith(f"{self.indent} ")
            if COMMENT.fullmatch(line.strip()) or (within and deeper):
                continue
            within = bool(ENTRY.fullmatch(line))
            yield number, line

    def _has_codes(self) -> bool:
        """Whether the first statement has a code or a mark before it, and so every one has."""
        first = next(line.strip() for _, line in self._said() if not ENTRY.fullmatch(line))
        return bool(MARK.match(first) or CODE.match(first))

    def _taken_apart(self, words: str, expected: int) -> tuple[str, str]:
        """The code of a statement as it is written here, and its words; no code for none."""
        text = MARK.sub("", words, count=1)
        marked = text != words
        code = CODE.match(text)
        # A number by itself may be the beginning of the words.
        if not code or (not code["letters"] + code["sign"] and int(code["number"]) != expected):
            return (f"{self.letter}{expected}" if marked else ""), text
        own = code["letters"] == self.letter
        figures = int(code["number"]) if own else expected
        return f"{self.letter}{figures}", text[code.end() :]


def _forget(document: Document, lines: range) -> None:
    """Takes out of a document what YAML says of some of its lines."""
    document.problems = [
        one
        for one in document.problems
        if one.code not in SAID_OF_ALL or one.place.line not in lines
    ]


def _say(document: Document, block: _Block, pasted: list[_Pasted]) -> None:
    if AS_ONE.match(block.beside):
        what = f"{block.beside} makes one text of all that is below"
        document.add(block.start + 1, FORM, what, f"write {block.key}: alone")
    for one in pasted:
        line = block.lines[one.first]
        what = f"“{line.strip()}” does not stand behind a code and a colon"
        where = []
        if one.first == block.start:
            where.append(f"below {block.key}:")
        elif one.last > one.first:
            where.append(f"in the place of lines {one.first + 1} to {one.last + 1}")
        if line[: len(line) - len(line.lstrip())] != block.indent:
            where.append(f"{len(block.indent)} blanks from the margin")
        hint = f"write {form(one.code, one.text)}"
        document.add(one.first + 1, FORM, what, ", ".join([*where, hint]))
