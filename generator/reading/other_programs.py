"""What other programs leave beside the files of a project: locks, backups, notes of their own.

Nobody wrote them for the project, so they are passed by wherever files are looked for: a lock that
an editor holds while one types would stop every save otherwise, and a backup would be published.
"""

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

PATTERNS = (
    ".*",
    "*~",
    "#*#",
    "~$*",
    *("*.swp", "*.swo", "*.tmp", "*.bak", "*.orig", "*.rej"),
    *("Thumbs.db", "desktop.ini"),
)
"""Their names, as a shell would match them; folders too."""


def is_passed_by(name: str) -> bool:
    """Whether a file or folder of this name is another program's."""
    return any(fnmatchcase(name, pattern) for pattern in PATTERNS)


def entries(folder: Path) -> list[Path]:
    """The files and folders directly in a folder, by name; none where there is no such folder."""
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in found if not is_passed_by(path.name))


def entries_below(folder: Path) -> Iterator[Path]:
    """Yields every file and folder in a folder and its folders, by path."""
    for path in entries(folder):
        yield path
        if path.is_dir() and not path.is_symlink():
            yield from entries_below(path)


def scan(folder: str | os.PathLike[str] | None) -> Iterator["os.DirEntry[str]"]:
    """Yields the entries of a folder as ``os.scandir`` does. Raises OSError where that does."""
    with os.scandir(folder or ".") as found:
        yield from (entry for entry in found if not is_passed_by(entry.name))
