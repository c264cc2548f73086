"""The folder of the project that a command works on."""

from pathlib import Path

import click

PROJECT = Path(__file__).resolve().parents[2]

folder = click.Path(path_type=Path, file_okay=False)

root_argument = click.argument("root", metavar="[DIR]", type=folder, default=PROJECT)
"""The project's folder, as the last word of a command."""

root_option = click.option(
    "--root", type=folder, default=PROJECT, help="The project's folder; else this one."
)
"""The project's folder, for commands whose words are about something else."""
