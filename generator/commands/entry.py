"""``entry``: what the changelog says of a version."""

from pathlib import Path

import click

from generator.commands.project import root_option
from generator.problems import ProblemsFoundError
from generator.releases import changelog


@click.command()
@click.argument("version")
@root_option
def entry(version: str, root: Path) -> None:
    """Print what the changelog says of a VERSION, such as 0.1.0."""
    text = changelog.read(root)
    said = changelog.entry(text, version)
    if not said:
        raise ProblemsFoundError([changelog.missing(text, version)])
    click.echo(said)
