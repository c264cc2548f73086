"""Recognises statements that were pasted under their key as they stand in a document.

YAML reads ``P1 greet the job seeker`` and the lines below as one text, and lines with dashes as a
list; other forms are errors. This module takes such lines apart, guesses code and words of each
statement, and reports how to write it: ``P1: greet the job seeker``.
"""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.ids import LETTERS, SHORT_FORM
from generator.model.sections import NOT_HELD
from generator.reading.document import Document, split_lines

KEY = re.compile(rf"({'|'.join(SHORT_FORM)}):(?: +(.*))?")
"""The key of the statements of one kind, with what stands behind it on its line."""
NEXT = re.compile(r"[a-z_]+:(?: |$)")
"""The end of the statements: the next key of the standard, or a line that was meant as one."""

SIGN = re.compile(r"[\"'\[{&!?]|<<:|\*\w|---|\.\.\.")
"""The beginning of a line that has a meaning in YAML, and so is not pasted text."""

ENTRY = re.compile(r"( +)([PK])([1-9][0-9]*):(?: +(.*)|$)")
"""A statement in the right form: indentation, letter, number, words."""

AS_KEY = re.compile(r"\s*[A-Z]{0,2}[0-9]{1,4}[.):]*\s+[^:]+: ")
"""A statement that has a colon in it, so that YAML reads the words before it as a key."""

MARK = re.compile(r"[-–—•·*▪◦]\s+")
"""A bullet or dash before the entry of a list without codes."""

CODE = re.compile(r"(?P<letters>[A-Z]{0,2})(?P<number>[0-9]{1,4})(?P<sign>[.):]*)(?:\s+|(?<=:))")
"""A code before the entry of a list: letters, number, sign."""

