"""``zensical``: builds the site with Zensical instead of MkDocs."""

from pathlib import Path

import click

from generator.commands.project import PROJECT, root_argument
from generator.problems import ProblemsFoundError, format_report, leave_out_warnings
from generator.sound import examine


@click.command()
@root_argument
def zensical(root: Path) -> None:
    """Build the site into site/ with Zensical, which is to come after MkDocs Material."""
    from generator.site.zensical import build  # only this command needs it

    suite, problems = examine(root)
    if wrong := leave_out_warnings(problems):
        raise ProblemsFoundError(wrong)
    if problems:
        click.echo(format_report(problems))
    click.echo(f"The site stands in {build(suite, PROJECT, click.echo)}")
