"""``reviewed``: takes decisions made on the page for reviewers into the catalogues."""

from pathlib import Path

import click

from generator.commands.project import make_suite_command, root_option
from generator.commands.translations import load_readable
from generator.languages import decisions
from generator.model.review import Review
from generator.problems import ProblemsFoundError
from generator.reading import yaml_file
from generator.reading.model_errors import fit_to_model


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@root_option
def reviewed(file: Path, root: Path) -> None:
    """Take a FILE that was saved on the page for reviewers into the catalogues.

    All of it is taken, or nothing: a text that is another than the reviewer saw is named with its
    line in the file, and no catalogue is changed.
    """
    document = yaml_file.read(file.parent, file.name)
    review = fit_to_model(document, Review)
    if not review or document.problems:
        raise ProblemsFoundError(document.problems)
    taken = decisions.take_review(load_readable(root, may_be_absent=()), review, document)
    click.echo(
        f"Reviewed by {review.reviewer}: {taken.reviewed}, of which {taken.changed} changed; "
        f"remarks: {taken.remarks}. Say {make_suite_command('check', root)} next."
    )
