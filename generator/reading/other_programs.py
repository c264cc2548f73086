"""Files that other programs leave in a project's folders: locks, backups, notes of their own.

They are ignored wherever files are looked for. Otherwise a lock that an editor holds while one
types would make every save fail, and a backup would be published.
"""

import os
import re
from collections.abc import Iterator
from fnmatch import translate
from pathlib import Path

PATTERNS = (
    ".*",
    "*~",
    "#*#",
    "~$*",
    *("*.swp", "*.swo", "*.tmp", "*.bak", "*.orig", "*.rej"),
    *("Thumbs.db", "desktop.ini"),
)
"""The names of such files and folders, as shell patterns."""


_LEFT = re.compile("|".join(map(translate, PATTERNS)))


def is_ignored(name: str) -> bool:
    """Whether a file or folder of this name is left by another program."""
    return _LEFT.match(name) is not None


def list_entries(folder: Path) -> list[Path]:
    """Returns the files and folders directly in a folder, sorted; none if the folder is absent."""
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in found if not is_ignored(path.name))


def walk_entries(folder: Path) -> Iterator[Path]:
    """Yields every file and folder at any depth in a folder, sorted by path."""
    for path in list_entries(folder):
        yield path
        if path.is_dir() and not path.is_symlink():
            yield from walk_entries(path)


def scan_folder(folder: str | os.PathLike[str] | None) -> Iterator["os.DirEntry[str]"]:
    """Yields the entries of a folder, as ``os.scandir`` does. Raises OSError as that does."""
    with os.scandir(folder or ".") as found:
        yield from (entry for entry in found if not is_ignored(entry.name))
