"""A file lock that ends with the process that holds it, however that process ends.

The kernel holds it on an open file. The file names the holder, for those who wait, and is deleted
when the lock is released.
"""

import fcntl
import os
import sys
from collections.abc import Callable
from pathlib import Path


class Lock:
    """A lock on a folder that one process at a time may write to.

    Args:
        file: The file that is locked, beside the folder.
        place: The name of the folder, for those who wait.
    """

    def __init__(self, file: Path, place: str) -> None:
        self.file = file
        self._place = place
        self._descriptor: int | None = None

    def take(self, tell: Callable[[str], None]) -> None:
        """Takes the lock; if another process holds it, reports which, and waits.

        Args:
            tell: Called with the line for whoever waits.

        Raises:
            OSError: If the file can't be made.
        """
        while self._descriptor is None:
            # Python opens it so that processes which are started from here don't hold it too.
            descriptor = os.open(self.file, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                self._wait(descriptor, tell)
                if self._is_there(descriptor):
                    os.truncate(descriptor, 0)
                    os.write(descriptor, f"{os.getpid()} ({name_command()})".encode())
                    self._descriptor = descriptor
            finally:
                if self._descriptor is None:
                    os.close(descriptor)

    def release(self) -> None:
        """Releases the lock if it is held."""
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
        """Whether the open file is still the one at the path: its holder may have deleted it."""
        try:
            return os.path.samestat(os.fstat(descriptor), self.file.stat())
        except FileNotFoundError:
            return False


def name_command() -> str:
    """Names what this process runs, as people call it: ``mkdocs build``, ``generator release``."""
    program = Path(sys.argv[0])
    name = program.parent.name if program.stem == "__main__" else program.stem
    return " ".join([name, *sys.argv[1:2]])
