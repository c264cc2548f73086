"""``addresses.txt``: every address the site ever had, one a line, the same in all languages."""

import re
from pathlib import Path

from generator import ids
from generator.problems import Problem
from generator.reading.document import Document, decode, is_there, note_conflicts, split_lines

FILE = "addresses.txt"
ADDRESS = re.compile(ids.SITE_ADDRESS)


def list_addresses(root: Path) -> list[str]:
    """Returns the addresses of the list; none if there is no list or it can't be read."""
    return read(root)[0]


def read(root: Path) -> tuple[list[str], list[Problem]]:
    """Returns the addresses of the list, and what is wrong with its lines.

    A project that has published nothing needs no list.
    """
    document = Document(FILE)
    text = decode(root / FILE, document) if is_there(root / FILE) else ""
    lines = split_lines((text or "").removesuffix("\n")) if text else []
    note_conflicts(text or "", document)
    for number, line in enumerate([] if document.problems else lines, 1):
        if not ADDRESS.fullmatch(line):
            document.add_problem(
                number,
                "address-form",
                f"“{line}” is no address of the site",
                f"write {ids.IN_WORDS[ids.SITE_ADDRESS]}, with no blanks behind it, "
                "or delete the line",
            )
    return lines, document.problems
