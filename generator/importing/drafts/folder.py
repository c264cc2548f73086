"""Reads the folder that is imported into, and makes copies of it to try changes on.

A file that ``generator new`` wrote and nobody changed is only an example, and counts as missing.
"""

import shutil
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from itertools import chain, count
from pathlib import Path

from generator import ids
from generator.importing.drafts.draft_files import SUITE
from generator.importing.refusals import ImportRefusedError, make_refusal
from generator.problems import Problem, format_report, leave_out_warnings
from generator.reading.translations import name_file
from generator.suite import beginning
from generator.suite.loading import load
from generator.suite.suite import Suite
from generator.writing import write

FOLDERS = ("standards", "translations", "docs", "sources")
"""The folders of a suite that an import reads."""


class ImportFolder:
    """The folder that is imported into, with a suite or without one.

    Args:
        root: Its path; it need not exist.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def example(self) -> frozenset[str]:
        """The files that ``generator new`` wrote and nobody changed, without other standards."""
        standards = self.root / "standards"
        if not standards.is_dir():
            return frozenset()
        found: set[str] = set()
        for folder in standards.iterdir():
            if folder.name.isdecimal():
                wrote = beginning.make_files(int(folder.name))
                own = {name for name in wrote if name.startswith("standards/")}
                there = {one.relative_to(self.root).as_posix() for one in folder.iterdir()}
                if there == own and all(self._has_text(name, wrote[name]) for name in own):
                    found |= own
                    found |= {SUITE} if self._has_text(SUITE, wrote[SUITE]) else set()
        only = {one.name for one in standards.iterdir()} == {
            name.split("/")[1] for name in found if name != SUITE
        }
        return frozenset(found if only else found - {SUITE})

    def _has_text(self, name: str, text: str) -> bool:
        """Tells whether a file has just this text."""
        file = self.root / name
        return file.is_file() and file.read_bytes() == text.encode()

    def read_text(self, name: str) -> str | None:
        """Returns the text of a file; None where it is missing or only an example.

        Raises:
            ImportRefusedError: Where it is not in UTF-8.
        """
        file = self.root / name
        if name in self.example or not file.is_file():
            return None
        try:
            return file.read_bytes().decode()
        except UnicodeDecodeError:
            raise make_refusal(f"{name} is not in UTF-8", "run make check, and mend it") from None

    @cached_property
    def suite(self) -> Suite | None:
        """The suite of the folder, without an example; None where there is none.

        Raises:
            ImportRefusedError: Where a file of it has a fault.
        """
        names = (SUITE, "standards")
        if not any((self.root / name).exists() for name in names):
            return None
        if {SUITE} <= self.example:
            return None
        with stage_copy(self.root, {}, self.example) as copy:
            suite, wrong = load_without_catalogues(copy)
            only_empty = self.example and all(one.place.file == "standards" for one in wrong)
            if wrong and not only_empty:
                raise ImportRefusedError(
                    [
                        "import: the suite has faults, and nothing is imported into it (mend "
                        f"these first)\n{format_report(wrong)}"
                    ]
                )
        return suite

    def find_free_name(self, name: str, text: str, urn: str) -> str:
        """Returns the first name for a source that no other text has.

        Args:
            name: What it begins with, such as the year.
            text: The text to be kept there; a file that has just this text is taken.
            urn: The first standard in it, for further names.
        """
        further = (f"{name}-{ids.make_slug(urn)}-{number}" for number in count(2))
        names = chain([name, f"{name}-{ids.make_slug(urn)}"], further)
        files = (f"sources/{one}.txt" for one in names)
        return next(file for file in files if self.read_text(file) in (None, text))


def load_without_catalogues(root: Path) -> tuple[Suite, list[Problem]]:
    """Reads a suite, and returns the problems that stop its use; catalogues may be missing."""
    suite, problems = load(root)
    absent = {
        name_file(code)
        for code in suite.languages.translations
        if not (root / name_file(code)).exists()
    }
    return suite, [
        warning for warning in leave_out_warnings(problems) if warning.place.file not in absent
    ]


@contextmanager
def stage_copy(
    root: Path, files: Mapping[str, str], without: Collection[str] = ()
) -> Iterator[Path]:
    """Copies a suite to a temporary folder, with other files, as it would be.

    Args:
        root: The folder of the suite; it need not exist.
        files: The texts of files written over the copy, by their names.
        without: Files that are not copied.

    Yields:
        The path of the copy, which is removed afterwards.
    """
    with tempfile.TemporaryDirectory(prefix="import-") as temporary:
        copy = Path(temporary)
        for folder in FOLDERS:
            if (root / folder).is_dir():
                shutil.copytree(root / folder, copy / folder)
        for file in root.iterdir() if root.is_dir() else ():
            if file.suffix in (".yaml", ".yml", ".txt", ".md") and file.is_file():
                write(copy / file.name, file.read_bytes())
        for name in without:
            (copy / name).unlink(missing_ok=True)
        for above in {(copy / name).parent for name in without} - {copy}:
            if above.is_dir() and not any(above.iterdir()):
                above.rmdir()
        put_files(copy, files)
        yield copy


def put_files(root: Path, files: Mapping[str, str]) -> None:
    """Writes files into a temporary folder, each by its name."""
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        write(file, text)
