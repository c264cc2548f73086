"""A lock that lasts as long as the process that holds it, so that nobody waits for a dead one.

The kernel holds it on an open file, and lets go of it however the process ends. The file names who
holds it, for those who wait; it is taken away with the lock.
"""

import fcntl
import os
import sys
from collections.abc import Callable
from pathlib import Path


class Lock:
    """A lock on what stands at a place.

    Args:
        file: The file that is locked, beside that place.
        place: The folder that only the holder writes to, as others are told.
    """

    def __init__(self, file: Path, place: str) -> None:
        self.file = file
        self._place = place
        self._descriptor: int | None = None

    def take(self, tell: Callable[[str], None]) -> None:
        """Takes the lock; where another process holds it, says which, and waits until it ends.

        Args:
            tell: Is given that line.

        Raises:
            OSError: Where the file can't be made.
        """
        while self._descriptor is None:
            # Python opens it so that processes which are started from here don't hold it too.
            descriptor = os.open(self.file, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                self._wait(descriptor, tell)
                if self._is_there(descriptor):
                    os.truncate(descriptor, 0)
                    os.write(descriptor, f"{os.getpid()} ({command()})".encode())
                    self._descriptor = descriptor
            finally:
                if self._descriptor is None:
                    os.close(descriptor)

    def release(self) -> None:
        """Lets go of the lock, where it is held."""
        if self._descriptor is not None:
            if self._is_there(self._descriptor):
                self.file.unlink()
            os.close(self._descriptor)
            self._descriptor = None

    def _wait(self, descriptor: int, tell: Callable[[str], None]) -> None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(descriptor, 1000, 0).decode(errors="replace")
            who = f"process {holder}" if holder else "another process"
            tell(f"Waiting for {who}, which is building {self._place}/")
            fcntl.flock(descriptor, fcntl.LOCK_EX)

    def _is_there(self, descriptor: int) -> bool:
        """Whether the file is the one that is there: who lets go of the lock takes it away."""
        try:
            return os.path.samestat(os.fstat(descriptor), self.file.stat())
        except FileNotFoundError:
            return False


def command() -> str:
    """What this process runs, as people call it: ``mkdocs build``, ``generator release``."""
    program = Path(sys.argv[0])
    name = program.parent.name if program.stem == "__main__" else program.stem
    return " ".join([name, *sys.argv[1:2]])
