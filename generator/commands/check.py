"""``check``: reports what is wrong with the data."""

from pathlib import Path

import click

from generator.commands.project import root_argument
from generator.problems import format_report, leave_out_warnings
from generator.sound import examine_links


@click.command()
@root_argument
def check(root: Path) -> None:
    """Say everything that is wrong with the data, a line each.

    The exit status is 1 where anything is; warnings, which are marked as such, stop nothing.
    """
    _, problems = examine_links(root)
    if problems:
        click.echo(format_report(problems))
    if leave_out_warnings(problems):
        click.get_current_context().exit(1)
