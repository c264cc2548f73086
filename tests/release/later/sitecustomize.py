"""Moves the clock of every Python that starts with this folder on its path: see ``project.py``."""

import datetime
import os
import time
from typing import Self

LATER = float(os.environ["SECONDS_LATER"])
real, local = time.time, time.localtime


class Moved(datetime.datetime):
    """The time of day, later than it is."""

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> Self:
        """What it is now."""
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls) -> Self:
        """What it is now, in Greenwich."""
        return cls.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)


datetime.datetime = Moved  # type: ignore[misc]
time.time = lambda: real() + LATER
time.localtime = lambda seconds=None: local(time.time() if seconds is None else seconds)
