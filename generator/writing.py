"""The one way to write a file: it is whole at any moment, either the former one or the new one."""

import os
import tempfile
from pathlib import Path

PREFIX = ".new-"
"""How the name begins of what is being written. What a killed process leaves is passed by."""


def write(file: Path, content: str | bytes) -> None:
    """Writes a file beside its place, and then puts it there.

    Where that fails half-way, as on a full disk, the former file stands as it did. A link is
    followed, and who may read the file stays as it was.

    Args:
        file: The file, in a folder that is there.
        content: All that it is to hold: bytes, or text, which is written as UTF-8 to the letter.

    Raises:
        OSError: Where the system refuses; nothing is left of what was written then.
    """
    place = file.resolve()
    descriptor, name = tempfile.mkstemp(prefix=PREFIX, dir=place.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content.encode() if isinstance(content, str) else content)
        beside.chmod(_mode(place))
        beside.replace(place)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _mode(place: Path) -> int:
    """Who may do what with the file: as it was, else as for any new file."""
    try:
        return place.stat().st_mode & 0o7777
    except FileNotFoundError:
        os.umask(mask := os.umask(0))
        return 0o666 & ~mask
