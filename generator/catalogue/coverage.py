"""How much of the site is in Welsh, and in which state, counted from the suite."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.states import State
from generator.suite.suite import Suite
from generator.suite.text import Kind

STATES = (State.OFFICIAL, State.REVIEWED, State.DRAFT, State.OUTDATED, State.MISSING)
"""The states that a text may be in, the one to rely on most first."""


@dataclass(frozen=True)
class Coverage:
    """How many texts there are, by kind and state."""

    counts: Mapping[tuple[Kind, State], int]

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of which there is any text."""
        return tuple(kind for kind in Kind if self.of(kind))

    def of(self, kind: Kind | None = None, state: State | None = None) -> int:
        """How many texts of a kind are in a state; of all kinds or states where none is named."""
        return sum(
            number
            for (one, other), number in self.counts.items()
            if kind in (None, one) and state in (None, other)
        )


def coverage(suite: Suite) -> Coverage:
    """Counts every text that has Welsh or should: the suite's, the site's own, written pages."""
    return Coverage(Counter(_states(suite)))


def _states(suite: Suite) -> Iterator[tuple[Kind, State]]:
    for text in suite.texts.values():
        yield text.kind, suite.state(text)
    for english in suite.translations.interface:
        yield Kind.INTERFACE, suite.translations.state("", english)
    for state in suite.written.values():
        yield Kind.PAGE, state


def table(found: Coverage) -> str:
    """The counts in columns, for a terminal."""
    head = ("", *STATES, "all")
    rows = [
        (name, *(str(found.of(kind, state)) for state in STATES), str(found.of(kind)))
        for name, kind in [*((str(kind), kind) for kind in found.kinds), ("all", None)]
    ]
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in (head, *rows)
    )
