"""The way of an editor from the document to the release: each command, and what it printed."""

import io
import shutil
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from generator.__main__ import main
from tests.new_edition import document
from tests.projects import DAY, build, replace
from tests.release.project import (
    NEXT,
    VERSION,
    commit,
    make_repository,
    released,
    releasing,
    write_history,
)
from tests.support import without_warnings

ADDRESS = "https://nos.example/"
PROPOSED = """\
  # Proposed by the import, by the words that the standards share: read it against both, mend it,
  # and delete this line.
"""
MOVED, TO = "XYZ SE02 P2", "NEW SE03 P1"
WITHDRAWN = "XYZ SE05 B2"


@dataclass(frozen=True)
class Walk:
    """What came of it.

    Attributes:
        project: The project as it is released, with its site.
        report: What the import printed.
        again: What it printed of the same document when all was done.
        mapping: The mapping as the import wrote it.
        problems: What the check said when the editor was done.
        changes: The draft of the changelog's entry.
        added: The addresses that were added to the list.
        dist: The folder of the release.
    """

    project: Path
    report: str
    again: str
    mapping: str
    problems: list[str]
    changes: str
    added: frozenset[str]
    dist: Path

    @property
    def site(self) -> Path:
        """The built site."""
        return self.project / "site"


def walk(sample: Path, project: Path) -> Walk:
    """Goes the whole way.

    Args:
        sample: A project of the sample, with its site and the list of its addresses.
        project: Where the edition is put into a copy of it; there is nothing yet.
    """
    shutil.copytree(sample, project, symlinks=True)
    make_repository(project)
    write_history(project)
    commit(project)
    downloaded = project.parent / document.FILE
    downloaded.write_bytes(document.document())
    importing = ("import", downloaded, "--edition", document.YEAR, "--into", project)
    report = _said(*importing)
    mapping = (project / "mapping.yaml").read_text(encoding="utf-8")
    edit(project)
    _said("translations", project)
    problems = without_warnings(_said("check", project))
    changes = _said("history", NEXT, "--root", project)
    replace(project / "CHANGELOG.md", f"## {VERSION}\n", f"{changes}\n## {VERSION}\n")
    before = _addresses(project)
    build(project, day=DAY)
    _said("addresses", project / "site", "--root", project)
    added = _addresses(project) - before
    commit(project)
    dist = released(releasing(project, NEXT, SITE_URL=ADDRESS), project)
    return Walk(project, report, _said(*importing), mapping, problems, changes, added, dist)


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
