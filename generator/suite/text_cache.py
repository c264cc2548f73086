"""What is made of a suite's texts is kept, and taken again while none that it was made of changed.

Nobody says by hand what depends on what: a text tells who reads its words (``text._Words``). What
is made under ``TextCache.take`` is so known with the texts that it was made of, those that it took
from what was made before among them. When texts change in nothing but their words, what read one of
them is forgotten; when anything else of a suite changes, all is.
"""

from collections.abc import Callable, Collection, Hashable
from typing import Any, NamedTuple, TypeVar

from generator.suite.text import TextId, read_again, record_reads

Made = TypeVar("Made")


class _Entry(NamedTuple):
    made: Any
    given: object
    reads: frozenset[TextId]


class TextCache:
    """What was made, by its names, with the texts that each was made of.

    Args:
        lasts: Whether it may be asked again when texts have changed.

    Attributes:
        made: The names of what was made since the last change, in order.
    """

    def __init__(self, *, lasts: bool = False) -> None:
        self.lasts = lasts
        self._entries: dict[Hashable, _Entry] = {}
        self.made: list[Hashable] = []

    def take(self, name: Hashable, make: Callable[[], Made], given: object = None) -> Made:
        """Returns what was made under a name; makes it where it is not there.

        Args:
            name: What tells it from all else that is kept.
            make: Makes it of texts, and of what stays until ``forget`` is told of a change.
            given: What else it is made of: where that is another, it is made again.
        """
        entry = self._entries.get(name)
        if not entry or entry.given != given:
            self.made.append(name)
            with record_reads() as read:
                made = make()
            entry = self._entries[name] = _Entry(made, given, frozenset(read))
        read_again(entry.reads)
        known: Made = entry.made
        return known

    def forget(self, changed: Collection[TextId] | None) -> None:
        """Forgets what was made of texts that have other words now.

        Args:
            changed: Those texts; None where more has changed than words.
        """
        self.made = []
        if changed is None:
            self._entries.clear()
            return
        gone = set(changed)
        for name in [name for name, entry in self._entries.items() if gone & entry.reads]:
            del self._entries[name]
