"""Writes files so that each is complete at any moment: either the former content or the new one.

The new content is written to a temporary file in the same folder, which then replaces the file. A
process that is killed meanwhile leaves only the temporary file.
"""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from errno import EISDIR
from pathlib import Path

PREFIX = ".new-"
"""The start of a temporary file's name. Readers of folders ignore such files."""


def write(file: Path, content: str | bytes) -> None:
    """Writes one file by way of a temporary file beside it.

    Where writing fails half-way, as on a full disk, the former content is untouched. A link is
    followed, and the file keeps its owner and permissions.

    Args:
        file: The file, in a folder that exists.
        content: The whole content: bytes, or text, written as UTF-8 with its line ends unchanged.

    Raises:
        OSError: Where the system refuses; it names the file. The temporary file is deleted.
    """
    write_all([(file, content)])


def write_all(contents: Iterable[tuple[Path, str | bytes]]) -> None:
    """Writes all temporary files first, and then puts them in place, in order.

    Args:
        contents: Each file with its content, as ``write`` takes them.

    Raises:
        OSError: As ``write`` does. Where the disk is full, no file has been replaced.
    """
    waiting: list[tuple[Path, Path, Path]] = []
    try:
        for file, content in contents:
            with _name_file_in_errors(file):
                place = file.resolve()
                if place.is_dir():
                    raise IsADirectoryError(EISDIR, "a folder stands where a file is to be")
                descriptor, name = tempfile.mkstemp(prefix=PREFIX, dir=place.parent)
                waiting.append((file, Path(name), place))
                with os.fdopen(descriptor, "wb") as stream:
                    stream.write(content.encode() if isinstance(content, str) else content)
                _copy_permissions(Path(name), place)
        for file, beside, place in waiting:
            with _name_file_in_errors(file):
                beside.replace(place)
    except BaseException:
        for _, beside, _ in waiting:
            beside.unlink(missing_ok=True)
        raise


@contextmanager
def _name_file_in_errors(file: Path) -> Iterator[None]:
    """Has an OSError name the file itself instead of the temporary file, which nobody knows of."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error


def _copy_permissions(beside: Path, place: Path) -> None:
    """Gives a temporary file the owner and permissions of the file that it is to replace.

    Where there is no such file yet, it gets the permissions that any new file would get.
    """
    try:
        former = place.stat()
    except FileNotFoundError:
        os.umask(mask := os.umask(0))  # the mask can only be read by setting another
        beside.chmod(0o666 & ~mask)
        return
    with suppress(PermissionError):  # only the system's own user may give a file away
        os.chown(beside, former.st_uid, former.st_gid)
    beside.chmod(former.st_mode & 0o7777)
