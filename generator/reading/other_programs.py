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

_IGNORED = re.compile("|".join(map(translate, PATTERNS)))


def is_ignored(name: str) -> bool:
    """Whether a file or folder of this name is left by another program."""
    return bool(_IGNORED.match(name))


def list_entries(folder: Path) -> list[Path]:
    """Returns the files and folders directly in a folder, sorted; none if the folder is absent."""
    return [path for path, _ in _read_folder(folder)]


def walk_entries(folder: Path) -> Iterator[Path]:
    """Yields every file and folder at any depth in a folder, sorted by path."""
    for path, is_folder in _read_folder(folder):
        yield path
        if is_folder:
            yield from walk_entries(path)


def _read_folder(folder: Path) -> list[tuple[Path, bool]]:
    """Returns what is directly in a folder, sorted, and whether each is a folder and no link."""
    if not folder.is_dir():
        return []
    found = sorted(
        (entry.name, entry.is_dir(follow_symlinks=False)) for entry in scan_folder(folder)
    )
    return [(folder / name, is_folder) for name, is_folder in found]


def scan_folder(folder: str | os.PathLike[str] | None) -> Iterator["os.DirEntry[str]"]:
    """Yields the entries of a folder, as ``os.scandir`` does. Raises OSError as that does."""
    with os.scandir(folder or ".") as found:
        yield from (entry for entry in found if not is_ignored(entry.name))
