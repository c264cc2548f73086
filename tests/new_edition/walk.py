"""The way of an editor from the document to the release: each command, and what it printed."""

import io
import json
import os
import shutil
from collections.abc import Mapping
from contextlib import redirect_stdout
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from generator.__main__ import main
from generator.ids import Code
from tests.new_edition import document
from tests.projects import DAY, build, replace, tell_day
from tests.release.project import (
    NEXT,
    RELEASED,
    VERSION,
    commit,
    make_repository,
    released,
    releasing,
    write_history,
)
from tests.support import without_warnings

SAID = "walk.json"
"""What was printed on the way, in the folder beside the project."""

PROPOSED = """\
  # Proposed by the import, by the words that the standards share: read it against both, mend it,
  # and delete this line.
"""
MOVED, TO = "XYZ SE02 P2", "NEW SE03 P1"
HERE: Mapping[Code, str] = {"en": f"Moved here from {MOVED}.", "cy": f"Symudwyd yma o {MOVED}."}
"""What stands behind the words of the statement at its new place."""

WITHDRAWN = "XYZ SE05 B2"


@dataclass(frozen=True)
class Walk:
    """What came of it.

    Attributes:
        folder: The folder that the project stands in.
        report: What the import printed.
        again: What it printed of the same document when all was done.
        mapping: The mapping as the import wrote it.
        problems: What the check said when the editor was done.
        changes: The draft of the changelog's entry.
        added: The addresses that were added to the list.
    """

    folder: Path
    report: str
    again: str
    mapping: str
    problems: list[str]
    changes: str
    added: list[str]

    @property
    def project(self) -> Path:
        """The project as it is released."""
        return self.folder / "project"

    @property
    def site(self) -> Path:
        """The built site."""
        return self.project / "site"

    @property
    def dist(self) -> Path:
        """The folder of the release."""
        return self.project / "dist"


def recall(folder: Path) -> Walk:
    """What came of it, where the whole way was gone."""
    said: dict[str, Any] = json.loads((folder / SAID).read_text(encoding="utf-8"))
    return Walk(folder, **said)


def walk(sample: Path, folder: Path) -> None:
    """Goes the whole way.

    Args:
        sample: A project of the sample, with its site and the list of its addresses.
        folder: Where the edition is put into a copy of it; there is nothing yet.
    """
    project = shutil.copytree(sample, folder / "project", symlinks=True)
    make_repository(project)
    write_history(project)
    commit(project)
    downloaded = folder / document.FILE
    downloaded.write_bytes(document.document())
    importing = ("import", downloaded, "--edition", document.YEAR, "--into", project)
    report = _said(*importing)
    mapping = (project / "mapping.yaml").read_text(encoding="utf-8")
    edit(project)
    _said("translations", project)
    problems = without_warnings(_said("check", project))
    with patch.dict(os.environ, tell_day(RELEASED)):
        changes = _said("history", NEXT, "--root", project)
    replace(project / "CHANGELOG.md", f"## {VERSION}\n", f"{changes}\n## {VERSION}\n")
    before = _addresses(project)
    build(project, day=DAY)
    _said("addresses", project / "site", "--root", project)
    added = sorted(_addresses(project) - before)
    commit(project)
    released(releasing(project, NEXT, TZ="UTC", PYTHONHASHSEED="1", LC_ALL="C"), project)
    walked = Walk(folder, report, _said(*importing), mapping, problems, changes, added)
    said = {name: value for name, value in asdict(walked).items() if name != "folder"}
    (folder / SAID).write_text(json.dumps(said), encoding="utf-8")


def edit(project: Path) -> None:
    """Edits what the import wrote, as its report and CONTRIBUTING say."""
    mapping = project / "mapping.yaml"
    rows = mapping.read_text(encoding="utf-8").replace(PROPOSED, "")
    mapping.write_text(rows, encoding="utf-8")
    forms = "      en: [career]\n"
    replace(project / "glossary.yaml", forms, f"{forms}      cy: [gyrfa]\n")
    standards = project / "standards"
    replace(standards / "2027/new-se03.yaml", "sections:\n", "withdrawn: [P3]\nsections:\n")
    former = standards / "2025/xyz-se02.yaml"
    moved = f"withdrawn: [{{id: P2, moved_to: {TO}}}]\n"
    replace(former, f"  P2: {document.STATEMENTS[TO][1]}\n", "")
    replace(former, "performance_criteria:\n", f"{moved}performance_criteria:\n")
    other = standards / "2025/xyz-se05.yaml"
    replace(other, '      - {id: b2, code: "1.2", text: You keep the time.}\n', "")
    replace(other, "withdrawn: [P1-3, P5, S2]\n", "withdrawn: [P1-3, P5, S2, B2]\n")


def _said(*command: str | Path) -> str:
    """What a command printed that had nothing to complain of."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        status = main([*map(str, command)])
    assert status == 0, printed.getvalue()
    return printed.getvalue()


def _addresses(project: Path) -> frozenset[str]:
    return frozenset((project / "addresses.txt").read_text(encoding="utf-8").split("\n"))
