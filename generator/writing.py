"""The one way to write a file: it is whole at any moment, either the former one or the new one."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from errno import EISDIR
from pathlib import Path

PREFIX = ".new-"
"""How the name begins of what is being written. What a killed process leaves is passed by."""


def write(file: Path, content: str | bytes) -> None:
    """Writes a file beside its place, and then puts it there.

    Where that fails half-way, as on a full disk, the former file stands as it did. A link is
    followed; whose the file is, and who may read it, stays as it was.

    Args:
        file: The file, in a folder that is there.
        content: All that it is to hold: bytes, or text, which is written as UTF-8 to the letter.

    Raises:
        OSError: Where the system refuses, with the name of the file; nothing is left of what was
            written then.
    """
    write_all([(file, content)])


def write_all(contents: Iterable[tuple[Path, str | bytes]]) -> None:
    """Writes files beside their places, and puts them there, in order, when all are written.

    Args:
        contents: Each file, and what it is to hold, as ``write`` takes them.

    Raises:
        OSError: As ``write`` does. Where it is for want of room, every former file stands.
    """
    waiting: list[tuple[Path, Path, Path]] = []
    try:
        for file, content in contents:
            with _named(file):
                place = file.resolve()
                if place.is_dir():
                    raise IsADirectoryError(EISDIR, "a folder stands where a file is to be")
                descriptor, name = tempfile.mkstemp(prefix=PREFIX, dir=place.parent)
                waiting.append((file, Path(name), place))
                with os.fdopen(descriptor, "wb") as stream:
                    stream.write(content.encode() if isinstance(content, str) else content)
                _make_alike(Path(name), place)
        for file, beside, place in waiting:
            with _named(file):
                beside.replace(place)
    except BaseException:
        for _, beside, _ in waiting:
            beside.unlink(missing_ok=True)
        raise


@contextmanager
def _named(file: Path) -> Iterator[None]:
    """Names the file where the system refuses, and not what is beside it, that nobody knows of."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error


def _make_alike(beside: Path, place: Path) -> None:
    """Gives a file the owner of another and what each may do with it; else as for any new file."""
    try:
        former = place.stat()
    except FileNotFoundError:
        os.umask(mask := os.umask(0))
        beside.chmod(0o666 & ~mask)
        return
    with suppress(PermissionError):  # only the system's own user may give a file away
        os.chown(beside, former.st_uid, former.st_gid)
    beside.chmod(former.st_mode & 0o7777)
