"""``check``: what is wrong with the data."""

from pathlib import Path

import click

from generator.commands.project import root_argument
from generator.sound import load_sound


@click.command()
@root_argument
def check(root: Path) -> None:
    """Say everything that is wrong with the data, a line each."""
    load_sound(root)
