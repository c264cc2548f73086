"""Keeps a list of the files in a site's folder that a build made, and leaves all others alone.

``site/`` may be a clone that is pushed elsewhere, or hold a file that a host of sites asks for. A
folder with files of others is not swapped for a new one but filled in. So is a folder that can't be
moved because it is another disk or volume.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path, PurePosixPath

from generator import writing

LIST = ".site-files"
"""The list: the site's own files and empty folders, a path a line. It doesn't name itself."""

TOP = "."
"""The path of the site's folder itself."""

IN_THE_MAKING = re.compile(re.escape(writing.PREFIX) + r"[a-z0-9_]{8}")
"""The name of a file that is being written."""


def list_entries(folder: Path) -> set[str]:
    """Returns the paths of everything in a folder: files, links and empty folders, but no lists.

    Links are not followed; the path of a folder ends with ``/``.
    """
    return set(_walk_entries(folder, ""))


def _walk_entries(folder: Path, path: str) -> Iterator[str]:
    with os.scandir(folder) as found:
        inside = list(found)
    if path and not inside:
        yield path
    for entry in inside:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk_entries(folder / entry.name, f"{path}{entry.name}/")
        elif entry.name != LIST:
            yield f"{path}{entry.name}"


def read_list(place: Path) -> set[str] | None:
    """Reads a site's list; None if it has none. Paths that lead out of the site are dropped."""
    try:
        lines = (place / LIST).read_text(encoding="utf-8", errors="replace").split("\n")
    except FileNotFoundError:
        return None
    return {line for line in lines if line and _is_within(line)}


def read_kept(folder: Path) -> set[str]:
    """Returns what a new site keeps of the one that stands: each language has a list of its own."""
    kept: set[str] = set()
    for file in folder.rglob(LIST):
        within = file.relative_to(folder).as_posix().removesuffix(LIST)
        kept.update(within + path for path in file.read_text(encoding="utf-8").splitlines())
    return kept


def _is_within(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return ".." not in parts and not path.startswith("/")


def is_in_the_making(path: str) -> bool:
    """Whether a path is of a file whose writing was interrupted."""
    return bool(IN_THE_MAKING.fullmatch(PurePosixPath(path).name))


def write_list(folder: Path, paths: set[str]) -> None:
    """Writes the list of a site's files."""
    writing.write(folder / LIST, _format_list(paths))


def _format_list(paths: set[str]) -> str:
    return "".join(f"{path}\n" for path in sorted(paths))


def replace_files(place: Path, folder: Path, own: set[str], *, with_list: bool) -> None:
    """Replaces a site's own files with those of a new site, without moving the folder.

    New content is first written beside each file, and put in its place once all of it is written:
    on a full disk the former site is left. Files with the same bytes are not touched.

    Args:
        place: The folder to fill in; made if it is missing.
        folder: The new site.
        own: The paths in the place that are the site's own.
        with_list: Whether the place has a list of these.

    Raises:
        OSError: If the system refuses, or a file of others is in the way.
    """
    new = list_entries(folder)
    gone, folders = own - new, _find_folders(new)
    # A file that stands where a folder is to be, or in a folder that is to be a file, goes first.
    _take_away(place, {path for path in gone if path in folders or _find_folders({path}) & new})
    made: list[Path] = []
    try:
        for name in sorted(folders):
            if not (place / name).is_dir():
                (place / name).mkdir(parents=name == TOP)
                made.append(place / name)
        changed = (path for path in sorted(new) if _is_different(place / path, folder / path))
        contents = ((place / path, (folder / path).read_bytes()) for path in changed)
        # Whoever is killed between two files leaves a list that knows those of both sites.
        lists = [(place / LIST, _format_list(own | new))] if with_list else []
        writing.write_all(chain(lists, contents))
    except BaseException:
        _remove_empty(reversed(made))
        raise
    _take_away(place, gone)
    if with_list:
        write_list(place, new)


def move_files(folder: Path, place: Path, gone: set[str]) -> None:
    """Moves the files of a folder into a site that nobody reads meanwhile.

    Args:
        folder: The folder, on the same disk.
        place: The site, whose files of the same paths are replaced.
        gone: Paths in the site that are deleted.
    """
    _take_away(place, gone)
    new = list_entries(folder)
    for name in sorted(_find_folders(new)):
        (place / name).mkdir(exist_ok=True)
    for path in new:
        (folder / path).replace(place / path)


def _find_folders(paths: Iterable[str]) -> set[str]:
    """Returns all folders that some paths are in, and those of the paths that are folders."""
    found = {str(parent) for path in paths for parent in PurePosixPath(path).parents}
    return found | {path.removesuffix("/") for path in paths if path.endswith("/")}


def _is_different(former: Path, new: Path) -> bool:
    if new.is_dir():
        return False
    try:
        return former.read_bytes() != new.read_bytes()
    except OSError:  # it is not there, or is no file, or may not be read
        return True


def _take_away(place: Path, paths: set[str]) -> None:
    """Deletes files, and the folders that are empty then."""
    for path in paths:
        with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
            if not path.endswith("/"):
                (place / path).unlink()
    _remove_empty(place / name for name in sorted(_find_folders(paths) - {TOP}, reverse=True))


def _remove_empty(folders: Iterable[Path]) -> None:
    for folder in folders:
        with suppress(OSError):  # there is something in it, or it is gone
            folder.rmdir()
