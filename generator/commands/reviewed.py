"""``reviewed``: takes decisions made on the page for reviewers into the catalogues."""

from pathlib import Path

import click

from generator.commands.project import make, root_option
from generator.commands.translations import readable
from generator.languages import reviewing
from generator.model.review import Review
from generator.problems import ProblemsFoundError
from generator.reading import yaml_file
from generator.reading.model_errors import fit


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@root_option
def reviewed(file: Path, root: Path) -> None:
    """Take a FILE that was saved on the page for reviewers into the catalogues.

    All of it is taken, or nothing: a text that is another than the reviewer saw is named with its
    line in the file, and no catalogue is changed.
    """
    document = yaml_file.read(file.parent, file.name)
    review = fit(document, Review)
    if not review or document.problems:
        raise ProblemsFoundError(document.problems)
    taken = reviewing.take(readable(root, may_be_absent=()), review, document)
    click.echo(
        f"Reviewed by {review.reviewer}: {taken.reviewed}, of which {taken.changed} changed; "
        f"remarks: {taken.remarks}. Say {make('check', root)} next."
    )
