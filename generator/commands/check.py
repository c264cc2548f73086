"""``check``: reports what is wrong with the data."""

from pathlib import Path

import click

from generator.commands.project import root_argument
from generator.problems import report, stopping
from generator.sound import examine_links


@click.command()
@root_argument
def check(root: Path) -> None:
    """Say everything that is wrong with the data, a line each.

    The exit status is 1 where anything is; warnings, which are marked as such, stop nothing.
    """
    _, problems = examine_links(root)
    if problems:
        click.echo(report(problems))
    if stopping(problems):
        click.get_current_context().exit(1)
