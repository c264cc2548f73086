"""Makes the files of every format, in several processes at once."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from generator import processes
from generator.catalogue.catalogue import Catalogue
from generator.exports import Export, exports
from generator.exports.book import Release
from generator.guard import naming
from generator.releases.progress import Made
from generator.suite.suite import Suite
from generator.writing import write


@dataclass(frozen=True)
class Work:
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

    def exports(self) -> tuple[Export, ...]:
        """Returns the files of the release, before they are made."""
        catalogue = Catalogue(self.suite)
        return tuple(exports(catalogue, self.release, show_drafts=self.show_drafts))


def files(work: Work) -> Generator[Made]:
    """Makes every file; yields them as they are made.

    Each core has a process, which keeps the suite from file to file.
    """
    return processes.each(_prepare, work, _make, range(len(work.exports())))


_work: Work
_exports: tuple[Export, ...]


def _prepare(work: Work) -> None:
    global _work, _exports
    _work, _exports = work, work.exports()


def _make(number: int) -> Made:
    begun = perf_counter()
    export = _exports[number]
    with naming(export.path):
        content = export.to_bytes()
        write(_work.folder / export.path, content)
    return Made(export.path, export.format.name, len(content), perf_counter() - begun)
