"""``entry``: prints the changelog's entry for a version."""

from pathlib import Path

import click

from generator.commands.project import root_option
from generator.problems import ProblemsFoundError
from generator.reading import changelog
from generator.releases.changelog_draft import report_missing


@click.command()
@click.argument("version")
@root_option
def entry(version: str, root: Path) -> None:
    """Print what the changelog says of a VERSION, such as 0.1.0."""
    text, problems = changelog.read(root)
    if problems:
        raise ProblemsFoundError(problems)
    said = changelog.find_entry(text, version)
    if not said:
        raise ProblemsFoundError([report_missing(text, version)])
    click.echo(said)
