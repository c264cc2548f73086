"""Counts how much of a site is in a language, and in which state."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.ids import Address, Code
from generator.languages import interface_words
from generator.languages.known_languages import find_definition
from generator.model.states import State
from generator.suite.suite import Suite
from generator.suite.text import TextKind

STATES = (State.OFFICIAL, State.REVIEWED, State.DRAFT, State.OUTDATED, State.MISSING)
"""The states of a translation, the most reliable first."""


class Coverage(NamedTuple):
    """The numbers of texts, by kind and state."""

    counts: Mapping[tuple[TextKind, State], int]

    @property
    def kinds(self) -> tuple[TextKind, ...]:
        """The kinds of which there is any text."""
        return tuple(kind for kind in TextKind if self.count_texts(kind))

    def count_texts(self, kind: TextKind | None = None, state: State | None = None) -> int:
        """Returns the number of texts of a kind in a state, by default of all kinds and states."""
        return sum(
            number
            for (text_kind, other), number in self.counts.items()
            if kind in (None, text_kind) and state in (None, other)
        )


def make_coverage_address(code: Code) -> Address:
    """Makes the address of the page on how much is in a language: ``/welsh/``."""
    return Address(find_definition(code).slug)


def count_coverage(suite: Suite, code: Code) -> Coverage:
    """Counts all that should be in a language: texts, words of the interface, written pages."""
    return Coverage(Counter(_list_states(suite, code)))


def _list_states(suite: Suite, code: Code) -> Iterator[tuple[TextKind, State]]:
    """Yields the kind and state of each text."""
    for text in suite.texts.values():
        yield text.kind, suite.find_state(text, code)
    words, _ = interface_words.read(code)
    for english in words.interface:
        yield TextKind.INTERFACE, words.find_state("", english)
    for state in suite.written[code].values():
        yield TextKind.PAGE, state


def format_table(found: Coverage) -> str:
    """Formats the numbers as a table for the terminal."""
    head = ("", *STATES, "all")
    rows = [
        (
            name,
            *(str(found.count_texts(kind, state)) for state in STATES),
            str(found.count_texts(kind)),
        )
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
