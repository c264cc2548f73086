"""The folder of the suite that a command works on: the one SUITE names, or the project's own."""

import os
import shlex
from pathlib import Path

import click

from generator.site import environment

PROJECT = Path(__file__).resolve().parents[2]


def find_suite_folder() -> Path:
    """Returns the folder of the suite if none is given on the command line."""
    return environment.find_suite_folder(PROJECT)


def make_suite_command(target: str, root: Path) -> str:
    """Returns the ``make`` command for a target and a suite: ``make check SUITE=…``.

    Args:
        target: What is to be made.
        root: The folder; the project's own needs no name.
    """
    named = root.resolve()
    if named == PROJECT:
        return f"make {target}"
    shown = named.relative_to(PROJECT) if named.is_relative_to(PROJECT) else named
    return f"make {target} SUITE={shlex.quote(str(shown))}"


folder = click.Path(path_type=Path, file_okay=False)


class _ProjectFolder(click.Path):
    """A parameter: a folder that holds a suite, or part of one."""

    def __init__(self) -> None:
        super().__init__(exists=True, path_type=Path, file_okay=False)

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        """Returns the folder. Raises BadParameter if there is none, or no suite in it."""
        root = Path(os.fsdecode(super().convert(value, param, ctx)))
        if not any((root / name).exists() for name in ("standards", "translations", "docs")):
            self.fail(f"no project stands in {root}: name the folder that holds standards/")
        return root


root_argument = click.argument(
    "root", metavar="[DIR]", type=_ProjectFolder(), default=find_suite_folder
)
"""The project's folder, as the last word of a command."""

root_option = click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=find_suite_folder,
    help="The project's folder; else this one.",
)
"""The project's folder, for commands whose words are about something else."""
