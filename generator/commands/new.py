"""``new``: writes a small suite to begin with."""

from datetime import date
from pathlib import Path

import click

from generator.commands.project import make_suite_command
from generator.suite.beginning import make_files
from generator.writing import write_all


@click.command()
@click.argument("target", metavar="FOLDER", type=click.Path(path_type=Path, file_okay=False))
def new(target: Path) -> None:
    """Write a small suite of your own to FOLDER, which builds as it is and says what to change."""
    if target.is_dir() and any(target.iterdir()):
        raise click.BadParameter(f"{target} holds something already: name a new folder")
    made = {target / name: text for name, text in make_files(date.today().year).items()}
    for file in made:
        file.parent.mkdir(parents=True, exist_ok=True)
    write_all(made.items())
    click.echo(f"{target} holds a suite. To see its site: {make_suite_command('serve', target)}")
