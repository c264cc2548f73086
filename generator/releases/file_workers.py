"""Makes the files of every format, in several processes at once."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from generator import processes
from generator.catalogue.catalogue import Catalogue
from generator.exports import Export, list_exports
from generator.exports.book import Release
from generator.guard import name_what_is_made
from generator.releases.progress import FinishedFile
from generator.suite.suite import Suite
from generator.writing import write


@dataclass(frozen=True)
class ReleaseWork:
    """The files to make.

    Attributes:
        suite: The suite.
        release: The release that the files are part of.
        folder: Where they are written.
        show_drafts: Whether unreviewed translations may be included.
    """

    suite: Suite
    release: Release
    folder: Path
    show_drafts: bool

    def list_exports(self) -> tuple[Export, ...]:
        """Returns the files of the release, before they are made."""
        catalogue = Catalogue(self.suite)
        return tuple(list_exports(catalogue, self.release, show_drafts=self.show_drafts))


def make_files(work: ReleaseWork) -> Generator[FinishedFile]:
    """Makes every file; yields them as they are made.

    Each core has a process, which keeps the suite from file to file.
    """
    return processes.call_each(_prepare, work, _make_file, range(len(work.list_exports())))


_work: ReleaseWork
_exports: tuple[Export, ...]


def _prepare(work: ReleaseWork) -> None:
    global _work, _exports
    _work, _exports = work, work.list_exports()


def _make_file(number: int) -> FinishedFile:
    begun = perf_counter()
    export = _exports[number]
    with name_what_is_made(export.path):
        content = export.to_bytes()
        write(_work.folder / export.path, content)
    return FinishedFile(export.path, export.format.name, len(content), perf_counter() - begun)
