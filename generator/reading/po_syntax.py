"""Whether a gettext catalogue is written as one.

Babel reads past much that is amiss: it takes the last letter for a quotation mark where that is
wanting, and merges an entry that is given twice. So each line is looked at before Babel sees it.
"""

import re

from generator.reading.document import Document, lines_of

KEYWORDS = ("msgctxt", "msgid", "msgstr")
QUOTED = r'"(?:[^"\\]|\\.)*"'
LINE = re.compile(rf"\s*(?:(?P<keyword>{'|'.join(KEYWORDS)})\s+)?(?P<text>{QUOTED})\s*")
WITHIN = re.compile(rf"\s*(?:(?:{'|'.join(KEYWORDS)})\s+)?\".*\"\s*")
"""A line whose text has quotation marks at both ends, and so others within that end it early."""

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
    """Notes what is not in order in a catalogue; false if there is anything.

    After a line that is none of a catalogue's, what follows makes no sense, so it is the last.
    """
    entries = _Entries(document)
    for number, line in enumerate(lines_of(text), 1):
        if line.lstrip().startswith("#"):
            entries.comment()
        elif line.strip():
            entries.line(number, line)
        if entries.lost:
            return False
    entries.end()
    return not document.problems


class _Entries:
    """The entries of a catalogue as their lines come by."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.parts: dict[str, str] = {}
        self.last = ""
        self.number = 1
        self.lost = False
        self.met: dict[tuple[str | None, str], int] = {}

    def line(self, number: int, line: str) -> None:
        """A line that is no comment."""
        found = LINE.fullmatch(line)
        keyword = found["keyword"] if found else None
        if not found or not (keyword or self.last):
            return self._refuse(number, line)
        if keyword:
            if keyword in self.parts or self.last == "msgstr":
                self.end()
            if keyword == "msgstr" and "msgid" not in self.parts:
                return self._refuse(number)
            self.last, self.number = keyword, self.number if self.parts else number
        self.parts[self.last] = self.parts.get(self.last, "") + found["text"][1:-1]
        return None

    def comment(self) -> None:
        """A comment: it may begin an entry, but stands in none."""
        if self.parts:
            self.end()

    def end(self) -> None:
        """The end of an entry."""
        if self.parts and "msgstr" not in self.parts:
            self._refuse(self.number)
        elif self.parts:
            key = self.parts.get("msgctxt"), self.parts.get("msgid", "")
            if key in self.met:
                self.document.add(
                    self.number,
                    "translation-repeat",
                    f"the entry of line {self.met[key]} is given a second time",
                    "keep one of the two",
                )
            self.met.setdefault(key, self.number)
        self.parts, self.last = {}, ""

    def _refuse(self, number: int, line: str = "") -> None:
        self.lost = True
        known = line.split(maxsplit=1)[:1] in [[keyword] for keyword in KEYWORDS]
        if WITHIN.fullmatch(line) and not LINE.fullmatch(line):
            self.document.add(number, *QUOTED_WITHIN)
        elif known and not LINE.fullmatch(line):
            self.document.add(number, *UNQUOTED)
        else:
            self.document.add(number, *UNREADABLE)
