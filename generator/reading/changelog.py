"""``CHANGELOG.md``: what each version changed, under a heading of the second level."""

import re
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from generator import ids
from generator.problems import Problem
from generator.reading.document import Document, decode, find_line, is_there, note_conflicts

FILE = "CHANGELOG.md"
HEADING = re.compile(r"^## (\S.*?)[ \t]*$", re.MULTILINE)
"""The heading of an entry."""
NEARLY_A_HEADING = re.compile(r"^ {0,3}##(?!#)(?!(?<=^##) \S).*$", re.MULTILINE)
"""A line with two number signs that is not quite the heading of an entry."""

DAYS = {
    "%Y-%m-%d": re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b"),
    "%d %B %Y": re.compile(r"\b[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}\b"),
}
"""The forms in which a heading may give the day of its entry, by format for ``strptime``."""


def read(root: Path) -> tuple[str, list[Problem]]:
    """Returns the changelog, empty if there is none, and what is wrong with it."""
    document = Document(FILE)
    text = (decode(root / FILE, document) if is_there(root / FILE) else "") or ""
    note_conflicts(text, document)
    if not document.problems:
        _note_repeats(text, document)
        _note_headings(text, document)
    return text, document.problems


def _note_repeats(text: str, document: Document) -> None:
    """Notes a second entry for a version: only one of the two would be read."""
    lines: dict[str, int] = {}
    for match in HEADING.finditer(text):
        line, version = find_line(text, match.start()), _parse_version(match[1])
        first = lines.setdefault(version, line)
        if first != line:
            document.add_problem(
                line,
                "changelog-repeat",
                f"{version} has an entry already, on line {first}",
                "put both into one entry, or write the version that this one is of",
            )


def _note_headings(text: str, document: Document) -> None:
    """Notes lines that are nearly headings: all below them would belong to the entry above."""
    for match in NEARLY_A_HEADING.finditer(text):
        document.add_problem(
            find_line(text, match.start()),
            "changelog-heading",
            "this line is nearly a heading, and begins no entry",
            "write two signs, one blank and the version, like ## 0.2.0",
        )


def _parse_version(heading: str) -> str:
    """Returns the version that a heading begins with, or else the whole heading.

    A day or other words may stand behind the version.
    """
    first = heading.split()[0]
    return first if ids.VERSION.fullmatch(first) else heading


def list_versions(changelog: str) -> list[str]:
    """Returns the headings of all entries, the newest first."""
    return HEADING.findall(changelog)


def find_entry(changelog: str, version: str) -> str:
    """Returns what stands below a version's heading; empty if it has no entry."""
    parts = HEADING.split(changelog)[1:]
    headings = dict(zip(parts[::2], parts[1::2], strict=True))
    found = (text for heading, text in headings.items() if _parse_version(heading) == version)
    return next(found, "").strip()


def find_newest_day(changelog: str) -> date | None:
    """Returns the day in the first heading that has one, or None.

    ``## 0.2.0 (2027-03-01)`` and ``## 0.2.0 (1 March 2027)`` give the same day.
    """
    return next(filter(None, map(_parse_day, list_versions(changelog))), None)


def find_day(changelog: str, version: str) -> date | None:
    """Returns the day that the entry for a version names; None where it names none."""
    of_it = (heading for heading in list_versions(changelog) if _parse_version(heading) == version)
    return next(filter(None, map(_parse_day, of_it)), None)


def _parse_day(heading: str) -> date | None:
    for form, pattern in DAYS.items():
        if match := pattern.search(heading):
            with suppress(ValueError):  # 31 February
                return datetime.strptime(match[0], form).date()
    return None


def find_newest_line(changelog: str) -> int:
    """Returns the line of the newest entry, which is where the next one goes."""
    match = HEADING.search(changelog)
    before = changelog[: match.start()] if match else changelog
    return before.count("\n") + 1
