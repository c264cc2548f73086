"""``positions.txt``: the fixed position of each statement in the list of its edition.

A role is stored in an address, as two bits for each statement at its position. So a statement keeps
its position for ever, even when it is withdrawn, and new ones are added at the end. A line gives
the edition and the statement: ``2020 ABC SE03 P4``.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from generator import ids
from generator.problems import Problem
from generator.reading.document import Document, decode, is_there, note_conflicts, split_lines

FILE = "positions.txt"
LINE = re.compile(rf"({ids.EDITION[1:-1]}) (.+)")


def read(root: Path) -> tuple[Mapping[str, tuple[str, ...]], list[Problem]]:
    """Returns the references of each edition, in order, and what is wrong with the file.

    A project that has published nothing needs no list.
    """
    document = Document(FILE)
    text = decode(root / FILE, document) if is_there(root / FILE) else ""
    note_conflicts(text or "", document)
    return ({} if document.problems else parse(text or "", document)), document.problems


def parse(text: str, document: Document) -> Mapping[str, tuple[str, ...]]:
    """Returns the references of each edition in order; notes what is wrong with lines."""
    found: dict[str, dict[str, int]] = {}
    lines = split_lines(text.removesuffix("\n")) if text else []
    for number, line in enumerate(lines, 1):
        parts = LINE.fullmatch(line)
        if not parts or ids.split_reference(parts[2])[1] is None:
            document.add_problem(
                number,
                "position-form",
                f"“{line}” is no edition and statement",
                "bring the line back as it was, or delete it if no release has it",
            )
            continue
        listed = found.setdefault(parts[1], {})
        if first := listed.get(parts[2]):
            document.add_problem(
                number,
                "position-repeat",
                f"{parts[2]} has a place already, on line {first}",
                "delete this line",
            )
        listed.setdefault(parts[2], number)
    return {year: tuple(listed) for year, listed in found.items()}