NEEDS_QUOTES = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]|[\d.]+$|.*(?::(?: |$)| #)")
"""A text that YAML would not read as a text, or not whole, without quotation marks."""

COMMENT = re.compile(r"#.*|")
AS_ONE = re.compile(r"[|>][-+0-9]*")
"""YAML's signs that make one text of all following lines."""

SENTENCE = 3
"""The number of words behind a key that count as a statement. Fewer say that there are none."""

FORM = "statement-form"
SAID_OF_ALL = frozenset({"yaml-syntax", "yaml-alias", "bad-value", "wrong-type"})
"""The codes of problems that YAML's reading of such lines causes."""


class _PastedStatement(NamedTuple):
    """A statement that is not in the right form.

    Attributes:
        first: Its first line, from 0.
        last: Its last line.
        code: Its code in the right form: ``P1``.
        text: Its words.
    """

    first: int
    last: int
    code: str
    text: str


def explain_pasted(document: Document, text: str) -> None:
    """Replaces YAML's problems with pasted statements by one problem for each statement.

    Args:
        document: A standard's file that was read. Its problems are changed.
        text: The file's text.
    """
    said = {
        problem.place.line: problem.code
        for problem in document.problems
        if problem.code in SAID_OF_ALL
    }
    # YAML stops at the first error of syntax, so the lines after it have no problems yet.
    is_lost = "yaml-syntax" in said.values()
    lines = split_lines(text)
    for start, line in enumerate(lines):
        if key := KEY.fullmatch(line):
            after = range(start + 1, len(lines))
            end = next((number for number in after if NEXT.match(lines[number])), len(lines))
            block = _Block(lines, start, end, key[1], (key[2] or "").strip())
            here = range(start + 1, end + 2)
            is_wrong = is_lost or any(number in here for number in said)
            pasted = [
                pasted_statement
                for pasted_statement in block.find_pasted()
                if is_wrong or AS_KEY.match(lines[pasted_statement.first])
            ]
            if pasted:
                document.whole = False
                _drop_problems(document, here)
                _report(document, block, pasted)


def format_statement(code: str, text: str) -> str:
    """Returns a statement in the right form: ``P1: greet the job seeker``."""
    words = json.dumps(text, ensure_ascii=False) if NEEDS_QUOTES.match(text) else text
    return f"{code}: {words}"


class _Block(NamedTuple):
    """The lines of a file with the statements of one kind.

    Attributes:
        lines: All lines of the file.
        start: The line of the key, from 0.
        end: The line of the next key.
        key: The key.
        beside: The text behind the key on its line.
    """

    lines: list[str]
    start: int
    end: int
    key: str
    beside: str

    @property
    def letter(self) -> str:
        """The letter that the codes of its statements begin with."""
        return LETTERS[SHORT_FORM[self.key]]  # type: ignore[index]

    @property
    def indent(self) -> str:
        """The indentation of its statements."""
        entries = map(ENTRY.fullmatch, self.lines[self.start + 1 : self.end])
        return next((entry[1] for entry in entries if entry), "  ")

    @property
    def has_text_beside(self) -> bool:
        """Whether there is a text on the line of the key."""
        return not (COMMENT.fullmatch(self.beside) or AS_ONE.match(self.beside))

    def find_pasted(self) -> Iterator[_PastedStatement]:
        """Yields the statements that are not in the right form."""
        said = tuple(self._list_lines())
        if self.beside == NOT_HELD or any(SIGN.match(line.strip()) for _, line in said):
            return
        found: list[_PastedStatement] = []
        expected = 1
        for number, line in said:
            if entry := ENTRY.fullmatch(line):
                expected = int(entry[3]) + 1
                continue
            code, text = self._take_apart(line.strip(), expected)
            if code or not (found and self._has_codes()):
                code = code or f"{self.letter}{expected}"
                expected = int(code[1:]) + 1
                found.append(_PastedStatement(number, number, code, text))
            else:  # the rest of a statement that was broken into lines
                last = found.pop()
                found.append(_PastedStatement(last.first, number, last.code, f"{last.text} {text}"))
        yield from found

    def _list_lines(self) -> Iterator[tuple[int, str]]:
        """Yields the lines that begin statements or may continue pasted ones.

        Of a statement in the right form only the first line is included.
        """
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
        """Whether the first pasted statement begins with a code or mark: then every one does."""
        first = next(line.strip() for _, line in self._list_lines() if not ENTRY.fullmatch(line))
        return bool(MARK.match(first) or CODE.match(first))

    def _take_apart(self, words: str, expected: int) -> tuple[str, str]:
        """Splits a line into a code in the right form and the words behind it.

        The code is empty if the line has none and so may continue the statement above.
        """
        text = MARK.sub("", words, count=1)
        marked = text != words
        code = CODE.match(text)
        # A bare number is a code only if it is the next in order: it may belong to the words.
        if not code or (not code["letters"] + code["sign"] and int(code["number"]) != expected):
            return (f"{self.letter}{expected}" if marked else ""), text
        own = code["letters"] == self.letter
        figures = int(code["number"]) if own else expected
        return f"{self.letter}{figures}", text[code.end() :]


def _drop_problems(document: Document, lines: range) -> None:
    """Removes YAML's problems with some lines from a document."""
    document.problems = [
        problem
        for problem in document.problems
        if problem.code not in SAID_OF_ALL or problem.place.line not in lines
    ]


def _report(document: Document, block: _Block, pasted: list[_PastedStatement]) -> None:
    """Adds a problem for each pasted statement to a document."""
    if AS_ONE.match(block.beside):
        what = f"{block.beside} makes one text of all that is below"
        document.add_problem(block.start + 1, FORM, what, f"write {block.key}: alone")
    for pasted_statement in pasted:
        line = block.lines[pasted_statement.first]
        what = f"“{line.strip()}” does not stand behind a code and a colon"
        where = []
        if pasted_statement.first == block.start:
            where.append(f"below {block.key}:")
        elif pasted_statement.last > pasted_statement.first:
            where.append(
                f"in the place of lines {pasted_statement.first + 1} to {pasted_statement.last + 1}"
            )
        if line[: len(line) - len(line.lstrip())] != block.indent:
            where.append(f"{len(block.indent)} blanks from the margin")
        hint = f"write {format_statement(pasted_statement.code, pasted_statement.text)}"
        document.add_problem(pasted_statement.first + 1, FORM, what, ", ".join([*where, hint]))
