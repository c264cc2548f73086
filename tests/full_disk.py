"""A disk that is full before all of a file is written to it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOSPC
from typing import BinaryIO
from unittest.mock import patch


class Filling:
    """A file that takes half of what is written to it. Then the disk is full."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def __enter__(self) -> "Filling":
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def write(self, content: bytes) -> int:
        """Writes half of it. Raises OSError as the system does."""
        self._stream.write(content[: len(content) // 2])
        raise OSError(ENOSPC, os.strerror(ENOSPC))


@contextmanager
def full_disk(room_for: int = 0) -> Iterator[None]:
    """While this lasts, the disk has room for so many files, and half of the next."""
    opened, written = os.fdopen, 0

    def open_one(descriptor: int, mode: str) -> BinaryIO | Filling:
        nonlocal written
        written += 1
        stream: BinaryIO = opened(descriptor, mode)  # type: ignore[assignment]
        return stream if written <= room_for else Filling(stream)

    with patch("generator.writing.os.fdopen", open_one):
        yield
