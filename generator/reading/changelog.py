"""``CHANGELOG.md``: what each version changed, an entry below a heading of the second order."""

import re
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from generator import ids
from generator.problems import Problem
from generator.reading.document import Document, decode, is_there, line_of, note_conflicts

FILE = "CHANGELOG.md"
HEADING = re.compile(r"^## (\S.*?)[ \t]*$", re.MULTILINE)
NEARLY_A_HEADING = re.compile(r"^ {0,3}##(?!#)(?!(?<=^##) \S).*$", re.MULTILINE)

DAYS = {
    "%Y-%m-%d": re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b"),
    "%d %B %Y": re.compile(r"\b[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}\b"),
}
"""How a heading may write the day of its entry."""


def read(root: Path) -> tuple[str, list[Problem]]:
    """The changelog, empty where there is none, and what is wrong with it.

    Of two entries for a version only one would be read.
    """
    document = Document(FILE)
    text = (decode(root / FILE, document) if is_there(root / FILE) else "") or ""
    note_conflicts(text, document)
    if not document.problems:
        _note_repeats(text, document)
        _note_headings(text, document)
    return text, document.problems


def _note_repeats(text: str, document: Document) -> None:
    lines: dict[str, int] = {}
    for found in HEADING.finditer(text):
        line, version = line_of(text, found.start()), _version(found[1])
        first = lines.setdefault(version, line)
        if first != line:
            document.add(
                line,
                "changelog-repeat",
                f"{version} has an entry already, on line {first}",
                "put both into one entry, or write the version that this one is of",
            )


def _note_headings(text: str, document: Document) -> None:
    """Notes what is nearly the heading of an entry: all below it would be part of another one."""
    for found in NEARLY_A_HEADING.finditer(text):
        document.add(
            line_of(text, found.start()),
            "changelog-heading",
            "this line is nearly a heading, and begins no entry",
            "write two signs, one blank and the version, like ## 0.2.0",
        )


def _version(heading: str) -> str:
    """What an entry is of: a day or other words may stand behind the number of a version."""
    first = heading.split()[0]
    return first if ids.VERSION.fullmatch(first) else heading


def versions(changelog: str) -> list[str]:
    """The headings of its entries, the newest first."""
    return HEADING.findall(changelog)


def entry(changelog: str, version: str) -> str:
    """What the changelog says of a version below its heading; empty where it has no entry."""
    parts = HEADING.split(changelog)[1:]
    headings = dict(zip(parts[::2], parts[1::2], strict=True))
    found = (text for heading, text in headings.items() if _version(heading) == version)
    return next(found, "").strip()


def newest_day(changelog: str) -> date | None:
    """Returns the day of its newest entry that names one; None where none does.

    ``## 0.2.0 (2027-03-01)`` and ``## 0.2.0 (1 March 2027)`` name the same.
    """
    return next(filter(None, map(_day, versions(changelog))), None)


def day_of(changelog: str, version: str) -> date | None:
    """Returns the day that the entry for a version names; None where it names none."""
    of_it = (heading for heading in versions(changelog) if _version(heading) == version)
    return next(filter(None, map(_day, of_it)), None)


def _day(heading: str) -> date | None:
    for form, pattern in DAYS.items():
        if found := pattern.search(heading):
            with suppress(ValueError):  # 31 February
                return datetime.strptime(found[0], form).date()
    return None


def newest_line(changelog: str) -> int:
    """The line of the newest entry, before which the next one goes."""
    found = HEADING.search(changelog)
    before = changelog[: found.start()] if found else changelog
    return before.count("\n") + 1
