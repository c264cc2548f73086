"""Watches, while serving, the files that the site is made of.

MkDocs' watcher first looks at the files when the first build has ended, and would never see an edit
that was made while it ran. This one does before.
"""

import errno
import os
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from pathlib import Path
from threading import Event

from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingEmitter
from watchdog.utils.dirsnapshot import DirectorySnapshot

from generator.reading import other_programs

SCAN_INTERVAL = 0.05
"""Seconds between two scans of the files; MkDocs' own half a second is most of an edit's wait."""

OF_SUITE = ("standards", "translations", "docs")
OF_PROGRAM = (
    "theme",
    "generator/languages/catalogues",
    "generator/pages/templates",
    "generator/site/search",
)
"""The folders whose files make the site."""

FolderLister = Callable[[str | None], Iterator["os.DirEntry[str]"]]


class WatchedFiles:
    """The files of the program and of a suite, as they are before the first build.

    Args:
        program: The folder of the program.
        suite: The folder of the suite, which may be the same.

    Attributes:
        roots: The folders to watch.
        at_rest: Whether no build runs. No scan begins while one does, which it would slow down.
    """

    def __init__(self, program: Path, suite: Path) -> None:
        self.roots = {str(program), str(suite)}
        self.at_rest = Event()
        self.at_rest.set()
        read = [program / name for name in OF_PROGRAM] + [suite / name for name in OF_SUITE]
        self._list_folder = make_folder_lister({program, suite}, read)
        self._before = {root: self._scan(root) for root in self.roots}

    def make_observer(self) -> BaseObserver:
        """Returns an observer, which begins by telling what changed since this was made."""
        before = self._before

        class Emitter(PollingEmitter):
            def on_thread_start(self) -> None:
                """Takes the files as they were before: those of now differ if one was edited."""
                self._snapshot = before[self.watch.path]

        emitter = partial(Emitter, stat=_stat, listdir=self._list_at_rest)
        return BaseObserver(emitter, timeout=SCAN_INTERVAL)  # type: ignore[arg-type]

    def _scan(self, root: str) -> DirectorySnapshot:
        return DirectorySnapshot(root, stat=_stat, listdir=self._list_at_rest)

    def _list_at_rest(self, folder: str | None) -> Iterator["os.DirEntry[str]"]:
        """Lists a folder; waits with a root, where a scan begins, until no build runs."""
        if folder in self.roots:
            self.at_rest.wait()
        return self._list_folder(folder)


def make_folder_lister(roots: Collection[Path], read: Iterable[Path]) -> FolderLister:
    """Returns a function that lists a folder, restricted to files that the site is made of.

    Project and suite are each watched as one folder, so that any folder in them may be deleted,
    come back, or be added later.

    Args:
        roots: The folders of project and suite, whose own files are listed too.
        read: The folders that are listed with all they contain.
    """
    tops = set(map(str, roots))
    # For each folder between a root and what is read: the names in it that lead there. Folders
    # that are read themselves are listed in full, and have no entry.
    on_the_way: dict[str, set[str]] = {top: set() for top in tops}
    for folder in read:
        while str(folder) not in tops and tops & set(map(str, folder.parents)):
            on_the_way.setdefault(str(folder.parent), set()).add(folder.name)
            folder = folder.parent
    for folder in read:
        on_the_way.pop(str(folder), None)

    def scan(folder: str | None) -> Iterator["os.DirEntry[str]"]:
        names = on_the_way.get(str(folder))
        for entry in other_programs.scan_folder(folder):
            if names is None or entry.name in names or (folder in tops and entry.is_file()):
                yield entry

    return scan


def _stat(path: str) -> os.stat_result:
    """Returns the status of a file or folder; for a missing one raises an error to try again."""
    try:
        return os.stat(path)  # noqa: PTH116 # of hundreds of files, many times a second
    except (FileNotFoundError, NotADirectoryError) as gone:
        raise OSError(errno.EAGAIN, gone.strerror, path) from gone
