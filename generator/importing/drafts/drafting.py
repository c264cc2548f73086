"""Documents and a folder → what an import writes there; and the writing of it, all or nothing."""

import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from generator import ids
from generator.importing.drafts.files import Drafts
from generator.importing.drafts.folder import Folder, staged
from generator.importing.drafts.merging import drafts_beside, merge
from generator.importing.drafts.outcome import Outcome
from generator.importing.refusals import refusal
from generator.importing.result import ImportedDocument
from generator.problems import stopping
from generator.sound import examine
from generator.writing import write_all


def plan(documents: Sequence[ImportedDocument], year: str, root: Path) -> Outcome:
    """Returns what an import of documents into a folder writes.

    Args:
        documents: The documents.
        year: The edition that they are of.
        root: The folder, with a suite or without one.

    Raises:
        RefusedError: Where they can't be imported there.
    """
    if not re.fullmatch(ids.EDITION, year):
        raise refusal(f"{year} names no edition", "name it by its year: --edition 2027")
    folder = Folder(root)
    outcome = Outcome()
    made = drafts_beside(documents, year, folder)
    if folder.suite:
        merge(made, folder, outcome, has_suite=any(one.suite for one in documents))
        outcome.removed += sorted(set(folder.example) - set(outcome.written))
    else:
        _begin(made, folder, outcome)
    with staged(root, outcome.written, folder.example) as copy:
        outcome.problems = stopping(examine(copy)[1])
    return outcome


def _begin(made: Drafts, folder: Folder, outcome: Outcome) -> None:
    """Writes a suite where there is none."""
    outcome.written.update({**made.files, made.source: made.text})
    outcome.removed += sorted(set(folder.example) - set(outcome.written))
    outcome.told += made.told
    outcome.left_out += made.left_out


def carry_out(outcome: Outcome, root: Path, files: dict[str, str]) -> None:
    """Writes what an import writes; where the system refuses, every former file stands.

    Args:
        outcome: What is written and taken away.
        root: The folder.
        files: Further files, such as the report.
    """
    contents = {root / name: text for name, text in {**outcome.written, **files}.items()}
    made = _make_folders(sorted({one.parent for one in contents}))
    try:
        write_all(contents.items())
    except BaseException:
        for one in reversed(made):
            with suppress(OSError):
                one.rmdir()
        raise
    for name in outcome.removed:
        (root / name).unlink(missing_ok=True)
        with suppress(OSError):  # there is more in it
            (root / name).parent.rmdir()


def _make_folders(wanted: Sequence[Path]) -> list[Path]:
    """Makes folders, and returns those that were not there, the outermost first."""
    made: list[Path] = []
    for one in wanted:
        missing = [each for each in (one, *one.parents) if not each.exists()]
        for each in reversed(missing):
            each.mkdir()
            made.append(each)
    return made
