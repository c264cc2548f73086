"""While serving, collects what builds leave behind only once nobody waits for one.

Objects that hold each other stay until Python's collector finds them. It walks through all that was
made since it last did, which takes a fifth of a second with hundreds of standards: as long as a
quarter of an edit, in the middle of which it would begin.
"""

import gc
from threading import Timer

REST = 0.5
"""Seconds after a build until what it left is collected; another build begun by then goes first."""

BACKSTOP = 3_000_000
"""How many new objects bring the collector in all the same: those of some forty edits at once."""


class RestingCollector:
    """Has Python's collector wait for a rest between builds."""

    def __init__(self) -> None:
        self._timer: Timer | None = None

    def begin_build(self) -> None:
        """Puts the collector off while a build runs."""
        gc.set_threshold(BACKSTOP, *gc.get_threshold()[1:])
        if self._timer:
            self._timer.cancel()

    def end_build(self) -> None:
        """Has it collect after a rest."""
        self._timer = Timer(REST, gc.collect)
        self._timer.daemon = True
        self._timer.start()

    def wait(self) -> None:
        """Waits until it has collected, or was put off."""
        if self._timer:
            self._timer.join()
