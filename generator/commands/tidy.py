"""``tidy``: mends characters that need no person to decide."""

from pathlib import Path

import click

from generator.commands.project import root_argument
from generator.languages.known_languages import list_marks
from generator.suite import tidying
from generator.suite.loading import load


@click.command()
@root_argument
def tidy(root: Path) -> None:
    """Mend characters that can't be seen, or are written as no keyboard or no book has them.

    Prints what was mended, a line each, and what was left because a source prints it so.
    """
    suite, _ = load(root)
    for done in tidying.tidy(suite, list_marks()):
        click.echo(done)
