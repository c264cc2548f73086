"""Reports the progress of a release, and the table of what it made."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

KILOBYTE = 1000


@dataclass(frozen=True)
class FinishedFile:
    """A file of a release, with the time that it took to make.

    Attributes:
        name: Its name.
        kind: What people call its format.
        size: How many bytes it has.
        seconds: How long it took.
    """

    name: str
    kind: str
    size: int
    seconds: float


class Progress:
    """A progress bar on a terminal, or a line for each file elsewhere.

    Args:
        files: How many there will be.
    """

    def __init__(self, files: int) -> None:
        self._bar: ProgressBar[FinishedFile] = click.progressbar(
            length=files,
            label="Making the release",
            item_show_func=lambda one: one.name if one else None,
            show_pos=True,
            hidden=not sys.stdout.isatty(),
        )

    def __enter__(self) -> Self:
        self._bar.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.__exit__(kind, error, trace)

    def tell(self, one: FinishedFile) -> None:
        """Reports a file that was made."""
        if self._bar.hidden:
            print(f"{one.name}: {_format_kilobytes(one.size)}, {one.seconds:.1f} s", flush=True)
        else:
            self._bar.update(1, one)


def format_table(made: Iterable[FinishedFile], seconds: float) -> str:
    """Returns a Markdown table of what was made, with a row for each format.

    Args:
        made: Every file.
        seconds: How long it took by the clock: less than all files together, on several cores.
    """
    every = list(made)
    rows = ["| what | files | size | seconds |", "|---|---|---|---|"]
    for kind in dict.fromkeys(finished_file.kind for finished_file in every):
        found = [finished_file for finished_file in every if finished_file.kind == kind]
        rows.append(_format_row(kind, found, sum(finished_file.seconds for finished_file in found)))
    return "\n".join([*rows, _format_row("all, by the clock", every, seconds)])


def _format_row(name: str, made: list[FinishedFile], seconds: float) -> str:
    size = _format_kilobytes(sum(finished_file.size for finished_file in made))
    return f"| {name} | {len(made)} | {size} | {seconds:.1f} |"


def _format_kilobytes(size: int) -> str:
    return f"{max(round(size / KILOBYTE), 1):,} kB"
