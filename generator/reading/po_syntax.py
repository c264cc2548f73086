"""Checks the syntax of a gettext catalogue before Babel reads it.

Babel tolerates too much: where the last quotation mark of a line is missing, it drops the last
letter instead, and it merges an entry that is given twice. So each line is checked first.
"""

import re

from generator.reading.document import Document, split_lines

KEYWORDS = ("msgctxt", "msgid", "msgstr")
QUOTED = r'"(?:[^"\\]|\\.)*"'
LINE = re.compile(rf"\s*(?:(?P<keyword>{'|'.join(KEYWORDS)})\s+)?(?P<text>{QUOTED})\s*")
WITHIN = re.compile(rf"\s*(?:(?:{'|'.join(KEYWORDS)})\s+)?\".*\"\s*")
"""A line whose text has quotation marks at both ends, and others within that end it too early."""

UNREADABLE = ("po-syntax", "the catalogue can't be read", "open it in Poedit and save it again")
QUOTED_WITHIN = (
    "po-syntax",
    "a quotation mark within the text ends it",
    'write \\" for each of those within, or “ and ”',
)
UNQUOTED = (
    "po-syntax",
    "the text is not between two quotation marks",
    "write one before it and one behind it, on the same line",
)


def is_written_well(text: str, document: Document) -> bool:
    """Whether a catalogue's syntax is right; notes in the document what is not.

    It stops at the first line that belongs to no catalogue: what follows would make no sense.
    """
    entries = _Entries(document)
    for number, line in enumerate(split_lines(text), 1):
        if line.lstrip().startswith("#"):
            entries.add_comment()
        elif line.strip():
            entries.add_line(number, line)
        if entries.lost:
            return False
    entries.end_entry()
    return not document.problems


class _Entries:
    """The entries of a catalogue, built up line by line."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.parts: dict[str, str] = {}
        self.last = ""
        self.number = 1
        self.lost = False
        self.met: dict[tuple[str | None, str], int] = {}

    def add_line(self, number: int, line: str) -> None:
        """Takes in a line that is not a comment."""
        match = LINE.fullmatch(line)
        keyword = match["keyword"] if match else None
        if not match or not (keyword or self.last):
            return self._refuse(number, line)
        if keyword:
            if keyword in self.parts or self.last == "msgstr":
                self.end_entry()
            if keyword == "msgstr" and "msgid" not in self.parts:
                return self._refuse(number)
            self.last, self.number = keyword, self.number if self.parts else number
        self.parts[self.last] = self.parts.get(self.last, "") + match["text"][1:-1]
        return None

    def add_comment(self) -> None:
        """Takes in a comment, which ends the entry before it."""
        if self.parts:
            self.end_entry()

    def end_entry(self) -> None:
        """Ends an entry, and notes if it is incomplete or given a second time."""
        if self.parts and "msgstr" not in self.parts:
            self._refuse(self.number)
        elif self.parts:
            key = self.parts.get("msgctxt"), self.parts.get("msgid", "")
            if key in self.met:
                self.document.add_problem(
                    self.number,
                    "translation-repeat",
                    f"the entry of line {self.met[key]} is given a second time",
                    "keep one of the two",
                )
            self.met.setdefault(key, self.number)
        self.parts, self.last = {}, ""

    def _refuse(self, number: int, line: str = "") -> None:
        """Notes a line that belongs to no catalogue."""
        self.lost = True
        known = line.split(maxsplit=1)[:1] in [[keyword] for keyword in KEYWORDS]
        if WITHIN.fullmatch(line) and not LINE.fullmatch(line):
            self.document.add_problem(number, *QUOTED_WITHIN)
        elif known and not LINE.fullmatch(line):
            self.document.add_problem(number, *UNQUOTED)
        else:
            self.document.add_problem(number, *UNREADABLE)
